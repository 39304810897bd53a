/** The rounds of a mechanism, first to last, with who led and in what office; a round that no report tells of is a gap. */
import { type Cell, type Cite, cite, type Phrase, quoteOf } from '../cite.ts'
import { factsOf } from '../merge/account.ts'
import type { Meeting } from '../merge/merge.ts'
import type { Register } from '../register.ts'
import { unsureIn } from '../together.ts'
import { tookPlace, unheldAs } from './claims.ts'
import { dateCell, placeCell, roundCell } from './merged.ts'
import { officesOf, peopleOf } from './people.ts'

export interface Chair {
  readonly name: Phrase
  /** The office of that day; where reports in one language give two, both. */
  readonly offices: readonly Phrase[]
  readonly party: string | null
  /** Where reports name the person and the office. */
  readonly cites: readonly Cite[]
}

export interface Round {
  readonly number: number | null
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly day: string | null
  /** Of one that no report tells to have been held: the label of what they tell. */
  readonly status: string | null
  readonly round: Cell
  readonly date: Cell
  readonly place: Cell
  readonly chairs: readonly Chair[]
  /** How many things were agreed, by the report with fewest and the one with most. */
  readonly agreed: readonly [number, number]
  readonly agreements: readonly Cite[]
  readonly reports: readonly {
    readonly document: string
    readonly cites: readonly Cite[]
    /** Why it is taken for one meeting with the first, where that is not sure: a label, `register.why.…`. */
    readonly unsure: string | null
  }[]
  /** Near copies of these reports. */
  readonly copies: number
}

/** Numbers between which no report tells of a round. */
export interface Gap {
  readonly from: number
  readonly to: number
}

export type Step = Round | Gap

export const roundsOf = ({ meetings }: Register): Step[] =>
  withGaps(meetings).map((step) => ('from' in step ? step : roundOf(step)))

/** Meetings, first to last, and the gaps in the numbers of their rounds. */
export function withGaps(meetings: readonly Meeting[]): (Meeting | Gap)[] {
  const steps: (Meeting | Gap)[] = []
  let last: number | undefined
  for (const meeting of meetings) {
    const { round } = meeting
    if (last !== undefined && round !== undefined && round > last + 1) steps.push({ from: last + 1, to: round - 1 })
    last = Math.max(round ?? 0, last ?? 0) || undefined
    steps.push(meeting)
  }
  return steps
}

function roundOf(meeting: Meeting): Round {
  const { counts, cites } = agreedIn(meeting)
  return {
    number: meeting.round ?? null,
    day: meeting.day ?? null,
    status: tookPlace(meeting) ? null : unheldAs(meeting),
    round: roundCell(meeting),
    date: dateCell(meeting),
    place: placeCell(meeting),
    chairs: chairsOf(meeting),
    agreed: [Math.min(...counts), Math.max(...counts)],
    agreements: cites,
    reports: reportsOf(meeting),
    copies: meeting.copies.length,
  }
}

function reportsOf(meeting: Meeting): Round['reports'] {
  const unsure = unsureIn(meeting)
  return [...Map.groupBy(meeting.accounts, ({ held }) => held)].map(([{ sha256 }, own]) => {
    const why = own.map(({ id }) => unsure.get(id) ?? null)
    return {
      document: sha256,
      cites: own.map(({ held, meeting }) => cite(held, meeting.kind.from)),
      unsure: why.includes(null) ? null : (why[0] ?? null),
    }
  })
}

/** How many things each report tells to have been agreed, and where. */
export function agreedIn({ accounts }: Meeting): { counts: number[]; cites: Cite[] } {
  const told = accounts.map((account) => ({ account, all: factsOf(account, account.held.record.agreements) }))
  return {
    counts: told.map(({ all }) => all.length),
    cites: told.flatMap(({ account, all }) => all.map(({ content }) => cite(account.held, content.from))),
  }
}

/** Those who led it, with each office that the reports of that day give them. */
export const chairsOf = (meeting: Meeting): Chair[] =>
  peopleOf(meeting)
    .filter(({ roles }) => roles.some((role) => role !== 'participant'))
    .map((present) => ({
      name: quoteOf(present.mentions.map(({ held, person }) => ({ held, from: person.name.from }))),
      offices: officesOf(present).map(quoteOf),
      party: present.party ?? null,
      cites: present.mentions.map(({ held, person }) =>
        cite(held, [...person.name.from, ...(person.office?.from ?? [])]),
      ),
    }))
