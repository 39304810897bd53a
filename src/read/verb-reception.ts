/** Receptions that a verb-first language tells with a verb of being and the deed's noun: كان في استقباله X وY, كان في استقبال الوفد X. */
import { WITH_PRONOUN } from '../sense/features.ts'
import { kinds } from '../sense/kind-set.ts'
import type { Mention } from '../sense/mention.ts'
import { SENSES } from '../sense/senses.ts'
import { skipAdverbial } from './adverbial.ts'
import { type Draft, draftOf, type SoFar } from './draft.ts'
import type { Scene } from './scene.ts'
import { TAKES_PART } from './subjects.ts'
import type { Tag } from './tags.ts'
import { toldByBeing } from './verb-had.ts'
import { nounCue } from './verb-light.ts'
import { REACH } from './verb-opening.ts'
import { coordinated } from './verb-subject.ts'

/** "At his reception (at the airport) were X and Y": those who stand behind received whoever the noun, or its pronoun, names. */
export function readReception(soFar: SoFar, being: Tag): Draft | undefined {
  const { scene, sentence, drafts } = soFar
  const place = scene.tags.at(being.after)
  if (place?.hit.entry.id !== 'in') return undefined
  const noun = nounCue(scene, place.after)
  if (noun?.sense !== 'receive') return undefined
  const owned = (noun.hit.feats & WITH_PRONOUN) !== 0
  const whom = owned ? undefined : scene.mentionStart(noun.after)
  // "of the delegation", of whom no words show whose it is.
  const delegation = owned || whom ? undefined : scene.passage.find(noun.after, 'delegation')
  if (!owned && !delegation && (!whom || whom.preposition || !TAKES_PART.has(whom.kind))) return undefined
  const who = receivers(scene, whom?.after ?? noun.after + (delegation?.length ?? 0), sentence.after)
  if (who.length === 0) return undefined
  const guest = whom ?? guestOf(drafts.at(-1))
  return draftOf({
    ...toldByBeing(soFar, being, noun),
    sense: 'receive',
    subject: who,
    partner: guest ? [guest] : [],
    rule: 'had-reception',
  })
}

/** Whom a clause before told to have come, or to have been received. */
function guestOf(told: Draft | undefined): Mention | undefined {
  if (!told || SENSES[told.sense].act !== 'meet') return undefined
  return told.sense === 'receive' ? told.partner[0] : told.subject[0]
}

const WHERE = kinds('institution', 'venue', 'place')

/** Who stands behind the noun, when and where it was passed over. */
function receivers(scene: Scene, at: number, end: number): Mention[] {
  const limit = Math.min(end, at + REACH)
  for (let p = at; p < limit; ) {
    const mention = scene.mentionStart(p)
    if (mention && (mention.person || mention.kind === 'office') && !mention.preposition)
      return coordinated(scene, mention, end).subject
    const place = scene.passage.any(p, WHERE) && !mention
    const next = place || scene.tags.is(p, 'quantity') || scene.sign(p) === ',' ? p + 1 : skipAdverbial(scene, p, limit)
    if (next === p) return []
    p = next
  }
  return []
}
