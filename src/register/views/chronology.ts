/** The rounds of a mechanism, first to last; a round that no report tells of is a gap, and shown as one. */
import { type Cell, cite, type Phrase, type Sheet, say, sheetOf, silent } from '../cite.ts'
import type { Held } from '../held.ts'
import type { Meeting } from '../merge/merge.ts'
import type { Register } from '../register.ts'
import { tookPlace, unheldAs } from './claims.ts'
import { dateCell, placeCell, roundCell } from './merged.ts'
import { agreedIn, chairsOf, type Gap, withGaps } from './rounds.ts'

const COLUMNS = [
  'field.round',
  'field.date',
  'field.place',
  'register.chairs',
  'section.agreements',
  'register.documents',
]

export function chronology({ documents, meetings }: Register): Sheet {
  const rows = withGaps(meetings).flatMap((step) => ('from' in step ? gapRows(step, documents) : [rowOf(step)]))
  return sheetOf('register.chronology', COLUMNS, rows, documents)
}

function gapRows({ from, to }: Gap, documents: readonly Held[]): Cell[][] {
  const empty = silent(documents, 'register.no-report')
  return Array.from({ length: to - from + 1 }, (_, at) => [
    { ...empty, words: [{ plain: from + at }] },
    ...Array.from({ length: 5 }, () => empty),
  ])
}

const rowOf = (meeting: Meeting): Cell[] => [
  statedRound(meeting),
  dateCell(meeting),
  placeCell(meeting),
  chairsCell(meeting),
  agreementsCell(meeting),
  documentsCell(meeting),
]

/** The round, and that it has not been held where no report says that it was. */
function statedRound(meeting: Meeting): Cell {
  const cell = roundCell(meeting)
  if (tookPlace(meeting)) return cell
  const status = meeting.accounts.map(({ held, meeting: { status } }) => cite(held, status.from))
  return { ...cell, words: [...cell.words, { plain: '·' }, say(unheldAs(meeting))], cites: [...cell.cites, ...status] }
}

/** Those who led it, with each office that the reports of that day give them; where a language has two, both, and that they differ. */
export function chairsCell(meeting: Meeting): Cell {
  const chairs = chairsOf(meeting)
  if (chairs.length === 0) return silent(meeting.accounts.map(({ held }) => held))
  const words = chairs.flatMap(({ name, offices }, at): Phrase[] => [
    ...(at > 0 ? [say('register.and')] : []),
    name,
    ...offices.flatMap((office, place) => [place > 0 ? { plain: '/' } : say('register.holding'), office]),
  ])
  const differs = chairs.some(({ offices }) => offices.length > 1)
  return { words, cites: chairs.flatMap(({ cites }) => cites), ...(differs && { differs }) }
}

function agreementsCell(meeting: Meeting): Cell {
  const { counts: all, cites } = agreedIn(meeting)
  if (cites.length === 0) return silent(meeting.accounts.map(({ held }) => held))
  const counts = [...new Set(all)].sort((a, b) => a - b)
  const words = counts.length > 1 ? `${counts[0]}–${counts.at(-1)}` : (counts[0] as number)
  return { words: [{ plain: words }], cites, ...(counts.length > 1 && { differs: true }) }
}

function documentsCell({ accounts, copies }: Meeting): Cell {
  const cites = accounts.map(({ held, meeting }) => cite(held, meeting.kind.from))
  const words: Phrase[] = [{ plain: accounts.length }]
  if (copies.length > 0) words.push(say('register.copies', copies.length))
  return { words, cites }
}
