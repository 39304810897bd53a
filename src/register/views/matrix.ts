/** Issue × party × round: the stance with its words, and how the sides stood to each other. */
import { type Cell, cite, type Sheet, say } from '../cite.ts'
import type { Meeting } from '../merge/merge.ts'
import type { Register } from '../register.ts'
import {
  alignmentOf,
  type Claim,
  citeOf,
  claimsOf,
  documentsOf,
  partyWords,
  sidesOf,
  sourcesDiffer,
  stanceWords,
} from './claims.ts'
import { headOf } from './head.ts'
import { Wordings } from './wording.ts'

export function matrix({ documents, meetings }: Register): Sheet {
  const wordings = new Wordings(documents)
  const claims = new Map(meetings.map((meeting) => [meeting, claimsOf(meeting)]))
  const issues = [...Map.groupBy([...claims.values()].flat(), ({ issue }) => issue)].sort(([a], [b]) =>
    a < b ? -1 : 1,
  )
  const rows = issues.flatMap(([issue, all]) => {
    const on = (meeting: Meeting) => (claims.get(meeting) ?? []).filter((one) => one.issue === issue)
    const alignment = meetings.map((meeting) => alignmentCell(meeting, on(meeting), wordings, all))
    const stands = sidesOf(all).map(({ parties, claims: own }): Cell[] => {
      const name = { words: [{ issue }, { plain: ':' }, ...partyWords(parties)], cites: issueCites(own) }
      return [name, ...meetings.map((meeting) => stanceCell(meeting, on(meeting), parties[0] as string, wordings, all))]
    })
    return [[{ words: [{ issue }], cites: issueCites(all) }, ...alignment], ...stands]
  })
  return {
    title: [say('register.matrix')],
    columns: [say('register.issue'), ...meetings.map(headOf)],
    rows,
    searched: documents.map(({ sha256 }) => sha256),
  }
}

export const issueCites = (claims: readonly Claim[]) => claims.map(({ held, issueAt }) => cite(held, issueAt.from))

function alignmentCell(meeting: Meeting, claims: readonly Claim[], wordings: Wordings, all: readonly Claim[]): Cell {
  if (claims.length === 0) return wordings.quiet(documentsOf([meeting]), all, [])
  return { words: [say(`alignment.${alignmentOf(claims)}`)], cites: claims.map(citeOf) }
}

/** What a party is reported to hold; where only others are, the side's silence and not the documents'. */
function stanceCell(
  meeting: Meeting,
  claims: readonly Claim[],
  party: string,
  wordings: Wordings,
  all: readonly Claim[],
): Cell {
  const own = claims.filter((one) => one.party === party)
  if (own.length === 0) return wordings.quiet(documentsOf([meeting]), all, claims)
  return { words: stanceWords(own), cites: own.map(citeOf), ...(sourcesDiffer(own) && { differs: true }) }
}

/** The issues of one meeting, one by one: who says what of it, and how that stands together. */
export function issuesOf(meeting: Meeting): Sheet {
  const issues = [...Map.groupBy(claimsOf(meeting), ({ issue }) => issue)]
  const rows = issues.map(([issue, claims]): Cell[] => [
    { words: [{ issue }], cites: issueCites(claims) },
    { words: [say(`alignment.${alignmentOf(claims)}`)], cites: claims.map(citeOf) },
    {
      words: sidesOf(claims).flatMap(({ parties, claims: own }, at) => [
        ...(at > 0 ? [{ plain: ';' }] : []),
        ...partyWords(parties),
        { plain: ':' },
        ...stanceWords(own),
      ]),
      cites: claims.map(citeOf),
    },
  ])
  return {
    title: [say('section.issues')],
    columns: [say('register.issue'), say('register.alignment'), say('register.words')],
    rows,
    searched: documentsOf([meeting]).map(({ sha256 }) => sha256),
  }
}
