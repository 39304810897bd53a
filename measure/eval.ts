/** Scores records against gold annotations: `npm run eval -- --gold DIR --texts DIR [--lang ar] [--brief]`. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { read } from '../src/read/index.ts'
import { type Gold, scoreDocument } from './score.ts'
import { Tally } from './tally.ts'

const { values } = parseArgs({
  options: {
    gold: { type: 'string' },
    texts: { type: 'string' },
    lang: { type: 'string' },
    brief: { type: 'boolean' },
    only: { type: 'string' },
  },
})
if (!values.gold || !values.texts) {
  console.error('Say where the gold and the texts are: npm run eval -- --gold DIR --texts DIR')
  process.exit(2)
}

const tally = new Tally()
for (const file of readdirSync(values.gold).sort()) {
  if (!file.endsWith('.json')) continue
  const gold = JSON.parse(readFileSync(join(values.gold, file), 'utf8')) as Gold
  if (values.lang && gold.lang !== values.lang) continue
  if (values.only && !values.only.split(',').includes(gold.id)) continue
  const text = readFileSync(join(values.texts, `${gold.id}.txt`), 'utf8')
  const record = read(text, { language: gold.lang, ...(gold.published && { published: gold.published }) })
  scoreDocument(gold, record, text, tally)
}
tally.print(values.brief ?? false)
