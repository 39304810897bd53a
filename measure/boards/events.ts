/**
 * The board events-plover: single English sentences coded by another scheme (PLOVER, CC BY-SA 4.0).
 *
 * Its AGREE is wider than our agreement (an offer of one side is one), so only what both schemes hold is scored: what two or more
 * sides agreed is read as an agreement or a joint statement, what was consulted about as an encounter, and a sentence of refusal,
 * demand, threat or force gives no agreement.
 */
import { type MahdarRecord, read } from '../../src/index.ts'
import type { Figure, Outcome, Row } from './kinds.ts'

interface Event {
  readonly event: string
  readonly source: readonly unknown[]
}

/** What a sentence of one kind of event must give. */
interface Wanted {
  readonly what: string
  readonly fits: (event: Event) => boolean
  readonly holds: (record: MahdarRecord) => boolean
}

const TOGETHER = new Set(['AGREE', 'COOPERATE', 'CONSULT'])

const WANTED: readonly Wanted[] = [
  {
    what: 'agreed by both sides',
    fits: ({ event, source }) => event === 'AGREE' && source.length > 1,
    holds: ({ agreements, statements }) => agreements.length > 0 || statements.some(({ joint }) => joint),
  },
  {
    what: 'an encounter',
    fits: ({ event }) => event === 'CONSULT',
    holds: ({ meetings }) => meetings.length > 0,
  },
  {
    what: 'no agreement where none is',
    fits: ({ event }) => !TOGETHER.has(event),
    holds: ({ agreements }) => agreements.length === 0,
  },
]

export async function scoreEvents(rows: readonly Row[]): Promise<Outcome> {
  const figures = new Map<string, { lang: string; what: string; right: number; of: number }>()
  const misses: string[] = []
  for (const { id, lang, text, expected } of rows) {
    const wanted = WANTED.find(({ fits }) => fits(expected as Event))
    if (!wanted) continue
    const figure = figures.get(wanted.what) ?? { lang, what: wanted.what, right: 0, of: 0 }
    figures.set(wanted.what, figure)
    figure.of++
    if (wanted.holds(read(text, { language: lang }))) figure.right++
    else misses.push(`${id}  ${wanted.what}: ${text}`)
  }
  return { figures: [...figures.values()] satisfies Figure[], misses }
}
