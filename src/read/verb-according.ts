/** "According to X, P" in a verb-first language. */
import type { Mention } from '../sense/mention.ts'
import { SENSES } from '../sense/senses.ts'
import { CLOSING_QUOTES, OPENING_QUOTES } from '../text/quotes.ts'
import { type Draft, draftOf, type SoFar } from './draft.ts'
import type { Scene } from './scene.ts'
import { SUBJECTS } from './subjects.ts'
import { clauseFirst, startsClause } from './verb-opening.ts'

/** "According to X, P": the clause behind is what X says. */
export function readAccording({ scene, sentence, index }: SoFar, at: number): Draft | undefined {
  const tag = scene.tags.at(at)
  if (!tag || !startsClause(scene, at, sentence)) return undefined
  let p = tag.after
  while (scene.tags.is(p, 'article', 'relative') || scene.cueAt(p)) p++
  const mention = scene.mentionStart(p)
  if (!mention || !SUBJECTS.has(mention.kind) || mention.kind === 'encounter') return undefined
  let first = mention.after
  // "a statement of the ministry": whose it is.
  const owns = (owner: Mention | undefined) =>
    owner && (owner.preposition === 'for' || (owner.kind === 'voice' && mention.kind === 'voice' && !owner.preposition))
  for (let owner = scene.mentionStart(first); owner && owns(owner); owner = scene.mentionStart(first))
    first = owner.after
  first = behindShort(scene, first, sentence.after)
  let closes = true
  for (let p = first; p < sentence.after && p - first < 12; p++) {
    // عبر is "across" before a noun.
    if (scene.cueAt(p) && !scene.tags.is(p, 'preposition') && scene.mentions.at(p) === undefined) {
      closes = false
      break
    }
    if (scene.sign(p) === ',' || scene.sign(p) === ':') {
      first = p
      closes = false
    }
    if (scene.sign(p)) break
  }
  // "P, according to the agency X.": what closes a sentence with no clause behind it only says who passes it on.
  if (closes && scene.sign(at - 1) === ',' && sentence.after - first < 12) return undefined
  while (scene.sign(first) === ',' || scene.sign(first) === ':' || scene.tags.is(first, 'also', 'that'))
    first = scene.tags.at(first)?.after ?? first + 1
  if (first >= sentence.after - 1) return undefined
  // "According to the ministry's statement the talks were held beside P": that they met is no more than told.
  const talks = scene.mentionStart(first)
  const held = talks?.kind === 'encounter' ? scene.cueAt(talks.after) : undefined
  if (held && SENSES[held.sense].act === 'hold') return undefined
  return draftOf({
    sense: 'say',
    cue: [{ first: tag.first, after: tag.after }],
    cueCut: tag.hit.split.cut,
    origin: tag.hit.entry.origin,
    sentence: index,
    form: 'according',
    subject: [mention],
    contentFirst: first,
    clauseFirst: clauseFirst(scene, at, sentence.first),
    rule: 'according',
  })
}

/** "the agency Q (Q)": behind the short name that stands in brackets or quotation marks behind a whole one. */
function behindShort(scene: Scene, at: number, end: number): number {
  const sign = scene.sign(at)
  if (sign !== '(' && !OPENING_QUOTES.has(sign)) return at
  for (let p = at + 1; p < end && p - at <= SHORT; p++) if (CLOSES.has(scene.sign(p))) return p + 1
  return at
}

/** Most words of a short name, with the sign that closes it. */
const SHORT = 3
const CLOSES = new Set([')', ...CLOSING_QUOTES])
