/**
 * The record's shape (`mahdar/record@1`), put together from its kinds of fact. Types, JSON Schema and the codebook come from
 * here; descriptions are what readers of the JSON Schema see.
 */
import { z } from 'zod'
import { FACTS } from '../fact/index.ts'
import { partySchema, readingOf } from '../sense/reading.ts'

export const SCHEMA = 'mahdar/record@1'

export const documentSchema = z.strictObject({
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('Of the decoded text without byte-order mark, as UTF-8.'),
  language: z.string(),
  direction: z.enum(['ltr', 'rtl']),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  published: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .nullable(),
  url: z.string().nullable(),
  length: z.int().describe('In the units of offsets.'),
  offsets: z.enum(['utf-16', 'codepoint']),
  side: readingOf(partySchema)
    .optional()
    .describe('Whose account it is: the state whose news agency publishes it; absent where the page names none.'),
  file: z
    .string()
    .optional()
    .describe('As the command line named it; only where one output holds many records (--ndjson).'),
})

export const recordSchema = z
  .strictObject({
    schema: z.literal(SCHEMA),
    engine: z.string(),
    document: documentSchema,
    meetings: z.array(FACTS.meetings.schema).describe('The first is the one that the document is about.'),
    participants: z.array(FACTS.participants.schema),
    agreements: z.array(FACTS.agreements.schema),
    statements: z.array(FACTS.statements.schema),
    positions: z.array(FACTS.positions.schema),
    commitments: z.array(FACTS.commitments.schema),
    milestones: z.array(FACTS.milestones.schema),
    indicators: z.array(FACTS.indicators.schema),
    abstentions: z.array(z.strictObject({ field: z.string(), why: z.string() })),
  })
  .describe('All that one report says about a meeting, every field tied to its words.')

export type DocumentHeader = z.infer<typeof documentSchema>
export type MahdarRecord = z.infer<typeof recordSchema>

/** The record's JSON Schema (draft 2020-12). */
export function jsonSchema(): object {
  return z.toJSONSchema(recordSchema, { target: 'draft-2020-12' })
}
