/** A page as one HTML file: no script, nothing fetched, and A4 when it is printed. */
import { printable } from '../bidi.ts'
import type { Labels } from '../labels.ts'
import type { Page, Part, Written } from './pages.ts'
import { directionOf, fenced, type Pen, starred } from './phrases.ts'
import type { Marks } from './sources.ts'

const safe = (words: string): string => words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** What may run the other way is isolated by `bdi`, so that neither it nor the signs beside it change places. */
export const htmlPen: Pen = {
  own: safe,
  foreign: (words, { marks, language, quotes: [open, close] = ['', ''] } = {}) => {
    const of = language === undefined ? '' : ` lang="${safe(language)}" dir="${directionOf(language)}"`
    return `<bdi${of}>${open}${starred(safe(printable(fenced(words, marks))), '<mark>', '</mark>')}${close}</bdi>`
  },
}

/** Columns from which a table is printed in small letters across a page, where all of them have room; and from which its rows are cards on a narrow screen. */
const MANY = 7
const CARDS = 4

const STYLE = `@page{size:A4;margin:16mm 15mm;@bottom-center{content:counter(page) " / " counter(pages);font:8pt sans-serif;color:#444}}
@page wide{size:A4 landscape}
*{box-sizing:border-box}
body{font:16px/1.55 "Noto Naskh Arabic","Noto Serif",Georgia,"Times New Roman",serif;max-width:62rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff;overflow-wrap:break-word}
h1{font-size:1.6rem;line-height:1.3;margin:0 0 .3rem}
h2{font-size:1.15rem;margin:2rem 0 .6rem;padding-bottom:.2rem;border-bottom:1px solid #b5b5b5;break-after:avoid}
.head{color:#444;margin:0 0 1rem}
ul{padding-inline-start:1.2rem;margin:.4rem 0}li{margin:.35rem 0;break-inside:avoid}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.88rem;line-height:1.45}
th,td{border:1px solid #ccc;padding:.35rem .5rem;text-align:start;vertical-align:top}
th{background:#f3f3f3}tr{break-inside:avoid}thead{display:table-header-group;break-after:avoid}
.none{color:#767676}
sup{font-size:.72em;line-height:0;white-space:nowrap;margin-inline-start:.15em}a{color:inherit;text-decoration:none}sup a{color:#0b57a4}
.notes{font-size:.82rem;color:#333}.notes li{margin:.45rem 0}.notes ol{padding:0;list-style:none}
.notes b{font-weight:400;color:#0b57a4}.notes q{display:block;quotes:none;margin-inline-start:1.6rem}
@media (max-width:40rem){body{font-size:15px;margin:1rem auto}
td{overflow-wrap:anywhere}sup{white-space:normal;line-height:1.2}sup a{white-space:nowrap}
.cards thead{display:none}.cards tr{display:block;border:1px solid #ccc;margin:.6rem 0;padding:.3rem .6rem}
.cards td{display:block;border:0;padding:.2rem 0;min-width:0}.cards td::before{content:attr(data-of) " ";color:#666;font-size:.85em;display:block}}
@media print{body{margin:0;max-width:none;padding:0;font-size:10.5pt}.wide{overflow:visible}th,td{min-width:0}section:has(.many){page:wide}.many{font-size:7.5pt;table-layout:fixed;overflow-wrap:anywhere}.many sup{white-space:normal;line-height:1.2}.many sup a{white-space:nowrap}sup a{color:inherit}}`

export function htmlPage({ head, parts, notes, sources }: Page, labels: Labels): string {
  const title = head?.title ?? parts[0]?.title ?? ''
  const list = notes.map(
    ({ number, origin, sentence, direction }) =>
      `<li id="s${number}"><b>[${number}]</b> ${origin}<q dir="${direction}">${sentence}</q></li>`,
  )
  const top = head ? `<header><h1>${head.title}</h1><p class="head">${head.lines.join('\u00a0· ')}</p></header>` : ''
  const foot = notes.length > 0 ? `<section class="notes"><h2>${sources}</h2><ol>${list.join('\n')}</ol></section>` : ''
  return `<!doctype html>
<html lang="${labels.code}" dir="${labels.direction}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title.replace(/<[^>]*>/g, '')}</title><style>${STYLE}</style></head>
<body>${top}
<main>${parts.map(section).join('\n')}</main>
${foot}
</body></html>
`
}

function section({ title, columns, rows, empty }: Part): string {
  const heading = `<h2>${title}</h2>`
  if (empty) return `<section>${heading}<p class="none">${empty}</p></section>`
  if (columns.length === 1)
    return `<section>${heading}<ul>${rows.map((row) => `<li>${row.map(cell).join('')}</li>`).join('')}</ul></section>`
  const head = columns.map((column) => `<th scope="col">${column}</th>`).join('')
  const body = rows.map((row) => `<tr>${row.map((one, at) => dataCell(one, columns[at] ?? '')).join('')}</tr>`).join('')
  const shape = `${columns.length >= CARDS ? 'cards' : ''}${columns.length >= MANY ? ' many' : ''}`
  return `<section>${heading}<div class="wide"><table class="${shape}"><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div></section>`
}

function dataCell(one: Written, column: string): string {
  const none = one.silent ? ' class="none"' : ''
  return `<td${none} data-of="${column.replace(/<[^>]*>/g, '')}">${cell(one)}</td>`
}

const cell = ({ words, marks }: Written): string => words + linked(marks)

function linked(marks: Marks): string {
  if (marks.length === 0) return ''
  const links = marks.map(
    ([from, to]) => `<a href="#s${from}"><bdi>[${from === to ? from : `${from}–${to}`}]</bdi></a>`,
  )
  // Without a break before it: no mark stands alone on a line.
  return `\u2060<sup>${links.join('')}</sup>`
}
