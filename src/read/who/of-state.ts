/** Somebody who is introduced by his state alone: "le diplomate kényan X Y". */
import type { PartyMark } from '../../sense/mention.ts'
import type { Passage } from '../passage.ts'
import type { Draft } from './draft.ts'
import { type Name, nameAt } from './name.ts'
import { officeBehind } from './office-behind.ts'

/** "le diplomate kényan X Y": an official of a state with his name. */
export function named(passage: Passage, draft: Omit<Draft, 'kind'>, end: number): Draft | undefined {
  const { cased, modifiers } = passage.language.grammar
  const name = cased && modifiers === 'after' && draft.number === 'one' ? nameAt(passage, draft.after, end) : undefined
  const [party] = draft.parties ?? []
  if (!name || name.folded.length < 2 || !party) return undefined
  return ofState(passage, { ...draft, kind: 'person', id: '', after: name.after }, name, party, end)
}

/** "le Sénégalais X Y, vice-président de": somebody of a state, with the office that stands behind his name. */
export function ofState(passage: Passage, draft: Draft, name: Name, party: PartyMark, end: number): Draft {
  const behind = officeBehind(passage, name.after, end)
  const { office, after = draft.after } = behind ?? {}
  const introduces = { name, offices: office ? [office] : [], party, sort: 'office', honorifics: [] }
  return { ...draft, after, ...(office && { office }), introduces }
}
