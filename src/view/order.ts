/** The order in which a page shows who said what: agreements, joint statements, then each party's, then the others'. */
import type { MahdarRecord } from '../record/schema.ts'

type Statement = MahdarRecord['statements'][number]

/** A statement with its place in the record. */
export interface Indexed {
  readonly index: number
  readonly statement: Statement
}

/** One speaker's statements. */
export interface Voice {
  readonly name: string | null
  readonly said: readonly Indexed[]
}

/** One party's speakers; `party` is null for those whose party is not known. */
export interface Side {
  readonly party: string | null
  readonly voices: readonly Voice[]
}

export function jointStatements(record: MahdarRecord): Indexed[] {
  return indexed(record).filter(({ statement }) => statement.joint)
}

/** The sides that spoke: the meeting's parties first, in its order. */
export function sides(record: MahdarRecord): Side[] {
  const byParty = Map.groupBy(
    indexed(record).filter(({ statement }) => !statement.joint),
    ({ statement }) => statement.party?.value ?? null,
  )
  const first = record.meetings.flatMap((meeting) => meeting.parties.map(({ value }) => value))
  const known = [...byParty.keys()].filter((party) => party !== null)
  const order: (string | null)[] = [...new Set([...first, ...known])]
  const names = new Map(record.participants.map(({ id, name }) => [id, name.value.written]))
  return [...order, null].flatMap((party) => {
    const said = byParty.get(party)
    if (!said) return []
    const bySpeaker = Map.groupBy(said, ({ statement }) => speakerOf(statement, names))
    return [{ party, voices: Array.from(bySpeaker, ([name, said]) => ({ name, said })) }]
  })
}

/** Page numbers of agreements and statements by id, in the order in which the page shows them. */
export function numbered(record: MahdarRecord): Map<string, number> {
  const shown = [
    ...record.agreements.map(({ id }) => id),
    ...jointStatements(record).map(({ statement }) => statement.id),
    ...sides(record).flatMap(({ voices }) => voices.flatMap(({ said }) => said.map(({ statement }) => statement.id))),
  ]
  return new Map(shown.map((id, index) => [id, index + 1]))
}

function indexed(record: MahdarRecord): Indexed[] {
  return record.statements.map((statement, index) => ({ index, statement }))
}

/** A speaker by the name of the participant, or as the text calls him. */
function speakerOf({ speaker }: Statement, names: ReadonlyMap<string, string>): string | null {
  if (!speaker) return null
  const { participant, written } = speaker.value
  return names.get(participant ?? '') ?? written
}
