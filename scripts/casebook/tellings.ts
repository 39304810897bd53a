/** Meetings that the casebook tells in several languages, compared; and the differences that are known. */
import { existsSync, readFileSync } from 'node:fs'
import type { MahdarRecord } from '../../src/index.ts'
import { type Comparison, compare } from './agreement.ts'
import { aboutOf, type Document, folders, ROOT } from './documents.ts'

/** Differences that are known, `FOLDER aspect: language` each; the file may only shrink. */
export const KNOWN = `${ROOT}differences.json`

export function known(): string[] {
  return existsSync(KNOWN) ? JSON.parse(readFileSync(KNOWN, 'utf8')) : []
}

/** Folder → comparison of its tellings, for every folder whose about.yaml names some. */
export function comparisons(records: ReadonlyMap<Document, MahdarRecord>): Map<string, Comparison> {
  const told = folders.map((folder) => ({ folder, telling: aboutOf(folder).tellings })).filter(({ telling }) => telling)
  return new Map(
    told.map(({ folder, telling }) => {
      const ofMeeting = [...records].filter(([one]) => one.folder === folder && one.telling === telling)
      return [folder, compare(new Map(ofMeeting.map(([one, record]) => [one.language, record])))]
    }),
  )
}

/** Mean likeness of all meetings and aspects, 0 to 1. */
export function agreement(all: ReadonlyMap<string, Comparison>): number {
  const numbers = [...all.values()].flatMap(({ likeness }) => Object.values(likeness))
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}
