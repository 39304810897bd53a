/** Phrases of a view in the words of one language. */
import { LANGUAGES } from '../../language/index.ts'
import type { Phrase, Quote } from '../../register/cite.ts'
import { inOwn, laidOut, nameFor, type Run } from '../../register/runs.ts'
import type { Span } from '../../sense/reading.ts'
import { type Direction, isolate, printable } from '../bidi.ts'
import type { Labels } from '../labels.ts'

/** How a page writes words: its own, and those that may run the other way. */
export interface Pen {
  readonly own: (words: string) => string
  readonly foreign: (words: string, about?: Foreign) => string
}

export interface Foreign {
  /** Places in the words that stand out. */
  readonly marks?: readonly Span[] | undefined
  /** Of the words; if left out, their first letter shows which way they run. */
  readonly language?: string
  /** Quotation marks: they run as the words do, so that they stand where a quotation begins and ends. */
  readonly quotes?: readonly [open: string, close: string]
}

/** For plain text: what runs the other way stands in isolates. */
export const plainPen = (labels: Labels): Pen => ({
  own: printable,
  foreign: (words, { marks, language, quotes: [open, close] = ['', ''] } = {}) => {
    const direction = language === undefined ? undefined : directionOf(language)
    return starred(isolate(open + printable(fenced(words, marks)) + close, labels.direction, direction), '*', '*')
  },
})

export const directionOf = (language: string): Direction =>
  LANGUAGES.find(({ code }) => code === language)?.direction ?? 'ltr'

/** Signs that no text has (Unicode noncharacters): around what stands out, until its format's own take their place. */
const [OPEN, CLOSE] = ['\ufdd0', '\ufdd1']

/** @param marks in order, apart from each other */
export function fenced(words: string, marks: readonly Span[] = []): string {
  const bare = (part: string) => part.replaceAll(OPEN, ' ').replaceAll(CLOSE, ' ')
  let out = ''
  let at = 0
  for (const { start, end } of marks) {
    out += bare(words.slice(at, start)) + OPEN + bare(words.slice(start, end)) + CLOSE
    at = end
  }
  return out + bare(words.slice(at))
}

export const starred = (words: string, open: string, close: string): string =>
  words.replaceAll(OPEN, open).replaceAll(CLOSE, close)

export function inWords(phrases: readonly Phrase[], labels: Labels, pen: Pen): string {
  return laidOut(phrases)
    .map(({ run, space, joins, sign }) => {
      if (joins && 'say' in run) return labels.say(run.say)
      if (sign && 'plain' in run) return pen.own(run.plain === ';' ? labels.say('list.apart') : String(run.plain))
      return (space ? ' ' : '') + written(run, labels, pen)
    })
    .join('')
    .trim()
}

const quoted = ({ quote, marks, language }: Quote, labels: Labels, foreign: Pen['foreign']) =>
  foreign(quote, { marks, language, quotes: labels.quotes })

function written(phrase: Run, labels: Labels, { own, foreign }: Pen): string {
  if ('parties' in phrase) return own(labels.listed(phrase.parties.map((party) => labels.party(party))))
  if ('say' in phrase) return own(labels.say(phrase.say, phrase.filling === undefined ? '' : String(phrase.filling)))
  if ('quote' in phrase) return quoted(inOwn(phrase, labels.code), labels, foreign)
  if ('issue' in phrase) return own(labels.issue(phrase.issue))
  if ('date' in phrase) {
    const { date, written } = phrase
    const beside = written ? ` (${quoted(inOwn(written, labels.code), labels, foreign)})` : ''
    return foreign(labels.date(date)) + beside
  }
  if ('name' in phrase) {
    const { words, language } = nameFor(phrase, labels.code)
    return foreign(words, { language })
  }
  return foreign(String(phrase.plain))
}
