/** The rounds of a mechanism, first to last; a round that no report tells of is a gap, and shown as one. */
import { type Cell, cite, type Phrase, quoteOf, type Sheet, say, silent } from '../cite.ts'
import { factsOf } from '../merge/account.ts'
import type { Meeting } from '../merge/merge.ts'
import type { Register } from '../register.ts'
import { byLanguage } from './alike.ts'
import { tookPlace } from './claims.ts'
import { dateCell, placeCell, roundCell } from './merged.ts'
import { type Present, peopleOf } from './people.ts'

export function chronology({ documents, meetings }: Register): Sheet {
  const rows: Cell[][] = []
  let last: number | undefined
  for (const meeting of meetings) {
    for (let gap = (last ?? Infinity) + 1; gap < (meeting.round ?? 0); gap++) {
      const empty = silent(documents, 'register.no-report')
      rows.push([{ ...empty, words: [{ plain: gap }] }, ...Array.from({ length: 5 }, () => empty)])
    }
    last = Math.max(meeting.round ?? 0, last ?? 0) || undefined
    rows.push([
      statedRound(meeting),
      dateCell(meeting),
      placeCell(meeting),
      chairsCell(meeting),
      agreementsCell(meeting),
      documentsCell(meeting),
    ])
  }
  const columns = ['round', 'date', 'place'].map((field) => say(`field.${field}`))
  return {
    title: [say('register.chronology')],
    columns: [...columns, say('register.chairs'), say('section.agreements'), say('register.documents')],
    rows,
    searched: documents.map(({ sha256 }) => sha256),
  }
}

/** The round, and that it has not been held where no report says that it was. */
function statedRound(meeting: Meeting): Cell {
  const cell = roundCell(meeting)
  if (tookPlace(meeting)) return cell
  const status = meeting.accounts.map(({ held, meeting: { status } }) => cite(held, status.from))
  const word = meeting.accounts[0]?.meeting.status.value ?? 'announced'
  return { ...cell, words: [...cell.words, { plain: ',' }, say(`status.${word}`)], cites: [...cell.cites, ...status] }
}

/** Those who led it, with each office that the reports of that day give them; where a language has two, both, and that they differ. */
export function chairsCell(meeting: Meeting): Cell {
  const chairs = peopleOf(meeting).filter(({ roles }) => roles.some((role) => role !== 'participant'))
  if (chairs.length === 0) return silent(meeting.accounts.map(({ held }) => held))
  const offices = chairs.map(officesOf)
  const words = chairs.flatMap(({ mentions }, at): Phrase[] => [
    ...(at > 0 ? [say('register.and')] : []),
    quoteOf(mentions.map(({ held, person }) => ({ held, from: person.name.from }))),
    ...(offices[at] ?? []).flatMap((told, place) => [
      say(place > 0 ? 'register.or' : 'register.holding'),
      quoteOf(told),
    ]),
  ])
  const cites = chairs.flatMap(({ mentions }) =>
    mentions.map(({ held, person }) => cite(held, [...person.name.from, ...(person.office?.from ?? [])])),
  )
  return { words, cites, ...(offices.some((told) => told.length > 1) && { differs: true }) }
}

/** A person's offices: the first that each language gives together, then the second, where one gives another. */
export function officesOf({ mentions }: Pick<Present, 'mentions'>) {
  const told = mentions.flatMap(({ held, person: { office } }) =>
    office ? [{ held, from: office.from, words: office.value }] : [],
  )
  return byLanguage(told)
}

function agreementsCell(meeting: Meeting): Cell {
  const told = meeting.accounts.map((account) => ({ account, all: factsOf(account, account.held.record.agreements) }))
  const cites = told.flatMap(({ account, all }) => all.map(({ content }) => cite(account.held, content.from)))
  if (cites.length === 0) return silent(meeting.accounts.map(({ held }) => held))
  const counts = [...new Set(told.map(({ all }) => all.length))].sort((a, b) => a - b)
  const words = counts.length > 1 ? `${counts[0]}–${counts.at(-1)}` : (counts[0] as number)
  return { words: [{ plain: words }], cites, ...(counts.length > 1 && { differs: true }) }
}

function documentsCell({ accounts, copies }: Meeting): Cell {
  const cites = accounts.map(({ held, meeting }) => cite(held, meeting.kind.from))
  const words: Phrase[] = [{ plain: accounts.length }]
  if (copies.length > 0) words.push(say('register.copies', copies.length))
  return { words, cites }
}
