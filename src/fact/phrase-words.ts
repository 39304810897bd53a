/** The words of a format's name, taken one by one: qualities, parties, parts of the world, words that no lexicon has. */
import type { Account, Found } from '../sense/account.ts'
import type { LookedFor } from '../sense/looked-for.ts'
import type { PartyMark } from '../sense/mention.ts'
import { PLACES } from '../world/index.ts'
import { over } from './within.ts'

/** Most words of a quality, and most of a name that no lexicon has. */
export const WIDE = 5
const UNKNOWN = 6
/** Prepositions that may stand within a name: the Committee *on* Trade *between* A and B. */
const WITHIN = new Set(['between', 'of', 'with', 'for', 'on', 'about'])
/** Kinds of word that open another noun phrase. */
const OTHER: readonly LookedFor[] = ['round', 'encounter', 'office', 'venue', 'place', 'press', 'document', 'cue']

interface Word {
  readonly after: number
  readonly qualities: readonly string[]
  readonly party?: PartyMark
  readonly region?: string
  readonly unknown?: boolean
}

/** What the words of one name say, taken in from either of its ends: qualities, parties, parts of the world. */
export class Words {
  readonly qualities = new Set<string>()
  readonly parties: PartyMark[] = []
  readonly regions = new Set<string>()
  readonly #account: Account
  /** The head is written as a name: further such words belong to it. */
  readonly #named: boolean
  #unknown = 0

  constructor(account: Account, named: boolean) {
    this.#account = account
    this.#named = named
  }

  /** Behind the word of the phrase that begins at a token, which is taken in; the token itself if none does. */
  at(token: number): number {
    const word = this.#wordAt(token)
    return word ? this.#take(word) : token
  }

  /** The first token of the word of the phrase that ends before a token, which is taken in; the token itself if none does. */
  endingAt(token: number): number {
    for (let size = Math.min(WIDE, token); size >= 1; size--) {
      const word = this.#wordAt(token - size)
      if (word?.after !== token) continue
      // Where what describes a noun stands behind it, a name before the noun is another phrase's: تستضيف طوكيو المشاورات.
      if (word.qualities.length === 0 && this.#account.modifiersFollow(token)) continue
      this.#take(word)
      return token - size
    }
    return token
  }

  /** Takes in the party that a conjunction at a token joins to what stands behind: A*和*B外长会. */
  partyBefore(and: number): boolean {
    if (this.parties.length === 0 || this.#account.grammarAt(and) !== 'and') return false
    for (let size = Math.min(WIDE, and); size >= 1; size--) {
      const word = this.#wordAt(and - size)
      if (!word?.party || word.after !== and) continue
      this.#take(word)
      return true
    }
    return false
  }

  #take({ after, qualities, party, region, unknown }: Word): number {
    for (const quality of qualities) this.qualities.add(quality)
    if (region) this.regions.add(region)
    if (party && !this.parties.some((known) => known.code === party.code)) this.parties.push(party)
    if (unknown) this.#unknown++
    return after
  }

  #wordAt(token: number): Word | undefined {
    const account = this.#account
    const found = account.find('quality', { first: token, after: token + WIDE }).filter(({ first }) => first === token)
    if (found.length > 0) {
      // "high-level" is not "high" besides.
      const after = Math.max(...found.map((one) => one.after))
      return { after, qualities: found.filter((one) => one.after === after).map(({ id }) => id) }
    }
    // "the dialogue with Pakistani Foreign Minister P": whose somebody is names no format.
    const party = account.mentionAt(token)?.person ? undefined : account.partyAt(token)
    // "the committee, in Cairo": a city behind a preposition of its own is where, not whose.
    const where = account.find('place', { first: token, after: token + 1 }).some(({ preposition }) => preposition)
    if (party && !(party.form === 'seat' && where)) return { after: party.after, qualities: [], party }
    const region = regionAt(account, token)
    if (region) return { after: region.after, qualities: [], region: region.id }
    return this.#isName(token) ? { after: token + 1, qualities: [], unknown: true } : undefined
  }

  /** A further word of a name: written like one, and neither somebody nor the head of another phrase. */
  #isName(token: number): boolean {
    const account = this.#account
    if (!this.#named || this.#unknown >= UNKNOWN || !account.isNamelike(token) || account.grammarAt(token)) return false
    if (over(account.ordinals, token) || account.mentionAt(token) || over(account.dates, token)) return false
    return !OTHER.some((kind) => account.find(kind, { first: token, after: token + 1 }).length > 0)
  }
}

/** A part of the world, joined to somebody's name by a dash: A—中亚. */
function regionAt(account: Account, at: number): Found | undefined {
  if (!account.headLast(at)) return undefined
  const place = account.find('place', { first: at, after: at + WIDE }).find(({ first }) => first === at)
  if (!place) return undefined
  const { country, kind, note } = PLACES[place.id] ?? {}
  const part = country === null && kind === 'region' && !note
  return part && (DASHES.has(account.foldedAt(at - 1)) || DASHES.has(account.foldedAt(place.after))) ? place : undefined
}

/** Behind words that link parts of a name: between, of, for, and, commas, hyphens. */
export function linkAfter(account: Account, at: number): number {
  let p = at
  for (let i = 0; i < 3; i++) {
    const sign = account.foldedAt(p)
    const word = account
      .find('preposition', { first: p, after: p + 3 })
      .find((found) => found.first === p && WITHIN.has(found.id))
    if (word) p = word.after
    else if (DASHES.has(sign) || sign === ',' || ['and', 'article'].includes(account.grammarAt(p) ?? '')) p++
    else break
  }
  return p
}

/** Whether a word that describes a noun stands at a token, whatever it says of it. */
export function isAdjective(account: Account, token: number): boolean {
  const word = { first: token, after: token + 1 }
  return (['adjective', 'quality', 'evaluation'] as const).some((kind) => account.find(kind, word).length > 0)
}

/** Signs between the parties of a name: A-B, A/B. */
export const DASHES: ReadonlySet<string> = new Set(['-', '–', '—', '/'])
