/** The command line. What a command needs is loaded when it runs, so that `--version` and `--help` answer at once. */
import { existsSync } from 'node:fs'
import { Command, CommanderError, Option } from 'commander'
import { InputError } from '../record/input-error.ts'
import { ENGINE } from '../record/version.ts'
import { complain, complainAbout } from './complain.ts'
import { Closed, sayTo } from './output.ts'
import type { ReadFlags } from './read.ts'
import { registerCommands } from './register/commands.ts'
import type { ServeFlags } from './serve.ts'

/** What the exit code says. */
export const EXIT = { done: 0, someFailed: 1, usage: 2 } as const

const HELP = `
Examples:
  mahdar read report.txt                    the record as a page
  mahdar report.txt --json                  the same as JSON; "read" may be left out
  mahdar read reports/ --ndjson > all.ndjson
  mahdar read - --published 2025-12-03 < report.txt
  mahdar read report.txt --explain          by which rule and words each field was read
  mahdar add reports/                       into the register; then chronology, matrix, drift, brief …

Exit codes:
  0  everything was read
  1  something could not be read; it is named on standard error, and the rest was read
  2  the command line is wrong; nothing was read`

/**
 * Runs one command line and sets the process's exit code.
 * @param args without the program's name
 */
export async function main(args: readonly string[]): Promise<void> {
  try {
    process.exitCode = await run(args)
  } catch (error) {
    process.exitCode = failed(error)
  }
}

async function run(args: readonly string[]): Promise<number> {
  let code: number = EXIT.done
  const program = new Command('mahdar')
    .description(
      'Reads reports of what states said to each other, and writes the record they contain, every field tied to the words that say it.',
    )
    .version(ENGINE, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help; "mahdar help read" tells of its options')
    .addHelpText('after', HELP)
    .exitOverride()
    .configureOutput({ writeErr: () => {} })

  program
    .command('read', { isDefault: true })
    .description('read files, the .txt files of folders, or standard input (-)')
    .argument('<inputs...>', 'files, folders, or - for standard input')
    .option('--json', 'print the record as JSON (one document)')
    .option('--ndjson', 'print one record a line (any number of documents)')
    .option('--explain', 'say of each field by which rule and words it was read (JSON always has them)')
    .option('--published <date>', 'day of publication, YYYY-MM-DD: what "Tuesday" is counted from')
    .option('--lang <code>', "the document's language; found from the text if left out")
    .addOption(new Option('--offsets <unit>', 'what offsets count').choices(['utf-16', 'codepoint']).default('utf-16'))
    .option('--labels <code>', "language of the page's headings; the document's if left out")
    .option('--encoding <label>', 'encoding of the files, where it is not UTF-8 (windows-1256, gb18030 …)')
    .option('--no-bidi', 'leave out the controls that lay out right-to-left text')
    .addHelpText('after', HELP)
    .action(async (inputs: string[], flags: ReadFlags) => {
      const { readAll } = await import('./read.ts')
      code = (await readAll(inputs, flags)) ? EXIT.done : EXIT.someFailed
    })
  program
    .command('languages')
    .description('print what each language has words for')
    .action(async () => sayTo(process.stdout, (await import('./languages.ts')).coverage()))
  program
    .command('schema')
    .description('print the JSON Schema of a record')
    .action(async () => {
      const { jsonSchema } = await import('../record/schema.ts')
      await sayTo(process.stdout, `${JSON.stringify(jsonSchema(), null, 2)}\n`)
    })

  program
    .command('serve')
    .description('open the application in the browser: read, check, compare, publish')
    .option(
      '--port <number>',
      'port on this machine; 0 for any that is free (default: 4870, or any where that is taken)',
    )
    .option('--no-open', 'do not open the browser')
    .action(async (flags: ServeFlags) => (await import('./serve.ts')).serveApp(flags))

  registerCommands(program, (well) => {
    code = well ? EXIT.done : EXIT.someFailed
  })

  if (args.length === 0) {
    complain(`nothing to read.\n\n${program.helpInformation().trimEnd()}\n${HELP}`)
    return EXIT.usage
  }
  for (const command of program.commands)
    command
      .exitOverride((error) => {
        throw Object.assign(error, { usage: `mahdar ${command.name()} ${command.usage()}` })
      })
      .configureOutput({ writeErr: () => {} })
  const [first = ''] = args
  const known = program.commands.some((command) => command.name() === first || command.aliases().includes(first))
  // What is read may be named without "read": a command that is misspelt would be taken for a file.
  if (/^[a-z][a-z-]+$/.test(first) && first !== 'help' && !known && !existsSync(first))
    throw new InputError({
      what: `${JSON.stringify(first)} is neither a command nor a file`,
      remedy: 'mahdar --help lists the commands; a file is named with its folder and its ending.',
    })
  await program.parseAsync(args, { from: 'user' })
  return code
}

/** Says in a sentence what went wrong, and gives the exit code for it. */
function failed(error: unknown): number {
  if (error instanceof Closed) return EXIT.done
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.done
    const { usage } = error as { usage?: string }
    const remedy = usage ? `It is used so: ${usage}` : 'See mahdar --help.'
    complain(`${error.message.replace(/^error: /, '').replace(/([^.?)])$/, '$1.')}\n${remedy}`)
    return EXIT.usage
  }
  if (error instanceof InputError) {
    complainAbout('', error)
    return EXIT.usage
  }
  complain(
    `failed: ${error instanceof Error ? error.message : String(error)}\nThis is a fault of the program; please report it.`,
  )
  return EXIT.someFailed
}
