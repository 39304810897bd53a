/** How far the tellings of one meeting in several languages give the same record. */
import type { MahdarRecord } from '../../src/index.ts'

/** What must not depend on the language, aspect by aspect; lists are compared in order. */
export function neutral({ meetings, ...record }: MahdarRecord): Record<string, readonly string[]> {
  const meeting = meetings[0]
  const issues = (list: readonly { value: unknown }[]) =>
    list
      .map(({ value }) => String(value))
      .sort()
      .join('+') || '-'
  const parties = (list: readonly { value: unknown }[]) => issues(list)
  return {
    kind: [String(meeting?.kind?.value)],
    mechanism: [String(meeting?.mechanism?.value.id)],
    round: [String(meeting?.round?.value)],
    date: [`${meeting?.date?.value.from}/${meeting?.date?.value.to}`],
    place: [`${meeting?.place?.value.name.en} (${meeting?.place?.value.country})`],
    parties: meeting ? meeting.parties.map(({ value }) => value).sort() : [],
    status: [String(meeting?.status?.value)],
    participants: record.participants.map(({ party, role }) => `${party?.value} ${role.value}`).sort(),
    agreements: record.agreements.map((one) => `${parties(one.parties)}: ${issues(one.issues)}`),
    statements: record.statements.map(
      (one) => `${one.joint ? 'joint' : one.party?.value} ${one.stance.value}: ${issues(one.issues)}`,
    ),
    milestones: record.milestones.map(({ ordinal, year }) => `${ordinal?.value}/${year?.value}`),
    indicators: record.indicators.map(({ measure, value }) => `${measure}/${value?.value}`),
  }
}

/** Length of the longest common subsequence. */
function common(one: readonly string[], two: readonly string[]): number {
  let row = new Array<number>(two.length + 1).fill(0)
  for (const item of one) {
    const next = [0]
    for (let at = 1; at <= two.length; at++) {
      next.push(item === two[at - 1] ? row[at - 1]! + 1 : Math.max(row[at]!, next[at - 1]!))
    }
    row = next
  }
  return row[two.length]!
}

/** Share of items that two lists have in common in the same order, 0 to 1; two empty lists agree. */
export function likeness(one: readonly string[], two: readonly string[]): number {
  const all = one.length + two.length
  return all === 0 ? 1 : (2 * common(one, two)) / all
}

export interface Comparison {
  /** Mean likeness over all pairs of tellings, by aspect. */
  readonly likeness: Readonly<Record<string, number>>
  /** Where a telling departs from what most say: `round: fr`, with both sides. */
  readonly departures: readonly { readonly where: string; readonly says: string; readonly most: string }[]
}

const mean = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length

/** @param tellings records of one meeting by language; ties go to the language that stands first */
export function compare(tellings: ReadonlyMap<string, MahdarRecord>): Comparison {
  const views = [...tellings].map(([language, record]) => ({ language, view: neutral(record) }))
  const aspects = Object.keys(views[0]?.view ?? {})
  const pairs = views.flatMap((one, at) => views.slice(at + 1).map((two) => [one.view, two.view] as const))
  const alike = aspects.map((aspect) => [aspect, mean(pairs.map(([one, two]) => likeness(one[aspect]!, two[aspect]!)))])
  const departures = aspects.flatMap((aspect) => {
    const said = views.map(({ language, view }) => ({ language, says: view[aspect]!.join(' · ') }))
    const votes = (says: string) => said.filter((other) => other.says === says).length
    const most = said.reduce((best, one) => (votes(one.says) > votes(best.says) ? one : best)).says
    return said
      .filter(({ says }) => says !== most)
      .map(({ language, says }) => ({ where: `${aspect}: ${language}`, says, most }))
  })
  return { likeness: Object.fromEntries(alike), departures }
}
