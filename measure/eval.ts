/** Scores records against gold annotations: `npm run eval -- --gold DIR --texts DIR [--lang ar] [--brief]`. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { InputError, read } from '../src/index.ts'
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
const unread = new Map<string, number>()
for (const file of readdirSync(values.gold).sort()) {
  if (!file.endsWith('.json')) continue
  const gold = JSON.parse(readFileSync(join(values.gold, file), 'utf8')) as Gold
  if (values.lang && gold.lang !== values.lang) continue
  if (values.only && !values.only.split(',').includes(gold.id)) continue
  const text = readFileSync(join(values.texts, `${gold.id}.txt`), 'utf8')
  try {
    const record = read(text, { language: gold.lang, ...(gold.published && { published: gold.published }) })
    scoreDocument(gold, record, text, tally)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    unread.set(gold.lang, (unread.get(gold.lang) ?? 0) + 1)
  }
}
tally.print(values.brief ?? false)
for (const [lang, count] of unread) console.log(`${lang}    ${count} documents not scored: the language is not read`)
