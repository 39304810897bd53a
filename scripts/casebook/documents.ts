/** The documents of casebook/: what each folder's about.yaml says of them, and where their golden records stand. */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { load as parse } from 'js-yaml'
import { z } from 'zod'
import { type MahdarRecord, read } from '../../src/index.ts'

export const ROOT = fileURLToPath(new URL('../../casebook/', import.meta.url))

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

export const aboutSchema = z.strictObject({
  meeting: z.string().min(1),
  mechanism: z.string().min(1),
  written: z.string().min(1).describe('Whose wording it is.'),
  note: z.string().optional(),
  tellings: z.string().optional().describe('NAME of the documents NAME.LANG.txt that tell the same facts.'),
  documents: z.record(z.string(), z.strictObject({ published: day, style: z.string() })),
  sources: z.array(z.strictObject({ url: z.url(), gives: z.string().min(1) })).min(1),
})

export type About = z.infer<typeof aboutSchema>

export interface Document {
  /** `001-china-russia-consultation-20/report.ar` */
  readonly name: string
  readonly folder: string
  /** `report`, `readout-cn`: the name before the language. */
  readonly telling: string
  readonly language: string
  /** Absent while about.yaml does not name the document. */
  readonly published: string | undefined
  readonly text: string
  readonly golden: string
}

/** Folders of the casebook, in order. */
export const folders: readonly string[] = globSync('*/about.yaml', { cwd: ROOT })
  .map((path) => dirname(path))
  .sort()

/** @throws z.ZodError if the file lacks what every document must have */
export function aboutOf(folder: string): About {
  return aboutSchema.parse(parse(readFileSync(`${ROOT}${folder}/about.yaml`, 'utf8')))
}

/** Every text of the casebook, in the order of its path. */
export function documents(): Document[] {
  return globSync('*/*.txt', { cwd: ROOT })
    .sort()
    .map((path) => {
      const folder = dirname(path)
      const name = path.replace(/\.txt$/, '')
      const [telling = '', language = ''] = basename(name).split('.')
      const about = existsSync(`${ROOT}${folder}/about.yaml`) ? aboutOf(folder) : undefined
      return {
        ...{ name, folder, telling, language },
        published: about?.documents[basename(path)]?.published,
        text: readFileSync(`${ROOT}${path}`, 'utf8'),
        golden: `${ROOT}${name}.record.json`,
      }
    })
}

/** Reads a document as a user would who knows its day of publication; the language is found from the text. */
export function recordOf({ text, published }: Document): MahdarRecord {
  return read(text, { published })
}

/** A golden file's text. */
export const golden = (record: MahdarRecord): string => `${JSON.stringify(record, null, 2)}\n`
