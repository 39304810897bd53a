/** A subject that hyphens join to its verb: "souligne-t-il". */
import type { Mention } from '../../sense/mention.ts'
import { JOINED } from '../../text/tokens.ts'
import type { Cue, Scene } from '../scene.ts'
import type { Sentence } from '../sentences.ts'
import { verbGroup } from './group.ts'

export interface Clitic {
  readonly subject: Mention
  /** Behind the verb with its clitic. */
  readonly after: number
}

/** Most tokens by which a clitic subject is joined to its verb. */
const CLITIC = 4

/** A pronoun that hyphens join to the verb or to its auxiliary: "souligne-t-il", "a-t-elle ajouté". */
export function cliticOf(scene: Scene, sentence: Sentence, cue: Cue): Clitic | undefined {
  const behind = joinedPronoun(scene, cue.after)
  if (behind) return { subject: behind, after: behind.after }
  const { first, auxiliary } = verbGroup(scene, sentence, cue.first)
  if (!auxiliary) return undefined
  for (let p = first + 1; p < cue.first; p++) {
    const subject = joinedPronoun(scene, p)
    if (subject) return { subject, after: cue.after }
  }
  return undefined
}

function joinedPronoun(scene: Scene, at: number): Mention | undefined {
  const { gap } = scene.passage.tokens
  if (scene.sign(at) !== '-') return undefined
  for (let p = at; p < at + CLITIC && gap[p] === JOINED; p++) {
    const mention = scene.mentions.at(p)
    if (mention) return mention.kind === 'pronoun' && mention.after === p + 1 ? mention : undefined
  }
  return undefined
}
