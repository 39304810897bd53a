/**
 * The home side of a report: the party whose officials it names without their country, as every state's own press does.
 *
 * No single sign tells it, so signs are weighed: who publishes, where the dateline and the encounter are, for whom an official
 * without a country speaks, whom an ambassador is posted to, which pair the text joins, and how often a state is named at all.
 * A party whose officials are named with their country is the visitor, and less likely the home.
 */
import type { Account } from '../../sense/account.ts'
import type { PartyMark, Person } from '../../sense/mention.ts'
import type { Reading } from '../../sense/reading.ts'
import { PLACES, PUBLISHERS } from '../../world/index.ts'
import { implied, partyReading } from '../fact.ts'
import { attitudes } from './attitude.ts'
import { marksOf, pairsOf } from './marks.ts'

/** What each sign weighs. */
const WEIGHT = {
  publisher: 6,
  dateline: 3,
  place: 2,
  attitude: 3,
  posted: 3,
  pair: 3,
  spokesperson: 4,
  named: 0.4,
  mostNamed: 3,
  visitor: -5,
} as const
/** The least that must speak for a home, and by how much it must lead. */
const LEAST = 1
const LEAD = 0.3

/** Weighs what speaks for each party's being the home side. @param known the parties that the words about people show */
export function weighSides(account: Account, known: ReadonlyMap<Person, Reading<string>>): Sides {
  const tally = new Sides(account)
  for (const mark of publishers(account)) tally.add(mark, WEIGHT.publisher)
  for (const mark of places(account)) tally.add(mark.mark, mark.dateline ? WEIGHT.dateline : WEIGHT.place)
  for (const { person, mark, weight } of attitudes(account)) {
    if (!person || !known.has(person)) tally.add(mark, Math.min(weight, 2) * WEIGHT.attitude)
  }
  const visitors = new Set<string>()
  for (const person of account.people) {
    const party = known.get(person)
    if (!party || !person.party || person.outsider) continue
    // Whose spokesperson tells it is at home.
    if (person.spokesperson) tally.add(person.party, WEIGHT.spokesperson)
    else visitors.add(party.value)
  }
  for (const [a, b] of pairsOf(account)) {
    if (visitors.has(a.code)) tally.add(b, WEIGHT.pair)
    if (visitors.has(b.code)) tally.add(a, WEIGHT.pair)
  }
  for (const mark of postings(account)) tally.add(mark, WEIGHT.posted)
  for (const mark of marksOf(account)) tally.count(mark, WEIGHT.named, WEIGHT.mostNamed)
  for (const code of visitors) tally.weigh(code, WEIGHT.visitor)
  return tally
}

/** Which parties are likely at home. */
export class Sides {
  readonly #account: Account
  readonly #by = new Map<string, { mark: PartyMark; weight: number; named: number }>()

  constructor(account: Account) {
    this.#account = account
  }

  add(mark: PartyMark, weight: number): void {
    const known = this.#by.get(mark.code)
    if (known) known.weight += weight
    else this.#by.set(mark.code, { mark, weight, named: 0 })
  }

  /** Adds for a mention, up to a limit. */
  count(mark: PartyMark, weight: number, most: number): void {
    this.add(mark, 0)
    const known = this.#by.get(mark.code)
    if (!known || known.named + weight > most) return
    known.named += weight
    known.weight += weight
  }

  weigh(code: string, weight: number): void {
    const known = this.#by.get(code)
    if (known) known.weight += weight
  }

  /** The likeliest home side that is none of those excluded, if it is likely enough. */
  home(excluded: ReadonlySet<string>): Reading<string> | undefined {
    const [first, second] = [...this.#by.values()]
      .filter(({ mark }) => !excluded.has(mark.code))
      .sort((a, b) => b.weight - a.weight)
    // Who sits across from a known party is likelier a state that is named at all than one that is not.
    const least = excluded.size > 0 ? Number.NEGATIVE_INFINITY : LEAST
    if (!first || first.weight < least || first.weight - (second?.weight ?? 0) < LEAD) return undefined
    const reading = partyReading(this.#account, first.mark)
    return excluded.size > 0
      ? implied(
          reading,
          rule(this.#account, first.mark, 'across'),
          'the other side of the meeting; the office does not name it',
        )
      : implied(
          reading,
          rule(this.#account, first.mark, 'home'),
          'the side whose officials the report names without their country',
        )
  }
}

function rule(account: Account, mark: PartyMark, name: string): string {
  return `${account.languageAt(mark.first)}/party/${name}`
}

/** The states whose agencies the page or the text names, or whose seat of government heads the page. */
function publishers(account: Account): PartyMark[] {
  const found = new Map<string, PartyMark>()
  for (const publisher of account.find('publisher', { first: 0, after: Number.POSITIVE_INFINITY })) {
    const code = PUBLISHERS[publisher.id]?.state
    if (code && !found.has(code))
      found.set(code, { code, first: publisher.first, after: publisher.after, form: 'seat', cut: publisher.cut })
  }
  const body = account.sentences[0]?.first ?? 0
  for (const seat of account.find('place', { first: 0, after: body })) {
    const place = PLACES[seat.id]
    if (place?.kind !== 'venue' || !place.seat_of || found.has(place.seat_of)) continue
    found.set(place.seat_of, { code: place.seat_of, first: seat.first, after: seat.after, form: 'seat', cut: seat.cut })
  }
  return [...found.values()]
}

/** How many words of a report can be its dateline. */
const DATELINE = 5

/** The countries of the cities that the page's margins and the first sentences name, each once. */
function places(account: Account): { mark: PartyMark; dateline: boolean }[] {
  const found = new Map<string, { mark: PartyMark; dateline: boolean }>()
  const first = account.sentences[0]?.first ?? 0
  const after = account.sentences[Math.min(2, account.sentences.length - 1)]?.after ?? 0
  for (const place of account.find('place', { first: 0, after })) {
    const code = PLACES[place.id]?.country
    if (!code || found.has(code)) continue
    found.set(code, {
      mark: { code, first: place.first, after: place.after, form: 'seat', cut: place.cut },
      dateline: place.first < first + DATELINE && !place.preposition,
    })
  }
  return [...found.values()]
}

/** Whom an envoy is posted to: "ambassador of X to Y". */
function postings(account: Account): PartyMark[] {
  const found: PartyMark[] = []
  for (const { offices } of account.people) {
    for (const office of offices) if (office.posted) found.push(office.posted)
  }
  return found
}
