/** For the tests: texts to read, and records without what a change of spelling or of names may change. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MahdarRecord } from '../index.ts'
import { fold } from '../text/chars.ts'

const CASEBOOK = join(import.meta.dirname, '../../casebook')

/** The casebook's reports in a language. */
export function reportsIn(language: string): string[] {
  return globSync('*/*.txt', { cwd: CASEBOOK })
    .filter((path) => path.endsWith(`.${language}.txt`))
    .sort()
    .map((path) => readFileSync(join(CASEBOOK, path), 'utf8'))
}

/** Fields that differ when the same words are spelt or placed differently. */
const OF_THE_SPELLING = new Set(['from', 'sha256', 'length'])

/** A record's facts: ids as places in the record, words folded and without white space; `rename` is given each string. */
export function factsOf(record: MahdarRecord, rename: (text: string) => string = (text) => text): unknown {
  const ids = new Map<string, string>()
  for (const [kind, facts] of Object.entries(record))
    if (Array.isArray(facts))
      for (const [index, fact] of facts.entries()) if ('id' in fact) ids.set(fact.id as string, `${kind}[${index}]`)
  const plain = (node: unknown): unknown => {
    if (typeof node === 'string') return ids.get(node) ?? fold(rename(node)).replace(/[\s…]+/gu, '')
    if (Array.isArray(node)) return node.map(plain)
    if (typeof node !== 'object' || node === null) return node
    const kept = Object.entries(node).filter(([key]) => !OF_THE_SPELLING.has(key))
    return Object.fromEntries(kept.map(([key, value]) => [key, plain(value)]))
  }
  return plain(record)
}
