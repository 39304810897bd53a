/** Which stretches of a document are in which language. */

import { frequentShare, isFrequentIn, LANGUAGES, languageOfText, lexiconOf } from '../language/index.ts'
import type { Language } from '../language/language.ts'
import type { Word } from '../language/lexicon.ts'
import { InputError } from '../record/input-error.ts'
import { LETTER, type Tokens } from '../text/tokens.ts'
import { Passage } from './passage.ts'

/** A paragraph of another language has at least this many words ... */
const WORDS = 12
/** ... of which this share must be frequent ones of that language, and less than a third of it of the document's. */
const SURE = 0.2

/** The document's language. @throws InputError if it is none that is read */
export function languageOf(text: string, code: string | undefined): Language {
  const chosen = LANGUAGES.find((language) => language.code === code)
  if (chosen) return chosen
  const detected = languageOfText(text)
  if ('language' in detected) return detected.language
  const known = LANGUAGES.map((language) => language.code).join(', ')
  throw new InputError({
    what: detected.name
      ? `the text seems to be in ${detected.name}, which is not read`
      : 'the language of the text cannot be told',
    remedy: `These are read: ${known}. If it is one of them, name it with --lang.`,
  })
}

/** The document's passages in order, each read with its language's lexicon. Paragraphs of one language go together. */
export function passagesOf(tokens: Tokens, main: Language): Passage[] {
  const words: Word[] = new Array(tokens.count)
  const lexicon = lexiconOf(main)
  const { text, start, end } = tokens
  for (let at = 0; at < tokens.count; at++) words[at] = lexicon.at(text, start[at] as number, end[at] as number)
  const passages: Passage[] = []
  let first = 0
  let language: Language | undefined
  const close = (after: number) => {
    if (!language || after === first) return
    const lexicon = lexiconOf(language)
    if (language !== main)
      for (let at = first; at < after; at++) words[at] = lexicon.at(text, start[at] as number, end[at] as number)
    passages.push(new Passage(language, lexicon, tokens, words, first, after))
    first = after
  }
  for (let line = 0; line < tokens.count; ) {
    const after = tokens.line[line] as number
    const own = languageOfLine(tokens, words, line, after, main)
    if (own !== language) close(line)
    language = own
    line = after
  }
  close(tokens.count)
  return passages
}

/** A paragraph is in the document's language unless its script or its frequent words are plainly another's. */
function languageOfLine(tokens: Tokens, all: readonly Word[], first: number, after: number, main: Language): Language {
  if (after - first < WORDS) return main
  const words: string[] = []
  for (let at = first; at < after && words.length < 60; at++) {
    if (tokens.cls[at] === LETTER) words.push((all[at] as Word).folded)
  }
  if (words.length < WORDS) return main
  if (isFrequentIn(words, main, SURE / 3)) return main
  const own = frequentShare(words, main)
  let best = main
  let most = SURE
  for (const language of LANGUAGES) {
    const other = language === main ? 0 : frequentShare(words, language)
    if (other > most && other > own * 3) {
      best = language
      most = other
    }
  }
  return best
}
