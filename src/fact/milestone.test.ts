/** Of which year an anniversary or a first is, and since when it counts, in six languages: published on 14 May 2025. */
import { expect, test } from 'vitest'
import { read } from '../index.ts'

const years = (language: string, text: string) =>
  read(text, { language, published: '2025-05-14' }).milestones.map(({ ordinal, year, since }) => [
    ordinal?.value,
    year?.value,
    since?.value,
  ])

test.each([
  ['en', 'They marked the 47th anniversary of ties between Norway and Chile (3 March 1978).', [47, 2025, 1978]],
  ['en', 'They will mark the 80th anniversary of the victory in the war of 1939-1945.', [80, 2025, 1945]],
  ['en', 'They welcomed the 60th anniversary of the treaty next year.', [60, 2026, 1966]],
  ['en', 'In 2023 they marked the 3rd anniversary of the treaty.', [3, 2023, 2020]],
  ['en', 'It was the first round since the one in Oslo in March 2023.', [undefined, 2025, undefined]],
  ['en', 'Norway and Chile will hold a dialogue for the first time next year.', [undefined, 2026, undefined]],
  ['es', 'Celebraron el 45.º aniversario de las relaciones (28 de marzo de 1980).', [45, 2025, 1980]],
  [
    'es',
    'Celebraron el 45.º aniversario del tratado, en el cual se renovó la asociación firmada en 2005.',
    [45, 2025, 1980],
  ],
  [
    'fr',
    "C'était la première visite de la ministre depuis son entrée en fonction en mars 2023.",
    [undefined, 2025, undefined],
  ],
  ['ru', 'Стороны отметят 80-летие Победы в войне 1941-1945 годов.', [80, 2025, 1945]],
  ['zh', '双方表示，两国建交50年来，关系良好。', [50, 2025, 1975]],
  ['ar', 'وهي الزيارة الأولى منذ ثماني سنوات.', [undefined, 2025, undefined]],
])('%s: %s', (language, text, expected) => {
  expect(years(language, `${OPENING[language]} ${text}`)).toEqual([expected])
})

const OPENING: Record<string, string> = {
  en: 'Norwegian Foreign Minister Kari Lund met Chilean Foreign Minister Luis Rojas in Oslo on 13 May 2025.',
  ar: 'التقى وزير الخارجية النرويجي كاري لوند وزير الخارجية التشيلي لويس روخاس في أوسلو في 13 مايو 2025.',
  zh: '2025年5月13日，挪威外交大臣伦德在奥斯陆会见智利外长罗哈斯。',
  ru: 'Министр иностранных дел Норвегии Кари Лунд встретился 13 мая 2025 года в Осло с министром иностранных дел Чили Луисом Рохасом.',
  fr: 'Le ministre norvégien des Affaires étrangères Kari Lund a rencontré le 13 mai 2025 à Oslo le ministre chilien des Affaires étrangères Luis Rojas.',
  es: 'El ministro de Exteriores noruego, Kari Lund, se reunió el 13 de mayo de 2025 en Oslo con el ministro de Exteriores chileno, Luis Rojas.',
}
