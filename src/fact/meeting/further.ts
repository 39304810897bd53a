/** Which clauses tell of a further encounter than the main one. */
import type { Frame } from '../../sense/frame.ts'
import type { Reading } from '../../sense/reading.ts'

/** Senses whose clauses tell more of an encounter than that there was another. */
const NOT_ANOTHER = new Set<string>(['attend', 'visit', 'arrive', 'chair', 'lead'])

/** Whether a clause tells that people met, besides those of the main encounter. */
export function tellsOfAnother({ act, sense, holds, within, form, partner }: Frame): boolean {
  if (holds !== 'yes' || within || NOT_ANOTHER.has(sense)) return false
  // "talked with X about P"
  if (act === 'discuss') return form === 'finite' && partner.some(({ kind, person }) => kind === 'person' && person)
  return act === 'meet' || (act === 'hold' && form === 'finite' && partner.length > 0)
}

/** "The minister also met his counterpart of C": somebody whom the text does not name, of no party of the main encounter's. */
export function withUnnamed({ partner }: Frame, parties: readonly Reading<string>[]): boolean {
  return partner.some(
    ({ kind, person, parties: [own] }) =>
      kind === 'office' && !person && own !== undefined && !parties.some(({ value }) => value === own.code),
  )
}
