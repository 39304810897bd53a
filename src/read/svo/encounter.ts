/** The encounter that a verb of holding has as its object, and who stands between a verb and its subject. */

import type { Mention } from '../../sense/mention.ts'
import type { ContentStart } from '../content.ts'
import type { Draft } from '../draft.ts'
import { holdsEncounter } from '../holds-encounter.ts'
import type { Cue, Scene } from '../scene.ts'
import type { SentenceReader } from './index.ts'

/** Kinds of word that name an encounter or count it. */
const OF_ENCOUNTER = new Set<string>(['encounter', 'round', 'format', 'press', 'talk', 'ordinal', 'number', 'quality'])

/** Most words that describe an encounter before its noun: "una larga y fructífera reunión". */
const DESCRIBED = 4

/** "celebró el crecimiento del intercambio", "celebraron los avances realizados en la reunión": the encounter stands in a phrase of another noun. */
function isPartOfNoun(scene: Scene, first: number): boolean {
  const head = scene.tags.behind(first, 'article', 'quantity')
  if (head === first) return false
  for (let p = head; p <= head + DESCRIBED; p++) {
    if (scene.mentions.at(p) || scene.dateAt(p)) return false
    if (scene.passage.hits(p).some(({ entry }) => OF_ENCOUNTER.has(entry.kind))) return false
    if (p > head && (scene.sign(p) || scene.tags.is(p, 'preposition'))) return true
  }
  return true
}

/** "celebró los avances": of a verb that means both, what is no encounter is not held but praised. */
export function praised(
  { scene, sentence }: SentenceReader,
  draft: Draft,
  read: Cue,
  content: ContentStart | undefined,
): Cue {
  const hit = read.sense === 'hold' ? read.all.find(({ entry }) => entry.id === 'praise') : undefined
  const held =
    content?.by === 'object' &&
    !isPartOfNoun(scene, content.first) &&
    holdsEncounter(scene, { ...draft, sense: 'hold' }, read.after, sentence.after)
  if (!hit || content?.by !== 'object' || held) return read
  return { ...read, hit, sense: 'praise' }
}

const BETWEEN = new Set<string>(['person', 'office', 'pronoun'])

/** People between a verb and its subject behind it: acompañaron a X el ministro Y. */
export function between(scene: Scene, at: number, end: number): Mention[] {
  const found: Mention[] = []
  for (let p = at; p < end; p++) {
    const mention = scene.mentionStart(p)
    if (mention && BETWEEN.has(mention.kind)) found.push(mention)
  }
  return found
}
