/** What people do, checked and written into the log. */
import { InputError } from '../../record/input-error.ts'
import type { Span } from '../../sense/reading.ts'
import type { Held } from '../held.ts'
import type { Store } from '../store/store.ts'
import { placeOf, withAdded, withPeople } from './apply.ts'
import { type ReadAgain, readAgain, turnPublished } from './dated.ts'
import { Decisions, REVIEWS } from './decisions.ts'
import { type Change, change, readingAt } from './fields.ts'
import { corrected } from './shape.ts'
import { checkNamed, checkSound } from './sound.ts'
import { valueOver, wordsOver } from './words.ts'

export type Verdict = 'accept' | 'correct' | 'reject' | 'comment'

export interface About extends Change {
  readonly fact: string
  readonly field?: string | undefined
  readonly note?: string | undefined
  /** The comment that this one answers. */
  readonly re?: number | undefined
}

/** @throws InputError if the document has no such fact or field, or if the record cannot hold the correction */
export async function decide(store: Store, kind: Verdict, held: Held, about: About, who: string): Promise<number> {
  const decisions = await store.decisions()
  const machine = withAdded(held, decisions)
  const placed = placeOf(machine, about.fact)
  if (!placed)
    throw new InputError({
      what: `${held.name} has no fact ${JSON.stringify(about.fact)}`,
      remedy: 'mahdar read FILE --json shows the facts and their ids.',
    })
  const { field } = about
  const reading = field === undefined ? undefined : readingAt(placed.fact, field)
  if (field !== undefined && reading === undefined)
    throw new InputError({
      what: `the fact ${about.fact} has no reading ${JSON.stringify(field)}`,
      remedy: `It has ${Object.keys(placed.fact)
        .filter((one) => one !== 'id')
        .join(', ')}; one of several is named by its place: parties[0].`,
    })
  if (kind === 'comment' && !about.note?.trim())
    throw new InputError({ what: 'the comment is empty', remedy: 'Write what there is to say.' })
  const right = kind === 'correct' ? correction(held, decisions, about, who) : {}
  const { value: _, from: __, ...rest } = about
  const was =
    field === undefined ? {} : { was: reading?.value ?? null, ...(reading && about.from && { wasFrom: reading.from }) }
  // A comment changes nothing that is looked for.
  const changed = kind === 'comment' ? undefined : held.sha256
  return store.append(kind, { document: held.sha256, ...rest, ...right, ...was }, who, changed)
}

/** The value and words of a correction, as they go into the log. @throws InputError unless the record can hold it */
function correction(held: Held, decisions: Decisions, { fact, field, value, from }: About, who: string): Change {
  const { record } = withPeople(held, decisions)
  const placed = structuredClone(placeOf(record, fact))
  if (!placed || field === undefined || (value === undefined && from === undefined))
    throw new InputError({
      what: 'a correction needs a field, and a value or words',
      remedy: 'Give --field and --value, the value as JSON where it is no word; or the words with --from.',
    })
  const now = readingAt(placed.fact, field)
  if (!now && !from)
    throw new InputError({
      what: `the text was not read to say ${field}`,
      remedy: 'Give the words that say it with --from START-END, as offsets in the text.',
    })
  const given = value === undefined ? valueOver(held.text, field, now?.value, from ?? []) : value
  const right = corrected(held, placed.section, field, now, { value: withWritten(held, given, from, now?.value), from })
  change(placed.fact, field, right, who)
  checkSound(held, placed.section, placed.fact)
  checkNamed(record, placed.fact)
  return right
}

/** A value without its written form has that of its words, or of those that it had. */
function withWritten({ text }: Held, given: unknown, from: readonly Span[] | undefined, now: unknown): unknown {
  if (typeof given !== 'object' || given === null || 'from' in given || 'written' in given) return given
  const written = from ? wordsOver(text, from) : (now as { written?: string } | null | undefined)?.written
  return written === undefined ? given : { ...given, written }
}

/**
 * Two accounts as one meeting, or as two; `document#meeting` names an account.
 * @param more pairs of which the same is decided, so that it is taken back at once
 */
export function pair(
  store: Store,
  kind: 'link' | 'split' | 'merge',
  one: string,
  other: string,
  who: string,
  more: readonly (readonly [string, string])[] = [],
): Promise<number> {
  if (one === other) throw new InputError({ what: 'both are the same account', remedy: 'Name two.' })
  return store.append(kind, { one, other, ...(more.length > 0 && { more }) }, who)
}

/**
 * Takes a decision back, or puts it in force again. Without a number: the last one that stands, or that was taken back.
 * @param again reads a document by the day of publication that it has then, where the decision was on that
 */
export async function turn(
  store: Store,
  kind: 'undo' | 'redo',
  seq: number | undefined,
  who: string,
  again: ReadAgain = readAgain,
): Promise<number> {
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
  const meant = events.find((one) => one.seq === of)
  const about = meant?.body.document
  if (meant?.kind === 'dated') await turnPublished(store, kind, meant, events, who, again)
  else await store.append(kind, { of }, who, typeof about === 'string' ? about : undefined)
  return of
}
