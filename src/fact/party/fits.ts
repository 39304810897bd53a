/** Whether somebody can be of a party, as far as his offices say: of a state, of a form of government, of one of two states of one name. */
import type { Account } from '../../sense/account.ts'
import type { OfficeMark, PartyMark, Person } from '../../sense/mention.ts'
import { CAPITALS, PLACES, STATES } from '../../world/index.ts'
import { prepositionOf } from '../preposition.ts'
import { framesBy } from './appearances.ts'

/** "le ministre congolais": an office whose words are several states' is of one of these, and of no other. */
function oneOfName(account: Account, { offices }: Person, code: string): boolean {
  return offices.every(({ party, first, after }) => {
    const shared = party ? [] : account.find('ambiguous', { first, after })
    return shared.every(({ id }) => id.split(' ').includes(code))
  })
}

/** A president or a minister is of a state, and of no organisation; nobody is of where he went, or of whom he met. */
export function canServe(account: Account, person: Person, code: string): boolean {
  const ofState = person.offices.some(isOfState)
  if (awayFrom(account, person).includes(code) || headsBody(account, person)) return false
  return oneOfName(account, person, code) && (STATES[code] !== undefined || !ofState)
}

/** "Executive Secretary of the ECLAC": who serves a body that an abbreviation names is of no side that the report could have. */
export function servesBody(account: Account, { offices }: Person): boolean {
  return offices.some(({ kinds, party, first, after }) => {
    if (party || isOfState({ kinds }) || !/\p{Lu}{3,}$/u.test(account.words({ first, after }))) return false
    // директор департамента МИД: a ministry by its letters is each state's own.
    return !account.find('voice', { first, after }).some((body) => body.after === after)
  })
}

/** Whether somebody heads or administers such a body; a member of a party's committee is of the party's state. */
export function headsBody(account: Account, person: Person): boolean {
  return servesBody(account, person) && person.offices.every(({ kinds }) => kinds.some((kind) => HEADS.has(kind)))
}

const HEADS = new Set(['secretary', 'director', 'commissioner'])

const OF_STATE = new Set([
  'president',
  'monarch',
  'premier',
  'chancellor',
  'minister',
  'heir',
  'ambassador',
  'speaker',
  'diplomat',
])

/** Whether an office is one that states have: of a director or chairman that is not said. */
export function isOfState({ kinds }: Pick<OfficeMark, 'kinds'>): boolean {
  return kinds.some((kind) => OF_STATE.has(kind))
}

/** Whether the words of an office name no state: neither whose it is, nor where an envoy is sent, nor a form of government. */
export function namesNoState({ party, posted, polity }: OfficeMark): boolean {
  return !party && !posted && !polity
}

/** An office "of the Kingdom" is a kingdom's, whichever it is. */
export function hasForm({ offices }: Person, code: string): boolean {
  const form = offices.find((office) => office.polity)?.polity
  return form === undefined || STATES[code]?.form === form
}

/** Whether a party is named by its form of government alone: "the Kingdom". */
export function isForm(account: Account, { first, after }: PartyMark): boolean {
  return account.find('polity', { first, after }).some((form) => form.first === first && form.after === after)
}

/** Where somebody went is not where he is from. */
function visited(account: Account, person: Person): string[] {
  return framesBy(account, person).flatMap(({ sense, partner, holds, cue }) => {
    if ((sense !== 'visit' && sense !== 'arrive') || holds === 'no') return []
    const named = partner.flatMap(({ parties, person: host }) => (host ? [] : parties.map(({ code }) => code)))
    return [...named, ...capitalGoneTo(account, person, cue.at(-1)?.after ?? 0)]
  })
}

/** Furthest that where a visit leads stands behind its noun, in tokens. */
const LED = 6
/** What leads a visit to where it goes. */
const TO = new Set(['to', 'in', 'by', 'of'])

/** "During her official visit to A, the minister X met Y": where a visit led that opens the sentence of whoever was on it. */
function ledTo(account: Account, person: Person): string[] {
  return framesBy(account, person).flatMap(({ subject, sentence }) => {
    const who = subject.find((mention) => mention.person === person)
    const start = account.sentences[sentence]?.first
    if (!who || start === undefined || who.first <= start) return []
    return account.find('encounter', { first: start, after: Math.min(who.first, start + LED) }).flatMap((visit) => {
      if (visit.id !== 'visit' || account.entryAt('possessive', visit.first - 1) === undefined) return []
      for (let at = visit.after; at < Math.min(who.first, visit.after + LED); at++) {
        const mark = account.partyAt(at)
        if (mark) return mark.form === 'name' && TO.has(prepositionOf(account, at)?.id ?? '') ? [mark.code] : []
      }
      return []
    })
  })
}

/** Furthest that a town stands behind the verb of going there, in tokens. */
const TOWN = 4

/** "X Y flew to Q": the state of a capital that somebody goes to of whom no office is told, as none is of those from elsewhere. */
function capitalGoneTo(account: Account, { offices }: Person, first: number): string[] {
  if (offices.length > 0) return []
  return account.find('place', { first, after: first + TOWN }).flatMap(({ id }) => {
    const country = PLACES[id]?.country ?? ''
    return CAPITALS[country] === id ? [country] : []
  })
}

/** "X met with his Chinese counterpart", "with the Kenyan authorities": the party of those whom the text does not name, and who sit across. */
function unnamedAcross(account: Account, person: Person): string[] {
  return framesBy(account, person).flatMap(({ act, sense, partner }) => {
    if (!['meet', 'discuss', 'agree'].includes(act) || sense === 'attend') return []
    return partner.flatMap(({ kind, id, person: named, parties }) => {
      const official =
        kind === 'office' || (kind === 'party' && (id === 'official' || (id === 'country' && sense === 'meet')))
      return official && !named ? parties.map(({ code }) => code) : []
    })
  })
}

/** The parties that somebody is told to have visited, or to have met unnamed officials of: he is of none of them. */
export function awayFrom(account: Account, person: Person): string[] {
  return [...visited(account, person), ...ledTo(account, person), ...unnamedAcross(account, person)]
}
