/**
 * Boards of states' names: a name looked up in the lexicon of its language must give the state's ISO code and no other.
 * Members and observers of the United Nations count; what else the board lists (islands, territories) is no party of ours.
 */
import { existsSync } from 'node:fs'
import { STATES } from '../../src/world/index.ts'
import { loadLanguages, passageOf } from './board.ts'
import type { Figure, Outcome, Row } from './kinds.ts'

/** Forms of a board's names by the name under which they are counted. */
const FORMS: Record<string, string> = {
  common: 'common name',
  official: 'official name',
  'native-common': 'common name',
  'native-official': 'official name',
}

export async function scoreCountries(rows: readonly Row[]): Promise<Outcome> {
  const figures = new Map<string, { lang: string; what: string; right: number; of: number }>()
  const misses: string[] = []
  const known = new Set(
    rows
      .map(({ lang }) => lang)
      .filter((lang) => existsSync(new URL(`../../src/language/${lang}/index.ts`, import.meta.url))),
  )
  await loadLanguages(known)
  const shared = namesOfTwo(rows)
  for (const row of rows) {
    const wanted = (row.expected as { iso2: string }).iso2
    if (!known.has(row.lang) || !(wanted in STATES) || shared.has(`${row.lang} ${row.text}`)) continue
    const form = String(row.form)
    const what = FORMS[form] ?? form.replace(/-[fm]$/, '')
    const key = `${row.lang} ${what}`
    const figure = figures.get(key) ?? { lang: row.lang, what, right: 0, of: 0 }
    figures.set(key, figure)
    figure.of++
    const found = statesNamed(row.lang, row.text)
    if (found.length === 1 && found[0] === wanted) figure.right++
    else misses.push(`${row.id}  ${row.text}  wanted ${wanted}, found ${found.join(' or ') || 'nothing'}`)
  }
  return { figures: [...figures.values()] satisfies Figure[], misses }
}

/** Names and demonyms that the board itself gives to two states (Congolese, Dominican): alone they name neither. */
function namesOfTwo(rows: readonly Row[]): Set<string> {
  const states = new Map<string, Set<string>>()
  for (const { lang, text, expected } of rows) {
    const key = `${lang} ${text}`
    states.set(key, (states.get(key) ?? new Set()).add((expected as { iso2: string }).iso2))
  }
  return new Set([...states].filter(([, codes]) => codes.size > 1).map(([key]) => key))
}

/** The states that the whole of a text names, but for an article before it. */
function statesNamed(lang: string, text: string): string[] {
  const passage = passageOf(lang, text)
  const article = passage.find(passage.first, 'article')
  const starts = [passage.first, passage.first + (article?.length ?? 0)]
  const whole = starts.flatMap((start) =>
    passage.hits(start).filter(({ entry, length }) => entry.kind === 'state' && start + length === passage.after),
  )
  return [...new Set(whole.map(({ entry }) => entry.id))]
}
