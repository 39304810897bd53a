/** Which readings of a verb its subject and object leave: one for opening, one for comprising. Of what is left its preposition decides. */
import { kinds } from '../sense/kind-set.ts'
import type { Mention } from '../sense/mention.ts'
import type { Sense } from '../sense/senses.ts'
import type { ContentStart } from './content.ts'
import type { Cue, Scene } from './scene.ts'

/** Most words before the noun for what is opened: "opened the work of the fifth session". */
const OPENED = 4
const SESSION = kinds('encounter', 'round', 'format', 'mechanism')

/** A verb with those of its readings that fit its subject and object, among which `fitting` chooses. */
export function readingsOf(scene: Scene, cue: Cue, own: readonly Mention[], content: ContentStart | undefined): Cue {
  if (has(cue, 'convene', 'launch')) return only(cue, 'convene', opensSession(scene, content?.first ?? cue.after))
  if (has(cue, 'attend', 'meet')) return only(cue, 'attend', own[0]?.id === 'delegation' || comprises(scene, cue))
  return cue
}

/** "X came with a delegation comprising Y": whether a verb that also says who met stands right behind a delegation that is not known yet. */
export function comprises(scene: Scene, cue: Cue): boolean {
  if (!cue.all.some(({ entry }) => entry.id === 'attend') || scene.andAttached(cue.first)) return false
  let p = cue.first
  while (!scene.definite(p - 1) && scene.continues(p - 1)) p--
  return !scene.definite(p - 1) && scene.passage.find(p - 1, 'delegation') !== undefined
}

function has({ all }: Cue, ...senses: readonly Sense[]): boolean {
  return senses.every((sense) => all.some(({ entry }) => entry.id === sense))
}

/** The verb with the reading of a sense alone, or without it. */
function only(cue: Cue, sense: Sense, fits: boolean): Cue {
  return { ...cue, all: cue.all.filter(({ entry }) => (entry.id === sense) === fits) }
}

/** Whether what is opened is a session, and no work. */
function opensSession({ passage }: Scene, first: number): boolean {
  for (let p = first; p < first + OPENED; p++) if (passage.any(p, SESSION)) return true
  return false
}
