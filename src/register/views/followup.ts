/**
 * What became of undertakings, from meeting to meeting: what later reports say of them, each with its words. No report is no report,
 * not a failure; that something was done is told only where words say so.
 */
import { type Cell, cite, type Phrase, quoteOf, type Sheet, say, sheetOf, silent } from '../cite.ts'
import type { Held } from '../held.ts'
import type { Meeting } from '../merge/merge.ts'
import type { Register } from '../register.ts'
import { documentsOf, partyWords, tookPlace } from './claims.ts'
import { type Evidence, evidenceFor, reportsOf } from './evidence.ts'
import { headCell, headOf } from './head.ts'
import { type Undertaking, undertakingsOf } from './undertakings.ts'

const COLUMNS = ['register.meeting', 'register.side', 'section.commitments', 'register.due', 'register.since']

/** @param today YYYY-MM-DD: what is overdue is counted from it */
export function followup(register: Register, today: string): Sheet {
  return sheetOf('register.followup', COLUMNS, cellsOf(rowsOf(register, today)), register.documents)
}

/** What is still open of the last two meetings, and whatever date has passed: all of which no report says that it was done. */
export function open(register: Register, today: string): Sheet {
  const latest = register.meetings.filter(tookPlace).slice(-2)
  const rows = rowsOf(register, today).filter(
    ({ meeting, done, overdue }) => !done && (overdue || latest.includes(meeting)),
  )
  return sheetOf('register.open', COLUMNS, cellsOf(rows), register.documents)
}

interface Row {
  readonly meeting: Meeting
  readonly done: boolean
  readonly overdue: boolean
  readonly cells: Cell[]
}

function rowsOf({ documents, meetings }: Register, today: string): Row[] {
  const undertaken = meetings.map(undertakingsOf)
  const reports = meetings.map(reportsOf)
  return meetings.flatMap((meeting, at) =>
    (undertaken[at] ?? []).map((one): Row => {
      const later = meetings.slice(at + 1)
      const found = later.flatMap((next, place) =>
        evidenceFor(one, next, reports[at + 1 + place] ?? [], undertaken[at + 1 + place] ?? []),
      )
      const due = one.due?.value.to
      const done = found.some(({ state }) => state === 'fulfilled')
      const overdue = due !== undefined && !done && due < today.slice(0, due.length)
      const last = evidenceCell(found, overdue ? one.due : undefined, later, documents)
      return { meeting, done, overdue, cells: [headCell(meeting), ...undertakingCells(one), last] }
    }),
  )
}

function undertakingCells({ told, by, due }: Undertaking): Cell[] {
  const own = told.map(({ held, commitment }) => cite(held, commitment.action.from))
  const [first] = told as [(typeof told)[number]]
  return [
    { words: by.length > 0 ? partyWords(by) : [say('word.unknown-party')], cites: own },
    { words: [quoteOf(told.map(({ held, commitment }) => ({ held, from: commitment.action.from })))], cites: own },
    due
      ? { words: [{ date: due.value }], cites: [cite(due.held, due.from)] }
      : silent(told.length > 0 ? told.map(({ held }) => held) : [first.held], 'register.no-date'),
  ]
}

/** Everything that was found, meeting by meeting, in its words; and that the date has passed, where nothing says that it was done. */
function evidenceCell(
  found: readonly Evidence[],
  late: Undertaking['due'],
  later: readonly Meeting[],
  documents: readonly Held[],
): Cell {
  const passed: Phrase[] = late ? [say('register.overdue'), { plain: ';' }] : []
  const cites = late ? [cite(late.held, late.from)] : []
  if (found.length === 0) {
    const none =
      later.length === 0 ? silent(documents, 'register.no-later') : silent(documentsOf(later), 'register.no-report')
    return { ...none, words: [...passed, ...none.words], cites }
  }
  const groups = [...Map.groupBy(found, ({ meeting, state }) => `${meeting.id} ${state}`).values()]
  const words = groups.flatMap((group, at): Phrase[] => {
    const [{ meeting, state }] = group as [Evidence]
    const quoted = quoteOf(group.map(({ held, from }) => ({ held, from })))
    return [...(at > 0 ? [{ plain: ';' }] : []), headOf(meeting), { plain: ':' }, say(`register.${state}`), quoted]
  })
  return { words: [...passed, ...words], cites: [...cites, ...found.map((one) => one.cite)] }
}

const cellsOf = (rows: readonly Row[]) => rows.map(({ cells }) => cells)
