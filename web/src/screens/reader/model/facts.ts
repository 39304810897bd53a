/** The facts of a document as the reader shows them: what each rests on, what people decided, and what is unsure. */
import type { DocumentAnswer } from '../../../../../src/http/types.ts'
import type { MahdarRecord } from '../../../../../src/record/schema.ts'
import type { Reading, Span } from '../../../../../src/sense/reading.ts'
import type { Kind } from '../../../parts/kind.tsx'

export type Decided = DocumentAnswer['decisions'][number]
export type Section =
  | 'meetings'
  | 'participants'
  | 'agreements'
  | 'statements'
  | 'commitments'
  | 'milestones'
  | 'indicators'

/** A field with its reading: `parties[1]` is the second of several. */
export interface Field {
  /** As decisions name it. */
  readonly path: string
  readonly name: string
  /** Null where nothing was read and something may be. */
  readonly reading: Reading<unknown> | null
  readonly rejected: boolean
  /** What the engine had read, where a person put something else. */
  readonly was: unknown
  /** The standing correction, if there is one. */
  readonly corrected: Decided | undefined
}

export interface Fact {
  readonly id: string
  readonly kind: Kind
  readonly section: Section
  /** As it stands in the record. */
  readonly raw: Readonly<Record<string, unknown>>
  readonly fields: readonly Field[]
  /** The words that it is about: what is painted. */
  readonly main: readonly Span[]
  /** All words that any field rests on. */
  readonly spans: readonly Span[]
  readonly parties: readonly string[]
  readonly rejected: boolean
  readonly added: Decided | undefined
  /** Somebody accepted, corrected, rejected or added it. */
  readonly judged: boolean
  readonly accepted: boolean
  readonly doubts: readonly string[]
  readonly implied: boolean
  /** Oldest first, comments among them. */
  readonly decisions: readonly Decided[]
  readonly conflicts: DocumentAnswer['conflicts']
}

/** Fields of each list of the record in the order in which they are shown; those before the bar are what it is about. */
export const SHAPE: Record<Section, readonly [main: readonly string[], more: readonly string[]]> = {
  meetings: [['kind', 'mechanism', 'round', 'date', 'place', 'status'], ['parties']],
  participants: [
    ['name', 'office'],
    ['party', 'role'],
  ],
  agreements: [
    ['content', 'act'],
    ['parties', 'issues'],
  ],
  statements: [
    ['content', 'cue', 'speaker'],
    ['party', 'parties', 'stance', 'outcome', 'issues'],
  ],
  commitments: [['action'], ['by', 'due']],
  milestones: [['what'], ['ordinal', 'year', 'since', 'date']],
  indicators: [['what'], ['value', 'period']],
}

const SECTIONS = Object.keys(SHAPE) as Section[]

/** Fields that hold several readings. */
export const LISTS: ReadonlySet<string> = new Set(['parties', 'issues', 'by'])

/** All facts, kind by kind, each kind in the order of the text. */
export function factsOf({ record, rejected, decisions, conflicts }: DocumentAnswer): Fact[] {
  const out = new Set(rejected.map(({ fact, field }) => `${fact} ${field ?? ''}`))
  const about = Map.groupBy(decisions, ({ fact }) => fact ?? '')
  const facts = SECTIONS.flatMap((section) =>
    (record[section] as unknown as readonly Raw[])
      .map((raw) => new Shown(section, raw, out, about.get(raw.id) ?? NO_DECISIONS, conflicts))
      .sort((a, b) => firstOf(a) - firstOf(b)),
  )
  const joint = (fact: Fact) => fact.kind === 'joint'
  const statements = facts.findIndex(({ section }) => section === 'statements')
  if (statements < 0) return facts
  const after = facts.findLastIndex(({ section }) => section === 'statements') + 1
  const said = facts.slice(statements, after)
  return [
    ...facts.slice(0, statements),
    ...said.filter(joint),
    ...said.filter((one) => !joint(one)),
    ...facts.slice(after),
  ]
}

const firstOf = ({ main }: Fact) => main[0]?.start ?? 0

type Raw = { readonly id: string } & Readonly<Record<string, unknown>>

const NO_CONFLICTS: Fact['conflicts'] = []
const NO_DECISIONS: readonly Decided[] = []

/** A fact with what people decided on it. What nobody looks at is not worked out: a long document has thousands of facts. */
class Shown implements Fact {
  readonly id: string
  readonly kind: Kind
  readonly section: Section
  readonly raw: Raw
  readonly rejected: boolean
  readonly added: Decided | undefined
  readonly judged: boolean
  readonly accepted: boolean
  readonly decisions: readonly Decided[]
  readonly conflicts: DocumentAnswer['conflicts']
  readonly #shape: Shape
  readonly #standing: readonly Decided[]
  readonly #isOut: (path: string) => boolean
  #fields: readonly Field[] | undefined
  #main: readonly Span[] | undefined
  #spans: readonly Span[] | undefined
  #parties: readonly string[] | undefined

  constructor(
    section: Section,
    raw: Raw,
    out: ReadonlySet<string>,
    decisions: readonly Decided[],
    conflicts: DocumentAnswer['conflicts'],
  ) {
    const joint = section === 'statements' && raw.joint === true
    const decided = decisions.length > 0
    this.#shape = SHAPES[joint ? 'joint' : section]
    this.#standing = decided ? decisions.filter((one) => one.standing) : decisions
    this.#isOut = decided ? (path) => out.has(`${raw.id} ${path}`) : nothing
    this.id = raw.id
    this.kind = joint ? 'joint' : KIND[section]
    this.section = section
    this.raw = raw
    this.rejected = this.#isOut('')
    this.added = this.#standing.find(({ kind }) => kind === 'add-fact')
    this.judged = this.#standing.some(({ kind }) => kind !== 'comment')
    this.accepted = this.#standing.some(({ kind, field }) => kind === 'accept' && !field)
    this.decisions = decisions
    this.conflicts = decided ? conflicts.filter(({ decision }) => decision.fact === raw.id) : NO_CONFLICTS
  }

  get fields() {
    this.#fields ??= fieldsOf(this.raw, this.#shape.all, this.#standing, this.#isOut)
    return this.#fields
  }
  get main() {
    this.#main ??= this.#spansOf(this.#shape.main)
    return this.#main
  }
  get spans() {
    this.#spans ??= this.#spansOf(this.#shape.all)
    return this.#spans
  }
  get parties() {
    this.#parties ??= [...new Set(this.#readings(this.#shape.parties).map(({ value }) => value as string))]
    return this.#parties
  }
  get doubts() {
    return this.#readings(this.#shape.all).flatMap(({ doubt }) => doubt ?? [])
  }
  get implied() {
    return this.#readings(this.#shape.all).some(({ how }) => how === 'implied')
  }

  /** The readings of some fields that are not rejected. */
  #readings(names: readonly string[]): readonly Reading<unknown>[] {
    const readings: Reading<unknown>[] = []
    for (const name of names) {
      const found = this.raw[name] as Found
      if (found === null || found === undefined) continue
      if (!Array.isArray(found)) {
        if (!this.#isOut(name)) readings.push(found as Reading<unknown>)
      } else for (const [place, one] of found.entries()) if (!this.#isOut(`${name}[${place}]`)) readings.push(one)
    }
    return readings
  }

  #spansOf(names: readonly string[]): readonly Span[] {
    const spans: Span[] = []
    for (const { from } of this.#readings(names)) for (const span of from) spans.push(span)
    return sorted(spans)
  }
}

const nothing = () => false

type Found = Reading<unknown> | readonly Reading<unknown>[] | null | undefined

function fieldsOf(
  raw: Raw,
  names: readonly string[],
  standing: readonly Decided[],
  isOut: (path: string) => boolean,
): Field[] {
  const corrections = new Map(standing.filter(({ kind }) => kind === 'correct').map((one) => [one.field, one]))
  return names.flatMap((name): Field[] => {
    const field = (path: string, reading: Reading<unknown> | null): Field => {
      const corrected = corrections.get(path)
      return { path, name, reading, rejected: isOut(path), corrected, was: corrected?.was }
    }
    const found = raw[name] as Found
    if (Array.isArray(found))
      return [...found.map((one, place) => field(`${name}[${place}]`, one)), field(`${name}[${found.length}]`, null)]
    return found === undefined ? [] : [field(name, found as Reading<unknown> | null)]
  })
}

const KIND: Record<Section, Kind> = {
  meetings: 'meeting',
  participants: 'participant',
  agreements: 'agreement',
  statements: 'statement',
  commitments: 'commitment',
  milestones: 'milestone',
  indicators: 'indicator',
}

/** Which fields a fact shows, those that it is about, and those that name its parties. */
interface Shape {
  readonly all: readonly string[]
  readonly main: readonly string[]
  readonly parties: readonly string[]
}

const PARTIES = new Set(['party', 'parties', 'by'])

function shapeOf(section: Section, without: readonly string[] = []): Shape {
  const [main, all] = [SHAPE[section][0], SHAPE[section].flat()].map((names) =>
    names.filter((name) => !without.includes(name)),
  ) as [string[], string[]]
  return { all, main, parties: all.filter((name) => PARTIES.has(name)) }
}

/** A joint statement has parties, another one party. */
const SHAPES = {
  ...(Object.fromEntries(SECTIONS.map((section) => [section, shapeOf(section)])) as Record<Section, Shape>),
  statements: shapeOf('statements', ['parties']),
  joint: shapeOf('statements', ['speaker', 'party']),
}

/** In the order of the text, each once. */
function sorted(spans: readonly Span[]): readonly Span[] {
  if (spans.length < 2) return spans
  const order = [...spans].sort((a, b) => a.start - b.start || a.end - b.end)
  return order.filter(({ start, end }, at) => order[at - 1]?.start !== start || order[at - 1]?.end !== end)
}

/** Parties in the order in which the record names them: each has the hue of its place. */
export function partiesOf({ meetings, participants, statements, agreements }: MahdarRecord): string[] {
  const named = [
    ...meetings.flatMap(({ parties }) => parties),
    ...participants.flatMap(({ party }) => party ?? []),
    ...statements.flatMap(({ party, parties }) => [...(party ? [party] : []), ...parties]),
    ...agreements.flatMap(({ parties }) => parties),
  ]
  return [...new Set(named.map(({ value }) => value))]
}

export const FILTERS = ['all', 'doubt', 'implied', 'unreviewed'] as const
export type Filter = (typeof FILTERS)[number]

export function passes(fact: Fact, filter: Filter): boolean {
  if (filter === 'doubt') return fact.doubts.length > 0 || fact.conflicts.length > 0
  if (filter === 'implied') return fact.implied
  return filter === 'all' || !fact.judged
}

/** Facts that rest on the words at an offset: those that are about them first, the closest before the widest. */
export function factsAt(facts: readonly Fact[], offset: number): Fact[] {
  const width = (spans: readonly Span[]) =>
    Math.min(...spans.filter(({ start, end }) => start <= offset && offset < end).map(({ start, end }) => end - start))
  return facts
    .map((fact) => ({ fact, main: width(fact.main), any: width(fact.spans) }))
    .filter(({ any }) => any < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.main - b.main || a.any - b.any)
    .map(({ fact }) => fact)
}

/** What `?at=` names: a fact by its id, or words by their places. */
export function readAt(at: string | null): { fact: string } | { spans: Span[] } | null {
  if (!at) return null
  const parts = at.split(',').map((part) => /^(\d{1,9})-(\d{1,9})$/.exec(part))
  if (!parts.every((part) => part !== null)) return { fact: at }
  const spans = parts.map((part) => ({ start: Number(part?.[1]), end: Number(part?.[2]) }))
  return { spans: spans.filter(({ start, end }) => start < end) }
}
