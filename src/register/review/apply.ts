/** A machine's record with people's decisions upon it; decisions that no longer fit it are conflicts. */
import type { MahdarRecord } from '../../record/schema.ts'
import type { Reading } from '../../sense/reading.ts'
import type { Held } from '../held.ts'
import type { Decision, Decisions } from './decisions.ts'

export interface Conflict {
  readonly decision: Decision
  /** A label: `register.conflict.…`. */
  readonly why: 'fact-gone' | 'field-gone' | 'value-changed' | 'people-differ'
  readonly now?: unknown
}

const FACTS = [
  'meetings',
  'participants',
  'agreements',
  'statements',
  'commitments',
  'milestones',
  'indicators',
] as const satisfies readonly (keyof MahdarRecord)[]

export type FactKind = (typeof FACTS)[number]
type Fields = Record<string, Reading<unknown> | null | undefined>

/** The kind and the fields of a record's fact by its id. */
export function factOf(record: MahdarRecord, id: string): { kind: FactKind; fact: Fields } | undefined {
  for (const kind of FACTS) {
    const fact = record[kind].find((one) => one.id === id)
    if (fact) return { kind, fact: fact as unknown as Fields }
  }
  return undefined
}

/** How a reading came about that the engine did not have. */
const DECIDED = { how: 'stated', rule: 'review/corrected' } as const

/** @returns the document with rejected facts left out and corrected values in place; the words stay those of the text */
export function applied(held: Held, decisions: Decisions): Held {
  const own = decisions.of(held.sha256)
  if (own.length === 0) return held
  const record = structuredClone(held.record)
  for (const { kind, fact, field, value, from } of own) {
    const fields = fact && field ? factOf(record, fact)?.fact : undefined
    if (kind !== 'correct' || !fields || !field) continue
    const reading = fields[field]
    if (reading || from)
      fields[field] = { ...(reading ?? DECIDED), value, ...(from ? { from: [...from] } : {}) } as Reading<unknown>
  }
  for (const kind of FACTS) {
    const keep = (one: { id: string }) => !decisions.rejected({ document: held.sha256, fact: one.id })
    ;(record[kind] as { id: string }[]) = (record[kind] as { id: string }[]).filter(keep)
  }
  return { ...held, record }
}

/** Another person's later decision on the same thing, to another end. The later one is in force; neither is lost. */
function opposes(later: Decision, decision: Decision): boolean {
  const judged = ['accept', 'reject', 'correct']
  if (later.seq <= decision.seq || later.who === decision.who) return false
  if (!judged.includes(later.kind) || !judged.includes(decision.kind)) return false
  if (later.document !== decision.document || later.fact !== decision.fact || later.field !== decision.field)
    return false
  return later.kind !== decision.kind || JSON.stringify(later.value) !== JSON.stringify(decision.value)
}

/** Decisions on which people differ, whose fact the present reading lacks, or whose value it reads otherwise than when it was decided. */
export function conflictsOf(held: readonly Held[], decisions: Decisions): Conflict[] {
  const records = new Map(held.map(({ sha256, record }) => [sha256, record]))
  return decisions.standing.flatMap((decision): Conflict[] => {
    const against = decisions.of(decision.document).findLast((other) => opposes(other, decision))
    if (against) return [{ decision, why: 'people-differ', now: against.value ?? against.kind }]
    const record = records.get(decision.document)
    if (!record || !decision.fact) return []
    const fact = factOf(record, decision.fact)?.fact
    if (!fact) return [{ decision, why: 'fact-gone' }]
    if (!decision.field) return []
    const reading = fact[decision.field]
    // A correction that brought its own words needs no reading of the engine.
    if (!reading) return decision.was === undefined && decision.from ? [] : [{ decision, why: 'field-gone' }]
    const { was, value, from } = decision
    // Decided where the engine had read nothing: what it reads now may say the same.
    const before = was === undefined && from ? value : was
    if (before === undefined || JSON.stringify(reading.value) === JSON.stringify(before)) return []
    return [{ decision, why: 'value-changed', now: reading.value }]
  })
}
