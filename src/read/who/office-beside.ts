/** Offices of one person that stand beside each other before his name. */
import type { PartyMark } from '../../sense/mention.ts'
import { isState } from '../../world/index.ts'
import type { Passage } from '../passage.ts'
import { nameAt } from './name.ts'
import { headAt, type Office, officeAt } from './office.ts'
import { setOff } from './set-off.ts'
import { skipTitles } from './titles.ts'

/** "the prime minister, head of government, X": an office and those without an article beside it, where a name closes them. */
export function alongside(passage: Passage, office: Office, end: number): Office {
  const { articles, cased, modifiers } = passage.language.grammar
  if (modifiers === 'before' && articles === 'word' && cased) return apposed(passage, office, end) ?? office
  if (articles === 'affix' && isGoverned(passage, office)) return apposed(passage, office, end) ?? office
  const more = further(passage, office, end, !passage.language.grammar.cases)
  const after = more.after > office.after ? skipTitles(passage, more.after, true) : end
  return after < end && (nameAt(passage, after, end) ?? setOff(passage, after, end)) ? more : office
}

/** "with the minister of state, member of the government, X": behind a preposition a second office behind a comma is nobody's whom the verb has as its object. */
function isGoverned(passage: Passage, { first, preposition }: Office): boolean {
  return preposition !== undefined || passage.find(first - 1, 'preposition') !== undefined
}

/**
 * "The state secretary, political director of the ministry, X Y, met": where modifiers stand before, a second office without an article
 * is the same person's if his name, between commas, closes both.
 */
function apposed(passage: Passage, office: Office, end: number): Office | undefined {
  if (office.sort !== 'office' || office.number !== 'one') return undefined
  if (passage.folded(office.after) !== ',' || passage.find(office.after + 1, 'article')) return undefined
  const next = officeAt(passage, office.after + 1, end)
  if (next?.sort !== 'office' || next.number !== 'one') return undefined
  if (office.party && next.party && next.party.code !== office.party.code) return undefined
  if (next.joined || next.preposition) return undefined
  const comma = passage.folded(next.after) === ','
  const plain = passage.language.grammar.cased ? undefined : skipTitles(passage, next.after, true)
  const name = comma ? setOff(passage, next.after, end) : plain && nameAt(passage, plain, end, { expected: true })
  // In a list each has his own: "the president, foreign minister X, ...".
  if (!name || name.folded.length < 2) return undefined
  const parties = [...office.parties, ...next.parties]
  return {
    ...office,
    after: next.after,
    kinds: [...office.kinds, ...next.kinds],
    party: stateOf(office.party, next.party),
    parties,
  }
}

/** "X, ambassador, director of affairs": an office with those between commas behind it that have no article of their own. */
export function further(passage: Passage, office: Office, end: number, behindName = true): Office {
  const { articles, cases, modifiers } = passage.language.grammar
  let whole = office
  while (
    ((articles === 'word' && modifiers === 'after') || cases) &&
    office.number === 'one' &&
    passage.folded(whole.after) === ','
  ) {
    const next = headAt(passage, whole.after + 1) && officeAt(passage, whole.after + 1, end, behindName)
    if (next?.sort !== office.sort || next.number !== 'one' || next.oblique !== office.oblique) break
    // Where there are no articles, an office with a country of its own may be somebody else's; one in an organisation is his as well.
    const same =
      next.party &&
      (next.party.code === whole.party?.code || !isState(next.party.code) || !isState(whole.party?.code ?? ''))
    if (cases && whole.party && !(same && !behindName)) break
    const parties = [...whole.parties, ...next.parties]
    whole = {
      ...whole,
      after: next.after,
      kinds: [...whole.kinds, ...next.kinds],
      party: stateOf(whole.party, next.party),
      parties,
    }
  }
  return whole
}

/** Of the parties of two offices the first state's, else the first one. */
function stateOf(one: PartyMark | undefined, other: PartyMark | undefined): PartyMark | undefined {
  return one && other && !isState(one.code) && isState(other.code) ? other : (one ?? other)
}

/** "his counterpart the foreign minister of A, X": the office set beside the word for a counterpart. */
export function officeBeside(passage: Passage, counterpart: Office, end: number): Office | undefined {
  for (let at = counterpart.first + 1; counterpart.kinds.length > 1 && at < counterpart.after; at++) {
    const set = headAt(passage, at)?.entry.kind === 'office' && !passage.find(at, 'title')
    const office = set ? officeAt(passage, at, end) : undefined
    if (office) return office.after === counterpart.after && !office.preposition ? office : undefined
  }
  return undefined
}
