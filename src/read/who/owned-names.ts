/** Names that a state stands before as their owner: "Kenya's X Y". */
import type { PartyMark } from '../../sense/mention.ts'
import type { Passage } from '../passage.ts'
import type { Draft } from './draft.ts'
import { partyAt } from './party.ts'

/** "Kenya's X Y met": the state in whose possession a name stands. */
export function ownerBefore(passage: Passage, at: number): PartyMark | undefined {
  if (!passage.isPossessive(at - 2)) return undefined
  for (let p = at - 3; p >= Math.max(passage.first, at - 2 - OWNER); p--) {
    const party = partyAt(passage, p)
    if (party) return party.after === at - 2 && party.form === 'name' ? party : undefined
  }
  return undefined
}

/** "Kenya's X Y and Chad's V Z": whether another state's possessive is joined on. */
export function joinsOwned(passage: Passage, at: number): boolean {
  const and = passage.find(at, 'and')
  const next = and && partyAt(passage, at + and.length)
  return next?.form === 'name' && passage.isPossessive(next.after)
}

/** Longest name of a state before its possessive, in tokens. */
const OWNER = 6

export function ownedBy(owner: PartyMark | undefined, drafts: readonly Draft[]): readonly Draft[] {
  const [first, ...more] = drafts
  if (!owner || !first?.introduces || first.introduces.party) return drafts
  return [{ ...first, parties: [owner], introduces: { ...first.introduces, party: owner } }, ...more]
}
