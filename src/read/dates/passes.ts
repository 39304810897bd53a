/** The passes in which the rules are applied: each takes what the ones before it made. */
import { compile } from './pattern.ts'
import { aloneRules } from './rules-alone.ts'
import { calendarRules } from './rules-calendar.ts'
import { countRules, lengthRules } from './rules-lengths.ts'
import { markRules } from './rules-marks.ts'
import { partRules } from './rules-parts.ts'
import { periodRules } from './rules-periods.ts'
import { rangeRules } from './rules-ranges.ts'
import { weekdayRules } from './rules-weekdays.ts'

export const PASSES = [
  [...markRules, ...lengthRules],
  [...countRules, ...periodRules],
  calendarRules,
  [...partRules, ...weekdayRules, ...aloneRules],
  rangeRules,
].map(compile)
