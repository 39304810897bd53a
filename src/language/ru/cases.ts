/** The shape of what is declined, and the letters that decide how. */

/** The six cases, each with its spellings: nominative, genitive, dative, accusative (where it is neither), instrumental, locative. */
export type Cases = readonly (readonly string[])[]
export type Gender = 'm' | 'f' | 'n' | 'pl'
export type Declined = Readonly<Partial<Record<'one' | 'many', Cases>>> & { readonly gender: Gender }

export const SIBILANT = /[жшчщ]$/
export const VELAR = /[гкх]$/
export const VOWEL = /[аеиоуыэюя]$/
export const NOTHING: readonly string[] = []

/** A word without its last letters. */
export const bare = (word: string, letters: number) => word.slice(0, -letters)
