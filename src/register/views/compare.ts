/** Two accounts of one meeting: what both say, what one alone says, and what they say differently. */
import { type Cell, cite, quote, type Sheet, say, silent } from '../cite.ts'
import type { Held } from '../held.ts'
import { type Account, accountsOf } from '../merge/account.ts'
import type { Meeting } from '../merge/merge.ts'
import { type Claim, claimsOf } from './claims.ts'
import { dateCell, placeCell, roundCell } from './merged.ts'

export function compare(one: Held, other: Held): Sheet {
  const [mine, theirs] = [alone(one), alone(other)]
  const fields = [
    ['field.round', roundCell],
    ['field.date', dateCell],
    ['field.place', placeCell],
  ] as const
  const rows: Cell[][] = fields.map(([key, cellOf]) => {
    const cells = [cellOf(mine), cellOf(theirs)] as const
    const both = cells.every(({ cites }) => cites.length > 0)
    const alike = JSON.stringify(cells[0].words) === JSON.stringify(cells[1].words) || key === 'field.place'
    return row({ words: [say(key)], cites: cells.flatMap(({ cites }) => cites) }, cells, both, alike, [one, other])
  })
  const claims = [claimsOf(mine), claimsOf(theirs)] as const
  for (const key of new Set(claims.flat().map(({ party, issue }) => `${party} ${issue}`))) {
    const own = claims.map((all) => all.filter(({ party, issue }) => `${party} ${issue}` === key))
    const [first] = own.flat() as [Claim]
    const cells = own.map((all, at) => claimCell(all, at === 0 ? one : other)) as [Cell, Cell]
    const stances = own.map((all) => new Set(all.map(({ stance }) => stance)))
    const alike = [...(stances[0] ?? [])].some((stance) => stances[1]?.has(stance))
    const cites = own.flat().map(({ held, issueAt }) => cite(held, issueAt.from))
    const name: Cell = { words: [{ party: first.party }, { issue: first.issue }], cites }
    rows.push(
      row(
        name,
        cells,
        own.every((all) => all.length > 0),
        alike,
        [one, other],
      ),
    )
  }
  return {
    title: [say('register.compare')],
    columns: [say('register.what'), { plain: one.name }, { plain: other.name }, say('register.outcome')],
    rows,
    searched: [one.sha256, other.sha256],
  }
}

function alone(held: Held): Meeting {
  const accounts = accountsOf([held]).slice(0, 1) as Account[]
  return { id: '', accounts, copies: [], links: [], mechanism: undefined, round: undefined, day: undefined, people: [] }
}

function claimCell(claims: readonly Claim[], held: Held): Cell {
  const [first] = claims
  if (!first) return silent([held])
  const stance = say(first.stance === 'agreed' ? 'word.agreed' : `stance.${first.stance}`)
  const cites = claims.map(({ cue, content }) => cite(held, [...cue.from, ...content.from]))
  return { words: [stance, quote(held, first.content.from)], cites }
}

function row(name: Cell, cells: readonly [Cell, Cell], both: boolean, alike: boolean, held: readonly Held[]): Cell[] {
  const told = cells.flatMap(({ cites }) => cites)
  if (told.length === 0) return [silent(held), ...cells, silent(held)].with(0, { ...silent(held), words: name.words })
  const key = both ? (alike ? 'both' : 'differently') : cells[0].cites.length > 0 ? 'only-first' : 'only-second'
  return [name, ...cells, { words: [say(`register.${key}`)], cites: told, ...(both && !alike && { differs: true }) }]
}
