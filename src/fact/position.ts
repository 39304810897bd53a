/** Who stands where on which issue: derived from statements and agreements, one a party and issue. */
import { z } from 'zod'
import { issueSchema, partySchema } from '../sense/reading.ts'
import type { Claim, FactKind, Ledger } from './fact.ts'
import { addTo } from './sorted.ts'

const schema = z.strictObject({
  party: partySchema,
  issue: issueSchema,
  stances: z.array(z.enum(['support', 'oppose', 'affirm', 'urge', 'thank', 'inform', 'offer', 'warn', 'none'])),
  alignment: z.enum(['agreed', 'both-spoke', 'one-sided', 'opposed']),
  basis: z.array(z.string()).min(1),
})
type Position = z.infer<typeof schema>

const read = (_account: unknown, ledger: Ledger): Position[] => positionsOf(ledger.claims)

export function positionsOf(all: readonly Claim[]): Position[] {
  const byIssue = new Map<string, Claim[]>()
  for (const claim of all) for (const issue of claim.issues) addTo(byIssue, issue, claim)
  const positions: Position[] = []
  for (const [issue, claims] of [...byIssue].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const parties = [...new Set(claims.flatMap((claim) => claim.parties))].sort()
    const alignment = alignmentOf(claims, parties)
    for (const party of parties) {
      const own = claims.filter((claim) => claim.parties.includes(party))
      const stances = [
        ...new Set(own.filter((claim) => !claim.agreed).map((claim) => claim.stance)),
      ] as Position['stances']
      positions.push({ party, issue, stances, alignment, basis: own.map((claim) => claim.id) })
    }
  }
  return positions
}

function alignmentOf(claims: readonly Claim[], parties: readonly string[]): Position['alignment'] {
  if (claims.some((claim) => claim.agreed || claim.joint)) return 'agreed'
  if (parties.length < 2) return 'one-sided'
  const holding = (stance: string) =>
    parties.filter((party) => claims.some((claim) => claim.stance === stance && claim.parties.includes(party)))
  const opposers = holding('oppose')
  const opposed = opposers.length > 0 && holding('support').some((party) => opposers.some((other) => other !== party))
  return opposed ? 'opposed' : 'both-spoke'
}

export const positions: FactKind<'positions', typeof schema> = {
  name: 'positions',
  schema,
  needs: ['statements', 'agreements'],
  read,
}
