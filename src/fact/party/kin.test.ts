/** Whose official somebody is whose office names no state, shown by who speaks of him. */
import { expect, test } from 'vitest'
import { read } from '../../index.ts'

const partyOf = (text: string, name: string): string | undefined =>
  read(text, { language: 'en' }).participants.find((one) => one.name.value.written === name)?.party?.value

const MET = 'Kenyan Foreign Minister Tabor Kessla met Chadian Foreign Minister Dervan Melkos in Nairobi. '

test('whom a speaker names without his state is of the speaker’s side', () => {
  expect(partyOf(`${MET}Kessla said that Special Envoy Orin Valmet would travel to the region.`, 'Orin Valmet')).toBe(
    'KE',
  )
})

test('whose state is named, or who is named without an office, is not', () => {
  expect(
    partyOf(`${MET}Kessla said that Togolese Special Envoy Orin Valmet would travel to the region.`, 'Orin Valmet'),
  ).toBe('TG')
  expect(partyOf(`${MET}Kessla said that Orin Valmet would travel to the region.`, 'Orin Valmet')).toBeUndefined()
})

test('whoever receives somebody on his visit to a state is of that state', () => {
  const paid = 'Foreign Minister Tabor Kessla of Kenya paid a visit to Chad. '
  expect(partyOf(`${paid}He was received by Trade Minister Orin Valmet.`, 'Orin Valmet')).toBe('TD')
})

test('an office whose words are of one of several states is of no other', () => {
  const report =
    'Le président Tabor Wexlay a reçu à Alger le ministre congolais des Mines, Idra Mossé. M. Wexlay a salué le Mali.'
  const { participants } = read(report, { language: 'fr' })
  expect(participants.find(({ name }) => name.value.written === 'Idra Mossé')?.party).toBeNull()
})

test('an office of a party that the text takes up without the name is of the one who was named with it', () => {
  const named = 'La ministre des Affaires étrangères, Lena Varrot, a rencontré Idra Mossé à Nairobi. '
  const { participants } = read(`${named}La cheffe de la diplomatie tchadienne a salué le Kenya.`, { language: 'fr' })
  expect(participants.find(({ name }) => name.value.written === 'Lena Varrot')?.party?.value).toBe('TD')
})

test.each([
  ['en', 'the Executive Secretary of the XELAC, Orin Valmet', 'Orin Valmet', undefined],
  ['fr', "le directeur de l'Afrique du MAE, Orin Valmet", 'Orin Valmet', 'KE'],
  ['ru', 'директор Департамента Африки МИД Орин Вальмет', 'Орин Вальмет', 'KE'],
] as const)(
  'who heads a body that goes by letters is of no side, unless it is a ministry: %s',
  (language, who, name, party) => {
    const received = {
      en: `Kenyan Minister Tabor Kessla received Chadian Minister Dervan Melkos. The meeting was attended by ${who}.`,
      fr: `Le ministre kényan Tabor Kessla a reçu le ministre tchadien Dervan Melkos. A assisté à la réunion ${who}.`,
      ru: `Министр Кении Табор Кессла принял министра Чада Дервана Мелкоса. На встрече присутствовал ${who}.`,
    }
    const { participants } = read(received[language], { language })
    expect(participants.find((one) => one.name.value.written === name)?.party?.value).toBe(party)
  },
)
