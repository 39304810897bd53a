/** `npm start`: with arguments the command line; without, an example read, and how to read one's own. */
import { existsSync, globSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { main } from '../src/cli/main.ts'
import { labelLanguages } from '../src/view/labels.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The most telling report of the casebook: two sides, a joint part, issues with every alignment. */
const EXAMPLE = 'casebook/001-china-russia-consultation-20/report.ar.txt'

function example(): string | undefined {
  return existsSync(`${root}${EXAMPLE}`) ? EXAMPLE : globSync('casebook/*/report.*.txt', { cwd: root }).sort()[0]
}

const args = process.argv.slice(2)
const file = args.length === 0 ? example() : undefined
if (file) {
  process.chdir(root)
  // Headings in the user's language, so that a report in another shows what the program is for.
  const own = new Intl.DateTimeFormat().resolvedOptions().locale.slice(0, 2)
  await main(['read', file, '--labels', labelLanguages().includes(own) ? own : 'en'])
  process.stdout.write(
    `\nThat was ${file}. To read a report of your own:  npm start -- FILE\nAs JSON:  npx mahdar FILE --json     Everything else:  npx mahdar --help\n`,
  )
} else {
  // npm runs scripts in the checkout; names on its command line are meant from where the user stands.
  if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD)
  await main(args)
}
