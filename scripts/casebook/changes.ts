/** What changed between two records of one document, fact by fact. */
import type { MahdarRecord } from '../../src/index.ts'

export interface Changes {
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly changed: readonly string[]
}

const KINDS = [
  'meetings',
  'participants',
  'agreements',
  'statements',
  'positions',
  'commitments',
  'milestones',
  'indicators',
] as const

type Fact = Readonly<Record<string, unknown>>

/** A reading's value, or the value as it is. */
function plain(reading: unknown): unknown {
  return typeof reading === 'object' && reading !== null && 'value' in reading ? reading.value : reading
}

/** Facts without an identifier are told apart by what they are about. */
function keyOf(fact: Fact): string {
  return String(fact.id ?? [fact.party, fact.issue].map((part) => JSON.stringify(plain(part))).join(' '))
}

/** A line for people: kind, and the words that name the fact best. */
function lineOf(kind: string, fact: Fact): string {
  const telling = [fact.name, fact.cue, fact.act, fact.mechanism, fact.content, fact.what, fact.action, fact.kind]
    .map(plain)
    .filter((value) => value !== undefined && value !== null)
    .map((value) => (typeof value === 'object' && 'written' in value ? value.written : value))
  return `${kind.replace(/s$/, '')}: ${telling.join(' | ') || keyOf(fact)}`
}

/** Facts by kind and identifier; a fact that only moved in the text keeps its identifier and counts as changed. */
function factsOf(record: MahdarRecord): Map<string, { line: string; json: string }> {
  return new Map(
    KINDS.flatMap((kind) =>
      record[kind].map((fact) => [
        `${kind} ${keyOf(fact)}`,
        { line: lineOf(kind, fact), json: JSON.stringify(fact, null, 1) },
      ]),
    ),
  )
}

/** @param before the golden record, or undefined where there is none yet */
export function changesOf(before: MahdarRecord | undefined, after: MahdarRecord): Changes {
  const old = before ? factsOf(before) : new Map<string, { line: string; json: string }>()
  const now = factsOf(after)
  const added = [...now].filter(([key]) => !old.has(key)).map(([, { line }]) => line)
  const removed = [...old].filter(([key]) => !now.has(key)).map(([, { line }]) => line)
  const changed = [...now]
    .filter(([key, { json }]) => old.has(key) && old.get(key)?.json !== json)
    .map(([, { line }]) => line)
  return { added, removed, changed }
}
