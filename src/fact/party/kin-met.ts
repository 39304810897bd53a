/** People whose party shows in whom they met, received or came with. */
import type { Account } from '../../sense/account.ts'
import type { Frame } from '../../sense/frame.ts'
import type { Mention, PartyMark, Person } from '../../sense/mention.ts'
import type { Reading } from '../../sense/reading.ts'
import { partyReading } from '../fact.ts'
import { isPassive } from '../passive.ts'
import { addTo } from '../sorted.ts'
import { framesBy, framesWith } from './appearances.ts'
import { guestBefore, inCompany, metThem } from './beside.ts'
import type { Kin, KinFinder, KinFound } from './kin.ts'
import { GOVERNS } from './kin-named.ts'

/** "the minister met the new ambassador of A to B": whom an ambassador of known party meets where he is posted is of the state there. */
export const accredited: KinFinder =
  ({ account, known, facing }) =>
  (person) => {
    const holds = person.offices.some(({ kinds, party }) => !party && kinds.some((kind) => GOVERNS.has(kind)))
    if (!holds || account.listedParty(person)) return undefined
    for (const other of facing.get(person) ?? []) {
      const post = other.offices.find(({ kinds, posted }) => posted && kinds.includes('ambassador'))?.posted
      if (post && known.has(other) && known.get(other)?.value !== post.code)
        return [partyReading(account, post), 'accredited', 'meets the ambassador who is posted to this state']
    }
    return undefined
  }

/** "X paid a visit to A. He was received by Y": whoever receives somebody on his visit to a state is of that state. */
export const visited: KinFinder = ({ account, known }) => {
  const goals = goalsBy(account)
  return (person) => {
    for (const frame of framesWith(account, person)) {
      const { sense, subject, partner, index, within, sentence } = frame
      if ((sense !== 'receive' && sense !== 'host') || within) continue
      const passive = isPassive(frame)
      const [hosts, [guest]] = passive ? [partner, subject] : [subject, partner]
      if (!hosts.some((mention) => mention.person === person)) continue
      const visitor = guest?.person ?? (passive ? account.speakers[index]?.person : undefined)
      const here = goalsIn(account, account.framesOf(sentence))
      // "The chief diplomat went to A, where she was received by Y": whoever the sentence is about went there.
      const goal = visitor
        ? (onlyGoal(here, visitor) ?? onlyGoal(goals.get(visitor) ?? []))
        : passive
          ? onlyGoal(here)
          : undefined
      if (goal && visitor !== person && !(visitor && known.get(visitor)?.value === goal.code))
        return [partyReading(account, goal), 'visited', 'receives somebody who visits this state']
    }
    return undefined
  }
}

interface Goal {
  readonly mark: PartyMark
  /** Who went there. */
  readonly by: ReadonlySet<Person>
}

/** The states that clauses tell to have been visited. */
function goalsIn({ speakers }: Account, frames: readonly Frame[]): Goal[] {
  return frames.flatMap(({ sense, subject, partner, index, holds, within }) => {
    if (sense !== 'visit' || holds !== 'yes' || within) return []
    const by = new Set([...subject.map(({ person }) => person), speakers[index]?.person].flatMap((one) => one ?? []))
    return partner.flatMap(({ person, parties }) => (person ? [] : parties.map((mark) => ({ mark, by }))))
  })
}

/** By each visitor where the text says that he went. */
function goalsBy(account: Account): ReadonlyMap<Person, readonly Goal[]> {
  const found = new Map<Person, Goal[]>()
  for (const goal of goalsIn(account, account.frames)) for (const person of goal.by) addTo(found, person, goal)
  return found
}

/** The one state that somebody, or whoever it was, is told to have visited. */
function onlyGoal(goals: readonly Goal[], visitor?: Person): PartyMark | undefined {
  const [goal, ...more] = visitor ? goals.filter(({ by }) => by.has(visitor)) : goals
  return more.every(({ mark }) => mark.code === goal?.mark.code) ? goal?.mark : undefined
}

/** Senses whose objects are of one side: guests, and those whom somebody met. */
const RECEIVING = new Set<string>(['receive', 'host', 'meet', 'hold', 'discuss'])

/** Guests received together are of one side, and so are a visitor and whoever comes with him. */
export const together: KinFinder = (kin) => {
  const heading = headsOfOthers(kin.account)
  return (person) => {
    for (const frame of framesWith(kin.account, person)) {
      const theirs = frame.sense === 'attend' ? partyOfCompany(kin, frame, person, heading) : undefined
      if (theirs) return [theirs, 'accompanies', 'accompanies an official of this party']
      const found = RECEIVING.has(frame.sense) ? receivedWith(kin, frame, person) : undefined
      if (found) return found
    }
    return undefined
  }
}

/** "a team headed by Y": those whom a noun or participle names as the heads of others. */
function headsOfOthers({ frames }: Account): ReadonlySet<Mention> {
  return new Set(frames.flatMap(({ form, partner }) => (form === 'nominal' ? partner : [])))
}

/** "X accompanied Y", "Y was accompanied by X": the party of the one with whom somebody was. */
function partyOfCompany(
  { account, known }: Kin,
  frame: Frame,
  person: Person,
  heading: ReadonlySet<Mention>,
): Reading<string> | undefined {
  const passive = isPassive(frame)
  const [those, led] = passive ? [frame.partner, frame.subject] : [frame.subject, frame.partner]
  const [leader] = led
  if (metThem(account, frame, led) || !those.some((mention) => mention.person === person)) return undefined
  // "X attended, and a team headed by Y": who heads others is one of those who attended.
  const heads = leader && !passive && heading.has(leader)
  // "She was accompanied by Y": whom the pronoun takes up.
  const whom = heads
    ? undefined
    : (leader?.person ?? (leader && (guestBefore(account, leader, frame) ?? account.speakers[frame.index]?.person)))
  return (whom && known.get(whom)) ?? inCompany(account, frame, known)
}

/** Who has no party in a list of those whom somebody received or met is of the one named before. */
function receivedWith({ account, known }: Kin, frame: Frame, person: Person): KinFound {
  // Who met two others sits across from both, where the text shows whose he is.
  const met = frame.sense !== 'receive' && frame.sense !== 'host'
  const [one, ...more] = met ? frame.subject : []
  const host = one && more.length === 0 ? (one.person ?? account.speakers[frame.index]?.person) : undefined
  const across = (host && known.get(host)) ?? (more.length > 0 ? common(frame.subject, known) : undefined)
  if (met && (!across || account.listedParty(person))) return undefined
  const index = frame.partner.findIndex((mention) => mention.person === person)
  for (let i = index - 1; i >= 0; i--) {
    const other = frame.partner[i]?.person
    const party = other && known.get(other)
    if (party && party.value !== across?.value)
      return [party, 'listed', 'received together with an official of this party']
  }
  return undefined
}

/** The party of several who met others together, where all whose party is known have the same. */
function common(those: readonly Mention[], known: Kin['known']): Reading<string> | undefined {
  const parties = those.flatMap(({ person }) => (person && known.get(person)) ?? [])
  const [first, ...more] = parties
  return more.every(({ value }) => value === first?.value) ? first : undefined
}

/** "X and his wife Y received": who holds no office, and does what somebody else does, is of his side. */
export const beside: KinFinder =
  ({ account, known }) =>
  (person) => {
    for (const { sense, subject } of framesBy(account, person)) {
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
