/** "praised P during a meeting with Y": the encounter at which something was said, behind what was said. */
import { INFINITIVE } from '../sense/features.ts'
import type { Mention } from '../sense/mention.ts'
import { skipAdverbial } from './adverbial.ts'
import type { Scene } from './scene.ts'

/** Prepositions by which an encounter is when something was said. */
const WHEN = new Set(['during', 'occasion', 'after', 'at', 'in', 'on'])
/** Furthest behind the noun for the encounter that whom it was with stands, in tokens. */
const WITH = 16

/**
 * Where a content ends before the talks at which it was said: behind a comma, or right behind what is no clause of its own.
 * @param isOccasion whether the noun for an encounter stands behind a token, that is neither a coming nor an earlier one
 * @param hangsOn whether what a token opens belongs to a participle or a relative clause before it
 */
export function beforeTalks(
  scene: Scene,
  first: number,
  after: number,
  isOccasion: (at: number) => boolean,
  hangsOn: (at: number) => boolean,
): number {
  const { grammar } = scene.passage.language
  if (!grammar.cased || grammar.cases) return after
  let clause = isClause(scene, first)
  for (let p = first + 1; p < after; p++) {
    const tag = scene.tags.at(p)
    // "recalled the words that he had spoken during": a clause within a phrase is one as well.
    clause ||= tag?.kind === 'that' || tag?.kind === 'relative' || tag?.kind === 'subordinator'
    if (tag?.kind !== 'preposition' || tag.first !== p || !WHEN.has(tag.hit.entry.id)) continue
    const comma = scene.sign(p - 1) === ','
    if (!isOccasion(tag.after) || (clause && !comma) || hangsOn(p)) continue
    if (withSomebody(scene, tag.after, after)) return comma ? p - 1 : p
  }
  return after
}

/** Whether what was said is a clause or an infinitive, and has a deed of its own that may have been done at some talks. */
function isClause(scene: Scene, first: number): boolean {
  if (scene.tags.is(first - 1, 'that') || scene.tags.is(first, 'auxiliary')) return true
  return ((scene.cueAt(first)?.hit.feats ?? 0) & INFINITIVE) !== 0
}

/** Whether the noun for an encounter at a token has somebody behind it with whom it was. */
function withSomebody(scene: Scene, at: number, end: number): boolean {
  let p = at
  while (p < end && scene.mentionStart(p)?.kind !== 'encounter') p++
  const noun = scene.mentionStart(p)
  for (p = noun?.after ?? end; p < Math.min(end, (noun?.after ?? end) + WITH); ) {
    const tag = scene.tags.at(p)
    // "during a state visit to Q"
    const goes = noun?.id === 'visit' && tag?.kind === 'preposition' && THERE.has(tag.hit.entry.id)
    if (goes && isPlace(scene.mentionStart(scene.tags.behind(tag.after, 'article')))) return true
    if (tag?.kind === 'preposition' && tag.hit.entry.id === 'with')
      return isSomebody(scene.mentionStart(scene.tags.behind(tag.after, 'article', 'possessive')))
    // "the audience that X granted him"
    const relative = tag?.kind === 'that' || tag?.kind === 'relative'
    if (relative) return heldIn(scene, tag.after, end)
    const next = skipAdverbial(scene, p, end)
    if (next === p && !scene.passage.find(p, 'adjective') && !scene.passage.find(p, 'quality')) return false
    p = Math.max(next, p + 1)
  }
  return false
}

/** Prepositions of where a visit leads. */
const THERE = new Set(['to', 'at', 'in'])

const isPlace = (mention: Mention | undefined) => mention?.kind === 'party'

const isSomebody = (mention: Mention | undefined) =>
  mention !== undefined && (mention.kind === 'person' || mention.kind === 'office')

/** Whether a clause about an encounter tells that somebody held or granted it. */
function heldIn(scene: Scene, first: number, end: number): boolean {
  let somebody = false
  let held = false
  for (let p = first; p < Math.min(end, first + WITH); p++) {
    if (isSomebody(scene.mentionStart(p))) somebody = true
    if (scene.cueAt(p)?.sense === 'hold') held = true
    if (scene.sign(p) === ',' && !scene.mentions.at(p)) break
  }
  return somebody && held
}
