/** What statements and agreements share: their issues, their parties, the words they rest on. */
import type { Account, Speaker } from '../sense/account.ts'
import { WITH_FUTURE } from '../sense/features.ts'
import type { Frame } from '../sense/frame.ts'
import type { PartyMark, Person, Range } from '../sense/mention.ts'
import type { Reading } from '../sense/reading.ts'
import { senseInfo } from '../sense/senses.ts'
import { ORGANISATIONS } from '../world/index.ts'
import { pastArticle } from './article.ts'
import { implied, type Ledger, partyCode, partyReading, reading } from './fact.ts'
import { linesAbove } from './heading.ts'
import { isForm } from './party/fits.ts'
import { heldBefore } from './took-place.ts'
import { startingAt } from './within.ts'

/** Acts by which something is still to be done; what is signed or launched is done already. */
export const UNDERTAKES: ReadonlySet<string> = new Set(['agree', 'decide', 'commit', 'reach'])

/** Of an office that nobody named holds, in a meeting of two: the party that those who are named leave. */
function remainingParty(
  account: Account,
  { partiesOf, parts, partyOf }: Ledger,
  speaker: Speaker,
): Reading<string> | null {
  const [main] = partiesOf.values()
  const named = new Set([...parts.keys()].flatMap((person) => partyOf.get(person)?.value ?? []))
  const [words] = speaker.shown
  if (main?.length !== 2 || named.size !== 1 || !words) return null
  const other = main.find(({ value }) => !named.has(value))
  const rule = `${account.languageAt(words.first)}/party/remaining`
  return other ? implied(other, rule, 'the other party of the meeting; the office does not name it') : null
}

/** "The foreign ministry said P": a body that is named without its country is of the side whose officials are. */
function ownBody(account: Account, { parts, partyOf }: Ledger, { shown: [words] }: Speaker): Reading<string> | null {
  if (!words || !isBody(account, words)) return null
  const own = new Map<string, Reading<string>>()
  for (const person of parts.keys()) {
    const party = partyOf.get(person)
    if (party && person.offices.length > 0 && !person.offices.some((office) => office.party))
      own.set(party.value, party)
  }
  const [home, ...more] = own.values()
  const rule = `${account.languageAt(words.first)}/party/home`
  const doubt = 'the side whose officials the report names without their country'
  return home && more.length === 0 ? implied(home, rule, doubt) : null
}

/** Whether words name a ministry or the like, with a paper of its own or none, and no letter or paper alone. */
function isBody(account: Account, { first, after }: Range): boolean {
  const voices = [account.mentionAt(first), account.mentionAt(after - 1)]
  if (voices.some((voice) => voice?.kind === 'voice' && voice.id === 'document' && voice.first === first)) return false
  return voices.some((voice) => voice?.kind === 'voice' && voice.id === 'voice')
}

/** The party that a speaker stands for, settled over the document. */
export function partyOfSpeaker(account: Account, ledger: Ledger, speaker: Speaker): Reading<string> | null {
  if (speaker.kind === 'outsider') return null
  if (speaker.kind === 'joint') {
    const organisation = ofOrganisation(ledger, speaker)
    if (organisation) return partyReading(account, organisation)
    return (!jointly(ledger, speaker) && ledger.partyOf.get(speaker.members[0] as Person)) || null
  }
  if (speaker.person && ledger.partyOf.has(speaker.person)) {
    const known = ledger.partyOf.get(speaker.person) as Reading<string>
    return speaker.carried ? { ...known, how: 'implied' } : known
  }
  const mark: PartyMark | undefined = speaker.party ?? speaker.person?.party
  if (!mark && speaker.kind === 'voice') return ownBody(account, ledger, speaker)
  if (!mark) return speaker.kind === 'office' && !speaker.person ? remainingParty(account, ledger, speaker) : null
  // "The president of the Republic": of a state that he turned out not to be of.
  if (speaker.person && isForm(account, mark)) return null
  const known = partyReading(account, mark)
  return speaker.carried ? { ...known, how: 'implied' } : known
}

/** Whether a speaker is of more than one party: several officials of one state speak for it alone. */
export function jointly(ledger: Ledger, speaker: Speaker): boolean {
  const { kind, members, parties } = speaker
  const { partyOf } = ledger
  if (kind !== 'joint' || ofOrganisation(ledger, speaker)) return false
  const [first, ...more] = members.map((person) => partyOf.get(person)?.value)
  return !(
    first &&
    more.length > 0 &&
    more.every((party) => party === first) &&
    new Set(parties.map(({ code }) => partyCode(code))).size < 2
  )
}

/** "the states of A", where A meets B: all members of an organisation speak for it. */
function ofOrganisation({ partiesOf }: Ledger, { members, parties: [of, ...others] }: Speaker): PartyMark | undefined {
  const [main = []] = partiesOf.values()
  const whole = of && others.length === 0 && members.length === 0 && ORGANISATIONS[of.code]
  return whole && main.length > 1 && main.some(({ value }) => value === of.code) ? of : undefined
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

/** What a clause says, in its words. @param kind of fact that the rule is named for */
export function contentReading(account: Account, { contentCut: cut, rule }: Frame, content: Range, kind: string) {
  return reading(account, account.words(content, cut), [{ ...content, cut }], 'stated', `${kind}/${rule}`)
}

/** Speaking, talking about topics, and agreeing on a view rather than an undertaking. */
export function isStatement(account: Account, frame: Frame): boolean {
  if (!frame.content || frame.sentence < linesAbove(account)) return false
  // "The session coincided with P": what falls together with something says nothing.
  if (frame.sense === 'concur' && frame.subject.length === 1 && frame.subject[0]?.kind === 'encounter') return false
  // "The audience, the statement says, was held ...": of a clause that something parts, its subject.
  // 对X来访表示欢迎: what a preposition brings in before the verb is whole.
  const led = frame.rule.endsWith('preposition')
  const parted = frame.act === 'speak' && !led && frame.content.first < (frame.cue[0]?.first ?? 0)
  if ((parted || frame.rule.endsWith('that')) && isBare(account, frame.content)) return false
  if (TELLS.has(frame.sense) && isAudience(account, frame.content)) return false
  if (frame.act === 'speak') return (frame.holds === 'yes' || withheld(frame)) && !tellsOfMeeting(account, frame)
  if (frame.act === 'discuss' && addresses(account, frame)) return false
  if (frame.act === 'discuss')
    return frame.holds === 'yes' && (!frame.within || relayed(account, frame.within) || passesOn(account, frame))
  return frame.act === 'agree' && frame.holds === 'yes' && sharedView(account, frame)
}

/** "The minister addressed the meeting", "addressing reporters": whom one person speaks to is no topic. */
function addresses(account: Account, { subject, partner, content }: Frame): boolean {
  const [speaker, ...more] = subject
  const alone = more.length === 0 && partner.length === 0 && (speaker?.kind === 'person' || speaker?.kind === 'office')
  if (!alone || speaker.number !== 'one' || !content) return false
  const audience = account.mentionAt(content.after - 1)
  if (!audience || !AUDIENCE.has(audience.kind) || account.grammarAt(content.first) === 'preposition') return false
  return audience.first - content.first <= 1
}

const TELLS = new Set<string>(['say', 'inform', 'add', 'announce'])

/** "The minister briefed reporters": whoever was told is nothing that was said. */
function isAudience(account: Account, { first, after }: Range): boolean {
  const audience = account.mentionAt(after - 1)
  return audience?.kind === 'outsider' && audience.after === after && audience.first - first <= 1
}

const AUDIENCE = new Set<string>(['encounter', 'outsider', 'joint', 'person', 'office'])

/** "Does not support P": who withholds his support takes a stand. What somebody did not say, nobody said. */
export function withheld({ act, holds, sense }: Frame): boolean {
  return act === 'speak' && holds === 'no' && senseInfo(sense).stance === 'support'
}

const MARKS = new Set(['"', '«', '»', '“', '”'])

/** "Explained that the session …" where the session's own clause tells the rest: its subject alone says nothing. */
function isBare(account: Account, { first, after }: Range): boolean {
  // "Added that at the end of the session ...": its occasion alone says nothing either.
  const occasion = account.find('preposition', { first, after }).find((word) => word.first === first)
  const opens = occasion?.after ?? first
  const start = pastArticle(account, opens)
  let at = start
  // "that the minister X and his counterpart Y": all who are its subject.
  while (at < after) {
    const mention = account.mentionAt(at)
    if (mention?.first === at && mention.kind !== 'voice') at = mention.after
    else if (at > start && (account.grammarAt(at) === 'and' || account.grammarAt(at) === 'also')) at++
    else if (at > start && MARKS.has(account.foldedAt(at))) at++
    else {
      const date = at > start ? startingAt(account.dates, at) : undefined
      if (!date) return false
      at = date.after
    }
  }
  return true
}

/** "The spokesman said that A and B held a new round": the clause inside tells it, and nobody claims it. */
function tellsOfMeeting(account: Account, frame: Frame): boolean {
  // A government or ministry tells it as its document would.
  const kind = account.speakers[frame.index]?.kind ?? 'unknown'
  const told = relayed(account, frame) || kind === 'outsider' || kind === 'unknown'
  if (!told && frame.subject[0]?.id !== 'country') return false
  const { first, after } = frame.content as Range
  return framesWithin(account, { first, after }).some(({ act, sense, cue, form, subject, partner, holds }) => {
    const at = cue[0]?.first ?? 0
    if (at < first || at >= after || holds !== 'yes' || (act !== 'meet' && act !== 'hold')) return false
    // "specifying that the audience took place in the presence of X"
    if (sense === 'attend' && partner.some(({ person }) => person)) return true
    // "confirmed that there took place a call of A with B": the verb stands before the encounter and those who met.
    if (form === 'nominal') return partner.length > 0 && heldBefore(account, at, first) !== undefined
    return subject.length > 0 && (subject[0]?.kind !== 'encounter' || partner.length > 0)
  })
}

/** The clauses of the sentences that a stretch of text touches. */
function framesWithin(account: Account, { first, after }: Range): readonly Frame[] {
  const frames: Frame[] = []
  for (let at = account.sentenceOf(first); at <= account.sentenceOf(after - 1); at++)
    for (const frame of account.framesOf(at)) frames.push(frame)
  return frames
}

/** Whether a spokesman or document tells it: then it is told, not claimed. */
function relayed(account: Account, { index, subject }: Frame): boolean {
  const kind = account.speakers[index]?.kind
  return kind === 'spokesperson' || kind === 'voice' || subject[0]?.kind === 'voice'
}

/** "The agency reported that X discussed P with Y": what those who are named did, whoever tells of it. */
function passesOn(account: Account, { within: told, subject }: Frame): boolean {
  return subject.length > 0 && told !== undefined && account.speakers[told.index]?.kind === 'outsider'
}

/** "Agreed that", "agreed on the importance of": a view that is shared, not something that will be done. */
export function sharedView(account: Account, frame: Frame): boolean {
  return (
    (frame.sense === 'agree' || frame.sense === 'reach') &&
    ((frame.rule.endsWith('that') && !undertakes(account, frame)) || viewHead(account, frame))
  )
}

/** Furthest a word of the future may stand in what is undertaken, in tokens. */
const SOON = 16
const FUTURE = ['will', 'future'] as const

/** "Agreed that the next round will be held in": what will be done, and no view. */
function undertakes(account: Account, frame: Frame): boolean {
  const { first, after } = frame.content as Range
  const soon = { first, after: Math.min(after, first + SOON) }
  return (
    FUTURE.some((kind) => account.find(kind, soon).some((will) => !foretells(account, will, first))) ||
    account.find('cue', soon).some(({ feats }) => feats & WITH_FUTURE)
  )
}

/** "Agreed that this would open P": what something that was told before is to bring, and not what is to be done with it. */
function foretells(account: Account, will: Range, first: number): boolean {
  const own = will.first - 1
  const thing = account.grammarAt(own) === 'article' || account.mentionAt(own)?.id === 'it'
  return own === first && thing && account.grammarAt(will.after) !== 'auxiliary'
}

/** Whether a content begins with the head of a shared view: the importance of, the need for. */
function viewHead(account: Account, frame: Frame): boolean {
  const content = frame.content as Range
  return account
    .find('view', { first: content.first, after: Math.min(content.after, content.first + 3) })
    .some(({ first }) => first === content.first || account.grammarAt(first) !== 'that')
}
