/** Whether a correction fits: its value the record's schema for that field and the lists of the world, its words the document. */
import { z } from 'zod'
import { WORDS } from '../../record/evidence.ts'
import { InputError } from '../../record/input-error.ts'
import { recordSchema } from '../../record/schema.ts'
import type { Reading, Span } from '../../sense/reading.ts'
import { ISSUES, MECHANISMS, ORGANISATIONS, STATES } from '../../world/index.ts'
import type { Held } from '../held.ts'
import { find } from '../views/phrase.ts'
import type { Section } from './apply.ts'
import { placeOf } from './fields.ts'
import { wordsOver } from './words.ts'

export interface Correction {
  readonly value: unknown
  readonly from?: readonly Span[] | undefined
}

/**
 * @param reading as it stands; null where the text was not read to say it: then the correction must say where it does
 * @returns the correction, with the words that it rests on where its value is those words
 * @throws InputError that names what is allowed
 */
export function corrected(
  held: Held,
  kind: Section,
  field: string,
  reading: Reading<unknown> | null | undefined,
  { value, from }: Correction,
): Correction {
  const schema = valueSchema(kind, field)
  if (!schema)
    throw new InputError({
      what: `${field} is no field of ${kind} that can be corrected`,
      remedy: `Correct one of ${correctable(kind).join(', ')}; of a list, name one by its place: parties[0].`,
    })
  const { success, error } = schema.safeParse(value)
  if (!success) throw refused(field, value, error)
  checkLists(field, value)
  if (from) checkSpans(held, from)
  const words = WORDS.has(field) ? value : (value as { written?: unknown } | null)?.written
  const there = from !== undefined && words === wordsOver(held.text, from)
  const at = typeof words === 'string' && !there ? wordsAt(held, words, from ?? reading?.from) : from
  if (!at && !reading)
    throw new InputError({
      what: `the text was not read to say ${field}`,
      remedy: 'Give the words that say it with --from START-END, as offsets in the text.',
    })
  return { value, ...(at && { from: at }) }
}

type Shape = Record<string, z.ZodType>

function shapeOf(kind: Section): Shape {
  return (recordSchema.shape[kind] as unknown as z.ZodArray<z.ZodObject<Shape>>).element.shape
}

/** The schema of a field's value, if the field is one reading. */
function valueSchema(kind: Section, field: string): z.ZodType | undefined {
  const shape = shapeOf(kind)
  const { name, at } = placeOf(field)
  let schema: unknown = Object.hasOwn(shape, name) ? shape[name] : undefined
  if (at !== undefined) schema = schema instanceof z.ZodArray ? schema.element : undefined
  while (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) schema = schema.unwrap()
  return schema instanceof z.ZodObject ? (schema.shape as Shape).value : undefined
}

const correctable = (kind: Section): string[] => Object.keys(shapeOf(kind)).filter((field) => valueSchema(kind, field))

function refused(field: string, value: unknown, { issues }: z.ZodError): InputError {
  const [issue] = issues
  const where = [field, ...(issue?.path ?? [])].join('.')
  const allowed = issue?.code === 'invalid_value' ? `Use one of ${issue.values.join(', ')}.` : EXPECTED[field]
  return new InputError({
    what: `${JSON.stringify(value)} is no value of ${where}`,
    remedy: allowed ?? `${issue?.message ?? 'It has another shape'}. Give the value as JSON where it is no word.`,
  })
}

const PARTY =
  'Use the two letters of a state (ISO 3166-1), or EU, UN, GCC, ASEAN … as states.yaml and organisations.yaml list them.'
const DATE = 'Use {"from":"2025-12-02","to":"2025-12-02"}; either may be cut to a month or a year.'
const WHOLE = 'Give a whole number, such as 20.'
const EXPECTED: Readonly<Record<string, string>> = {
  ...{ party: PARTY, date: DATE, due: DATE, period: DATE },
  ...{ round: WHOLE, ordinal: WHOLE, year: WHOLE, since: WHOLE },
}

/** What the schema leaves to the lists of the world, and to the calendar. */
function checkLists(field: string, value: unknown): void {
  const refuse = (remedy: string) => {
    throw new InputError({ what: `${JSON.stringify(value)} is no value of ${field}`, remedy })
  }
  const { name } = placeOf(field)
  if (['party', 'parties', 'by'].includes(name) && !isParty(value as string)) refuse(PARTY)
  if (field === 'place') {
    const { country } = value as { country: string | null }
    if (country !== null && !Object.hasOwn(STATES, country)) refuse(PARTY)
  }
  if (field === 'mechanism') {
    const { id } = value as { id: string }
    const parts = id.split('-')
    if (!Object.hasOwn(MECHANISMS, id) && (parts.length < 2 || !/^[a-z0-9-]+$/.test(id)))
      refuse('Use the identifier of a mechanism, such as cn-ru-strategic-security-consultation.')
  }
  if (name === 'issues' && !Object.hasOwn(ISSUES, value as string)) refuse('Use an identifier of issues.yaml.')
  const range = value as { from?: unknown; to?: unknown } | null
  if (typeof range?.from === 'string' && typeof range.to === 'string') {
    if (![range.from, range.to].every(isDate)) refuse(`There is no such day. ${DATE}`)
    const length = Math.min(range.from.length, range.to.length)
    if (range.from.slice(0, length) > range.to.slice(0, length)) refuse(`It ends before it begins. ${DATE}`)
  }
}

const isParty = (code: string): boolean => Object.hasOwn(STATES, code) || Object.hasOwn(ORGANISATIONS, code)

function isDate(iso: string): boolean {
  const [year, month = '01', day = '01'] = iso.split('-')
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === `${year}-${month}-${day}`
}

function checkSpans({ text, name }: Held, spans: readonly Span[]): void {
  const outside = spans.find(
    ({ start, end }) =>
      !(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length),
  )
  if (spans.length > 0 && !outside) return
  throw new InputError({
    what: `${outside ? `${outside.start}–${outside.end}` : 'an empty list'} is no stretch of ${name}`,
    remedy: `Give offsets from 0 to ${text.length}, the first below the second.`,
  })
}

/** Where the text says words: in the spans given or read, else the first place where they stand. */
function wordsAt({ text, name }: Held, words: string, spans: readonly Span[] | undefined): Span[] {
  const own = spans?.find(({ start, end }) => find(text.slice(start, end), words).length > 0)
  const inside = own && find(text.slice(own.start, own.end), words)[0]
  const at = own && inside ? { start: own.start + inside.start, end: own.start + inside.end } : find(text, words)[0]
  if (at) return [at]
  throw new InputError({
    what: `${name} does not say ${JSON.stringify(words)}`,
    remedy: 'The record holds the text’s own words: give words that stand in it, or comment on the fact.',
  })
}
