/** Whom each person represents: the party that the office names, the one named just before, or the one for whom the person speaks. */
import type { Account } from '../sense/account.ts'
import type { PartyMark, Person } from '../sense/mention.ts'
import { implied, partyReading } from './fact.ts'
import type { Reading } from '../sense/reading.ts'

/** Furthest a party may stand before a title that has none of its own ("the Saudi role under King X"). */
const NEAR = 4

/** Senses in which a speaker tells of his own side; who praises or thanks tells of the other. */
const OWN = new Set<string>(['affirm', 'stress', 'reiterate', 'express', 'announce', 'inform', 'say', 'add', 'note'])

/** The parties that the words about each person show. People of whom nothing shows it are left out. */
export function affiliations(account: Account): Map<Person, Reading<string>> {
  const found = new Map<Person, Reading<string>>()
  for (const person of account.people) {
    const own = person.party && partyReading(account, person.party)
    const reading = own ?? led(account, person) ?? near(account, person) ?? (person.outsider ? undefined : spokenFor(account, person))
    if (reading) found.set(person, reading)
  }
  for (const [person, reading] of listed(account, found)) found.set(person, reading)
  for (const person of account.people) {
    const reading = found.has(person) ? undefined : speakersOwn(account, person, found)
    if (reading) found.set(person, reading)
  }
  return found
}

/** Who headed a side is of that side. */
function led(account: Account, person: Person): Reading<string> | undefined {
  for (const frame of account.frames) {
    if (frame.sense !== 'chair' && frame.sense !== 'lead') continue
    if (frame.subject.length !== 1 || frame.subject[0]?.person !== person) continue
    const side = frame.partner.find((mention) => mention.kind !== 'person' && mention.parties.length === 1)
    const mark = side?.parties[0]
    if (mark) return partyReading(account, mark, 'party/led')
  }
  return undefined
}

function near(account: Account, person: Person): Reading<string> | undefined {
  const mention = account.mentionAt(person.name.first)
  const first = mention?.first ?? person.name.first
  for (let at = first - 1; at >= first - NEAR && at >= 0; at--) {
    const sign = account.folded({ first: at, after: at + 1 })
    if (sign === ',' || sign === '.' || sign === ':') return undefined
    const mark = account.partyAt(at)
    if (!mark || mark.after > first) continue
    // A party with its own clause ("Russia received X") is not the person's.
    if (mark.form !== 'adjective' || mark.after < first - 1) return undefined
    return implied(partyReading(account, mark), rule(account, person, 'near'), 'the party named just before; the office does not name it')
  }
  return undefined
}

/** What a speaker affirms of a party's own attitude ("China's readiness to") shows whom he speaks for. */
function spokenFor(account: Account, person: Person): Reading<string> | undefined {
  const votes = new Map<string, { count: number; mark: PartyMark }>()
  for (const frame of account.frames) {
    if (!frame.content || !OWN.has(frame.sense) || frame.within || account.speakers[frame.index]?.person !== person) continue
    const range = { first: frame.content.first, after: Math.min(frame.content.after, frame.content.first + 3) }
    const attitude = account.find('stance', range)[0]
    const mark = attitude && !attitude.cut ? (account.partyAt(attitude.after) ?? account.partyAt(range.first)) : account.partyAt(range.first)
    if (!mark || mark.form === 'adjective') continue
    const known = votes.get(mark.code)
    votes.set(mark.code, { count: (known?.count ?? 0) + (attitude ? 2 : 1), mark: known?.mark ?? mark })
  }
  const [best, second] = [...votes.values()].sort((a, b) => b.count - a.count)
  if (!best || best.count < 2 || best.count === second?.count) return undefined
  return implied(partyReading(account, best.mark), rule(account, person, 'spoken-for'), 'whose attitude the person speaks of; the office does not name it')
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
      else if (party) found.set(person, implied(party, rule(account, person, 'listed'), 'received together with an official of this party'))
    }
  }
  return found
}

/** Whose commitment or position a speaker restates is of his own side: "reaffirmed President X's commitment to". */
function speakersOwn(account: Account, person: Person, known: ReadonlyMap<Person, Reading<string>>): Reading<string> | undefined {
  for (const frame of account.frames) {
    const speaker = account.speakers[frame.index]?.person
    const party = speaker && known.get(speaker)
    if (!frame.content || !party || !OWN.has(frame.sense)) continue
    const head = { first: frame.content.first, after: Math.min(frame.content.after, frame.content.first + 14) }
    const named = account.mentions.find((mention) => mention.person === person && mention.first >= head.first && mention.first < head.first + 3)
    if (named && account.find('stance', { first: head.first, after: named.after + 4 }).length > 0) {
      return implied(party, rule(account, person, 'speakers-own'), 'whose attitude the other speaker restates as his own side\'s')
    }
  }
  return undefined
}

function rule(account: Account, person: Person, name: string): string {
  return `${account.languageAt(person.name.first)}/party/${name}`
}
