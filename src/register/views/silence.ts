/** Issues that a side spoke of before and that the last meeting's reports do not have: "not mentioned", never "dropped". */
import { type Cell, cite, quote, type Sheet, say, silent } from '../cite.ts'
import type { Register } from '../register.ts'
import { claimsOf, documentsOf, partiesOf } from './claims.ts'
import { headCell } from './head.ts'

export function silence({ documents, meetings }: Register): Sheet {
  const last = meetings.at(-1)
  const here = last ? claimsOf(last) : []
  const searched = last ? documentsOf([last]) : []
  const rows = partiesOf(meetings).flatMap((party) => {
    const said = meetings
      .slice(0, -1)
      .flatMap((meeting) => claimsOf(meeting).map((claim) => ({ claim, meeting })))
      .filter(({ claim }) => claim.party === party)
    return [...Map.groupBy(said, ({ claim }) => claim.issue)]
      .filter(([issue]) => !here.some((one) => one.party === party && one.issue === issue))
      .map(([issue, before]): Cell[] => {
        const { claim, meeting } = before.at(-1) as (typeof before)[number]
        const words = cite(claim.held, [...claim.cue.from, ...claim.content.from])
        return [
          { words: [{ party }], cites: [words] },
          { words: [{ issue }], cites: [cite(claim.held, claim.issueAt.from)] },
          headCell(meeting),
          { words: [quote(claim.held, claim.content.from)], cites: [words] },
          silent(searched),
        ]
      })
  })
  const columns = ['field.party', 'register.issue', 'register.last-said', 'register.words', 'register.now']
  return {
    title: [say('register.silence')],
    columns: columns.map((key) => say(key)),
    rows,
    searched: documents.map(({ sha256 }) => sha256),
  }
}
