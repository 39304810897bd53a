/** Where each screen is found with something on it: addresses in the casebook's register. */
import { hash } from 'node:crypto'
import { documents } from '../../scripts/casebook/documents.ts'

const MECHANISM = 'cn-ru-strategic-security-consultation'

/** What the register calls a report of the mechanism's 20th round. */
function named(file: string): string {
  const found = documents().find(({ folder, name }) => folder.startsWith('001') && name.includes(file))
  if (!found) throw new Error(`the casebook has no ${file} of its first meeting`)
  return hash('sha256', found.text)
}

const report = named('report.ar')

export const SCREENS = {
  library: '/casebook/library',
  reader: `/casebook/document/${report}`,
  mechanisms: '/casebook/mechanisms',
  mechanism: `/casebook/mechanism/${MECHANISM}`,
  matrix: `/casebook/matrix/${MECHANISM}`,
  compare: `/casebook/compare?a=${report}&b=${named('readout-ru.ru')}`,
  brief: `/casebook/brief/${MECHANISM}`,
  search: `/casebook/search?q=${encodeURIComponent('شويغو')}`,
  calendar: '/casebook/calendar',
  people: `/casebook/people?mechanism=${MECHANISM}`,
} as const
