/** What kind of encounter it was. */
import type { Account } from '../../sense/account.ts'
import type { Frame } from '../../sense/frame.ts'
import type { Range } from '../../sense/mention.ts'
import type { Reading } from '../../sense/reading.ts'
import type { Sense } from '../../sense/senses.ts'
import { reading } from '../fact.ts'
import { prepositionOf } from '../preposition.ts'
import { within } from '../within.ts'
import { holds } from './cast.ts'
import { isJourney } from './opened.ts'
import type { KindOfMeeting } from './schema.ts'
import type { Telling } from './telling.ts'

const OF_SENSE: Partial<Record<Sense, KindOfMeeting>> = {
  call: 'call',
  visit: 'visit',
  arrive: 'visit',
  receive: 'meeting',
  'wait-on': 'meeting',
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
/** Verbs that may have a visit as their object: carried out, began, ended it. */
const PAID = new Set<Sense>(['hold', 'convene', 'conclude'])
/** Nouns that say more than any verb beside them. */
const TELLING = ['call', 'summit'] as const

/** Furthest that the noun for an encounter may stand behind the verb that has it as its object, in tokens. */
export const OBJECT = 12

/** The kind of an encounter that one clause tells of: by its verb, or by the noun that a verb of holding has as its object. */
export function kindOfFrame(account: Account, frame: Frame): Reading<KindOfMeeting> {
  const { sense, act, cue } = frame
  const { after } = cue[0] as Range
  const noun =
    act === 'hold'
      ? within(account.mentions, { first: after, after: after + OBJECT }).find(({ kind }) => kind === 'encounter')
      : undefined
  if (noun) return reading(account, noun.id as KindOfMeeting, [noun], 'stated', 'kind/noun')
  return reading(
    account,
    callsOn(account, frame) ? 'meeting' : (OF_SENSE[sense] ?? 'meeting'),
    cue,
    'stated',
    'kind/verb',
  )
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
    // "a new call on states to act": said further down, the noun need not be for what the verb before tells of.
    const late = noun && frames[0]?.act === 'hold' && account.sentenceOf(noun.first) > frames[0].sentence
    if (noun && !late && !isAgreedOn(account, noun)) return reading(account, id, [noun], 'stated', 'kind/noun')
  }
  const means = frames[0] && meansOf(account, frames[0])
  if (means) return reading(account, 'call', [means], 'stated', 'kind/means')
  const again = frames[0] && calledAgain(frames[0], frames)
  if (again) return reading(account, 'call', again.cue, 'stated', 'kind/verb')
  const visit = frames[0] && paidFor(account, frames[0])
  if (visit) return reading(account, 'visit', [visit], 'stated', 'kind/noun')
  // "A and B, on a visit to C, discussed P": the journey is not what is told of.
  // ... and neither is who heads those that a main clause tells of: "the delegation, led by X, ended its visit to C".
  const main = frames.find((frame) => !isAttribute(frame)) ?? frames[0]
  const aside = frames.filter(
    (frame) => frame !== main && isJourney(frame) && frame.sentence === main?.sentence && main.act !== 'agree',
  )
  for (const frame of frames) {
    // "carried out a working visit to Q": the verb says no more than its object.
    const visits = PAID.has(frame.sense) && frame.form === 'finite' && holds(account, frame, 'visit')
    const own = visits ? 'visit' : callsOn(account, frame) ? 'meeting' : OF_SENSE[frame.sense]
    const kind = aside.includes(frame) ? undefined : own
    if (kind) return reading(account, kind, frame.cue, 'stated', 'kind/verb')
  }
  const named = nouns.filter((one) => !aside.some(({ cue }) => cue[0]?.first === one.first))
  const noun = named.find((one) => one.id !== 'other') ?? (mechanism || frames.length > 0 ? undefined : nouns[0])
  if (noun) return reading(account, noun.id as KindOfMeeting, [noun], 'stated', 'kind/noun')
  if (mechanism) return reading(account, 'meeting', [mechanism.words], 'stated', 'kind/mechanism')
  // "a forum that took place last year": what a relative clause tells of shows no exchange.
  const exchange = frames.find(({ relative }) => !relative) ?? frames[0]
  if (exchange) return reading(account, 'meeting', exchange.cue, 'implied', 'kind/exchange')
  return joint && reading(account, 'statement', joint.cue, 'implied', 'kind/joint-statement')
}

/** "X had a conversation with Y. The two spoke by phone": what was held is told once more in the next sentence, of both and as a call. */
function calledAgain({ act, sentence }: Frame, frames: readonly Frame[]): Frame | undefined {
  if (act !== 'hold') return undefined
  return frames.find(
    (one) =>
      one.sense === 'call' &&
      one.holds === 'yes' &&
      one.sentence === sentence + 1 &&
      one.subject.length > 0 &&
      one.subject.every(({ kind }) => kind === 'joint' || kind === 'pronoun'),
  )
}

/** "the delegation, led by X": who heads those that the main clause tells of. */
function isAttribute({ rule, form, sense }: Frame): boolean {
  return rule === 'reduced-passive' || (form === 'nominal' && sense === 'chair')
}

/** "They agreed that their countries will hold a summit": what those who met only agreed on. */
function isAgreedOn({ frames }: Account, { first }: Range): boolean {
  return frames.some(
    ({ act, content }) => act === 'agree' && content && content.first <= first && first < content.after,
  )
}

/** "Paid a call on X": who visits somebody, named right behind the verb, and no country, meets him; so does "presented, as ambassador, his papers to X". */
export function callsOn(account: Account, frame: Frame): boolean {
  const { sense, cue, partner } = frame
  const [whom, ...more] = partner
  if (sense !== 'visit' || (!whom?.person && whom?.kind !== 'office')) return false
  const after = cue.at(-1)?.after ?? 0
  // "paid a call on X" goes to somebody, "a visit to X" where he is.
  const on = prepositionOf(account, whom.first)
  const goes = on?.first === after && (on.id === 'on' || (on.id === 'to' && !namesVisit(account, cue)))
  return (whom.first === after || goes || cue.length > 1) && more.every(({ person }) => person)
}

/** "paid a visit", "travelled": whether a verb of one word, or with the noun for a visit, says how somebody went. */
function namesVisit(account: Account, [first]: Frame['cue']): boolean {
  if (!first || first.after - first.first < 2) return true
  return account.find('encounter', first).some(({ id }) => id === 'visit')
}

/** "Discussed P by phone", "By video took place the talks": the means named in the clause that tells of it, or at its head. */
function meansOf(account: Account, { cue, sentence, partner }: Frame): Range | undefined {
  const { first, after } = cue[0] as Range
  const clauseFirst = account.sentences[sentence]?.first ?? first
  // A long office may part the verb from "by phone with X".
  const end = Math.max(after + OBJECT, Math.min(partner[0]?.first ?? 0, account.sentences[sentence]?.after ?? 0))
  const [behind] = account.find('means', { first: after, after: end })
  const fronted = account.find('means', { first: clauseFirst, after: first })
  return behind ?? fronted.find((means) => means.first - clauseFirst <= OBJECT)
}

/** Furthest that the visit may stand behind the verb by which somebody is received for it, in tokens. */
const RECEIVED = 40

/** "Received X for a working visit": what the guest came for. */
function paidFor(account: Account, { sense, cue, sentence }: Frame): Range | undefined {
  if (sense !== 'receive' && sense !== 'host') return undefined
  const { after } = cue[0] as Range
  const end = Math.min(after + RECEIVED, account.sentences[sentence]?.after ?? after)
  const visits = within(account.mentions, { first: after, after: end }).filter(
    ({ kind, id }) => kind === 'encounter' && id === 'visit',
  )
  return visits.find(({ first }) => prepositionOf(account, first)?.id === 'for')
}
