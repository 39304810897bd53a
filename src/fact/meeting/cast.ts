/** Who takes part in an encounter and as what, from the clauses that tell of it. */
import type { Account } from '../../sense/account.ts'
import type { Frame } from '../../sense/frame.ts'
import type { Mention, Person, Range } from '../../sense/mention.ts'
import type { Sense } from '../../sense/senses.ts'
import { cameAlong } from '../along.ts'
import type { Ledger, Role, Sides } from '../fact.ts'
import { behindSide } from '../party/across.ts'
import { mentionsOf } from '../party/appearances.ts'
import { gapped } from '../party/gapped.ts'
import { ONCE } from '../party/holders.ts'
import { isPassive } from '../passive.ts'
import { prepositionNear } from '../preposition.ts'
import { within } from '../within.ts'
import { isReceived, isWholeDelegation } from './delegation-received.ts'
import { DELEGATION, DELEGATION_OR_SIDE, headsDelegationBefore, headsOneOf } from './headed.ts'
import type { KindOfMeeting } from './schema.ts'
import { visitBeside } from './visitor.ts'
import type { Where } from './where.ts'

/** The roles that a sense gives to its subject and to whoever else the clause names. */
const ROLES: Partial<Record<Sense, readonly [Role, Role]>> = {
  receive: ['host', 'guest'],
  host: ['host', 'guest'],
  'wait-on': ['guest', 'host'],
  visit: ['guest', 'host'],
  arrive: ['guest', 'host'],
  chair: ['chair', 'chair'],
  lead: ['participant', 'participant'],
}

export interface CastMember {
  readonly mention: Mention
  readonly person: Person | undefined
  readonly role: Role
  /** The words that show the role: the cue. */
  readonly shown: readonly Range[]
  readonly rule: string
}

const CASTS = new WeakMap<Frame, readonly CastMember[]>()

/** The members of one encounter's clause, the subject first. */
export function castOf(account: Account, frame: Frame): readonly CastMember[] {
  const cast = CASTS.get(frame) ?? membersOf(account, frame)
  CASTS.set(frame, cast)
  return cast
}

function membersOf(account: Account, frame: Frame): CastMember[] {
  // "received a call from X": nobody is at anybody's place.
  const sense = frame.sense === 'hold' && holds(account, frame, 'visit') ? 'visit' : frame.sense
  const roles =
    (isCall(account, frame) || isStage(account, frame) ? undefined : ROLES[sense]) ??
    (['participant', 'participant'] as const)
  // "X was received by Y", "Received by Y, X said P"
  const passive = isPassive(frame)
  // "The delegation, which was led by X"
  const ofDelegation = frame.rule === 'participle-members'
  const heading =
    roles[0] === 'chair' &&
    (ofDelegation ||
      headsOneOf(account, frame, passive ? DELEGATION_OR_SIDE : DELEGATION) ||
      headsDelegationBefore(account, frame))
  const side = sideOfDelegation(account, frame) ?? (isWholeDelegation(account, frame) ? RECEIVED[0] : undefined)
  const [own, other] = side
    ? ([side, side] as const)
    : heading
      ? isReceived(account, frame)
        ? RECEIVED
        : LEADING
      : passive
        ? [roles[1], roles[0]]
        : roles
  // "A delegation led by X met Y": an attribute tells of nobody else.
  const rule = `role/${heading && (ofDelegation || frame.rule === 'reduced-passive') ? 'lead' : frame.sense}`
  const subject = side ? [] : frame.subject.length > 0 ? named(account, frame) : carriedSubject(account, frame)
  const members: CastMember[] = []
  const add = (mention: Mention, role: Role) => {
    if (
      mention.kind === 'spokesperson' ||
      mention.kind === 'outsider' ||
      mention.kind === 'voice' ||
      mention.kind === 'encounter'
    )
      return
    members.push({ mention, person: mention.person, role, shown: frame.cue, rule })
  }
  // "Q hosted a meeting of X and Y": the city where they met.
  const town = frame.sense === 'host' && frame.partner.length !== 1
  for (const mention of subject) if (!(town && mention.kind === 'party' && mention.id === 'seat')) add(mention, own)
  for (const mention of subject.flatMap((mention) => whose(account, frame, mention))) add(mention, 'guest')
  // "visited A with X": who came along is no host.
  const along = cameAlong(account, frame)
  for (const mention of partners(account, frame)) add(mention, along.has(mention) ? own : other)
  const heads =
    roles[0] === 'chair' || frame.sense === 'lead' || frame.sense === 'sign' ? behindSide(account, frame) : []
  for (const mention of [...heads, ...gapped(account, frame).map((one) => one.mention)])
    if (!members.some((member) => member.mention === mention)) add(mention, own)
  return members
}

/** "The visit of X ended with talks with Y": whose the encounter is that a clause goes on to tell of. */
function whose(account: Account, { sentence, sense, partner }: Frame, { kind, first }: Mention): readonly Mention[] {
  if (kind !== 'encounter' || sense !== 'conclude' || !partner.some(({ person }) => person)) return []
  const noun = account.framesOf(sentence).find(({ form, cue: [words] }) => form === 'nominal' && words?.first === first)
  return noun?.sense === 'visit' ? noun.subject : []
}

/** Who heads one side of a meeting presides over nothing. */
const LEADING: readonly [Role, Role] = ['participant', 'participant']
/** ... unless the delegation was received. */
const RECEIVED: readonly [Role, Role] = ['guest', 'guest']

/** Senses of a noun or participle that says who heads a delegation or belongs to it. */
const OF_DELEGATION = new Set<Sense>(['attend', 'chair', 'lead'])

/** "The delegation of A, headed by Y, was received by X", "X received a headed-by-Y delegation": what the delegation is that a phrase beside it tells of. */
function sideOfDelegation(account: Account, { form, sense, sentence, index, cue, partner }: Frame): Role | undefined {
  if (form !== 'nominal' || !OF_DELEGATION.has(sense)) return undefined
  const first = cue[0]?.first ?? 0
  const last = partner.at(-1)?.after ?? 0
  const [noun] = [...account.find('delegation', { first: last, after: last + 1 }), ...delegationBefore(account, first)]
  if (!noun) return undefined
  const body = account.mentionAt(noun.first)
  for (const other of account.framesOf(sentence)) {
    if (other.index === index || other.act !== 'meet' || OF_DELEGATION.has(other.sense)) continue
    const met = castOf(account, other).find(({ mention }) => mention === body || partner.includes(mention))
    if (met) return met.role
  }
  return undefined
}

/** The noun for a delegation that ends right before a token, or before the comma there. */
function delegationBefore(account: Account, at: number): readonly Range[] {
  const end = account.foldedAt(at - 1) === ',' ? at - 1 : at
  const body = account.mentionAt(end - 1)
  return body?.id === 'delegation' ? [body] : account.find('delegation', { first: end - 1, after: end })
}

/** Whom the clause names besides its subject. Calls with several people are several calls, told in one: the first counts. */
function partners(account: Account, frame: Frame): readonly Mention[] {
  const [first, ...more] = frame.partner
  // "a call between A and B" is one call, also where it took place.
  const one = frame.subject.every(({ kind }) => kind === 'encounter')
  if (!first || one || !isCall(account, frame)) return frame.partner
  return [first, ...more.filter(({ parties }) => parties.length === 0 || parties[0]?.code === first.parties[0]?.code)]
}

/** "The palace hosted talks between X and Y": whether those named met each other there, and nobody received them. */
function isStage(account: Account, { sense, cue, subject, partner }: Frame): boolean {
  const [first, ...more] = partner
  if ((sense !== 'host' && sense !== 'receive') || !first || more.length === 0) return false
  if (subject.some(({ kind }) => kind !== 'voice' && kind !== 'party')) return false
  const object = { first: cue.at(-1)?.after ?? first.first, after: first.first }
  return within(account.mentions, object).some(
    ({ kind, first: noun }) => kind === 'encounter' && prepositionNear(account, noun) === '',
  )
}

/** Furthest the noun for a call may stand behind its verb: "received two phone calls today from". Further on it is what was talked about. */
const CALL = 5

/** Whether a clause tells of a call, by its verb or by its object. */
export function isCall(account: Account, frame: Frame): boolean {
  return frame.sense === 'call' || holds(account, frame, 'call')
}

/** Whether the noun for a kind of encounter stands right behind the verb of a clause. */
export function holds({ mentions }: Account, { cue, content }: Frame, noun: string): boolean {
  const after = content?.first ?? cue.at(-1)?.after ?? 0
  return within(mentions, { first: after, after: after + 2 * CALL }).some(
    ({ kind, id, first }) => kind === 'encounter' && id === noun && first < after + CALL,
  )
}

/** The subject, a pronoun or an office that stands for somebody named before replaced by his mention. */
function named(account: Account, { subject, partner, index }: Frame): readonly Mention[] {
  const [only] = subject
  const stands =
    subject.length === 1 && (only?.kind === 'pronoun' || (only?.kind === 'office' && only.number === 'one'))
  const speaker = account.speakers[index]
  // "She held talks with Y on P": both talked, and the one who is not Y is meant by the pronoun.
  const one = speaker?.members.find((member) => partner.every((mention) => mention.person !== member))
  const person = stands ? (speaker?.person ?? one ?? namedLater(account, only, partner)) : undefined
  const mention = person ? account.mentions[mentionsOf(account, person)[0] ?? -1] : headed(account, only)
  return mention ? [mention] : subject
}

/** "Visit of the minister of A", and below "He was received by Y": a pronoun before which the report names nobody is whom its headline is about. */
function headed({ title, mentions, sentences }: Account, only: Mention | undefined): Mention | undefined {
  const start = sentences[0]?.first ?? 0
  if (!title || only?.kind !== 'pronoun' || only.number !== 'one' || title.first >= start) return undefined
  const somebody = ({ kind }: Mention) => kind === 'person' || kind === 'office'
  if (mentions.some((one) => one.first >= start && one.first < only.first && somebody(one))) return undefined
  const [first, ...more] = mentions.filter(
    (one) => one.first < title.after && one.first >= title.first && somebody(one),
  )
  return more.length === 0 ? first : undefined
}

/** "The head of state received B. ... President X": the one person named behind who holds such an office, whose state the text need not name. */
function namedLater(
  { people }: Account,
  { office, after, parties }: Mention,
  met: readonly Mention[],
): Person | undefined {
  const kinds = office?.kinds ?? []
  if (kinds.length === 0 || parties.length > 0 || !kinds.every((kind) => ONCE.has(kind))) return undefined
  const [holder, ...more] = people.filter(
    (person) =>
      person.name.first > after &&
      !met.some((mention) => mention.person === person) &&
      person.offices.some(
        (one) => !one.party && one.kinds.length > 0 && one.kinds.every((kind) => kinds.includes(kind)),
      ),
  )
  return more.length === 0 ? holder : undefined
}

function carriedSubject(account: Account, frame: Frame): Mention[] {
  // "took part in the council, which was headed by Y": whoever the sentence is about heads nothing.
  if (frame.form === 'nominal' && (frame.sense === 'chair' || frame.sense === 'lead')) return []
  const speaker = account.speakers[frame.index]
  const mention = speaker?.shown[0] && account.mentionAt(speaker.shown[0].first)
  return mention && !receives(account, frame, mention) ? [mention] : []
}

/** "X received a delegation that is on a visit to Y": whoever receives does not pay the visit that the clause goes on to name. */
function receives(account: Account, { form, sense, sentence }: Frame, { person }: Mention): boolean {
  if (form !== 'nominal' || sense !== 'visit' || !person) return false
  return account
    .framesOf(sentence)
    .some((other) => other.sense === 'receive' && other.subject.some((mention) => mention.person === person))
}

/** The first cast of people who are all of a meeting's two parties. */
export function castOfTwo(
  { partyOf }: Ledger,
  casts: readonly (readonly CastMember[])[],
  parties: readonly string[],
): readonly CastMember[] | undefined {
  return casts.find((cast) => {
    const own = cast.map(({ person }) => person && partyOf.get(person)?.value)
    return (
      parties.length === 2 &&
      parties.every((party) => own.includes(party)) &&
      own.every((party) => party !== undefined && parties.includes(party))
    )
  })
}

/** Kinds of encounter at which one side is at home and the other its guest. */
const HOSTED = new Set<KindOfMeeting>(['meeting', 'visit', 'dialogue', 'summit'])

/**
 * Which of two parties that meet is host and which guest: in the country of one of them, or one of them on a visit.
 * @param cast whoever is told to have met
 * @param home whose home it was where they met
 */
export function sidesOf(
  account: Account,
  { partyOf }: Ledger,
  cast: readonly CastMember[],
  kind: KindOfMeeting,
  parties: readonly string[],
  home: Where['home'],
): Sides | undefined {
  if (!HOSTED.has(kind) || parties.length !== 2) return undefined
  const sides = (isHome: (party: string) => boolean) =>
    new Map(parties.map((party): [string, Role] => [party, isHome(party) ? 'host' : 'guest']))
  const several = kind === 'visit'
  if (home) {
    const { code, shown } = home
    if (!parties.includes(code)) return undefined
    return { roles: sides((party) => party === code), rule: 'role/place', ...(shown && { shown }), several }
  }
  for (const { mention, person } of cast) {
    const visitor = person && partyOf.get(person)?.value
    const shown = visitor && parties.includes(visitor) && visitBeside(account, mention)
    if (shown) return { roles: sides((party) => party !== visitor), rule: 'role/visitor', shown, several }
  }
  return undefined
}

/** Whether whoever takes part shows who is host and who guest: as many of each of two sides, or on a visit whoever is met. */
export function showSides({ partyOf }: Ledger, { several }: Sides, people: Iterable<Person>): boolean {
  const parties = [...new Set(people)].flatMap((person) => partyOf.get(person)?.value ?? [])
  if (parties.length === 2 || (several && parties.length > 2)) return true
  const own = parties.filter((party) => party === parties[0])
  return new Set(parties).size === 2 && own.length * 2 === parties.length
}
