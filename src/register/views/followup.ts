/** What became of undertakings: what later reports say of them. No report is no report, not a failure. */
import { type Cell, cite, type Phrase, quote, type Sheet, say, silent } from '../cite.ts'
import type { Held } from '../held.ts'
import { factsOf } from '../merge/account.ts'
import type { Meeting } from '../merge/merge.ts'
import type { Register } from '../register.ts'
import { foldedWords } from '../store/words.ts'
import { documentsOf } from './claims.ts'
import { headCell } from './head.ts'

/** Share of the words from which two undertakings in one language are the same. */
const ALIKE = 0.5

type Commitment = Held['record']['commitments'][number]
interface Undertaken {
  readonly held: Held
  readonly commitment: Commitment
  readonly issues: ReadonlySet<string>
}

/** @param today YYYY-MM-DD: what is overdue is counted from it */
export function followup({ documents, meetings }: Register, today: string): Sheet {
  const undertaken = new Map(meetings.map((meeting) => [meeting, commitmentsOf(meeting)]))
  const rows = meetings.flatMap((meeting, at) =>
    (undertaken.get(meeting) ?? []).map((one): Cell[] => {
      const { held, commitment } = one
      const own = cite(held, commitment.action.from)
      const later = meetings.slice(at + 1)
      const by: Phrase[] = commitment.by.map(({ value }) => ({ party: value }))
      return [
        headCell(meeting),
        {
          words: by.length > 0 ? by : [say('word.unknown-party')],
          cites: [
            own,
            cite(
              held,
              commitment.by.flatMap(({ from }) => from),
            ),
          ].filter(({ spans }) => spans.length > 0),
        },
        { words: [quote(held, commitment.action.from)], cites: [own] },
        commitment.due
          ? { words: [{ date: commitment.due.value }], cites: [cite(held, commitment.due.from)] }
          : silent([held], 'register.no-date'),
        evidence(one, later, undertaken, today),
      ]
    }),
  )
  const columns = ['register.meeting', 'field.parties', 'section.commitments', 'register.due', 'register.since']
  return {
    title: [say('register.followup')],
    columns: columns.map((key) => say(key)),
    rows,
    searched: documents.map(({ sha256 }) => sha256),
  }
}

/** A later undertaking in like words, or on the same issue: it shows that the matter was taken up, and its words say how. */
function evidence(
  one: Undertaken,
  later: readonly Meeting[],
  undertaken: ReadonlyMap<Meeting, readonly Undertaken[]>,
  today: string,
): Cell {
  for (const meeting of later) {
    const again = (undertaken.get(meeting) ?? []).find((other) => restates(one, other))
    if (!again) continue
    const spans = again.commitment.action.from
    return { words: [say('register.restated'), quote(again.held, spans)], cites: [cite(again.held, spans)] }
  }
  const due = one.commitment.due?.value.to
  const overdue = due !== undefined && due < today.slice(0, due.length)
  return silent(documentsOf(later), overdue ? 'register.overdue' : 'register.no-report')
}

function restates(one: Undertaken, other: Undertaken): boolean {
  if (one.held.record.document.language !== other.held.record.document.language) return false
  const [a, b] = [one, other].map(({ commitment }) => new Set(foldedWords(commitment.action.value))) as [
    Set<string>,
    Set<string>,
  ]
  const common = [...a].filter((word) => b.has(word)).length / Math.max(1, Math.min(a.size, b.size))
  return common >= ALIKE && (one.issues.size === 0 || [...one.issues].some((issue) => other.issues.has(issue)))
}

function commitmentsOf(meeting: Meeting): Undertaken[] {
  return meeting.accounts.flatMap((account) => {
    const { record } = account.held
    const claims = [...factsOf(account, record.agreements), ...factsOf(account, record.statements)]
    return record.commitments.flatMap((commitment) => {
      const basis = claims.find(({ id }) => id === commitment.basis)
      if (!basis) return []
      return [{ held: account.held, commitment, issues: new Set(basis.issues.map(({ value }) => value)) }]
    })
  })
}
