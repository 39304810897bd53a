/** Passives whose subject is a noun that only leads to what is told: "Hope was expressed that P", "views were exchanged on P". */
import { SENSES, type Sense } from '../../sense/senses.ts'
import { skipAdverbial } from '../adverbial.ts'
import { type ContentStart, contentStart } from '../content.ts'
import type { Draft } from '../draft.ts'
import type { Cue, Scene } from '../scene.ts'
import type { SentenceReader } from './index.ts'

/** Verbs by which an attitude is put into words. */
const PUTS = new Set<Sense>(['express', 'reiterate', 'inform', 'affirm'])
/** What an attitude is about follows one of these. */
const ABOUT = new Set(['about', 'around', 'on', 'at', 'for', 'of', 'in', 'with', 'to'])
/** The sense of a verb that puts the same attitude into words. */
const AS: Readonly<Record<string, Sense>> = {
  urge: 'hope',
  support: 'support',
  oppose: 'oppose',
  thank: 'thank',
  offer: 'offer',
  affirm: 'affirm',
  warn: 'warn',
}

/** What a passive tells whose subject is no more than the noun of an attitude. */
export function attitudePassed(
  { scene }: SentenceReader,
  cue: Cue,
  start: number,
  at: number,
): Pick<Draft, 'sense' | 'contentFirst'> | undefined {
  const { cases, inversion } = scene.passage.language.grammar
  if (cases || inversion === 'free' || !PUTS.has(cue.sense) || SENSES[cue.sense].act !== 'speak') return undefined
  const noun = nounIn(scene, scene.tags.behind(start, 'article', 'quantity', 'also', 'possessive'), at)
  const sense = noun === undefined ? undefined : AS[noun]
  const tag = scene.tags.at(cue.after)
  const about = tag?.kind === 'that' || (tag?.kind === 'preposition' && ABOUT.has(tag.hit.entry.id))
  return sense && about ? { sense, contentFirst: tag.after } : undefined
}

/** The attitude of the noun that fills a range, with what describes it before it. */
function nounIn({ passage }: Scene, first: number, after: number): string | undefined {
  for (let p = first; p < after; p++) {
    const noun = passage.find(p, 'stance')
    if (noun && p + noun.length === after) return noun.entry.id
    if (!passage.find(p, 'adjective') && !passage.find(p, 'evaluation')) return undefined
  }
  return undefined
}

/** What views are on. */
const TOPIC = new Set(['about', 'on'])

/** "Views were exchanged on P": a noun without weight of its own is no content; what the verb governs is. */
export function contentOfFiller(
  { scene, sentence }: SentenceReader,
  cue: Cue,
  start: number,
  at: number,
): ContentStart | undefined {
  let p = scene.tags.behind(start, 'article', 'quantity', 'also')
  // "special attention was paid to P": the adjectives of the noun, where cases show what the verb governs.
  const { cases, modifiers } = scene.passage.language.grammar
  const declined = cases && modifiers === 'before'
  while (declined && p < at && !scene.passage.find(p, 'filler') && !scene.mentions.at(p) && !scene.cueAt(p)) p++
  const filler = scene.passage.find(p, 'filler') ?? scene.passage.find(start, 'filler')
  if (!filler) return undefined
  let after = Math.max(p, start) + filler.length
  for (let next = after; declined && next < at; after = next) {
    next = skipAdverbial(scene, after, at)
    if (next === after) break
  }
  if (after < at) return undefined
  const content = contentStart(scene, cue, cue.after, sentence.after)
  if (content?.by === 'preposition' || (declined && content?.by === 'object')) return content
  const tag = scene.tags.at(cue.after)
  const about = tag?.kind === 'preposition' && TOPIC.has(tag.hit.entry.id)
  return about ? { first: tag.after, cut: 0, partner: [], by: 'preposition' } : undefined
}
