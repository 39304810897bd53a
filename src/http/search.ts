/** Search: words in every variant, narrowed by facets, with the words around what was found. */
import { Hono } from 'hono'
import { declined } from '../language/spellings.ts'
import type { Cell, Cite } from '../register/cite.ts'
import type { Held } from '../register/held.ts'
import type { Known } from '../register/known.ts'
import { FACETS, facetsOf } from '../register/store/terms.ts'
import { snippetsOf } from '../register/views/snippet.ts'
import { narrowed, search as searched } from '../view/search.ts'
import type { Env } from './env.ts'
import { documentsOf } from './named.ts'
import type { Hit, SearchAnswer } from './types.ts'

export const search = new Hono<Env>()

/** Rows of an answer. */
const SHOWN = 50
/** Passages of one document. */
const PASSAGES = 3

search.get('/search', async (context) => {
  const { q = '', ...fields } = context.req.query()
  const asked = narrowed(fields)
  if (q.trim() === '' && Object.keys(asked).length === 0) {
    const nothing: SearchAnswer = {
      ...{ phrases: [], sounding: false, hits: [], facets: [], mechanisms: [], more: false, documents: {}, held: 0 },
    }
    return context.json(nothing)
  }
  const { shown } = context.var
  const { sheet, documents, phrases, sounding } = await searched(shown.store, q, asked, SHOWN + 1, (one) =>
    shown.numbers(one),
  )
  const held = new Map(documents.map((one) => [one.sha256, one]))
  const single = asked.party !== undefined || asked.issue !== undefined || asked.kind !== undefined
  const hits = sheet.rows.slice(0, SHOWN).map((row) => hitOf(row, single, phrases.length > 0, held))
  const cited = new Set(hits.map(({ document }) => document))
  const mechanisms = await shown.mechanismsOf(documents.map(({ seq }) => seq))
  const answer: SearchAnswer = {
    ...{ phrases: named(phrases), sounding: sounding && documents.length > 0, hits, more: sheet.rows.length > SHOWN },
    held: sheet.held ?? 0,
    facets: facetsFound(documents, mechanisms),
    mechanisms: mechanisms.map(({ named }) => named),
    documents: documentsOf(documents.filter(({ sha256 }) => cited.has(sha256))),
  }
  return context.json(answer)
})

/** Without the cases of a name before them. */
function named(phrases: readonly string[]): string[] {
  const cases = new Set<string>()
  return phrases.filter((one) => {
    if (cases.has(one)) return false
    for (const other of declined(one)) cases.add(other)
    return true
  })
}

function hitOf(row: readonly Cell[], single: boolean, worded: boolean, held: ReadonlyMap<string, Held>): Hit {
  const [head, words, last] = row as [Cell, Cell, Cell]
  const { document } = head.cites[0] as Cite
  if (single || !worded) {
    const kind = last.words.flatMap((one) => ('say' in one ? one.say : []))[0] ?? null
    return { document, snippets: [], times: 1, fact: words, kind }
  }
  const from = held.get(document) as Held
  const snippets = snippetsOf(from, head.cites, PASSAGES)
  return { document, snippets, times: head.cites.length, fact: null, kind: null }
}

/** Near copies of one report count once; of a mechanism count the reports of its meetings, as wherever it is listed. */
function facetsFound(documents: readonly Held[], mechanisms: readonly Known[]): SearchAnswer['facets'] {
  const all = documents.flatMap((held) => {
    const own = mechanisms.flatMap(({ named: { id }, numbers }) =>
      numbers.has(held.seq) ? [['mechanism', id] as const] : [],
    )
    return [...own, ...facetsOf(held.record)].map(([facet, value]) => ({ facet, value, family: held.family }))
  })
  return FACETS.map((facet) => {
    const counts = Map.groupBy(
      all.filter((one) => one.facet === facet),
      ({ value }) => value,
    )
    const values = [...counts].map(([value, own]) => ({
      value,
      documents: new Set(own.map(({ family }) => family)).size,
    }))
    return { facet, values: values.sort((a, b) => b.documents - a.documents || a.value.localeCompare(b.value)) }
  })
}
