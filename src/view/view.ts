/** What the parts of a printed record share: the record, its text, the labels, and how each thing is put into words. */
import type { createColors } from 'picocolors'
import type { Derivation } from '../record/explain.ts'
import { slicer } from '../record/offsets.ts'
import type { MahdarRecord } from '../record/schema.ts'
import type { Reading } from '../sense/reading.ts'
import { isolate, printable } from './bidi.ts'
import { derivationLines } from './derivation.ts'
import type { Labels } from './labels.ts'
import type { Line } from './layout.ts'
import { numbered } from './order.ts'

export type Paint = ReturnType<typeof createColors>
export type Statement = MahdarRecord['statements'][number]
export type Agreement = MahdarRecord['agreements'][number]

/** Longest quotation on a page, in characters; the record itself has all of it. */
const LONG = 1000

export class View {
  readonly record: MahdarRecord
  readonly labels: Labels
  readonly paint: Paint
  /** The number under which an agreement or statement stands on the page, by id. */
  readonly numbers: ReadonlyMap<string, number>
  /** Agreements and statements by id. */
  readonly claims: ReadonlyMap<string, Agreement | Statement>
  /** Whether every item says how it was read. */
  readonly explains: boolean
  readonly #slice: (span: { start: number; end: number }) => string
  readonly #derivations: Map<string, Derivation[]>

  /** @param derivations to print after each item, if they were asked for */
  constructor(
    record: MahdarRecord,
    text: string,
    labels: Labels,
    paint: Paint,
    derivations: readonly Derivation[] | undefined,
  ) {
    this.record = record
    this.labels = labels
    this.paint = paint
    this.numbers = numbered(record)
    this.#slice = slicer(text, record.document.offsets)
    this.claims = new Map([...record.agreements, ...record.statements].map((claim) => [claim.id, claim]))
    this.explains = derivations !== undefined
    this.#derivations = Map.groupBy(derivations ?? [], ({ path }) => path.slice(0, path.indexOf(']') + 1))
  }

  /** The heading of a section. */
  heading(key: string): Line {
    return this.title(this.labels.say(`section.${key}`))
  }

  title(words: string): Line {
    return { indent: 0, text: this.paint.bold(this.paint.cyan(words)) }
  }

  /** Words of the document as written. */
  words(written: string): string {
    return isolate(printable(written), this.labels.direction, this.record.document.direction)
  }

  /** Anything else that may run the other way: names, numbers, dates, identifiers. */
  apart(words: string): string {
    return isolate(printable(words), this.labels.direction)
  }

  /** A mechanism or place by its name in the page's language. */
  name({ name, written }: { name: Record<string, string>; written: string }): string {
    return this.apart(this.labels.named(name, written, this.record.document.language))
  }

  /** The words that a reading rests on, in quotation marks. */
  quote(reading: Pick<Reading<unknown>, 'from'>): string {
    const words = printable(reading.from.map((span) => this.#slice(span)).join(' … '))
    const short = words.length > LONG ? `${words.slice(0, LONG).toWellFormed()}…` : words
    return this.labels.quoted(isolate(short, this.labels.direction, this.record.document.direction))
  }

  /** A quotation beside a value that already says it. */
  source(reading: Reading<unknown>): string {
    return this.paint.dim(this.quote(reading))
  }

  /** Marks of a reading that is not plainly stated: implied, and why the engine is unsure. */
  marks(reading: Reading<unknown>): string {
    const { paint, labels } = this
    const marks = []
    if (reading.how === 'implied') marks.push(paint.dim(labels.say('how.implied')))
    if (reading.doubt) marks.push(this.doubt(reading.doubt))
    return marks.length > 0 ? ` (${marks.join(labels.say('list.join'))})` : ''
  }

  doubt(why: string): string {
    return this.paint.yellow(this.labels.say('word.doubt', this.apart(this.labels.reason(why))))
  }

  party(code: string): string {
    return this.labels.party(code)
  }

  parties(readings: readonly Reading<string>[]): string {
    return this.labels.listed(readings.map(({ value }) => this.party(value)))
  }

  /** The number of a claim, as other parts of the page refer to it. */
  number(id: string): string {
    return String(this.numbers.get(id) ?? '?')
  }

  /** How the readings of one item were read; nothing unless it was asked for. */
  why(item: string, indent: number): Line[] {
    return derivationLines(this.#derivations.get(item) ?? [], item, indent, this)
  }
}
