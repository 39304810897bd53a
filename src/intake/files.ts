/** Files, directories and standard input as the command line names them. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { InputError } from '../record/input-error.ts'

/** One thing to read: a file, or standard input. */
export interface Source {
  /** As the user would name it. */
  readonly name: string
  /** @throws InputError if it cannot be opened */
  bytes(): Uint8Array | Promise<Uint8Array>
}

/** A source, or why what was named gives none. */
export type Found = Source | { readonly name: string; readonly error: InputError }

const TEXT = /\.txt$/i

const REASONS: Record<string, readonly [what: string, remedy: string]> = {
  ENOENT: ['does not exist', 'Check the name and the folder.'],
  EACCES: ['may not be read', 'Ask for permission to read it, or copy it to where you may.'],
  EPERM: ['may not be read', 'Ask for permission to read it, or copy it to where you may.'],
  EISDIR: ['is a folder', 'Name a text file, or the folder on the command line.'],
  ENOTDIR: ['does not exist', 'Check the name and the folder.'],
  ELOOP: ['is a link that leads back to itself', 'Name the file itself.'],
  ENAMETOOLONG: ['is longer than a file name can be', 'Give the name of a file, not its text.'],
  ERR_FS_FILE_TOO_LARGE: ['is larger than one text can be', 'Split it into one report a file.'],
  ERR_STRING_TOO_LONG: ['is larger than one text can be', 'Split it into one report a file.'],
}

/** What a failed call of the system means to the user. */
export function systemError(error: unknown): InputError {
  const { code = 'unknown', message } = error as { code?: string; message: string }
  const [what, remedy] = REASONS[code] ?? [`cannot be read: ${message}`, 'Check the file.']
  return new InputError({ what, remedy })
}

/**
 * Everything to read, in the order named; the texts of a folder sorted by path. `-` is standard input.
 * @param leaveOut is told each file of a folder that is no text
 */
export function sourcesOf(inputs: readonly string[], leaveOut: (path: string) => void = () => undefined): Found[] {
  return inputs.flatMap((input): Found[] => {
    if (input === '-') return [{ name: 'standard input', bytes: () => all(process.stdin) }]
    try {
      return statSync(input).isDirectory() ? folder(input, leaveOut) : [file(input)]
    } catch (error) {
      return [{ name: input, error: systemError(error) }]
    }
  })
}

function file(path: string): Source {
  const bytes = () => {
    try {
      return readFileSync(path)
    } catch (error) {
      throw systemError(error)
    }
  }
  return { name: path, bytes }
}

async function all(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** The .txt files under a folder; what is hidden and `node_modules` are left out. */
function folder(path: string, leaveOut: (path: string) => void): Found[] {
  const found: Found[] = []
  const walk = (at: string) => {
    try {
      for (const entry of readdirSync(at, { withFileTypes: true })) {
        if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
        if (entry.isDirectory()) walk(join(at, entry.name))
        else if (TEXT.test(entry.name)) found.push(file(join(at, entry.name)))
        else leaveOut(join(at, entry.name))
      }
    } catch (error) {
      found.push({ name: at, error: systemError(error) })
    }
  }
  walk(path)
  if (found.length > 0) return found.sort((a, b) => (a.name < b.name ? -1 : 1))
  const remedy = 'Name the files themselves, or save the reports as plain text with the ending .txt.'
  return [{ name: path, error: new InputError({ what: 'holds no .txt file', remedy }) }]
}
