/** The views as commands: each loads what it is about, and prints the sheet in the words and format asked for. */
import { extname } from 'node:path'
import { icalOf } from '../../export/ical.ts'
import { InputError } from '../../record/input-error.ts'
import { type Sheet, say } from '../../register/cite.ts'
import type { Held } from '../../register/held.ts'
import type { Person } from '../../register/merge/people.ts'
import { peopleNamed } from '../../register/people.ts'
import { mechanismIn, type Register } from '../../register/register.ts'
import { applied } from '../../register/review/apply.ts'
import { togetherWith } from '../../register/together.ts'
import { compare } from '../../register/views/compare.ts'
import { driftOfFormula, driftOfTopic } from '../../register/views/drift.ts'
import { mechanismsNamed, nameIn } from '../../register/views/mechanisms.ts'
import { OF_MECHANISM } from '../../register/views/of-mechanism.ts'
import { people, spellings } from '../../register/views/people.ts'
import { together } from '../../register/views/together.ts'
import { type Narrowed, narrowed, search } from '../../view/search.ts'
import { briefOf, headOf } from '../../view/sheet/brief.ts'
import { daysOf } from '../../view/sheet/days.ts'
import { FORMATS, type Format, type Head, sheetPage } from '../../view/sheet/pages.ts'
import { idNamed } from '../../view/variants.ts'
import { sayTo } from '../output.ts'
import { forTerminal } from '../pages.ts'
import { writeWhole } from '../whole.ts'
import { documentNamed, labelsFor, mechanismNamed, notEmpty, today, withStore } from './open.ts'

export interface ViewFlags {
  readonly labels?: string
  readonly format?: string
  readonly output?: string
}

/** What the ending of a file says of its format. */
const ENDINGS: Readonly<Record<string, string>> = {
  '.html': 'html',
  '.htm': 'html',
  '.md': 'markdown',
  '.json': 'json',
  '.ics': 'ics',
}

const formatOf = ({ format, output = '' }: ViewFlags): string =>
  format ?? ENDINGS[extname(output).toLowerCase()] ?? 'text'

async function print(
  sheets: readonly Sheet[],
  documents: readonly Held[],
  flags: ViewFlags,
  head?: Head,
): Promise<void> {
  const format = formatOf(flags) as Format
  if (!FORMATS.includes(format))
    throw new InputError({
      what: `${JSON.stringify(format)} is no format of a view`,
      remedy: `Use one of ${FORMATS.join(', ')}.`,
    })
  const labels = labelsFor(flags.labels)
  const words = sheetPage(sheets, documents, labels, format, head)
  const shown = format === 'text' && flags.output === undefined ? forTerminal(words, labels.direction) : words
  await out(shown, flags.output)
}

async function out(words: string, file: string | undefined): Promise<void> {
  if (file === undefined) return sayTo(process.stdout, words)
  writeWhole(file, words)
}

export const mechanismView = (view: string, name: string, flags: ViewFlags): Promise<void> =>
  withStore(async (store) => {
    const id = await mechanismNamed(store, name)
    const register = await mechanismIn(store, id)
    if (view === 'calendar' && formatOf(flags) === 'ics') {
      const labels = labelsFor(flags.labels)
      const { days, note } = daysOf(register, labels)
      const { name, written, language } = nameIn(id, register.meetings)
      return out(icalOf(labels.named(name, written, language), days, new Date(), note), flags.output)
    }
    const made = OF_MECHANISM[view] as (register: Register, today: string) => Sheet
    await print([made(register, today())], register.documents, flags)
  })

/** @param wordings an issue, or a formula in one or several languages */
export const driftView = (name: string, wordings: readonly string[], flags: ViewFlags): Promise<void> =>
  withStore(async (store) => {
    const register = await mechanismIn(store, await mechanismNamed(store, name))
    await print([driftOf(register, wordings)], register.documents, flags)
  })

/** What is no slug is a formula; a name of an issue that no report has in its words means the issue. */
function driftOf(register: Register, wordings: readonly string[]): Sheet {
  const [first] = wordings as [string]
  const issue = wordings.length === 1 ? idNamed(first, 'issue') : undefined
  if (issue === first) return driftOfTopic(register, issue)
  const formula = driftOfFormula(register, wordings)
  return issue === undefined || formula.rows.length > 0 ? formula : driftOfTopic(register, issue)
}

export const compareView = (one: string, other: string, flags: ViewFlags): Promise<void> =>
  withStore(async (store) => {
    const decisions = await store.decisions()
    const named = async (name: string) => applied(await documentNamed(store, name), decisions)
    const [mine, theirs] = [await named(one), await named(other)]
    const known: Person[] = []
    for (const id of mechanismsNamed([mine, theirs])) known.push(...(await mechanismIn(store, id)).people)
    await print([compare(mine, theirs, known)], [mine, theirs], flags)
  })

/** The other reports of the meetings that a document tells of, and why they are taken for one. */
export const reportsView = (name: string, flags: ViewFlags): Promise<void> =>
  withStore(async (store) => {
    const held = await documentNamed(store, name)
    const meetings = await togetherWith(store, held, await store.decisions())
    const hashes = meetings.flatMap(({ others }) => others.map(({ account }) => account.held.sha256))
    const documents = [held, ...(await store.documents(hashes))]
    const byHash = new Map(documents.map((one) => [one.sha256, one]))
    await print([together(meetings, byHash, await store.count())], documents, flags)
  })

export const searchView = (words: readonly string[], flags: ViewFlags & Narrowed & { limit?: string }): Promise<void> =>
  withStore(async (store) => {
    const limit = Number(flags.limit ?? 50)
    if (!Number.isInteger(limit) || limit < 1)
      throw new InputError({
        what: `${JSON.stringify(flags.limit)} is no number of results`,
        remedy: 'Give a whole number from 1 on.',
      })
    await notEmpty(store)
    const mechanism = flags.mechanism && (await mechanismNamed(store, flags.mechanism))
    const facets = narrowed({ ...flags, mechanism })
    const { sheet, documents, sounding } = await search(store, words.join(' '), facets, limit)
    const likeness = sounding && sheet.rows.length > 0 ? [{ plain: '·' }, say('register.sounding')] : []
    await print([{ ...sheet, title: [...sheet.title, ...likeness] }], documents, flags)
  })

/** @param name a mechanism that is held, or a name in any script */
export const peopleView = (name: string, flags: ViewFlags): Promise<void> =>
  withStore(async (store) => {
    await notEmpty(store)
    const formats = await store.mechanisms()
    const found = formats.includes(name) ? await mechanismIn(store, name) : await peopleNamed(store, name)
    if (found.people.length === 0)
      throw new InputError({
        what: `the register names nobody ${JSON.stringify(name)}`,
        remedy:
          'Give a name in any script as a report writes it, or a mechanism that is held (mahdar chronology names them).',
      })
    const shown = [...new Set([...found.people, ...found.suggestions.flatMap(({ between }) => between)])]
    const documents = [...new Set(shown.flatMap(({ mentions }) => mentions.map(({ held }) => held)))]
    const why = spellings(shown, found.suggestions, new Set(found.people))
    await print([people(found.people), ...(why.rows.length > 0 ? [why] : [])], documents, flags)
  })

export const briefView = (name: string, flags: ViewFlags): Promise<void> =>
  withStore(async (store) => {
    const register = await mechanismIn(store, await mechanismNamed(store, name))
    const labels = labelsFor(flags.labels)
    const made = briefOf(register, labels, today())
    await print(made.sheets, register.documents, flags, headOf(made))
  })
