/** What people do, checked and written into the log. */
import { InputError } from '../../record/input-error.ts'
import type { Held } from '../held.ts'
import type { Store } from '../store/store.ts'
import { factOf } from './apply.ts'
import { Decisions, REVIEWS } from './decisions.ts'

export type Verdict = 'accept' | 'correct' | 'reject' | 'comment'

export interface About {
  readonly fact: string
  readonly field?: string | undefined
  readonly value?: unknown
  readonly note?: string | undefined
}

/** @throws InputError if the document has no such fact or field */
export async function decide(store: Store, kind: Verdict, held: Held, about: About, who: string): Promise<number> {
  const fact = factOf(held.record, about.fact)
  if (!fact)
    throw new InputError({
      what: `${held.name} has no fact ${JSON.stringify(about.fact)}`,
      remedy: 'mahdar read FILE --json shows the facts and their ids.',
    })
  const reading = about.field === undefined ? undefined : fact[about.field]
  if (about.field !== undefined && !reading)
    throw new InputError({
      what: `the fact ${about.fact} has no reading ${JSON.stringify(about.field)}`,
      remedy: `It has ${Object.keys(fact).join(', ')}.`,
    })
  if (kind === 'correct' && (!reading || about.value === undefined || typeof about.value !== typeof reading.value))
    throw new InputError({
      what: 'a correction needs a field and a value of the same shape',
      remedy: 'Give --field and --value, the value as JSON where it is no word.',
    })
  const body = { document: held.sha256, ...about, ...(reading && { was: reading.value }) }
  return store.append(kind, body, who, held.sha256)
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
