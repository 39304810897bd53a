/** Full names that go on with a list: no office shows them, but somebody right before does, or whose side they are on. */
import { WITH_AND } from '../../sense/features.ts'
import type { Mentions } from './mentions.ts'
import type { Name } from './name.ts'

/** Signs behind which the next of a list stands. */
const LISTS = new Set([',', ';'])
/** ... and which open one behind a side. */
const OPENS = new Set([',', ':'])

/** "X, minister of A, Y Z and V W", "of X, of Y Z and of V W", "on the Kenyan side, X Y": whether a name goes on with, or opens, such a list. */
export function goesOnList(mentions: Mentions, { first, folded }: Name): boolean {
  const { passage } = mentions
  if (folded.length < 2) return false
  if (!passage.language.grammar.cased) return bare(mentions, first)
  const of = passage.hits(first - 1).find(({ entry }) => entry.kind === 'preposition' && entry.id === 'of')
  const start = of ? first - of.length : first
  const and = passage.find(start - 1, 'and')?.length === 1 ? 1 : 0
  const sign = passage.folded(start - and - 1)
  const before = mentions.at(start - and - (LISTS.has(sign) ? 2 : 1))
  if (and + (LISTS.has(sign) ? 1 : 0) > 0 && before?.kind === 'person') return true
  return OPENS.has(sign) && !of && and === 0 && mentions.at(first - 2)?.id === 'side'
}

/** "each of X Y and Z W", "for the Kenyan side X Y": without capitals what stands there, and goes on there, is a name. */
function bare(mentions: Mentions, first: number): boolean {
  const { passage } = mentions
  const given = passage.find(first, 'given')
  const colon = passage.folded(first - 1) === ':'
  const opens = colon ? first - 1 : first
  if (eachBefore(mentions, opens)) return true
  const side = mentions.at(opens - 1)
  const led = side && passage.find(side.first - 1, 'preposition')
  if (led && side.id === 'side' && side.parties.length === 1 && (colon || given?.split.cut === 0)) return true
  // "... and Z W": behind somebody whom the list alone makes known.
  const comma = passage.folded(first - 1) === ','
  const before = mentions.at(comma ? first - 2 : first - 1)
  const listed = before?.person && before.person.offices.length === 0 && before.first >= before.person.name.first
  return listed === true && ((given?.feats ?? 0) & WITH_AND) !== 0
}

/** Whether a word for each of several ends at a token. */
function eachBefore({ passage }: Mentions, at: number): boolean {
  for (let p = at - 1; p >= at - 2; p--)
    if (
      passage.hits(p).some(({ entry, length }) => entry.kind === 'quantity' && entry.id === 'both' && p + length === at)
    )
      return true
  return false
}
