/** What statements and agreements share: their issues, their parties, the words they rest on. */
import type { Account, Speaker } from '../sense/account.ts'
import { FINITE } from '../sense/features.ts'
import type { Frame } from '../sense/frame.ts'
import type { PartyMark, Person, Range } from '../sense/mention.ts'
import type { Reading } from '../sense/reading.ts'
import { type Sense, type Stance, senseInfo } from '../sense/senses.ts'
import { type Ledger, partyReading, reading } from './fact.ts'

/** The issues that a content (or the topic before it) names, each with its first words. */
export function issuesIn(account: Account, ranges: readonly (Range | undefined)[]): Reading<string>[] {
  const found = new Map<string, Reading<string>>()
  for (const range of ranges) {
    if (!range) continue
    let covered = -1
    for (const issue of account.find('issue', range)) {
      // A longer phrase hides the shorter ones inside it.
      if (issue.first < covered && !(issue.after > covered)) continue
      covered = Math.max(covered, issue.after)
      if (!found.has(issue.id)) found.set(issue.id, reading(account, issue.id, [issue], 'stated', 'issue'))
    }
  }
  return [...found.values()]
}

/** The party that a speaker stands for, settled over the document. */
export function partyOfSpeaker(account: Account, ledger: Ledger, speaker: Speaker): Reading<string> | null {
  if (speaker.kind === 'outsider') return null
  if (speaker.kind === 'joint')
    return (!jointly(ledger, speaker) && ledger.partyOf.get(speaker.members[0] as Person)) || null
  if (speaker.person && ledger.partyOf.has(speaker.person)) {
    const known = ledger.partyOf.get(speaker.person) as Reading<string>
    return speaker.carried ? { ...known, how: 'implied' } : known
  }
  const mark: PartyMark | undefined = speaker.party ?? speaker.person?.party
  if (!mark) return null
  const known = partyReading(account, mark)
  return speaker.carried ? { ...known, how: 'implied' } : known
}

/** Whether a speaker is of more than one party: several officials of one state speak for it alone. */
export function jointly({ partyOf }: Ledger, { kind, members, parties }: Speaker): boolean {
  if (kind !== 'joint') return false
  const [first, ...more] = members.map((person) => partyOf.get(person)?.value)
  return !(first && more.length > 0 && more.every((party) => party === first) && parties.length < 2)
}

/** The parties of a joint speaker: those its words name, else all of the meeting. */
export function partiesOfSpeaker(account: Account, ledger: Ledger, frame: Frame, speaker: Speaker): Reading<string>[] {
  const named: Reading<string>[] = []
  for (const mark of speaker.parties) {
    if (!named.some((one) => one.value === mark.code)) named.push(partyReading(account, mark))
  }
  if (named.length > 1) return named
  const meeting = ledger.partiesOf.get(ledger.meetingOf[frame.index] ?? '') ?? []
  return meeting.map((party) => ({ ...party, how: 'implied' as const }))
}

export function cueReading(account: Account, frame: Frame) {
  const written = frame.cue.map((range, index) => account.words(range, index === 0 ? frame.cueCut : 0)).join(' … ')
  const ranges = frame.cue.map((range, index) => ({ ...range, cut: index === 0 ? frame.cueCut : 0 }))
  return reading(account, { sense: frame.sense, written }, ranges, 'stated', `cue/${frame.rule}`)
}

/** Words at a content's start that may show its attitude as its head, and those in which a verb of it may stand. */
const HEAD = 6
const CLAUSE = 10

/** Attitudes that a verb shows by itself when the content opens with it: "Beijing supports the efforts". */
const OUTSPOKEN: readonly Stance[] = ['support', 'oppose', 'urge', 'thank', 'offer', 'warn']

/**
 * The attitude that the content's first words show: its head ("the need for", "readiness"), a word of duty ("must"), or its
 * own verb ("Beijing supports").
 */
export function headStance(account: Account, frame: Frame): { stance: Stance; words: Range } | undefined {
  const { first, after } = frame.content as Range
  const outcome = account.serialAt(first) ? outcomeOf(account, frame, { first, after }) : undefined
  if (outcome) return outcome
  const head = account.find('stance', { first, after: Math.min(after, first + HEAD) })[0]
  if (head) return { stance: weighed(head.id as Stance | 'importance', frame), words: head }
  const clause = { first, after: Math.min(after, first + CLAUSE) }
  for (let at = first; at < clause.after; at++) {
    if (account.grammarAt(at) === 'must') return { stance: 'urge', words: { first: at, after: at + 1 } }
  }
  for (const cue of account.find('cue', clause)) {
    const stance = senseInfo(cue.id as Sense).stance
    if (!stance || !OUTSPOKEN.includes(stance) || !(cue.feats & FINITE)) continue
    if (account.find('not', { first: Math.max(first, cue.first - 2), after: cue.first }).length > 0) continue
    return { stance, words: cue }
  }
  return undefined
}

/**
 * Where one verb governs a paragraph, what it comes to stands anywhere in it: an offer to the other side (愿同…) weighs most,
 * what should be done (应, 要) next, whatever is said on the way to them.
 */
function outcomeOf(account: Account, frame: Frame, content: Range): { stance: Stance; words: Range } | undefined {
  const found = account.find('stance', content)
  for (const stance of ['offer', 'urge'] as const) {
    const words = found.find(({ id }) => id === stance)
    if (words) return { stance, words }
  }
  // 对…表示关切: the noun of the attitude is part of the verb.
  const [said] = frame.cue.flatMap((range) => account.find('stance', range))
  return said && { stance: said.id as Stance, words: said }
}

/** "Stressed the importance of" asks for it; "noted its importance" values it. */
function weighed(stance: Stance | 'importance', { sense }: Frame): Stance {
  if (stance !== 'importance') return stance
  return sense === 'stress' ? 'urge' : 'affirm'
}

/** Speaking, talking about topics, and agreeing on a view rather than an undertaking. */
export function isStatement(account: Account, frame: Frame): boolean {
  if (!frame.content) return false
  if (frame.act === 'speak') return frame.holds === 'yes' || frame.holds === 'no'
  if (frame.act === 'discuss') return frame.holds === 'yes' && (!frame.within || relayed(account, frame.within))
  return frame.act === 'agree' && frame.holds === 'yes' && sharedView(account, frame)
}

/** Whether a spokesman or document tells it: then it is told, not claimed. */
function relayed(account: Account, { index }: Frame): boolean {
  const kind = account.speakers[index]?.kind
  return kind === 'spokesperson' || kind === 'voice'
}

/** "Agreed that", "agreed on the importance of": a view that is shared, not something that will be done. */
export function sharedView(account: Account, frame: Frame): boolean {
  return (
    (frame.sense === 'agree' || frame.sense === 'reach') && (frame.rule.endsWith('that') || viewHead(account, frame))
  )
}

/** Whether a content begins with the head of a shared view: the importance of, the need for. */
function viewHead(account: Account, frame: Frame): boolean {
  const content = frame.content as Range
  return account.find('view', { first: content.first, after: Math.min(content.after, content.first + 3) }).length > 0
}
