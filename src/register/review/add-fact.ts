/** A fact that a person found in the text and the engine did not. */
import { InputError } from '../../record/input-error.ts'
import { type MahdarRecord, recordSchema } from '../../record/schema.ts'
import type { Reading, Span } from '../../sense/reading.ts'
import { hash } from '../../text/hash.ts'
import type { Held } from '../held.ts'
import type { Store } from '../store/store.ts'
import { factOf, type Section, withPeople } from './apply.ts'
import { type Change, ruleOf } from './fields.ts'
import { checkNamed, checkSound } from './sound.ts'
import { foldedAt, valueOver } from './words.ts'

/** Fields as a person gives them: readings as value and words, lists of them, and what is no reading (`meeting`, `joint`) as it is. */
export type Given = Readonly<Record<string, Change | readonly Change[] | string | boolean | null>>

/** Of each kind: the letter of its ids, and the fields whose words they are made of (as the engine makes them). */
const NAMED: Record<Section, readonly [letter: string, ...fields: string[]]> = {
  meetings: ['m', 'kind'],
  participants: ['p', 'name'],
  agreements: ['a', 'act', 'content'],
  statements: ['s', 'cue', 'content'],
  commitments: ['c', 'action'],
  milestones: ['y', 'what'],
  indicators: ['i', 'what'],
}

export const isSection = (name: string): name is Section => Object.hasOwn(NAMED, name)

/**
 * @returns the event's number and the fact's id
 * @throws InputError unless the record can hold it, or if it has it already
 */
export async function addFact(
  store: Store,
  held: Held,
  section: Section,
  given: Given,
  who: string,
): Promise<{ seq: number; fact: string }> {
  const { record } = withPeople(held, await store.decisions())
  const made = madeOf(held, record, section, given, who)
  checkSound(held, section, made)
  checkNamed(record, made)
  if (factOf(record, made.id))
    throw new InputError({
      what: 'the record has this fact already',
      where: made.id,
      remedy: 'Correct it, or accept it if it was rejected.',
    })
  const seq = await store.append('add-fact', { document: held.sha256, section, fact: made.id, made }, who, held.sha256)
  return { seq, fact: made.id }
}

function madeOf({ text }: Held, record: MahdarRecord, section: Section, given: Given, who: string) {
  const shape = recordSchema.shape[section].element.shape
  const made: Record<string, unknown> & { id: string } = { id: '' }
  const reading = (field: string, { value, from = [] }: Change): Reading<unknown> => ({
    value: valueOver(text, field, value, from),
    from: from.map(({ start, end }) => ({ start, end })),
    how: 'stated',
    rule: ruleOf(who),
  })
  for (const [field, schema] of Object.entries(shape)) {
    const one = given[field]
    if (field === 'id') continue
    if (Array.isArray(one)) made[field] = one.map((item: Change) => reading(field, item))
    else if (typeof one === 'object' && one !== null) made[field] = reading(field, one as Change)
    else if (one !== undefined) made[field] = one
    else if (schema.safeParse(undefined).success) continue
    else if (schema.safeParse(null).success) made[field] = null
    else if (schema.safeParse([]).success) made[field] = []
    else if (field === 'joint') made[field] = false
    else if (field === 'meeting') made[field] = record.meetings[0]?.id ?? ''
  }
  // Who speaks for a party is its one party: as in the engine's own statements.
  if (section === 'statements' && made.party && (made.parties as unknown[]).length === 0) made.parties = [made.party]
  const [letter, ...fields] = NAMED[section]
  const spans = (field: string) => (made[field] as { from?: readonly Span[] } | undefined)?.from ?? []
  const words = fields.map((field) => foldedAt(text, spans(field))).join(' ')
  const parties = ((made.parties ?? []) as Reading<string>[]).map(({ value }) => value).join(' ')
  const kind = (made.kind as Reading<string> | undefined)?.value
  made.id = `${letter}-${hash(section === 'meetings' ? `${kind} ${parties} ${words}` : words)}`
  return made
}
