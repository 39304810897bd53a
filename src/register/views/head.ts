/** A meeting at the head of a column: its round, else its day. */
import { type Cell, type Phrase, say } from '../cite.ts'
import type { Meeting } from '../merge/merge.ts'
import { dateCell, roundCell } from './merged.ts'

export function headOf({ round, day }: Pick<Meeting, 'round' | 'day'>): Phrase {
  if (round !== undefined) return say('round', round)
  return day ? { date: { from: day, to: day } } : say('register.undated')
}

/** The same as a cell, with the words that say it. */
export function headCell(meeting: Meeting): Cell {
  const told = meeting.round !== undefined ? roundCell(meeting) : dateCell(meeting)
  return { ...told, words: told.cites.length > 0 ? [headOf(meeting)] : told.words }
}
