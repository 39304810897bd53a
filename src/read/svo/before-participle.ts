/** What stands right before a participle, or the comma in front of it: a quotation, who tells what stands before it, or whom somebody quotes. */
import type { Mention } from '../../sense/mention.ts'
import { OPENING_QUOTES } from '../../text/quotes.ts'
import type { Draft } from '../draft.ts'
import type { Cue, Scene } from '../scene.ts'
import type { SentenceReader } from './index.ts'
import { CLOSING } from './quotation.ts'

/** Whether a quotation closes before a comma that no mark of its sentence opens. */
export function closesQuotation({ scene, sentence }: SentenceReader, comma: number): boolean {
  if (scene.sign(comma) !== ',' || !CLOSING.has(scene.sign(comma - 1))) return false
  for (let p = sentence.first; p < comma - 1; p++) if (OPENING_QUOTES.has(scene.sign(p))) return false
  return true
}

const QUOTED = new Set<string>(['person', 'office', 'pronoun'])

/** Whoever stands right before a token as the object of a verb, and not behind a preposition: "was quoted by the agency as saying". */
export function quotedBefore(scene: Scene, at: number): Mention | undefined {
  const whom = scene.mentions.at(at - 1)
  const verb = whom && scene.tags.before(whom.first, 'article', 'possessive')
  if (!whom || !QUOTED.has(whom.kind) || verb === undefined) return undefined
  const governed = whom.preposition !== undefined || scene.tags.is(verb - 1, 'preposition')
  return governed || verb === scene.passage.first || scene.sign(verb - 1) ? undefined : whom
}

/** Longest phrase that says who tells it, in tokens. */
const SOURCE = 16

/** "according to a statement of the ministry, noting P": the document or ministry told of right before the comma. */
export function sourceBefore({ scene }: SentenceReader, comma: number): Mention | undefined {
  if (scene.sign(comma) !== ',') return undefined
  for (let p = comma - 1; p > comma - SOURCE && !scene.sign(p); p--) {
    if (!scene.tags.is(p, 'according')) continue
    const source = scene.mentionStart(scene.tags.behind(p + 1, 'article'))
    return source?.kind === 'voice' ? source : undefined
  }
  return undefined
}

/**
 * "said that Y left tras reunirse con Z", "will travel tras reunirse con Z": behind a clause within what was said, and behind what is
 * still to come, what was done first is not the speaker's, or was not done yet; and whoever had visited a place met elsewhere.
 */
export function isAnothers({ scene }: SentenceReader, cue: Cue, last: Draft): boolean {
  const before = scene.tags.at(cue.first)
  if (before?.kind !== 'preposition' || before.hit.entry.id !== 'after') return false
  if (cue.sense === 'visit' || last.holds !== 'yes') return true
  return scene.sign(cue.first - 1) !== ',' && last.contentFirst >= 0 && holdsClause(scene, last, cue.first)
}

function holdsClause(scene: Scene, { contentFirst }: Draft, at: number): boolean {
  for (let p = contentFirst - 1; p < at; p++) if (scene.tags.is(p, 'that', 'relative')) return true
  return false
}
