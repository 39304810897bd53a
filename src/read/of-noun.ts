/** What may stand behind the noun for an encounter and is no one who was there. */
import { PERFECT } from '../sense/features.ts'
import { SENSES } from '../sense/senses.ts'
import type { Draft } from './draft.ts'
import type { Scene } from './scene.ts'

/** Acts that one may do with an encounter without being there. */
const FROM_AFAR = new Set<string>(['speak', 'agree'])

/** Whether a passive participle of such an act stands at a token, with whose it is right behind. */
export function toldBy(scene: Scene, at: number): boolean {
  const cue = scene.cueAt(at)
  if (!cue || (cue.hit.feats & PERFECT) === 0 || !FROM_AFAR.has(SENSES[cue.sense].act)) return false
  return scene.tags.at(cue.after)?.hit.entry.id === 'by'
}

/** Whether a clause is told by the noun for an encounter, in a language in which whose it is stands behind a preposition. */
export function isNoun(scene: Scene, { form, cue: [noun] }: Draft): boolean {
  if (form !== 'nominal' || scene.passage.language.grammar.officeLink !== 'required' || !noun) return false
  return scene.mentionStart(noun.first)?.kind === 'encounter'
}
