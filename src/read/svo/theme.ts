/** "The main theme (of) the talks was P", "in the centre of attention stood P": what was talked about, told by a noun for a theme. */

import { trim } from '../content-end.ts'
import { type Draft, draftOf } from '../draft.ts'
import type { SentenceReader } from './index.ts'

/** Longest phrase between the noun for a theme and its verb: "of the talks held in Nairobi". */
const BETWEEN = 9

/** The clause that begins with a theme at a token, if a verb of being stands behind it in the same breath. */
export function themeAt(reader: SentenceReader, at: number): Draft | undefined {
  const { scene, sentence } = reader
  const theme = scene.passage.find(at, 'theme')
  if (!theme || reader.last || !opensClause(reader, at)) return undefined
  const from = at + theme.length
  for (let p = from; p < Math.min(sentence.after, from + BETWEEN); p++) {
    if (scene.sign(p) || scene.tags.is(p, 'that', 'relative', 'not', 'will', 'may')) return undefined
    const being = scene.tags.at(p)
    if (being?.kind !== 'auxiliary' || being.first !== p || !BEING.has(being.hit.entry.id)) continue
    const content = trim(scene, being.after, sentence.after)
    if (!content || scene.cueAt(content.first)) return undefined
    return draftOf({
      sense: 'discuss',
      cue: [{ first: at, after: being.after }],
      sentence: reader.index,
      form: 'impersonal',
      clauseFirst: at,
      contentFirst: content.first,
      origin: theme.entry.origin,
      rule: 'theme',
    })
  }
  return undefined
}

const BEING = new Set(['passive', 'be'])

/** Only what leads over and adjectives stand before it. */
function opensClause({ scene, sentence }: SentenceReader, at: number): boolean {
  for (let p = sentence.first; p < at; p++) {
    const led = scene.tags.is(p, 'also', 'and', 'turn', 'adverb', 'preposition') || scene.sign(p) === ','
    const described = (['adjective', 'quality', 'evaluation'] as const).some((kind) => scene.passage.find(p, kind))
    if (!led && !described) return false
  }
  return true
}
