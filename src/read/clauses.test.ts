/** Each language's own sentences: what must be read in them, and what must not. */
import { existsSync, readFileSync } from 'node:fs'
import { load as parse } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import { read } from '../index.ts'
import { LANGUAGES } from '../language/index.ts'

interface Example {
  readonly text: string
  readonly statements?: readonly { who: string; sense: string; stance?: string; content?: string }[] | 0
  readonly agreements?: readonly string[] | 0
  readonly meeting?: {
    kind: string
    round?: number
    date?: string
    place?: string
    status?: string
    parties: readonly string[]
    /** The standing format's identifier, and its name in the language. */
    mechanism?: string | null
    called?: string
  }
  /** Everyone named, with the office as written. */
  readonly people?: Readonly<Record<string, string | null>>
  /** Anniversaries and firsts, in their words. */
  readonly milestones?: readonly string[] | 0
  readonly roles?: Readonly<Record<string, string>>
  /** Everyone named, with the party that he is of. */
  readonly sides?: Readonly<Record<string, string | null>>
  readonly indicators?: readonly string[] | 0
  readonly meetings?: 0
  readonly participants?: 0
}
type Examples = Record<'should read' | 'should not read', readonly Example[]>

/** Sentences that show a construction, those about who is who and who takes what part, the openings of whole reports, what tells of rounds of standing formats, and who says what. */
const FILES = ['clauses', 'people', 'parts', 'reports', 'rounds', 'speech']

function examplesOf(code: string): Examples {
  const all: Record<keyof Examples, Example[]> = { 'should read': [], 'should not read': [] }
  for (const name of FILES) {
    const path = `${import.meta.dirname}/../language/${code}/examples/${name}.yaml`
    const found = existsSync(path) ? (parse(readFileSync(path, 'utf8')) as Partial<Examples>) : {}
    all['should read'].push(...(found['should read'] ?? []))
    all['should not read'].push(...(found['should not read'] ?? []))
  }
  return all
}

const wordsOf = (facts: readonly { what: { value: string } }[]) =>
  facts.length === 0 ? 0 : facts.map(({ what }) => what.value)

/** What a record says, as far as an example asks for it. */
function told(example: Example, language: string): Omit<Example, 'text'> {
  const record = read(example.text, { language, published: '2024-03-05' })
  const meeting = record.meetings[0]
  const wanted = (index: number) => (example.statements || [])[index]
  return {
    ...(example.statements !== undefined && {
      statements:
        record.statements.length === 0
          ? 0
          : record.statements.map((one, index) => ({
              who: one.joint ? 'joint' : (one.party?.value ?? ''),
              sense: one.cue.value.sense,
              ...(wanted(index)?.stance && { stance: one.stance.value }),
              ...(wanted(index)?.content !== undefined && { content: one.content.value }),
            })),
    }),
    ...(example.agreements !== undefined && {
      agreements: record.agreements.length === 0 ? 0 : record.agreements.map((one) => one.content.value),
    }),
    ...(example.milestones !== undefined && { milestones: wordsOf(record.milestones) }),
    ...(example.indicators !== undefined && { indicators: wordsOf(record.indicators) }),
    ...(example.people && {
      people: Object.fromEntries(
        record.participants.map(({ name, office }) => [name.value.written, office?.value ?? null]),
      ),
    }),
    ...(example.roles !== undefined && {
      roles: Object.fromEntries(record.participants.map(({ name, role }) => [name.value.written, role.value])),
    }),
    ...(example.sides !== undefined && {
      sides: Object.fromEntries(
        record.participants.map(({ name, party }) => [name.value.written, party?.value ?? null]),
      ),
    }),
    ...(example.meetings === 0 && { meetings: record.meetings.length as 0 }),
    ...(example.participants === 0 && { participants: record.participants.length as 0 }),
    ...(example.meeting && {
      meeting: {
        kind: meeting?.kind.value ?? '',
        ...(example.meeting.round && { round: meeting?.round?.value ?? 0 }),
        ...(example.meeting.date !== undefined && { date: meeting?.date?.value.from ?? '' }),
        ...(example.meeting.place !== undefined && { place: meeting?.place?.value.name.en ?? '' }),
        ...(example.meeting.status && { status: meeting?.status.value ?? '' }),
        ...(example.meeting.mechanism !== undefined && { mechanism: meeting?.mechanism?.value.id ?? null }),
        ...(example.meeting.called && { called: meeting?.mechanism?.value.name[language] ?? '' }),
        parties: meeting?.parties.map(({ value }) => value) ?? [],
      },
    }),
  }
}

describe.each(LANGUAGES.map(({ code }) => code))('clauses in %s', (code) => {
  const examples = examplesOf(code)
  for (const sort of ['should read', 'should not read'] as const) {
    test.each([...examples[sort]])(`${sort}: $text`, (example) => {
      const { text: _, ...wanted } = example
      expect(wanted).not.toEqual({})
      expect(told(example, code)).toEqual(wanted)
    })
  }
})
