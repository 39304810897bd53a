/** What was done before an encounter is no outcome of it, and who did it took no part. */
import { expect, test } from 'vitest'
import { read } from '../index.ts'

const MET: Record<string, string> = {
  en: 'Foreign Minister Ada Wexley of Kenya met Foreign Minister Noah Brunt of Chad in Nairobi on 12 March 2025. ',
  ar: 'التقى وزير الخارجية الكيني جون سميث وزير الخارجية التشادي أحمد علي في نيروبي في 12 مارس 2025. ',
  zh: '2025年3月12日，肯尼亚外交部长李明会见乍得外交部长王刚。',
  ru: 'Министр иностранных дел Кении Джон Смит встретился с министром иностранных дел Чада Полом Брауном 12 марта 2025 года. ',
  fr: 'Le ministre kényan des Affaires étrangères Jean Martin a rencontré son homologue tchadien Paul Brun le 12 mars 2025. ',
  es: 'El canciller de Kenia, Juan Pérez, se reunió con el canciller de Chad, Pablo Ruiz, el 12 de marzo de 2025. ',
}

test.each([
  ['en', 'Earlier this year, the two countries signed an agreement on fisheries.', 0],
  ['en', 'The two countries signed earlier this month an agreement on fisheries.', 0],
  ['en', 'Earlier on Wednesday, the two ministers signed an agreement on fisheries.', 1],
  ['en', 'Earlier, the two ministers signed an agreement on fisheries.', 1],
  ['ar', 'وكان البلدان قد وقعا في وقت سابق من هذا العام اتفاقا في مجال الصيد.', 0],
  ['zh', '今年早些时候，两国签署了渔业协定。', 0],
  ['ru', 'Ранее в этом году страны подписали соглашение о рыболовстве.', 0],
  ['fr', 'Plus tôt cette année, les deux pays ont signé un accord sur la pêche.', 0],
  ['es', 'Anteriormente, este mes, ambos países firmaron un acuerdo de pesca.', 0],
])('%s: %s', (language, told, wanted) => {
  const { agreements } = read((MET[language] as string) + told, { language })
  expect(agreements).toHaveLength(wanted)
})

test('who signed something earlier took no part', () => {
  const { participants } = read(
    `${MET.en}Earlier this month, President Tabor Kesley of Chad and President Lena Morgan of Kenya signed a joint statement.`,
    { language: 'en' },
  )
  expect(participants.map(({ role }) => role.value)).toEqual(['host', 'guest', 'mentioned', 'mentioned'])
})
