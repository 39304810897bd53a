/** "X is in Q for an official visit", "X is currently in Q on a visit": somebody's visit, told by where he is and what for. */
import { PARTICIPLE } from '../../sense/features.ts'
import type { Mention, Range } from '../../sense/mention.ts'
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
  const { scene } = reader
  const tag = scene.tags.at(at)
  const there = tag?.kind === 'preposition' && tag.first === at && THERE.has(tag.hit.entry.id)
  const cue = there ? undefined : scene.cueAt(at)
  const visiting = cue?.first === at && cue.sense === 'visit' && (cue.hit.feats & PARTICIPLE) !== 0
  if (!there && !visiting) return undefined
  const being = scene.tags.before(at, 'adverb', 'also')
  const verb = scene.tags.before(being, 'auxiliary')
  const where = scene.mentionStart(scene.tags.behind((there ? tag.after : cue?.after) ?? at, 'article'))
  if (verb === being || where?.kind !== 'party') return undefined
  const relative = scene.tags.is(verb - 1, 'relative')
  const partner = where.id === 'seat' ? [] : [where]
  if (visiting) return relative && cue ? byTheWay(reader, cue, partner) : undefined
  const lead = scene.tags.at(where.after)
  const noun = lead?.kind === 'preposition' && FOR.has(lead.hit.entry.id) ? visitFrom(scene, lead.after) : undefined
  if (!noun || relative) return noun && byTheWay(reader, noun, partner)
  const subject = reader.subjects.endingAt(verb, reader.floor())
  if (!subject?.chain.every(({ kind }) => WHO.has(kind))) return undefined
  return { ...visit(reader, noun, subject.first, 'stay'), subject: [...subject.chain], partner }
}

/** "X, who is in Q on a visit, met Y": the journey of whoever else the sentence tells of. */
function byTheWay(reader: SentenceReader, words: Range, partner: Mention[]): Draft | undefined {
  if (partner.length === 0) return undefined
  return { ...visit(reader, words, words.first, STAYING), form: 'nominal', partner }
}

function visit({ index }: SentenceReader, { first, after }: Range, clauseFirst: number, rule: string): Draft {
  return draftOf({ sense: 'visit', cue: [{ first, after }], sentence: index, form: 'finite', clauseFirst, rule })
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
