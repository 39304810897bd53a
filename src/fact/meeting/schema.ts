/** The shape of an encounter in the record. */
import { z } from 'zod'
import { dateSchema, namesSchema, partySchema, readingOf } from '../../sense/reading.ts'

const KINDS = [
  'consultation',
  'meeting',
  'call',
  'summit',
  'visit',
  'dialogue',
  'committee',
  'statement',
  'other',
] as const
export type KindOfMeeting = (typeof KINDS)[number]

export const meetingSchema = z.strictObject({
  id: z.string(),
  kind: readingOf(z.enum(KINDS)),
  mechanism: readingOf(z.strictObject({ id: z.string(), written: z.string(), name: namesSchema })).nullable(),
  round: readingOf(z.int().positive()).nullable(),
  date: readingOf(dateSchema).nullable(),
  place: readingOf(
    z.strictObject({ written: z.string(), name: namesSchema, country: partySchema.nullable() }),
  ).nullable(),
  parties: z.array(readingOf(partySchema)),
  status: readingOf(z.enum(['held', 'ongoing', 'announced', 'cancelled'])),
})
export type Meeting = z.infer<typeof meetingSchema>
