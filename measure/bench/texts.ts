/** Documents to measure on: reports of about 2.5 KB made of the casebook's own texts, or of a folder's. */
import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** UTF-8 bytes that a document of the benchmark has, at least. */
const SIZE = 2500
/** Documents a language. */
const COUNT = 100

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Documents of one language. Paragraphs of the texts are put together until a document is long enough; each document begins at
 * another paragraph, so that no two are the same.
 * @param folder of .txt files that tell their language by name (`name.ar.txt`) or folder (`ar/name.txt`); the casebook if absent
 */
export function documents(language: string, folder?: string): Buffer[] {
  const pattern = folder ? `{**/*.${language}.txt,**/${language}/**/*.txt}` : `casebook/*/report.${language}.txt`
  const files = globSync(pattern, { cwd: folder ?? root }).sort()
  const paragraphs = files.flatMap((file) =>
    readFileSync(`${folder ?? root}/${file}`, 'utf8')
      .split(/\n+/)
      .filter((line) => line.trim()),
  )
  if (paragraphs.length === 0) return []
  return Array.from({ length: COUNT }, (_, first) => {
    const parts: string[] = []
    for (let at = first, size = 0; size < SIZE; at++) {
      const paragraph = paragraphs[at % paragraphs.length] as string
      parts.push(paragraph)
      size += Buffer.byteLength(paragraph) + 1
    }
    return Buffer.from(parts.join('\n'), 'utf8')
  })
}
