/** What two or more parties undertook: agreed to do, decided, signed, adopted, established, launched, issued. */
import { z } from 'zod'
import type { Account, Speaker } from '../sense/account.ts'
import type { Frame } from '../sense/frame.ts'
import type { Range } from '../sense/mention.ts'
import { actSchema, issueSchema, partySchema, type Reading, readingOf } from '../sense/reading.ts'
import { isBackground } from './before.ts'
import { contentReading, cueReading, jointly, partiesOfSpeaker, sharedView, UNDERTAKES } from './claim.ts'
import { clauseStart } from './clause.ts'
import { type FactKind, type Ledger, partyCode, partyReading } from './fact.ts'
import { linesAbove } from './heading.ts'
import { issuesIn } from './issue.ts'
import { within } from './within.ts'

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
    if (agreements.length > 0 && isToldAgain(account, frame.sense, content)) continue
    const speaker = account.speakers[frame.index] as Speaker
    const issues = issuesIn(account, ledger, frame)
    const parties = between(account, frame) ?? partiesOfSpeaker(account, ledger, frame, speaker)
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
    // "Reached a broad consensus": nothing says what on, and nothing is left to do.
    const said = frame.sense !== 'reach' || !frame.rule.endsWith('object')
    if (UNDERTAKES.has(frame.sense) && said) {
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

/** "The document was signed by X and Y", behind what was signed: a document that only an article brings in is the one told of before. */
function isToldAgain(account: Account, sense: string, { first, after }: Range): boolean {
  if (sense !== 'sign' || account.entryAt('article', first) !== 'definite') return false
  const [document] = account.find('document', { first: first + 1, after })
  if (document?.first !== first + 1) return false
  return document.after === after || account.foldedAt(document.after) === ','
}

/** The day of the meeting that a clause is told of, else that of publication. */
function dayOf(account: Account, ledger: Ledger, { index }: Frame): string | null {
  return ledger.dateOf.get(ledger.meetingOf[index] ?? '') ?? account.published
}

/** It came about, several did it or nobody is named, and it is more than a shared view. */
function isAgreement(account: Account, ledger: Ledger, frame: Frame): boolean {
  if (frame.act !== 'agree' || frame.holds !== 'yes' || !frame.content) return false
  if (frame.sentence < linesAbove(account)) return false
  if (isBackground(account, frame, dayOf(account, ledger, frame))) return false
  if (ONLY_SHOWS.has(frame.sense) && isMadeUpOf(account, frame)) return false
  // "The invitation was accepted": what was offered, by whom it was taken.
  const { first } = frame.content
  if (frame.sense === 'adopt' && account.find('stance', { first, after: first + 1 }).length > 0) return false
  const speaker = account.speakers[frame.index]
  if (!speaker || sharedView(account, frame)) return false
  return jointly(ledger, speaker) || signsBetween(account, frame)
}

/** Furthest behind its first word that the noun for a document stands in what is signed. */
const DOCUMENT = 4

/** "The ambassador signed a memorandum between the radios of both countries": what is between two sides both undertake, whoever is named. */
function signsBetween(account: Account, { sense, content }: Frame): boolean {
  if (sense !== 'sign' || !content) return false
  const { first, after } = content
  if (account.find('document', { first, after: Math.min(after, first + DOCUMENT) }).length === 0) return false
  const between = account.find('preposition', content).find(({ id }) => id === 'between')
  if (!between) return false
  const behind = within(account.mentions, { first: between.after, after })
  return behind.some(({ kind }) => kind === 'joint') || behind.filter(({ kind }) => kind === 'party').length > 1
}

/** Furthest behind "between" that those whose document it is are named, in tokens. */
const SIDES = 16

/** "A charter was signed between Egypt and Oman": whose document it is where nobody is said to have signed it. */
function between(account: Account, frame: Frame): Reading<string>[] | undefined {
  const { sense, subject, cue, content } = frame
  if (sense !== 'sign' || !content || subject.some(({ kind }) => kind !== 'encounter')) return undefined
  // "Between Egypt and Oman P was signed"
  const first = Math.min(clauseStart(account, frame), content.first)
  const clause = { first, after: Math.max(cue.at(-1)?.after ?? 0, content.after) }
  const word = account.find('preposition', clause).find(({ id }) => id === 'between')
  if (!word) return undefined
  const sides: Reading<string>[] = []
  let at = word.after
  for (const mention of within(account.mentions, { first: at, after: at + SIDES })) {
    // The sides stand one behind another, with no more than "and" and an article between.
    if (mention.first - at > GAP) break
    at = mention.after
    for (const mark of mention.parties)
      if (!sides.some(({ value }) => value === partyCode(mark.code))) sides.push(partyReading(account, mark))
  }
  return sides.length > 0 ? sides : undefined
}

/** Most words between two sides of a document. */
const GAP = 3

/** Senses whose verbs also say what a visit is or brings: "formed an opportunity", "opened a new page". */
const ONLY_SHOWS = new Set<string>(['establish', 'launch'])

/** How far behind its first word the noun for a body stands in what is established. */
const BODY = 4

/** "The visit formed an opportunity": whether what an encounter is said to establish or open is no body. */
function isMadeUpOf(account: Account, { subject, content }: Frame): boolean {
  if (subject.length !== 1 || subject[0]?.kind !== 'encounter') return false
  const { first, after } = content as Range
  const [body] = account.find('format', { first, after: Math.min(after, first + BODY) })
  let at = first
  while (body && at < body.first && describes(account, at)) at++
  return at !== body?.first
}

/** Whether a word only describes the noun behind it: "*a joint* committee". */
function describes(account: Account, at: number): boolean {
  const tag = account.grammarAt(at)
  return (
    tag === 'article' ||
    tag === 'quantity' ||
    DESCRIBING.some((kind) => account.find(kind, { first: at, after: at + 1 })[0])
  )
}

const DESCRIBING = ['quality', 'number'] as const

export const agreements: FactKind<'agreements', typeof schema> = {
  name: 'agreements',
  schema,
  needs: ['meetings', 'participants'],
  read,
}
