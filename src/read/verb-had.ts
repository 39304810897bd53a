/** Encounters that a verb-first language tells with a verb of being and a dative: كانت له جلسة عمل مع X, كان للوزير لقاء مع X. */
import type { Mention, Range } from '../sense/mention.ts'
import { companions } from './companions.ts'
import { type Draft, draftOf, type SoFar } from './draft.ts'
import { TAKES_PART } from './subjects.ts'
import type { Tag } from './tags.ts'
import { clauseFirst, holdsBefore, startsClause } from './verb-opening.ts'

/** The verb of being that opens a clause at a token and tells of the past: كان. */
export function wasAt({ scene, sentence }: SoFar, at: number): Tag | undefined {
  const being = scene.tags.at(at)
  if (being?.kind !== 'auxiliary' || being.hit.entry.id !== 'past' || being.first !== at) return undefined
  return startsClause(scene, at, sentence) ? being : undefined
}

/** What a clause has of its verb of being and the noun that tells what was. */
export function toldByBeing({ scene, sentence, index }: SoFar, { first, after }: Tag, noun: Range) {
  return {
    cue: [
      { first, after },
      { first: noun.first, after: noun.after },
    ],
    sentence: index,
    form: 'finite' as const,
    holds: holdsBefore(scene, first).value,
    clauseFirst: clauseFirst(scene, first, sentence.first),
  }
}

/** "To X was a meeting with Y": who had it stands in the dative, or is whoever was told of before. */
export function readHad(soFar: SoFar, being: Tag): Draft | undefined {
  const { scene, sentence } = soFar
  const owner = scene.mentionStart(being.after)
  const own = owner && owner.preposition === 'for' && TAKES_PART.has(owner.kind) ? owner : undefined
  const addressed = scene.passage.find(being.after, 'addressee')
  const next = own?.after ?? (addressed && being.after + addressed.length)
  const noun = next === undefined ? undefined : scene.mentionStart(next)
  // What is already known was not had: "the meeting had an effect on".
  if (noun?.kind !== 'encounter' || noun.preposition || scene.definite(noun.first)) return undefined
  const subject: Mention[] = own ? [own] : []
  const draft = draftOf({ ...toldByBeing(soFar, being, noun), sense: 'meet', subject, rule: 'had-encounter' })
  draft.partner = companions(scene, draft, noun.after, sentence.after)
  return draft.partner.length > 0 ? draft : undefined
}
