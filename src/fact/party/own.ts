/** Whom each person represents: the party that the office names, the one named just before, or the one for whom the person speaks. */
import type { Account } from '../../sense/account.ts'
import type { Mention, PartyMark, Person } from '../../sense/mention.ts'
import type { Reading } from '../../sense/reading.ts'
import { implied, partyReading } from '../fact.ts'
import { across } from './across.ts'
import { type Attitude, attitudes, OWN } from './attitude.ts'
import { weighSides } from './home.ts'

/** Furthest a party may stand before a title that has none of its own ("the Saudi role under King X"). */
const NEAR = 4

/**
 * The party of each person: as the words about him show it, else the home side's. Where the report has no home side,
 * people of whom nothing shows it are left out.
 */
export function affiliations(account: Account): Map<Person, Reading<string>> {
  const found = new Map<Person, Reading<string>>()
  const all = attitudes(account)
  const headed = heads(account)
  for (const person of account.people) {
    const own = person.party && partyReading(account, person.party)
    const reading =
      own ??
      sided(account, person) ??
      headed.get(person) ??
      near(account, person) ??
      (person.outsider ? undefined : spokenFor(account, person, all))
    if (reading) found.set(person, reading)
  }
  for (const [person, reading] of listed(account, found)) found.set(person, reading)
  for (const person of account.people) {
    const reading = found.has(person) ? undefined : speakersOwn(account, person, found)
    if (reading) found.set(person, reading)
  }
  const sides = weighSides(account, found)
  const facing = across(account)
  for (const person of account.people) {
    if (found.has(person) || person.outsider) continue
    const excluded = new Set([...(facing.get(person) ?? [])].flatMap((other) => found.get(other)?.value ?? []))
    const home = sides.home(NONE)
    const reading = home && !excluded.has(home.value) ? home : sides.home(excluded)
    if (reading) found.set(person, reading)
  }
  return found
}

const NONE: ReadonlySet<string> = new Set()

/** Prepositions by which a person is set on a side: عن الجانب التونسي, from the Polish side. */
const ON = new Set(['about', 'from', 'for', 'by', 'on'])

/** Whose side the words right before or behind the person's name say: "for the Tunisian side X", "X for the Tunisian side". */
function sided(account: Account, person: Person): Reading<string> | undefined {
  const { mentions } = account
  for (let index = 0; index < mentions.length; index++) {
    const mention = mentions[index] as Mention
    if (mention.person !== person) continue
    const [before, behind] = [mentions[index - 1], mentions[index + 1]]
    if (before?.id === 'side' && before.after === mention.first && onSide(account, before.first, before.preposition))
      return partyReading(account, before.parties[0] as PartyMark, 'party/side')
    if (
      behind?.id === 'side' &&
      behind.first - mention.after <= 1 &&
      onSide(account, behind.first, behind.preposition)
    ) {
      return partyReading(account, behind.parties[0] as PartyMark, 'party/side')
    }
  }
  return undefined
}

function onSide(account: Account, first: number, attached: string | undefined): boolean {
  if (attached && ON.has(attached)) return true
  return account
    .find('preposition', { first: Math.max(0, first - 3), after: first })
    .some(({ id, after }) => after === first && ON.has(id))
}

/** Furthest words that belong together may stand apart, in tokens. */
const GAP = 3

/** Who headed a side is of that side: "X led the Kenyan delegation", "the delegation was headed by X", ترأس الجانب القطري X. */
function heads(account: Account): Map<Person, Reading<string>> {
  const found = new Map<Person, Reading<string>>()
  const { mentions } = account
  for (const cue of account.find('cue', { first: 0, after: Number.POSITIVE_INFINITY })) {
    if (cue.id !== 'chair' && cue.id !== 'lead') continue
    const next = mentions.findIndex((mention) => mention.first >= cue.after)
    const behind = next < 0 ? mentions.length : next
    const near = (a: number, b: number) => b - a <= GAP && account.sentenceOf(a) === account.sentenceOf(b)
    const before = [mentions[behind - 1]].find((mention) => mention && near(mention.after, cue.first))
    const first = [mentions[behind]].find((mention) => mention && near(cue.after, mention.first))
    const second = first && [mentions[behind + 1]].find((mention) => mention && near(first.after, mention.first))
    for (const [a, b] of [
      [before, first],
      [first, second],
    ]) {
      const person = a?.person ?? b?.person
      const side = sideOf(a) ?? sideOf(b)
      if (!person || !side || found.has(person)) continue
      found.set(person, partyReading(account, side, 'party/led'))
      break
    }
  }
  return found
}

/** The party of a mention that names a side or delegation of one. */
function sideOf(mention: Mention | undefined): PartyMark | undefined {
  return mention &&
    !mention.person &&
    mention.parties.length === 1 &&
    (mention.id === 'side' || mention.id === 'delegation')
    ? mention.parties[0]
    : undefined
}

function near(account: Account, person: Person): Reading<string> | undefined {
  const mention = account.mentionAt(person.name.first)
  const first = mention?.first ?? person.name.first
  const begin = Math.max(first - NEAR, account.sentences[account.sentenceOf(first)]?.first ?? 0)
  for (let at = first - 1; at >= begin; at--) {
    const sign = account.folded({ first: at, after: at + 1 })
    if (sign === ',' || sign === '.' || sign === ':') return undefined
    const mark = account.partyAt(at)
    if (!mark || mark.after > first) continue
    // A party with its own clause ("Russia received X") is not the person's.
    if (mark.form !== 'adjective' || mark.after < first - 1) return undefined
    return implied(
      partyReading(account, mark),
      rule(account, person, 'near'),
      'the party named just before; the office does not name it',
    )
  }
  return undefined
}

/** What a speaker affirms of a party's own attitude ("China's readiness to") shows whom he speaks for. */
function spokenFor(account: Account, person: Person, all: readonly Attitude[]): Reading<string> | undefined {
  const votes = new Map<string, { count: number; mark: PartyMark }>()
  for (const { person: speaker, mark, weight } of all) {
    if (speaker !== person) continue
    const known = votes.get(mark.code)
    votes.set(mark.code, { count: (known?.count ?? 0) + weight, mark: known?.mark ?? mark })
  }
  const [best, second] = [...votes.values()].sort((a, b) => b.count - a.count)
  if (!best || best.count < 2 || best.count === second?.count) return undefined
  return implied(
    partyReading(account, best.mark),
    rule(account, person, 'spoken-for'),
    'whose attitude the person speaks of; the office does not name it',
  )
}

/** Guests received together are of one side: who has no party in the list is of the one named before. */
function listed(account: Account, known: ReadonlyMap<Person, Reading<string>>): Map<Person, Reading<string>> {
  const found = new Map<Person, Reading<string>>()
  for (const frame of account.frames) {
    if (frame.sense !== 'receive' && frame.sense !== 'host') continue
    let party: Reading<string> | undefined
    for (const { person } of frame.partner) {
      if (!person) continue
      const own = known.get(person)
      if (own) party = own
      else if (party)
        found.set(
          person,
          implied(party, rule(account, person, 'listed'), 'received together with an official of this party'),
        )
    }
  }
  return found
}

/** Whose commitment or position a speaker restates is of his own side: "reaffirmed President X's commitment to". */
function speakersOwn(
  account: Account,
  person: Person,
  known: ReadonlyMap<Person, Reading<string>>,
): Reading<string> | undefined {
  for (const frame of account.frames) {
    const speaker = account.speakers[frame.index]?.person
    const party = speaker && known.get(speaker)
    if (!frame.content || !party || !OWN.has(frame.sense)) continue
    const head = { first: frame.content.first, after: Math.min(frame.content.after, frame.content.first + 14) }
    const named = account.mentions.find(
      (mention) => mention.person === person && mention.first >= head.first && mention.first < head.first + 3,
    )
    if (named && account.find('stance', { first: head.first, after: named.after + 4 }).length > 0) {
      return implied(
        party,
        rule(account, person, 'speakers-own'),
        "whose attitude the other speaker restates as his own side's",
      )
    }
  }
  return undefined
}

function rule(account: Account, person: Person, name: string): string {
  return `${account.languageAt(person.name.first)}/party/${name}`
}
