/** Where the content of a clause begins, and whom it was told to or talked over with on the way. */
import type { Mention } from '../sense/mention.ts'
import { SENSES } from '../sense/senses.ts'
import { PARTNER } from './adverbial.ts'
import { pressAt } from './content-ahead.ts'
import { isTalk, walk } from './content-walk.ts'
import { governed } from './lead-on.ts'
import type { Cue, Scene } from './scene.ts'

/** A content that was found. */
export interface ContentStart {
  readonly first: number
  readonly cut: number
  readonly partner: readonly Mention[]
  /** The governed preposition that was found, by its universal name; a quotation or colon counts as one. */
  readonly preposition?: string
  /** How the start was found: after a complementiser, a governed preposition, a colon or quotation mark, or directly. */
  readonly by: 'that' | 'preposition' | 'quote' | 'object'
}

/**
 * Walks from behind the cue (and its subject) to where the content begins, over adverbs, dates and prepositional phrases that
 * only say when, where and with whom.
 * @param at first token behind cue and subject
 * @param end where the clause must end at the latest
 */
export function contentStart(scene: Scene, cue: Cue, at: number, end: number): ContentStart | undefined {
  const takes = governed(cue)
  // "discussed with X P": of a verb that governs both company and topic, the topic is the content.
  if (takes.has(PARTNER) && cue.all.some(isTalk)) {
    const topics = new Set([...takes].filter((word) => word !== PARTNER))
    const found = walk(scene, cue, at, end, topics)
    const partner = found?.partner.at(-1)
    const company = partner?.after ?? at + PRONOUN
    // "talked with the head of the centre": behind a noun that is nobody known, "of" is the noun's own.
    const near = partner || found?.preposition !== 'of' ? BESIDE : 1
    if (found?.by === 'preposition' && found.first - company <= near && !describesOffice(scene, partner, found))
      return found
  }
  const found = walk(scene, cue, at, end, takes)
  // "addressing a joint press conference": it is where something was said.
  if (found?.by === 'object' && SENSES[cue.sense].act === 'discuss' && pressAt(scene, found.first)) return undefined
  if (found && isProform(scene, found, end)) return undefined
  const told = found && !(found.by === 'object' && CLOSES.has(scene.sign(found.first)))
  return told ? found : (ownNoun(scene, cue) ?? found)
}

const CLOSES = new Set(['.', ',', ';'])

/** "said this while presiding over P": whether a pronoun stands alone for what was said before. */
function isProform(scene: Scene, { first, by }: ContentStart, end: number): boolean {
  const word = by === 'that' || by === 'quote' ? undefined : scene.passage.find(first, 'proform')
  if (!word) return false
  const after = first + word.length
  const closed = after >= end || CLOSES.has(scene.sign(after)) || scene.dateAt(after) !== undefined
  return closed || scene.tags.is(after, 'preposition', 'while', 'subordinator', 'adverb', 'also')
}

/** "expressed his thanks to X": where nothing else is told, the noun that the verb is known by is what was said. */
function ownNoun({ passage }: Scene, { sense, first, after }: Cue): ContentStart | undefined {
  if (SENSES[sense].act !== 'speak') return undefined
  for (let p = first + 1; p < after; p++)
    if (passage.find(p, 'possessive')) return { first: p, cut: 0, partner: [], by: 'object' }
  return undefined
}

/** "with the head of the centre of analysis": behind an office that nobody named holds a bare noun says of what it is. */
function describesOffice(scene: Scene, partner: Mention | undefined, { first, preposition }: ContentStart): boolean {
  const of = scene.tags.at(first - 1)
  if (partner?.kind !== 'office' || preposition !== 'of' || partner.after !== of?.first) return false
  const determined = scene.passage
    .hits(of.first)
    .some(({ entry }) => entry.kind === 'article' && entry.id === 'definite')
  const { articles } = scene.passage.language.grammar
  return articles === 'word' && !determined && !scene.tags.is(first, 'article', 'quantity')
}

/** "with him" */
const PRONOUN = 2
/** Furthest that a topic may begin behind the company that stands before it: comma, preposition (au sujet de), article. */
const BESIDE = 5
