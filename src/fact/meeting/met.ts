/** Whether a text tells that people met, so that who speaks in it can be taken to have spoken there. */
import type { Account } from '../../sense/account.ts'
import type { Frame } from '../../sense/frame.ts'
import { linesAbove } from '../heading.ts'
import { prepositionOf } from '../preposition.ts'
import { within } from '../within.ts'
import { isJourney } from './opened.ts'
import { governing } from './round.ts'
import { LEAD, MORE, type Telling } from './telling.ts'

/** Prepositions that set something at an encounter or behind one, or say what somebody came for. */
const THERE = new Set(['at', 'in', 'on', 'during', 'after', 'for'])

/** "X's journey to P", "P was signed": a visit or an undertaking that names nobody besides whoever went. */
function isAlone(account: Account, frame: Frame): boolean {
  const { form, act, sense, subject, partner } = frame
  if (partner.some(({ person }) => person)) return false
  if (act === 'agree') return form === 'impersonal' && subject.length === 0
  if (act === 'hold')
    return subject.length > 0 && subject.every(({ kind, id }) => kind === 'encounter' && id === 'visit')
  return sense === 'visit' && (form === 'nominal' || goesNowhere(account, frame))
}

/** "X went on a working trip to the northern islands": where nobody is told to be at home, nobody was met. */
function goesNowhere(account: Account, { cue, sentence, partner }: Frame): boolean {
  const first = cue.at(-1)?.after ?? 0
  const after = account.sentences[sentence]?.after ?? first
  const named = within(account.mentions, { first, after }).some(({ kind }) => kind !== 'encounter')
  return partner.length === 0 && !named && account.find('place', { first, after }).length === 0
}

/** Whether a clause tells only far from a report's beginning of two who met: who speaks before need not have been there. */
function isFar(account: Account, { sentence }: Frame): boolean {
  return sentence >= linesAbove(account) + LEAD + MORE
}

/**
 * Whether an encounter is told of: by a clause that names more than a journey in passing, by its standing format, or as where
 * something took place. A noun alone tells of none: "opposed to talks".
 */
export function tellsThatMet(account: Account, { frames, nouns, mechanism }: Telling): boolean {
  if (mechanism || frames.some((frame) => !isJourney(frame) && !isAlone(account, frame) && !isFar(account, frame)))
    return true
  return nouns.some(
    (noun) =>
      noun.id !== 'visit' && THERE.has((governing(account, noun) ?? prepositionOf(account, noun.first))?.id ?? ''),
  )
}
