/** An encounter that somebody speaks of as one he had: "praised the meeting with X", "gave an account of his talks with X". */
import { FINITE, PERFECT } from '../sense/features.ts'
import type { Mention } from '../sense/mention.ts'
import type { Sense } from '../sense/senses.ts'
import type { Draft } from './draft.ts'
import type { Scene } from './scene.ts'

/** Senses in which somebody speaks of what is over: nobody asks for it, hopes for it or turns it down. */
const LOOKING_BACK = new Set<Sense>(['say', 'note', 'stress', 'affirm', 'inform', 'praise', 'welcome', 'thank', 'add'])
/** Kinds of word that assess the noun behind them: "as «fruitful» the meeting". */
const ASSESSES = new Set<string>(['adjective', 'quality', 'evaluation', 'common', 'preposition'])
/** Most tokens between where a content begins and the noun with which it begins. */
const FRONT = 7

/**
 * Who had the encounter whose noun opens what he says of it, with the article or possessive by which something known is meant, and
 * behind which "with" leads to somebody else.
 */
export function whoTellsOf(scene: Scene, own: readonly Draft[], at: number): Mention | undefined {
  const { cased, subject } = scene.passage.language.grammar
  if (!cased || subject !== 'before' || !isKnown(scene, at)) return undefined
  const told = own.find(
    ({ sense, form, holds, within, contentFirst }) =>
      form === 'finite' &&
      holds === 'yes' &&
      !within &&
      LOOKING_BACK.has(sense) &&
      contentFirst >= 0 &&
      contentFirst <= at &&
      at - contentFirst <= FRONT &&
      opens(scene, contentFirst, at),
  )
  const [only, ...more] = told?.subject ?? []
  return more.length === 0 && (only?.kind === 'person' || only?.kind === 'office') ? only : undefined
}

/** Whether a definite article or a possessive stands before a noun, its adjectives aside. */
function isKnown(scene: Scene, at: number): boolean {
  let p = at - 1
  while (scene.passage.find(p, 'adjective') || scene.passage.find(p, 'quality') || scene.passage.find(p, 'evaluation'))
    p--
  return scene.passage.find(p, 'possessive') !== undefined || scene.passage.find(p, 'article')?.entry.id === 'definite'
}

/** Whether nothing but what assesses a noun stands between the beginning of a content and it. */
function opens(scene: Scene, first: number, at: number): boolean {
  for (let p = first; p < at; p++) {
    if (scene.sign(p) === ',' || scene.sign(p) === '.' || scene.mentions.at(p)) return false
    if (scene.sign(p) || scene.tags.is(p, 'article', 'adverb') || scene.passage.find(p, 'possessive')) continue
    if (!scene.passage.hits(p).some(({ entry }) => ASSESSES.has(entry.kind))) return false
  }
  return true
}

/** "the talks that he held in P with X": behind the verb of a relative clause that says that an encounter was had, the token behind the noun itself if none does. */
export function behindHeld(scene: Scene, at: number, end: number): number {
  if (scene.passage.language.grammar.phrases === 'before' || !scene.tags.is(at, 'that', 'relative')) return at
  let p = scene.tags.at(at)?.after ?? at + 1
  p = scene.tags.behind(p, 'adverb', 'also')
  const auxiliary = scene.tags.is(p, 'auxiliary')
  if (auxiliary) p = scene.tags.behind(p, 'auxiliary', 'adverb', 'also')
  const verb = p < end ? scene.cueAt(p) : undefined
  const held = verb?.all.some(
    ({ entry, feats }) => entry.id === 'hold' && (feats & (auxiliary ? PERFECT : FINITE)) !== 0,
  )
  return verb && held ? verb.after : at
}
