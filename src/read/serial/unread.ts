/** What clauses show that tell nothing themselves: that somebody else acts, that what was said has ended, that nobody known speaks. */
import type { Mention } from '../../sense/mention.ts'
import type { Cue, Scene } from '../scene.ts'
import type { Sentence } from '../sentences.ts'
import type { Floor } from './floor.ts'
import { LISTED, REPORTS } from './senses.ts'
import type { Stretch } from './stretch.ts'
import { actOf, verbAt } from './words.ts'

/**
 * X听取了介绍，并表示P: whether those who did what no lexicon knows can be who speaks next; within another's words only where a
 * sentence begins with them.
 */
export function maySpeak(floor: Floor, [who]: readonly Mention[], opens: boolean): boolean {
  return (who?.kind === 'person' || who?.kind === 'joint') && (opens || !floor.ongoing())
}

/** X建议P，Y对此表示赞同: what X said ends where Y does something. */
export function endForAnother(floor: Floor, [who]: readonly Mention[], { first }: Stretch): void {
  const ongoing = floor.ongoing()
  const other = who?.kind === 'person' && ongoing?.subject[0]?.person !== who.person
  if (ongoing && other && ongoing.contentFirst < first) ongoing.quoted ??= first - 1
}

/** 积极评价P，将Q: what they are going to do is not what they praise. @param index of their sentence */
export function endPraise(floor: Floor, index: number, { first }: Stretch): void {
  const ongoing = floor.ongoing()
  if (ongoing?.sentence === index && LISTED.has(ongoing.sense)) ongoing.quoted ??= first - 1
}

/** A欢迎P，表示Q: whether a paragraph opens with a word that nobody knows, and goes on to say what somebody thinks. @param at behind what leads up to it */
export function opensUnknown(scene: Scene, sentence: Sentence, at: number, { first, after }: Stretch): boolean {
  if (!sentence.opens || first !== sentence.first || scene.sign(after) !== ',') return false
  if (scene.mentions.at(at) || scene.tags.at(at) || scene.passage.hits(at).some(({ length }) => length > 1))
    return false
  for (let p = at + 1; p < after; p++) {
    const verb = scene.mentions.at(p) ? undefined : verbAt(scene, p)
    if (verb && verb.after - p > 1) return actOf(verb) === 'speak'
  }
  return false
}

/** 中方支持P, further on in a paragraph that nobody has the floor of: it goes on with what was said before it. */
export function isApart(floor: Floor, [who]: readonly Mention[], cue: Cue, sentence: Sentence): boolean {
  const side = who?.kind === 'party' && who.id === 'side'
  return (
    side && actOf(cue) === 'speak' && !sentence.opens && !floor.ongoing() && !floor.shared() && !REPORTS.has(cue.sense)
  )
}
