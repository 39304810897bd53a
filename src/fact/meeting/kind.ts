/** What kind of encounter it was, and whether it took place. */
import type { Account } from '../../sense/account.ts'
import type { Frame } from '../../sense/frame.ts'
import type { Range } from '../../sense/mention.ts'
import type { Reading } from '../../sense/reading.ts'
import type { Sense } from '../../sense/senses.ts'
import { reading, ruleName } from '../fact.ts'
import { within } from '../within.ts'
import type { KindOfMeeting, Meeting } from './schema.ts'
import { LEAD, type Telling } from './telling.ts'

const OF_SENSE: Partial<Record<Sense, KindOfMeeting>> = {
  call: 'call',
  visit: 'visit',
  arrive: 'visit',
  receive: 'meeting',
  meet: 'meeting',
  host: 'meeting',
}
const OF_FORMAT: Record<string, KindOfMeeting> = {
  consultation: 'consultation',
  dialogue: 'dialogue',
  committee: 'committee',
  commission: 'committee',
  council: 'committee',
  summit: 'summit',
}
/** Nouns that say more than any verb beside them. */
const TELLING = ['call', 'summit'] as const

/** Furthest that the noun for an encounter may stand behind the verb that has it as its object, in tokens. */
export const OBJECT = 12

/** The kind of an encounter that one clause tells of: by its verb, or by the noun that a verb of holding has as its object. */
export function kindOfFrame(account: Account, { sense, act, cue }: Frame): Reading<KindOfMeeting> {
  const { after } = cue[0] as Range
  const noun =
    act === 'hold'
      ? account.mentions.find(({ kind, first }) => kind === 'encounter' && first >= after && first < after + OBJECT)
      : undefined
  if (noun) return reading(account, noun.id as KindOfMeeting, [noun], 'stated', 'kind/noun')
  return reading(account, OF_SENSE[sense] ?? 'meeting', cue, 'stated', 'kind/verb')
}

/** The kind as the standing format, a noun or the verb shows it. */
export function kindOf(
  account: Account,
  { frames, nouns, mechanism, round, joint }: Telling,
): Reading<KindOfMeeting> | undefined {
  const format = mechanism && (mechanism.format || round ? OF_FORMAT[mechanism.format] : undefined)
  if (mechanism && format) return reading(account, format, [mechanism.words], 'stated', 'kind/mechanism')
  for (const id of TELLING) {
    const noun = nouns.find((one) => one.id === id)
    if (noun) return reading(account, id, [noun], 'stated', 'kind/noun')
  }
  const means = frames[0] && meansOf(account, frames[0])
  if (means) return reading(account, 'call', [means], 'stated', 'kind/means')
  for (const frame of frames) {
    const kind = OF_SENSE[frame.sense]
    if (kind) return reading(account, kind, frame.cue, 'stated', 'kind/verb')
  }
  const noun = nouns.find((one) => one.id !== 'other') ?? (mechanism || frames.length > 0 ? undefined : nouns[0])
  if (noun) return reading(account, noun.id as KindOfMeeting, [noun], 'stated', 'kind/noun')
  if (mechanism) return reading(account, 'meeting', [mechanism.words], 'stated', 'kind/mechanism')
  if (frames[0]) return reading(account, 'meeting', frames[0].cue, 'implied', 'kind/exchange')
  return joint && reading(account, 'statement', joint.cue, 'implied', 'kind/joint-statement')
}

/** "Discussed P by phone": the means named in the clause that tells of it. */
function meansOf(account: Account, { cue }: Frame): Range | undefined {
  const { after } = cue[0] as Range
  return account.find('means', { first: after, after: after + OBJECT })[0]
}

/** Whether it was held, goes on, is still to come or was called off. */
export function statusOf(
  account: Account,
  { frames }: Telling,
  kind: Reading<KindOfMeeting>,
  date: Meeting['date'],
): Meeting['status'] {
  const told = frames.filter((frame) => frame.act === 'meet' || frame.act === 'hold')
  const frame = told[0] ?? frames[0]
  if (!frame)
    return {
      value: 'held',
      from: kind.from,
      how: 'implied',
      rule: ruleName(account, first(account), 'status/reported'),
    }
  const off = account.frames.find(
    ({ sense, sentence, holds }) => (sense === 'cancel' || sense === 'postpone') && sentence < LEAD && holds === 'yes',
  )
  if (off && concerns(account, off)) return reading(account, 'cancelled', off.cue, 'stated', 'status/cancelled')
  // What is still to be discussed or signed tells of an encounter to come as well.
  const finite = told.filter(({ form }) => form !== 'nominal')
  const telling = finite.length > 0 ? finite : told.length > 0 ? told : frames
  const [main] = telling
  const own = main?.holds === 'plan' ? telling.filter((one) => !onAnotherDay(account, one, main)) : telling
  if (own.every(({ holds }) => holds === 'plan' || holds === 'maybe'))
    return reading(account, 'announced', frame.cue, 'stated', 'status/plan')
  // "visits the country tomorrow": a day after that of publication is still to come, whatever the verb's tense. A bare
  // weekday may be the last or the next.
  if (date && !/\/weekday(-said)?$/.test(date.rule) && account.published && (date.value.from ?? '') > account.published)
    return {
      value: 'announced',
      from: date.from,
      how: 'implied',
      rule: ruleName(account, first(account), 'status/date'),
    }
  return reading(account, 'held', frame.cue, 'stated', 'status/told')
}

/** "A and B will meet on Sunday. B visited A's country on 11 April": a clause with a day of its own tells of another encounter. */
function onAnotherDay(account: Account, frame: Frame, main: Frame): boolean {
  const sentence = account.sentences[frame.sentence] as Range
  return frame.holds === 'yes' && frame.sentence !== main.sentence && within(account.dates, sentence).length > 0
}

/** Whether what was called off is an encounter. */
function concerns(account: Account, { content, subject }: Frame): boolean {
  if (subject.some(({ kind }) => kind === 'encounter')) return true
  return (
    content !== undefined &&
    account.find('encounter', { first: content.first, after: Math.min(content.after, content.first + 4) }).length > 0
  )
}

function first(account: Account): Range {
  return account.sentences[0] ?? { first: 0, after: 1 }
}
