/** Review: what people decide, from the command line. */
import { read } from '../../index.ts'
import { InputError } from '../../record/input-error.ts'
import { formatId } from '../../register/merge/formats.ts'
import { addFact, type Given, isSection } from '../../register/review/add-fact.ts'
import { applied, conflictsOf } from '../../register/review/apply.ts'
import { setPublished } from '../../register/review/dated.ts'
import { link } from '../../register/review/meetings.ts'
import { type Ends, endsOf, paired } from '../../register/review/pair.ts'
import { decide, pair, turn, type Verdict } from '../../register/review/review.ts'
import { setSide } from '../../register/review/side.ts'
import type { Store } from '../../register/store/store.ts'
import { counted, sayTo } from '../output.ts'
import { documentNamed, sideNamed, who, withStore } from './open.ts'

export interface ReviewFlags {
  readonly field?: string
  readonly value?: string
  readonly from?: string
  readonly note?: string
}

export const verdict = (
  kind: Verdict,
  document: string,
  fact: string,
  { field, value, from, note }: ReviewFlags,
): Promise<void> =>
  withStore(async (store) => {
    const about = {
      fact,
      field,
      note,
      ...(value !== undefined && { value: jsonOrWords(value) }),
      ...(from !== undefined && { from: spansIn(from) }),
    }
    const held = await documentNamed(store, document)
    const seq = await decide(store, kind, held, about, who())
    await sayTo(process.stdout, `event ${seq}: ${kind}\n`)
    await tellConflicts(store, held.sha256)
  })

/** A fact that the engine did not find. @param fields its fields as JSON, `{"content": {"from": …}}`; `from` is the words of those without */
export const addition = (
  document: string,
  section: string,
  { from, fields = '{}' }: { from?: string; fields?: string },
): Promise<void> =>
  withStore(async (store) => {
    if (!isSection(section))
      throw new InputError({
        what: `${JSON.stringify(section)} is no kind of fact`,
        remedy: 'Name agreements, statements, participants, commitments, milestones, indicators or meetings.',
      })
    const given = jsonOrWords(fields)
    if (typeof given !== 'object' || given === null)
      throw new InputError({
        what: 'the fields are not JSON',
        remedy: 'Give --fields \'{"stance": {"value": "affirm"}}\'.',
      })
    const words = from === undefined ? [] : spansIn(from)
    const over = (one: unknown): unknown =>
      Array.isArray(one) ? one.map(over) : typeof one === 'object' && one !== null ? { from: words, ...one } : one
    const filled = Object.fromEntries(Object.entries(given).map(([field, one]) => [field, over(one)]))
    const held = await documentNamed(store, document)
    const { seq, fact } = await addFact(store, held, section, filled as Given, who())
    await sayTo(process.stdout, `event ${seq}: add-fact ${fact}\n`)
  })

/** The day on which a document was published: it is read anew by it. */
export const dated = (document: string, day: string, { note }: { note?: string }): Promise<void> =>
  withStore(async (store) => {
    const held = await documentNamed(store, document)
    const seq = await setPublished(store, held, { day, note }, who())
    await sayTo(process.stdout, `event ${seq}: published on ${day}, and read anew\n`)
    await tellConflicts(store, held.sha256)
  })

/** Whose account a document is. @param party a code, or `none` for an outlet of none of those who met */
export const siding = (document: string, party: string, { note }: { note?: string }): Promise<void> =>
  withStore(async (store) => {
    const side = sideNamed(party)
    const seq = await setSide(store, await documentNamed(store, document), { side, note }, who())
    await sayTo(process.stdout, `event ${seq}: side ${party}\n`)
  })

/** "120-134,150-160" @throws InputError unless it is that */
function spansIn(words: string): { start: number; end: number }[] {
  return words.split(',').map((one) => {
    const [, start, end] = /^\s*(\d+)\s*[-–]\s*(\d+)\s*$/.exec(one) ?? []
    if (start !== undefined && end !== undefined) return { start: Number(start), end: Number(end) }
    throw new InputError({
      what: `${JSON.stringify(words)} is no stretch of a text`,
      remedy: 'Give offsets as START-END, several with commas between.',
    })
  })
}

/** JSON where it is JSON, else the words themselves. */
function jsonOrWords(words: string): unknown {
  try {
    return JSON.parse(words)
  } catch {
    return words
  }
}

/** The main encounters of two documents as one meeting or as two; or, of two facts `DOCUMENT#FACT`, two people or encounters. */
export const pairing = (kind: 'link' | 'split' | 'merge', one: string, other: string): Promise<void> =>
  withStore(async (store) => {
    const decisions = await store.decisions()
    const named = async (words: string): Promise<Ends> => {
      const [name = '', fact] = words.split('#')
      return endsOf(applied(await documentNamed(store, name), decisions), fact)
    }
    const formats = await store.mechanisms()
    const [a, b] =
      formats.includes(one) && formats.includes(other)
        ? [formatId(one), formatId(other)]
        : paired(await named(one), await named(other))
    const done = kind === 'split' ? pair(store, kind, a, b, who()) : link(store, kind, a, b, who())
    await sayTo(process.stdout, `event ${await done}: ${kind}\n`)
  })

export const turning = (kind: 'undo' | 'redo', seq: string | undefined): Promise<void> =>
  withStore(async (store) => {
    if (seq !== undefined && !/^[1-9]\d*$/.test(seq))
      throw new InputError({
        what: `${JSON.stringify(seq)} is no event`,
        remedy: 'Give its number: mahdar history shows it.',
      })
    const of = await turn(store, kind, seq === undefined ? undefined : Number(seq), who())
    await sayTo(process.stdout, `event ${of}: ${kind === 'undo' ? 'undone' : 'in force again'}\n`)
  })

/** Reads all documents with this engine; people's decisions stay, and those that no longer fit are listed. */
export const reread = (): Promise<boolean> =>
  withStore(async (store) => {
    let changed = 0
    for await (const held of store.all()) {
      const { language } = held.record.document
      const record = read(held.text, { published: held.published ?? undefined, language })
      if (JSON.stringify(record) === JSON.stringify(held.record)) continue
      await store.reread(held, record, who())
      changed++
    }
    const conflicts = await tellConflicts(store)
    await sayTo(process.stdout, `${counted(changed, 'document')} read otherwise, ${counted(conflicts, 'conflict')}\n`)
    return conflicts === 0
  })

/** Where people differ, and where a decision no longer fits what is read. */
export const conflicts = (): Promise<boolean> =>
  withStore(async (store) => {
    const count = await tellConflicts(store)
    await sayTo(process.stdout, `${counted(count, 'conflict')}\n`)
    return count === 0
  })

/** @param only of this document. @returns how many there are */
async function tellConflicts(store: Store, only?: string): Promise<number> {
  const decisions = await store.decisions()
  // What joins two reports, or is about a page, is about no document's facts.
  const decided = new Set(only ? [only] : decisions.standing.flatMap(({ document, fact }) => (fact ? document : [])))
  const all = conflictsOf(await store.documents([...decided]), decisions).filter(
    ({ decision }) => !only || decision.document === only,
  )
  for (const { decision, why, now } of all) {
    const { seq, who, kind, document, fact, field } = decision
    const about = `${kind} ${document.slice(0, 12)} ${fact ?? ''} ${field ?? ''}`.trim()
    const other = now === undefined ? '' : `, now ${JSON.stringify(now)}`
    await sayTo(process.stdout, `conflict ${why}: event ${seq} by ${who} (${about})${other}\n`)
  }
  return all.length
}
