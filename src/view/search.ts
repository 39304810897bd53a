/** Searching a register: words with their variants over languages, spellings of names over scripts, and facets. */
import { LANGUAGES } from '../language/index.ts'
import { attached, declined } from '../language/spellings.ts'
import { InputError } from '../record/input-error.ts'
import type { Sheet } from '../register/cite.ts'
import type { Held } from '../register/held.ts'
import { numbersIn } from '../register/known.ts'
import { soundingLike, spellingsOf } from '../register/people.ts'
import { applied } from '../register/review/apply.ts'
import { findIn } from '../register/store/find.ts'
import type { Store } from '../register/store/store.ts'
import { FACETS, type Facet, KINDS } from '../register/store/terms.ts'
import { hits, narrows } from '../register/views/search.ts'
import type { Kind } from '../sense/kinds.ts'
import { fold } from '../text/chars.ts'
import { ISSUES, ORGANISATIONS, STATES } from '../world/index.ts'
import { idNamed, variantsOf } from './variants.ts'

export type Narrowed = Partial<Record<Facet, string>>

/** Documents looked at where many are found that the facts asked for leave out again. */
const WIDE = 200
/** Documents that are unpacked together. */
const STEP = 25

/**
 * @param words any of whose variants are looked for; may be empty where facets are given
 * @param limit most documents
 * @param numbersOf documents that tell of a mechanism's meetings, where they are kept
 * @returns phrases: the variants that were looked for; sounding: whether no report has the words, and names that sound so were looked for
 * @throws InputError if neither words nor facets are given, or a facet has no such value
 */
export async function search(
  store: Store,
  words: string,
  narrowed: Narrowed,
  limit: number,
  numbersOf: (mechanism: string) => Promise<ReadonlySet<number>> = (mechanism) => numbersIn(store, mechanism),
): Promise<{ sheet: Sheet; documents: Held[]; phrases: readonly string[]; sounding: boolean }> {
  const facets = FACETS.flatMap((facet) => {
    const value = narrowed[facet]
    return value === undefined || value === '' ? [] : [[facet, checked(facet, value)] as const]
  })
  if (words.trim() === '' && facets.length === 0)
    throw new InputError({ what: 'nothing is searched for', remedy: `Give words, or one of ${FACETS.join(', ')}.` })
  const decisions = await store.decisions()
  const asked = { words, facets: Object.fromEntries(facets), spellings: attached }
  // A mechanism is no word of a report: what tells of its meetings is meant, whatever it calls it.
  const wanted = facets.filter(([facet]) => facet !== 'mechanism')
  const mechanism = facets.find(([facet]) => facet === 'mechanism')?.[1]
  const among = mechanism === undefined ? undefined : await numbersOf(mechanism)
  const most = narrows(asked) ? Math.max(WIDE, limit) : limit
  const found = async (phrases: readonly string[]) => ({
    phrases: [...new Map(phrases.map((one) => [fold(one), one])).values()],
    numbers: await findIn(store, { phrases, facets: wanted, among, spellings: attached }, most),
  })
  const bare = words.trim() === ''
  const { phrases, numbers } = await found(
    bare ? [] : [...variantsOf(words), ...(await spellingsOf(store, words, decisions)).flatMap(declined)],
  )
  // A name that no report writes so may stand in another script.
  const sounding = !bare && numbers.length === 0
  const result = sounding ? await found([words, ...(await soundingLike(store, words))]) : { phrases, numbers }
  // Most of a document's cost is to unpack it: no more are than it takes to fill the page.
  const documents: Held[] = []
  const rows: Sheet['rows'][number][] = []
  const question = { ...asked, phrases: result.phrases }
  for (let from = 0; from < result.numbers.length && rows.length < limit; from += STEP) {
    const some = (await store.numbered(result.numbers.slice(from, from + STEP))).map((one) => applied(one, decisions))
    documents.push(...some)
    rows.push(...hits(some, question, limit - rows.length).rows)
  }
  const sheet = { ...hits([], question), rows, searched: documents.map(({ sha256 }) => sha256) }
  // Where nothing was found, it was looked for in all of them.
  return {
    sheet: sheet.rows.length > 0 ? sheet : { ...sheet, held: await store.count() },
    documents,
    sounding,
    phrases: result.phrases,
  }
}

/** The facets among a request's fields. */
export function narrowed(fields: Readonly<Record<string, unknown>>): Narrowed {
  return Object.fromEntries(FACETS.flatMap((facet) => (fields[facet] ? [[facet, String(fields[facet])]] : [])))
}

function checked(facet: Facet, value: string): string {
  const wanted = idNamed(value, ...(NAMED[facet] ?? [])) ?? value
  const known = VALUES[facet]
  if (!known || (known instanceof RegExp ? known.test(wanted) : known.includes(wanted))) return wanted
  throw new InputError({
    what: `${JSON.stringify(value)} is no ${facet} that can be searched for`,
    remedy:
      known instanceof RegExp
        ? 'Give a number.'
        : known.length > 12
          ? `Give its name in any language that is read, or its code as the records have it, such as ${known.slice(0, 5).join(', ')}.`
          : `Use one of ${known.join(', ')}.`,
  })
}

/** The kinds by whose names a facet can be given. */
const NAMED: Readonly<Partial<Record<Facet, readonly Kind[]>>> = { party: ['state', 'organisation'], issue: ['issue'] }

/** What a facet can be; a mechanism may have any name. */
const VALUES: Readonly<Partial<Record<Facet, readonly string[] | RegExp>>> = {
  round: /^[1-9]\d{0,3}$/,
  year: /^\d{4}$/,
  party: [...Object.keys(STATES), ...Object.keys(ORGANISATIONS)],
  language: LANGUAGES.map(({ code }) => code),
  issue: Object.keys(ISSUES),
  kind: KINDS,
}
