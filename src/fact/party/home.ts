/**
 * The home side of a report: the party whose officials it names without their country, as every state's own press does.
 *
 * No single sign tells it, so signs are weighed: who publishes, where the dateline and the encounter are, who receives, for whom
 * an official without a country speaks, whom an ambassador is posted to, and how often a state is named at all. A party whose
 * officials are named with their country is the visitor, and less likely the home.
 */
import type { Account } from '../../sense/account.ts'
import { ENDLESS, type PartyMark, type Person } from '../../sense/mention.ts'
import type { Reading } from '../../sense/reading.ts'
import { isState, PLACES, PUBLISHERS } from '../../world/index.ts'
import { partyReading } from '../fact.ts'
import { perReport } from '../per-report.ts'
import type { Attitude } from './attitude.ts'
import { isForm } from './fits.ts'
import { explained, isFromNowhere, places } from './home-places.ts'
import { knownByName, unsaid } from './known-by-name.ts'
import { marksOf, pairsOf } from './marks.ts'

/** What each sign weighs. */
const WEIGHT = {
  publisher: 6,
  dateline: 3,
  place: 2,
  seat: 5,
  host: 3,
  guest: -3,
  attitude: 3,
  posted: 3,
  pair: 3,
  spokesperson: 4,
  source: 3,
  leader: 2,
  unsaid: 5,
  named: 0.4,
  visitor: -5,
} as const
/** The most that being named often can weigh. */
const MOST_NAMED = 3
/** The least that must speak for a home, and by how much it must lead. */
const LEAST = 1
const LEAD = 0.3
/** How often a state must be named to be the one that a text is about. */
const OFTEN = 3

interface Weighed {
  readonly mark: PartyMark
  weight: number
  /** What of its weight comes from being named. */
  named: number
  /** Whether it is named outside of what others say. */
  told: boolean
}

/** "According to the foreign ministry of A": whose body a report has what it tells from. */
function sources(account: Account): PartyMark[] {
  return account.mentions.flatMap(({ kind, id, first, parties: [party, ...more] }) =>
    kind === 'voice' && id === 'voice' && party && more.length === 0 && account.grammarAt(first - 1) === 'according'
      ? [party]
      : [],
  )
}

/** The weight of all signs but being named. */
const unnamed = ({ weight, named }: Weighed) => weight - named

/** The weight of each party's being at home, with words that show the party. */
export class Home {
  readonly #account: Account
  readonly #visitors: ReadonlySet<string>
  /** The parties that the text joins in one word with a visitor's. */
  readonly #paired = new Set<string>()
  readonly #weights = new Map<string, Weighed>()
  /** The report is from a city of which it is not told whose it is. */
  readonly #nowhere: boolean

  /**
   * @param known the parties that words about people show
   * @param all the attitudes that speakers express
   */
  constructor(account: Account, known: ReadonlyMap<Person, Reading<string>>, all: readonly Attitude[]) {
    this.#account = account
    this.#nowhere = isFromNowhere(account)
    for (const mark of publishers(account)) this.#add(mark, WEIGHT.publisher)
    const where = places(account)
    for (const { mark, sign } of where) this.#add(mark, WEIGHT[sign])
    for (const { person, mark, weight } of all) {
      if (!person || !known.has(person)) this.#add(mark, weight * WEIGHT.attitude)
    }
    for (const person of account.people) {
      // An ambassador is posted to a government; an envoy for a state has to do with it wherever he is. Whose ambassador he
      // is only a report from elsewhere leaves unsaid where nothing stands before the word: 驻X大使.
      const sender = known.has(person) || !account.headLast(person.name.first)
      for (const { posted, kinds } of person.offices)
        if (sender && posted && kinds.includes('ambassador')) this.#add(posted, WEIGHT.posted)
    }
    for (const mark of sources(account)) this.#add(mark, WEIGHT.source)
    for (const mark of received(account, false)) this.#add(mark, WEIGHT.host)
    for (const mark of received(account, true)) this.#add(mark, WEIGHT.guest)
    const visitors = this.#namedInFull(known)
    this.#visitors = visitors
    for (const [a, b] of pairsOf(account)) {
      if (visitors.has(a.code) && !visitors.has(b.code)) this.#pair(b)
      if (visitors.has(b.code) && !visitors.has(a.code)) this.#pair(a)
    }
    for (const mark of marksOf(account)) this.#count(mark)
    for (const code of hostsKnown(account, known)) this.#weigh(code, WEIGHT.host)
    // Abroad a report need not say either of whose state those are whom its leaders meet.
    for (const mark of knownByName(account, known))
      if (where.every((place) => place.mark.code === mark.code)) this.#add(mark, WEIGHT.leader)
    for (const code of unsaid(account, known)) this.#weigh(code, WEIGHT.unsaid)
    for (const code of visitors) this.#weigh(code, WEIGHT.visitor)
    for (const code of explained(account)) this.#weigh(code, WEIGHT.visitor)
  }

  /** The parties whose officials are named with their country. */
  #namedInFull(known: ReadonlyMap<Person, Reading<string>>): Set<string> {
    const visitors = new Set<string>()
    for (const person of this.#account.people) {
      const party = known.get(person)
      if (!party || !person.party || person.outsider) continue
      // Whose spokesperson tells it is at home.
      if (person.spokesperson) this.#add(person.party, WEIGHT.spokesperson)
      // "The president of the Confederation": nobody calls his state so abroad.
      else if (person.party.form !== 'seat' && !isForm(this.#account, person.party) && !isPosted(this.#account, person))
        visitors.add(party.value)
    }
    // "The ambassador of A": nobody calls his own so, who is sent to where the report is from.
    for (const {
      kind,
      person,
      office,
      parties: [own],
    } of this.#account.mentions)
      if (kind === 'office' && !person && own && office?.kinds[0] === 'ambassador' && !office.posted)
        visitors.add(own.code)
    return visitors
  }

  #pair(mark: PartyMark): void {
    this.#paired.add(mark.code)
    this.#add(mark, WEIGHT.pair)
  }

  #add(mark: PartyMark, weight: number): void {
    const known = this.#weights.get(mark.code)
    if (known) known.weight += weight
    else this.#weights.set(mark.code, { mark, weight, named: 0, told: false })
  }

  #count(mark: PartyMark): void {
    this.#add(mark, 0)
    const known = this.#weights.get(mark.code)
    if (known && !known.told) known.told = !spokenOf(this.#account, mark)
    if (!known || known.named >= MOST_NAMED) return
    known.named += WEIGHT.named
    known.weight += WEIGHT.named
  }

  #weigh(code: string, weight: number): void {
    const known = this.#weights.get(code)
    if (known) known.weight += weight
  }

  /** Whether the text tells of a party, or of it and a visitor's in one word, and not only somebody in what he says. */
  tells(code: string): boolean {
    // Of several with whom a visitor's is joined none is nearer home than another.
    const paired = this.#paired.size === 1 && this.#paired.has(code)
    return paired || (this.#weights.get(code)?.told ?? false)
  }

  /** Whether a party is only that of those who are sent to the home side, or named less than often. */
  visits(code: string): boolean {
    const known = this.#weights.get(code)
    return known === undefined || (unnamed(known) <= 0 && known.named < OFTEN * WEIGHT.named)
  }

  /** The one state that the text tells of, and tells of often: whoever deals there with an organisation is at home in it. */
  alone(fits: (code: string) => boolean): Reading<string> | undefined {
    const [only, ...more] = [...this.#weights.values()].filter(({ mark, told }) => told && isState(mark.code))
    if (!only || more.length > 0 || !fits(only.mark.code) || only.named < OFTEN * WEIGHT.named) return undefined
    return partyReading(this.#account, only.mark)
  }

  /** The likeliest home among the parties that `fits` allows, if it is likely enough. */
  among(fits: (code: string) => boolean): Reading<string> | undefined {
    const [first, second, ...more] = [...this.#weights.values()]
      .filter(({ mark }) => fits(mark.code))
      .sort((a, b) => b.weight - a.weight)
    if (!first) return undefined
    const inFull = ({ mark }: Weighed) => this.#visitors.has(mark.code)
    // Where the officials of both are introduced with their country, that tells neither of them from the other.
    const both = second && more.length === 0 && inFull(first) && inFull(second)
    if (first.weight - (both ? WEIGHT.visitor : 0) < LEAST) return undefined
    if (this.#nowhere) return undefined
    // Being named more often is no sign then.
    if (both && unnamed(first) - unnamed(second) < LEAST) return undefined
    // The one party of a text, whose officials are named with their country, is not at home for being named often.
    const only = [...this.#weights.values()].every((one) => one === first || !one.told)
    if (only && inFull(first) && unnamed(first) < 0) return undefined
    // A party that is only spoken of, in what others say, is nobody's home.
    if (unnamed(first) <= 0 && !first.told) return undefined
    if (second && first.weight - second.weight < LEAD) return undefined
    return partyReading(this.#account, first.mark)
  }
}

/** 大马驻X大使Y: whether somebody is told with his state as its ambassador alone, which where it stands first is told at home as well. */
function isPosted(account: Account, { offices, name }: Person): boolean {
  return (
    account.headLast(name.first) &&
    offices.some(({ posted }) => posted) &&
    offices.every(({ posted, party }) => posted || !party)
  )
}

/** Whether a party is named within what somebody says, or right behind somebody, as what he deals with: "the two ministers blamed A". */
function spokenOf(account: Account, { first, form }: PartyMark): boolean {
  const before = account.mentionAt(first - 1)
  if (before?.after === first && form === 'name' && ['joint', 'person', 'office'].includes(before.kind)) return true
  return saidIn(account)[first] === 1
}

/** By token whether somebody says or undertakes it; what a body of no country that is named says, the report itself would. */
const saidIn = perReport((account) => {
  const said = new Uint8Array(account.sentences.at(-1)?.after ?? 0)
  for (const { act, content, index } of account.frames) {
    const speaker = account.speakers[index]
    const own = speaker?.kind === 'voice' && speaker.parties.length === 0
    if ((act === 'speak' || act === 'agree') && content && !own) said.fill(1, content.first, content.after)
  }
  return said
})

/** The states whose agencies the page or the text names, or whose seat of government heads the page. */
function publishers(account: Account): PartyMark[] {
  const found = new Map<string, PartyMark>()
  for (const publisher of account.find('publisher', { first: 0, after: ENDLESS })) {
    const code = PUBLISHERS[publisher.id]?.state
    // "Xavier SANA": a family name in capitals is no agency's.
    if (code && !found.has(code) && !account.mentionAt(publisher.first)?.person)
      found.set(code, { ...publisher, code, form: 'seat' })
  }
  const body = account.sentences[0]?.first ?? 0
  for (const seat of account.find('place', { first: 0, after: body })) {
    const place = PLACES[seat.id]
    if (place?.kind !== 'venue' || !place.seat_of || found.has(place.seat_of)) continue
    found.set(place.seat_of, { ...seat, code: place.seat_of, form: 'seat' })
  }
  return [...found.values()]
}

/** The parties of those who receive or host, where no words about them name it. */
function hostsKnown(account: Account, known: ReadonlyMap<Person, Reading<string>>): Set<string> {
  const hosts = account.frames
    .filter(({ sense, within, holds }) => (sense === 'receive' || sense === 'host') && !within && holds === 'yes')
    .flatMap(({ form, subject, partner }) => (form === 'impersonal' ? partner : subject))
  return new Set(hosts.flatMap(({ person }) => (person && !person.party && known.get(person)?.value) || []))
}

/** The parties of those who receive or host, or of their guests, where the words name them: a passive's subject is the guest. */
function received(account: Account, guests: boolean): PartyMark[] {
  return account.frames
    .filter(({ sense, within }) => (sense === 'receive' || sense === 'host') && !within)
    .flatMap(({ form, subject, partner }) => {
      if (form !== 'impersonal') return guests ? [] : subject
      return guests ? subject : partner
    })
    .flatMap((mention) => mention.person?.party ?? mention.parties)
}
