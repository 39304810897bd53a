/** What was undertaken at a meeting, over its reports: the same undertaking told by several is one. */
import type { Reading, Span } from '../../sense/reading.ts'
import type { Held } from '../held.ts'
import { factsOf } from '../merge/account.ts'
import type { Meeting } from '../merge/merge.ts'
import { contentWords, together } from './alike.ts'

type Commitment = Held['record']['commitments'][number]

export interface Telling {
  readonly held: Held
  readonly commitment: Commitment
  /** The content words of what it says. */
  readonly words: readonly string[]
  /** Words that only name what it is about: its issues, and the format in which it was undertaken. */
  readonly topic: readonly string[]
}

export interface Undertaking {
  readonly told: readonly Telling[]
  readonly by: readonly string[]
  readonly issues: ReadonlySet<string>
  /** Content words by language. */
  readonly words: ReadonlyMap<string, readonly string[]>
  /** As the first report that gives one has it. */
  readonly due: (Reading<{ from: string; to: string }> & { readonly held: Held; readonly from: Span[] }) | undefined
}

export function undertakingsOf(meeting: Meeting): Undertaking[] {
  const items = meeting.accounts.flatMap((account) => {
    const { held } = account
    const bases = [...factsOf(account, held.record.agreements), ...factsOf(account, held.record.statements)]
    const own = held.record.commitments.flatMap((commitment) => {
      const basis = bases.find(({ id }) => id === commitment.basis)
      if (!basis) return []
      const named = [...basis.issues, ...(account.meeting.mechanism ? [account.meeting.mechanism] : [])]
      const topic = named.flatMap(({ from }) => from.map(({ start, end }) => held.text.slice(start, end)))
      return [{ held, commitment, basis, words: commitment.action.value, topic: topic.join(' ') }]
    })
    // What names no issue is known over languages by its place among as many.
    return own.map((one, place) => {
      const issues = [...new Set(one.basis.issues.map(({ value }) => value))].sort()
      const by = [...new Set(one.commitment.by.map(({ value }) => value))].sort()
      const key = issues.length > 0 ? issues.join(' ') : `${place} of ${own.length}`
      return { ...one, issues, by, key: `${by.join(' ')} | ${key}` }
    })
  })
  return together(items, ({ key }) => key).map((group): Undertaking => {
    const [{ by, issues }] = group as [(typeof group)[number]]
    const dated = group.find(({ commitment }) => commitment.due)
    const languages = Map.groupBy(group, ({ held }) => held.record.document.language)
    return {
      told: group.map(({ held, commitment, words, topic }) => ({
        ...{ held, commitment },
        ...{ words: contentWords(words), topic: contentWords(topic) },
      })),
      by,
      issues: new Set(issues),
      words: new Map(
        [...languages].map(([code, own]) => [code, contentWords((own[0] as (typeof group)[number]).words)]),
      ),
      due: dated?.commitment.due ? { ...dated.commitment.due, held: dated.held } : undefined,
    }
  })
}
