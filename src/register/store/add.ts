/** Texts into the register, in batches: while one batch is written in one transaction, the next is read. */
import { sha256 } from './events.ts'
import { type Readers, type Ready, readersFor } from './readers.ts'
import type { Outcome, Store } from './store.ts'

export interface Text {
  readonly name: string
  readonly published?: string | undefined
  /** Its language; found from the text if left out. */
  readonly language?: string | undefined
  /** @throws InputError if it cannot be read */
  text(): Promise<string>
}

export type Added = Outcome | { readonly name: string; readonly state: 'failed'; readonly error: unknown }

/** Documents of one transaction: enough that the disk is not what takes the time. */
const BATCH = Math.max(1, Number(process.env.MAHDAR_BATCH) || 100)

/**
 * Adds every text. What is held already is neither read again nor changed, so that a broken run is taken up by running it again.
 * @param who does it
 * @param own what reads, and is not closed here; as many threads as are worth it, if it is left out
 * @returns each text's outcome, in order, as soon as it is on the disk
 */
export async function* addAll(store: Store, texts: readonly Text[], who: string, own?: Readers): AsyncGenerator<Added> {
  const readers = own ?? readersFor(texts.length)
  const read = (from: number) => readBatch(store, texts.slice(from, from + BATCH), readers)
  try {
    let next = read(0)
    for (let from = 0; from < texts.length; from += BATCH) {
      const batch = await next
      next = read(from + BATCH)
      // Unless it is waited for, what goes wrong in it would be nobody's.
      next.catch(() => undefined)
      yield* await writeBatch(store, batch, who)
    }
  } finally {
    if (!own) await readers.close()
  }
}

/** What is already known of a text before it is written. */
type Pending = Ready | Added

async function readBatch(store: Store, texts: readonly Text[], readers: Readers): Promise<Pending[]> {
  const received = await Promise.all(
    texts.map(async (one) => {
      try {
        const text = await one.text()
        return { one, text, hash: sha256(text) }
      } catch (error) {
        return { one, error }
      }
    }),
  )
  const known = await store.holds(received.flatMap(({ hash }) => hash ?? []))
  return Promise.all(
    received.map(async ({ one: { name, published, language }, text, hash, error }): Promise<Pending> => {
      if (text === undefined) return { name, state: 'failed', error }
      if (known.has(hash)) return { name, sha256: hash, state: 'known' }
      return readers.read({ name, text, published, language })
    }),
  )
}

async function writeBatch(store: Store, batch: readonly Pending[], who: string): Promise<Added[]> {
  const fresh = batch.flatMap((one) => ('prepared' in one ? one.prepared : []))
  const written = fresh.length > 0 ? await store.addPrepared(fresh, who) : []
  let at = 0
  return batch.map((one) => {
    if ('state' in one) return one
    if ('prepared' in one) return written[at++] as Outcome
    return { name: one.name, state: 'failed', error: one.error }
  })
}
