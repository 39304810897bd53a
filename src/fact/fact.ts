/** The contract of a kind of fact: what it is called, its shape, what it needs read before it, and how it is read. */
import type { z } from 'zod'
import type { Account } from '../sense/account.ts'
import type { PartyMark, Person, Range } from '../sense/mention.ts'
import type { Reading, Span } from '../sense/reading.ts'
import { hash } from '../text/hash.ts'
import { ORGANISATIONS } from '../world/index.ts'

export interface FactKind<Name extends string, Schema extends z.ZodType> {
  /** The record's field. */
  readonly name: Name
  /** The shape of one fact. */
  readonly schema: Schema
  /** Fields that must be read before. */
  readonly needs: readonly string[]
  read(account: Account, ledger: Ledger): z.infer<Schema>[]
}

export interface Abstained {
  readonly field: string
  readonly why: string
}

/** A claim that positions can be derived from. */
export interface Claim {
  readonly id: string
  readonly parties: readonly string[]
  readonly joint: boolean
  readonly agreed: boolean
  readonly issues: readonly string[]
  readonly stance: string
}

/** Something that parties undertook: what commitments are read from. */
export interface Undertaking {
  /** The agreement or statement. */
  readonly basis: string
  readonly meeting: string
  readonly parties: readonly Reading<string>[]
  readonly content: Range
  /** Folded letters of a clitic before the content. */
  readonly cut: number
  readonly rule: string
}

export type Role = 'chair' | 'host' | 'guest' | 'participant' | 'mentioned'

/** A person's part in a meeting, with the words that show it. */
export interface Part {
  readonly meeting: string
  readonly role: Role
  readonly shown: readonly Range[]
  readonly rule: string
}

/** Which of a meeting's two parties is at home and which its guest. */
export interface Sides {
  readonly roles: ReadonlyMap<string, Role>
  readonly rule: string
  /** The words that show it, where the clause that tells of the encounter does not. */
  readonly shown?: Range
  /** More than one of a side may be: on a visit whoever is met is at home. */
  readonly several: boolean
}

/** What kinds of fact tell each other while one document is read. */
export class Ledger {
  /** Meeting id of each frame, by frame index. */
  readonly meetingOf: string[] = []
  /** Part of each person in a meeting, by the order in which people are introduced. */
  readonly parts = new Map<Person, Part>()
  /** Participant id of each person who has one. */
  readonly participantOf = new Map<Person, string>()
  /** Party of each person, settled over the whole document. */
  readonly partyOf = new Map<Person, Reading<string>>()
  /** Parties of each meeting, by id. */
  readonly partiesOf = new Map<string, Reading<string>[]>()
  /** Whether the text tells of an encounter, and not only of what several said together. */
  met = false
  /** Who is at home in the main meeting, as far as it is known. */
  sides: Sides | undefined
  /** First day of each meeting whose date is known, by id. */
  readonly dateOf = new Map<string, string>()
  readonly claims: Claim[] = []
  readonly undertakings: Undertaking[] = []
  readonly abstentions: Abstained[] = []
  readonly #ids = new Map<string, number>()

  abstain(field: string, why: string): void {
    this.abstentions.push({ field, why })
  }

  /**
   * A fact's identifier: its kind and the words it rests on, so that it stays while the words are read the same way.
   * The same words twice in a document are told apart by their order.
   */
  id(kind: string, words: string): string {
    const base = `${kind}-${hash(words)}`
    const times = (this.#ids.get(base) ?? 0) + 1
    this.#ids.set(base, times)
    return times === 1 ? base : `${base}-${times}`
  }
}

/** A reading of `value` from token ranges. @param rule its name without the language, which the first range's passage gives */
export function reading<T>(
  account: Account,
  value: T,
  ranges: readonly (Range & { cut?: number })[],
  how: 'stated' | 'implied',
  rule: string,
  doubt?: string,
): Reading<T> {
  const first = ranges[0] as Range & { cut?: number }
  const from =
    ranges.length === 1
      ? [account.span(first, first.cut ?? 0)]
      : inTextOrder(ranges.map((range) => account.span(range, range.cut ?? 0)))
  const made: Reading<T> = { value, from, how, rule: `${account.languageAt(first.first)}/${rule}` }
  if (doubt) made.doubt = doubt
  return made
}

/** Spans in the order of the text; one within another, or over its end, adds nothing but its own words. */
function inTextOrder(spans: readonly Span[]): Span[] {
  const ordered: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = ordered.at(-1)
    if (!last || span.start >= last.end) ordered.push(span)
    else if (span.end > last.end) ordered[ordered.length - 1] = { start: last.start, end: span.end }
  }
  return ordered
}

/** The party that an organ acts for: the European Commission for the EU, the Security Council for the UN. */
export function partyCode(code: string): string {
  return ORGANISATIONS[code]?.of ?? code
}

/** A party as its words show it: an adjective or name states it, a seat of government implies it. */
export function partyReading(account: Account, mark: PartyMark, rule = 'party'): Reading<string> {
  const how = mark.form === 'seat' ? 'implied' : 'stated'
  return reading(account, partyCode(mark.code), [mark], how, `${rule}/${mark.form}`)
}

/** A rule's name with the language of the words it read. */
export function ruleName(account: Account, { first }: Range, name: string): string {
  return `${account.languageAt(first)}/${name}`
}

/** The same reading for another value or rule. */
export function implied<T>(from: Reading<T>, rule: string, doubt?: string): Reading<T> {
  return { value: from.value, from: from.from, how: 'implied', rule, ...(doubt && { doubt }) }
}
