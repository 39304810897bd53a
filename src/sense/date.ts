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

/** A number that says which one in a row: 20th, العشرون, 第三十. */
export interface OrdinalMention extends Range {
  readonly value: number
}
