/** When: the date that the text gives for the encounter itself, never one of another. */
import type { Account } from '../../sense/account.ts'
import { type DateMention, isDay } from '../../sense/date.ts'
import { FINITE, PERFECT } from '../../sense/features.ts'
import type { Range } from '../../sense/mention.ts'
import { type Sense, senseInfo } from '../../sense/senses.ts'
import { prepositionOf } from '../preposition.ts'
import { within } from '../within.ts'
import { isPromised, ofAnnouncement } from './ahead.ts'
import { ofAnother, ofEncounter, RELATIVE } from './another.ts'
import { inDateline } from './dateline.ts'
import { isEarlier } from './earlier.ts'
import type { Skeleton } from './skeleton.ts'

/** Prepositions that set a date off from the encounter: since, before, after, until. */
const NOT_WHEN = new Set(['since', 'before', 'after', 'from', 'to'])
/** Who tells of an encounter without being at it. */
const TELLERS = new Set(['voice', 'spokesperson', 'outsider', 'party', 'unknown'])

/**
 * The encounter's date: the first in the encounter-telling part of its sentences that is a day, a range of days, or a month.
 * @param planned whether the encounter is still to come: then the day on which it is announced is not its day
 */
export function dateIn(
  account: Account,
  skeleton: Skeleton,
  sentences: readonly Range[],
  planned = false,
): DateMention | undefined {
  let counted: DateMention | undefined
  let open: DateMention | undefined
  let issued: DateMention | undefined
  /** "In office since May, X met Y yesterday": a month gives way to a day. */
  let month: DateMention | undefined
  for (const sentence of sentences) {
    for (const date of within(account.dates, sentence)) {
      // An institution tells when it was as it begins; further down its days may be any.
      const opens = account.sentenceOf(date.first) <= skeleton.heading
      const awaited = planned && isPromised(account, date)
      const tells = opens ? skeleton.told(date) || awaited : skeleton.has(date)
      if (!tells || (date.from !== null && date.from.length < 7) || elsewhere(account, date)) continue
      if (isEarlier(account, date) || skeleton.ahead(date) || (!awaited && isUnplanned(account, date))) continue
      if (planned && ofAnnouncement(account, date)) continue
      if (!skeleton.has(date) && isBehindAfter(account, sentence, date)) continue
      // "the day before": counted from another day that the text tells of.
      if (account.find('deictic', date).some(({ id }) => id.startsWith('follow'))) {
        counted ??= date
        continue
      }
      if (open && date.from !== null && spelledOut(account, open, date)) return date
      if (open) continue
      // The day of writing is not said to be the day on which they met.
      if (inDateline(account, date) || isStamp(account, date)) continue
      if (issuedOn(account, date) || ofTelling(account, date) || ofBefore(account, date)) issued ??= date
      else if (opensLine(account, date)) continue
      else if (date.from === null) open = date
      else if (!isDay(date.from)) month ??= date
      else return spelledBehind(account, date) ?? date
    }
    // "It is to be held in October. On 20 July X said": a day of another sentence is not that of what is to come.
    if (month && isPlanned(account, month)) break
  }
  return open ?? month ?? counted ?? issued
}

/** Whether the clause around a date tells of an encounter that is to come. */
function isPlanned(account: Account, { first }: Range): boolean {
  return account
    .framesOf(account.sentenceOf(first))
    .some(({ act, holds }) => (act === 'hold' || act === 'meet') && holds === 'plan')
}

/** "yesterday (16/11)", "today, 1 March,": the day itself behind a word that counts it from the day of writing. */
function spelledBehind(account: Account, { after, how }: DateMention): DateMention | undefined {
  const closes = BEHIND_COUNTED[account.foldedAt(after)]
  if (!closes || (closes === ',' && how === 'stated')) return undefined
  return account.dates.find(
    (one) => one.first === after + 1 && isDay(one.from) && account.foldedAt(one.after) === closes,
  )
}

/** What sets such a day off, by the sign that opens it. */
const BEHIND_COUNTED: Readonly<Record<string, string>> = { '(': ')', ',': ',' }

/** 2023-06-21 08:39: a day with the minute behind it is when something was put on a page. */
function isStamp(account: Account, { first, after }: Range): boolean {
  return /^\d{1,2} : \d\d$/.test(account.folded({ first: after, after: after + 3 })) && first < LEADING
}

/** 07.11.2024 The Daily: a day in numbers that opens a line, with a name behind it, is the page's. */
function opensLine(account: Account, { first, after }: Range): boolean {
  const numbers = account.folded({ first, after })
  const opens = account.sentences.some((sentence) => sentence.opens && sentence.first === first)
  return opens && first < LEADING && /^\d.*\d$/.test(numbers) && account.isNamelike(after)
}

/** "said that the call was about the steps after the talks held on the 16th": the day of what went before. */
function isBehindAfter(account: Account, sentence: Range, { first }: Range): boolean {
  const before = { first: Math.max(sentence.first, first - LEADING), after: first }
  return account.find('preposition', before).some(({ id }) => id === 'after')
}

/** Furthest that a page's stamp may stand from its top, in tokens. */
const LEADING = 60

/** "A joint statement was issued today on the occasion of the visit": the day of the document, if there is no other. */
function issuedOn(account: Account, { first }: Range): boolean {
  return account.find('cue', { first: Math.max(0, first - 2), after: first }).some(({ id }) => id === 'issue')
}

/** 外交部30日发表声明称，X29日会见Y: the day on which a body tells of it, where phrases stand before their verb. */
function ofTelling(account: Account, { first, after }: Range): boolean {
  if (!account.headLast(first)) return false
  const index = account.sentenceOf(first)
  return account.framesOf(index).some((frame) => {
    const [cue] = frame.cue
    const right = cue !== undefined && cue.first >= after && cue.first - after < VERB
    return right && frame.act === 'speak' && BODIES.has(account.speakers[frame.index]?.kind ?? '')
  })
}

/** Who tells of an encounter for those who were at it. */
const BODIES = new Set(['voice', 'spokesperson', 'outsider'])

/** Longest phrase that says what an encounter came after, in tokens. */
const PHRASE = 24

/** 在2日访问A之后，4日会见Y: the day within a phrase that a subordinator closes. */
function ofBefore(account: Account, date: Range): boolean {
  if (!account.headLast(date.first)) return false
  if (account.entryAt('preposition', date.first - 1) !== 'in') return false
  let close = date.after
  while (close - date.after < PHRASE && account.foldedAt(close) !== ',') close++
  return (
    account.grammarAt(close - 1) === 'subordinator' &&
    account.find('cue', { first: date.after, after: close }).length > 0
  )
}

/** A day after that of publication, where nothing around it is told as planned: it is that of something still to come. */
function isUnplanned(account: Account, date: DateMention): boolean {
  const { published } = account
  if (!published || !isDay(date.from) || date.from <= published) return false
  const index = account.sentenceOf(date.first)
  const sentence = account.sentences[index]
  const plans = account.framesOf(index).some(({ holds }) => holds === 'plan')
  const told = account
    .framesOf(index)
    .some(({ holds, act }) => holds === 'yes' && (act === 'discuss' || act === 'speak'))
  const words = sentence ? [...Array(sentence.after - sentence.first).keys()] : []
  return told && !plans && !words.some((at) => account.grammarAt((sentence?.first ?? 0) + at) === 'will')
}

/** "this Friday", told again as "this Friday, 30 September 2022": the day that cannot be worked out, with its date. */
function spelledOut(account: Account, open: DateMention, date: DateMention): boolean {
  const weekday = account.foldedAt(open.after - 1)
  // A month that both name is no such word: "on 6 June ... in June 2015".
  return date.how === 'stated' && isDay(date.from) && account.folded(date).split(' ').includes(weekday)
}

/** A date that belongs to something else: behind "since", inside "after the May 4 summit", or in a relative clause. */
function elsewhere(account: Account, date: Range): boolean {
  if (NOT_WHEN.has(prepositionOf(account, date.first)?.id ?? '') || toldOn(account, date)) return true
  // "since Wednesday": the word may be the date's own.
  if (account.entryAt('preposition', date.first) === 'since') return true
  if (publishedOn(account, date) || isAnniversary(account, date)) return true
  const sentence = account.sentences[account.sentenceOf(date.first)]
  if (sentence && ofAnother(account, sentence, date)) return true
  if (sinceThen(account, date)) return true
  // ", who is on a visit to Q, today": the comma behind it closes the clause.
  if (account.foldedAt(date.first - 1) === ',') return false
  for (let at = date.first - 1; at >= date.first - RELATIVE && at >= 0; at--)
    if (account.grammarAt(at) === 'relative' && !ofEncounter(account, at)) return true
  return false
}

/** "the 47th anniversary of relations between both countries (28 March 1977)": the day that is remembered. */
function isAnniversary(account: Account, { first, after }: Range): boolean {
  if (account.foldedAt(first - 1) !== '(' || account.foldedAt(after) !== ')') return false
  const sentence = account.sentences[account.sentenceOf(first)]
  return account.find('anniversary', { first: sentence?.first ?? first, after: first }).length > 0
}

/** "their first talks since A did P in May": what has happened since then is told of another day. */
function sinceThen(account: Account, { first }: Range): boolean {
  for (let at = first - 1; at >= Math.max(0, first - RELATIVE); at--) {
    if (account.foldedAt(at) === ',' || account.foldedAt(at) === '.') return false
    if (account.entryAt('preposition', at) === 'since') return true
  }
  return false
}

/** Furthest that a document stands before the participle that says when it was issued, in tokens. */
const DOCUMENT = 6

/** "according to a statement published on Wednesday": the day of the document, told by a participle behind it. */
function publishedOn(account: Account, { first }: Range): boolean {
  return account.find('cue', { first: Math.max(0, first - 3), after: first }).some((cue) => {
    if (cue.id !== 'issue' || !(cue.feats & PERFECT) || cue.feats & FINITE) return false
    if (account.grammarAt(cue.first - 1) === 'auxiliary') return false
    const before = { first: Math.max(0, cue.first - DOCUMENT), after: cue.first }
    return account.find('document', before).length > 0 || account.mentionAt(cue.first - 1)?.kind === 'voice'
  })
}

/** "An agency reported: on 5 May the two met": a sign sets the day off from the verb, and it is part of what is told. */
function opensContent(account: Account, at: number, day: number): boolean {
  const sign = at < day ? account.foldedAt(at) : ''
  // Where phrases stand before their verb, a comma ends what belongs to the one before it.
  return sign === ':' || (sign === ',' && account.headLast(day))
}

/** Whether the day is the one on which somebody told of the encounter: "the press service said on Tuesday". */
function toldOn(account: Account, date: Range): boolean {
  if (reportedOn(account, date) || postedOn(account, date) || saidOn(account, date)) return true
  const before = { first: Math.max(0, date.first - 3), after: date.first }
  const verbs = account.find('cue', before)
  // "which was held today": of a verb that means both, an encounter is told of where nobody says anything.
  const holds = ({ after }: Range) =>
    verbs.some((one) => one.after === after && senseInfo(one.id as Sense).act === 'hold')
  return verbs.some((cue) => {
    if (date.first - cue.after > 1 || opensContent(account, cue.after, date.first)) return false
    if (senseInfo(cue.id as Sense).act !== 'speak' || !(cue.feats & FINITE) || account.mentionAt(cue.first))
      return false
    const frame = account.frames.find((one) =>
      one.cue.some((words) => words.first <= cue.first && cue.first < words.after),
    )
    // Where phrases stand before their verb, a word that tells nothing here says nothing of the day behind it.
    if (!frame) return !account.headLast(date.first) && !holds(cue)
    return TELLERS.has(account.speakers[frame.index]?.kind ?? 'unknown')
  })
}

/** Longest name of whoever tells something, with the preposition of the day behind it, in tokens. */
const TELLER = 8

/** "P, said the foreign ministry of A on Tuesday": the day behind whoever tells it, and he behind his verb. */
function saidOn(account: Account, { first }: Range): boolean {
  const verb = account
    .find('cue', { first: Math.max(0, first - TELLER), after: first })
    .filter(({ id, feats }) => senseInfo(id as Sense).act === 'speak' && feats & FINITE)
    .at(-1)
  // What is told stands before the verb, and a comma between them.
  if (!verb || account.foldedAt(verb.first - 1) !== ',' || account.mentionAt(verb.first)) return false
  const teller = account.mentionAt(verb.after) ?? account.mentionAt(verb.after + 1)
  if (teller ? !TELLERS.has(teller.kind) : !account.isNamelike(verb.after)) return false
  for (let at = verb.after; at < first; at++) {
    if (!/^[\p{L}\p{N}]/u.test(account.foldedAt(at)) && account.foldedAt(at) !== '-') return false
    if (['about', 'that'].includes(account.entryAt('preposition', at) ?? account.grammarAt(at) ?? '')) return false
  }
  return true
}

/** Furthest that somebody's text stands behind the day on which he wrote it, in tokens. */
const POSTED = 16

/** X昨晚在社交网站发表贴文说: the day of a text of somebody's own, between him and its noun. */
function postedOn(account: Account, { after }: Range): boolean {
  if (!account.headLast(after)) return false
  const [text] = account.find('voice', { first: after, after: after + POSTED }).filter(({ id }) => id === 'source')
  for (let at = after; text && at < text.first; at++) if (account.foldedAt(at) === ',') return false
  return text !== undefined
}

/** Longest verb of reporting behind a day, in tokens. */
const VERB = 3

/** 据X社9月30日报道: the day of whoever reports, between him and his verb. */
function reportedOn(account: Account, { first, after }: Range): boolean {
  if (!account.headLast(first) || account.mentionAt(first - 1)?.kind !== 'outsider') return false
  const verb = account.find('cue', { first: after, after: after + VERB })
  return verb.some((cue) => cue.first === after && senseInfo(cue.id as Sense).act === 'speak')
}
