/** A verb that says little by itself, and the noun that it makes a phrase with, over what describes the noun or says when and where. */
import type { Hit } from '../language/lexicon.ts'
import { CAPITALISED } from '../sense/features.ts'
import { PUNCTUATION } from '../text/tokens.ts'
import { skipAdverbial } from './adverbial.ts'
import type { Scene } from './scene.ts'

/** Most tokens between a verb and the noun that it makes a phrase with. */
const DESCRIBED = 8
/** The same, with phrases of when and where between the two. */
const PARTED = 14
/** Kinds of word that only describe. */
const DESCRIBING = new Set<string>(['adjective', 'quality', 'evaluation', 'common', 'stance', 'number', 'unit'])

/**
 * "took comprehensive stock of": with what describes its noun before the noun; "presidieron el lunes en X la firma de": with when and
 * where before it. @param alone what the verb is known by itself
 */
export function overDescribed(scene: Scene, token: number, alone: readonly Hit[]): Hit[] {
  const { cased, modifiers } = scene.passage.language.grammar
  // "a effectué lundi une visite à": a verb of two words, its auxiliary among them.
  const own = alone[0]?.length ?? 1
  if (!cased || (own > 1 && modifiers !== 'after') || (own === 1 && scene.tags.is(token, 'auxiliary'))) return []
  if (modifiers === 'after') {
    const limit = token + PARTED
    for (let p = behindCircumstance(scene, token + own, limit), q = token + own; p > q && p <= limit; ) {
      const hits = over(scene, token, p, own)
      if (hits.length > 0) return hits
      q = p
      p = behindCircumstance(scene, q, limit)
    }
    return []
  }
  for (let p = token + 1; p < token + DESCRIBED && describes(scene, p); p++) {
    const hits = over(scene, token, p + 1)
    if (hits.length > 0) return hits
  }
  return []
}

/** Behind a phrase of when and where, or behind several between two commas; the token itself if none begins there. */
function behindCircumstance(scene: Scene, at: number, end: number): number {
  if (scene.sign(at) !== ',') return skipAdverbial(scene, at, end)
  for (let p = skipAdverbial(scene, at + 1, end), q = at + 1; p > q && p < end; ) {
    if (scene.sign(p) === ',') return p + 1
    q = p
    p = skipAdverbial(scene, q, end)
  }
  return at
}

/** The longest cues of a verb with words from a later token on that lead on to what they govern. */
function over(scene: Scene, token: number, from: number, own = 1): Hit[] {
  const hits = scene.passage
    .hitsOver(token, from, own)
    .filter(({ entry, length }) => entry.kind === 'cue' && goesOn(scene, token + length, entry.takes))
  return hits.filter(({ length }) => length === hits[0]?.length)
}

function goesOn({ passage, tags }: Scene, at: number, takes: readonly string[]): boolean {
  const tag = tags.at(at)
  // "sum up (the) preliminary results (of) P": where cases show it, what the noun governs needs no preposition.
  if (takes.length === 0) return passage.language.grammar.cases
  return tag?.kind === 'preposition' && takes.includes(tag.hit.entry.id)
}

/** Whether a word can stand between a verb and its noun to describe it. */
function describes({ passage, mentions, tags }: Scene, at: number): boolean {
  if (passage.tokens.cls[at] === PUNCTUATION) return passage.folded(at) === '-'
  // "a State Visit": what is also an adjective describes, with a capital as well.
  if (!mentions.at(at) && passage.hits(at).some(({ entry }) => entry.kind === 'adjective')) return true
  if (mentions.at(at) || (passage.words[at]?.feats ?? 0) & CAPITALISED) return false
  if (tags.at(at)) return tags.is(at, 'article', 'adverb', 'and', 'possessive')
  return passage.hits(at).every(({ entry }) => DESCRIBING.has(entry.kind))
}
