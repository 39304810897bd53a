/** A sentence that only names the chance somebody had: "An occasion for X to praise P", "Ce fut l'occasion pour X de saluer P". */
import type { Mention } from '../../sense/mention.ts'
import { SENSES } from '../../sense/senses.ts'
import type { Cue } from '../scene.ts'
import { canBeNamed } from '../subjects.ts'
import type { SentenceReader } from './index.ts'
import { chainFrom } from './noun-phrase.ts'

/** Most words before the noun at the head of its sentence: "Ce fut aussi l'". */
const HEAD = 5

/** For whom the chance was, before the preposition of the infinitive that tells what he did with it. @param at that preposition */
export function chanceFor({ scene, start }: SentenceReader, { sense }: Cue, at: number): Mention[] | undefined {
  const { act } = SENSES[sense]
  if (act !== 'discuss' && act !== 'speak') return undefined
  const end = scene.sign(at - 1) === ',' ? at - 1 : at
  const who = scene.mentions.at(end - 1)
  if (!who || who.after !== end || !canBeNamed(who) || who.kind === 'encounter' || who.kind === 'voice')
    return undefined
  const chain = chainFrom(scene, who)
  const first = scene.tags.before(chain[0]?.first ?? who.first, 'article', 'quantity')
  const to = scene.tags.at(first - 1)
  if (to?.kind !== 'preposition' || to.hit.entry.id !== 'for') return undefined
  for (let p = start; p < Math.min(to.first, start + HEAD); p++) {
    if (scene.tags.is(p, 'not', 'may', 'will')) return undefined
    const noun = scene.passage.find(p, 'chance')
    if (noun) return p + noun.length === to.first ? chain : undefined
  }
  return undefined
}
