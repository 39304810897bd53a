/** Scores records against gold annotations: `npm run eval -- --gold DIR --texts DIR [--lang ar] [--brief]`. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { InputError, read } from '../src/index.ts'
import { type Gold, scoreDocument } from './score.ts'
import { Tally } from './tally.ts'
import { filesIn, optionsOf, stop } from './usage.ts'

const USAGE =
  'Say where the gold and the texts are: npm run eval -- --gold DIR --texts DIR [--lang CODE] [--only ID,ID] [--brief]'
const { values } = optionsOf(
  {
    options: {
      gold: { type: 'string' },
      texts: { type: 'string' },
      lang: { type: 'string' },
      brief: { type: 'boolean' },
      only: { type: 'string' },
    },
  },
  USAGE,
)
const folder = values.gold ?? stop(USAGE)
const texts = values.texts ?? stop(USAGE)

const tally = new Tally()
const unread = new Map<string, number>()
for (const file of filesIn(folder, '.json')) {
  const gold = annotationIn(file)
  if (!gold) continue
  if (values.lang && gold.lang !== values.lang) continue
  if (values.only && !values.only.split(',').includes(gold.id)) continue
  const text = textOf(gold)
  if (text === undefined) continue
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

/** One file's annotation; one that cannot be read is named and left out, and the others are scored. */
function annotationIn(file: string): Gold | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, file), 'utf8')) as Gold
  } catch (error) {
    return leaveOut(`${file} is no annotation: ${(error as Error).message}`)
  }
}

function textOf({ id }: Gold): string | undefined {
  try {
    return readFileSync(join(texts, `${id}.txt`), 'utf8')
  } catch {
    return leaveOut(`${id} is annotated, but ${join(texts, `${id}.txt`)} cannot be read`)
  }
}

function leaveOut(reason: string): undefined {
  console.error(`Left out: ${reason}`)
  process.exitCode = 1
  return undefined
}
