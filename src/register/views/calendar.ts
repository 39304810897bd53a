/** What comes: anniversaries with the year in which they fall, and how that was computed. */
import { type Cell, type Cite, cite, type Phrase, quote, type Sheet, say } from '../cite.ts'
import type { Held } from '../held.ts'
import type { Register } from '../register.ts'
import { sha256 } from '../store/events.ts'

export interface Entry {
  /** Stable: made of what is remembered and when, not of who told it when. */
  readonly uid: string
  /** A day, or a year where no more is known; without a source none is made up. */
  readonly date: string
  readonly what: Phrase
  readonly reason: readonly Phrase[]
  readonly cites: readonly Cite[]
}

export function entries({ documents }: Register): Entry[] {
  const found = documents.flatMap((held) =>
    held.record.milestones.flatMap((milestone): { key: string; entry: Entry }[] => {
      const date = milestone.date?.value.from ?? (milestone.year ? String(milestone.year.value) : undefined)
      if (!date) return []
      const language = held.record.document.language
      const key = `${date} ${milestone.ordinal?.value ?? ''} ${milestone.since?.value ?? ''} ${language} ${milestone.ordinal ? '' : milestone.what.value}`
      return [{ key, entry: { ...entryOf(held, milestone), uid: `${sha256(key).slice(0, 24)}@mahdar`, date } }]
    }),
  )
  const unique = [...Map.groupBy(found, ({ key }) => key).values()].map((group) => {
    const { entry } = group[0] as (typeof group)[number]
    return { ...entry, cites: group.flatMap((one) => one.entry.cites) }
  })
  return unique.sort((a, b) => a.date.localeCompare(b.date) || a.uid.localeCompare(b.uid))
}

function entryOf(held: Held, { what, ordinal, year, since, date }: Held['record']['milestones'][number]) {
  const reason: Phrase[] = []
  if (ordinal) reason.push(say('word.ordinal', ordinal.value))
  if (since) reason.push(say('word.since', since.value))
  if (year) reason.push(say('word.year', year.value))
  const spans = [...what.from, ...(ordinal?.from ?? []), ...(year?.from ?? []), ...(date?.from ?? [])]
  return { what: quote(held, what.from), reason, cites: [cite(held, spans)] }
}

export function calendar(register: Register): Sheet {
  const rows = entries(register).map(({ date, what, reason, cites }): Cell[] => [
    { words: [{ date: { from: date, to: date } }], cites },
    { words: [what], cites },
    { words: reason, cites },
  ])
  return {
    title: [say('register.calendar')],
    columns: [say('field.date'), say('register.what'), say('register.reason')],
    rows,
    searched: register.documents.map(({ sha256 }) => sha256),
  }
}
