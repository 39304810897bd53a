/** Encounters that a verb-first language tells with a verb of being and a dative: كانت له جلسة عمل مع X, كان للوزير لقاء مع X. */
import type { Mention } from '../sense/mention.ts'
import { companions } from './companions.ts'
import { type Draft, draftOf, type SoFar } from './draft.ts'
import { TAKES_PART } from './subjects.ts'
import { clauseFirst, holdsBefore, startsClause } from './verb-opening.ts'

/** "To X was a meeting with Y": who had it stands in the dative, or is whoever was told of before. */
export function readHad({ scene, sentence, index }: SoFar, at: number): Draft | undefined {
  const being = scene.tags.at(at)
  if (being?.kind !== 'auxiliary' || being.hit.entry.id !== 'past' || being.first !== at) return undefined
  if (!startsClause(scene, at, sentence)) return undefined
  const owner = scene.mentionStart(being.after)
  const own = owner && owner.preposition === 'for' && TAKES_PART.has(owner.kind) ? owner : undefined
  const addressed = scene.passage.find(being.after, 'addressee')
  const next = own?.after ?? (addressed && being.after + addressed.length)
  const noun = next === undefined ? undefined : scene.mentionStart(next)
  // What is already known was not had: "the meeting had an effect on".
  if (noun?.kind !== 'encounter' || noun.preposition || scene.definite(noun.first)) return undefined
  const subject: Mention[] = own ? [own] : []
  const draft = draftOf({
    sense: 'meet',
    cue: [
      { first: at, after: being.after },
      { first: noun.first, after: noun.after },
    ],
    sentence: index,
    form: 'finite',
    subject,
    holds: holdsBefore(scene, at).value,
    clauseFirst: clauseFirst(scene, at, sentence.first),
    rule: 'had-encounter',
  })
  draft.partner = companions(scene, draft, noun.after, sentence.after)
  return draft.partner.length > 0 ? draft : undefined
}
