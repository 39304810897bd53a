/** "X is in Q for an official visit", "X is currently in Q on a visit": somebody's visit, told by where he is and what for. */
import type { Mention } from '../../sense/mention.ts'
import { type Draft, draftOf } from '../draft.ts'
import type { Scene } from '../scene.ts'
import type { SentenceReader } from './index.ts'

/** The rule of a visit told by the way, from which no clause goes on. */
export const STAYING = 'stay-relative'

const THERE = new Set(['in', 'at'])
const FOR = new Set(['on', 'for'])
/** Most words between the preposition and the noun for the visit: "her first official three-day". */
const DESCRIBED = 7
const WHO = new Set(['person', 'office', 'pronoun', 'joint'])

/** The clause that a preposition of place behind a verb of being makes, if a visit is what somebody is there for. */
export function stayAt(reader: SentenceReader, at: number): Draft | undefined {
  const { scene, index } = reader
  const tag = scene.tags.at(at)
  if (tag?.kind !== 'preposition' || tag.first !== at || !THERE.has(tag.hit.entry.id)) return undefined
  const being = scene.tags.before(at, 'adverb', 'also')
  const verb = scene.tags.before(being, 'auxiliary')
  const where = scene.mentionStart(scene.tags.behind(tag.after, 'article'))
  if (verb === being || where?.kind !== 'party') return undefined
  const lead = scene.tags.at(where.after)
  const noun = lead?.kind === 'preposition' && FOR.has(lead.hit.entry.id) ? visitFrom(scene, lead.after) : undefined
  if (!noun) return undefined
  // "X, who is in Q on a visit, met Y": by the way.
  const owner = scene.tags.is(verb - 1, 'relative')
    ? scene.mentionBefore(scene.tags.at(verb - 1)?.first ?? 0)
    : undefined
  const subject = owner ? { chain: [owner], first: verb - 1 } : reader.subjects.endingAt(verb, reader.floor())
  if (!subject?.chain.every(({ kind }) => WHO.has(kind))) return undefined
  const draft = draftOf({
    sense: 'visit',
    cue: [{ first: noun.first, after: noun.after }],
    sentence: index,
    form: 'finite',
    clauseFirst: subject.first,
    rule: owner ? STAYING : 'stay',
  })
  return { ...draft, subject: [...subject.chain], partner: where.id === 'seat' ? [] : [where] }
}

/** The noun for a visit, over what describes it. */
function visitFrom(scene: Scene, from: number): Mention | undefined {
  for (let p = from; p < from + DESCRIBED; p++) {
    const mention = scene.mentionStart(p)
    if (mention) return mention.kind === 'encounter' && mention.id === 'visit' ? mention : undefined
    if (scene.tags.is(p, 'preposition', 'and') || (scene.sign(p) && scene.sign(p) !== '-')) return undefined
  }
  return undefined
}
