/** The people that a document names with a part in a meeting, and the leaders it mentions. */
import { z } from 'zod'
import type { Account } from '../sense/account.ts'
import type { Frame } from '../sense/frame.ts'
import type { Mention, OfficeMark, Person } from '../sense/mention.ts'
import { partySchema, type Reading, readingOf } from '../sense/reading.ts'
import { isState } from '../world/index.ts'
import { type FactKind, implied, type Ledger, type Role, reading } from './fact.ts'
import { visiting } from './meeting/visitor.ts'
import { framesWith } from './party/appearances.ts'
import { canServe } from './party/fits.ts'

const schema = z.strictObject({
  id: z.string(),
  meeting: z.string(),
  name: readingOf(z.strictObject({ written: z.string(), en: z.string().optional() })),
  office: readingOf(z.string()).nullable(),
  party: readingOf(partySchema).nullable(),
  role: readingOf(z.enum(['chair', 'host', 'guest', 'participant', 'mentioned'])),
})
type Participant = z.infer<typeof schema>

/** The rule by which somebody is present, and no more. */
const ATTENDS = 'role/attend'

/** Furthest that an office stands from the name that it belongs to, in tokens. */
const BESIDE = 4

function read(account: Account, ledger: Ledger): Participant[] {
  settleParties(account, ledger)
  const main = ledger.meetingOf[0] ?? [...ledger.partiesOf.keys()][0]
  if (!main) return []
  const named = namedInReport(account)
  const people = account.people.filter((person) => !person.spokesperson && !person.outsider && named.has(person))
  const roles = rolesOf(account, ledger, people, main)
  return people.map((person, at): Participant => {
    const words = account.folded(person.name)
    const id = ledger.id('p', words)
    ledger.participantOf.set(person, id)
    const name = { ...person.name, cut: person.nameCut }
    const party = ledger.partyOf.get(person) ?? null
    if (!party)
      ledger.abstain(`participants[${at}].party`, `nothing shows whom ${account.words(name, name.cut)} represents`)
    return {
      id,
      meeting: ledger.parts.get(person)?.meeting ?? main,
      name: reading(account, { written: account.words(name, name.cut) }, [name], 'stated', 'name'),
      office: officeReading(account, person),
      party,
      role: roles.get(person) as Reading<Role>,
    }
  })
}

/** Everybody's part: as the clauses that tell of the meeting say, else as he speaks or is only named. */
function rolesOf(
  account: Account,
  ledger: Ledger,
  people: readonly Person[],
  main: string,
): ReadonlyMap<Person, Reading<Role>> {
  const speaking = firstSpeeches(account)
  const roles = new Map<Person, Reading<Role>>()
  for (const person of people) {
    const part = ledger.parts.get(person)
    const role = part
      ? reading<Role>(account, part.role, part.shown, 'stated', part.rule)
      : speakingRole(account, ledger, person, speaking.get(person))
    roles.set(person, role)
  }
  const taking = people.filter(
    (person) => roles.get(person)?.value !== 'mentioned' && (ledger.parts.get(person)?.meeting ?? main) === main,
  )
  for (const [person, side] of atHome(account, ledger, taking, roles)) roles.set(person, side)
  for (const person of taking) {
    // "Said after talks with the Prime Minister that this visit ...": whose state is known only by the others' was no visitor there.
    const party = ledger.partyOf.get(person)
    const side = party?.how === 'implied' ? ledger.sides?.roles.get(party.value) : undefined
    if (side === 'host' && roles.get(person)?.value === 'guest')
      roles.set(
        person,
        reading<Role>(account, side, [{ ...person.name, cut: person.nameCut }], 'implied', 'role/place'),
      )
  }
  return roles
}

/** Who is host and who guest, where one of each side takes part and nothing is said of the part of one or of both. */
function atHome(
  account: Account,
  { sides, partyOf, parts }: Ledger,
  taking: readonly Person[],
  roles: ReadonlyMap<Person, Reading<Role>>,
): [Person, Reading<Role>][] {
  const bySide = (people: readonly Person[]) =>
    people.length === 2 && new Set(people.map((person) => partyOf.get(person)?.value)).size === 2 ? people : []
  const isOpen = (person: Person) => roles.get(person)?.value === 'participant'
  const leading = bySide(taking.filter((person) => parts.get(person)?.rule !== ATTENDS))
  // "X received the minister of A, Y": whom a host meets is his guest, and who is on a visit has a host.
  const open = leading.find(isOpen)
  const other = leading.find((person) => person !== open)
  const told = other && roles.get(other)
  const across = told && ACROSS[told.value]
  if (open && told && across) return [[open, { ...told, value: across, how: 'implied', rule: 'role/across' }]]
  if (!sides || !taking.every(isOpen)) return []
  return bySide(taking).flatMap((person): [Person, Reading<Role>][] => {
    const side = sides.roles.get(partyOf.get(person)?.value ?? '')
    const shown = sides.shown ?? { ...person.name, cut: person.nameCut }
    return side ? [[person, reading<Role>(account, side, [shown], 'implied', sides.rule)]] : []
  })
}

/** What somebody is to a host, and to a guest. */
const ACROSS: Partial<Record<Role, Role>> = { host: 'guest', guest: 'host' }

/** Those the report itself names: what looks like a name in the headline alone may be any capitalised words. */
function namedInReport({ mentions, sentences, title }: Account): ReadonlySet<Person | undefined> {
  const inTitle = ({ first }: Mention) => title && sentences.length > 0 && first >= title.first && first < title.after
  return new Set(mentions.filter((one) => !inTitle(one)).flatMap(({ person, principal }) => [person, principal]))
}

/** By each person the first clause in which he speaks, alone or with others, outside what others say. */
function firstSpeeches({ frames, speakers }: Account): ReadonlyMap<Person | undefined, Frame> {
  const speeches = frames.filter(({ act, within }) => act === 'speak' && !within)
  const speaking = ({ index }: Frame) => [speakers[index]?.person, ...(speakers[index]?.members ?? [])]
  return new Map(speeches.reverse().flatMap((frame) => speaking(frame).map((person) => [person, frame])))
}

/** The office as it stands beside the fullest name, else the first one that the text gives. */
function officeReading(account: Account, { offices, name }: Person): Reading<string> | null {
  const beside = (one: OfficeMark) =>
    Math.min(Math.abs(name.first - one.after), Math.abs(one.first - name.after)) <= BESIDE
  // "Ambassador X, Director for Asia": a rank before a name gives way to what he does.
  const held = offices.filter((one) => !isRank(one))
  const all = held.some(beside) ? held : offices
  const office = all.find((one) => beside(one) && one.party) ?? all.find(beside) ?? all[0]
  if (!office) return null
  const visit = visiting(account, office)
  const words = visit ? { first: visit.after, after: office.after, cut: 0 } : office
  return reading(account, account.words(words, words.cut), [words], 'stated', 'office')
}

/** "Ambassador" alone: of nowhere and to nobody. */
function isRank({ kinds, first, after, party }: OfficeMark): boolean {
  return after - first === 1 && !party && kinds.every((kind) => kind === 'ambassador')
}

/**
 * Who speaks for one of the meeting's parties takes part; who is only named is mentioned, and so is who speaks where nobody is told to
 * have met, or for nobody that the text shows.
 */
function speakingRole(account: Account, ledger: Ledger, person: Person, speech: Frame | undefined): Reading<Role> {
  const name = [{ ...person.name, cut: person.nameCut }]
  const parties = new Set([...ledger.partiesOf.values()].flat().map((party) => party.value))
  const party = ledger.partyOf.get(person)?.value
  // Who signs "we" takes part in it, wherever they were.
  const issues = speech && account.speakers[speech.index]?.members.includes(person)
  if (speech && (ledger.met || issues) && (party ? parties.has(party) : parties.size === 0))
    return reading<Role>(account, 'participant', speech.cue, 'implied', 'role/speaks')
  return reading<Role>(account, 'mentioned', name, 'implied', 'role/named')
}

/**
 * Gives a party to those of whom the text shows none: in a meeting of two the one that the others leave ("the foreign minister"
 * of a country that its own press need not name), and the same to their colleagues.
 */
function settleParties(account: Account, ledger: Ledger): void {
  const main = [...ledger.partiesOf][0]
  let home: Reading<string> | undefined
  for (const [meeting, parties] of ledger.partiesOf) {
    const members = account.people.filter((person) => ledger.parts.get(person)?.meeting === meeting && !person.outsider)
    const leading = members.filter((person) => ledger.parts.get(person)?.rule !== ATTENDS)
    const taken = new Set(leading.map((person) => ledger.partyOf.get(person)?.value))
    const left = parties.filter((party) => !taken.has(party.value))
    // With one party known, nothing says that the other is the same.
    if (left.length > 1 || parties.length < 2) continue
    for (const person of leading) {
      // Of two sides that are both known whoever met somebody of one is of the other.
      const side = left[0] ?? (parties.length === 2 ? otherSide(account, ledger, person, parties) : undefined)
      if (!side || ledger.partyOf.has(person) || !canServe(account, person, side.value)) continue
      home ??= left[0]
      ledger.partyOf.set(
        person,
        inferred(account, person, side, 'remaining', 'the other party of the meeting; the office does not name it'),
      )
    }
  }
  settleRolls(account, ledger)
  const host = account.people.find((person) => ledger.parts.get(person)?.role === 'host')
  home ??= host && ledger.partyOf.get(host)
  // "X held talks with Y. Z took part": who is named without any office is of the side that the report speaks of first.
  const opening = account.people.find(
    (person) => ledger.parts.has(person) && !person.offices.some((office) => office.party),
  )
  const opens = opening && ledger.parts.get(opening)?.rule !== ATTENDS ? ledger.partyOf.get(opening) : undefined
  const [first, second, ...more] = main?.[1] ?? []
  const only = second ? undefined : onlySide(account, ledger, first)
  const own = only ?? home ?? opens
  if (!own || more.length > 0 || (!second && own.value !== first?.value)) return
  // Who attends and is named without a country is of the side that the report names first, or that is alone told of.
  const attends = (person: Person) =>
    ledger.parts.get(person)?.rule === ATTENDS && (own.value === first?.value || person.offices.length === 0)
  const isOurs = (person: Person) =>
    home && second
      ? (ledger.parts.has(person) && ledger.parts.get(person)?.role !== 'guest') || speaks(account, person)
      : attends(person)
  for (const person of account.people) {
    if (ledger.partyOf.has(person) || person.outsider || !canServe(account, person, own.value)) continue
    if (!isOurs(person)) continue
    ledger.partyOf.set(
      person,
      inferred(account, person, own, 'home', 'the side whose officials the report names without their country'),
    )
  }
}

/** Least members of a roll whose party the text shows, by which it is the roll of one side. */
const OF_ROLL = 2

/** "It was attended by the minister of A, X, the secretary of state, Y, and the ambassador of A, Z": who stands among those of one side is of it. */
function settleRolls(account: Account, ledger: Ledger): void {
  for (const { sense, holds, subject, partner } of account.frames) {
    if (sense !== 'attend' || holds !== 'yes') continue
    const people = [...subject, ...partner].flatMap(({ person }) => (person && !person.outsider ? [person] : []))
    const known = people.flatMap((person) => ledger.partyOf.get(person) ?? [])
    const [party] = known
    if (!party || known.length < OF_ROLL || known.some(({ value }) => value !== party.value)) continue
    for (const person of people)
      if (!ledger.partyOf.has(person) && canServe(account, person, party.value))
        ledger.partyOf.set(
          person,
          inferred(account, person, party, 'roll', 'the side of the others in whose list the text names him'),
        )
  }
}

/**
 * "The president of A held a session. It was attended by the prime minister X": the one state of which the text names anybody, and of
 * which nobody is a guest.
 */
function onlySide(
  account: Account,
  { partyOf, parts }: Ledger,
  party: Reading<string> | undefined,
): Reading<string> | undefined {
  if (!party || !isState(party.value)) return undefined
  const own = (person: Person) => {
    const known = partyOf.get(person)?.value
    return known === undefined || (known === party.value && parts.get(person)?.role !== 'guest')
  }
  return account.people.every(own) ? party : undefined
}

/** The one of two sides that somebody is of who met only people of the other. */
function otherSide(
  account: Account,
  { partyOf }: Ledger,
  person: Person,
  parties: readonly Reading<string>[],
): Reading<string> | undefined {
  const met = framesWith(account, person).filter(
    ({ act, partner }) => (act === 'meet' || act === 'hold') && partner.some((mention) => mention.person === person),
  )
  const hosts = met.flatMap(({ index, subject }) => {
    const own = subject.length > 0 ? subject.map((mention) => mention.person) : [account.speakers[index]?.person]
    return own.flatMap((one) => (one && partyOf.get(one)?.value) ?? [])
  })
  const [code, ...more] = new Set(hosts)
  const fits = code !== undefined && more.length === 0 && parties.some(({ value }) => value === code)
  return fits ? parties.find(({ value }) => value !== code) : undefined
}

function inferred(
  account: Account,
  person: Person,
  party: Reading<string>,
  rule: string,
  doubt: string,
): Reading<string> {
  return implied(party, `${account.languageAt(person.name.first)}/party/${rule}`, doubt)
}

function speaks(account: Account, person: Person): boolean {
  return account.speakers.some((speaker) => speaker.person === person)
}

export const participants: FactKind<'participants', typeof schema> = {
  name: 'participants',
  schema,
  needs: ['meetings'],
  read,
}
