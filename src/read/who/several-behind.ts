/** An office in the plural behind the names of who hold it: "X and Y, foreign ministers of A and B". */
import type { Passage } from '../passage.ts'
import type { Draft } from './draft.ts'
import { type Name, nameAt } from './name.ts'
import { headAt, type Office, officeAt } from './office.ts'
import { behindArticles, behindJoint } from './party.ts'
import { skipTitles } from './titles.ts'

interface Listed {
  readonly name: Name
  /** The first token of titles and name. */
  readonly first: number
}

/** Most names before one office. */
const MOST = 8

/**
 * The people before an office of several, each with the party that stands in his place, or all with the one that it names.
 * @param at the first token of the first one's titles or name
 */
export function sharedBehind(passage: Passage, at: number, end: number): Draft[] | undefined {
  if (!passage.language.grammar.cased) return undefined
  const names: Listed[] = []
  let p = at
  while (names.length < MOST) {
    const name = nameAt(passage, skipTitles(passage, p), end)
    if (!name) return undefined
    names.push({ name, first: p })
    const joint = behindJoint(passage, name.after)
    if (joint === name.after) return undefined
    // The comma before the office is no comma of the list.
    if (names.length > 1 && passage.folded(name.after) === ',') {
      const respectively = passage.find(name.after + 1, 'adverb')?.length ?? 0
      const first = behindArticles(passage, name.after + 1 + respectively)
      const office = officeAt(passage, first, end, true)
      if (office?.sort === 'office' && office.number !== 'one') return drafts(names, shared(office, names.length))
      const each = respectively > 0 ? officesFrom(passage, first, end, names.length) : undefined
      if (each) return drafts(names, each)
    }
    p = joint
  }
  return undefined
}

/** An office of several as that of each: with the party that stands in his place, or all with the one that it names. */
function shared(office: Office, count: number): Office[] {
  const { parties } = office
  const [only] = parties.length === 1 ? parties : []
  return Array.from({ length: count }, (_, i) => ({ ...office, party: parties.length === count ? parties[i] : only }))
}

/** Each with the office that stands in his place: the last one's mention covers all of them. */
function drafts(names: readonly Listed[], offices: readonly Office[]): Draft[] {
  const end = offices.at(-1)?.after
  return names.map(({ name, first }, index): Draft => {
    const office = offices[index] as Office
    const { party } = office
    return {
      kind: 'person',
      first,
      after: (index === names.length - 1 && end) || name.after,
      office,
      oblique: false,
      parties: party ? [party] : [],
      joined: index > 0,
      introduces: { name, offices: [office], party, sort: 'office', honorifics: [] },
    }
  })
}

/** "X, Y and Z, respectively minister of P, minister of Q and ambassador of A": as many offices as there are names before them. */
function officesFrom(passage: Passage, at: number, end: number, count: number): Office[] | undefined {
  const offices: Office[] = []
  let p = at
  while (offices.length < count) {
    const whole = officeAt(passage, p, end, true)
    // The last two are joined as two offices of one person would be.
    const and = whole && offices.length === count - 2 ? lastJoined(passage, whole) : undefined
    const office = and === undefined ? whole : officeAt(passage, p, and, true)
    if (office?.sort !== 'office' || office.number !== 'one') return undefined
    offices.push(office)
    const joint = behindJoint(passage, office.after)
    if (joint === office.after && offices.length < count) return undefined
    p = behindArticles(passage, joint)
  }
  return offices
}

/** Where the last conjunction stands in an office that another head follows. */
function lastJoined(passage: Passage, { first, after }: Office): number | undefined {
  for (let p = after - 1; p > first; p--) {
    const and = passage.find(p, 'and')
    if (and && headAt(passage, behindArticles(passage, p + and.length))) return p
  }
  return undefined
}
