/** Names that nothing introduces but the office set off behind them. */
import type { Passage } from '../passage.ts'
import type { Draft } from './draft.ts'
import { nameAt } from './name.ts'
import { officeBehind } from './office-behind.ts'
import { withName } from './person.ts'
import { isSetOff, setOff } from './set-off.ts'
import { sharedBehind } from './several-behind.ts'

/** An unknown name of two or more words that an office between commas or in brackets follows: "X Y, minister of ...,". */
export function apposedAt(passage: Passage, at: number, end: number): Draft[] | undefined {
  if (!passage.language.grammar.cased) return quotedBeforeOffice(passage, at, end)
  const name = nameAt(passage, at, end)
  const shared = name && name.folded.length > 1 ? sharedBehind(passage, at, end) : undefined
  if (shared) return shared
  if (!name || name.folded.length < 2 || !['(', ','].includes(passage.folded(name.after))) return undefined
  return officeBehind(passage, name.after, end)?.office ? withName(passage, at, undefined, name, end, []) : undefined
}

/** “X Y”, the minister of A: without capitals quotation marks set off a name that its office follows. */
function quotedBeforeOffice(passage: Passage, at: number, end: number): Draft[] | undefined {
  const name = at > passage.first ? setOff(passage, at - 1, end) : undefined
  if (name?.first !== at || name.folded.length < 2 || !isSetOff(passage, name)) return undefined
  if (!officeBehind(passage, name.after + 1, end)?.office) return undefined
  const [draft, ...more] = withName(passage, at, undefined, name, end, [])
  return draft && [{ ...draft, first: at - 1 }, ...more]
}
