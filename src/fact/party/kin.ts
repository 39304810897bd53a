/** People whose party another person's shows: of one house, named within another's office, received together. */
import type { Account } from '../../sense/account.ts'
import type { Frame } from '../../sense/frame.ts'
import { type Mention, type PartyMark, type Person, SEVERAL } from '../../sense/mention.ts'
import type { Reading } from '../../sense/reading.ts'
import { implied, partyReading, ruleName } from '../fact.ts'
import { isPassive } from '../passive.ts'
import { within } from '../within.ts'
import { across } from './across.ts'
import { attitudeIn, OWN } from './attitude.ts'
import { guestBefore, inCompany, metThem } from './beside.ts'
import { canServe } from './fits.ts'
import { attendedTogether, joinsList, metTogether } from './listed.ts'
import { assists, attendsAtHome, servedBy } from './served.ts'

type Known = ReadonlyMap<Person, Reading<string>>
type Facing = ReadonlyMap<Person, ReadonlySet<Person>>
type Finder = (
  account: Account,
  person: Person,
  known: Known,
  facing: Facing,
) => [Reading<string>, string, string] | undefined

/** Furthest behind a content's start that a leader can be named whose attitude it restates, in tokens. */
const HEAD = 3
/** Most tokens between the noun for what is brought and who sends it: "of the". */
const SENDER = 2

/** The party that somebody else's shows, for those of whom no words show it. */
export function byAssociation(account: Account, known: Map<Person, Reading<string>>, facing: Facing): void {
  for (const find of [
    accredited,
    sameHouse,
    withinOffice,
    servedBy,
    assists,
    described,
    visited,
    together,
    owned,
    beside,
    restated,
    colleague,
    inList,
    attendsAtHome,
  ]) {
    for (const person of account.people) {
      // Whoever serves a body that several have together is of none of them.
      const shared = person.offices.some(({ polity }) => polity === SEVERAL)
      if (known.has(person) || person.outsider || shared) continue
      const found = find(account, person, known, facing)
      if (!found) continue
      const [party, rule, doubt] = found
      known.set(person, implied(party, ruleName(account, person.name, `party/${rule}`), doubt))
    }
  }
}

/** Offices of those to whom a state's ambassador is sent. */
const RECEIVES = new Set(['president', 'monarch', 'premier', 'chancellor', 'minister'])

/** "the minister met the new ambassador of A to B": whom an ambassador of known party meets where he is posted is of the state there. */
const accredited: Finder = (account, person, known, facing) => {
  const holds = person.offices.some(({ kinds, party }) => !party && kinds.some((kind) => RECEIVES.has(kind)))
  if (!holds || account.listedParty(person)) return undefined
  for (const other of facing.get(person) ?? []) {
    const post = other.offices.find(({ kinds, posted }) => posted && kinds.includes('ambassador'))?.posted
    if (post && known.has(other) && known.get(other)?.value !== post.code)
      return [partyReading(account, post), 'accredited', 'meets the ambassador who is posted to this state']
  }
  return undefined
}

/** One family name behind the word for a house (آل نهيان, Al Saud) is of one state. */
const sameHouse: Finder = (_account, person, known) => {
  if (!person.house) return undefined
  for (const [other, party] of known) {
    if (other !== person && other.house === person.house)
      return [party, 'house', 'of the same house as an official of this party']
  }
  return undefined
}

/** "an adviser to Chancellor X": whoever is named within somebody's office is of his side. */
const withinOffice: Finder = (account, person, known) => {
  for (const [other, party] of known) {
    for (const office of other.offices) {
      const gap = person.name.first - office.after
      const inside = person.name.first >= office.first && person.name.after <= office.after
      if (inside || (gap >= 0 && gap <= 1 && account.mentionAt(person.name.first)?.office === undefined))
        if (inside || other.name.first < office.first)
          return [party, 'office-of', 'named within the office of an official of this party']
    }
  }
  return undefined
}

/**
 * "Minister X ... The Kenyan chief diplomat said P": the party of an office without a name that is the subject of a later clause is that
 * of the one person named before who holds such an office.
 */
const described: Finder = (account, person, known, facing) => {
  const holds = ({ offices }: Person, kinds: readonly string[]) =>
    offices.some((office) => office.kinds.some((kind) => RECEIVES.has(kind) && kinds.includes(kind)))
  for (const { subject } of account.frames) {
    const [mark, ...more] = subject[0]?.parties ?? []
    const [only, ...others] = subject
    if (!mark || !only?.office || only.kind !== 'office' || only.number !== 'one' || only.person) continue
    const { kinds } = only.office
    if (more.length + others.length > 0 || only.id === 'counterpart' || !holds(person, kinds)) continue
    const alike = account.people.filter((one) => one.name.first < only.first && holds(one, kinds))
    const free = alike.filter((one) => !known.has(one))
    const taken = alike.some((one) => known.get(one)?.value === mark.code)
    const across = [...(facing.get(person) ?? [])].some((one) => known.get(one)?.value === mark.code)
    if (taken || across || free.length !== 1 || free[0] !== person || !canServe(account, person, mark.code)) continue
    return [partyReading(account, mark), 'described', 'an office of this party that the text takes up without the name']
  }
  return undefined
}

/** "X paid a visit to A. He was received by Y": whoever receives somebody on his visit to a state is of that state. */
const visited: Finder = (account, person, known) => {
  for (const frame of account.frames) {
    const { sense, subject, partner, index, within, sentence } = frame
    if ((sense !== 'receive' && sense !== 'host') || within) continue
    const passive = isPassive(frame)
    const [hosts, [guest]] = passive ? [partner, subject] : [subject, partner]
    if (!hosts.some((mention) => mention.person === person)) continue
    const visitor = guest?.person ?? (passive ? account.speakers[index]?.person : undefined)
    // "The chief diplomat went to A, where she was received by Y": whoever the sentence is about went there.
    const goal = visitor
      ? goalOf(account, visitor, sentence)
      : passive
        ? goalIn(account, account.framesOf(sentence))
        : undefined
    if (goal && visitor !== person && !(visitor && known.get(visitor)?.value === goal.code))
      return [partyReading(account, goal), 'visited', 'receives somebody who visits this state']
  }
  return undefined
}

/** The state that somebody is told in a sentence to have visited, else the one that the text says he visited. */
function goalOf(account: Account, visitor: Person, sentence: number): PartyMark | undefined {
  return goalIn(account, account.framesOf(sentence), visitor) ?? goalIn(account, account.frames, visitor)
}

function goalIn({ speakers }: Account, frames: readonly Frame[], visitor?: Person): PartyMark | undefined {
  const goals = frames.flatMap(({ sense, subject, partner, index, holds, within }) => {
    const own = !visitor || subject.some(({ person }) => person === visitor) || speakers[index]?.person === visitor
    if (sense !== 'visit' || holds !== 'yes' || within || !own) return []
    return partner.flatMap(({ person, parties }) => (person ? [] : parties))
  })
  const [goal, ...more] = goals
  return more.every(({ code }) => code === goal?.code) ? goal : undefined
}

/** Senses whose objects are of one side: guests, and those whom somebody met. */
const RECEIVING = new Set<string>(['receive', 'host', 'meet', 'hold', 'discuss'])

/** Guests received together are of one side: who has no party in the list is of the one named before. */
const together: Finder = (account, person, known) => {
  for (const frame of account.frames) {
    // "X accompanied Y", "Y was accompanied by X".
    const passive = isPassive(frame)
    const [those, led] = passive ? [frame.partner, frame.subject] : [frame.subject, frame.partner]
    const came = frame.sense === 'attend' && !metThem(account, frame, led)
    if (came && those.some((mention) => mention.person === person)) {
      // "X attended, and a team headed by Y": who heads others is one of those who attended.
      const [leader] = led
      const heads =
        leader && !passive && account.frames.some((one) => one.form === 'nominal' && one.partner.includes(leader))
      // "She was accompanied by Y": whom the pronoun takes up.
      const whom = heads
        ? undefined
        : (leader?.person ?? (leader && (guestBefore(account, leader, frame) ?? account.speakers[frame.index]?.person)))
      const theirs = (whom && known.get(whom)) ?? inCompany(account, frame, known)
      if (theirs) return [theirs, 'accompanies', 'accompanies an official of this party']
    }
    if (!RECEIVING.has(frame.sense)) continue
    // Who met two others sits across from both, where the text shows whose he is.
    const met = frame.sense !== 'receive' && frame.sense !== 'host'
    const [one, ...more] = met ? frame.subject : []
    const host = one && more.length === 0 ? (one.person ?? account.speakers[frame.index]?.person) : undefined
    const across = (host && known.get(host)) ?? (more.length > 0 ? common(frame.subject, known) : undefined)
    if (met && (!across || account.listedParty(person))) continue
    const index = frame.partner.findIndex((mention) => mention.person === person)
    for (let i = index - 1; i >= 0; i--) {
      const other = frame.partner[i]?.person
      const party = other && known.get(other)
      if (party && party.value !== across?.value)
        return [party, 'listed', 'received together with an official of this party']
    }
  }
  return undefined
}

/** The party of several who met others together, where all whose party is known have the same. */
function common(those: readonly Mention[], known: Known): Reading<string> | undefined {
  const parties = those.flatMap(({ person }) => (person && known.get(person)) ?? [])
  const [first, ...more] = parties
  return more.every(({ value }) => value === first?.value) ? first : undefined
}

/** "X received Y with his foreign minister Z": whose minister somebody is, where the clause before him has one subject. */
const owned: Finder = (account, person, known) => {
  const mention = account.mentions.find((one) => one.person === person && one.office)
  // "her colleague X" is of another side.
  if (!mention || mention.office?.kinds.includes('counterpart') || account.listedParty(person)) return undefined
  if (!account.find('possessive', { first: mention.first - 1, after: mention.first })[0]) return undefined
  const frame = account
    .framesOf(account.sentenceOf(mention.first))
    .findLast(({ cue, form }) => form !== 'nominal' && (cue[0]?.first ?? mention.first) < mention.first)
  const [only, ...more] = frame?.subject ?? []
  const owner = only?.person ?? (frame && account.speakers[frame.index]?.person)
  const party = more.length === 0 && owner && owner !== person ? known.get(owner) : undefined
  return party && [party, 'owned', "named as the subject's own official"]
}

/** "X and his wife Y received": who holds no office, and does what somebody else does, is of his side. */
const beside: Finder = (account, person, known) => {
  for (const { sense, subject } of account.frames) {
    if (!['receive', 'host', 'visit', 'arrive'].includes(sense)) continue
    const index = subject.findIndex((mention) => mention.person === person)
    const other = index > 0 ? subject[index - 1]?.person : undefined
    const party = other && known.get(other)
    // "President X and Prime Minister Y will host": who holds another office of the same state does not name it.
    const alike = person.offices.some(
      ({ kinds, party: own }) =>
        own !== undefined || kinds.some((kind) => other?.offices.some((one) => one.kinds.includes(kind))),
    )
    if (party && !alike) return [party, 'beside', 'acts together with an official of this party']
  }
  return undefined
}

/** Whose commitment or position a speaker restates is of his own side: "reaffirmed President X's commitment to". */
const restated: Finder = (account, person, known) => {
  if (account.listedParty(person)) return undefined
  for (const frame of account.frames) {
    const speaker = account.speakers[frame.index]?.person
    const party = speaker && known.get(speaker)
    if (!frame.content || !party || !OWN.has(frame.sense)) continue
    const { first, after } = frame.content
    const named = within(account.mentions, frame.content).find((one) => one.person === person)
    const leads = named && named.first < first + HEAD
    const attitude = leads ? attitudeIn(account, { first, after: Math.min(after, named.after + 4) }) : undefined
    if (attitude || (named && isSender(account, named, first)))
      return [party, 'speakers-own', "whose attitude the other speaker restates as his own side's"]
  }
  return undefined
}

/** "conveyed the greetings of President X to Y": whose greetings are brought. */
function isSender(account: Account, { first, preposition }: Mention, content: number): boolean {
  const noun = account.find('stance', { first: content, after: Math.min(first, content + HEAD) })[0]
  if (!noun || first - noun.after > SENDER) return false
  const of = account.find('preposition', { first: noun.after, after: first })[0]
  return (preposition ?? of?.id) === 'of' || of?.id === 'from'
}

/** "noting that Special Envoy X will be in the region": an official whose state the speaker need not name is of his own. */
const colleague: Finder = (account, person, parties) => {
  const known = account.listedParty(person) !== undefined
  if (known || person.offices.length === 0 || person.offices.some(({ party, posted }) => party || posted))
    return undefined
  for (const frame of account.frames) {
    const speaker = account.speakers[frame.index]?.person
    const party = speaker && speaker !== person && parties.get(speaker)
    if (!frame.content || !party || !OWN.has(frame.sense) || !frame.rule.endsWith('that')) continue
    const { first } = frame.content
    const named = account.mentions.find((one) => one.person === person && one.first >= first && one.first <= first + 1)
    // "X met Y. Y noted that X's visit": who sits across from the speaker is none of his side.
    const facing = named && across(account).get(speaker)?.has(person)
    if (named && !facing) return [party, 'colleague', 'an official whom a speaker names without his state']
  }
  return undefined
}

/** A总统X、外长Y: in a list without words between, who holds another office and no state of his own is of the one before him. */
const inList: Finder = (account, person, known) => {
  const { mentions } = account
  for (let index = 1; index < mentions.length; index++) {
    const mention = mentions[index] as Mention
    const before = mentions[index - 1] as Mention
    const { office } = mention
    if (mention.person !== person || !office || office.party || office.posted || office.polity) continue
    const other = before.person
    // "the minister of A, X, the minister Y and the minister Z": the list goes on over those whose state is the first one's.
    const listed = other && known.get(other)?.rule.endsWith('party/in-list')
    const own = (before.office?.party && !before.office.posted) || listed
    const party = other && other !== person && own && known.get(other)
    const joined =
      joinsList(account, before.after, mention.first) ||
      metTogether(account, before, mention) ||
      attendedTogether(account, before, mention)
    if (!party || !before.office || !joined) continue
    // A外长X、外长Y are of two states, A国务卿X、防长Y of one.
    if (account.folded(before.office).endsWith(account.folded(office))) continue
    return [party, 'in-list', 'listed behind an official of this party']
  }
  return undefined
}
