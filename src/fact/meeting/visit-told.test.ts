/** A visit of which somebody speaks further down says where he met the other side, and as what. */
import { describe, expect, test } from 'vitest'
import { read } from '../../index.ts'

const MET = 'Foreign Minister Anna Mwangi of Kenya met Foreign Minister Adam Saleh of Chad'

function told(text: string): [string | undefined, ...(string | undefined)[]] {
  const { meetings, participants } = read(text, { language: 'en', published: '2025-03-12' })
  return [meetings[0]?.place?.value.country ?? undefined, ...participants.map(({ role }) => role.value)]
}

describe('a visit told further down', () => {
  test.each([
    `${MET}. Minister Mwangi noted that the visit of Minister Saleh to Kenya opened a new chapter.`,
    `${MET}. Mwangi welcomed Saleh's official visit to Kenya.`,
    `${MET}. Saleh said that his visit to Kenya opened a new chapter.`,
    `${MET}. Mwangi welcomed Saleh on his first official visit to Kenya.`,
  ])('shows who was at home: %s', (text) => {
    expect(told(text)).toEqual(['KE', 'host', 'guest'])
  })

  test.each([
    `${MET}. Mwangi recalled her visit to Chad in 2022.`,
    `${MET}. They discussed Saleh's upcoming visit to Kenya.`,
    `${MET} on the sidelines of the UN General Assembly. She thanked Saleh for his visit to Kenya.`,
  ])('but another visit shows nothing: %s', (text) => {
    expect(told(text)).toEqual([undefined, 'participant', 'participant'])
  })
})

test('the ministers whom a list behind a colon names were all met', () => {
  const text = `${MET.replace('Foreign Minister Adam Saleh of Chad', 'the following ministers')}: Adam Saleh, the Minister for Trade; and Idriss Moussa, the Minister for Health of Chad.`
  expect(told(text)).toEqual([undefined, 'participant', 'participant', 'participant'])
})
