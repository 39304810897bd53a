/** Who "we" are in a document that several issue: those named beside the first "we", or those who sign at its end. */
import type { Speaker } from '../sense/account.ts'
import type { Frame } from '../sense/frame.ts'
import type { Mention, PartyMark } from '../sense/mention.ts'
import { NOBODY, type Unkinded } from './heard.ts'

/** Furthest that those who are meant stand behind "we", and that one signature stands behind another, in tokens. */
const BESIDE = 3

/** Who issues a document in the first person, if several do. */
export interface Issuers {
  readonly members: Speaker['members']
  readonly parties: readonly PartyMark[]
  readonly shown: Speaker['shown']
}

/** "We, the ministers of A, B and C, ..."; else the names with offices that close a document, of more than one party. */
export function issuersOf(mentions: readonly Mention[]): Issuers | undefined {
  for (const [at, mention] of mentions.entries()) {
    const next = mentions[at + 1]
    const beside = next && next.first - mention.after <= BESIDE
    if (mention.kind === 'pronoun' && mention.id === 'we' && beside && next.kind === 'joint' && next.parties.length > 1)
      return { members: [], parties: next.parties, shown: [shownBy(next)] }
  }
  return signatures(mentions)
}

function signatures(mentions: readonly Mention[]): Issuers | undefined {
  const signed: Mention[] = []
  for (let at = mentions.length - 1; at >= 0; at--) {
    const mention = mentions[at] as Mention
    const below = signed[0]
    if (mention.kind !== 'person' || !mention.office?.party) break
    if (below && below.first - mention.after > BESIDE) break
    signed.unshift(mention)
  }
  const parties = new Map(signed.flatMap(({ office }) => (office?.party ? [[office.party.code, office.party]] : [])))
  if (parties.size < 2) return undefined
  return {
    members: signed.flatMap(({ person }) => person ?? []),
    parties: [...parties.values()],
    shown: signed.map(shownBy),
  }
}

const shownBy = ({ first, after, cut }: Mention) => ({ first, after, cut })

/** "We condemn P": whoever issues the document, outside what others say. */
export function issuing(issuers: Issuers, frame: Frame, base: Unkinded): Speaker | undefined {
  if (frame.within || frame.form !== 'finite') return undefined
  return { ...NOBODY, ...issuers, kind: 'joint', shown: [...base.shown, ...issuers.shown], carried: true }
}
