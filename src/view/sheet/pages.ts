/** Sheets as a page: plain text, Markdown, or one HTML file that prints to A4. */
import type { Cell, Sheet } from '../../register/cite.ts'
import type { Held } from '../../register/held.ts'
import type { Labels } from '../labels.ts'
import { inWords } from './phrases.ts'
import { Sources } from './sources.ts'

export const FORMATS = ['text', 'markdown', 'html', 'json'] as const
export type Format = (typeof FORMATS)[number]

export interface Head {
  readonly title: string
  readonly lines: readonly string[]
}

export function sheetPage(
  sheets: readonly Sheet[],
  documents: readonly Held[],
  labels: Labels,
  format: Format,
  head?: Head,
): string {
  if (format === 'json') return `${JSON.stringify(sheets, null, 2)}\n`
  const sources = new Sources(documents)
  const bidi = format === 'text'
  const cell = (one: Cell) => {
    const differs = one.differs ? ` (${labels.say('register.differs')})` : ''
    return `${inWords(one.words, labels, bidi)}${differs} ${sources.marks(one)}`.trim()
  }
  const parts = sheets.map((sheet) => ({
    title: inWords(sheet.title, labels, bidi),
    columns: sheet.columns.map((column) => inWords([column], labels, bidi)),
    rows: sheet.rows.map((row) => row.map(cell)),
    empty: sheet.rows.length === 0 ? labels.say('register.empty', String(sheet.held ?? sheet.searched.length)) : '',
  }))
  const notes = sources.all().map(({ number, held, sentence }) => {
    const { title, publisher, published } = held.record.document
    return `[${number}] ${[title ?? held.name, publisher, published].filter(Boolean).join(' · ')}: ${labels.quoted(sentence.replace(/\s+/g, ' '))}`
  })
  const page = { head, parts, notes, sources: labels.say('register.sources') }
  return format === 'html' ? html(page, labels) : format === 'markdown' ? markdown(page) : text(page)
}

interface Page {
  readonly head: Head | undefined
  readonly parts: readonly { title: string; columns: string[]; rows: string[][]; empty: string }[]
  readonly notes: readonly string[]
  readonly sources: string
}

function text({ head, parts, notes, sources }: Page): string {
  const lines = head ? [head.title, ...head.lines, ''] : []
  for (const { title, columns, rows, empty } of parts) {
    lines.push(title, '')
    if (empty) lines.push(`  ${empty}`, '')
    for (const row of rows) {
      if (columns.length === 1) lines.push(`  - ${row[0]}`)
      else lines.push(...row.map((words, at) => `  ${at === 0 ? '' : '  '}${columns[at]}: ${words}`), '')
    }
    if (columns.length === 1) lines.push('')
  }
  if (notes.length > 0) lines.push(sources, '', ...notes.map((note) => `  ${note}`), '')
  return lines.join('\n')
}

function markdown({ head, parts, notes, sources }: Page): string {
  const safe = (words: string) => words.replace(/[\\|*_<>`]/g, '\\$&').replace(/\n/g, ' ')
  const line = (cells: readonly string[]) => `| ${cells.map(safe).join(' | ')} |`
  const lines = head ? [`# ${safe(head.title)}`, '', ...head.lines.map(safe), ''] : []
  for (const { title, columns, rows, empty } of parts) {
    lines.push(`## ${safe(title)}`, '')
    if (empty) lines.push(safe(empty))
    else if (columns.length === 1) lines.push(...rows.map(([words]) => `- ${safe(words ?? '')}`))
    else lines.push(line(columns), `|${columns.map(() => '---').join('|')}|`, ...rows.map(line))
    lines.push('')
  }
  if (notes.length > 0) lines.push(`## ${safe(sources)}`, '', ...notes.map((note) => `${safe(note)}  `), '')
  return lines.join('\n')
}

const STYLE = `@page{size:A4;margin:18mm}body{font:15px/1.55 "Noto Naskh Arabic",Georgia,serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a}
h1{font-size:1.6rem;line-height:1.3}h2{font-size:1.15rem;margin-top:1.8rem;border-bottom:1px solid #bbb}.wide{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.86rem}
th,td{border:1px solid #ccc;padding:.3rem .45rem;text-align:start;vertical-align:top}tr{break-inside:avoid}thead{display:table-header-group}
.notes{font-size:.8rem;color:#333}.head{color:#444}a{color:inherit}@media print{body{margin:0;max-width:none;font-size:10.5pt}}`

function html({ head, parts, notes, sources }: Page, labels: Labels): string {
  const safe = (words: string) => words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  const linked = (words: string) => safe(words).replace(/\[(\d+)\]/g, '<a href="#s$1">[$1]</a>')
  const cells = (row: readonly string[], tag: string) =>
    row.map((words) => `<${tag}${/\p{L}/u.test(words) ? ' dir="auto"' : ''}>${linked(words)}</${tag}>`).join('')
  const body = parts.map(({ title, columns, rows, empty }) => {
    if (empty) return `<h2>${safe(title)}</h2><p>${safe(empty)}</p>`
    if (columns.length === 1) return `<h2>${safe(title)}</h2><ul>${rows.map((row) => cells(row, 'li')).join('')}</ul>`
    return `<h2>${safe(title)}</h2><div class="wide"><table><thead><tr>${cells(columns, 'th')}</tr></thead><tbody>${rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('')}</tbody></table></div>`
  })
  const list = notes.map((note, at) => `<p id="s${at + 1}" dir="auto">${safe(note)}</p>`).join('\n')
  const title = head?.title ?? parts[0]?.title ?? ''
  return `<!doctype html>
<html lang="${labels.code}" dir="${labels.direction}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${safe(title)}</title><style>${STYLE}</style></head>
<body>${head ? `<h1>${safe(title)}</h1><p class="head">${head.lines.map(safe).join(' · ')}</p>` : ''}
${body.join('\n')}
${notes.length > 0 ? `<section class="notes"><h2>${safe(sources)}</h2>${list}</section>` : ''}
</body></html>
`
}
