/** Who said or agreed what, over the accounts of a meeting: what matrix, drift, silence and brief are made of. */
import type { Reading } from '../../sense/reading.ts'
import { type Cite, cite, type Phrase, quoteOf, say } from '../cite.ts'
import type { Held } from '../held.ts'
import { factsOf, type Linked, type Source } from '../merge/account.ts'
import type { Meeting, Merged } from '../merge/merge.ts'

export interface Claim {
  readonly held: Held
  readonly id: string
  /** A state or organisation; each of several has the claim. */
  readonly party: string
  readonly issue: string
  /** The stance, or `agreed`. */
  readonly stance: string
  readonly joint: boolean
  readonly content: Reading<string>
  readonly cue: Reading<{ sense: string; written: string }>
  readonly issueAt: Reading<string>
}

/** Of the parties that met, as any of its reports names them; others that a report quotes take no side in the meeting. */
export function claimsOf(meeting: Meeting): Claim[] {
  const met = new Set(partiesOf([meeting]))
  const claims = meeting.accounts.flatMap((account) => {
    const { held } = account
    const agreed = factsOf(account, held.record.agreements).flatMap((one) =>
      spread(held, one, one.parties, 'agreed', true, one.act),
    )
    const said = factsOf(account, held.record.statements).flatMap((one) =>
      spread(held, one, one.joint ? one.parties : one.party ? [one.party] : [], one.stance.value, one.joint, one.cue),
    )
    return [...agreed, ...said]
  })
  return claims.filter(({ party }) => met.has(party))
}

function spread(
  held: Held,
  { id, content, issues }: { id: string; content: Reading<string>; issues: Reading<string>[] },
  parties: readonly Reading<string>[],
  stance: string,
  joint: boolean,
  cue: Claim['cue'],
): Claim[] {
  return issues.flatMap((issueAt) =>
    parties.map((party) => ({
      ...{ held, id, stance, joint, content, cue, issueAt },
      party: party.value,
      issue: issueAt.value,
    })),
  )
}

/** How far a stance goes. Comparison between rounds only; in itself it measures nothing. */
const STRENGTH: Readonly<Record<string, number>> = { none: 0, inform: 1, affirm: 2, thank: 2, offer: 2, agreed: 4 }
export const strengthOf = (stance: string): number => STRENGTH[stance] ?? 3

export const strongest = (claims: readonly Claim[]): Claim | undefined =>
  [...claims].sort((a, b) => strengthOf(b.stance) - strengthOf(a.stance))[0]

export const stanceWord = (stance: string): Phrase => say(stance === 'agreed' ? 'word.agreed' : `stance.${stance}`)

export const citeOf = ({ held, cue, content }: Claim): Cite => cite(held, [...cue.from, ...content.from])

/** Each stance of some claims with its words, the one that goes furthest first. */
export function stanceWords(claims: readonly Claim[]): Phrase[] {
  const stances = [...Map.groupBy(claims, ({ stance }) => stance)]
  return stances
    .sort(([a], [b]) => strengthOf(b) - strengthOf(a))
    .flatMap(([stance, own], at) => [
      ...(at > 0 ? [{ plain: ';' }] : []),
      stanceWord(stance),
      quoteOf(own.map(({ held, content }) => ({ held, from: content.from }))),
    ])
}

/** Whether two documents that have the claims share no stance. */
export function sourcesDiffer(claims: readonly Claim[]): boolean {
  const stances = [...Map.groupBy(claims, ({ held }) => held).values()].map(
    (own) => new Set(own.map(({ stance }) => stance)),
  )
  return stances.some((one, at) => stances.slice(at + 1).some((other) => one.isDisjointFrom(other)))
}

export interface Side {
  readonly parties: readonly string[]
  readonly claims: readonly Claim[]
}

/** Claims by party; parties that have all of them in common are one side, in the order of their codes whoever is named first. */
export function sidesOf(claims: readonly Claim[]): Side[] {
  const parties = [...Map.groupBy(claims, ({ party }) => party)]
  const keyOf = (own: readonly Claim[]) => own.map(({ held, id, issue }) => `${held.sha256} ${id} ${issue}`).join()
  return [...Map.groupBy(parties, ([, own]) => keyOf(own)).values()].map((group) => ({
    parties: group.map(([party]) => party).sort(),
    claims: (group[0] as [string, Claim[]])[1],
  }))
}

export const partyWords = (parties: readonly string[]): Phrase[] => parties.map((party) => ({ party }))

/**
 * As a record's positions have it (RECORD), over all accounts of a meeting; but that an issue was talked about together hides no
 * opposition that the sides are reported to have voiced on it.
 */
export function alignmentOf(claims: readonly Claim[]): string {
  if (claims.some(({ joint, stance }) => joint && stance !== 'inform')) return 'agreed'
  const stances = (wanted: string) =>
    new Set(claims.filter(({ stance, joint }) => stance === wanted && !joint).map(({ party }) => party))
  const [support, oppose] = [stances('support'), stances('oppose')]
  if ([...support].some((party) => [...oppose].some((other) => other !== party))) return 'opposed'
  if (claims.some(({ joint }) => joint)) return 'agreed'
  return new Set(claims.map(({ party }) => party)).size > 1 ? 'both-spoke' : 'one-sided'
}

export const partiesOf = (meetings: readonly Merged<Linked>[]): string[] => [
  ...new Set(meetings.flatMap(({ accounts }) => accounts.flatMap(({ parties }) => parties.split(' ').filter(Boolean)))),
]

export const documentsOf = <S extends Source>(meetings: readonly Merged<Linked<S>>[]): S[] => [
  ...new Set(meetings.flatMap(({ accounts }) => accounts.map(({ held }) => held))),
]

/** Whether any of its reports tells of it as something that has begun. */
export const tookPlace = ({ accounts }: Merged<Linked>): boolean =>
  accounts.some(({ status }) => status === 'held' || status === 'ongoing')

/** How reports tell of a meeting of which none says that it was held, as a label: its day may be long past. */
export function unheldAs({ accounts }: Meeting): string {
  const status = accounts[0]?.meeting.status.value ?? 'announced'
  return status === 'announced' ? 'register.announced' : `status.${status}`
}
