/** An office in the plural behind the names of who hold it: "X and Y, foreign ministers of A and B". */
import type { Passage } from '../passage.ts'
import type { Draft } from './draft.ts'
import { type Name, nameAt } from './name.ts'
import { officeAt, skipTitles } from './office.ts'
import { behindArticles, behindJoint } from './party.ts'

/** Most names before one office. */
const MOST = 8

/**
 * The people before an office of several, each with the party that stands in his place, or all with the one that it names.
 * @param at the first token of the first one's titles or name
 */
export function sharedBehind(passage: Passage, at: number, end: number): Draft[] | undefined {
  if (!passage.language.grammar.cased) return undefined
  const names: { name: Name; first: number }[] = []
  let p = at
  while (names.length < MOST) {
    const name = nameAt(passage, skipTitles(passage, p), end)
    if (!name) return undefined
    names.push({ name, first: p })
    const joint = behindJoint(passage, name.after)
    if (joint === name.after) return undefined
    // The comma before the office is no comma of the list.
    if (names.length > 1 && passage.folded(name.after) === ',') {
      const office = officeAt(passage, behindArticles(passage, name.after + 1), end, true)
      if (office?.sort === 'office' && office.number !== 'one') return drafts(names, office)
    }
    p = joint
  }
  return undefined
}

function drafts(
  names: readonly { name: Name; first: number }[],
  office: NonNullable<ReturnType<typeof officeAt>>,
): Draft[] {
  const { parties } = office
  const each = parties.length === names.length
  return names.map(({ name, first }, index): Draft => {
    const party = each ? parties[index] : parties.length === 1 ? parties[0] : undefined
    const last = index === names.length - 1
    return {
      kind: 'person',
      first,
      after: last ? office.after : name.after,
      office,
      oblique: false,
      parties: party ? [party] : [],
      joined: index > 0,
      introduces: { name, offices: [{ ...office, party }], party, sort: 'office', honorifics: [] },
    }
  })
}
