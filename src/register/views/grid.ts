/** Issue by party by round: what each side said or agreed, with its words, and how the sides stood to each other. */
import { type Cell, type Cite, type Phrase, quote } from '../cite.ts'
import type { Meeting } from '../merge/merge.ts'
import type { Register } from '../register.ts'
import {
  alignmentOf,
  type Claim,
  citeOf,
  claimsOf,
  documentsOf,
  partiesOf,
  sourcesDiffer,
  strongest,
} from './claims.ts'
import { headOf } from './head.ts'
import { issueCites } from './matrix.ts'
import { Wordings } from './wording.ts'

export interface Said {
  /** The stance, or `agreed`. */
  readonly stance: string
  readonly words: Phrase
  readonly cite: Cite
}

export interface Stand {
  /** That which goes farthest; null where the side is not reported to have said anything. */
  readonly stance: string | null
  /** In the order of the reports. */
  readonly said: readonly Said[]
  readonly differs: boolean
  /** Of a side's silence: what was searched, and whether the words stand there otherwise. */
  readonly quiet: Cell | null
}

export interface Square {
  /** How the sides stood; null where nobody spoke of it. */
  readonly alignment: string | null
  readonly cites: readonly Cite[]
  readonly quiet: Cell | null
  /** One a party, in the grid's order. */
  readonly stands: readonly Stand[]
}

export interface GridRound {
  readonly head: Phrase
  readonly number: number | null
  readonly day: string | null
  /** The reports that were searched. */
  readonly documents: readonly string[]
}

export interface Grid {
  readonly parties: readonly string[]
  readonly rounds: readonly GridRound[]
  readonly issues: readonly {
    readonly issue: string
    /** Where the reports name it. */
    readonly cites: readonly Cite[]
    /** One a round. */
    readonly rounds: readonly Square[]
  }[]
}

export function gridOf({ documents, meetings }: Register): Grid {
  const wordings = new Wordings(documents)
  const parties = partiesOf(meetings)
  const claims = meetings.map((meeting) => Map.groupBy(claimsOf(meeting), ({ issue }) => issue))
  const issues = [...new Set(claims.flatMap((by) => [...by.keys()]))].sort()
  return {
    parties,
    rounds: meetings.map(roundOf),
    issues: issues.map((issue) => {
      const own = claims.map((by) => by.get(issue) ?? [])
      const all = own.flat()
      const quiet = (at: number, others: readonly Claim[]) =>
        wordings.quiet(documentsOf([meetings[at] as Meeting]), all, others)
      return {
        issue,
        cites: issueCites(all),
        rounds: own.map((here, at) => squareOf(here, parties, () => quiet(at, here))),
      }
    }),
  }
}

const roundOf = (meeting: Meeting): GridRound => ({
  head: headOf(meeting),
  number: meeting.round ?? null,
  day: meeting.day ?? null,
  documents: documentsOf([meeting]).map(({ sha256 }) => sha256),
})

function squareOf(claims: readonly Claim[], parties: readonly string[], quiet: () => Cell): Square {
  return {
    alignment: claims.length > 0 ? alignmentOf(claims) : null,
    cites: claims.map(citeOf),
    quiet: claims.length > 0 ? null : quiet(),
    stands: parties.map((party) =>
      standOf(
        claims.filter((one) => one.party === party),
        // Where nobody spoke of it, the square says so for all.
        claims.length > 0 ? quiet : () => null,
      ),
    ),
  }
}

function standOf(claims: readonly Claim[], quiet: () => Cell | null): Stand {
  return {
    stance: strongest(claims)?.stance ?? null,
    said: claims.map((one) => ({ stance: one.stance, words: quote(one.held, one.content.from), cite: citeOf(one) })),
    differs: sourcesDiffer(claims),
    quiet: claims.length > 0 ? null : quiet(),
  }
}
