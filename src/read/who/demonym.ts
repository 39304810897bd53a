/** Those of a state, or its side, by its adjective alone: "le Sénégalais X Y", "los keniatas pidieron", "la delegación chadiana y la keniata". */
import { CAPITALISED, PARTICIPLE } from '../../sense/features.ts'
import { kinds } from '../../sense/kind-set.ts'
import type { PartyMark } from '../../sense/mention.ts'
import type { Passage } from '../passage.ts'
import { clitics, type Draft } from './draft.ts'
import { type Name, nameAt } from './name.ts'
import { ofState } from './of-state.ts'
import { numberOf } from './office.ts'
import { behindArticles, partyAt } from './party.ts'
import { setOff } from './set-off.ts'

/** Furthest that the noun stands before an adjective that takes it up, in tokens. */
const TAKEN_UP = 60
/** Kinds of noun that an adjective alone takes up. */
const SIDES = ['side', 'delegation', 'country'] as const
/** Most of them that are joined to each other before their verb. */
const JOINED = 8
/** Kinds of word that go with a verb, behind which no noun stands. */
const WITH_VERB = kinds('auxiliary', 'not', 'impersonal', 'turn', 'also', 'addressee')

/**
 * "le Sénégalais", "la Portugaise X Y", "los keniatas pidieron": somebody of a state, by its adjective behind an article; where that has
 * no capital of its own, only what stands behind shows that no noun goes with it.
 */
export function demonym(passage: Passage, mark: PartyMark, end: number): Draft | undefined {
  const { first, after } = mark
  const { demonyms } = passage.language.grammar
  const capital = ((passage.words[first]?.feats ?? 0) & CAPITALISED) !== 0
  if (!demonyms || capital !== (demonyms === 'capitalised') || !passage.articleBefore(first, 'definite'))
    return undefined
  const name = nameAt(passage, after, end)
  const draft = { first, parties: [mark], oblique: false, ...clitics(undefined) }
  if (name && (capital || name.folded.length > 1))
    return ofState(passage, { ...draft, kind: 'person', after: name.after }, name, mark, end)
  if (!capital && !isNoun(passage, mark)) return undefined
  return {
    ...draft,
    kind: 'party',
    after,
    id: takenUp(passage, mark) ?? 'official',
    number: numberOf({ feats: formOf(passage, mark) }),
  }
}

/** "con el *de Chad, X Y*", "la *de Kenia* dijo": an article stands for the office or side, before whose it is and the name or the verb. */
export function elliptic(passage: Passage, at: number, end: number): Draft | undefined {
  if (passage.language.grammar.demonyms !== 'plain') return undefined
  const of = passage.find(at, 'preposition')
  if (of?.entry.id !== 'of' || of.length > 1 || !(passage.articleBefore(at, 'definite') || contracted(passage, at)))
    return undefined
  const mark = partyAt(passage, behindArticles(passage, at + 1)) ?? behindField(passage, at + 1)
  if (mark?.form !== 'name') return undefined
  const draft = { first: at, parties: [mark], oblique: false, ...clitics(undefined) }
  const name = setOff(passage, mark.after, end)
  if (name && name.folded.length > 1)
    return ofState(passage, { ...draft, kind: 'person', after: name.after }, name, mark, end)
  if (!tellsAt(passage, mark.after)) return undefined
  return { ...draft, kind: 'party', after: mark.after, id: 'official', number: 'one' }
}

/** "the minister of P of A, X, and *el de Salud de Chad, Y*": whose he is, behind the field of the office that an article stands for. */
function behindField(passage: Passage, at: number): PartyMark | undefined {
  const field = passage.find(at, 'office-part')
  if (field?.entry.id !== 'field' || ((passage.words[at]?.feats ?? 0) & CAPITALISED) === 0) return undefined
  const of = passage.find(at + field.length, 'preposition')
  return of?.entry.id === 'of' ? partyAt(passage, behindArticles(passage, at + field.length + of.length)) : undefined
}

/** "recibió *al* de Chad": a preposition right before another has the article in it. */
function contracted(passage: Passage, at: number): boolean {
  const before = passage.find(at - 1, 'preposition')
  return before?.length === 1 && (before.entry.id === 'to' || before.entry.id === 'of')
}

/** "the president of P, *el keniata X Y*": the name that stands behind a comma with the adjective of whose he is. */
export function demonymName(passage: Passage, at: number, end: number): { name: Name; party: PartyMark } | undefined {
  if (!passage.language.grammar.demonyms || passage.folded(at) !== ',' || !passage.articleBefore(at + 2, 'definite'))
    return undefined
  const party = partyAt(passage, at + 2)
  const name = party?.form === 'adjective' ? nameAt(passage, party.after, end) : undefined
  return party && name && name.folded.length > 1 ? { name, party } : undefined
}

/** The adjective's own form. */
function formOf(passage: Passage, { first, code }: PartyMark): number {
  const own = passage.hits(first).find(({ entry }) => entry.id === code || entry.kind === 'ambiguous')
  return own?.feats ?? 0
}

/** "los keniatas pidieron", "la chadiana, por su parte,", "los chadianos y los keniatas acordaron": whether the adjective stands for its noun. */
function isNoun(passage: Passage, { first, after }: PartyMark, joined = 1): boolean {
  if (tellsAt(passage, after)) return true
  const led = passage.find(first - 2, 'preposition')
  const sign = passage.folded(after)
  if (sign === ',' || sign === ':') return led?.entry.id === 'by' || opensAside(passage, after + 1)
  const and = passage.find(after, 'and')
  const next = and && after + and.length
  if (next === undefined || joined === JOINED || !passage.find(next, 'article')) return false
  const other = partyAt(passage, next + 1)
  return other?.form === 'adjective' && isNoun(passage, other, joined + 1)
}

/** Whether a verb begins at a token, or what goes with one. */
function tellsAt(passage: Passage, at: number): boolean {
  if (passage.any(at, WITH_VERB)) return true
  // "la keniata la calificó de": what is told of stands before the verb.
  if (passage.find(at, 'article') && passage.isFinite(at + 1)) return true
  return passage.isFinite(at)
}

/** Behind a comma: "por su parte", "que", "encabezados por". */
function opensAside(passage: Passage, at: number): boolean {
  return passage
    .hits(at)
    .some(
      ({ entry, feats }) =>
        entry.kind === 'turn' || entry.kind === 'relative' || (entry.kind === 'cue' && feats & PARTICIPLE),
    )
}

/** "la parte keniata ... la chadiana": the noun that an adjective in the singular takes up, behind the same article. */
function takenUp(passage: Passage, mark: PartyMark): (typeof SIDES)[number] | undefined {
  if (numberOf({ feats: formOf(passage, mark) }) !== 'one') return undefined
  const article = passage.folded(mark.first - 1)
  for (let p = mark.first - 1; p >= Math.max(passage.first, mark.first - TAKEN_UP); p--)
    if (passage.folded(p - 1) === article) {
      const kind = SIDES.find((one) => passage.find(p, one))
      if (kind) return kind
    }
  return undefined
}
