/** The fields of a fact: one reading, or several in a list, of which `parties[1]` is the second. */
import type { z } from 'zod'
import type { Reading, Span } from '../../sense/reading.ts'

export type Field = Reading<unknown> | null | readonly Reading<unknown>[]
export type Fields = Record<string, Field | undefined>

/** What a person puts in the place of a reading: another value, other words, or both. */
export interface Change {
  readonly value?: unknown
  readonly from?: readonly Span[] | undefined
}

/** The rule that stands for "a person said so". */
export const ruleOf = (who: string): string => `people/${who}`

/** Name and place in a list; the place is undefined for a field of one reading. */
export function placeOf(field: string): { name: string; at: number | undefined } {
  const [, name = field, at] = /^(\w+)\[(\d{1,4})\]$/.exec(field) ?? []
  return { name, at: at === undefined ? undefined : Number(at) }
}

/** The reading of a field; null where it is empty and may be filled, undefined where the fact has no such field. */
export function readingAt(fact: Fields, field: string): Reading<unknown> | null | undefined {
  const { name, at } = placeOf(field)
  const found = Object.hasOwn(fact, name) ? fact[name] : undefined
  if (Array.isArray(found))
    return at === undefined ? undefined : (found[at] ?? (at === found.length ? null : undefined))
  if (found === null) return at === undefined ? null : undefined
  return at === undefined && isReading(found) ? found : undefined
}

const isReading = (one: unknown): one is Reading<unknown> =>
  typeof one === 'object' && one !== null && 'value' in one && 'from' in one

/** Puts a person's reading into a fact. One that was read keeps what is not changed; an empty field needs words. */
export function change(fact: Fields, field: string, { value, from }: Change, who: string): void {
  const before = readingAt(fact, field)
  const words = from ?? before?.from
  if (before === undefined || words === undefined) return
  const { name, at } = placeOf(field)
  const reading: Reading<unknown> = {
    value: value === undefined ? before?.value : value,
    from: words.map(({ start, end }) => ({ start, end })),
    how: 'stated',
    rule: ruleOf(who),
  }
  if (at === undefined) fact[name] = reading
  else fact[name] = (fact[name] as readonly Reading<unknown>[]).toSpliced(at, 1, reading)
}

/**
 * Takes fields out, list items from the last on so that the others keep their places.
 * @param shape of the fact: a field that it cannot be without stays
 */
export function empty(fact: Fields, fields: readonly string[], shape: Readonly<Record<string, z.ZodType>>): void {
  const places = fields.map(placeOf).sort((a, b) => (b.at ?? 0) - (a.at ?? 0))
  for (const { name, at } of places) {
    const found = fact[name]
    if (at !== undefined && Array.isArray(found)) fact[name] = found.toSpliced(at, 1)
    else if (at !== undefined || !isReading(found)) continue
    else if (shape[name]?.safeParse(null).success) fact[name] = null
    else if (shape[name]?.safeParse(undefined).success) delete fact[name]
  }
}
