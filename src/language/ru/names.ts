/** Russian names of people: one key for all case forms of a name, for a man's and a woman's surname alike. */

const VOWELS = 'аеиоуыэюя'
/** How many letters of a name are left at least, and of a short one that ends in a vowel. */
const LEAST = 3
const SHORT = 2
/** Two letters that stand for one sound: an initial of "Дж. Смит", known by the first. */
const DIGRAPH = new Set(['дж', 'дз'])

/**
 * A word of a name without its case ending: Лавров, Лаврова, Лавровым and Лаврове have one key, and Сергей, Сергея and Сергеем.
 *
 * The endings of all declensions together come off until none is left, so that every form of a name ends at the same letters,
 * whichever declension it has; two names that differ only in such endings would be one, which in one text does not occur.
 */
export function nameKey(folded: string): string {
  if (DIGRAPH.has(folded)) return folded.slice(0, 1)
  let key = folded
  for (;;) {
    const shorter = without(key)
    // Ян, Яна and Яном: a name of one syllable is short in every case.
    const short = VOWELS.includes(key.slice(-1)) || /[^аеиоуыэюя]ом$/.test(key)
    if (shorter === key || shorter.length < (short ? SHORT : LEAST)) break
    key = shorter
  }
  // Павел, Павла: a vowel that comes and goes.
  return key.replace(/([^аеиоуыэюяйь])[ео]([лц])$/, '$1$2')
}

function without(word: string): string {
  const last = word.slice(-1)
  if (VOWELS.includes(last) || last === 'й' || last === 'ь') return word.slice(0, -1)
  // -ом, -ем, -ым, -им, -ого, -ему ...
  if (last === 'м' && word.length > 3 && 'оеыия'.includes(word.slice(-2, -1))) return word.slice(0, -2)
  if (last === 'г' && /[ое]г$/.test(word) && word.length > 6) return word.slice(0, -2)
  return word
}

/** Given names and family names in the instrumental, as far as their endings show it together: Владимиром Зеленским. */
const GIVEN = /.{3}(?:ом|ем|ой)$/
const FAMILY = /.{3}(?:ом|ем|ым|им|ой)$/
/** Family names that no other case but one of the oblique ones has. */
const SURELY = /(?:[сц]к(?:им|ого|ому)|[оеи][вн]ым)$/

/** Patronymics in all cases, and the endings of those that are nominatives: Николаевича, Петровне; Николаевич, Петровна. */
const PATRONYMIC = /(?:[вь]ич(?:а|у|ем|е)?|[оеё]вн(?:а|ы|е|у|ой))$/
const NOMINATIVE = /(?:ич|вна)$/
/** Given names that are no nominatives: Сергея, Алексею. */
const GIVEN_OBLIQUE = /.{2}(?:[вгдкмрсф]е[яю])$/

/** Whether a word of a name says whose son or daughter somebody is. */
export const isPatronymic = (folded: string): boolean => PATRONYMIC.test(folded)

/** The same by an ending that no subject has. */
const isObliquePatronymic = (folded: string) => isPatronymic(folded) && !NOMINATIVE.test(folded)

/** Whether the words of a name show by their endings that it is no subject. */
export function isObliqueName(words: readonly string[]): boolean {
  const last = words.at(-1) ?? ''
  if (words.length > 1 && (words.some(isObliquePatronymic) || GIVEN_OBLIQUE.test(words[0] ?? ''))) return true
  return SURELY.test(last) || (words.length > 1 && GIVEN.test(words[0] ?? '') && FAMILY.test(last))
}

/** Whether a name could be a woman's, or a man's in the genitive: Ивана Петрова, Илья Громова. */
export function looksFeminine(words: readonly string[]): boolean {
  const last = words.at(-1) ?? ''
  return words.length > 1 && /[ая]$/.test(words[0] ?? '') && /(?:[оеё]ва|[иы]на|[ая]я)$/.test(last)
}

/** What a word of a name may be in the genitive by its last letters: Джона, Зеленского end as it does, Мвале, Ли and a monarch's number stay as they are. */
export function genitiveName(folded: string): 'ending' | 'unchanged' | undefined {
  if (/(?:[ая]|[ое]го)$/.test(folded)) return 'ending'
  return VOWELS.includes(folded.slice(-1)) || /^[ivx]+$/.test(folded) ? 'unchanged' : undefined
}
