import type { Range } from './mention.ts'

/** A date expression. `from` and `to` are ISO dates cut to the precision of the words; null if the reference date is needed and unknown. */
export interface DateMention extends Range {
  readonly from: string | null
  readonly to: string | null
  readonly how: 'stated' | 'implied'
  readonly rule: string
  readonly doubt?: string
  /** What was missing to work it out. */
  readonly needs?: 'reference'
}

/** Whether a date is known to the day: 2025-03-01, and not 2025-03 or 2025. */
export const isDay = (date: string | null | undefined): date is string => date?.length === 10

/** A number that says which one in a row: 20th, العشرون, 第三十. */
export interface OrdinalMention extends Range {
  readonly value: number
}
