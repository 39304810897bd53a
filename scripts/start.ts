/** `npm start`: with arguments the command line; without, the application, with the casebook in it. */

import { complainAbout } from '../src/cli/complain.ts'
import { main } from '../src/cli/main.ts'
import { casebookHome, serveApp } from '../src/cli/serve.ts'
import { fillCasebook } from './casebook/fill.ts'
import { webPages } from './web.ts'

const args = process.argv.slice(2)
if (args.length > 0) {
  // npm runs scripts in the checkout; names on its command line are meant from where the user stands.
  if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD)
  await main(args)
} else {
  try {
    const pages = await webPages()
    // A register of its own, apart from the user's: made at the first start, brought up to date at each.
    await fillCasebook(casebookHome())
    process.stdout.write(
      'To read a report on the command line:  npm start -- FILE     Everything else:  npx mahdar --help\n',
    )
    await serveApp({}, pages)
  } catch (error) {
    complainAbout('', error)
    process.exitCode = 1
  }
}
