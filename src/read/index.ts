/** Reads one document: text in, record out. */
import { createHash } from 'node:crypto'
import { readFacts } from '../fact/index.ts'
import { LANGUAGES, lexiconOf, namesOf } from '../language/index.ts'
import type { Language } from '../language/language.ts'
import { type MahdarRecord, SCHEMA } from '../record/schema.ts'
import { ENGINE } from '../record/version.ts'
import { FINITE } from '../sense/features.ts'
import { isSense, senseInfo } from '../sense/senses.ts'
import { tokenize } from '../text/tokens.ts'
import { DocumentAccount } from './account.ts'
import { framesOf } from './clauses.ts'
import { findDates, findOrdinals } from './dates/index.ts'
import { Mentions } from './mentions.ts'
import { Passage } from './passage.ts'
import { People } from './people.ts'
import { Scene } from './scene.ts'
import { sentencesOf } from './sentences.ts'
import { Tags } from './tags.ts'

export interface ReadOptions {
  /** ISO 639-1 code; found from the text if absent. */
  language?: string
  /** ISO date on which the document was published. */
  published?: string
}

/** The record of a document's text. */
export function read(text: string, options: ReadOptions = {}): MahdarRecord {
  const language = LANGUAGES.find(({ code }) => code === options.language) as Language
  const tokens = tokenize(text)
  const lexicon = lexiconOf(language)
  const words = Array.from({ length: tokens.count }, (_, i) => lexicon.word(text.slice(tokens.start[i], tokens.end[i])))
  const people = new People()
  const published = options.published ?? null
  const account = new DocumentAccount(tokens, people, published, namesOf)
  const passage = new Passage(language, lexicon, tokens, words, 0, tokens.count)
  const mentions = new Mentions(passage, people)
  mentions.collect()
  mentions.complete((first, after, words) => besideCue(passage, first, after, words))
  const tags = new Tags(passage, mentions)
  const [year, month, day] = (published ?? '').split('-').map(Number)
  const reference = year && month && day ? { year, month, day } : null
  const dates = findDates(passage, reference)
  const scene = new Scene(passage, mentions, tags, dates, sentencesOf(passage))
  account.add(scene, framesOf(scene), dates, findOrdinals(passage))
  account.settleSpeakers()
  const { abstentions, ...facts } = readFacts(account)
  return {
    schema: SCHEMA,
    engine: ENGINE,
    document: {
      sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
      language: language.code,
      direction: language.direction,
      title: null,
      publisher: null,
      published,
      url: null,
      length: text.length,
      offsets: 'utf-16',
    },
    ...facts,
    abstentions,
  }
}

/** Whether a run of name-like words stands where a reporting verb has its subject. */
export function besideCue(passage: Passage, first: number, after: number, words: number): boolean {
  if (passage.language.grammar.subject === 'before') {
    return words > 1 && (speaks(passage, after) || (speaks(passage, first - 1) && '"»,'.includes(passage.folded(first - 2))))
  }
  if (!speaks(passage, first - 1)) return false
  const sign = passage.folded(after)
  if (sign === ':' || sign === '"' || sign === '«' || passage.find(after, 'that')) return true
  return words > 1 && passage.find(after, 'preposition') !== undefined
}

function speaks(passage: Passage, at: number): boolean {
  return passage.hits(at).some(({ entry }) => entry.kind === 'cue' && entry.feats & FINITE && isSense(entry.id) && senseInfo(entry.id).act === 'speak')
}
