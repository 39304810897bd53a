/** ", noting that P", "while underscoring P", "with both sides resolving to P", "Noting that P, X said Q". */
import { INFINITIVE, PARTICIPLE } from '../../sense/features.ts'
import type { Mention } from '../../sense/mention.ts'
import { SENSES, type Sense } from '../../sense/senses.ts'
import { skipAdverbial } from '../adverbial.ts'
import { companions } from '../companions.ts'
import { contentStart } from '../content.ts'
import type { Draft } from '../draft.ts'
import { holdsEncounter } from '../holds-encounter.ts'
import { opensFinite } from '../opens-finite.ts'
import type { Passage } from '../passage.ts'
import { type Cue, fitting, readAs, type Scene } from '../scene.ts'
import { isJoint } from '../subjects.ts'
import type { Tag } from '../tags.ts'
import { closesQuotation, isAnothers, quotedBefore, sourceBefore } from './before-participle.ts'
import { beganBy } from './began.ts'
import { membersOf } from './delegation.ts'
import type { VerbGroup } from './group.ts'
import type { SentenceReader } from './index.ts'
import { leading } from './leading.ts'
import { mainBehind, onlyLed } from './main-behind.ts'
import { closesAt } from './quotation.ts'

/** "Receiving X, Y said P": whoever the main clause is about met X. */
function fronted(reader: SentenceReader, cue: Cue, group: VerbGroup): Draft | undefined {
  const { scene, sentence } = reader
  // "Speaking after talks with X, Y said P": only who is named right behind the verb was spoken with.
  const lead = scene.tags.at(cue.after)
  const governed = lead?.kind === 'preposition' && cue.all.some(({ entry }) => entry.takes.includes(lead.hit.entry.id))
  if (cue.sense === 'call' && !governed) return undefined
  const draft = reader.draft(cue, group, [], undefined, 'participle-encounter')
  draft.form = 'participle'
  draft.partner = companions(scene, draft, cue.after, sentence.after)
  if (draft.partner.length === 0) return undefined
  reader.pending.push(draft)
  return draft
}

/** "a ministerial meeting bringing together X and Y": who was there took part. */
function members(reader: SentenceReader, cue: Cue, group: VerbGroup): Draft | undefined {
  const { scene, sentence } = reader
  const body = encounterBefore(reader, cue, group)
  if (!body) return membersOf(reader, cue, group)
  const draft = reader.draft(cue, group, [body], undefined, 'participle-members')
  draft.form = 'participle'
  draft.partner = companions(scene, draft, cue.after, sentence.after)
  return draft.partner.length > 0 ? draft : undefined
}

/** "X, en recevant Y, a dit P": whoever stands before the comma behind which such a phrase parts him from his verb. */
function setBefore(scene: Scene, first: number): Mention[] | undefined {
  const who = scene.sign(first - 1) === ',' ? scene.mentions.at(first - 2) : undefined
  const apart = who?.after === first - 1 && (who.kind === 'person' || who.kind === 'office')
  return apart ? [who] : undefined
}

/** "said X, al recibir a Y": a preposition and an infinitive tell the encounter at which something was said. */
function alongside(reader: SentenceReader, cue: Cue, group: VerbGroup): Draft | undefined {
  const { scene, sentence, last } = reader
  const { act } = SENSES[cue.sense]
  const phrase = cue.after - cue.first > 1 && scene.tags.is(cue.first, 'preposition')
  // "while receiving Y"
  const meanwhile = scene.tags.is(group.first - 1, 'while')
  if (!(phrase || meanwhile) || (act !== 'meet' && act !== 'hold')) return undefined
  const subject = last?.subject ?? setBefore(scene, scene.tags.before(group.first, 'while'))
  if (!subject || (last && isAnothers(reader, cue, last))) return undefined
  const rule = last ? 'participle-encounter' : 'aside+encounter'
  const draft = reader.draft(cue, group, [...subject], undefined, rule)
  if (act === 'hold' && !holdsEncounter(scene, { ...draft, subject: [] }, cue.after, sentence.after)) return undefined
  draft.form = 'participle'
  draft.partner = companions(scene, draft, cue.after, sentence.after)
  return draft.partner.length > 0 ? draft : undefined
}

/** Furthest that an encounter may stand before the participle that says whom it brought together, in tokens. */
const BROUGHT = 3

/** "a ministerial meeting bringing together X and Y" */
function encounterBefore({ scene }: SentenceReader, cue: Cue, group: VerbGroup): Mention | undefined {
  if (cue.sense !== 'meet') return undefined
  for (let p = group.first - 1; p >= group.first - BROUGHT; p--) {
    const mention = scene.mentions.at(p)
    if (mention) return mention.kind === 'encounter' ? mention : undefined
    if (scene.sign(p) || scene.tags.at(p)) return undefined
  }
  return undefined
}

/** Whether what was said before is a list of what to do, with no clause in it up to a conjunction. */
function listsDoing({ scene }: SentenceReader, last: Draft, and: number, by: string): boolean {
  if (by === 'that' || last.contentFirst < 0 || last.contentFirst >= and) return false
  for (let p = last.contentFirst; p < and; p++) if (scene.tags.is(p, 'that', 'relative')) return false
  const { passage } = scene
  return passage.hits(last.contentFirst).some(({ feats }) => feats & PARTICIPLE) || isDoing(passage, last.contentFirst)
}

/** A word that nobody knows and whose ending makes it what is done: "maintaining". */
function isDoing(passage: Passage, at: number): boolean {
  return passage.language.morphology.isGerund?.(passage.folded(at)) ?? false
}

/** "Visiting Prime Minister X met Y": an adjective of whom it stands before. */
function isAttribute({ scene }: SentenceReader, cue: Cue): boolean {
  const kind = scene.mentions.at(cue.after)?.kind
  return (kind === 'person' || kind === 'office') && scene.passage.find(cue.first, 'adjective') !== undefined
}

/** Furthest that the noun of an attitude may stand behind the start of what is expressed, in tokens. */
const ATTITUDE = 9

function namesAttitude(scene: Scene, first: number): boolean {
  for (let p = first; p < first + ATTITUDE; p++) if (scene.passage.find(p, 'stance')) return true
  return false
}

/** Whether a gerund is set off by a comma, or what was said before it has no deed in it that it could go with. */
function tellsNext({ scene }: SentenceReader, draft: Draft, at: number): boolean {
  if (scene.sign(at - 1) === ',') return true
  const { contentFirst, form, sense } = draft
  if (contentFirst < 0 || contentFirst >= at || form === 'nominal' || SENSES[sense].act !== 'speak') return false
  return !namesDeed(scene, draft, at)
}

/** Whether what was said names something to be done, up to a token. */
function namesDeed(scene: Scene, { contentFirst }: Draft, at: number): boolean {
  for (let p = contentFirst; p < at; p++) {
    const deed = scene.passage.hits(p).some(({ feats }) => feats & INFINITIVE)
    if (deed || scene.tags.is(p, 'that', 'relative', 'auxiliary')) return true
  }
  return false
}

/** "stressed the need to further P, en examinant Q": of what one does rather than says, a gerund tells how the deed is done. */
function tellsHow({ scene }: SentenceReader, cue: Cue, last: Draft | undefined, at: number): boolean {
  const gerund = [at, at - 1].some((p) =>
    scene.passage.hits(p).some(({ entry }) => entry.kind === 'preposition' && entry.id === 'in'),
  )
  const { act } = SENSES[cue.sense]
  if (!gerund || (act !== 'discuss' && act !== 'agree') || !last || last.contentFirst < 0) return false
  const said = last.rule.startsWith('participle') && SENSES[last.sense].act === 'discuss' ? last.parent : last
  if (said === undefined || SENSES[said.sense].act !== 'speak') return false
  // "stressed the need to make P a success en adoptant Q": nobody undertakes how it is to be done.
  return act === 'agree' ? scene.sign(at - 1) !== ',' : namesDeed(scene, said, at)
}

/** "Receiving X, Y said P": of a verb that also means something else the reading of meeting, where whoever is met stands behind it. */
function meeting({ scene, sentence }: SentenceReader, cue: Cue): Cue {
  const met = cue.all.find(({ entry }) => SENSES[entry.id as Sense].act === 'meet' && entry.takes.length === 0)
  if (!met || SENSES[cue.sense].act === 'meet') return cue
  const whom = scene.mentionStart(skipAdverbial(scene, cue.after, sentence.after))
  const person = whom?.kind === 'person' || whom?.kind === 'office' || whom?.id === 'delegation'
  return person && whom?.oblique ? readAs(cue, met) : cue
}

/** Longest heading that opens a line, in tokens. */
const LABEL = 8

/** "Water security: Recognising P, both sides urged Q": whether only the heading of its line stands before a token. */
function behindLabel({ scene, sentence, last }: SentenceReader, at: number): boolean {
  if (last || !sentence.opens || scene.sign(at - 1) !== ':' || at - sentence.first > LABEL) return false
  for (let p = sentence.first; p < at - 1; p++) if (scene.sign(p) || scene.tags.is(p, 'auxiliary')) return false
  return true
}

export function participle(reader: SentenceReader, given: Cue, group: VerbGroup): Draft | undefined {
  const { scene, sentence, last } = reader
  const opens = group.first === sentence.first || behindLabel(reader, group.first)
  const cue = opens ? meeting(reader, given) : given
  const { act } = SENSES[cue.sense]
  if (opens && isAttribute(reader, cue)) return undefined
  if (act === 'meet' && opens && !scene.tags.is(cue.after, 'that')) return fronted(reader, cue, group)
  // "Turning to P, X said Q": a topic, which nobody said yet.
  if (opens && scene.passage.find(cue.first, 'topic')) return undefined
  const along = opens ? undefined : alongside(reader, cue, group)
  if (along) return along
  if (act === 'meet' && !opens) return leading(reader, cue, group) ?? members(reader, cue, group)
  if (act === 'meet' || act === 'hold' || act === 'fail' || act === 'plan') return undefined
  if (tellsHow(reader, cue, last, group.first)) return undefined
  const aside = asideEnd(reader, group.first)
  const content = contentStart(scene, cue, cue.after, aside ?? sentence.after)
  // "Speaking at the summit, X said": what comes behind the comma is the main clause.
  if (!content || (opens && content.by === 'object' && scene.sign(content.first - 1) === ',')) return undefined
  // "the agency, citing a statement": whom it has it from is nothing that it says.
  if (content.by === 'object' && scene.mentionStart(scene.tags.behind(content.first, 'article'))?.kind === 'voice')
    return undefined
  const made = (subject: Mention[], parent: Draft | undefined, first?: number): Draft | undefined => {
    const read = fitting(cue, content.preposition, isJoint(subject.length ? subject : (parent?.subject ?? [])))
    // "Speaking after talks with X": with nobody named behind it the verb tells of no call.
    if (!read || SENSES[read.sense].act === 'meet') return undefined
    // "fruits, reflecting P": what is no attitude is said of the noun before it.
    if (read.sense === 'express' && content.by === 'object' && !namesAttitude(scene, content.first)) return undefined
    const draft = reader.draft(read, group, subject, parent, `participle+${content.by}`, first)
    return {
      ...draft,
      form: 'participle',
      contentFirst: content.first,
      contentCut: content.cut,
      partner: [...content.partner],
    }
  }
  const own = reader.subjects.phraseEndingAt(group.first, reader.floor())
  if (own) {
    // "with both sides agreeing", "both voicing": a subject of its own.
    const before = scene.tags.at(own.first - 1)
    const absolute = before?.kind === 'while' || (before?.kind === 'preposition' && before.hit.entry.id === 'with')
    const both = scene.sign(own.first - 1) === ',' && isJoint(own.chain)
    if (absolute) return made(own.chain, undefined, before.first)
    if (both) return made(own.chain, undefined, own.first)
  }
  const began = beganBy(reader, group.first)
  if (began) {
    const told = made(began.subject, began.subject.length ? undefined : last, began.first)
    return told && { ...told, form: 'finite' }
  }
  const left = group.first - 1
  const before = scene.tags.at(left)
  if (before?.kind === 'preposition' && (before.hit.entry.id === 'as' || before.hit.entry.id === 'by')) {
    // "X was quoted as saying", "X began by thanking".
    // ... but "agreed on P by creating Q": how, and nothing that was done.
    const open = last && SENSES[last.sense].act !== 'meet' && SENSES[last.sense].act !== 'hold'
    const how = open && (act === 'agree' || (last.contentFirst >= 0 && last.contentFirst < left))
    if (before.hit.entry.id === 'by' && last) return how ? undefined : made([], last)
    const quoted = reader.subjects.apart(before.first, reader.floor())
    // "the agency quoted X as saying P": whom somebody quotes says it.
    const whom = before.hit.entry.id === 'as' ? quotedBefore(scene, before.first) : undefined
    return whom ? made([whom], undefined, quoted?.first) : quoted && made(quoted.chain, undefined, quoted.first)
  }
  // "X praised P en soulignant Q": a gerund goes on with the verb before it, unless it says how to do what was said.
  // ... where it is a form of its own; "positions in supporting P" are what is said.
  const gerund = scene.passage.language.grammar.modifiers === 'after'
  if (
    gerund &&
    before?.kind === 'preposition' &&
    before.hit.entry.id === 'in' &&
    last &&
    tellsNext(reader, last, before.first)
  ) {
    const next = made([], last, before.first)
    return next && aside !== undefined ? { ...next, rule: `aside+${content.by}` } : next
  }
  const led = !last && aside === undefined && before?.kind === 'while'
  if (opens || led || (!last && onlyLed(reader, group.first))) {
    const draft = made([], undefined)
    if (draft) reader.pending.push(draft)
    if (draft) draft.quoted = mainBehind(scene, content.first, sentence.after)
    return draft
  }
  // "current and promising issues": an adjective.
  if (scene.passage.find(cue.first, 'adjective')) return undefined
  // "suggested maintaining P, and paying attention to Q": one of several things that are to be done.
  if (before?.kind === 'and' && last && listsDoing(reader, last, left, content.by)) return undefined
  const joins = before?.kind === 'and' || before?.kind === 'while' || before?.kind === 'but'
  // "they exchanged wishes, «wishing P»", 'added, "P," noting Q': a mark may stand between the comma and the participle.
  const quoted = scene.sign(left - 1) === ',' && (scene.sign(left) === '«' || closesAt(scene, left))
  if (!(joins && last) && scene.sign(left) !== ',' && !quoted && aside === undefined) return undefined
  // "aimed at deepening P and exploring Q": one of several nouns, where no participle stands before it.
  const deed = before?.kind === 'and' && content.by === 'object' && last && last.form !== 'participle'
  if (deed && !addsView(scene, before, content.first)) return undefined
  const source = sourceBefore(reader, left)
  if (source) return made([source], undefined)
  const told = last && made([], last)
  if (told) return aside === undefined ? told : { ...told, rule: `aside+${content.by}` }
  // "a dit que « P. Q », ajoutant que R": behind a quotation that an earlier sentence opens its speaker goes on.
  if (closesQuotation(reader, left)) return made([], undefined)
  const initial = reader.subjects.apart(scene.tags.before(group.first, 'while'), reader.start)
  const alone = initial && made(initial.chain, undefined)
  return alone && aside !== undefined ? { ...alone, rule: `aside+${content.by}` } : alone
}

/** "discussed P, as well as underlining the need for Q": behind what joins nouns alone, a verb with a view as its object tells what was said. */
function addsView(scene: Scene, { hit }: Tag, content: number): boolean {
  const noun = scene.tags.behind(content, 'article', 'quantity')
  return hit.entry.id === 'nouns' && [content, noun].some((at) => scene.passage.find(at, 'view') !== undefined)
}

const NAMED: ReadonlySet<Mention['kind']> = new Set(['person', 'office'])

/** "X, noting P, urged Q": where a participle between a subject and its verb ends, at the comma before the verb. */
function asideEnd({ scene, sentence, last }: SentenceReader, at: number): number | undefined {
  // "X, while noting P, urged Q"
  const first = scene.tags.before(at, 'while')
  // Where a gerund has a form of its own, the comma before it is at times left out.
  const comma = scene.sign(first - 1) === ','
  const who = scene.mentions.at(comma ? first - 2 : first - 1)
  // "X, while noting P and stressing Q, urged R"
  const further = last?.rule.startsWith('aside') === true
  if (!further && (last || who?.after !== (comma ? first - 1 : first))) return undefined
  if (!further && !comma && (!scene.passage.language.grammar.cases || !who || who.oblique || !NAMED.has(who.kind)))
    return undefined
  for (let p = first + 1; p < sentence.after; p++) {
    if (scene.sign(p) !== ',') continue
    if (opensFinite(scene, p + 1)) return p
  }
  return undefined
}
