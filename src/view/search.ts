/** Searching a register: words with their variants over languages, spellings of names over scripts, and facets. */

import { attached } from '../language/attached.ts'
import { InputError } from '../record/input-error.ts'
import type { Sheet } from '../register/cite.ts'
import type { Held } from '../register/held.ts'
import { soundingLike, spellingsOf } from '../register/people.ts'
import { applied } from '../register/review/apply.ts'
import { findIn } from '../register/store/find.ts'
import type { Store } from '../register/store/store.ts'
import { FACETS, type Facet, KINDS } from '../register/store/terms.ts'
import { hits, narrows } from '../register/views/search.ts'
import { fold } from '../text/chars.ts'
import { variantsOf } from './variants.ts'

export type Narrowed = Partial<Record<Facet, string>>

/** Documents looked at where many are found that the facts asked for leave out again. */
const WIDE = 200

/**
 * @param words any of whose variants are looked for; may be empty where facets are given
 * @param limit most documents
 * @throws InputError if neither words nor facets are given, or a facet has no such value
 */
export async function search(
  store: Store,
  words: string,
  narrowed: Narrowed,
  limit: number,
): Promise<{ sheet: Sheet; documents: Held[] }> {
  const facets = FACETS.flatMap((facet) => {
    const value = narrowed[facet]
    return value === undefined || value === '' ? [] : [[facet, checked(facet, value)] as const]
  })
  if (words.trim() === '' && facets.length === 0)
    throw new InputError({ what: 'nothing is searched for', remedy: `Give words, or one of ${FACETS.join(', ')}.` })
  const decisions = await store.decisions()
  const asked = { facets: Object.fromEntries(facets), spellings: attached }
  const most = narrows(asked) ? Math.max(WIDE, limit) : limit
  const found = async (phrases: readonly string[]) => ({
    phrases: [...new Map(phrases.map((one) => [fold(one), one])).values()],
    numbers: await findIn(store, { phrases, facets, spellings: attached }, most),
  })
  const bare = words.trim() === ''
  const { phrases, numbers } = await found(
    bare ? [] : [...variantsOf(words), ...(await spellingsOf(store, words, decisions))],
  )
  // A name that no report writes so may stand in another script.
  const result =
    bare || numbers.length > 0 ? { phrases, numbers } : await found([words, ...(await soundingLike(store, words))])
  const documents = (await store.numbered(result.numbers)).map((one) => applied(one, decisions))
  return { sheet: hits(documents, { ...asked, phrases: result.phrases }, limit), documents }
}

/** The facets among a request's fields. */
export function narrowed(fields: Readonly<Record<string, unknown>>): Narrowed {
  return Object.fromEntries(FACETS.flatMap((facet) => (fields[facet] ? [[facet, String(fields[facet])]] : [])))
}

function checked(facet: Facet, value: string): string {
  if (facet === 'kind' && !(KINDS as readonly string[]).includes(value))
    throw new InputError({
      what: `${JSON.stringify(value)} is no kind of fact that is searched for`,
      remedy: `Use one of ${KINDS.join(', ')}.`,
    })
  return facet === 'party' ? value.toUpperCase() : value
}
