/** What stands around a fronted participle: "Welcoming the guest the President said P", without the comma between the two; "As the agency reports, noting P". */
import { PAST } from '../../sense/features.ts'
import { SENSES } from '../../sense/senses.ts'
import { skipAdverbial } from '../adverbial.ts'
import type { Scene } from '../scene.ts'
import type { SentenceReader } from './index.ts'

/** Longest content of such a participle, in tokens. */
const FRONTED = 16

/** Where the main clause begins: with somebody named by office, name or pronoun, a verb of saying in the past right behind him. */
export function mainBehind(scene: Scene, first: number, end: number): number | undefined {
  if (scene.passage.language.grammar.subject !== 'before') return undefined
  for (let p = first + 1; p < Math.min(end, first + FRONTED) && !scene.sign(p); p++) {
    const at = scene.tags.behind(p, 'article')
    const who = scene.mentionStart(at)
    if (!who || who.preposition || !['office', 'person', 'pronoun'].includes(who.kind)) continue
    if (scene.tags.is(p - 1, 'and', 'preposition', 'that', 'relative', 'subordinator')) continue
    const verb = scene.cueAt(scene.tags.behind(who.after, 'adverb', 'also'))
    if (verb && verb.hit.feats & PAST && SENSES[verb.sense].act === 'speak') return p
  }
  return undefined
}

/** "As the agency reports, noting P, X said Q": whether only what leads over stands before a participle behind a comma. */
export function onlyLed({ scene, start }: SentenceReader, at: number): boolean {
  if (scene.sign(at - 1) !== ',' || at === start) return false
  for (let p = start; p < at; ) {
    const led = scene.tags.is(p, 'also', 'turn', 'and', 'but') || scene.sign(p) === ','
    const next = led ? (scene.tags.at(p)?.after ?? p + 1) : skipAdverbial(scene, p, at)
    if (next === p) return false
    p = next
  }
  return true
}
