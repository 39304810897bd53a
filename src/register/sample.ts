/** For tests: the casebook's documents with their golden records, as a register holds them. */
import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { MahdarRecord } from '../record/schema.ts'
import type { Held } from './held.ts'

const ROOT = fileURLToPath(new URL('../../casebook/', import.meta.url))

export const CASEBOOK: readonly Held[] = globSync('*/*.record.json', { cwd: ROOT })
  .sort()
  .map((path, at) => {
    const record = JSON.parse(readFileSync(`${ROOT}${path}`, 'utf8')) as MahdarRecord
    const { sha256, published } = record.document
    const name = path.replace('.record.json', '')
    const text = readFileSync(`${ROOT}${name}.txt`, 'utf8')
    return { sha256, seq: at + 1, name, captured: '2026-01-01T00:00:00.000Z', published, family: sha256, text, record }
  })
