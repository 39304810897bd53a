/** The day on which a report was published, as a person gives it: what "Tuesday" is counted from, so that the report is read anew by it. */
import { read } from '../../index.ts'
import { InputError } from '../../record/input-error.ts'
import type { MahdarRecord } from '../../record/schema.ts'
import type { Held } from '../held.ts'
import type { Event } from '../store/events.ts'
import type { Store } from '../store/store.ts'
import { Decisions } from './decisions.ts'

/** Reads a document's text by another day of publication; none for a day that is not known. */
export type ReadAgain = (held: Held, published: string | null) => Promise<MahdarRecord>

export const readAgain: ReadAgain = async ({ text, record }, published) =>
  read(text, { language: record.document.language, ...(published !== null && { published }) })

/**
 * @param day YYYY-MM-DD
 * @returns the event's number
 * @throws InputError if that is no day, or the one that the document has
 */
export async function setPublished(
  store: Store,
  held: Held,
  { day, note }: { readonly day: string; readonly note?: string | undefined },
  who: string,
  again: ReadAgain = readAgain,
): Promise<number> {
  if (day === held.published)
    throw new InputError({
      what: `${held.name} is known to be published on ${day}`,
      remedy: 'Give another day, or leave it as it is.',
    })
  const record = await again(held, day)
  const body = { document: held.sha256, field: 'published', value: day, was: held.published, ...(note && { note }) }
  return store.dated('dated', body, who, held, day, record)
}

/**
 * Takes such a day back, or puts it in force again, and reads the document by the day that it has then.
 * @param of the event in which it was given
 * @param events all that people did
 */
export async function turnPublished(
  store: Store,
  kind: 'undo' | 'redo',
  of: Event,
  events: readonly Event[],
  who: string,
  again: ReadAgain,
): Promise<void> {
  const document = of.body.document as string
  const [held] = await store.documents([document])
  if (!held) throw new InputError({ what: 'the register holds no such document', remedy: 'mahdar history shows all.' })
  const body = { of: of.seq }
  const after = new Decisions([...events, { ...of, kind, body }])
  const published = after.published(document) ?? (await store.addedAs(held))
  await store.dated(kind, body, who, held, published, await again(held, published))
}
