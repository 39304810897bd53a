/** A machine's record with people's decisions upon it; decisions that no longer fit it are conflicts. */
import { derivedPositions } from '../../record/positions.ts'
import { type MahdarRecord, recordSchema } from '../../record/schema.ts'
import type { Reading } from '../../sense/reading.ts'
import type { Held } from '../held.ts'
import type { Decision, Decisions } from './decisions.ts'
import { change, empty, type Fields, readingAt } from './fields.ts'

/** A document as far as decisions look at it. */
type Recorded = Pick<Held, 'sha256' | 'record'>

export interface Conflict {
  readonly decision: Decision
  readonly why: 'fact-gone' | 'field-gone' | 'value-changed' | 'words-changed' | 'people-differ'
  readonly now?: unknown
}

/** Lists of the record whose facts have ids. */
export const FACTS = [
  'meetings',
  'participants',
  'agreements',
  'statements',
  'commitments',
  'milestones',
  'indicators',
] as const satisfies readonly (keyof MahdarRecord)[]

/** A list of the record whose facts have ids. */
export type Section = (typeof FACTS)[number]

interface Placed {
  readonly section: Section
  readonly fact: Fields
}

/** The fact of a record by its id, and the list that it stands in. */
export function placeOf(record: MahdarRecord, id: string): Placed | undefined {
  for (const section of FACTS) {
    const fact = record[section].find((one) => one.id === id)
    if (fact) return { section, fact: fact as unknown as Fields }
  }
  return undefined
}

/** The fact of a record by its id. */
export const factOf = (record: MahdarRecord, id: string): Fields | undefined => placeOf(record, id)?.fact

/** A record whose lists may be changed, its facts still shared: a long document has thousands, and people change a few. */
function opened(record: MahdarRecord): MahdarRecord {
  const lists = FACTS.map((section) => [section, [...record[section]]] as const)
  return { ...record, ...Object.fromEntries(lists) }
}

/** A fact of an opened record that may be changed itself, field by field. */
function owned(record: MahdarRecord, id: string): Placed | undefined {
  for (const section of FACTS) {
    const facts = record[section] as { id: string }[]
    const at = facts.findIndex((one) => one.id === id)
    if (at < 0) continue
    const fact = { ...(facts[at] as { id: string }) }
    facts[at] = fact
    return { section, fact: fact as unknown as Fields }
  }
  return undefined
}

/** The machine's record and the facts that people added, nothing of it changed yet: what decisions are about. */
export function withAdded({ sha256, record }: Recorded, decisions: Decisions): MahdarRecord {
  const added = decisions.of(sha256).filter(({ kind }) => kind === 'add-fact')
  if (added.length === 0) return record
  const out = opened(record)
  for (const { section, made } of added) {
    // A newer engine may read by itself what a person had to add.
    if (!section || !made || factOf(out, made.id)) continue
    ;(out[section] as unknown[]).push(structuredClone(made))
  }
  return out
}

/** @returns the document with what people added and corrected, and what they rejected still in it */
export function withPeople<H extends Recorded>(held: H, decisions: Decisions): H {
  const own = decisions.of(held.sha256)
  if (own.length === 0) return held
  const record = opened(withAdded(held, decisions))
  for (const { kind, fact, field, value, from, who } of own) {
    const found = kind === 'correct' && fact && field ? owned(record, fact)?.fact : undefined
    if (found && field) change(found, field, { value, ...(from && { from }) }, who)
  }
  return { ...held, record }
}

/** @returns the document with rejected facts and fields left out too: as every view sees it */
export function applied<H extends Recorded>(held: H, decisions: Decisions): H {
  const whole = withPeople(held, decisions)
  if (whole === held) return held
  const { record } = whole
  const rejected = decisions.of(held.sha256).filter((one) => one.kind === 'reject' && decisions.rejected(one))
  for (const [fact, fields] of Map.groupBy(rejected, (one) => one.fact ?? '')) {
    const found = fields.some(({ field }) => field) ? owned(record, fact) : undefined
    const shape = found && recordSchema.shape[found.section].element.shape
    if (found && shape) empty(found.fact, [...new Set(fields.flatMap(({ field }) => (field ? [field] : [])))], shape)
  }
  const left = new Map<string, readonly number[]>()
  for (const section of FACTS) {
    const facts = record[section] as { id: string }[]
    const kept = [...facts.keys()].filter(
      (at) => !decisions.rejected({ document: held.sha256, fact: (facts[at] as { id: string }).id }),
    )
    left.set(section, kept)
    ;(record[section] as { id: string }[]) = kept.map((at) => facts[at] as { id: string })
  }
  record.abstentions = record.abstentions.flatMap(({ field, why }) => {
    const [, section = '', at, rest = ''] = /^(\w+)\[(\d+)\]\.?(.*)$/.exec(field) ?? []
    const place = left.get(section)?.indexOf(Number(at))
    if (place === undefined) return [{ field, why }]
    if (place < 0) return []
    const fact = record[section as Section][place] as unknown as Fields
    return readingAt(fact, rest) ? [] : [{ field: `${section}[${place}].${rest}`, why }]
  })
  record.positions = derivedPositions(record)
  return whole
}

/** Another person's later decision on the same thing, to another end. The later one is in force; neither is lost. */
function opposes(later: Decision, decision: Decision): boolean {
  const judged = ['accept', 'reject', 'correct', 'dated']
  if (later.seq <= decision.seq || later.who === decision.who) return false
  if (!judged.includes(later.kind) || !judged.includes(decision.kind)) return false
  if (later.document !== decision.document || later.fact !== decision.fact || later.field !== decision.field)
    return false
  return later.kind !== decision.kind || !same([later.value, later.from], [decision.value, decision.from])
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** Decisions on which people differ, whose fact the present reading lacks, or whose value it reads otherwise than when it was decided. */
export function conflictsOf(held: readonly Held[], decisions: Decisions): Conflict[] {
  const records = new Map(held.map((one) => [one.sha256, withAdded(one, decisions)]))
  return decisions.standing.flatMap((decision): Conflict[] => {
    const against = decisions.of(decision.document).findLast((other) => opposes(other, decision))
    if (against) return [{ decision, why: 'people-differ', now: against.value ?? against.kind }]
    const record = records.get(decision.document)
    if (!record || !decision.fact) return []
    const fact = factOf(record, decision.fact)
    if (!fact) return [{ decision, why: 'fact-gone' }]
    const { field, was, wasFrom, value, from } = decision
    if (!field) return []
    const reading: Reading<unknown> | null | undefined = readingAt(fact, field)
    // A correction that brought its own words needs no reading of the engine.
    if (!reading) return reading === null && was === null ? [] : [{ decision, why: 'field-gone' }]
    // Decided where the engine had read nothing: what it reads now may say the same.
    const before = was === null && from ? value : was
    if (before !== undefined && !same(reading.value, before))
      return [{ decision, why: 'value-changed', now: reading.value }]
    const moved = from && wasFrom && !same(reading.from, wasFrom)
    return moved ? [{ decision, why: 'words-changed', now: reading.from }] : []
  })
}
