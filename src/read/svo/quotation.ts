/** Which words before a tag are what its speaker said. */

import type { Range } from '../../sense/mention.ts'
import { SENSES } from '../../sense/senses.ts'
import { CLOSING_QUOTES, OPENING_QUOTES } from '../../text/quotes.ts'
import { JOINED } from '../../text/tokens.ts'
import { onlyWhen } from '../adverbial.ts'
import { trim } from '../content-end.ts'
import { opensFinite } from '../opens-finite.ts'
import type { Scene } from '../scene.ts'
import type { Sentence } from '../sentences.ts'

/** What closes a quotation, the apostrophe among it. */
export const CLOSING = new Set([...CLOSING_QUOTES, "'"])

/** Whether the mark at a token closes a quotation: it is joined to what was said. */
export function closesAt({ passage }: Scene, at: number): boolean {
  return CLOSING.has(passage.folded(at)) && passage.tokens.gap[at] === JOINED
}

/** The quotation or clause that ends before a token. */
export function contentBefore(
  scene: Scene,
  sentence: Sentence,
  index: number,
  at: number,
  floor: number,
): Range | undefined {
  let after = at
  while (
    after > sentence.first &&
    (scene.sign(after - 1) === ',' || scene.sign(after - 1) === '-' || scene.tags.is(after - 1, 'and', 'also'))
  )
    after--
  let first = floor
  if (CLOSING_QUOTES.has(scene.sign(after - 1))) {
    const limit = paragraphFirst(scene, index)
    let p = after - 2
    while (p >= limit && !CLOSING_QUOTES.has(scene.sign(p)) && !OPENING_QUOTES.has(scene.sign(p))) p--
    // 'They agreed to meet "next month", X announced': a quotation within a clause is part of it.
    const whole = aroundOthers(scene, limit, p, after)
    if (whole !== undefined) return { first: whole + 1, after: after - 1 }
    const within = p > sentence.first && p >= floor && quotesPart(scene, p, Math.max(sentence.first, floor))
    if (p >= limit && !within) first = p
  } else {
    while (scene.tags.is(first, 'also', 'but', 'and') || scene.sign(first) === ',') first++
    // "Moreover, adds the statement, X did P": what only leads to what follows is nothing that somebody said.
    if (opensAside(scene, first) || onlyWhen(scene, first, after)) return undefined
  }
  const content = trim(scene, first, after)
  return content && content.after - content.first > 1 ? content : undefined
}

/** "While welcoming P, X urged Q": a participle or phrase that a subordinator brings in is no clause that somebody could have said. */
function opensAside(scene: Scene, first: number): boolean {
  if (!scene.tags.is(first, 'while', 'subordinator')) return false
  const at = scene.tags.behind(first, 'while', 'subordinator', 'adverb', 'also')
  const { isGerund } = scene.passage.language.morphology
  return scene.tags.is(at, 'preposition') || (isGerund?.(scene.passage.folded(at)) ?? false)
}

/** '"We chose "P", and Q," said X': where a paragraph opens with a mark that looks alike on both sides, pairs between are within it. */
function aroundOthers(scene: Scene, limit: number, at: number, after: number): number | undefined {
  if (scene.sign(limit) !== '"' || scene.sign(after - 1) !== '"' || at <= limit) return undefined
  let marks = 0
  for (let p = limit + 1; p < after - 1; p++) {
    if (scene.sign(p) !== '"') continue
    marks++
    // What somebody says in between opens a quotation of its own, and so does what stands behind the tag of another.
    const behind = scene.sign(p + 1) === ',' ? p + 2 : p + 1
    const tag = opensFinite(scene, behind)
    if (scene.sign(p - 1) === ',' || scene.sign(behind) === '-' || (tag && SENSES[tag.sense].act === 'speak'))
      return undefined
  }
  return marks > 0 && marks % 2 === 0 ? limit : undefined
}

/** Whether the words before an opening mark run on into the quotation: a noun, adjective or preposition, no sign and no speaker's verb. */
function quotesPart(scene: Scene, at: number, start: number): boolean {
  if (scene.sign(at - 1)) return scene.sign(at - 1) === ',' && quotesEarlier(scene, at)
  const verb = scene.cueAt(at - 1)
  // 'X called "P", says Y': the quotation is the object of a verb in what Y passes on.
  if (verb && SENSES[verb.sense].act === 'speak' && quotesEarlier(scene, at)) return true
  if (verb || scene.tags.is(at - 1, 'that')) return false
  return quotesEarlier(scene, at) || !spokenIn(scene, start, at) || ownsNoun(scene, start, at)
}

/** Senses whose verb may have a noun right behind it that is whoever was told, and not what was said. */
const TOLD = new Set<string>(['say', 'add', 'inform', 'announce', 'urge', 'ask'])

/** 'voiced their wish "to P"', 'praised the efforts "to P"': between the verb and the mark a noun of its own, which the quotation goes on. */
function ownsNoun(scene: Scene, start: number, at: number): boolean {
  for (let p = at - 1; p >= start && (!scene.sign(p) || scene.sign(p) === "'"); p--) {
    const cue = scene.cueAt(p)
    if (cue?.after !== p + 1 || SENSES[cue.sense].act !== 'speak') continue
    if (scene.passage.find(p + 1, 'possessive')) return true
    const noun = scene.tags.behind(p + 1, 'article')
    return noun > p + 1 && !TOLD.has(cue.sense) && !scene.mentionStart(noun)
  }
  return false
}

/** Whether a reporting verb or colon stands in a stretch: the quotation behind it is its own. */
function spokenIn(scene: Scene, first: number, after: number): boolean {
  if (after - first < LEAST) return true
  for (let p = first; p < after; p++) {
    const cue = scene.cueAt(p)
    if (scene.sign(p) === ':' || (cue && SENSES[cue.sense].act === 'speak')) return true
  }
  return false
}

/** Least words of a clause before a quotation that is only part of it. */
const LEAST = 4

/** Whether another quotation stands before in the same sentence. */
function quotesEarlier(scene: Scene, at: number): boolean {
  for (let p = at - 1; p > 0 && at - p < 60 && scene.sign(p) !== '.'; p--)
    if (CLOSING_QUOTES.has(scene.sign(p))) return true
  return false
}

function paragraphFirst(scene: Scene, index: number): number {
  let at = index
  while (at > 0 && !scene.sentences[at]?.opens) at--
  return scene.sentences[at]?.first ?? 0
}

/** "according to his words": the phrase has a possessive in it. */
export function isOwn(scene: Scene, { first, after }: { first: number; after: number }): boolean {
  if (scene.passage.find(first, 'according')?.entry.id === 'own') return true
  for (let p = first; p < after; p++) if (scene.passage.find(p, 'possessive')) return true
  return false
}

/** Behind what still belongs to the noun phrase of a source: "the joint statement of the two countries". */
export function behindNames(scene: Scene, at: number, end: number): number {
  let p = at
  while (p < end && scene.sign(p) !== ',') {
    const mention = scene.mentionStart(p)
    if (!mention?.oblique) break
    p = mention.after
  }
  return p
}
