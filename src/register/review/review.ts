/** What people do, checked and written into the log. */
import { InputError } from '../../record/input-error.ts'
import type { Span } from '../../sense/reading.ts'
import type { Held } from '../held.ts'
import type { Store } from '../store/store.ts'
import { factOf } from './apply.ts'
import { Decisions, REVIEWS } from './decisions.ts'
import { corrected } from './shape.ts'

export type Verdict = 'accept' | 'correct' | 'reject' | 'comment'

export interface About {
  readonly fact: string
  readonly field?: string | undefined
  readonly value?: unknown
  /** The words that a corrected value rests on, where they are others than those that were read. */
  readonly from?: readonly Span[] | undefined
  readonly note?: string | undefined
}

/** @throws InputError if the document has no such fact or field, or a correction does not fit it */
export async function decide(store: Store, verdict: Verdict, held: Held, about: About, who: string): Promise<number> {
  const found = factOf(held.record, about.fact)
  if (!found)
    throw new InputError({
      what: `${held.name} has no fact ${JSON.stringify(about.fact)}`,
      remedy: 'mahdar read FILE --json shows the facts and their ids.',
    })
  const { kind, fact } = found
  const { field, note } = about
  const reading = field === undefined ? undefined : fact[field]
  if (verdict === 'correct') {
    if (field === undefined || about.value === undefined)
      throw new InputError({
        what: 'a correction needs a field and a value',
        remedy: 'Give --field and --value, the value as JSON where it is no word.',
      })
    const correction = corrected(held, kind, field, reading, { value: about.value, from: about.from })
    return store.append(
      verdict,
      { document: held.sha256, fact: about.fact, field, note, ...correction, ...(reading && { was: reading.value }) },
      who,
      held.sha256,
    )
  }
  if (field !== undefined && !reading)
    throw new InputError({
      what: `the fact ${about.fact} has no reading ${JSON.stringify(field)}`,
      remedy: `It has ${Object.keys(fact).join(', ')}.`,
    })
  const body = { document: held.sha256, ...about, ...(reading && { was: reading.value }) }
  return store.append(verdict, body, who, held.sha256)
}

/** Two accounts as one meeting, or as two; `document#meeting` names an account. */
export function pair(
  store: Store,
  kind: 'link' | 'split' | 'merge',
  one: string,
  other: string,
  who: string,
): Promise<number> {
  if (one === other) throw new InputError({ what: 'both are the same account', remedy: 'Name two.' })
  return store.append(kind, { one, other }, who)
}

/** Takes a decision back, or puts it in force again. Without a number: the last one that stands, or that was taken back. */
export async function turn(store: Store, kind: 'undo' | 'redo', seq: number | undefined, who: string): Promise<number> {
  const events = await store.events(REVIEWS)
  const { standing, undone } = new Decisions(events)
  const takenBack = (of: number) =>
    events.findLast(({ kind, body }) => kind === 'undo' && Number(body.of) === of)?.seq ?? 0
  const can = kind === 'undo' ? standing.map((one) => one.seq) : [...undone].sort((a, b) => takenBack(a) - takenBack(b))
  const of = seq ?? can.at(-1)
  if (of === undefined || !can.includes(of))
    throw new InputError({
      what:
        of === undefined
          ? `there is nothing to ${kind}`
          : `event ${of} cannot be ${kind === 'undo' ? 'undone' : 'redone'}`,
      remedy: 'mahdar history shows what was decided.',
    })
  const about = events.find((one) => one.seq === of)?.body.document
  await store.append(kind, { of }, who, typeof about === 'string' ? about : undefined)
  return of
}
