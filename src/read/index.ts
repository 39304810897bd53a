/** Reads one document: text in, record out. */

import { hash } from 'node:crypto'
import { readFacts } from '../fact/index.ts'
import { namesOf } from '../language/index.ts'
import { type DocumentHeader, type MahdarRecord, SCHEMA } from '../record/schema.ts'
import { ENGINE } from '../record/version.ts'
import { isDay } from '../sense/date.ts'
import type { Range } from '../sense/mention.ts'
import { tokenize } from '../text/tokens.ts'
import { unwrap } from '../text/wrap.ts'
import { PUBLISHERS } from '../world/index.ts'
import { DocumentAccount } from './account.ts'
import type { Agency } from './agency.ts'
import { besideCue } from './beside.ts'
import { framesOf } from './clauses.ts'
import { findDates, findOrdinals } from './dates/index.ts'
import { pageOf } from './page.ts'
import type { Passage } from './passage.ts'
import { languageOf, passagesOf } from './passages.ts'
import { Scene } from './scene.ts'
import { sentencesOf } from './sentences.ts'
import { Tags } from './tags.ts'
import { collect } from './who/collect.ts'
import { complete } from './who/complete.ts'
import { Mentions } from './who/mentions.ts'
import { People } from './who/people.ts'

export interface ReadOptions {
  /** ISO 639-1 code; found from the text if absent. */
  language?: string
  /** ISO date on which the document was published; found on the page if absent. */
  published?: string
}

/**
 * The record of a document's text.
 * @throws InputError if the text's language is none that is read
 */
export function read(text: string, options: ReadOptions = {}): MahdarRecord {
  const { account, language, page, published } = accountOf(text, options)
  const { abstentions, ...facts } = readFacts(account)
  const words = (range: Range | undefined) => (range ? account.words(range) : null)
  return {
    schema: SCHEMA,
    engine: ENGINE,
    document: {
      sha256: hash('sha256', text),
      language: language.code,
      direction: language.direction,
      title: words(page?.title),
      publisher: words(page?.publisher),
      published,
      url: null,
      length: text.length,
      offsets: 'utf-16',
      ...(page?.agency && sideOf(page.agency, account)),
    },
    ...facts,
    abstentions,
  }
}

/** The side whose agency publishes a report: its press tells it. Who else publishes tells no side. */
function sideOf({ id, ...range }: Agency, account: DocumentAccount): Pick<DocumentHeader, 'side'> {
  const party = id && PUBLISHERS[id]?.state
  if (party === undefined) return {}
  return { side: { value: party, from: [account.span(range)], how: 'implied', rule: 'page/agency' } }
}

/** Everything that was found in a document before facts are read from it. */
export function accountOf(text: string, options: ReadOptions) {
  const language = languageOf(text, options.language)
  const tokens = unwrap(tokenize(text))
  const passages = passagesOf(tokens, language)
  const page = passages[0] ? pageOf(passages[0]) : undefined
  const published = options.published ?? page?.published?.from ?? null
  const account = new DocumentAccount(tokens, new People(), published, namesOf)
  const [year, month, day] = (dayOfWriting(page?.published?.from, published) ?? '').split('-').map(Number)
  const reference = year && month && day ? { year, month, day } : null
  for (const margin of page?.margins ?? [])
    account.addMargin((passages[0] as Passage).slice(margin.first, margin.after))
  passages.forEach((passage, index) => {
    for (const range of index === 0 && page ? page.body : [passage])
      observe(account, passage.slice(range.first, range.after), reference, true)
  })
  if (page?.title)
    observe(account, (passages[0] as Passage).slice(page.title.first, page.title.after), reference, false)
  account.settleSpeakers()
  return { account, language, page, published }
}

/** Most days by which a copy of a report is published after the day that stands on it. */
const COPIED = 7
const DAY = 86_400_000

/** The day from which "today" counts: that on the page itself, where the one given is that of a copy made soon after. */
function dayOfWriting(written: string | null | undefined, published: string | null): string | null {
  const days = isDay(written) && published ? (Date.parse(published) - Date.parse(written)) / DAY : 0
  return days > 0 && days <= COPIED && written ? written : published
}

/** Finds everything in one passage and adds it to the account. A headline is no report: it has names and numbers, but no clauses. */
function observe(
  account: DocumentAccount,
  passage: Passage,
  reference: Parameters<typeof findDates>[1],
  report: boolean,
): void {
  const mentions = new Mentions(passage, account.known, report)
  collect(mentions)
  complete(mentions, (first, after, words) => besideCue(passage, first, after, words))
  const tags = new Tags(passage, mentions)
  // Julio Mora, April Wexley: a month's name within a person's is no date.
  const dates = findDates(passage, reference).filter(
    ({ first, after }) => after - first > 1 || mentions.at(first)?.kind !== 'person',
  )
  const scene = new Scene(passage, mentions, tags, dates, sentencesOf(passage))
  const frames = report ? framesOf(scene, account.frames.length, account.sentences.length) : []
  account.add(scene, frames, dates, findOrdinals(passage), report)
}
