/** What an encounter follows or precedes gives it neither its day nor its place nor its kind. */
import { expect, test } from 'vitest'
import { read } from '../../index.ts'

test.each([
  [
    'en',
    'Minister Ada Wexley of Kenya met Minister Noah Brunt of Chad. The talks follow a summit held in Nairobi in October.',
  ],
  [
    'en',
    'Minister Ada Wexley of Kenya met Minister Noah Brunt of Chad. The visit comes weeks before the election of 12 May in Nairobi.',
  ],
  [
    'en',
    'The visit, the first by a minister since 1998, comes days after a summit in Nairobi. Minister Ada Wexley of Kenya met Minister Noah Brunt of Chad.',
  ],
  [
    'fr',
    'La ministre kényane Ada Wexley a rencontré le ministre tchadien Noé Brunt. Cette rencontre intervient après un sommet tenu à Nairobi en octobre.',
  ],
  [
    'es',
    'La ministra keniana Ada Wexley se reunió con el ministro chadiano Noé Brunt. El encuentro se produce tras la cumbre celebrada en Nairobi en octubre.',
  ],
  [
    'ru',
    'Министр Кении Ада Уэксли встретилась с министром Чада Ноем Брантом. Встреча состоялась после саммита, который прошёл в Найроби в октябре.',
  ],
  [
    'ar',
    'التقت وزيرة الخارجية الكينية آدا كيسلي وزير الخارجية التشادي نوح برانت. ويأتي اللقاء بعد القمة التي عقدت في نيروبي في أكتوبر.',
  ],
])('%s: %s', (language, text) => {
  const [meeting] = read(text, { language, published: '2025-03-04' }).meetings
  expect(meeting?.parties.map(({ value }) => value)).toEqual(['KE', 'TD'])
  expect({ date: meeting?.date, place: meeting?.place, kind: meeting?.kind.value }).toEqual({
    date: null,
    place: null,
    kind: 'meeting',
  })
})

test('who announced an encounter need not have been at it', () => {
  const { meetings, participants } = read(
    'Minister Ada Wexley of Kenya met Minister Noah Brunt of Chad. This was the first round of talks under the dialogue announced by President Tabor Kesley and Chancellor Otto Melik in Rome.',
    { language: 'en', published: '2025-03-04' },
  )
  expect(meetings).toHaveLength(1)
  expect(participants.map(({ name, role }) => `${name.value.written} ${role.value}`)).toEqual([
    'Ada Wexley participant',
    'Noah Brunt participant',
    'Tabor Kesley mentioned',
    'Otto Melik mentioned',
  ])
})
