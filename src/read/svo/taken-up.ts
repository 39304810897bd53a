/** "As for X, he said P": somebody who is brought in at the head of a clause, and taken up by a pronoun as its subject. */
import type { Mention } from '../../sense/mention.ts'
import type { Scene } from '../scene.ts'
import type { Subject } from './subject.ts'

/** Kinds of mention that a pronoun right behind takes up; of a party only its side or delegation: "as for Chad, he said". */
const WHO = new Set<string>(['person', 'office', 'joint'])
const SIDES = new Set<string>(['side', 'delegation'])

/** A subject that is a pronoun, as the one whom it takes up; any other as it is. */
export function takenUp(scene: Scene, subject: Subject): Subject {
  const [only, ...more] = subject.chain
  const comma = subject.first - 1
  if (only?.kind !== 'pronoun' || more.length > 0 || scene.sign(comma) !== ',') return subject
  const mention = scene.mentions.at(comma - 1)
  if (mention?.after !== comma || !speaks(mention)) return subject
  const tag = scene.tags.at(scene.tags.before(mention.first, 'article') - 1)
  // "on X, he said": a word of one syllable brings in what is spoken of.
  const topic = tag && scene.passage.find(tag.first, 'topic')
  return tag && topic && topic.length > 1 ? { chain: [mention], first: tag.first } : subject
}

function speaks({ kind, id }: Mention): boolean {
  return WHO.has(kind) || (kind === 'party' && SIDES.has(id))
}
