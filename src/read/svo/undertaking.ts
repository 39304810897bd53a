/** What an undertaking is of: documents, something to be done, or a view that only is shared. */
import { INFINITIVE, PARTICIPLE } from '../../sense/features.ts'
import type { Mention, Range } from '../../sense/mention.ts'
import { SENSES, type Sense } from '../../sense/senses.ts'
import type { ContentStart } from '../content.ts'
import { contentEnd, trim } from '../content-end.ts'
import { type Cue, readAs, type Scene } from '../scene.ts'
import { isJoint } from '../subjects.ts'

/** Whether a verb of seeing something alike has a deed behind it, and no view: "en destacar P" is still one. */
export function undertakes(
  { passage, tags, mentions }: Scene,
  { sense, first, after }: Cue,
  content: ContentStart | undefined,
  chain: readonly Mention[],
  impersonal: boolean,
): boolean {
  if (sense !== 'concur' || content?.by !== 'preposition' || !(impersonal || isJoint(chain))) return false
  // "agreed on the importance of doing P": the verb's own words name a view.
  for (let p = first + 1; p < after; p++) if (passage.find(p, 'view')) return false
  const { isInfinitive, isGerund } = passage.language.morphology
  // "concurred on further widening P"
  const at = isGerund ? tags.behind(content.first, 'adverb', 'also') : content.first
  const known = passage.find(at, 'cue')
  // "en celebrar la calidad de P": of a verb that means both, what is no encounter is praised.
  const praises = passage.hits(at).some(({ entry }) => entry.kind === 'cue' && entry.id === 'praise')
  if (known && praises) return namesEncounter(mentions, at, at + DESCRIBED)
  if (known) return (known.feats & (INFINITIVE | PARTICIPLE)) !== 0 && SENSES[known.entry.id as Sense].act !== 'speak'
  return (isInfinitive ?? isGerund)?.(passage.folded(at)) ?? false
}

/** Whether an encounter is named between two tokens. */
function namesEncounter(mentions: Scene['mentions'], first: number, last: number): boolean {
  for (let p = first + 1; p <= last; p++) if (mentions.at(p)?.kind === 'encounter') return true
  return false
}

/** Most words of what describes a document before its noun: "the two cooperation agreements". */
const DESCRIBED = 5

/** "A memorandum was exchanged": of a verb that means both, documents are the object of the deed and anything else of the talk. */
export function ofDocuments({ passage }: Scene, cue: Cue, content: Range | undefined): Cue {
  const signed = cue.all.find(({ entry }) => entry.id === 'sign')
  const talked = cue.all.find(({ entry }) => entry.id === 'discuss')
  if (!signed || !talked || !content) return cue
  let documents = false
  for (let p = content.first; p < Math.min(content.after, content.first + DESCRIBED) && !documents; p++) {
    if (passage.find(p, 'preposition')) break
    documents = passage.find(p, 'document') !== undefined
  }
  const hit = documents ? signed : talked
  return readAs(cue, hit)
}

/** "The fifth round was concluded", "kicked off": of a verb that means both, what is about an encounter and no document ends or begins it. */
export function closing({ passage, mentions }: Scene, cue: Cue, subject: Range): Cue | undefined {
  const opens = cue.sense === 'launch' ? 'convene' : 'conclude'
  const hit = cue.all.find(({ entry }) => entry.id === opens)
  if (!hit || SENSES[cue.sense].act !== 'agree') return undefined
  let encounter = false
  for (let p = subject.first; p < subject.after; p++) {
    if (passage.find(p, 'document')) return undefined
    encounter ||= mentions.at(p)?.kind === 'encounter' || passage.find(p, 'round') !== undefined
  }
  return encounter ? { ...cue, hit, sense: opens } : undefined
}

/** Prepositions by which a document says what it is about and whose it is. */
const ABOUT = new Set(['on', 'for', 'about', 'between'])

/** "Two memoranda were signed on trade and water": what a document is about may stand behind the verb, and is part of what was signed. */
export function aboutBehind(scene: Scene, content: Range, at: number, end: number): Range {
  const { passage, tags } = scene
  let document = 0
  for (let p = content.first; p < content.after; p++) {
    const noun = passage.find(p, 'document')
    if (noun) document = p + noun.length
    // "An agreement on water was signed": it says already what it is about.
    if (tags.is(p, 'preposition') && p >= document) return content
  }
  const lead = tags.at(at)
  const id = lead?.kind === 'preposition' ? lead.hit.entry.id : ''
  // "Agreement was reached to open P"
  const deed = id === 'to' && passage.hits(lead?.after ?? at).some(({ feats }) => feats & INFINITIVE)
  const about = lead?.kind === 'topic' || ABOUT.has(id) || deed
  if (!document || !lead || !about || scene.dateAt(lead.after)) return content
  const until = contentEnd(scene, 'agree', at, end)
  // ... where the noun alone says nothing of it, the deed is what was agreed.
  if (deed && document === content.after) return trim(scene, lead.after, until) ?? content
  const whole = trim(scene, content.first, until)
  return whole && whole.after > lead.after ? whole : content
}

/** Furthest that whom somebody welcomes may stand behind where he does: "to the palace the minister X". */
const PLACED = 9

/** Whether a person who is named stands at the head of a phrase. */
function somebodyAt(scene: Scene, first: number): boolean {
  for (let p = first; p < first + PLACED && !scene.sign(p); p++) {
    const mention = scene.mentionStart(p)
    if (mention?.kind === 'person') return mention.person !== undefined
    if (scene.cueAt(p) || scene.tags.is(p, 'that', 'relative', 'and')) return false
    if (mention) p = mention.after - 1
  }
  return false
}

/** "Called on Minister X", "called Minister X": of a verb that means both, somebody as its whole object was met, and what he is to do was urged. */
export function called(scene: Scene, cue: Cue, content: ContentStart | undefined): Cue {
  const met = cue.all.find(({ entry }) => SENSES[entry.id as Sense].act === 'meet')
  if (met && cue.sense === 'welcome' && content?.by === 'preposition' && somebodyAt(scene, content.first))
    return readAs(cue, met)
  if (!met || content?.by !== 'object') return cue
  const who = scene.mentionStart(scene.tags.behind(content.first, 'article'))
  if (who?.kind !== 'person' && who?.kind !== 'office') return cue
  const next = scene.tags.at(who.after)
  // "Welcomed Minister X to Q": where somebody came is no part of what is praised.
  if (cue.sense === 'welcome') {
    const to = next ?? (scene.sign(who.after) === ',' ? scene.tags.at(who.after + 1) : undefined)
    const at = scene.tags.behind(to?.after ?? who.after, 'article')
    const there = scene.passage.find(at, 'place') ?? scene.passage.find(at, 'state')
    const came = to?.kind === 'preposition' && to.hit.entry.id === 'to' && there !== undefined
    return came ? readAs(cue, met) : cue
  }
  // "Called Minister X on Monday": what somebody is called stands right behind him.
  if (cue.sense === 'affirm') {
    const closed = scene.sign(who.after) !== '' || next?.kind === 'preposition' || scene.dateAt(who.after)
    return closed ? readAs(cue, met) : cue
  }
  if (cue.sense !== 'urge') return cue
  return next?.kind === 'preposition' && next.hit.entry.id === 'to' ? cue : readAs(cue, met)
}
