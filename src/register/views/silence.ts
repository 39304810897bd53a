/**
 * Issues that a side spoke of before and that the last meeting's reports do not have from it, and the other way round: what is new.
 * "Not mentioned", never "dropped". Where another side speaks of the issue, or the words stand in a report outside of what anybody is
 * reported to have said, that is told, and where.
 */
import { type Cell, type Sheet, sheetOf } from '../cite.ts'
import type { Meeting } from '../merge/merge.ts'
import type { Register } from '../register.ts'
import { type Claim, citeOf, claimsOf, documentsOf, partyWords, sidesOf, stanceWords, tookPlace } from './claims.ts'
import { headCell } from './head.ts'
import { issueCites } from './matrix.ts'
import { Wordings } from './wording.ts'

/** @param only of what was spoken of last at this meeting; all if left out */
export function silence({ documents, meetings }: Register, only?: Meeting): Sheet {
  const past = meetings.filter(tookPlace)
  const wordings = new Wordings(documents)
  const last = past.at(-1)
  const here = last ? claimsOf(last) : []
  const before = past.slice(0, -1).map((meeting) => ({ meeting, claims: claimsOf(meeting) }))
  const gone = absent(
    before.flatMap(({ claims }) => claims),
    here,
  ).map((side) => ({
    ...side,
    at: before.findLastIndex((one) => side.claims.some((claim) => one.claims.includes(claim))),
  }))
  // What was spoken of last comes first.
  const shown = gone.filter(({ at }) => !only || before[at]?.meeting === only)
  const rows = shown
    .toSorted((a, b) => b.at - a.at)
    .map(({ parties, issue, claims, at }): Cell[] => {
      const { meeting, claims: own } = before[at] as (typeof before)[number]
      const latest = claims.filter((claim) => own.includes(claim))
      return [
        { words: partyWords(parties), cites: latest.map(citeOf) },
        { words: [{ issue }], cites: issueCites(latest) },
        headCell(meeting),
        { words: stanceWords(latest), cites: latest.map(citeOf) },
        wordings.quiet(
          documentsOf([last as Meeting]),
          claims,
          here.filter((one) => one.issue === issue),
        ),
      ]
    })
  const columns = ['register.side', 'register.issue', 'register.last-said', 'register.words', 'register.now']
  return sheetOf('register.silence', columns, rows, documents)
}

/** Issues of which a side speaks in the last meeting's reports and did not in those of any meeting before. */
export function fresh({ documents, meetings }: Register): Sheet {
  const past = meetings.filter(tookPlace)
  const wordings = new Wordings(documents)
  const before = past.slice(0, -1)
  const earlier = before.flatMap(claimsOf)
  const here = past.slice(-1).flatMap(claimsOf)
  const rows =
    before.length === 0
      ? []
      : absent(here, earlier).map(({ parties, issue, claims }): Cell[] => [
          { words: partyWords(parties), cites: claims.map(citeOf) },
          { words: [{ issue }], cites: issueCites(claims) },
          { words: stanceWords(claims), cites: claims.map(citeOf) },
          wordings.quiet(
            documentsOf(before),
            claims,
            earlier.filter((one) => one.issue === issue),
          ),
        ])
  const columns = ['register.side', 'register.issue', 'register.words', 'register.before']
  return sheetOf('register.new-issues', columns, rows, documents)
}

/** What sides have in some claims and not in others, by issue. */
function absent(claims: readonly Claim[], elsewhere: readonly Claim[]) {
  const there = new Set(elsewhere.map(({ party, issue }) => `${party} ${issue}`))
  const missing = claims.filter(({ party, issue }) => !there.has(`${party} ${issue}`))
  return [...Map.groupBy(missing, ({ issue }) => issue)].flatMap(([issue, own]) =>
    sidesOf(own).map((side) => ({ ...side, issue })),
  )
}
