/** `npm start`: with arguments the command line; without, an example read, and how to read one's own. */
import { existsSync, globSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { main } from '../src/cli/main.ts'
import { addAll } from '../src/register/store/add.ts'
import { home, openIn } from '../src/register/store/home.ts'
import { labelLanguages } from '../src/view/labels.ts'
import { documents } from './casebook/documents.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The most telling report of the casebook: two sides, a joint part, issues with every alignment. */
const EXAMPLE = 'casebook/001-china-russia-consultation-20/report.ar.txt'

function example(): string | undefined {
  return existsSync(`${root}${EXAMPLE}`) ? EXAMPLE : globSync('casebook/*/report.*.txt', { cwd: root }).sort()[0]
}

/** The casebook as a register of its own, apart from the user's: made at the first start, brought up to date at each. */
async function casebookRegister(): Promise<string> {
  const folder = join(home(), 'casebook')
  const store = await openIn(folder)
  const texts = documents().map(({ name, published, text }) => ({ name, published, text: async () => text }))
  for await (const one of addAll(store, texts, 'casebook')) if (one.state === 'failed') throw one.error
  await store.close()
  return folder
}

/** The mechanism with most rounds in the casebook. */
const MECHANISM = 'cn-ru-strategic-security-consultation'

const args = process.argv.slice(2)
const file = args.length === 0 ? example() : undefined
if (file) {
  process.chdir(root)
  // Headings in the user's language, so that a report in another shows what the program is for.
  const own = new Intl.DateTimeFormat().resolvedOptions().locale.slice(0, 2)
  const labels = labelLanguages().includes(own) ? own : 'en'
  await main(['read', file, '--labels', labels])
  process.env.MAHDAR_HOME = await casebookRegister()
  delete process.env.MAHDAR_DATABASE_URL
  process.stdout.write('\n')
  await main(['chronology', MECHANISM, '--labels', labels])
  process.stdout.write(
    `\nThat was ${file}. To read a report of your own:  npm start -- FILE\nAs JSON:  npx mahdar FILE --json     Everything else:  npx mahdar --help\nAbove is the chronology of the casebook's register; more of it:\n  MAHDAR_HOME='${process.env.MAHDAR_HOME}' npx mahdar brief ${MECHANISM} --labels ar --format html -o brief.html\n`,
  )
} else {
  // npm runs scripts in the checkout; names on its command line are meant from where the user stands.
  if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD)
  await main(args)
}
