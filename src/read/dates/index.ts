/** Dates, ordinals and numbers of a passage. */
export { findDates } from './dates.ts'
export { findNumber, findOrdinals } from './ordinals.ts'
