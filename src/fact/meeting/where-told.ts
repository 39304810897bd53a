/** In which sentences to look for when and where an encounter was. */
import type { Account } from '../../sense/account.ts'
import type { Range } from '../../sense/mention.ts'
import { type Telling, tellsOfEncounter } from './telling.ts'

/** Most tokens before the noun for an encounter with which a sentence begins: "the said". */
const OPENING = 3

/** The sentences to look in for when and where, those that tell of the encounter first. */
export function sentencesOf(account: Account, { frames, nouns }: Telling): Range[] {
  const { sentences } = account
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
    if (!tellsOfOther(account, index)) order.add(index)
  return [...order].map((index) => sentences[index] as Range)
}

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
