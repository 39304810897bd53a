/** For the tests: what a sentence gives, one line a fact, as the examples of each language write it. */
import { read } from '../index.ts'

const PUBLISHED = '2025-12-03'

/** `statement Merrin (KE): stress: trade matters`, `joint: condemn: terrorism`, `agreement KE PE: sign: …`, `person …`, `meeting …`. */
export function found(text: string, language: string): string[] {
  const { meetings, participants, agreements, statements } = read(text, { language, published: PUBLISHED })
  const values = (readings: readonly { value: string }[]) => readings.map(({ value }) => value).join(' ')
  const line = (...parts: (string | number | null | undefined)[]) =>
    parts.filter((part) => part !== '' && part != null).join(', ')
  return [
    ...meetings.map(
      ({ kind, status, round, date, place, parties }) =>
        `meeting ${line(kind.value, status.value, round?.value, date?.value.from, place?.value.written, values(parties))}`,
    ),
    ...participants.map(
      ({ name, office, party, role }) => `person ${line(name.value.written, office?.value, party?.value, role.value)}`,
    ),
    ...agreements.map(
      ({ act, parties, content }) => `agreement ${line(values(parties))}: ${act.value.sense}: ${content.value}`,
    ),
    ...statements.map(({ joint, speaker, party, cue, content }) => {
      const who = joint ? 'joint' : `statement ${line(speaker?.value.written, party?.value)}`
      return `${who}: ${cue.value.sense}: ${content.value}`
    }),
  ]
}
