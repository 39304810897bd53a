/** What goes wrong, on standard error: one sentence what, one what to do. */
import { InputError, sentence } from '../record/input-error.ts'

export function complain(words: string): void {
  process.stderr.write(`mahdar: ${words.replaceAll('\n', '\n  ')}\n`.replace(/\n {2}\n/g, '\n\n'))
}

/**
 * @param name of the input that cannot be read; empty where the command line itself is wrong
 * @param error anything that reading threw: what is no fault of the input is said to be the program's
 */
export function complainAbout(name: string, error: unknown): void {
  if (error instanceof InputError) complain(`${sentence(error.what, error.where, name)}\n${error.remedy}`)
  else
    complain(
      `${name} could not be read: ${error instanceof Error ? error.message : String(error)}.\nThis is a fault of the program; please report it with the text.`,
    )
}
