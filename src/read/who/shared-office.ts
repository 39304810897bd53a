/** The holders of one office of several parties, in a language that lets nouns stand before nouns without a word between. */
import type { Passage } from '../passage.ts'
import { clitics, type Draft } from './draft.ts'
import { nameAt } from './name.ts'
import { headAt, officeAt } from './office.ts'
import { partiesFrom, partyAt } from './party.ts'
import { skipTitles } from './titles.ts'

/** 日英防长, 澳大利亚、美国及日本国防部长: the holders of one office of several parties, where no name follows. */
export function sharedOffice(passage: Passage, at: number, end: number): Draft | undefined {
  if (!partyAt(passage, at)) return undefined
  const { parties, after } = partiesFrom(passage, at, end)
  const head = parties.length > 1 ? headAt(passage, after) : undefined
  if (head?.entry.kind !== 'office' || parties.some(({ form }) => form === 'seat')) return undefined
  const behind = after + head.length
  if (
    qualifiesEncounter(passage, behind) ||
    nameAt(passage, skipTitles(passage, behind, true), end, { expected: true })
  )
    return undefined
  const office = officeAt(passage, after, end)
  const number = parties.length > 2 ? 'many' : 'two'
  return {
    kind: 'joint',
    first: at,
    after: behind,
    number,
    parties,
    id: 'office',
    oblique: false,
    ...(office && { office }),
    ...clitics(passage.hits(at)[0]),
  }
}

/** Kinds of word between an office and the noun for an encounter of those who hold it: 总理第三十次定期会晤. */
const BETWEEN_NOUN = new Set<string>(['quality', 'ordinal', 'ordinal-mark', 'number', 'round'])

/** Whether an office only says whose encounter follows, in a language that lets nouns stand before nouns without a word between. */
export function qualifiesEncounter(passage: Passage, at: number): boolean {
  if (passage.language.spaces) return false
  for (let p = at; p - at < 12; ) {
    const hits = passage.hits(p)
    const noun = hits.some(({ entry }) => entry.kind === 'encounter' || entry.kind === 'format')
    if (noun) return p > at || !hits.some(({ entry }) => entry.kind === 'cue')
    const word = hits.find(({ entry }) => BETWEEN_NOUN.has(entry.kind))
    if (!word) return false
    p += word.length
  }
  return false
}
