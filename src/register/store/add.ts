/** Texts into the register, in batches: each batch is read, written in one transaction, and then reported. */
import { read } from '../../index.ts'
import { sha256 } from './events.ts'
import type { NewDocument } from './insert.ts'
import type { Outcome, Store } from './store.ts'

export interface Text {
  readonly name: string
  readonly published?: string | undefined
  /** @throws InputError if it cannot be read */
  text(): Promise<string>
}

export type Added = Outcome | { readonly name: string; readonly state: 'failed'; readonly error: unknown }

/** Documents of one transaction: enough that the disk is not what takes the time. */
const BATCH = Math.max(1, Number(process.env.MAHDAR_BATCH) || 100)

/**
 * Adds every text. What is held already is neither read again nor changed, so that a broken run is taken up by running it again.
 * @param who does it
 * @returns each text's outcome, in order, as soon as it is on the disk
 */
export async function* addAll(store: Store, texts: readonly Text[], who: string): AsyncGenerator<Added> {
  for (let from = 0; from < texts.length; from += BATCH) {
    const batch = texts.slice(from, from + BATCH)
    const outcomes: Added[] = []
    const fresh: { document: NewDocument; place: number }[] = []
    for (const [place, one] of batch.entries()) {
      try {
        const text = await one.text()
        const hash = sha256(text)
        if (await store.holds(hash)) outcomes[place] = { name: one.name, sha256: hash, state: 'known' }
        else fresh.push({ place, document: { name: one.name, text, record: read(text, { published: one.published }) } })
      } catch (error) {
        outcomes[place] = { name: one.name, state: 'failed', error }
      }
    }
    if (fresh.length > 0) {
      const added = await store.add(
        fresh.map(({ document }) => document),
        who,
      )
      for (const [at, outcome] of added.entries()) outcomes[(fresh[at] as { place: number }).place] = outcome
    }
    yield* outcomes
  }
}
