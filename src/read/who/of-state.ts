/** Somebody who is introduced by his state alone: "le Sénégalais X Y", "le diplomate kényan X Y". */
import { CAPITALISED } from '../../sense/features.ts'
import type { PartyMark } from '../../sense/mention.ts'
import type { Passage } from '../passage.ts'
import { clitics, type Draft } from './draft.ts'
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

/** "le Sénégalais", "la Portugaise X Y": somebody of a state, by its adjective with a capital behind an article. */
export function demonym(passage: Passage, mark: PartyMark, end: number): Draft | undefined {
  const { first, after } = mark
  const capital = ((passage.words[first]?.feats ?? 0) & CAPITALISED) !== 0
  if (passage.language.grammar.demonyms !== 'capitalised' || !capital || !articleBefore(passage, first))
    return undefined
  const name = nameAt(passage, after, end)
  const draft = { first, parties: [mark], oblique: false, ...clitics(undefined) }
  if (!name) return { ...draft, kind: 'party', after, id: 'official', number: 'one' }
  return ofState(passage, { ...draft, kind: 'person', after: name.after }, name, mark, end)
}

/** "le Sénégalais X Y, vice-président de": somebody of a state, with the office that stands behind his name. */
function ofState(passage: Passage, draft: Draft, name: Name, party: PartyMark, end: number): Draft {
  const behind = officeBehind(passage, name.after, end)
  const { office, after = draft.after } = behind ?? {}
  const introduces = { name, offices: office ? [office] : [], party, sort: 'office', honorifics: [] }
  return { ...draft, after, ...(office && { office }), introduces }
}

/** Whether a definite article stands before a token, written to it or not. */
export function articleBefore(passage: Passage, at: number): boolean {
  return [1, 2].some((length) =>
    passage
      .hits(at - length)
      .some((hit) => hit.entry.kind === 'article' && hit.entry.id === 'definite' && hit.length === length),
  )
}
