/** Full names that go on with a list: no office shows them, but somebody right before does, or whose side they are on. */
import type { Mentions } from './mentions.ts'
import type { Name } from './name.ts'

/** Signs behind which the next of a list stands. */
const LISTS = new Set([',', ';'])
/** ... and which open one behind a side. */
const OPENS = new Set([',', ':'])

/** "X, minister of A, Y Z and V W", "of X, of Y Z and of V W", "on the Kenyan side, X Y": whether a name goes on with, or opens, such a list. */
export function goesOnList(mentions: Mentions, { first, folded }: Name): boolean {
  const { passage } = mentions
  if (!passage.language.grammar.cased || folded.length < 2) return false
  const of = passage.hits(first - 1).find(({ entry }) => entry.kind === 'preposition' && entry.id === 'of')
  const start = of ? first - of.length : first
  const and = passage.find(start - 1, 'and')?.length === 1 ? 1 : 0
  const sign = passage.folded(start - and - 1)
  const before = mentions.at(start - and - (LISTS.has(sign) ? 2 : 1))
  if (and + (LISTS.has(sign) ? 1 : 0) > 0 && before?.kind === 'person') return true
  return OPENS.has(sign) && !of && and === 0 && mentions.at(first - 2)?.id === 'side'
}
