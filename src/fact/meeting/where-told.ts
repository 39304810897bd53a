/** In which sentences to look for when and where an encounter was. */
import type { Account } from '../../sense/account.ts'
import type { Frame } from '../../sense/frame.ts'
import type { Person, Range } from '../../sense/mention.ts'
import { GOING } from '../../sense/senses.ts'
import { clauseStart } from '../clause.ts'
import { within } from '../within.ts'
import { castOf } from './cast.ts'
import { type Telling, tellsOfEncounter } from './telling.ts'

/** Most tokens before the noun for an encounter with which a sentence begins: "the said". */
const OPENING = 3

/** The sentences to look in for when and where, those that tell of the encounter first. */
export function sentencesOf(account: Account, telling: Telling): Range[] {
  const { sentences } = account
  const { nouns } = telling
  const isOfAnother = addsAnother(account, telling)
  const frames = telling.frames.filter((frame) => !isOfAnother(frame))
  const told = new Set<number>()
  for (const frame of frames) if (tellsOfEncounter(frame)) told.add(frame.sentence)
  for (const noun of nouns) told.add(account.sentenceOf(noun.first))
  // What is told first is told of it, also where two only talked with each other.
  const [main] = frames
  const opening = frames.find(
    (frame) => !tellsOfEncounter(frame) && frame.sentence < (main?.sentence ?? 0) && frame.subject.length > 1,
  )
  const order = new Set([opening, main].flatMap((frame) => (frame ? [frame.sentence] : [])))
  for (const sentence of [...told].sort((a, b) => a - b)) order.add(sentence)
  for (const frame of frames) order.add(frame.sentence)
  // "X met Y. The meeting, held in Z, ...": the next sentence, where it begins with the noun for it.
  const next = main && sentences[main.sentence + 1]
  if (
    next &&
    account.mentions.some(
      ({ kind, first }) => kind === 'encounter' && first >= next.first && first < next.first + OPENING,
    )
  )
    order.add(main.sentence + 1)
  for (let index = 0; index < Math.min(3, sentences.length); index++)
    if (!tellsOfOther(account, index) && !account.framesOf(index).some(isOfAnother)) order.add(index)
  return [...order].map((index) => sentences[index] as Range)
}

/** Which clauses tell of another encounter than the main one, of somebody who was at that; on a visit all that he did is where he was. */
function addsAnother(account: Account, { frames, casts: [main = []], nouns }: Telling): (frame: Frame) => boolean {
  const visit = frames.some(({ sense }) => GOING.has(sense)) || nouns.some(({ id }) => id === 'visit')
  const met = main.flatMap(({ person }) => person ?? [])
  return (frame) => !visit && met.length > 1 && frame.sentence !== frames[0]?.sentence && adds(account, met, frame)
}

/** "On 20 May X also met Z": whether he met somebody besides those of the main encounter, with another day or with a word for it. */
function adds(account: Account, met: readonly Person[], frame: Frame): boolean {
  const { sense, act, form, sentence, clauseFirst, cue } = frame
  if (GOING.has(sense) || (act !== 'meet' && act !== 'hold') || form !== 'finite') return false
  const others = castOf(account, frame).flatMap(({ person }) => person ?? [])
  if (others.every((person) => met.includes(person))) return false
  // "X met Z on 9 May": without the one whom he met, a clause with a day of its own tells of another encounter.
  const own = account.sentences[sentence]
  if (own && met.some((person) => !others.includes(person)) && within(account.dates, own).length > 0) return true
  // "also met", "met also", "earlier, on 20 May, met"
  const after = (cue[0]?.after ?? clauseFirst) + 1
  for (let at = Math.max(clauseStart(account, frame), after - NEAR); at < after; at++)
    if (account.grammarAt(at) === 'also') return true
  return false
}

/** Furthest before the verb that the word stands which says that something was done besides, in tokens. */
const NEAR = 20

const NAMES = ['encounter', 'round', 'format', 'document'] as const

/** "Days of culture took place in P in October", "The republic took part in a fair in Q": what else was held, behind the first sentence. */
function tellsOfOther(account: Account, index: number): boolean {
  const sentence = account.sentences[index]
  if (index === 0 || !sentence) return false
  const frames = account.framesOf(index)
  const other = frames.some(
    ({ sense, form, subject, partner }) =>
      form === 'finite' &&
      (sense === 'hold' || sense === 'convene' || sense === 'attend') &&
      [...subject, ...partner].every(({ kind }) => kind === 'party'),
  )
  return other && NAMES.every((kind) => account.find(kind, sentence).length === 0)
}
