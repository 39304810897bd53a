/** Sheets as a page: plain text, Markdown, or one HTML file that prints to A4. */
import type { Cell, Phrase, Sheet } from '../../register/cite.ts'
import type { Held } from '../../register/held.ts'
import type { Direction } from '../bidi.ts'
import type { Labels } from '../labels.ts'
import { htmlPage, htmlPen } from './html.ts'
import { fenced, inWords, type Pen, plainPen, starred } from './phrases.ts'
import { type Marks, marksOf, numbersOf, Sources } from './sources.ts'

export const FORMATS = ['text', 'markdown', 'html', 'json'] as const
export type Format = (typeof FORMATS)[number]

export interface Head {
  readonly title: string
  readonly lines: readonly Phrase[]
}

/** A cell as words, ready for its format, and the numbers of its sources. */
export interface Written {
  readonly words: string
  readonly marks: Marks
  /** Nothing was found: the words say where it was looked for. */
  readonly silent: boolean
}

export interface Part {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Written[])[]
  /** What stands in place of rows where there are none. */
  readonly empty: string
}

export interface Note {
  readonly number: number
  readonly origin: string
  readonly sentence: string
  /** Of the sentence. */
  readonly direction: Direction
}

export interface Page {
  readonly head: { readonly title: string; readonly lines: readonly string[] } | undefined
  readonly parts: readonly Part[]
  readonly notes: readonly Note[]
  readonly sources: string
}

export function sheetPage(
  sheets: readonly Sheet[],
  documents: readonly Held[],
  labels: Labels,
  format: Format,
  head?: Head,
): string {
  if (format === 'json') return `${JSON.stringify(sheets, null, 2)}\n`
  const pen = format === 'html' ? htmlPen : format === 'markdown' ? markdownPen : plainPen(labels)
  const sources = new Sources(documents)
  const parts = sheets.map((sheet): Part => {
    const words = (phrases: Sheet['title']) => inWords(phrases, labels, pen)
    const rows = sheet.rows.map((row) => written(row, labels, pen, sources))
    const empty =
      rows.length === 0 ? pen.own(labels.say('register.empty', String(sheet.held ?? sheet.searched.length))) : ''
    return { title: words(sheet.title), columns: sheet.columns.map((column) => words([column])), rows, empty }
  })
  const notes = sources.all().map(({ number, held, sentence }): Note => {
    const { title, publisher, published, language, direction } = held.record.document
    const date = published && labels.date({ from: published, to: published })
    // A page may be published: in which folders a file lies on this machine is nobody's business.
    const file = held.name.split(/[/\\]/).at(-1) ?? ''
    const named = title === null ? pen.foreign(file) : pen.foreign(title, { language })
    const origin = [named, ...[publisher, date].filter((one) => one != null).map((one) => pen.foreign(one))]
    const words = pen.foreign(sentence.replace(/\s+/g, ' '), { language, quotes: labels.quotes })
    return { number, origin: origin.join(' · '), sentence: words, direction }
  })
  const top = head && {
    title: pen.own(head.title),
    lines: head.lines.map((line) => inWords([line], labels, pen)),
  }
  const page = { head: top, parts, notes, sources: pen.own(labels.say('register.sources')) }
  return format === 'html' ? htmlPage(page, labels) : format === 'markdown' ? markdown(page) : text(page)
}

/** The cells of a row. */
function written(row: readonly Cell[], labels: Labels, pen: Pen, sources: Sources): Written[] {
  const numbers = numbersOf(row, sources)
  return row.map((cell, at) => {
    const differs = cell.differs ? ` (${pen.own(labels.say('register.differs'))})` : ''
    const silent = cell.cites.length === 0 && cell.searched !== undefined
    return { words: inWords(cell.words, labels, pen) + differs, marks: marksOf(numbers[at] ?? []), silent }
  })
}

/** "[3][5–7]" */
export const printed = (marks: Marks): string =>
  marks
    .map(([from, to]) => (from === to ? `[${from}]` : to === from + 1 ? `[${from}][${to}]` : `[${from}–${to}]`))
    .join('')

const withMarks = ({ words, marks }: Written): string => `${words} ${printed(marks)}`.trim()

function text({ head, parts, notes, sources }: Page): string {
  const lines = head ? [head.title, ...head.lines, ''] : []
  for (const { title, columns, rows, empty } of parts) {
    lines.push(title, '')
    if (empty) lines.push(`  ${empty}`, '')
    for (const row of rows) {
      if (columns.length === 1) lines.push(`  - ${row.map(withMarks).join('')}`)
      else lines.push(...row.map((cell, at) => `  ${at === 0 ? '' : '  '}${columns[at]}: ${withMarks(cell)}`), '')
    }
    if (columns.length === 1) lines.push('')
  }
  if (notes.length > 0)
    lines.push(sources, '', ...notes.map(({ number, origin, sentence }) => `  [${number}] ${origin}: ${sentence}`), '')
  return lines.join('\n')
}

const escaped = (words: string): string => words.replace(/[\\|*_<>`]/g, '\\$&').replace(/\s+/g, ' ')
const markdownPen: Pen = {
  own: escaped,
  foreign: (words, { marks, quotes: [open, close] = ['', ''] } = {}) =>
    open + starred(escaped(fenced(words, marks)), '**', '**') + close,
}

function markdown({ head, parts, notes, sources }: Page): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const lines = head ? [`# ${head.title}`, '', head.lines.join(' · '), ''] : []
  for (const { title, columns, rows, empty } of parts) {
    lines.push(`## ${title}`, '')
    if (empty) lines.push(empty)
    else if (columns.length === 1) lines.push(...rows.map((row) => `- ${row.map(withMarks).join('')}`))
    else
      lines.push(
        line(columns),
        `|${columns.map(() => '---').join('|')}|`,
        ...rows.map((row) => line(row.map(withMarks))),
      )
    lines.push('')
  }
  if (notes.length > 0)
    lines.push(
      `## ${sources}`,
      '',
      ...notes.map(({ number, origin, sentence }) => `[${number}] ${origin}: ${sentence}  `),
      '',
    )
  return lines.join('\n')
}
