/** What a written accent tells: "acordó" from "acuerdo", "apoyó" from "apoyo", "está" from "esta". Look-ups are folded and lose it. */
import type { Entry } from '../lexicon.ts'

/** Names come in many spellings, and dates have their own reader. */
const FREE = new Set(
  'state organisation place mechanism publisher given name-particle issue month weekday number ordinal unit when deictic'.split(
    ' ',
  ),
)
/** Words of grammar that an accent alone tells from others: él, está, qué. */
const GRAMMAR = new Set('pronoun auxiliary article that relative possessive will may must'.split(' '))

/** Whether an entry of one word may be read in a word spelt like this. */
export function accentsFit({ words, kind, id }: Entry, raw: string): boolean {
  if (FREE.has(kind) || words.includes(' ')) return true
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

/** Where a word has an accent, and on which vowel. */
function accents(word: string): string {
  let found = ''
  const letters = word.normalize('NFC').toLowerCase()
  for (let at = 0; at < letters.length; at++)
    if ('áéíóú'.includes(letters[at] as string)) found += at + (letters[at] as string)
  return found
}
