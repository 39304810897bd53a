/** What an accent tells: "souligné" from "souligne", "à" from "a", "où" from "ou". Look-ups are folded and lose it. */
import type { Entry } from '../lexicon.ts'

/** Names come in many spellings, and dates have their own reader. */
const FREE = new Set(
  (
    'state organisation place mechanism publisher given name-particle issue month weekday number ordinal ordinal-mark unit when ' +
    'deictic decade season part-of part-of-day era clock'
  ).split(' '),
)
/** Words of grammar that an accent alone tells from others: à, où, là, dès. */
const GRAMMAR = new Set(
  'preposition and or relative article auxiliary adverb also will may must not that pronoun subordinator'.split(' '),
)

/** Whether an entry of one word may be read in a word spelt like this. */
export function accentsFit({ words, kind, id }: Entry, raw: string): boolean {
  if (FREE.has(kind)) return true
  const capital = raw.charAt(0) !== raw.charAt(0).toLowerCase()
  // A word in capitals has lost its accents, and often its first letter has: État, Etat.
  if (capital && raw.length > 1 && raw === raw.toUpperCase()) return true
  if (/[ '-]/.test(words)) return phraseFits(words, raw)
  const from = capital ? 1 : 0
  const own = accents(words, from)
  const written = accents(raw, from)
  if (own === written) return true
  // Carelessly written, a word lacks its accents; a wrong one it does not have.
  if (written !== '') return false
  if (GRAMMAR.has(kind)) return false
  const isVerb = kind === 'cue' || (kind === 'common' && id === 'verb')
  return !(isVerb && /é(?:e|s|es)?$/.test(words))
}

/** A phrase may lack accents, but has none of its own and keeps that of a participle: "chargé des affaires", not "charge des Affaires". */
function phraseFits(words: string, raw: string): boolean {
  if (isPlain(words) && isPlain(raw)) return true
  const own = words.split(/[^\p{L}\p{M}]+/u)
  const written = raw.split(/[^\p{L}\p{M}]+/u)
  if (own.length !== written.length) return true
  return own.every((word, index) => {
    const other = written[index] as string
    if (other === other.toUpperCase()) return true
    const from = other.charAt(0) === other.charAt(0).toLowerCase() ? 0 : 1
    const given = accents(other, from)
    return given === accents(word, from) || (given === '' && !/é(?:e|s|es)?$/.test(word))
  })
}

/** Where a word has an accent, and on which letter. */
function accents(word: string, from: number): string {
  if (isPlain(word)) return ''
  let found = ''
  const letters = word.normalize('NFC').toLowerCase()
  for (let at = from; at < letters.length; at++) {
    const letter = letters[at] as string
    if (letter.normalize('NFD').length > 1) found += at + letter
  }
  return found
}

/** Whether a word is of ASCII's letters alone, and so has no accent: most words of a text are. */
function isPlain(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) > 0x7f) return false
  return true
}
