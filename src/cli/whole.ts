/** Writing a file whole: it is there with all of its words, or as it was before. */
import { existsSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { InputError } from '../record/input-error.ts'

const REASONS: Record<string, string> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EACCES: 'you have no permission to',
  EPERM: 'you have no permission to',
  EROFS: 'nothing can be written there',
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'its folder does not exist',
  EISDIR: 'it is a folder',
}

/** @throws InputError if it cannot be written */
export function writeWhole(file: string, words: string): void {
  const part = `${file}.part`
  try {
    // What is no file, such as /dev/stdout, has no place beside it.
    const beside = !existsSync(file) || statSync(file).isFile()
    writeFileSync(beside ? part : file, words)
    if (beside) renameSync(part, file)
  } catch (error) {
    rmSync(part, { force: true })
    const { code = '', message } = error as { code?: string; message: string }
    throw new InputError({
      what: `${file} cannot be written: ${REASONS[code] ?? message}`,
      remedy: 'Name another file with -o.',
    })
  }
}
