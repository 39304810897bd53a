/** Whose account a report is: that of the side whose news agency publishes it, unless a person knows better. */
import { InputError } from '../../record/input-error.ts'
import { ORGANISATIONS, STATES } from '../../world/index.ts'
import type { Held } from '../held.ts'
import type { Store } from '../store/store.ts'
import type { Decisions } from './decisions.ts'

export interface Side {
  /** Null: it is nobody's who met, as a person said. */
  readonly party: string | null
  readonly by: 'person' | 'agency'
}

/** Undefined where neither the page nor a person tells it. */
export function sideOf({ sha256, record }: Pick<Held, 'sha256' | 'record'>, decisions: Decisions): Side | undefined {
  const given = decisions.side(sha256)
  if (given !== undefined) return { party: given, by: 'person' }
  const read = record.document.side?.value
  return read === undefined ? undefined : { party: read, by: 'agency' }
}

/** @param side a party's code; null for an outlet of none of the sides @throws InputError if there is no such party */
export function checkSide(side: string | null): void {
  if (side === null || Object.hasOwn(STATES, side) || Object.hasOwn(ORGANISATIONS, side)) return
  throw new InputError({
    what: `${JSON.stringify(side)} is no party`,
    remedy: 'Give the code of a state (RU) or an organisation (EU), or none.',
  })
}

/**
 * @returns the event's number
 * @throws InputError if there is no such party, or a person has said the same before
 */
export async function setSide(
  store: Store,
  held: Held,
  { side, note }: { readonly side: string | null; readonly note?: string | undefined },
  who: string,
): Promise<number> {
  checkSide(side)
  const was = sideOf(held, await store.decisions())
  if (was?.by === 'person' && was.party === side)
    throw new InputError({ what: 'this is known of the report already', remedy: 'Give another side, or leave it.' })
  const body = { document: held.sha256, field: 'side', value: side, was: was?.party ?? null, ...(note && { note }) }
  return store.append('side', body, who, held.sha256)
}

/** Of a report that is brought in as a side's: what somebody said of it before stays, so that it can be brought in again and again. */
export async function broughtInAs(store: Store, sha: string, side: string | null, who: string): Promise<void> {
  const [held] = await store.documents([sha])
  if (held && sideOf(held, await store.decisions())?.by !== 'person') await setSide(store, held, { side }, who)
}
