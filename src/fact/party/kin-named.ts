/** People whose party shows in how a report names them beside others: of one house, within another's office, listed behind him. */
import type { Account } from '../../sense/account.ts'
import type { Mention, OfficeMark, PartyMark, Person } from '../../sense/mention.ts'
import type { Reading } from '../../sense/reading.ts'
import { partyReading } from '../fact.ts'
import { addTo } from '../sorted.ts'
import { mentionsOf } from './appearances.ts'
import { canServe, namesNoState } from './fits.ts'
import type { Kin, KinFinder, KinFound } from './kin.ts'
import { attendedTogether, joinsList, metTogether } from './listed.ts'

/** One family name behind the word for a house (آل نهيان, Al Saud) is of one state. */
export const sameHouse: KinFinder = ({ known }) => {
  const houses = new Map<string, Reading<string>>()
  for (const [{ house }, party] of known) if (house && !houses.has(house)) houses.set(house, party)
  return ({ house }) => {
    const party = house === undefined ? undefined : houses.get(house)
    return party && [party, 'house', 'of the same house as an official of this party']
  }
}

/** "an adviser to Chancellor X": whoever is named within somebody's office is of his side. */
export const withinOffice: KinFinder = ({ account, known }) => {
  const offices = officesByToken(account)
  return ({ name }) => {
    for (const { other, office } of offices.get(name.first) ?? []) {
      const party = known.get(other)
      const inside = name.after <= office.after
      const behind = other.name.first < office.first && !account.mentionAt(name.first)?.office
      if (party && (inside || (name.first >= office.after && behind)))
        return [party, 'office-of', 'named within the office of an official of this party']
    }
    return undefined
  }
}

interface Held {
  readonly other: Person
  readonly office: OfficeMark
}

/** The offices in which a name that begins at a token can be: those over it, and those that end right before it or one token before. */
function officesByToken({ people }: Account): ReadonlyMap<number, readonly Held[]> {
  const found = new Map<number, Held[]>()
  for (const other of people)
    for (const office of other.offices)
      for (let at = office.first; at <= office.after + 1; at++) addTo(found, at, { other, office })
  return found
}

/** Offices of those who govern: an ambassador is sent to them, and a text takes them up without a name. */
export const GOVERNS = new Set(['president', 'monarch', 'premier', 'chancellor', 'minister'])

/**
 * "Minister X ... The Kenyan chief diplomat said P": the party of an office without a name that is the subject of a later clause is that
 * of the one person named before who holds such an office.
 */
export const described: KinFinder = (kin) => {
  const found = describedIn(kin)
  return (person) => found.get(person)
}

/** The holders named so far of one kind of office: of those whose party is open who they are, of the others which it is. */
interface Holders {
  readonly open: Set<Person>
  readonly taken: Set<string>
}

function describedIn({ account, known, facing, isAsked }: Kin): ReadonlyMap<Person, KinFound> {
  const found = new Map<Person, KinFound>()
  const partyOf = (person: Person) => (found.get(person)?.[0] ?? known.get(person))?.value
  const people = [...account.people].sort((a, b) => a.name.first - b.name.first)
  const byKind = new Map<string, Holders>()
  const note = (person: Person) => {
    const party = partyOf(person)
    for (const kind of kindsOf(person)) {
      const holders = byKind.get(kind) ?? { open: new Set(), taken: new Set() }
      byKind.set(kind, holders)
      if (party === undefined) holders.open.add(person)
      else {
        holders.open.delete(person)
        holders.taken.add(party)
      }
    }
  }
  let next = 0
  for (const { only, mark, kinds } of takenUp(account)) {
    while (next < people.length && (people[next] as Person).name.first < only.first) note(people[next++] as Person)
    const alike = kinds.flatMap((kind) => byKind.get(kind) ?? [])
    if (alike.some(({ taken }) => taken.has(mark.code))) continue
    const open = new Set(alike.flatMap((holders) => firstTwo(holders.open)))
    const [person] = open
    if (!person || open.size > 1 || !isAsked(person) || !canServe(account, person, mark.code)) continue
    if ([...(facing.get(person) ?? [])].some((one) => partyOf(one) === mark.code)) continue
    const doubt = 'an office of this party that the text takes up without the name'
    found.set(person, [partyReading(account, mark), 'described', doubt])
    note(person)
  }
  return found
}

function firstTwo(people: ReadonlySet<Person>): Person[] {
  const two: Person[] = []
  for (const person of people) if (two.push(person) === 2) break
  return two
}

const kindsOf = ({ offices }: Person) =>
  new Set(offices.flatMap(({ kinds }) => kinds.filter((kind) => GOVERNS.has(kind))))

/** The offices of one party, without a name, that a clause has as its only subject, in the order of the text. */
function takenUp({ frames }: Account): { only: Mention; mark: PartyMark; kinds: readonly string[] }[] {
  return frames.flatMap(({ subject: [only, ...others] }) => {
    const [mark, ...more] = only?.parties ?? []
    if (!mark || !only?.office || only.kind !== 'office' || only.number !== 'one' || only.person) return []
    if (more.length + others.length > 0 || only.id === 'counterpart') return []
    return [{ only, mark, kinds: only.office.kinds.filter((kind) => GOVERNS.has(kind)) }]
  })
}

/** "X received Y with his foreign minister Z": whose minister somebody is, where the clause before him has one subject. */
export const owned: KinFinder =
  ({ account, known }) =>
  (person) => {
    const mention = mentionsOf(account, person)
      .map((index) => account.mentions[index] as Mention)
      .find(({ office }) => office)
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

/** A总统X、外长Y: in a list without words between, who holds another office and no state of his own is of the one before him. */
export const inList: KinFinder = (kin) => (person) => {
  for (const index of mentionsOf(kin.account, person)) {
    const party = index > 0 ? listedParty(kin, person, index) : undefined
    if (party) return [party, 'in-list', 'listed behind an official of this party']
  }
  return undefined
}

/** The party of whoever stands right before a mention of somebody in one list with him. */
function listedParty({ account, known }: Kin, person: Person, index: number): Reading<string> | undefined {
  const mention = account.mentions[index] as Mention
  const before = account.mentions[index - 1] as Mention
  const { office } = mention
  if (!office || !before.office || !namesNoState(office)) return undefined
  const other = before.person
  const party = other && other !== person ? known.get(other) : undefined
  // "the minister of A, X, the minister Y and the minister Z": the list goes on over those whose state is the first one's.
  const own = (before.office.party && !before.office.posted) || party?.rule.endsWith('party/in-list')
  if (!party || !own) return undefined
  const joined =
    joinsList(account, before.after, mention.first) ||
    metTogether(account, before, mention) ||
    attendedTogether(account, before, mention)
  // A外长X、外长Y are of two states, A国务卿X、防长Y of one.
  return joined && !account.folded(before.office).endsWith(account.folded(office)) ? party : undefined
}
