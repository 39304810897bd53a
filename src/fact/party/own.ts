/** Whom each person represents: as the words show it, as another's party shows it, or by the sides of the report. */
import type { Account } from '../../sense/account.ts'
import type { PartyMark, Person } from '../../sense/mention.ts'
import type { Reading } from '../../sense/reading.ts'
import { isState, STATES } from '../../world/index.ts'
import { implied, partyReading, reading, ruleName } from '../fact.ts'
import { across } from './across.ts'
import { takesPart } from './appearances.ts'
import { attitudes, spokenFor } from './attitude.ts'
import { awayFrom, canServe, hasForm, isOfState, servesBody } from './fits.ts'
import { holdersOf, isOneOfSeveral, rivals } from './holders.ts'
import { Home } from './home.ts'
import { byAssociation } from './kin.ts'
import { pairsOf } from './marks.ts'
import { partiesInPlay } from './play.ts'
import { receivedApart } from './received-apart.ts'
import { statedParties } from './stated.ts'
import { toldByOwn } from './told-by.ts'

const ACROSS = 'the other side of the meeting; the office does not name it'
const ORDER = 'two are named in the order of the two parties; the office does not name it'
const HOME = 'the side whose officials the report names without their country'

/** The party of each person; people of whom nothing shows it are left out. */
export function affiliations(account: Account): Map<Person, Reading<string>> {
  return new Affiliations(account).known
}

class Affiliations {
  readonly known: Map<Person, Reading<string>>
  readonly #account: Account
  readonly #play: ReadonlyMap<string, Reading<string>>
  readonly #home: Home
  readonly #facing: ReadonlyMap<Person, ReadonlySet<Person>>

  constructor(account: Account) {
    this.#account = account
    this.#facing = across(account)
    this.known = statedParties(account, this.#facing)
    // Whoever sits across from somebody of a party speaks of it, and not for it.
    const all = attitudes(account).filter(({ person, mark }) => !person || !this.#acrossFrom(person).has(mark.code))
    const own = Map.groupBy(all, ({ person }) => person)
    for (const person of this.#open()) this.#set(person, spokenFor(account, person, own.get(person) ?? []))
    for (const [person, party] of toldByOwn(account, this.known))
      if (!this.#acrossFrom(person).has(party.value)) this.known.set(person, party)
    byAssociation(account, this.known, this.#facing)
    for (const person of this.#open()) this.#set(person, wellKnown(account, person))
    this.#play = partiesInPlay(account, this.known)
    for (const [person, party] of listed(account)) if (!this.known.has(person)) this.known.set(person, party)
    this.#compatriots()
    this.#home = new Home(account, this.known, all)
    // Who takes part first: their sides are then known when it comes to those who are only named.
    for (const person of this.#open()) if (this.#facing.has(person)) this.#settle(person)
    for (const person of this.#open()) this.#settle(person)
    byAssociation(account, this.known, this.#facing)
    if (this.#hosted()) byAssociation(account, this.known, this.#facing)
    this.#inOrder()
    this.#remaining()
  }

  /** 我国总理X, 我国防长Y: whose offices are of "our country" are of one, if the text shows which. */
  #compatriots(): void {
    const account = this.#account
    const ours = account.people.filter((person) => isOurs(account, person))
    const party = ours.map((person) => this.known.get(person)).find((known) => known !== undefined)
    for (const person of ours) if (!this.known.has(person)) this.#infer(person, party, 'homeland', HOME)
  }

  /** The parties known of those who sit across from a person. */
  #acrossFrom(person: Person): Set<string> {
    return this.#partiesOf(this.#facing.get(person) ?? [])
  }

  #open(): Person[] {
    return this.#account.people.filter((person) => !this.known.has(person) && !person.outsider)
  }

  #set(person: Person, party: Reading<string> | undefined): void {
    if (party) this.known.set(person, party)
  }

  #infer(person: Person, party: Reading<string> | undefined, rule: string, doubt: string): void {
    this.#set(person, party && implied(party, ruleName(this.#account, person.name, `party/${rule}`), doubt))
  }

  #isListed(person: Person): boolean {
    return this.known.get(person)?.rule.endsWith('party/leader') ?? false
  }

  #partiesOf(people: Iterable<Person>): Set<string> {
    return new Set([...people].flatMap((other) => this.known.get(other)?.value ?? []))
  }

  /** The side of a person, from who sits across, who holds the same office elsewhere, and who is at home. */
  #settle(person: Person): void {
    if (servesBody(this.#account, person)) return
    const facing = [...(this.#facing.get(person) ?? [])]
    if (this.#play.size === 2 && facing.some((other) => !this.known.has(other))) return
    const opposite = this.#acrossFrom(person)
    const excluded = new Set([
      ...opposite,
      // "the head of government" may be of one state with its president, whom the list knows.
      ...this.#partiesOf(rivals(this.#account, person).filter((other) => !this.#isListed(other))),
      ...awayFrom(this.#account, person),
      // Nobody is sent to his own state.
      ...person.offices.flatMap(({ posted }) => posted?.code ?? []),
    ])
    const fits = (code: string) => !excluded.has(code) && hasForm(person, code) && this.#mayBeOf(person, code)
    // Whose spokesman passes it on, or who is only spoken of, is no side of what the others do.
    const inPlay = (code: string) => fits(code) && (this.#play.size < 2 || this.#play.has(code))
    const left = this.#play.size > 1 ? [...this.#play.keys()].filter(fits) : []
    if (left.length === 1 && excluded.size > 0) {
      const [other = ''] = left
      if (!receivedApart(this.#account, person, this.known, other))
        this.#infer(person, this.#play.get(other), 'across', ACROSS)
    } else if (opposite.size > 0) {
      // Of several states that are left none is nearer than another.
      const states = left.filter((code) => STATES[code] !== undefined)
      const bodies = [...opposite].every((code) => !isState(code))
      // All that are in play sit across: he is of none of them.
      const other = bodies || (this.#play.size > 1 && left.length === 0)
      const home = this.#home.among(inPlay) ?? (other ? (this.#home.among(fits) ?? this.#home.alone(fits)) : undefined)
      if (states.length < 2) this.#infer(person, home, 'across', ACROSS)
    } else if (
      acts(this.#account, person, this.#play.size < 2) &&
      !(this.#play.size > 1 && isOneOfSeveral(this.#account, person))
    ) {
      // Whom the text only has meet unnamed envoys of others is at home where it tells of often.
      const apart = [...this.#play.keys()].every((code) => this.#home.visits(code))
      this.#infer(person, this.#home.among(inPlay) ?? (apart ? this.#home.among(fits) : undefined), 'home', HOME)
    }
  }

  /** Whether somebody can serve a party; whose country is ours, only one that the report itself tells of. */
  #mayBeOf(person: Person, code: string): boolean {
    if (isOurs(this.#account, person) && !this.#home.tells(code)) return false
    return canServe(this.#account, person, code)
  }

  /** Of two of whom nothing shows the party the one who receives the other is at home. */
  #hosted(): boolean {
    const before = this.known.size
    if (this.#play.size !== 2) return false
    for (const { sense, form, subject, partner, within } of this.#account.frames) {
      if (sense !== 'receive' || within) continue
      const [one, other] = [subject[0]?.person, partner[0]?.person]
      const [host, guest] = form === 'impersonal' ? [other, one] : [one, other]
      if (!host || !guest || this.known.has(host) || this.known.has(guest)) continue
      this.#infer(
        host,
        this.#home.among((code) => this.#play.has(code)),
        'home',
        HOME,
      )
      const own = this.known.get(host)?.value
      const left = own && [...this.#play.values()].find(({ value }) => value !== own)
      if (left) this.#infer(guest, left, 'across', ACROSS)
    }
    return this.known.size > before
  }

  /** Two who face each other, of whom nothing shows the party, stand in the order in which the text names the two parties. */
  #inOrder(): void {
    const [one, other, ...more] = inTextOrder(this.#account, this.#play)
    if (!one || !other || more.length > 0) return
    for (const person of this.#open()) {
      for (const opposite of this.#facing.get(person) ?? []) {
        if (this.known.has(person) || this.known.has(opposite) || person.index > opposite.index) continue
        if (!canServe(this.#account, person, one.value) || !canServe(this.#account, opposite, other.value)) continue
        this.#infer(person, one, 'order', ORDER)
        this.#infer(opposite, other, 'order', ORDER)
      }
    }
  }

  /** In an encounter of which every other party has somebody, whoever takes part and has none is of the one left. */
  #remaining(): void {
    const taken = new Set([...this.known.values()].map(({ value }) => value))
    const [left, ...more] = [...this.#play.values()].filter(({ value }) => !taken.has(value))
    if (!left || more.length > 0 || this.#play.size < 2) return
    for (const person of this.#open())
      if (takesPart(this.#account, person) && this.#mayBeOf(person, left.value))
        this.#infer(person, left, 'remaining', ACROSS)
  }
}

/** 我国总理X: whether somebody's office is said to be of the writer's own country. */
function isOurs(account: Account, { offices }: Person): boolean {
  return offices.some(({ first }) =>
    account.find('homeland', { first, after: first + 2 }).some((own) => own.first === first),
  )
}

/** The party of a well-known leader whose name somebody has, unless his office is one that no leader has. */
function wellKnown(account: Account, person: Person): Reading<string> | undefined {
  const party = account.listedParty(person)
  const sent = person.offices.length > 0 && person.offices.every(({ kinds }) => kinds.includes('ambassador'))
  // Whom a list knows from an organisation may have been a state's minister when the report was written.
  const served = party && !STATES[party] && person.offices.some(({ kinds }) => kinds.includes('minister'))
  if (!party || sent || served) return undefined
  const name = { ...person.name, cut: person.nameCut }
  const doubt = 'known from the list of leaders: the text does not say whom this person represents'
  return reading(account, party, [name], 'implied', 'party/leader', doubt)
}

/**
 * Whether somebody takes part or holds an office of state: of others the report's home says nothing.
 * @param alone whether no two parties are in play: whoever takes part may be of no state at all then, as in a company's news
 */
function acts(account: Account, person: Person, alone: boolean): boolean {
  const { offices } = person
  if (offices.some(isOfState)) return true
  return (
    takesPart(account, person) && (!alone || offices.some(({ kinds }) => !kinds.every((kind) => OF_ANYTHING.has(kind))))
  )
}

/** Offices that companies and clubs have as states do. */
const OF_ANYTHING = new Set(['director', 'leader'])

/** "the presidents of A and B", and further on "presidents X and Y": in the same order. */
function listed(account: Account): [Person, Reading<string>][] {
  const found: [Person, Reading<string>][] = []
  for (const { parties, office, kind } of account.mentions) {
    if (kind !== 'joint' || parties.length < 2 || !office) continue
    const kinds = office.kinds.join()
    const holders = holdersOf(account, office.kinds).filter(({ offices }) =>
      offices.some((one) => one.number !== 'one' && !one.party && one.kinds.join() === kinds),
    )
    if (holders.length !== parties.length) continue
    holders.forEach((person, index) => {
      const party = partyReading(account, parties[index] as PartyMark)
      found.push([person, implied(party, ruleName(account, person.name, 'party/order'), ORDER)])
    })
  }
  return found
}

/** The parties in play in the order in which the text joins them ("U.S.-China"), else in which it brings them in. */
function inTextOrder(account: Account, play: ReadonlyMap<string, Reading<string>>): Reading<string>[] {
  const pair = pairsOf(account).find((marks) => marks.every(({ code }) => play.has(code)))
  return pair && play.size === 2 ? pair.map(({ code }) => play.get(code) as Reading<string>) : [...play.values()]
}
