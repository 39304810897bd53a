/** What reports something on its way or done, in six languages, and what only asks for it, plans it, or denies it. */
import { expect, test } from 'vitest'
import { read } from '../index.ts'

const OPENING: Record<string, string> = {
  en: 'Norwegian Foreign Minister Kari Lund met Chilean Foreign Minister Luis Rojas in Oslo on Tuesday. Lund said that ',
  ar: 'التقى وزير الخارجية النرويجي كاري لوند وزير الخارجية التشيلي لويس روخاس في أوسلو يوم الثلاثاء. وقال لوند إن ',
  zh: '挪威外交大臣伦德2日在奥斯陆会见智利外长罗哈斯。伦德表示，',
  ru: 'Министр иностранных дел Норвегии Кари Лунд встретился во вторник в Осло с министром иностранных дел Чили Луисом Рохасом. Лунд заявил, что ',
  fr: 'Le ministre norvégien des Affaires étrangères Kari Lund a rencontré mardi à Oslo le ministre chilien des Affaires étrangères Luis Rojas. Kari Lund a déclaré que ',
  es: 'El ministro de Exteriores noruego, Kari Lund, se reunió el martes en Oslo con el ministro de Exteriores chileno, Luis Rojas. Lund dijo que ',
}

test.each([
  ['en', 'the fisheries agreement had been implemented.', 'fulfilled'],
  ['en', 'the joint centre was opened in March.', 'fulfilled'],
  ['en', 'the two countries had made progress on the fisheries agreement.', 'progress'],
  ['en', 'the fisheries agreement has not been implemented.', undefined],
  ['en', 'the fisheries agreement would be implemented next year.', undefined],
  ['en', 'both countries must make progress on the fisheries agreement.', undefined],
  ['ar', 'اتفاق الصيد تم تنفيذه.', 'fulfilled'],
  ['ar', 'البلدين أحرزا تقدما في اتفاق الصيد.', 'progress'],
  ['ar', 'اتفاق الصيد لم يكتمل.', undefined],
  ['ar', 'أهمية التقدم في اتفاق الصيد واضحة.', undefined],
  ['ar', 'اتفاق الصيد سيكتمل تنفيذه العام المقبل.', undefined],
  ['zh', '渔业协定已得到落实。', 'fulfilled'],
  ['zh', '两国渔业合作取得积极进展。', 'progress'],
  ['zh', '双方应继续落实渔业协定。', undefined],
  ['ru', 'соглашение о рыболовстве выполнено.', 'fulfilled'],
  ['ru', 'страны добились прогресса в выполнении соглашения о рыболовстве.', 'progress'],
  ['ru', 'соглашение о рыболовстве не выполнено.', undefined],
  ['ru', 'соглашение о рыболовстве будет выполнено.', undefined],
  ['fr', "l'accord sur la pêche a été mis en œuvre.", 'fulfilled'],
  ['fr', 'la coopération en matière de pêche avait progressé.', 'progress'],
  ['fr', "l'accord sur la pêche n'a pas été mis en œuvre.", undefined],
  ['fr', "l'accord sur la pêche serait mis en œuvre l'année prochaine.", undefined],
  ['es', 'el acuerdo de pesca se ha cumplido.', 'fulfilled'],
  ['es', 'los dos países han avanzado en la cooperación pesquera.', 'progress'],
  ['es', 'el acuerdo de pesca no se ha cumplido.', undefined],
  ['es', 'el acuerdo de pesca se cumplirá el próximo año.', undefined],
])('%s: %s', (language, words, outcome) => {
  const { statements } = read(`${OPENING[language]}${words}`, { published: '2025-06-03', language })
  expect(statements.length).toBeGreaterThan(0)
  expect(statements.map((one) => one.outcome?.value).filter(Boolean)).toEqual(outcome ? [outcome] : [])
})
