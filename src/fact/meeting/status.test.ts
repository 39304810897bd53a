/** Whether an encounter took place: what was called off, what may be, and what never was. */
import { expect, test } from 'vitest'
import { read } from '../../index.ts'

/** What the record of a text should say of its encounter; null where it should record none. */
const TOLD: Record<string, Record<string, string | null>> = {
  en: {
    'The 5th round of political consultations between Kenya and Chad was postponed.': 'cancelled',
    'Kenya and Chad cancelled the 5th round of political consultations.': 'cancelled',
    'Kenya and Chad could hold a 5th round of political consultations in March.': 'announced',
    'The 5th round of political consultations between Kenya and Chad did not take place.': null,
    'Kenya and Chad have yet to hold the 5th round of political consultations.': null,
    'Kenya ruled out a meeting with Chad.': null,
    'The Kenyan foreign minister is scheduled to meet his Chadian counterpart in Rome.': 'announced',
    'The ministers of Kenya and Chad agreed to set up a committee. The summit, which was postponed in May, will be held in June.':
      'held',
    'No meeting took place between the foreign ministers of Kenya and Chad.': null,
    'The foreign ministers of Kenya and Chad met in Rome and postponed the 5th round of consultations.': 'held',
  },
  ar: {
    'تأجلت الجولة الخامسة من المشاورات السياسية بين كينيا وتشاد.': 'cancelled',
    'ألغت كينيا وتشاد الجولة الخامسة من المشاورات السياسية.': 'cancelled',
    'قد تعقد كينيا وتشاد جولة خامسة من المشاورات السياسية.': 'announced',
    'استبعدت كينيا عقد لقاء مع تشاد.': null,
    'لم تعقد الجولة الخامسة من المشاورات السياسية بين كينيا وتشاد.': null,
  },
  fr: {
    'La 5e session des consultations politiques entre le Kenya et le Tchad a été reportée.': 'cancelled',
    'Le ministre kényan des Affaires étrangères n’a pas rencontré son homologue tchadien.': null,
  },
  ru: {
    'Пятый раунд политических консультаций между Кенией и Чадом перенесён.': 'cancelled',
    'Министр иностранных дел Кении не встретился с коллегой из Чада.': null,
  },
  es: {
    'Kenia y Chad celebrarán la quinta ronda de consultas políticas en Nairobi.': 'announced',
    'Los cancilleres de Kenia y Chad se reunirán en Nairobi.': 'announced',
    'La quinta ronda de consultas políticas entre Kenia y Chad fue aplazada.': 'cancelled',
    'El ministro de Kenia, Tabor Vexlay, y su homólogo de Chad, Hasan Demba, conversaron sobre pesca en Roma. Los expertos de ambos países se reunirán en mayo.':
      'held',
  },
  zh: {
    '肯尼亚和乍得第五轮政治磋商推迟举行。': 'cancelled',
    '肯尼亚和乍得取消第五轮政治磋商。': 'cancelled',
    '肯尼亚外交部长未会见乍得外交部长。': null,
  },
}

for (const [language, told] of Object.entries(TOLD))
  for (const [text, status] of Object.entries(told))
    test(`${status ?? 'no encounter'}: ${text}`, () => {
      const { meetings } = read(text, { language, published: '2024-03-01' })
      expect(meetings[0]?.status.value ?? null).toBe(status)
    })

/** An announcement has a day of its own, which is not that of what is announced. */
test.each([
  [
    'en',
    'Kenya’s foreign ministry announced on Thursday that Kenya and Chad will hold the third round of the strategic dialogue on 15 April in Nairobi.',
  ],
  [
    'ar',
    'أعلنت وزارة الخارجية الكينية يوم الخميس أن كينيا وتشاد ستعقدان الجولة الثالثة من الحوار الاستراتيجي في 15 أبريل في نيروبي.',
  ],
  [
    'es',
    'La Cancillería de Kenia anunció el jueves que Kenia y Chad celebrarán el 15 de abril la tercera ronda del diálogo estratégico en Nairobi.',
  ],
  [
    'fr',
    'Le ministère kényan des Affaires étrangères a annoncé jeudi que le Kenya et le Tchad tiendront le 15 avril à Nairobi la troisième session du dialogue stratégique.',
  ],
  [
    'ru',
    'МИД Кении сообщил в четверг, что Кения и Чад проведут третий раунд стратегического диалога 15 апреля в Найроби.',
  ],
  ['zh', '肯尼亚外交部13日宣布，肯尼亚和乍得将于4月15日在内罗毕举行第三轮战略对话。'],
])('what is announced is still to come, on its own day: %s', (language, text) => {
  const [meeting] = read(text, { language, published: '2025-03-14' }).meetings
  expect([meeting?.status.value, meeting?.date?.value.from, meeting?.round?.value]).toEqual([
    'announced',
    '2025-04-15',
    3,
  ])
  expect(meeting?.parties.map(({ value }) => value)).toEqual(['KE', 'TD'])
})
