/** Review: what people decide, from the command line. */
import { read } from '../../index.ts'
import { applied, conflictsOf } from '../../register/review/apply.ts'
import { type Ends, endsOf, paired } from '../../register/review/pair.ts'
import { decide, pair, turn, type Verdict } from '../../register/review/review.ts'
import { sayTo } from '../output.ts'
import { documentNamed, who, withStore } from './open.ts'

export interface ReviewFlags {
  readonly field?: string
  readonly value?: string
  readonly note?: string
}

export const verdict = (
  kind: Verdict,
  document: string,
  fact: string,
  { field, value, note }: ReviewFlags,
): Promise<void> =>
  withStore(async (store) => {
    const about = { fact, field, note, ...(value !== undefined && { value: jsonOrWords(value) }) }
    const seq = await decide(store, kind, await documentNamed(store, document), about, who())
    await sayTo(process.stdout, `event ${seq}: ${kind}\n`)
  })

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
    const [a, b] = paired(await named(one), await named(other))
    await sayTo(process.stdout, `event ${await pair(store, kind, a, b, who())}: ${kind}\n`)
  })

export const turning = (kind: 'undo' | 'redo', seq: string | undefined): Promise<void> =>
  withStore(async (store) => {
    const of = await turn(store, kind, seq === undefined ? undefined : Number(seq), who())
    await sayTo(process.stdout, `event ${of}: ${kind === 'undo' ? 'undone' : 'in force again'}\n`)
  })

/** Reads all documents with this engine; people's decisions stay, and those that no longer fit are listed. */
export const reread = (): Promise<boolean> =>
  withStore(async (store) => {
    let changed = 0
    for await (const held of store.all()) {
      const record = read(held.text, { published: held.published ?? undefined })
      if (JSON.stringify(record) === JSON.stringify(held.record)) continue
      await store.reread(held.sha256, record, who())
      changed++
    }
    const decisions = await store.decisions()
    const decided = new Set(decisions.standing.map(({ document }) => document))
    const conflicts = conflictsOf(await store.documents([...decided]), decisions)
    for (const { decision, why, now } of conflicts)
      await sayTo(
        process.stdout,
        `conflict ${why}: event ${decision.seq} by ${decision.who} (${decision.kind} ${decision.fact} ${decision.field ?? ''})${now === undefined ? '' : `, now ${JSON.stringify(now)}`}\n`,
      )
    await sayTo(process.stdout, `${changed} documents read otherwise, ${conflicts.length} conflicts\n`)
    return conflicts.length === 0
  })
