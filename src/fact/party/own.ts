/** Whom each person represents: as the words show it, as another's party shows it, or by the sides of the report. */
import type { Account } from '../../sense/account.ts'
import type { PartyMark, Person } from '../../sense/mention.ts'
import type { Reading } from '../../sense/reading.ts'
import { STATES } from '../../world/index.ts'
import { implied, partyReading, ruleName } from '../fact.ts'
import { across } from './across.ts'
import { type Attitude, attitudes } from './attitude.ts'
import { Home } from './home.ts'
import { byAssociation } from './kin.ts'
import { pairsOf } from './marks.ts'
import { partiesInPlay } from './play.ts'
import { statedParties } from './stated.ts'

const ACROSS = 'the other side of the meeting; the office does not name it'
const ORDER = 'two are named in the order of the two parties; the office does not name it'
const HOME = 'the side whose officials the report names without their country'

/** The party of each person; people of whom nothing shows it are left out. */
export function affiliations(account: Account): Map<Person, Reading<string>> {
  const known = statedParties(account)
  const all = attitudes(account)
  for (const person of account.people) {
    const party = known.has(person) || person.outsider ? undefined : spokenFor(account, person, all)
    if (party) known.set(person, party)
  }
  byAssociation(account, known)
  const play = partiesInPlay(account, known)
  for (const [person, party] of listed(account)) if (!known.has(person)) known.set(person, party)
  const home = new Home(account, known)
  const facing = across(account)
  // Who takes part first: their sides are then known when it comes to those who are only named.
  for (const person of account.people) {
    if (!known.has(person) && !person.outsider && facing.has(person)) settle(person)
  }
  for (const person of account.people) if (!known.has(person) && !person.outsider) settle(person)
  byAssociation(account, known)
  inOrder()
  remaining()
  return known

  /** In an encounter of which every other party has somebody, whoever takes part and has none is of the one left. */
  function remaining(): void {
    const open = account.people.filter((person) => !known.has(person) && !person.outsider && takesPart(account, person))
    const taken = new Set([...known.values()].map(({ value }) => value))
    const [left, ...more] = [...play.values()].filter(({ value }) => !taken.has(value))
    if (!left || more.length > 0 || play.size < 2) return
    for (const person of open)
      known.set(person, implied(left, ruleName(account, person.name, 'party/remaining'), ACROSS))
  }

  /** Two who face each other, of whom nothing shows the party, stand in the order in which the text names the two parties. */
  function inOrder(): void {
    const [one, other, ...more] = inTextOrder(account, play)
    if (!one || !other || more.length > 0) return
    for (const person of account.people) {
      for (const opposite of facing.get(person) ?? []) {
        if (known.has(person) || known.has(opposite) || person.index > opposite.index) continue
        known.set(person, implied(one, ruleName(account, person.name, 'party/order'), ORDER))
        known.set(opposite, implied(other, ruleName(account, opposite.name, 'party/order'), ORDER))
      }
    }
  }

  function settle(person: Person): void {
    const unsettled = [...(facing.get(person) ?? [])].some((other) => !known.has(other))
    if (unsettled && play.size === 2) return
    const opposite = new Set(
      [...(facing.get(person) ?? []), ...rivals(account, person)].flatMap((other) => known.get(other)?.value ?? []),
    )
    const fits = (code: string) =>
      !opposite.has(code) && hasForm(person, code) && (play.size < 2 || play.has(code) || opposite.size > 0)
    const left = [...play.keys()].filter((code) => fits(code) && play.size > 1)
    const only = left.length === 1 && opposite.size > 0 ? play.get(left[0] as string) : undefined
    const party = only ?? home.among(fits, opposite.size > 0)
    if (!party) return
    const rule = opposite.size > 0 ? 'across' : 'home'
    known.set(
      person,
      implied(party, ruleName(account, person.name, `party/${rule}`), opposite.size > 0 ? ACROSS : HOME),
    )
  }
}

/** "the presidents of A and B", and further on "presidents X and Y": in the same order. */
function listed(account: Account): [Person, Reading<string>][] {
  const found: [Person, Reading<string>][] = []
  for (const { parties, office, kind } of account.mentions) {
    if (kind !== 'joint' || parties.length < 2 || !office) continue
    const holders = account.people.filter(({ offices }) =>
      offices.some(({ number, kinds, party }) => number !== 'one' && !party && kinds.join() === office.kinds.join()),
    )
    if (holders.length !== parties.length) continue
    holders.forEach((person, index) => {
      const party = partyReading(account, parties[index] as PartyMark)
      found.push([person, implied(party, ruleName(account, person.name, 'party/order'), ORDER)])
    })
  }
  return found
}

/** Whether somebody speaks, or is subject or partner of a clause. */
function takesPart({ frames, speakers }: Account, person: Person): boolean {
  return frames.some(
    ({ subject, partner, index, form }) =>
      form !== 'nominal' &&
      (speakers[index]?.person === person || [...subject, ...partner].some((mention) => mention.person === person)),
  )
}

/** The parties in play in the order in which the text joins them ("U.S.-China"), else in which it brings them in. */
function inTextOrder(account: Account, play: ReadonlyMap<string, Reading<string>>): Reading<string>[] {
  const pair = pairsOf(account).find((marks) => marks.every(({ code }) => play.has(code)))
  return pair && play.size === 2 ? pair.map(({ code }) => play.get(code) as Reading<string>) : [...play.values()]
}

/** Offices that a state has once at a time. */
const ONCE = new Set(['president', 'monarch', 'premier', 'chancellor'])

/** Others who hold an office that a state has once: they are other states'. */
function rivals({ people }: Account, person: Person): Person[] {
  const kinds = onceHeld(person)
  return kinds.length === 0
    ? []
    : people.filter((other) => other !== person && onceHeld(other).some((kind) => kinds.includes(kind)))
}

/** The kinds of a person's offices that have one head of that sort: not the vice president's. */
function onceHeld({ offices }: Person): string[] {
  return offices.flatMap(({ kinds }) => {
    const own = new Set(kinds)
    const [kind] = own
    return own.size === 1 && kind && ONCE.has(kind) ? [kind] : []
  })
}

/** An office "of the Kingdom" is a kingdom's, whichever it is. */
function hasForm({ offices }: Person, code: string): boolean {
  const form = offices.find((office) => office.polity)?.polity
  return form === undefined || STATES[code]?.form === form
}

/** What a speaker affirms of a party's own attitude ("China's readiness to") shows whom he speaks for. */
function spokenFor(account: Account, person: Person, all: readonly Attitude[]): Reading<string> | undefined {
  const votes = new Map<string, { count: number; attitude: Attitude }>()
  for (const attitude of all) {
    if (attitude.person !== person) continue
    const vote = votes.get(attitude.mark.code)
    if (vote) vote.count += attitude.weight
    else votes.set(attitude.mark.code, { count: attitude.weight, attitude })
  }
  const [best, second] = [...votes.values()].sort((a, b) => b.count - a.count)
  if (!best || best.count < 2 || best.count === second?.count) return undefined
  return implied(
    partyReading(account, best.attitude.mark),
    ruleName(account, person.name, 'party/spoken-for'),
    'whose attitude the person speaks of; the office does not name it',
  )
}
