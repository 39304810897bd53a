/** The city that a report is dated from: "ISLAMABAD: …", «مسقط – …». It is the meeting's place only where something says so. */
import type { Account, Found } from '../../sense/account.ts'
import type { Mention, Range } from '../../sense/mention.ts'
import { CAPITALS, PLACES, PUBLISHERS } from '../../world/index.ts'
import { prepositionOf } from '../preposition.ts'
import { startingAt, within } from '../within.ts'
import { behindInserted } from './inserted.ts'
import { visitBeside } from './visitor.ts'

/** How many words of a report its dateline's city may stand behind. */
const OPENS = 3
/** Longest name of such a city that may begin there. */
const LONG = 6
/** Signs that close a dateline. */
const CLOSES = new Set(['-', ':', '(', '.', ')', '/'])
/** Senses whose subject is at home. */
const AT_HOME = new Set<string>(['receive', 'host'])

const holds = ({ first, after }: Range, at: number): boolean => first <= at && at < after

/** Longest note of a source before a dateline, in tokens. */
const SOURCE = 12
/** Lines that may stand above a report's dateline: what is left of a headline, a stamp. */
const ABOVE = 3

export function datelineOf(account: Account): Found | undefined {
  for (const { first, opens } of account.sentences.slice(0, ABOVE)) {
    const city = opens ? cityAt(account, first) : undefined
    if (city) return city
  }
  return cityAbove(account)
}

/** Most tokens of an agency's name behind the city and its dash. */
const AGENCY = 4

/** "CITY - AGENCY": on a line of its own right above the report, a city with which it begins. */
function cityAbove(account: Account): Found | undefined {
  const first = account.sentences[0]?.first ?? 0
  const found = account.find('place', { first: Math.max(0, first - AGENCY - 2), after: first })
  return found.find(
    (place) =>
      !place.preposition &&
      CLOSES.has(account.foldedAt(place.after)) &&
      (place.first === 0 || place.first === account.title?.after) &&
      PLACES[place.id]?.country !== undefined,
  )
}

/** The city from which what begins at a token is dated. */
function cityAt(account: Account, opening: number): Found | undefined {
  // "(Agency) CITY - "
  const first = behindInserted(account, opening, '()', opening + SOURCE)
  const city = account
    .find('place', { first, after: first + OPENS + LONG })
    .find(
      (place) =>
        !place.preposition &&
        !account.mentionAt(place.first)?.office &&
        (place.after <= first + OPENS || wired(account, place)),
    )
  return city && PLACES[city.id]?.country ? city : undefined
}

/** A city with the day on which it was wired from there, without a sign between: "Our paper Moscow 3 December wire". */
function wired(account: Account, city: Range): boolean {
  const date = startingAt(account.dates, city.after)
  return date !== undefined && byline(account, date)
}

/** Whether the word for a report's being sent stands right behind a date. */
function byline(account: Account, { after }: Range): boolean {
  return account
    .find('page', { first: after - 1, after: after + 2 })
    .some((word) => word.id === 'byline' && word.after > after && word.first <= after)
}

/** Whether a date is that of the dateline: the day of writing, right behind the city or the sign that follows it. */
export function inDateline(account: Account, date: Range): boolean {
  if (dayFirst(account, date) || onItsOwn(account, date)) return true
  const city = datelineOf(account)
  if (!city || date.first < city.after || date.first - city.after > OPENS) return false
  if (byline(account, date)) return true
  // "City, 5 March, Agency."
  const agency = account.foldedAt(date.after) === ',' && account.mentionAt(date.after + 1)
  return CLOSES.has(account.foldedAt(date.after)) || (agency && agency.kind === 'outsider') || false
}

/** "Kenya, 5 March, AGENCY.": a sentence with nothing but a state or city, its day, and who sends it. */
function onItsOwn(account: Account, date: Range): boolean {
  const line = account.sentences.slice(0, ABOVE).find((one) => holds(one, date.first))
  if (!line?.opens || account.foldedAt(date.first - 1) !== ',' || account.foldedAt(date.after) !== ',') return false
  const [city] = account.find('place', { first: line.first, after: date.first })
  const from = account.partyAt(line.first)?.after ?? (city?.first === line.first ? city.after : undefined)
  const sender = { first: date.after + 1, after: line.after }
  if (from !== date.first - 1 || sender.after - sender.first > AGENCY) return false
  return account.isNamelike(sender.first) && account.find('cue', sender).length === 0
}

/** "5 March, City (Agency)": a dateline whose day stands before its city. */
function dayFirst(account: Account, { first, after }: Range): boolean {
  if (first !== account.sentences[0]?.first || account.foldedAt(after) !== ',') return false
  const [city] = account.find('place', { first: after + 1, after: after + 1 + LONG })
  return city?.first === after + 1 && CLOSES.has(account.foldedAt(city.after))
}

/** Most words between a visit and the noun for the country that it led to. */
const VISITED = 4

function toTheCountry(account: Account, { id, after }: Found): boolean {
  const [country] = id === 'visit' ? account.find('country', { first: after, after: after + VISITED }) : []
  if (!country || prepositionOf(account, country.first)?.id !== 'to') return false
  return !account.partyAt(country.after) && account.grammarAt(country.first - 1) !== 'possessive'
}

/**
 * Whether the text says that the meeting was where it is dated: "in this capital" with no other state's name, "in the Omani
 * capital", at the ministry of the city's state, or received by it.
 */
export function heldThere(account: Account, city: Found, sentences: readonly Range[]): Range | undefined {
  const country = PLACES[city.id]?.country
  for (const sentence of sentences) {
    // "met here on Monday"
    for (const word of account.find('here', sentence))
      if (!account.frames.some(({ act, content }) => act === 'speak' && content && holds(content, word.first)))
        return word
    // "during his visit to the country": in a report of an agency the one where it was written.
    for (const visit of account.find('encounter', sentence)) if (toTheCountry(account, visit)) return visit
    for (const word of CAPITALS[country ?? ''] === city.id ? account.find('capital', sentence) : []) {
      const mark = account.partyAt(word.after) ?? account.partyAt(word.first - 1)
      if (!mark || mark.code === country) return word
    }
    for (const mention of within(account.mentions, sentence)) {
      // "at the foreign ministry": in a report from a capital the one without a country is the one there.
      const own = mention.parties.length === 0 && CAPITALS[country ?? ''] === city.id
      const seat = mention.kind === 'voice' && (own || mention.parties[0]?.code === country)
      if (seat && account.find('venue', { first: Math.max(0, mention.first - 4), after: mention.first }).length > 0)
        return mention
    }
  }
  // "X met the ambassador of A in Chad": who is posted there was received there.
  for (const { act, holds, partner, cue, within: inner, sentence } of account.frames) {
    // The dateline may have a line of its own.
    if (act !== 'meet' || holds !== 'yes' || inner || sentence > account.sentenceOf(city.first) + 1) continue
    if (partner.some(({ office }) => office?.posted?.code === country)) return cue[0]
  }
  for (const frame of account.frames) {
    const { sense, act, holds, subject, partner, cue } = frame
    if ((act !== 'meet' && act !== 'hold') || holds !== 'yes' || frame.within || subject.length === 0) continue
    const guest = partner.map((one) => visitBeside(account, one)).find((words) => words)
    if (!AT_HOME.has(sense) && !guest) continue
    // A report from a capital need not say whose the minister is who receives somebody there.
    const own = ({ parties, person }: Mention) => [...parties, person?.party].filter((mark) => mark !== undefined)
    const home = subject.flatMap(own)
    if (home.some(({ code }) => code === country) || (home.length === 0 && CAPITALS[country ?? ''] === city.id))
      return guest ?? cue[0]
  }
  return undefined
}

/** Furthest that the sender of a report stands behind its first word, in tokens. */
const SENDER = 24

/** "CITY (AGENCY) — X met Y": what the agency of one party sends from the other's country was there. */
export function sentHome(account: Account, country: string | null | undefined, parties: readonly string[]): boolean {
  const first = account.sentences[0]?.first ?? 0
  return account.find('publisher', { first: 0, after: first + SENDER }).some(({ id }) => {
    const sender = PUBLISHERS[id]?.state
    return sender !== undefined && sender !== country && parties.includes(sender)
  })
}
