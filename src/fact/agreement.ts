/** What two or more parties undertook: agreed to do, decided, signed, adopted, established, launched, issued. */
import { z } from 'zod'
import type { Account, Speaker } from '../sense/account.ts'
import type { Frame } from '../sense/frame.ts'
import type { Range } from '../sense/mention.ts'
import { actSchema, issueSchema, partySchema, readingOf } from '../sense/reading.ts'
import { isBefore } from './before.ts'
import { contentReading, cueReading, jointly, partiesOfSpeaker, sharedView, UNDERTAKES } from './claim.ts'
import type { FactKind, Ledger } from './fact.ts'
import { linesAbove } from './heading.ts'
import { issuesIn } from './issue.ts'
import { prepositionBefore } from './preposition.ts'
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

/** Days before the meeting from which on what a report dates is no outcome of it. */
const LONG = 30
const DAY = 86_400_000

/** The day of the meeting that a clause is told of, else that of publication. */
function dayOf(account: Account, ledger: Ledger, { index }: Frame): string | null {
  return ledger.dateOf.get(ledger.meetingOf[index] ?? '') ?? account.published
}

/** Whether a day, month or year ended long before a day. */
function longBefore(date: string, day: string): boolean {
  return Date.parse(day) - lastDay(date) > LONG * DAY
}

/** "In 2019 the two signed P": dated long before the meeting, what was agreed is told as background. */
function longAgo(account: Account, ledger: Ledger, frame: Frame): boolean {
  const day = dayOf(account, ledger, frame)
  const opening = { first: frame.clauseFirst, after: frame.cue[0]?.first ?? 0 }
  const date = within(account.dates, opening)[0]
  if (!day || !date?.to || frame.sentence === 0) return false
  // "to carry out the accord of 2019 the two agreed": the date of something else.
  const governed = account.grammarAt(date.first - 1) === 'preposition' ? 1 : 0
  const before = date.first - governed
  if (before > opening.first && account.mentionAt(before - 1) === undefined) return false
  return longBefore(date.to, day)
}

/** "The two had signed P in April": told as done before, with a day long before what is reported. */
function hadDone(account: Account, ledger: Ledger, frame: Frame): boolean {
  const cue = frame.cue[0]
  const sentence = account.sentences[frame.sentence]
  const day = dayOf(account, ledger, frame)
  if (!cue || !sentence || !day || frame.sentence === 0) return false
  const had = [sentence.first, frame.clauseFirst].some((at) => account.entryAt('auxiliary', at) === 'past')
  return had && within(account.dates, sentence).some(({ to }) => to && longBefore(to, day))
}

/** Deeds that are done at once: a day behind them is theirs, and behind what is agreed it may be that of the deed to come. */
const AT_ONCE = new Set<string>(['sign', 'establish', 'adopt', 'launch', 'issue'])

/** Prepositions that lead to the month or year in which something was done. */
const WITHIN = new Set(['in', 'since'])

/**
 * "In June last year, the two raised P, and signed Q", "The two in 2010 signed P": what a sentence dates in front, with a comma or no
 * other date behind it, all its main clauses are dated by.
 */
function inFront(account: Account, ledger: Ledger, frame: Frame): boolean {
  const sentence = account.sentences[frame.sentence]
  const day = dayOf(account, ledger, frame)
  if (!sentence || !day || frame.sentence === 0 || frame.within) return false
  const opening = { first: sentence.first, after: sentence.first + OPENING }
  const date = within(account.dates, opening)[0]
  const before = prepositionBefore(account, date?.first ?? 0)?.first ?? date?.first
  if (!date?.to || before === undefined) return false
  const alone = within(account.dates, { first: sentence.first, after: frame.cue[0]?.first ?? 0 }).length === 1
  if (before !== sentence.first && account.mentionAt(sentence.first)?.after !== before) return false
  return (alone || account.foldedAt(date.after) === ',') && longBefore(date.to, day)
}

/** Longest date with its preposition that opens a sentence, in tokens. */
const OPENING = 8

/** "The two established relations on 5 October 2007": the clause closes with a day of its own, long before what is reported. */
function onEarlierDay(account: Account, ledger: Ledger, frame: Frame): boolean {
  const { sense, content, sentence, cue } = frame
  if (!AT_ONCE.has(sense) || !content || sentence === 0) return false
  // "Relations were established in 1992": a day, month or year right behind the verb.
  const { after } = cue.at(-1) as Range
  const behind = account.dates.find(({ first, how }) => how === 'stated' && first - after >= 0 && first - after <= 1)
  const reported = dayOf(account, ledger, frame)
  if (behind?.to && reported && longBefore(behind.to, reported)) return true
  const date = account.dates.find(
    ({ first, after, how }) =>
      how === 'stated' &&
      first >= content.first &&
      first <= content.after + 1 &&
      (after >= content.after || account.foldedAt(after) === ','),
  )
  if (!date?.to || date.from !== date.to) return false
  // "signed P in 2019": a month or year is when it was done behind "in", and else at times the document's: "the plan for 2019".
  if (date.to.length < 10 && !WITHIN.has(prepositionBefore(account, date.first)?.id ?? '')) return false
  const day = dayOf(account, ledger, frame)
  return !day || longBefore(date.to, day)
}

/** When a day, month or year ends, in milliseconds. */
function lastDay(date: string): number {
  const [year = 0, month = 12, day] = date.split('-').map(Number)
  return day === undefined ? Date.UTC(year, month, 0) : Date.UTC(year, month - 1, day)
}

/** It came about, several did it or nobody is named, and it is more than a shared view. */
function isAgreement(account: Account, ledger: Ledger, frame: Frame): boolean {
  if (frame.act !== 'agree' || frame.holds !== 'yes' || !frame.content) return false
  if (frame.sentence < linesAbove(account)) return false
  if (isBefore(account, frame)) return false
  if ([longAgo, onEarlierDay, hadDone, inFront].some((before) => before(account, ledger, frame))) return false
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
