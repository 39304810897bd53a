/** Dates, ordinals and numbers of a passage. */
export { type DateMention, findDates } from './dates.ts'
export {
  findNumber,
  findNumbers,
  findOrdinals,
  type NumberMention,
  type OrdinalMention,
  ordinalAt,
} from './ordinals.ts'
