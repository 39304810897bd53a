/** Scores the boards in a folder: `npm run boards -- DIR [--misses] [--lang CODE] [--only NAME]`. */
import { join } from 'node:path'
import { readRows } from './boards/board.ts'
import { type Figure, kindOf, type Row } from './boards/kinds.ts'
import { filesIn, optionsOf, stop } from './usage.ts'

const USAGE = 'Say where the boards are: npm run boards -- DIR [--misses] [--lang CODE] [--only NAME]'
const { values, positionals } = optionsOf(
  {
    allowPositionals: true,
    options: { misses: { type: 'boolean' }, lang: { type: 'string' }, only: { type: 'string' } },
  },
  USAGE,
)
const folder = positionals[0] ?? stop(USAGE)

const { only } = values
const files = filesIn(folder, '.jsonl').filter((name) => !only || name.includes(only))
if (files.length === 0) console.log(`No board (*.jsonl) in ${folder}.`)
for (const file of files) {
  const rows = readRows<Row>(join(folder, file)).filter(({ lang }) => !values.lang || lang === values.lang)
  const kind = kindOf(rows)
  const title = `${file} (${rows.length} rows)`
  if (!kind) console.log(`${title}: not scored, no board of a known shape\n`)
  else {
    const { figures, misses } = await kind.score(rows)
    console.log(`${title}: ${kind.name}`)
    print(figures, rows)
    if (values.misses) for (const miss of misses) console.log(`  ${miss}`)
    console.log()
  }
}

/** One line a figure, and the languages of the board that have none. */
function print(figures: readonly Figure[], rows: readonly Row[]): void {
  for (const { lang, what, right, of } of figures) {
    console.log(`  ${lang}  ${what.padEnd(30)} ${(right / of).toFixed(3)}  ${right}/${of}`)
  }
  const scored = new Set(figures.map(({ lang }) => lang))
  const left = [...new Set(rows.map(({ lang }) => lang))].filter((lang) => !scored.has(lang))
  if (left.length > 0) console.log(`  not scored, not read yet: ${left.join(', ')}`)
}
