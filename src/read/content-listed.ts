/** An occasion within a list of what was talked about. */
import type { Scene } from './scene.ts'

/** "P at multilateral forums, the Q and the R": the list goes on behind it, and the occasion is part of what was talked about. */
export function listed(scene: Scene, at: number, end: number): boolean {
  for (let p = at; p < end - 1; p++) {
    if (scene.sign(p) !== ',' || scene.mentions.at(p) || scene.passage.find(p + 1, 'article') === undefined) continue
    const noun = scene.tags.behind(p + 1, 'article', 'preposition')
    const who = scene.mentionStart(noun)
    return !scene.dateAt(p + 1) && !scene.dateAt(noun) && (who === undefined || who.kind === 'encounter')
  }
  return false
}
