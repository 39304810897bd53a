/** "The visit was crowned by a joint statement", "the talks ended with an agreement": a document that an encounter closed with. */
import type { Draft } from '../draft.ts'
import type { Cue, Scene } from '../scene.ts'
import type { VerbGroup } from './group.ts'
import type { SentenceReader } from './index.ts'
import { phraseFirst } from './noun-phrase.ts'

/** Prepositions before what an encounter closed with. */
const CLOSED = new Set(['by', 'with', 'on'])
/** Most words between a preposition and the noun for a document: "by the three other". */
const BEFORE_NOUN = 4

export function crowned(reader: SentenceReader, cue: Cue, group: VerbGroup): Draft | undefined {
  const { scene } = reader
  if (!cue.all.some(({ entry }) => entry.id === 'conclude')) return undefined
  const [subject] = reader.subjects.endingAt(group.first, reader.floor())?.chain ?? []
  const issued = (content: Pick<Draft, 'contentFirst' | 'contentBefore'>, first: number): Draft => ({
    ...reader.draft(cue, group, [], undefined, 'crowned', first),
    ...content,
    sense: 'issue',
    form: 'impersonal',
  })
  if (subject?.kind === 'encounter') {
    const first = documentAt(scene, cue.after, reader.sentence.after)
    return first === undefined ? undefined : issued({ contentFirst: first, contentBefore: undefined }, group.first)
  }
  // "A joint statement crowned the visit"
  if (!subject || !isDocument(scene, subject.first)) return undefined
  const object = scene.tags.behind(cue.after, 'article', 'quantity')
  if (scene.mentionStart(object)?.kind !== 'encounter') return undefined
  const first = phraseFirst(scene, reader.sentence, subject.first)
  return issued({ contentFirst: -1, contentBefore: { first, after: subject.after } }, first)
}

function isDocument({ passage, mentions }: Scene, at: number): boolean {
  const mention = mentions.at(at)
  return passage.find(at, 'document') !== undefined || (mention?.kind === 'voice' && mention.id === 'joint')
}

/** Where the noun phrase of a document begins behind a preposition, right behind the verb and its adverbs. */
function documentAt(scene: Scene, at: number, end: number): number | undefined {
  const from = scene.tags.behind(at, 'adverb', 'also')
  const tag = scene.tags.at(from)
  if (tag?.kind !== 'preposition' || !CLOSED.has(tag.hit.entry.id)) return undefined
  for (let p = tag.after; p < Math.min(end, tag.after + BEFORE_NOUN); p++) {
    if (isDocument(scene, p)) return tag.after
    if (scene.sign(p) || scene.cueAt(p) || scene.tags.is(p, 'preposition', 'that', 'relative')) return undefined
  }
  return undefined
}
