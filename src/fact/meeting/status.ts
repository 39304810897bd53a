/** Whether an encounter was held, goes on, is still to come or was called off. */
import type { Account, Found } from '../../sense/account.ts'
import { FINITE, IMPERSONAL, PAST, PERFECT, PRESENT, WITH_FUTURE } from '../../sense/features.ts'
import type { Frame } from '../../sense/frame.ts'
import type { Range } from '../../sense/mention.ts'
import type { Reading } from '../../sense/reading.ts'
import { reading, ruleName } from '../fact.ts'
import { within } from '../within.ts'
import { promised } from './ahead.ts'
import type { KindOfMeeting, Meeting } from './schema.ts'
import { LEAD, type Telling, tellsOfEncounter } from './telling.ts'

/** Furthest that what was called off is named behind the verb, in tokens: "cancelled the fifth round". */
const NAMED = 5
/** Signs of a verb of holding: 举行. */
const HOLDING = 2
/** Words of a verb group before its verb: "has not yet been". */
const GROUP = 4

/** Its status as its clauses tell it, by the first of these signs: what was called off, what is only possible, goes on, or is planned. */
export function statusOf(
  account: Account,
  { frames, mechanism, nouns }: Telling,
  kind: Reading<KindOfMeeting>,
): Meeting['status'] {
  const told = frames.filter(tellsOfEncounter)
  const finite = told.filter(({ form }) => form !== 'nominal')
  const off = calledOff(account)
  // "The ministers met, and postponed the session": what was called off is another one.
  const metBefore =
    off &&
    frames.some(
      ({ cue, holds, form }) => form !== 'nominal' && holds === 'yes' && (cue[0]?.first ?? 0) < (off[0]?.first ?? 0),
    )
  if (off && !metBefore) return reading(account, 'cancelled', off, 'stated', 'status/cancelled')
  const possible = opensWith(account, frames, 'maybe')
  if (possible) return reading(account, 'announced', possible.cue, 'stated', 'status/plan')
  const frame = told[0] ?? frames[0]
  const noun = mechanism?.words ?? nouns[0]
  const will = !frame && noun ? promised(account, noun) : undefined
  if (will) return reading(account, 'announced', [will], 'stated', 'status/plan')
  if (!frame)
    return {
      value: 'held',
      from: kind.from,
      how: 'implied',
      rule: ruleName(account, first(account), 'status/reported'),
    }
  if (frame.holds === 'yes' && (frame.ongoing || takesPlace(account, frame)))
    return reading(account, 'ongoing', frame.cue, 'stated', GOES_ON)
  // What is still to be discussed or signed tells of an encounter to come as well.
  const telling = finite.length > 0 ? finite : told.length > 0 ? told : frames
  const [main] = telling
  const own = main?.holds === 'plan' ? telling.filter((one) => !onAnotherDay(account, one, main)) : telling
  // "A and B talked in Geneva. Their experts will meet in May": they met, and others will.
  const talked = frames.find(
    ({ act, holds, sentence }) => act === 'discuss' && holds === 'yes' && sentence < frame.sentence,
  )
  if (!talked && own.every(({ holds }) => holds === 'plan' || holds === 'maybe'))
    return reading(account, 'announced', frame.cue, 'stated', 'status/plan')
  return reading(account, 'held', (talked ?? frame).cue, 'stated', TOLD)
}

/** "проходит встреча", "se celebra la reunión": an encounter that is told to take place, by a verb of holding in the present. */
function takesPlace(account: Account, { act, form, cue: [verb] }: Frame): boolean {
  if (act !== 'hold' || form === 'nominal' || form === 'participle' || !verb) return false
  const forms = account.find('cue', verb).filter(({ first, id }) => first === verb.first && HOLDS.has(id))
  return (
    forms.length > 0 &&
    forms.every(
      ({ id, feats }) =>
        feats & PRESENT && !(feats & (PAST | PERFECT | WITH_FUTURE)) && (id === 'convene' || feats & IMPERSONAL),
    )
  )
}

const HOLDS = new Set(['convene', 'hold'])

/** The rule by which a clause tells that an encounter was held. */
const TOLD = 'status/told'
const GOES_ON = 'status/ongoing'

/**
 * "visits the country tomorrow": a day after that of publication is still to come, whatever the verb's tense. A bare weekday may be
 * the last or the next.
 */
export function statusOn(account: Account, status: Meeting['status'], date: Meeting['date']): Meeting['status'] {
  const late = date && account.published && (date.value.from ?? '') > account.published
  const told = status.rule.endsWith(TOLD) || status.rule.endsWith(GOES_ON)
  if (!late || !told || /\/weekday(-said)?$/.test(date.rule)) return status
  return {
    value: 'announced',
    from: date.from,
    how: 'implied',
    rule: ruleName(account, first(account), 'status/date'),
  }
}

/** Whether a document opens with its encounter not having taken place, and tells of no other: then there is none to record. */
export function neverHeld(account: Account, { frames }: Telling): boolean {
  return opensWith(account, frames, 'no') !== undefined && !calledOff(account)
}

/** The clause of meeting that a document opens with, if it tells by it of what did not or need not happen, and of nothing that did. */
function opensWith(account: Account, told: readonly Frame[], holds: Frame['holds']): Frame | undefined {
  if (told.some(({ form }) => form !== 'nominal')) return undefined
  return account
    .framesOf(0)
    .find(
      (frame) =>
        tellsOfEncounter(frame) &&
        frame.form !== 'nominal' &&
        frame.holds === holds &&
        !frame.relative &&
        !frame.within,
    )
}

/** "A and B will meet on Sunday. B visited A's country on 11 April": a clause with a day of its own tells of another encounter. */
function onAnotherDay(account: Account, frame: Frame, main: Frame): boolean {
  const sentence = account.sentences[frame.sentence] as Range
  return frame.holds === 'yes' && frame.sentence !== main.sentence && within(account.dates, sentence).length > 0
}

/** The words by which the first sentences say that an encounter was cancelled or put off. */
export function calledOff(account: Account): readonly Range[] | undefined {
  const frame = account.frames.find(
    ({ sense, sentence, holds }) => (sense === 'cancel' || sense === 'postpone') && sentence < LEAD && holds === 'yes',
  )
  if (frame && concerns(account, frame)) return frame.cue
  for (const sentence of account.sentences.slice(0, LEAD)) {
    const cue = account.find('cue', sentence).find((one) => isCalledOff(account, sentence, one))
    if (cue) return [cue]
  }
  return undefined
}

/** Whether what was called off is an encounter: what the verb has as its object, else its subject. */
function concerns(account: Account, { content, subject }: Frame): boolean {
  if (!content) return subject.some(({ kind }) => kind === 'encounter')
  return (
    encounterIn(account, { first: content.first, after: Math.min(content.after, content.first + NAMED) }) !== undefined
  )
}

function encounterIn(account: Account, range: Range): Found | undefined {
  return [...account.find('encounter', range), ...account.find('round', range)].at(-1)
}

/** "The fifth round of consultations was postponed": a passive whose subject is an encounter. */
function isCalledOff(account: Account, sentence: Range, cue: Found): boolean {
  if ((cue.id !== 'cancel' && cue.id !== 'postpone') || !(cue.feats & (FINITE | PERFECT))) return false
  const noun = encounterIn(account, { first: sentence.first, after: cue.first })
  if (!noun) return false
  const group = { first: Math.max(noun.after, cue.first - GROUP), after: cue.first }
  if (account.find('not', group).length > 0) return false
  for (let at = group.first; at < group.after; at++) {
    const kind = account.grammarAt(at)
    if (kind === 'may' || kind === 'relative') return false
  }
  const parted = account.frames.some(({ form, cue: [verb] }) => {
    return form !== 'nominal' && verb && verb.first > noun.first && verb.first < cue.first
  })
  const said = account.frames.some(
    ({ act, content }) => act === 'speak' && content && content.first <= cue.first && cue.after <= content.after,
  )
  if (parted || said) return false
  // 推迟举行, 已取消: in a language without passives nothing stands behind the verb but its end or the holding that was put off.
  if (account.headLast(cue.first)) {
    const next = account.find('cue', { first: cue.after, after: cue.after + HOLDING })
    return cue.after + 1 >= sentence.after || next.some(({ id, first }) => id === 'hold' && first === cue.after)
  }
  return account.grammarAt(cue.first - 1) === 'auxiliary' || ((cue.feats & PERFECT) !== 0 && !(cue.feats & PAST))
}

function first(account: Account): Range {
  return account.sentences[0] ?? { first: 0, after: 1 }
}
