/**
 * The board visits-hsg: lists of journeys (Office of the Historian, public domain, CC0).
 *
 * A row is a line of a table, which no report would have; so each is put into one plain sentence made of its own fields, the same
 * for all, and the record must give them back: who, of which state, where, when. That tests names, offices, places and dates of
 * many kinds, not grammar. States that are no more (the Soviet Union, Zaire) are left out: no code stands for them.
 */
import { type MahdarRecord, read } from '../../src/index.ts'
import { STATES } from '../../src/world/index.ts'
import { loadLanguages, passageOf } from './board.ts'
import type { Figure, Outcome, Row } from './kinds.ts'

interface Visit {
  readonly visitors: readonly string[]
  readonly countries: readonly string[]
  readonly start: string | null
  readonly end: string | null
}
interface Trip {
  readonly traveller: string
  readonly office: string
  readonly country: string
  readonly locale: string
  readonly start: string | null
  readonly end: string | null
}

/** The sentence of a row, and what must be read back from it. */
interface Telling {
  readonly text: string
  readonly family: string
  readonly party: string
  readonly place: string | null
  readonly day: string
}

/** Whose travellers they are, and where its guests go. */
const HOME = { code: 'US', adjective: 'US', capital: 'Washington' }
const MONTHS = 'January February March April May June July August September October November December'.split(' ')

export async function scoreVisits(rows: readonly Row[]): Promise<Outcome> {
  await loadLanguages(new Set(rows.map(({ lang }) => lang)))
  const figures = new Map<string, { lang: string; what: string; right: number; of: number }>()
  const misses: string[] = []
  for (const { id, lang, expected } of rows) {
    const telling =
      'visitors' in (expected as object) ? ofVisit(expected as Visit, lang) : ofTrip(expected as Trip, lang)
    if (!telling) continue
    const record = read(telling.text, { language: lang, published: telling.day })
    const wrong: string[] = []
    for (const [what, right] of Object.entries(checks(telling, record))) {
      const figure = figures.get(what) ?? { lang, what, right: 0, of: 0 }
      figures.set(what, figure)
      figure.of++
      if (right) figure.right++
      else wrong.push(what)
    }
    if (wrong.length > 0) misses.push(`${id}  ${wrong.join(', ')}: ${telling.text}`)
  }
  return { figures: [...figures.values()] satisfies Figure[], misses }
}

function checks(
  { family, party, place, day }: Telling,
  { meetings, participants }: MahdarRecord,
): Record<string, boolean> {
  const person = participants.find(({ name }) => name.value.written.endsWith(family))
  const [meeting] = meetings
  return {
    visit: meeting?.kind.value === 'visit',
    visitor: person !== undefined,
    "visitor's state": person?.party?.value === party,
    'first day': meeting?.date?.value.from === day,
    ...(place && { place: meeting?.place?.value.written === place }),
  }
}

function ofVisit(
  { visitors: [visitor = ''], countries: [country = ''], start }: Visit,
  lang: string,
): Telling | undefined {
  const party = stateNamed(lang, country)
  if (!party || !start || visitor.trim() === '') return undefined
  return {
    text: `${visitor} of ${country} visited ${HOME.capital} on ${spoken(start)}.`,
    family: familyOf(visitor),
    party,
    place: HOME.capital,
    day: start,
  }
}

function ofTrip({ traveller, office, country, locale, start }: Trip, lang: string): Telling | undefined {
  if (!start || !stateNamed(lang, country) || !/^[\p{L} .'-]+$/u.test(locale)) return undefined
  const post = office === 'president' ? 'President' : 'Secretary of State'
  return {
    text: `${HOME.adjective} ${post} ${traveller} visited ${locale}, ${country}, on ${spoken(start)}.`,
    family: familyOf(traveller),
    party: HOME.code,
    place: null,
    day: start,
  }
}

/** The last word of a name, without what stands behind a comma ("Jr."). */
function familyOf(name: string): string {
  return name.split(',')[0]?.trim().split(' ').at(-1) ?? ''
}

function spoken(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number)
  return `${MONTHS[(month ?? 1) - 1]} ${day}, ${year}`
}

/** The one state that the whole of a text names. */
function stateNamed(lang: string, text: string): string | undefined {
  const passage = passageOf(lang, text)
  const codes = new Set(
    passage
      .hits(passage.first)
      .filter(({ entry, length }) => entry.kind === 'state' && passage.first + length === passage.after)
      .map(({ entry }) => entry.id),
  )
  const [code] = codes
  return codes.size === 1 && code && code in STATES ? code : undefined
}
