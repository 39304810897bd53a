/** "Also present at the meeting were X and Y", "X and Y were present": who was there, told by a word that is no verb. */
import { CAPITALISED, FINITE } from '../../sense/features.ts'
import { skipAdverbial } from '../adverbial.ts'
import { companions } from '../companions.ts'
import { type Draft, draftOf } from '../draft.ts'
import { isPerfect, type Scene } from '../scene.ts'
import { TAKES_PART } from '../subjects.ts'
import type { SentenceReader } from './index.ts'

/** Most tokens between the word and the verb of being: "at the meeting from the Kenyan side". */
const BETWEEN = 16

/** The clause of a word for being there, if a verb of being makes it one. */
export function presentAt(reader: SentenceReader, at: number): Draft | undefined {
  const { scene } = reader
  const word = scene.passage.find(at, 'present')
  if (!word || scene.mentions.at(at) || scene.tags.is(at - 1, 'article', 'preposition')) return undefined
  const draft = (first: number, after: number) =>
    draftOf({
      sense: 'attend',
      cue: [{ first: at, after }],
      sentence: reader.index,
      form: 'finite',
      clauseFirst: first,
      rule: 'present',
    })
  const being = scene.tags.before(at, 'adverb', 'also')
  const verb = scene.tags.before(being, 'auxiliary')
  if (verb < being) {
    const subject = reader.subjects.endingAt(verb, reader.floor())
    if (!subject || scene.tags.is(being, 'not')) return undefined
    return { ...draft(subject.first, at + word.length), subject: [...subject.chain] }
  }
  const from = listFrom(reader, at + word.length)
  if (from === undefined) return undefined
  // "Accompanying X were Y and Z": who came with X is of his side.
  const led = scene.mentionStart(at + word.length)
  const partner = led && TAKES_PART.has(led.kind) ? [led] : []
  const found = { ...draft(at, at + word.length), form: 'nominal' as const, partner }
  const subject = companions(scene, found, from, reader.sentence.after)
  return subject.length > 0 ? { ...found, form: 'impersonal', subject } : undefined
}

/** Where the list of those who were there begins: behind phrases of place and time, and the verb of being. */
function listFrom({ scene, sentence }: SentenceReader, at: number): number | undefined {
  for (let p = at; p < Math.min(sentence.after, at + BETWEEN); ) {
    const tag = scene.tags.at(p)
    if (tag?.kind === 'auxiliary' && tag.first === p) return isPerfect(tag.hit) ? undefined : firstOf(scene, tag.after)
    const cue = scene.cueAt(p)
    if (cue?.sense === 'attend' && cue.hit.feats & FINITE) return firstOf(scene, cue.after)
    // "Attending the meeting were"
    const noun = tag?.kind === 'article' ? tag.after : p
    const next = scene.mentionStart(noun)?.after ?? skipAdverbial(scene, p, sentence.after)
    if (next === p) return undefined
    p = next
  }
  return undefined
}

/** Most words of an office that nobody knows before the first of a list. */
const UNKNOWN = 4

/** The first of those who were there, over words with capitals that no lexicon has. */
function firstOf(scene: Scene, at: number): number {
  const from = scene.tags.behind(at, 'article', 'quantity')
  for (let p = from; p < from + UNKNOWN; p++) {
    if (scene.mentionStart(p)) return p
    if (scene.sign(p) || scene.tags.at(p) || !((scene.passage.words[p]?.feats ?? 0) & CAPITALISED)) break
  }
  return at
}
