/** The views of one mechanism, by name. */
import type { Sheet } from '../cite.ts'
import type { Register } from '../register.ts'
import { calendar } from './calendar.ts'
import { chronology } from './chronology.ts'
import { followup } from './followup.ts'
import { indicators } from './indicators.ts'
import { matrix } from './matrix.ts'
import { silence } from './silence.ts'

/** Each takes the register of the mechanism and today's date, YYYY-MM-DD. */
export const OF_MECHANISM: Readonly<Record<string, (register: Register, today: string) => Sheet>> = {
  chronology,
  matrix,
  silence: (register) => silence(register),
  followup,
  indicators: (register) => indicators(register),
  calendar,
}
