import { describe, expect, test } from 'vitest'
import { read } from '../../index.ts'
import { LANGUAGES, leadersIn } from '../../language/index.ts'
import { LEADERS, ORGANISATIONS, STATES } from '../../world/index.ts'

const partyOf = (text: string, language: string, name: string) =>
  read(text, { language }).participants.find((one) => one.name.value.written === name)?.party

describe('the list of leaders', () => {
  test('names a state or organisation for each', () => {
    for (const [id, { party }] of Object.entries(LEADERS))
      expect(STATES[party] ?? ORGANISATIONS[party], id).toBeDefined()
  })

  test.each(LANGUAGES.map((language) => ({ language, code: language.code })))(
    '$code: one party a name',
    ({ language }) => {
      const parties = new Map<string, string>()
      for (const [id, names] of Object.entries(leadersIn(language))) {
        const party = LEADERS[id]?.party
        expect(party, id).toBeDefined()
        for (const name of names) {
          expect(parties.get(name) ?? party, name).toBe(party)
          parties.set(name, party as string)
        }
      }
    },
  )
})

describe('whom a leader speaks for', () => {
  test('is known where the words do not say it, and says so', () => {
    const party = partyOf('President Macron met Foreign Minister Aymen Sowfi of Chad in Paris.', 'en', 'Macron')
    expect(party).toMatchObject({ value: 'FR', how: 'implied', rule: 'en/party/leader' })
    expect(party?.doubt).toBeTruthy()
  })

  test('is whom the words say, where they say it', () => {
    const text = 'The Ambassador of Peru, Luca Macron, met Foreign Minister Aymen Sowfi of Chad in Lima.'
    expect(partyOf(text, 'en', 'Luca Macron')).toMatchObject({ value: 'PE' })
  })

  test('is nobody for one who only shares a part of the name', () => {
    const text = 'Foreign Minister Aymen Sowfi of Chad met Macron Delta, a farmer, in Abeche.'
    expect(partyOf(text, 'en', 'Macron Delta')?.value).not.toBe('FR')
  })
})
