/** The words of a language for the application: labels and names. */
import { namesOf } from '../language/index.ts'
import type { Kind } from '../sense/kinds.ts'
import { labelsIn } from '../view/labels.ts'
import { ISSUES, ORGANISATIONS, STATES } from '../world/index.ts'
import type { WordsAnswer } from './types.ts'

const made = new Map<string, WordsAnswer>()

/** @param code of a language; English where there are no labels in it */
export function wordsIn(code: string): WordsAnswer {
  const labels = labelsIn(code)
  const known = made.get(labels.code)
  if (known) return known
  const names = (kind: Kind, ids: readonly string[]) =>
    Object.fromEntries(ids.map((id) => [id, namesOf(kind, id)[labels.code] ?? namesOf(kind, id).en ?? id]))
  const answer: WordsAnswer = {
    code: labels.code,
    direction: labels.direction,
    labels: labels.words(),
    parties: { ...names('organisation', Object.keys(ORGANISATIONS)), ...names('state', Object.keys(STATES)) },
    issues: names('issue', Object.keys(ISSUES)),
  }
  made.set(labels.code, answer)
  return answer
}
