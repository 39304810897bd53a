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
  return store.append('side', { ...bodyOf(held, side, was), ...(note && { note }) }, who, held.sha256)
}

/** Reports of one writing. */
const STEP = 100

/** Of reports that are brought in as a side's: what somebody said of one before stays, so that they can be brought in again and again. */
export async function broughtInAs(
  store: Store,
  hashes: readonly string[],
  side: string | null,
  who: string,
): Promise<void> {
  checkSide(side)
  const decisions = await store.decisions()
  const unsaid = [...new Set(hashes)].filter((sha) => decisions.side(sha) === undefined)
  for (let from = 0; from < unsaid.length; from += STEP) {
    const held = await store.documents(unsaid.slice(from, from + STEP))
    const bodies = held.map((one) => bodyOf(one, side, sideOf(one, decisions)))
    await store.appendAll(
      'side',
      bodies,
      who,
      held.map(({ sha256 }) => sha256),
    )
  }
}

const bodyOf = ({ sha256 }: Held, side: string | null, was: Side | undefined) => ({
  document: sha256,
  field: 'side',
  value: side,
  was: was?.party ?? null,
})
