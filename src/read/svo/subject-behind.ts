/** The subject behind the verb of what was said before it. */
import type { Mention } from '../../sense/mention.ts'
import { skipAdverbial } from '../adverbial.ts'
import type { Scene } from '../scene.ts'
import { canBeSubject } from '../subjects.ts'
import { chainFrom } from './noun-phrase.ts'
import { seatAt } from './seat.ts'

const WHO: ReadonlySet<Mention['kind']> = new Set(['person', 'office'])

/** Furthest that a subject may stand behind its verb, in tokens. */
const BEHIND = 12

/** The subject behind a verb, over adverbs and phrases of when and where: indicó este lunes en un comunicado la Cancillería. */
export function subjectBehind(scene: Scene, at: number, end: number): Mention[] | undefined {
  let p = at
  while (p < end && p - at < BEHIND) {
    if (scene.tags.is(p, 'article', 'adverb', 'also', 'quantity')) {
      p = scene.tags.at(p)?.after ?? p + 1
      continue
    }
    const mention = scene.mentionStart(p)
    if (mention) return canBeSubject(mention) ? chainFrom(scene, mention) : undefined
    // "a affirmé lundi à la presse, le ministre X.": behind phrases of when and where a comma may stand before the subject.
    const named = p > at && scene.sign(p) === ',' ? scene.mentionStart(scene.tags.behind(p + 1, 'article')) : undefined
    if (named && WHO.has(named.kind) && canBeSubject(named)) {
      const chain = chainFrom(scene, named)
      const after = chain.at(-1)?.after ?? end
      if (after >= end || scene.sign(after) === '.' || scene.sign(after) === ',') return chain
    }
    const closed = scene.sign(p) === ',' ? closedPhrase(scene, p, end) : undefined
    if (closed !== undefined) {
      p = closed
      continue
    }
    if (scene.sign(p)) return undefined
    const seat = seatAt(scene, p)
    if (seat) return [seat]
    const next = skipAdverbial(scene, p, end)
    if (next === p) return undefined
    p = next
  }
  return undefined
}

/** "said, on Monday in Rabat, the minister": behind a phrase of when and where between two commas. */
export function closedPhrase(scene: Scene, comma: number, end: number): number | undefined {
  let p = comma + 1
  while (p < end && p - comma < BEHIND) {
    if (scene.sign(p) === ',') return p > comma + 1 ? p + 1 : undefined
    const next = skipAdverbial(scene, p, end)
    if (next === p) return undefined
    p = next
  }
  return undefined
}
