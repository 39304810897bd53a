/** Where a further clause begins behind those whom one tells of. */
import { FINITE, PERFECT } from '../sense/features.ts'
import type { Mention } from '../sense/mention.ts'
import type { Scene } from './scene.ts'

/** Whether a mention behind a comma, with those joined to it, is the subject of a further clause: "led by X, the two sides discussed P". */
export function opensClause(scene: Scene, mention: Mention, nominal: boolean): boolean {
  if (scene.passage.language.grammar.subject === 'after') return false
  let p = scene.tags.before(mention.first, 'article', 'quantity')
  const joined = !nominal && scene.tags.is(p - 1, 'and')
  if (scene.sign(p - 1) !== ',' && !joined) return false
  p = mention.after
  while (scene.tags.is(p, 'and')) {
    const next = scene.mentionStart(scene.tags.at(p)?.after ?? p + 1)
    if (!next) break
    p = next.after
  }
  // "A was represented by X and B was represented by Y"
  const verb = scene.tags.behind(p, 'adverb', 'also', 'auxiliary')
  const passive = joined && verb > p && ((scene.cueAt(verb)?.hit.feats ?? 0) & PERFECT) !== 0
  return passive || ((scene.cueAt(scene.tags.behind(p, 'adverb', 'also'))?.hit.feats ?? 0) & FINITE) !== 0
}
