/** What somebody is reported to have said: one statement a reporting clause, with its speaker, cue, content and stance. */
import { z } from 'zod'
import type { Account, Speaker } from '../sense/account.ts'
import type { Frame } from '../sense/frame.ts'
import type { Range } from '../sense/mention.ts'
import { actSchema, issueSchema, partySchema, type Reading, readingOf } from '../sense/reading.ts'
import {
  contentReading,
  cueReading,
  isStatement,
  jointly,
  partiesOfSpeaker,
  partyOfSpeaker,
  sharedView,
} from './claim.ts'
import { type FactKind, implied, type Ledger, reading } from './fact.ts'
import { issuesIn } from './issue.ts'
import { OUTCOMES, outcomeOf } from './outcome.ts'
import { stanceOf } from './stance.ts'
import { within } from './within.ts'

const STANCES = ['support', 'oppose', 'affirm', 'urge', 'thank', 'inform', 'offer', 'warn', 'none'] as const

const schema = z.strictObject({
  id: z.string(),
  meeting: z.string(),
  joint: z.boolean().describe('Both or all sides speak: then speaker and party are null.'),
  speaker: readingOf(z.strictObject({ participant: z.string().nullable(), written: z.string() })).nullable(),
  party: readingOf(partySchema).nullable(),
  parties: z.array(readingOf(partySchema)),
  cue: readingOf(actSchema),
  content: readingOf(z.string()),
  issues: z.array(readingOf(issueSchema)),
  stance: readingOf(z.enum(STANCES)),
  outcome: readingOf(z.enum(OUTCOMES))
    .optional()
    .describe('Where the words report that something is on its way or was done.'),
})
type Statement = z.infer<typeof schema>

function read(account: Account, ledger: Ledger): Statement[] {
  const statements: Statement[] = []
  for (const frame of account.frames) {
    if (!isStatement(account, frame) && !agreesAlone(account, frame)) continue
    const made = statement(account, ledger, frame, statements.length)
    if (made) statements.push(made)
  }
  return statements
}

/** "The minister agreed to share P": what one of them alone agrees to do, he offers. */
function agreesAlone(account: Account, frame: Frame): boolean {
  const { sense, holds, content, index } = frame
  const speaker = account.speakers[index]
  const alone = speaker?.kind === 'person' || speaker?.kind === 'office'
  return sense === 'agree' && holds === 'yes' && alone && content !== undefined && !sharedView(account, frame)
}

function offered(account: Account, { cue }: Frame): Reading<'offer'> {
  return reading(account, 'offer', cue, 'stated', 'stance/cue')
}

function statement(account: Account, ledger: Ledger, frame: Frame, index: number): Statement | undefined {
  const content = frame.content as Range
  const speaker = account.speakers[frame.index] as Speaker
  const alone = agreesAlone(account, frame)
  const stance = alone ? offered(account, frame) : stanceOf(account, frame)
  const meeting = ledger.meetingOf[frame.index] ?? ''
  const thanking = stance.value === 'thank' ? thanksFrom(account, ledger, frame) : undefined
  const joint = !thanking && jointly(ledger, speaker)
  const party = thanking ?? partyOfSpeaker(account, ledger, speaker)
  const who = joint ? null : speakerReading(account, ledger, speaker)
  if (!joint && !who)
    ledger.abstain(
      `statements[${index}].speaker`,
      'the clause names no subject, and none before it can be carried over',
    )
  const issues = issuesIn(account, ledger, frame)
  const outcome = outcomeOf(account, frame, stance)
  const id = ledger.id('s', `${account.folded(frame.cue[0] as Range)} ${account.folded(content)}`)
  const parties = joint ? partiesOfSpeaker(account, ledger, frame, speaker) : party ? [party] : []
  ledger.claims.push({
    id,
    parties: parties.map((one) => one.value),
    joint,
    agreed: false,
    issues: issues.map((issue) => issue.value),
    stance: stance.value,
  })
  if (frame.sense === 'pledge' || alone)
    ledger.undertakings.push({
      basis: id,
      meeting,
      parties,
      content,
      cut: frame.contentCut,
      rule: 'commitment/pledged',
    })
  return {
    id,
    meeting,
    joint,
    speaker: who,
    party,
    parties,
    cue: cueReading(account, frame),
    content: contentReading(account, frame, content, 'statement'),
    issues,
    stance,
    ...(outcome && { outcome }),
  }
}

/** How far into a content the one stands to whom thanks go, in tokens: "gratitude to the Kenyan side for P". */
const THANKED = 5

/** "Gratitude was expressed to the Kenyan side": in a meeting of two it comes from the other one. */
function thanksFrom(account: Account, ledger: Ledger, { form, content, index }: Frame): Reading<string> | undefined {
  const parties = ledger.partiesOf.get(ledger.meetingOf[index] ?? '') ?? []
  if (form !== 'impersonal' || !content || parties.length !== 2) return undefined
  const opening = { first: content.first, after: Math.min(content.after, content.first + THANKED) }
  const thanked = within(account.mentions, opening).find(({ parties: named }) => named.length === 1)?.parties[0]?.code
  const [other, ...more] = parties.filter(({ value }) => value !== thanked)
  if (!thanked || !other || more.length > 0) return undefined
  return implied(other, `${account.languageAt(content.first)}/party/thanks`, 'the side that is not thanked')
}

function speakerReading(account: Account, ledger: Ledger, speaker: Speaker): Statement['speaker'] {
  if (speaker.shown.length === 0 || speaker.kind === 'unknown') return null
  const participant = (speaker.person && ledger.participantOf.get(speaker.person)) ?? null
  const first = speaker.shown[0] as Range & { cut: number }
  const name = speaker.person ? { ...speaker.person.name, cut: speaker.person.nameCut } : first
  const written = account.words(speaker.carried ? name : first, speaker.carried ? name.cut : first.cut)
  return reading(
    account,
    { participant, written },
    speaker.carried
      ? [name, ...speaker.shown.filter((one) => one.after <= name.first || one.first >= name.after)]
      : speaker.shown,
    speaker.carried ? 'implied' : 'stated',
    `speaker/${speaker.carried ? 'carried' : speaker.kind}`,
    speaker.doubt,
  )
}

export const statements: FactKind<'statements', typeof schema> = {
  name: 'statements',
  schema,
  needs: ['meetings', 'participants'],
  read,
}
