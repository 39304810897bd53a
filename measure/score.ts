/** Compares one record with its gold, by the rules of the gold's own description. */
import type { MahdarRecord } from '../src/record/schema.ts'
import type { Tally } from './tally.ts'

type Pair = [number, number]

export interface Gold {
  id: string
  lang: string
  published: string | null
  meeting: {
    kind: string
    mechanism: string | null
    round: number | null
    date: string | null
    place: string | null
    parties: string[]
    status: string
  } | null
  participants: { name_en: string; name: Pair; office: Pair | null; party: string | null; role: string }[]
  agreements: { span: Pair; parties: string[] }[]
  statements: { speaker_en: string; party: string | null; cue: Pair | null; span: Pair; stance: string }[]
  milestones: { span: Pair; ordinal: number | null; year: number | null }[]
  indicators: { span: Pair; value: number | null }[]
}

interface Piece {
  span: Pair
  party: string
  words: string
}

function shared(a: Pair, b: Pair): number {
  return Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]))
}

/** Intersection over union, for contents. */
function likeness(a: Pair, b: Pair): number {
  const both = shared(a, b)
  return both / (a[1] - a[0] + b[1] - b[0] - both)
}

/** Intersection over the shorter, for names. */
function nameLikeness(a: Pair, b: Pair): number {
  return shared(a, b) / Math.min(a[1] - a[0], b[1] - b[0])
}

/** Pairs gold and given one to one, the most alike first. */
function match<A extends { span: Pair }, B extends { span: Pair }>(
  gold: A[],
  given: B[],
  same: (a: A, b: B) => boolean,
  like = likeness,
): Map<A, B> {
  const candidates: [number, A, B][] = []
  for (const a of gold)
    for (const b of given) if (like(a.span, b.span) >= 0.5 && same(a, b)) candidates.push([like(a.span, b.span), a, b])
  candidates.sort((x, y) => y[0] - x[0])
  const pairs = new Map<A, B>()
  const used = new Set<B>()
  for (const [, a, b] of candidates) {
    if (pairs.has(a) || used.has(b)) continue
    pairs.set(a, b)
    used.add(b)
  }
  return pairs
}

const pair = (reading: { from: { start: number; end: number }[] }): Pair => [
  reading.from[0]?.start ?? 0,
  reading.from.at(-1)?.end ?? 0,
]

export function scoreDocument(gold: Gold, record: MahdarRecord, text: string, tally: Tally): void {
  const slice = (span: Pair) => text.slice(...span).replace(/\s+/g, ' ')
  const compare = (
    field: string,
    wanted: (Piece & { stance?: string })[],
    given: (Piece & { stance?: string })[],
    like = likeness,
  ) => {
    const pairs = match(wanted, given, (a, b) => a.party === b.party, like)
    tally.add(gold.lang, field, { right: pairs.size, gold: wanted.length, given: given.length })
    const used = new Set(pairs.values())
    for (const one of wanted) {
      if (pairs.has(one)) continue
      const near = given.find((other) => !used.has(other) && like(one.span, other.span) > 0.15)
      tally.miss(
        gold.id,
        field,
        `missed ${one.party} «${one.words}»${near ? ` — given ${near.party} «${near.words}»` : ''}`,
      )
    }
    for (const one of given) if (!used.has(one)) tally.miss(gold.id, field, `extra ${one.party} «${one.words}»`)
    return pairs
  }

  meetingFields(gold, record, tally)

  const people = match(
    gold.participants.map((one) => ({ ...one, span: one.name })),
    record.participants.map((one) => ({ ...one, span: pair(one.name) })),
    (a, b) => (a.party ?? '') === (b.party?.value ?? ''),
    nameLikeness,
  )
  tally.add(gold.lang, 'participants', {
    right: people.size,
    gold: gold.participants.length,
    given: record.participants.length,
  })
  const found = new Set([...people.values()].map((one) => one.id))
  for (const one of gold.participants) {
    if (![...people.keys()].some((known) => known.name === one.name))
      tally.miss(gold.id, 'participants', `missed ${one.name_en} ${one.party} «${slice(one.name)}»`)
  }
  for (const one of record.participants)
    if (!found.has(one.id)) tally.miss(gold.id, 'participants', `extra ${one.party?.value} «${one.name.value.written}»`)
  for (const [a, b] of people) {
    const office =
      a.office === null || b.office === null ? a.office === b.office : nameLikeness(a.office, pair(b.office)) >= 0.5
    tally.add(gold.lang, 'office', { right: Number(office), gold: 1, given: 1 })
    if (!office)
      tally.miss(gold.id, 'office', `${a.name_en}: wanted «${a.office && slice(a.office)}» given «${b.office?.value}»`)
    tally.add(gold.lang, 'role', { right: Number(a.role === b.role.value), gold: 1, given: 1 })
    if (a.role !== b.role.value) tally.miss(gold.id, 'role', `${a.name_en}: wanted ${a.role} given ${b.role.value}`)
  }

  const sides = (codes: string[]) => [...codes].sort().join('+')
  compare(
    'agreements',
    gold.agreements.map((one) => ({ span: one.span, party: sides(one.parties), words: slice(one.span) })),
    record.agreements.map((one) => ({
      span: pair(one.content),
      party: sides(one.parties.map((party) => party.value)),
      words: one.content.value,
    })),
  )
  const statements = compare(
    'statements',
    gold.statements.map((one) => ({
      span: one.span,
      party: one.party ?? '-',
      words: slice(one.span),
      stance: one.stance,
    })),
    record.statements.map((one) => ({
      span: pair(one.content),
      party: one.joint ? 'JOINT' : (one.party?.value ?? '-'),
      words: one.content.value,
      stance: one.stance.value,
    })),
  )
  for (const [a, b] of statements) {
    tally.add(gold.lang, 'stance', { right: Number(a.stance === b.stance), gold: 1, given: 1 })
    if (a.stance !== b.stance) tally.miss(gold.id, 'stance', `wanted ${a.stance} given ${b.stance} «${a.words}»`)
  }
  compare(
    'milestones',
    gold.milestones.map((one) => ({ span: one.span, party: String(one.year), words: slice(one.span) })),
    record.milestones.map((one) => ({
      span: pair(one.what),
      party: String(one.year?.value ?? null),
      words: one.what.value,
    })),
    nameLikeness,
  )
  compare(
    'indicators',
    gold.indicators.map((one) => ({ span: one.span, party: '', words: slice(one.span) })),
    record.indicators.map((one) => ({ span: pair(one.what), party: '', words: one.what.value })),
    nameLikeness,
  )
}

function meetingFields(gold: Gold, record: MahdarRecord, tally: Tally): void {
  const wanted = gold.meeting
  const given = record.meetings[0]
  const field = (name: string, want: unknown, got: unknown, right: boolean) => {
    const invented = want === null && got !== null && got !== undefined
    tally.add(gold.lang, name, { right: Number(right), gold: 1, given: 1, invented: Number(invented) })
    if (!right)
      tally.miss(
        gold.id,
        name,
        `wanted ${JSON.stringify(want)} given ${JSON.stringify(got)}${invented ? ' (invented)' : ''}`,
      )
  }
  field('meeting', wanted ? 'yes' : null, given ? 'yes' : null, Boolean(wanted) === Boolean(given))
  if (!wanted || !given) return
  field('kind', wanted.kind, given.kind.value, wanted.kind === given.kind.value)
  field('status', wanted.status, given.status.value, wanted.status === given.status.value)
  field('round', wanted.round, given.round?.value ?? null, wanted.round === (given.round?.value ?? null))
  const date = given.date?.value.from ?? null
  field(
    'date',
    wanted.date,
    date,
    wanted.date === null || date === null ? wanted.date === date : date.startsWith(wanted.date),
  )
  const place = given.place ? `${given.place.value.name.en ?? ''} ${given.place.value.written}`.trim() : null
  field('place', wanted.place, place, sameWords(wanted.place, place))
  const mechanism = given.mechanism ? (given.mechanism.value.name.en ?? given.mechanism.value.written) : null
  field('mechanism', wanted.mechanism, mechanism, sameWords(wanted.mechanism, mechanism))
  const parties = given.parties.map((party) => party.value).sort()
  field('parties', [...wanted.parties].sort(), parties, [...wanted.parties].sort().join() === parties.join())
}

/** At least half of the wanted words are there. */
function sameWords(wanted: string | null, given: string | null): boolean {
  if (wanted === null || given === null) return wanted === given
  const words = (text: string) =>
    text
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  const have = new Set(words(given))
  const want = words(wanted)
  return want.filter((word) => have.has(word)).length * 2 >= want.length
}
