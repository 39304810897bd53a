/** `mahdar read`: every input in turn; what cannot be read is named, and the rest is read. */
import { checkLanguage, checkUnit, type MahdarRecord, read } from '../index.ts'
import { checkPublished } from '../intake/check.ts'
import { checkEncoding, decode } from '../intake/decode.ts'
import { type Found, sourcesOf, systemError } from '../intake/files.ts'
import { InputError } from '../record/input-error.ts'
import { complainAbout } from './complain.ts'
import { labelsNamed } from './labels.ts'
import { Closed, sayTo } from './output.ts'
import { Pages } from './pages.ts'
import { Progress } from './progress.ts'

/** Options as commander gives them. */
export interface ReadFlags {
  readonly json?: boolean
  readonly ndjson?: boolean
  readonly explain?: boolean
  readonly published?: string
  readonly lang?: string
  readonly offsets: string
  readonly labels?: string
  readonly encoding?: string
  readonly bidi: boolean
}

/**
 * Reads everything named and prints it.
 * @returns whether all of it could be read
 * @throws InputError if the options cannot be used, before anything is read
 */
export async function readAll(inputs: readonly string[], flags: ReadFlags): Promise<boolean> {
  checkFlags(flags)
  const found = sourcesOf(inputs)
  if (flags.json && found.length > 1) {
    throw new InputError({
      what: `--json prints one record, and ${found.length} documents are named`,
      remedy: 'Use --ndjson, which prints one record a line.',
    })
  }
  const print = printer(flags, found.length)
  const progress = new Progress(found.length)
  let all = true
  for (const one of found) {
    try {
      const text = await textOf(one, flags.encoding)
      const record = read(text, { language: flags.lang, published: flags.published, offsets: checkUnit(flags.offsets) })
      await sayTo(process.stdout, print(record, text, one.name))
    } catch (error) {
      if (error instanceof Closed) throw error
      all = false
      progress.pause(() => complainAbout(one.name, error))
    }
    progress.step()
  }
  progress.stop()
  return all
}

function checkFlags({ json, ndjson, published, lang, encoding, labels }: ReadFlags): void {
  if (json && ndjson)
    throw new InputError({
      what: '--json and --ndjson are two formats',
      remedy: 'Use --json for one document, --ndjson for several.',
    })
  if (published !== undefined) named('--published', () => checkPublished(published))
  if (lang !== undefined) named('--lang', () => checkLanguage(lang))
  if (encoding !== undefined) named('--encoding', () => checkEncoding(encoding))
  if (labels !== undefined) labelsNamed(labels)
}

/** Puts the option's name before what is wrong with its value. */
function named(option: string, check: () => void): void {
  try {
    check()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    throw new InputError({ what: `${option}: ${error.what}`, where: error.where ?? undefined, remedy: error.remedy })
  }
}

async function textOf(found: Found, encoding: string | undefined): Promise<string> {
  if ('error' in found) throw found.error
  const bytes = await found.bytes()
  try {
    return decode(bytes, encoding)
  } catch (error) {
    throw error instanceof InputError ? error : systemError(error)
  }
}

type Print = (record: MahdarRecord, text: string, name: string) => string

function printer({ json, ndjson, explain, labels, bidi }: ReadFlags, count: number): Print {
  if (json) return (record) => `${JSON.stringify(record, null, 2)}\n`
  if (ndjson)
    return (record, _, name) => `${JSON.stringify({ ...record, document: { ...record.document, file: name } })}\n`
  const pages = new Pages({ explain: explain ?? false, bidi, ...(labels !== undefined && { labels }) }, count)
  return (record, text, name) => pages.print(record, text, name)
}
