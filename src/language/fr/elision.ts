/** Elision and contraction: how a small word is written before the next one. */

const VOWEL = /^(?:[aeiouyàâéèêëîïôû]|hab|ham|har|héb|hés|hon|hum|hô)/i

/** `se` and a word: se réunir, s'entretenir. */
export function elided(small: string, word: string): string {
  return VOWEL.test(word) ? `${small.slice(0, -1)}'${word}` : `${small} ${word}`
}

/** A phrase that ends in de, à or que, in all the ways in which it is written before what follows: en marge de, du, des, d'. */
export function contracted(phrase: string): string[] {
  const end = /^(.*) (de|à|que)$/.exec(phrase)
  if (!end) return [phrase]
  const [, before, small] = end as unknown as [string, string, 'de' | 'à' | 'que']
  return ENDS[small].map((form) => `${before} ${form}`)
}

const ENDS = {
  de: ['de', 'du', 'des', "d'"],
  à: ['à', 'au', 'aux'],
  que: ['que', "qu'"],
} as const
