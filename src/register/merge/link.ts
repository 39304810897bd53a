/** Whether two accounts tell of one encounter: with a reason, and whether it is sure. */
import { isDay } from '../../sense/date.ts'
import type { Linked } from './account.ts'

export interface Link {
  /** A label: `register.why.…`. */
  readonly why: string
  readonly sure: boolean
}

const DAY = 86_400_000
/** Days that a report may come after what it reports; further apart nothing is linked by its time. */
export const REPORTED = 3

export function linkOf(one: Linked, other: Linked): Link | undefined {
  if (one.held === other.held) return undefined
  const mechanism = same(one.mechanism, other.mechanism)
  const round = same(one.round, other.round)
  if (round === false) return undefined
  if (mechanism && round) return { why: 'mechanism-round', sure: true }
  if (one.parties === '' || one.parties !== other.parties) return undefined
  if ((one.kind === 'call') !== (other.kind === 'call')) return undefined
  const apart = daysApart(one.day, other.day)
  const people = [...one.people].some((name) => other.people.has(name))
  if (apart !== undefined) {
    if (apart > 1) return undefined
    if (round) return { why: 'parties-round-date', sure: true }
    if (apart > 0) return undefined
    if (mechanism) return { why: 'mechanism-date', sure: true }
    if (people) return { why: 'parties-date-people', sure: mechanism !== false }
    const kind = one.kind === other.kind
    if (one.main && other.main && (kind || mechanism !== false))
      return { why: 'parties-date', sure: kind && mechanism !== false }
    return undefined
  }
  // One tells no day: its day of publication is near the other's.
  const near = daysApart(one.day ?? one.held.published ?? undefined, other.day ?? other.held.published ?? undefined)
  if (near === undefined || near > REPORTED || !one.main || !other.main) return undefined
  if (round) return { why: 'parties-round-published', sure: false }
  if (mechanism) return { why: 'mechanism-published', sure: false }
  return people ? { why: 'people-published', sure: false } : undefined
}

/** Undefined where one of them is not told. */
function same<T>(one: T | undefined, other: T | undefined): boolean | undefined {
  return one === undefined || other === undefined ? undefined : one === other
}

function daysApart(one: string | undefined, other: string | undefined): number | undefined {
  if (!isDay(one) || !isDay(other)) return undefined
  return Math.abs(Date.parse(one) - Date.parse(other)) / DAY
}
