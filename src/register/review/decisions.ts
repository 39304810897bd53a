/** What people decided, as it stands: the log with everything undone left out. */
import type { Span } from '../../sense/reading.ts'
import { standsUnder } from '../merge/formats.ts'
import type { Event } from '../store/events.ts'
import type { Section } from './apply.ts'

/** Kinds of events with which people decide. */
export const REVIEWS = [
  'accept',
  'correct',
  'reject',
  'comment',
  'add-fact',
  'dated',
  'side',
  'link',
  'split',
  'merge',
  'brief',
  'undo',
  'redo',
] as const
export type Review = (typeof REVIEWS)[number]

/** What a decision is about: a fact of a document, or one of its fields. */
export interface Target {
  /** The document's hash. */
  readonly document: string
  /** The fact's id; none for the document as a whole, of which people give the day of publication (`dated`) and the side. */
  readonly fact?: string
  readonly field?: string
}

export interface Decision extends Target {
  readonly seq: number
  readonly kind: Review
  readonly who: string
  readonly at: string
  readonly value?: unknown
  /** The machine's value when it was decided: another since is a conflict. */
  readonly was?: unknown
  /** The words that a correction rests on, where it changes them; and the machine's. */
  readonly from?: readonly Span[]
  readonly wasFrom?: readonly Span[]
  readonly note?: string
  /** The comment that this one answers. */
  readonly re?: number
  /** A fact that a person added, and the list of the record that it belongs in. */
  readonly section?: Section
  readonly made?: { readonly id: string }
  readonly one?: string
  readonly other?: string
  /** More pairs of which the same was decided at once. */
  readonly more?: readonly (readonly [string, string])[]
  /** Of a brief's arrangement, and of a comment on a brief. */
  readonly mechanism?: string
  readonly language?: string
}

export class Decisions {
  readonly standing: readonly Decision[]
  /** Events that do not stand now, by number. */
  readonly undone: ReadonlySet<number>
  readonly joins: readonly (readonly [string, string])[]
  readonly #under: ReadonlyMap<string, string>
  readonly #apart: ReadonlySet<string>
  readonly #joined: ReadonlySet<string>
  readonly #rejected: ReadonlySet<string>
  readonly #of: ReadonlyMap<string, readonly Decision[]>

  constructor(events: readonly Event[]) {
    const undone = new Set<number>()
    for (const { kind, body } of events) {
      if (kind === 'undo') undone.add(Number(body.of))
      if (kind === 'redo') undone.delete(Number(body.of))
    }
    this.undone = undone
    this.standing = events
      .filter(({ seq, kind }) => !undone.has(seq) && kind !== 'undo' && kind !== 'redo' && isReview(kind))
      .map(({ seq, kind, who, at, body }) => ({ ...body, seq, kind, who, at }) as unknown as Decision)
    this.#of = Map.groupBy(this.standing, ({ document }) => document)
    // The last word counts: what was linked after it was split is linked.
    const last = new Map<string, { kind: Review; ends: readonly [string, string] }>()
    for (const { kind, one, other, more = [] } of this.standing)
      if ((kind === 'link' || kind === 'merge' || kind === 'split') && one && other)
        for (const ends of [[one, other] as const, ...more]) last.set(pair(...ends), { kind, ends })
    this.joins = [...last.values()].flatMap(({ kind, ends }) => (kind === 'split' ? [] : [ends]))
    this.#under = standsUnder(this.joins)
    this.#joined = new Set(this.joins.map(([one, other]) => pair(one, other)))
    this.#apart = new Set([...last].filter(([, { kind }]) => kind === 'split').map(([key]) => key))
    const verdicts = new Map<string, Decision>()
    for (const one of this.standing)
      if (one.kind === 'reject' || one.kind === 'accept')
        verdicts.set(`${one.document} ${one.fact} ${one.field ?? ''}`, one)
    this.#rejected = new Set([...verdicts].filter(([, { kind }]) => kind === 'reject').map(([key]) => key))
  }

  /** Those about one document. */
  of(document: string): readonly Decision[] {
    return this.#of.get(document) ?? []
  }

  /** The day of publication that people gave a document last; none where that of its addition stands. */
  published(document: string): string | undefined {
    return this.of(document).findLast(({ kind }) => kind === 'dated')?.value as string | undefined
  }

  /** The side whose account a document is, as people said last, null for none of those who met; undefined where nobody said. */
  side(document: string): string | null | undefined {
    return this.of(document).findLast(({ kind }) => kind === 'side')?.value as string | null | undefined
  }

  /** The mechanism under which one stands: itself, unless people said that it is one with another. */
  under(mechanism: string): string {
    return this.#under.get(mechanism) ?? mechanism
  }

  /** All names of a mechanism, that under which it stands first. */
  called(mechanism: string): string[] {
    const own = this.under(mechanism)
    return [own, ...[...this.#under].flatMap(([id, under]) => (under === own ? [id] : []))]
  }

  joined(one: string, other: string): boolean {
    return this.#joined.size > 0 && this.#joined.has(pair(one, other))
  }

  apart(one: string, other: string): boolean {
    return this.#apart.size > 0 && this.#apart.has(pair(one, other))
  }

  rejected({ document, fact, field }: Target): boolean {
    return this.#rejected.has(`${document} ${fact} ${field ?? ''}`)
  }
}

const pair = (one: string, other: string) => (one < other ? `${one} ${other}` : `${other} ${one}`)
const isReview = (kind: string) => (REVIEWS as readonly string[]).includes(kind)
