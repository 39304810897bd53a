/** A brief as a person arranged it for publication, and what people wrote under it. Both stand in the log, and can be taken back. */
import type { Span } from '../../sense/reading.ts'
import { type Cite, cite, type Sheet, say } from '../cite.ts'
import type { Held } from '../held.ts'
import type { Decision, Decisions } from './decisions.ts'

/** How one page is arranged: for a mechanism, in a language. */
export interface Arrangement {
  /** Above the page; the page's own where it is null. */
  readonly title: string | null
  /** Keys of sections in their order; those that it does not name follow as they come. */
  readonly order: readonly string[]
  /** Keys of sections that are left out. */
  readonly left: readonly string[]
}

export const UNARRANGED: Arrangement = { title: null, order: [], left: [] }

/** What a section is known by, whatever its language: the label of its title. */
export function sectionOf({ title: [first] }: Sheet): string {
  return first && 'say' in first ? first.say : JSON.stringify(first)
}

/** The arrangement that stands: the last one that nobody took back. */
export function arrangementOf({ standing }: Decisions, mechanism: string, language: string): Arrangement {
  const last = standing.findLast(
    (one) => one.kind === 'brief' && one.mechanism === mechanism && one.language === language,
  )
  return last ? { ...UNARRANGED, ...(last.value as Partial<Arrangement>) } : UNARRANGED
}

/** Sections in the order of an arrangement, those that are left out as well. */
export function arranged(sheets: readonly Sheet[], { order }: Arrangement): Sheet[] {
  const place = (sheet: Sheet) => {
    const at = order.indexOf(sectionOf(sheet))
    return at === -1 ? order.length : at
  }
  return sheets.toSorted((a, b) => place(a) - place(b))
}

/** The comments on a brief and on the documents that it is made of, oldest first; none where nobody wrote one. */
export function commentsOn({ standing }: Decisions, mechanism: string, documents: readonly Held[]): Sheet[] {
  const held = new Map(documents.map((one) => [one.sha256, one]))
  const own = standing.filter(
    ({ kind, note, mechanism: of, document }) => kind === 'comment' && note && (of === mechanism || held.has(document)),
  )
  if (own.length === 0) return []
  const title = say('register.comments')
  const rows = own.map((one) => [
    {
      words: [
        { plain: one.who },
        { plain: ':' },
        { plain: one.note as string },
        { plain: '·' },
        { date: { from: one.at.slice(0, 10), to: one.at.slice(0, 10) } },
      ],
      cites: placesOf(one, held.get(one.document)),
    },
  ])
  return [{ title: [title], columns: [title], rows, searched: [] }]
}

/** The words that a comment on a document is about. */
function placesOf({ fact, field }: Decision, held: Held | undefined): Cite[] {
  const facts = held ? (Object.values(held.record).filter(Array.isArray).flat() as Fact[]) : []
  const about = facts.find(({ id }) => id === fact)
  const readings = field ? [about?.[field]] : Object.values(about ?? {})
  const from = readings.flatMap((one) => (isReading(one) && one.from.length > 0 ? [one.from] : []))[0]
  return held && from ? [cite(held, from)] : []
}

type Fact = { readonly id?: string } & Readonly<Record<string, unknown>>

const isReading = (one: unknown): one is { readonly from: readonly Span[] } =>
  typeof one === 'object' && one !== null && 'from' in one && Array.isArray(one.from)
