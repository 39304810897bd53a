/** A reading: a value, the words it rests on, and how it was read. The shape that every fact's fields have. */
import { z } from 'zod'

export const spanSchema = z
  .strictObject({ start: z.int().min(0), end: z.int().min(1) })
  .describe('Half-open range in the untouched text; units are given by document.offsets.')

/** The schema of a reading of T. */
export function readingOf<T extends z.ZodType>(value: T) {
  return z.strictObject({
    value,
    from: z.array(spanSchema).min(1).describe('The words that say it; never empty.'),
    how: z.enum(['stated', 'implied']).describe('stated: the words say it; implied: computed or carried over.'),
    rule: z.string().describe('Name of the rule that read it.'),
    doubt: z.string().optional().describe('Why the engine is unsure.'),
  })
}

const isoDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
export const dateSchema = z
  .strictObject({ from: isoDate, to: isoDate })
  .describe('Inclusive; either side may be cut to a month or a year.')
export const partySchema = z
  .string()
  .regex(/^([A-Z]{2}|[A-Z][A-Z0-9-]{2,})$/)
  .describe('ISO 3166-1 alpha-2, EU, UN, or an organisation of the closed list.')
export const issueSchema = z
  .string()
  .regex(/^[a-z0-9-]+$/)
  .describe('A slug of the issue list.')
export const namesSchema = z.record(z.string().regex(/^[a-z]{2}$/), z.string()).describe('Names by language.')
export const actSchema = z.strictObject({ sense: z.string(), written: z.string() })

export interface Span {
  start: number
  end: number
}
export interface Reading<T> {
  value: T
  from: Span[]
  how: 'stated' | 'implied'
  rule: string
  doubt?: string | undefined
}
export type DateRange = z.infer<typeof dateSchema>
