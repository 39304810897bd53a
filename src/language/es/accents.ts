/** What a written accent tells: "acordó" from "acuerdo", "apoyó" from "apoyo", "está" from "esta". Look-ups are folded and lose it. */
import type { Entry } from '../lexicon.ts'

/** Names come in many spellings, and dates have their own reader. */
const FREE = new Set(
  'state organisation place mechanism publisher given name-particle issue month weekday number ordinal unit when deictic'.split(
    ' ',
  ),
)
/** Words of grammar that an accent alone tells from others: él, está, qué, cómo. */
const GRAMMAR = new Set('pronoun auxiliary article that relative subordinator possessive will may must'.split(' '))

/** Whether an entry may be read in words spelt like these. */
export function accentsFit({ words, kind, id }: Entry, raw: string): boolean {
  if (FREE.has(kind)) return true
  if (words.includes(' ')) return phraseFits(words, raw)
  const own = accents(words)
  const written = accents(raw)
  if (own === written) return true
  // A word in capitals, or carelessly written, lacks its accents; a wrong one it does not have.
  if (written !== '') return false
  if (raw === raw.toUpperCase() && raw.length > 1) return true
  if (GRAMMAR.has(kind)) return false
  const isVerb = kind === 'cue' || (kind === 'common' && id === 'verb')
  return !(isVerb && /[óé]$/.test(words))
}

/** Of a phrase no word has an accent that it should not have: a ministry (secretaría) is no minister (secretaria). */
function phraseFits(words: string, raw: string): boolean {
  const written = raw.split(/\s+/u)
  const own = words.split(' ')
  return (
    written.length !== own.length ||
    written.every((word, at) => accents(word) === '' || accents(word) === accents(own[at] as string))
  )
}

/** Where a word has an accent, and on which vowel. */
function accents(word: string): string {
  let found = ''
  const letters = word.normalize('NFC').toLowerCase()
  for (let at = 0; at < letters.length; at++)
    if ('áéíóú'.includes(letters[at] as string)) found += at + (letters[at] as string)
  return found
}
