/** 'X, minister of A: "P"', "X: P": who speaks stands before a colon, as in a script, and no verb says so. */
import type { Mention, Range } from '../../sense/mention.ts'
import { OPENING_QUOTES } from '../../text/quotes.ts'
import { trim } from '../content-end.ts'
import { type Draft, draftOf } from '../draft.ts'
import { quoteEnd } from '../quote.ts'
import type { Scene } from '../scene.ts'
import type { Sentence } from '../sentences.ts'
import type { SentenceReader } from './index.ts'

/** Least words of what is said without marks, which might be a label's otherwise. */
const LEAST = 5
/** Longest apposition between a name and its colon, in tokens. */
const APPOSITION = 20
/** Furthest that another line of a script begins, in sentences. */
const NEAR = 30
const STOPS = new Set(['.', '!', '?', '…'])

/** What somebody says whose name opens the line, before a colon. */
export function scripted({ scene, sentence, index }: SentenceReader): Draft | undefined {
  const line = lineOf(scene, sentence)
  if (!line) return undefined
  const { speaker, colon } = line
  const ends = colon + 1 >= sentence.after
  const said = ends ? scene.sentences[index + 1] : sentence
  const content = said && spoken(scene, ends ? said.first : colon + 1, ends ? index + 1 : index, index)
  if (!content) return undefined
  return draftOf({
    sense: 'say',
    cue: [{ first: colon, after: colon + 1 }],
    sentence: ends ? index + 1 : index,
    form: 'finite',
    subject: [speaker],
    contentBefore: content,
    clauseFirst: sentence.first,
    rule: 'name-colon',
  })
}

/** Whose line a sentence opens, and the colon behind the name. */
function lineOf(scene: Scene, sentence: Sentence): { speaker: Mention; colon: number } | undefined {
  const speaker = sentence.opens ? scene.mentionStart(scene.tags.behind(sentence.first, 'article')) : undefined
  if (speaker?.kind !== 'person' || !speaker.person || speaker.oblique || speaker.preposition) return undefined
  const colon = colonBehind(scene, speaker.after, sentence)
  return colon === undefined ? undefined : { speaker, colon }
}

/** The colon behind a name, over its office between commas or in brackets. */
function colonBehind(scene: Scene, at: number, { after }: Sentence): number | undefined {
  const open = scene.sign(at)
  if (open !== ':' && open !== ',' && open !== '(') return undefined
  for (let p = at; p < Math.min(after, at + APPOSITION); p++) {
    if (scene.sign(p) === ':') return p
    if (scene.cueAt(p) || scene.tags.is(p, 'that', 'relative') || OPENING_QUOTES.has(scene.sign(p))) return undefined
  }
  return undefined
}

/** The quotation that opens at a token; in a script, where others have their lines as well, the rest of its paragraph. */
function spoken(scene: Scene, at: number, index: number, line: number): Range | undefined {
  if (OPENING_QUOTES.has(scene.sign(at))) {
    const close = quoteEnd(scene, at)
    return close === undefined ? undefined : trim(scene, at, close)
  }
  const end = scene.wordsEnd(index)
  if (end - at <= LEAST || !STOPS.has(scene.sign(end - 1))) return undefined
  // "X: P" alone is a headline.
  const near = scene.sentences.slice(Math.max(0, line - NEAR), line + NEAR)
  const script = near.some((other) => other !== scene.sentences[line] && lineOf(scene, other))
  return script ? trim(scene, at, end) : undefined
}
