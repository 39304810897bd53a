/** "X praised P, before stressing Q and to call for R": what the subject did next, told by an infinitive. */
import { FINITE, INFINITIVE, PERFECT } from '../../sense/features.ts'
import { SENSES, type Stance } from '../../sense/senses.ts'
import { contentStart } from '../content.ts'
import type { Draft } from '../draft.ts'
import { type Cue, fitting, type Scene } from '../scene.ts'
import { isJoint } from '../subjects.ts'
import { clitic, type VerbGroup } from './group.ts'
import type { SentenceReader } from './index.ts'
import { inCompany } from './openings.ts'

/** Attitudes whose content is somebody's deed: "asked them to wait before signing". */
const DEEDS: readonly (Stance | undefined)[] = ['urge', 'offer', 'warn']

export function thenDid(reader: SentenceReader, cue: Cue, group: VerbGroup): Draft | undefined {
  const { scene, sentence, last } = reader
  const first = thenAt(reader, cue.first)
  if (first === undefined || !last || last.holds !== 'yes' || last.form === 'nominal') return undefined
  const { act } = SENSES[cue.sense]
  if (act !== 'speak' && act !== 'discuss' && act !== 'agree') return undefined
  const { act: before, stance } = SENSES[last.sense] as { act: string; stance?: Stance }
  // Without a comma it may belong to what is asked for or agreed on; what is agreed on, or signed, last of all.
  // '"P", said X before signing Q': nor to what was said where that stands before its verb.
  const apart = scene.sign(first - 1) === ',' || last.contentBefore !== undefined
  // "were able to review P and agree on Q": both were done.
  const done = last.rule.startsWith(DONE) || isDone(scene, last)
  const meant = before === 'agree' || before === 'plan' || DEEDS.includes(stance)
  if (!apart && ((act === 'agree' && !done) || meant)) return undefined
  if (act === 'agree' && before !== 'meet' && before !== 'discuss' && DEEDS.includes(stance)) return undefined
  const content = contentStart(scene, cue, cue.after, sentence.after)
  const read =
    content && fitting(cue, content.preposition, isJoint(last.subject) || inCompany(scene, cue.after, content))
  if (!read || !(read.hit.feats & INFINITIVE)) return undefined
  const rule = done ? DONE : 'then'
  return {
    ...reader.draft(read, group, [...last.subject], last, `${rule}+${content.by}`, first),
    form: 'participle',
    partner: [...content.partner],
    contentFirst: content.first,
    contentCut: content.cut,
  }
}

/** How a deed was read that shares the auxiliary of the one before. */
const DONE = 'then-done'
/** Prepositions that an infinitive joined to one before may have again: "aprovechó la visita para agradecer P y para pedir Q". */
const AGAIN = new Set(['of', 'for', 'to', 'at'])

/**
 * "« P », a dit X. Et d'ajouter : « Q »", "Et Y de préciser que R": an infinitive that opens its sentence behind "and" tells what
 * whoever spoke last did next, or whoever stands before it.
 */
export function narrated(reader: SentenceReader, cue: Cue, group: VerbGroup): Draft | undefined {
  const { scene, sentence, drafts } = reader
  const of = scene.tags.at(cue.first - 1)
  const before = drafts.at(-1)
  if (reader.last || SENSES[cue.sense].act !== 'speak') return undefined
  if (of?.kind !== 'preposition' || of.hit.entry.id !== 'of') return undefined
  const opening = scene.tags.behind(sentence.first, 'and', 'adverb')
  if (opening === sentence.first) return undefined
  const own = opening === of.first ? undefined : reader.subjects.phraseEndingAt(of.first, opening)
  if (own ? own.first !== opening : opening !== of.first || !before || SENSES[before.sense].act !== 'speak')
    return undefined
  const content = contentStart(scene, cue, cue.after, sentence.after)
  if (!content) return undefined
  return {
    ...reader.draft(cue, group, own?.chain ?? [], own ? undefined : before, `narrated+${content.by}`, sentence.first),
    contentFirst: content.first,
    contentCut: content.cut,
  }
}

/** Where the word before an infinitive stands that makes it the next deed, or that joins it to one before. */
function thenAt(reader: SentenceReader, at: number): number | undefined {
  const { scene, last } = reader
  const tag = scene.tags.at((clitic(scene, at) ? at - 1 : at) - 1)
  if (tag?.kind === 'subordinator' && tag.hit.entry.id === 'then') return tag.first
  if (tag?.kind === 'preposition' && tag.hit.entry.id === 'before') return tag.first
  const again = tag?.kind === 'preposition' && AGAIN.has(tag.hit.entry.id)
  const and = again ? scene.tags.at(tag.first - 1) : tag
  if (!last || and?.kind !== 'and') return undefined
  const shares = (last.rule.startsWith(DONE) || isDone(scene, last)) && !holdsDeed(scene, last.contentFirst, and.first)
  return shares || (again && last.rule.startsWith('then')) ? and.first : undefined
}

/** "had the opportunity to praise P [and stress Q]", "a tenu à lui exprimer P": an infinitive that its auxiliary makes a deed. */
function isDone(scene: Scene, { cue: [verb], form }: Draft): boolean {
  const cue = verb && form === 'finite' ? scene.cueAt(verb.first) : undefined
  if (!cue?.all.every(({ feats }) => feats & INFINITIVE && !(feats & (FINITE | PERFECT)))) return false
  const first = clitic(scene, cue.first) ? cue.first - 1 : cue.first
  const before = scene.tags.at(scene.tags.before(first, 'adverb') - 1)
  return before?.kind === 'auxiliary' && (before.hit.entry.id === 'past' || before.hit.entry.id === 'behind')
}

/** "wished to stress the need to do P and praise Q": an infinitive in what was said goes on with that. */
function holdsDeed(scene: Scene, first: number, after: number): boolean {
  for (let p = Math.max(first, 0); p < after; p++) {
    const inside = scene.passage.hits(p).some(({ feats, entry }) => VERBS.has(entry.kind) && feats & INFINITIVE)
    if (inside || scene.tags.is(p, 'that', 'relative')) return true
  }
  return false
}

const VERBS = new Set(['cue', 'common'])
