/** What two or more parties undertook: agreed to do, decided, signed, adopted, established, launched, issued. */
import { z } from 'zod'
import type { Account, Speaker } from '../sense/account.ts'
import type { Frame } from '../sense/frame.ts'
import type { Range } from '../sense/mention.ts'
import { actSchema, issueSchema, partySchema, readingOf } from '../sense/reading.ts'
import { contentReading, cueReading, issuesIn, jointly, partiesOfSpeaker, sharedView } from './claim.ts'
import type { FactKind, Ledger } from './fact.ts'

const schema = z.strictObject({
  id: z.string(),
  meeting: z.string(),
  parties: z.array(readingOf(partySchema)),
  act: readingOf(actSchema),
  content: readingOf(z.string()),
  issues: z.array(readingOf(issueSchema)),
})
type Agreement = z.infer<typeof schema>

function read(account: Account, ledger: Ledger): Agreement[] {
  const agreements: Agreement[] = []
  for (const frame of account.frames) {
    if (!isAgreement(account, ledger, frame)) continue
    const content = frame.content as Range
    const speaker = account.speakers[frame.index] as Speaker
    const issues = issuesIn(account, ledger, frame)
    const parties = partiesOfSpeaker(account, ledger, frame, speaker)
    const id = ledger.id('a', `${account.folded(frame.cue[0] as Range)} ${account.folded(content)}`)
    ledger.claims.push({
      id,
      parties: parties.map((one) => one.value),
      joint: true,
      agreed: true,
      issues: issues.map((issue) => issue.value),
      stance: 'affirm',
    })
    const meeting = ledger.meetingOf[frame.index] ?? ''
    if (UNDERTAKES.has(frame.sense)) {
      ledger.undertakings.push({
        basis: id,
        meeting,
        parties,
        content,
        cut: frame.contentCut,
        rule: 'commitment/agreed',
      })
    }
    agreements.push({
      id,
      meeting,
      parties,
      act: cueReading(account, frame),
      content: contentReading(account, frame, content, 'agreement'),
      issues,
    })
  }
  return agreements
}

/** Acts by which something is still to be done; what is signed or launched is done already. */
const UNDERTAKES = new Set<string>(['agree', 'decide', 'commit', 'reach'])

/** It came about, several did it or nobody is named, and it is more than a shared view. */
function isAgreement(account: Account, ledger: Ledger, frame: Frame): boolean {
  if (frame.act !== 'agree' || frame.holds !== 'yes' || !frame.content) return false
  const speaker = account.speakers[frame.index]
  return speaker !== undefined && jointly(ledger, speaker) && !sharedView(account, frame)
}

export const agreements: FactKind<'agreements', typeof schema> = {
  name: 'agreements',
  schema,
  needs: ['meetings', 'participants'],
  read,
}
