/** "The main theme (of) the talks was P", "in the centre of attention stood P", "P was the main theme": what was talked about, told by a noun for a theme. */

import type { Hit } from '../../language/lexicon.ts'
import { FINITE } from '../../sense/features.ts'
import type { Range } from '../../sense/mention.ts'
import { JOINED, SPACED } from '../../text/tokens.ts'
import { trim } from '../content-end.ts'
import { type Draft, draftOf } from '../draft.ts'
import type { Scene } from '../scene.ts'
import type { SentenceReader } from './index.ts'

/** Longest phrase between the noun for a theme and its verb: "of the talks held in Nairobi". */
const BETWEEN = 9

/** The clause that begins with a theme at a token, if a verb of being stands behind it in the same breath. */
export function themeAt(reader: SentenceReader, at: number): Draft | undefined {
  const { scene, sentence } = reader
  const theme = scene.passage.find(at, 'theme')
  if (!theme || theme.entry.id === VERB || reader.last) return undefined
  if (theme.entry.id === FEATURED) return featured(reader, at, theme)
  if (!opensClause(reader, at)) return wereThemes(reader, at, theme)
  const from = at + theme.length
  for (let p = from; p < Math.min(sentence.after, from + BETWEEN); p++) {
    const listed =
      theme.entry.id === LIST && (ofTalks(scene, from, p) || scene.sign(p) === ':') ? listBehind(reader, p) : undefined
    if (listed)
      return draftOf({
        sense: 'discuss',
        cue: [{ first: at, after: p }],
        sentence: reader.index,
        form: 'impersonal',
        clauseFirst: at,
        contentFirst: listed.first,
        origin: theme.entry.origin,
        rule: 'theme-list',
      })
    // "of the talks of X and Y-Z": those who had them.
    if (scene.mentions.at(p) || hyphen(scene, p)) continue
    const copula = dash(scene, p) ? trim(scene, p + 1, sentence.after) : undefined
    if (copula) return draftAt(reader, at, p + 1, copula.first, theme.entry.origin)
    if (scene.sign(p) || scene.tags.is(p, 'that', 'relative', 'not', 'will', 'may')) return undefined
    const after = behindBeing(scene, p, theme)
    if (after === undefined) continue
    const content = trim(scene, after, sentence.after)
    if (!content || (scene.tags.at(p)?.kind === 'auxiliary' && scene.cueAt(content.first))) return undefined
    return draftAt(reader, at, after, content.first, theme.entry.origin)
  }
  return undefined
}

function draftAt(reader: SentenceReader, at: number, after: number, contentFirst: number, origin: string): Draft {
  return draftOf({
    sense: 'discuss',
    cue: [{ first: at, after }],
    sentence: reader.index,
    form: 'impersonal',
    clauseFirst: at,
    contentFirst,
    origin,
    rule: 'theme',
  })
}

/** A dash between spaces, which stands for the verb of being. */
function dash(scene: Scene, at: number): boolean {
  const { gap } = scene.passage.tokens
  return scene.sign(at) === '-' && gap[at] === SPACED && gap[at + 1] === SPACED
}

/** A sign that joins two words into one. */
function hyphen(scene: Scene, at: number): boolean {
  const { gap } = scene.passage.tokens
  return scene.sign(at) === '-' && gap[at] === JOINED && gap[at + 1] === JOINED
}

/** Whether the noun for an encounter stands in a range: "at the centre of the talks". */
function ofTalks(scene: Scene, first: number, after: number): boolean {
  for (let p = first; p < after && !scene.sign(p); p++) if (scene.mentions.at(p)?.kind === 'encounter') return true
  return false
}

/** "Au menu des échanges : P", "au centre des discussions, P": what stands behind the sign, where no verb of its own is in it. */
function listBehind({ scene, sentence }: SentenceReader, at: number): Range | undefined {
  const sign = scene.sign(at)
  const content = sign === ':' || sign === ',' ? trim(scene, at + 1, sentence.after) : undefined
  if (!content || sign === ':') return content
  for (let p = content.first; p < content.after; p++)
    if (scene.tags.is(p, 'auxiliary') || (scene.cueAt(p)?.hit.feats ?? 0) & FINITE) return undefined
  return content
}

const BEING = new Set(['passive', 'be'])
/** Words by which a theme says what belongs to it: "among the topics figure P". */
const VERB = 'verb'
/** Verbs that say where a theme came up: "P figured in the talks", "P dominated the meeting". */
const FEATURED = 'featured'
/** Words for a list of themes: what it is is none of them, what it has on it is. */
const LIST = 'list'
/** Shortest noun phrase that a whole clause says was a theme, in tokens. */
const LEAST = 2

/** Behind a verb of being, or one that says what belongs to a theme. */
function behindBeing(scene: Scene, at: number, { entry }: Hit): number | undefined {
  const being = scene.tags.at(at)
  if (entry.id !== LIST && being?.kind === 'auxiliary' && being.first === at && BEING.has(being.hit.entry.id))
    return being.after
  const verb = scene.passage.find(at, 'theme')
  return verb?.entry.id === VERB ? at + verb.length : undefined
}

/** "P and Q were the main themes of the talks": what was talked about stands before the verb. */
function wereThemes(reader: SentenceReader, at: number, theme: Hit): Draft | undefined {
  const { scene, sentence } = reader
  const end = at + theme.length
  if (theme.entry.id === LIST && !ofTalks(scene, end, Math.min(end + BETWEEN, sentence.after))) return undefined
  let from = at
  // "were among the key issues discussed"
  while (DESCRIBES.some((kind) => scene.passage.find(from - 1, kind))) from--
  const being = scene.tags.at(scene.tags.before(from, 'article', 'preposition', 'quantity', 'adverb', 'also') - 1)
  if (being?.kind !== 'auxiliary' || !BEING.has(being.hit.entry.id)) return undefined
  return namedBefore(reader, being.first, end, theme)
}

/** "P figured in the talks", "P dominated the meeting": what was talked about stands before such a verb, the encounter behind. */
function featured(reader: SentenceReader, at: number, theme: Hit): Draft | undefined {
  const { scene, sentence } = reader
  const end = at + theme.length
  const agenda = scene.passage.find(scene.tags.behind(end, 'article', 'possessive'), 'theme')?.entry.id === LIST
  if (!agenda && !ofTalks(scene, end, Math.min(end + NEAR, sentence.after))) return undefined
  const verb = scene.tags.before(at, 'also', 'adverb')
  return scene.tags.is(verb - 1, 'not', 'will', 'may', 'must') ? undefined : namedBefore(reader, verb, end, theme)
}

/** Furthest that the encounter stands behind the verb that says where a theme came up. */
const NEAR = 5

/** What stands before a verb as that which was talked about, if no other verb stands in it. */
function namedBefore(
  { scene, sentence, index }: SentenceReader,
  verb: number,
  end: number,
  theme: Hit,
): Draft | undefined {
  let first = sentence.first
  for (let p = first; p < verb; p++) {
    const infinitive = scene.tags.is(scene.tags.before(p, 'adverb', 'also') - 1, 'preposition')
    // "It is learnt that P figured in the talks": whoever passes it on.
    if (scene.tags.is(p, 'that') && namesNobody(scene, first, p)) first = p + 1
    else if ((scene.cueAt(p) && !infinitive) || scene.tags.is(p, 'that', 'relative', 'not', 'will', 'may'))
      return undefined
    if (scene.sign(p) === ',' && scene.tags.is(first, 'preposition', 'also', 'turn', 'adverb')) first = p + 1
  }
  const content = trim(scene, first, verb)
  if (!content || content.after - content.first < LEAST) return undefined
  return draftOf({
    sense: 'discuss',
    cue: [{ first: verb, after: end }],
    sentence: index,
    form: 'impersonal',
    clauseFirst: content.first,
    contentBefore: content,
    origin: theme.entry.origin,
    rule: 'were-themes',
  })
}

/** "It is learnt that": nobody whom the text knows stands in a range, a pronoun for nobody at most. */
function namesNobody(scene: Scene, from: number, to: number): boolean {
  for (let p = from; p < to; p++) {
    const mention = scene.mentions.at(p)
    if (mention && !(mention.kind === 'pronoun' && mention.id === 'it')) return false
  }
  return to > from
}

/** Kinds of word that stand before the noun for a theme. */
const DESCRIBES = ['adjective', 'quality', 'evaluation', 'number'] as const

/** Only what leads over and adjectives stand before it. */
function opensClause({ scene, sentence }: SentenceReader, at: number): boolean {
  for (let p = sentence.first; p < at; p++) {
    const led = scene.tags.is(p, 'also', 'and', 'turn', 'adverb', 'preposition', 'article') || scene.sign(p) === ','
    const described = DESCRIBES.some((kind) => scene.passage.find(p, kind))
    if (!led && !described) return false
  }
  return true
}
