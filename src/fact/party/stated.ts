/** Whom each person represents as the words about him show it: his office, the side he speaks or sits for. */
import type { Account } from '../../sense/account.ts'
import { WITH_AND } from '../../sense/features.ts'
import type { Frame } from '../../sense/frame.ts'
import { ENDLESS, type Mention, type PartyMark, type Person } from '../../sense/mention.ts'
import type { Reading } from '../../sense/reading.ts'
import { implied, partyReading, ruleName } from '../fact.ts'
import { isPassive } from '../passive.ts'
import { prepositionBefore, prepositionOf } from '../preposition.ts'
import { endingBy, within } from '../within.ts'
import { alongWith } from './along-with.ts'
import { framesBy, mentionsOf } from './appearances.ts'
import { isForm } from './fits.ts'
import { gapped } from './gapped.ts'
import { headedParty } from './headed.ts'
import { opensClause, spokeFor, standsFor } from './spoke-for.ts'

/** Furthest a party may stand before a title that has none of its own ("the Saudi role under King X"). */
const NEAR = 4
/** Furthest words that belong together may stand apart, in tokens. */
const GAP = 3
/** Prepositions by which a person is set on a side: عن الجانب التونسي, from the Polish side. */
const ON = new Set(['about', 'from', 'for', 'by', 'on'])
/** Ids of mentions that name a side or delegation. */
const SIDES = new Set(['side', 'delegation', 'country'])

/** Words of grammar behind which a clause of its own opens: while, whereas, besides. */
const OPENS = new Set<string>(['while', 'also', 'but'])

/** The parties that the words about people show, where they do. */
export function statedParties(
  account: Account,
  facing: ReadonlyMap<Person, ReadonlySet<Person>>,
): Map<Person, Reading<string>> {
  const found = new Map<Person, Reading<string>>()
  const led = leaders(account)
  for (const person of account.people) {
    const own = person.party && partyReading(account, person.party)
    const headed = headedParty(account, person)
    const reading =
      own ??
      sided(account, person) ??
      led.get(person) ??
      (headed && partyReading(account, headed, 'party/led')) ??
      seated(account, person) ??
      near(account, person) ??
      alongWith(account, person)
    if (reading) found.set(person, reading)
  }
  // "The President of the Republic received the minister of A": whichever republic it is, it is not that of whom he sits across from.
  for (const [person, party] of found) {
    const across = [...(facing.get(person) ?? [])].some((other) => found.get(other)?.value === party.value)
    if (across && person.party && isForm(account, person.party)) found.delete(person)
  }
  return found
}

/** Whose side the words right before or behind the person's name say: "for the Tunisian side X", "X for the Tunisian side". */
function sided(account: Account, person: Person): Reading<string> | undefined {
  const { mentions } = account
  for (const index of mentionsOf(account, person)) {
    const mention = mentions[index] as Mention
    const before = mentions[index - 1]
    const behind = mentions[index + 1]
    const attended =
      before && standsFor(account, before) && account.foldedAt(before.after) !== ',' && attends(account, mention)
    const beside = before && isNext(account, before, mention) && (onSide(account, before) || attended)
    if (before && (beside || spokeFor(account, before, mention)))
      return partyReading(account, before.parties[0] as PartyMark, 'party/side')
    const apart = account.foldedAt(mention.after) === ';'
    if (behind && !apart && behind.first - mention.after <= 1 && onSide(account, behind) && !opensList(account, behind))
      return partyReading(account, behind.parties[0] as PartyMark, 'party/side')
    const heading = attends(account, mention) ? headingOf(account, index) : undefined
    if (heading) return partyReading(account, heading.parties[0] as PartyMark, 'party/side')
  }
  return undefined
}

/** Whether a mention stands right behind another, a comma with its article between them: "por el lado de A, el ministro X". */
function isNext(account: Account, before: Mention, { first }: Mention): boolean {
  const gap = first - before.after
  return gap <= 1 || (gap === 2 && account.foldedAt(before.after) === ',' && account.grammarAt(first - 1) === 'article')
}

/** The side at the head of the list that a mention stands in: "attended, on the Chadian side, X and Y; on the Kenyan side, Z". */
function headingOf(account: Account, index: number): Mention | undefined {
  const { mentions } = account
  const { first } = mentions[index] as Mention
  const start = account.sentences[account.sentenceOf(first)]?.first ?? 0
  for (let i = index - 1; i >= 0 && (mentions[i] as Mention).first >= start; i--)
    if (opensList(account, mentions[i] as Mention)) return mentions[i]
  return undefined
}

/** "du côté tchadien,": a side of one party, set off by signs before and behind. */
function opensList(account: Account, mention: Mention): boolean {
  const { id, parties, after } = mention
  const sign = account.foldedAt(after)
  const apart = sign === ',' || sign === ':'
  if (parties.length !== 1 || !(id === 'side' || (apart && standsFor(account, mention)))) return false
  if (!apart && account.mentionAt(after)?.kind !== 'person') return false
  return opensClause(account, mention)
}

/** Senses of clauses that list who was there for each side. */
const ATTENDING = new Set(['attend', 'chair', 'lead', 'sign'])

/** Whether the sentence of a mention tells who attended, headed or signed, or goes on without a verb with one that did. */
function attends(account: Account, { first }: Mention): boolean {
  for (let index = account.sentenceOf(first); index >= 0; index--) {
    const sentence = account.sentences[index]
    if (sentence && account.find('cue', sentence).some(({ id }) => ATTENDING.has(id))) return true
    if (account.framesOf(index).length > 0) return false
  }
  return false
}

/** "for the Tunisian side", "from the Polish side": whose side somebody named behind it is on. */
export function onSide(account: Account, { id, parties, first, preposition }: Mention): boolean {
  if (!SIDES.has(id) || parties.length !== 1) return false
  if (id === 'side' && prepositionOf(account, first)?.id === 'of') return true
  return ON.has(preposition ?? '') || ON.has(prepositionOf(account, first)?.id ?? '')
}

/** "с американской стороны участвовали": where "from" and "with" are one word, those of whom the clause says it. */
function fromSide(account: Account, { id, parties, first }: Mention): boolean {
  return id === 'side' && parties.length === 1 && prepositionBefore(account, first)?.id === 'with'
}

/** "Por la parte cubana asistieron X, Y": those of whom a clause says it are of the side before it. */
function seated(account: Account, person: Person): Reading<string> | undefined {
  for (const frame of framesBy(account, person)) {
    if (frame.sense !== 'attend' && frame.sense !== 'chair') continue
    const side = sideSeated(account, frame)
    if (side) return partyReading(account, side.parties[0] as PartyMark, 'party/side')
  }
  return undefined
}

/** The side that a clause of attending has right before its verb, or between its verb and those who attended. */
function sideSeated(account: Account, frame: Frame): Mention | undefined {
  const cue = frame.cue[0]
  const sentence = account.sentences[frame.sentence]
  const [first] = frame.subject
  if (!cue || !sentence || !first) return undefined
  const opening = { first: sentence.first, after: Math.max(cue.first, first.first) }
  return within(account.mentions, opening).findLast((mention) => {
    const before = mention.after <= cue.first && cue.first - mention.after <= GAP
    const between = mention.first >= cue.after && mention.after <= first.first && first.first - mention.after <= GAP
    if (!before && !between) return false
    return (
      onSide(account, mention) || fromSide(account, mention) || standsFor(account, mention) || isDelegation(mention)
    )
  })
}

/** "en representación de Chad intervino X": those who came for a state, whatever ties them to the clause. */
function isDelegation({ id, parties }: Mention): boolean {
  return id === 'delegation' && parties.length === 1
}

/** Senses by which somebody is told to head a side. */
const HEADING = new Set<string>(['chair', 'lead'])
/** Senses by which somebody stands for the state that is their object. */
const STANDING = new Set<string>(['attend', 'lead'])

/** Who headed a side is of that side: "X led the Kenyan delegation", "the delegation was headed by X", ترأس الجانب القطري X. */
function leaders(account: Account): Map<Person, Reading<string>> {
  const found = new Map<Person, Reading<string>>()
  const { mentions } = account
  const near = (a: number, b: number) => b - a <= GAP && account.sentenceOf(a) === account.sentenceOf(b)
  for (const frame of account.frames) {
    for (const { mention, side } of gapped(account, frame))
      if (mention.person) found.set(mention.person, partyReading(account, side, 'party/led'))
    // "Kenya (object) represents X": who stands for it is of it.
    const object = STANDING.has(frame.sense) ? frame.partner.find((one) => isObject(one, frame)) : undefined
    const [only, ...more] = frame.subject
    const mark = object?.parties.length === 1 ? object.parties[0] : undefined
    if (mark && only?.person && more.length === 0) found.set(only.person, partyReading(account, mark, 'party/led'))
  }
  for (const frame of account.frames) {
    const side = HEADING.has(frame.sense) && isPassive(frame) ? headedSide(account, frame) : undefined
    for (const { person } of side ? frame.partner : [])
      if (side && person && !found.has(person)) found.set(person, partyReading(account, side, 'party/led'))
  }
  // "the delegation comprised X": whoever belongs to it is of its side.
  for (const { sense, subject, parent, partner, rule } of account.frames) {
    const [whole] = sense === 'attend' ? (subject.length > 0 ? subject : (parent?.subject ?? [])) : []
    // "Kenya was represented by X": he is of it.
    const bare = rule.startsWith('passive') && whole?.kind === 'party' && !whole.person ? whole.parties[0] : undefined
    const side = sideOf(whole) ?? bare
    if (!side) continue
    for (const { person } of partner) if (person) found.set(person, partyReading(account, side, 'party/led'))
  }
  /** The first mention behind the cue: both lists are in the order of the text. */
  let index = 0
  for (const cue of account.find('cue', { first: 0, after: ENDLESS })) {
    if (!HEADING.has(cue.id)) continue
    while (index < mentions.length && (mentions[index] as Mention).first < cue.after) index++
    while (index > 0 && (mentions[index - 1] as Mention).first >= cue.after) index--
    // "..., and Y chaired the Chadian side": whoever the clause before is about does not head it.
    const opens = (cue.feats & WITH_AND) !== 0 || OPENS.has(account.grammarAt(cue.first - 1) ?? '')
    const before = opens ? undefined : [mentions[index - 1]].find((one) => one && near(one.after, cue.first))
    const first = [mentions[index]].find((mention) => mention && near(cue.after, mention.first))
    // "heads the Kenyan side in the consultations X": what a side is in names nobody.
    const next = mentions[index + 1]?.kind === 'encounter' ? index + 2 : index + 1
    const second = first && [mentions[next]].find((mention) => mention && near(first.after, mention.first))
    for (const [a, b] of [
      [before, first],
      [first, second],
    ]) {
      const person = a?.person ?? b?.person
      const side = sideOf(a) ?? sideOf(b) ?? membersSide(a) ?? delegationOf(account, b)
      if (!person || !side || found.has(person)) continue
      found.set(person, partyReading(account, side, 'party/led'))
      break
    }
  }
  return found
}

/**
 * The side that people head: "the Kenyan delegation (at the talks) was headed by X and Y"; of a delegation that the text calls nobody's
 * that of those who head it, "a delegation headed by X and Y of Kenya".
 */
function headedSide(account: Account, { subject: [subject], partner, cue: [cue] }: Frame): PartyMark | undefined {
  const first = cue?.first ?? 0
  const before = endingBy(account.mentions, first)
  const side = sideOf(subject ?? (before && first - before.after <= GAP ? before : undefined))
  if (side || account.find('delegation', { first: first - GAP, after: first }).length === 0) return side
  const [own, ...others] = partner.flatMap(({ parties }) => parties)
  return partner.length > 1 && others.every(({ code }) => code === own?.code) ? own : undefined
}

/** A party that stands before its verb as its object. */
function isObject({ kind, person, first, oblique }: Mention, { cue }: Frame): boolean {
  return kind === 'party' && !person && oblique && first < (cue[0]?.first ?? 0)
}

/** The party of a mention that names a side or delegation of one. */
function sideOf(mention: Mention | undefined): PartyMark | undefined {
  if (!mention || mention.person || mention.parties.length !== 1 || !SIDES.has(mention.id)) return undefined
  return mention.parties[0]
}

/** Longest noun of a body between a state's name and the delegation that it sends, in tokens. */
const BODY = 12

/** 由X率领的A国民议会代表团: a state's name before its body's delegation. */
function delegationOf(account: Account, mention: Mention | undefined): PartyMark | undefined {
  const [mark, ...more] = mention?.kind === 'party' && !mention.person ? mention.parties : []
  if (!mention || !mark || more.length > 0 || !account.headLast(mention.first)) return undefined
  const [noun] = account.find('delegation', { first: mention.after, after: mention.after + BODY })
  if (!noun) return undefined
  const between = { first: mention.after, after: noun.first }
  for (let { first: at } = between; at < between.after; at++)
    if (account.mentionAt(at) || account.grammarAt(at) || [',', '、'].includes(account.foldedAt(at))) return undefined
  if (account.find('cue', between).length > 0) return undefined
  return mark
}

/** "Kenyan deputies led by X": whose those are who have a head. */
function membersSide(those: Mention | undefined): PartyMark | undefined {
  return those?.kind === 'joint' && those.id === 'office' && those.parties.length === 1 ? those.parties[0] : undefined
}

/** The party whose adjective stands just before the title: "the Saudi king's guest, Prince X" goes by the nearest. */
function near(account: Account, person: Person): Reading<string> | undefined {
  // "the council of A and B under President X": whose leader is listed is told by that.
  if (account.listedParty(person)) return undefined
  const mention = account.mentionAt(person.name.first)
  const first = mention?.first ?? person.name.first
  const begin = Math.max(first - NEAR, account.sentences[account.sentenceOf(first)]?.first ?? 0)
  for (let at = first - 1; at >= begin; at--) {
    const sign = account.foldedAt(at)
    if (sign === ',' || sign === '.' || sign === ':') return undefined
    // "of the Kenyan minister with President X": the other side of a meeting.
    if (account.find('preposition', { first: at, after: at + 1 }).some(({ id }) => id === 'with')) return undefined
    const mark = account.partyAt(at)
    if (!mark || mark.after > first) continue
    // A party with its own clause ("Russia received X"), or in another's office ("director of European affairs"), is not the person's.
    const inOffice = account.mentionAt(mark.first)?.person !== undefined
    if (mark.form !== 'adjective' || mark.after < first - 1 || inOffice) return undefined
    return implied(
      partyReading(account, mark),
      ruleName(account, person.name, 'party/near'),
      'the party named just before; the office does not name it',
    )
  }
  return undefined
}
