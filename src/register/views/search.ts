/** Where words stand, in whichever of their variants and of their spellings; the variant that was found is shown. */
import type { Span } from '../../sense/reading.ts'
import { fold } from '../../text/chars.ts'
import { type Cell, cite, type Phrase, quote, quoteMarked, type Sheet, say } from '../cite.ts'
import type { Held } from '../held.ts'
import type { Facet } from '../store/terms.ts'
import { foldedWords } from '../store/words.ts'

export interface Asked {
  /** As they were asked for. */
  readonly words: string
  /** Any of these; none where facets alone are asked for. */
  readonly phrases: readonly string[]
  readonly facets: Readonly<Partial<Record<Facet, string>>>
  /** Spellings of a folded word with what its language writes together with it; itself alone if left out. */
  readonly spellings?: (folded: string) => readonly string[]
}

/** Whether single facts are asked for, not whole documents. */
export const narrows = ({ facets: { party, issue, kind } }: Pick<Asked, 'facets'>): boolean =>
  party !== undefined || issue !== undefined || kind !== undefined

/** @param limit most rows */
export function hits(documents: readonly Held[], asked: Asked, limit = Infinity): Sheet {
  const find = finder(asked)
  const rows: Cell[][] = []
  for (const held of documents) {
    if (rows.length >= limit) break
    const spans = find(held.text)
    if (narrows(asked)) rows.push(...factRows(held, asked, spans))
    else if (asked.phrases.length === 0) rows.push(documentRow(held))
    else if (spans.length > 0) rows.push(wordRow(held, spans))
  }
  return {
    title: [
      say('register.search'),
      ...[...(asked.words.trim() === '' ? [] : [{ plain: asked.words }]), ...facetWords(asked)].flatMap((one, at) => [
        ...(at > 0 ? [{ plain: '·' }] : []),
        one,
      ]),
    ],
    columns: [say('register.document'), say('register.variant'), say('register.found')],
    rows: rows.slice(0, limit),
    searched: documents.map(({ sha256 }) => sha256),
  }
}

/** What narrows the search, as a page says it; a mechanism as it was asked for. */
const facetWords = ({ facets: { party, issue, kind, round, ...rest } }: Asked): Phrase[] => [
  ...(party ? [{ party }] : []),
  ...(issue ? [{ issue }] : []),
  ...(kind ? [say(`register.kind.${kind}`)] : []),
  ...(round ? [say('round', round)] : []),
  ...Object.values(rest).flatMap((value) => (value ? [{ plain: value }] : [])),
]

function head({ name, record }: Held): Phrase[] {
  const { published, language } = record.document
  const date = published ? [{ plain: '·' }, { date: { from: published, to: published } }] : []
  return [{ plain: name }, { plain: '·' }, { plain: language }, ...date]
}

/** Variants of one document that are shown. */
const SHOWN = 4

function wordRow(held: Held, spans: readonly Span[]): Cell[] {
  const cites = spans.map((span) => cite(held, [span]))
  const variants = new Map(spans.map((span) => [fold(held.text.slice(span.start, span.end)), span]))
  const shown = [...variants.values()].slice(0, SHOWN)
  const words = shown.flatMap((span, at) => [...(at > 0 ? [{ plain: '/' }] : []), quote(held, [span])])
  return [
    { words: head(held), cites },
    { words, cites: shown.map((span) => cite(held, [span])) },
    { words: [say('register.times', spans.length)], cites },
  ]
}

/** A document found by its facets alone: what it says it is about. */
function documentRow(held: Held): Cell[] {
  const [meeting] = held.record.meetings
  const from = meeting?.mechanism?.from ?? meeting?.kind.from ?? [{ start: 0, end: held.text.length }]
  const cites = [cite(held, from)]
  return [
    { words: head(held), cites },
    { words: [quote(held, from)], cites },
    { words: [say(meeting ? `kind.${meeting.kind.value}` : 'section.missing')], cites },
  ]
}

interface Fact {
  readonly kind: string
  readonly parties: readonly string[]
  readonly issues: readonly string[]
  readonly content: readonly Span[]
  readonly all: readonly Span[]
}

function factRows(held: Held, { phrases, facets }: Asked, spans: readonly Span[]): Cell[][] {
  return factsIn(held)
    .filter(({ kind, parties, issues }) => {
      if (facets.kind !== undefined && kind !== facets.kind) return false
      if (facets.party !== undefined && !parties.includes(facets.party)) return false
      return facets.issue === undefined || issues.includes(facets.issue)
    })
    .flatMap(({ kind, parties, content, all }): Cell[][] => {
      const [start, end] = [Math.min(...all.map((one) => one.start)), Math.max(...all.map((one) => one.end))]
      const inside = spans.filter((span) => span.start >= start && span.end <= end)
      if (phrases.length > 0 && inside.length === 0) return []
      const cites = [cite(held, all)]
      // What was found stands out: where it is not in what was said, the whole is shown.
      const shown = quoteMarked(held, content, inside)
      const words = phrases.length === 0 || shown.marks ? shown : quoteMarked(held, [{ start, end }], inside)
      return [
        [
          { words: head(held), cites },
          { words: [...parties.map((party) => ({ party })), words], cites },
          { words: [say(`register.kind.${kind}`)], cites },
        ],
      ]
    })
}

function factsIn({ record }: Held): Fact[] {
  const parties = record.meetings[0]?.parties.map(({ value }) => value) ?? []
  // What is undertaken is of the issues of what was agreed or said.
  const issuesOf = new Map([...record.agreements, ...record.statements].map(({ id, issues }) => [id, values(issues)]))
  return [
    ...record.agreements.map((one) => ({
      ...{ kind: 'agreement', parties: values(one.parties), issues: values(one.issues) },
      ...{ content: one.content.from, all: [...one.act.from, ...one.content.from] },
    })),
    ...record.statements.map((one) => ({
      ...{ kind: 'statement', issues: values(one.issues) },
      parties: one.joint ? values(one.parties) : one.party ? [one.party.value] : [],
      ...{ content: one.content.from, all: [...one.cue.from, ...one.content.from] },
    })),
    ...record.commitments.map(({ by, action: { from }, basis }) => ({
      ...{ kind: 'commitment', parties: values(by), issues: issuesOf.get(basis) ?? [], content: from, all: from },
    })),
    ...record.milestones.map(({ what: { from } }) => ({
      ...{ kind: 'milestone', parties, issues: [], content: from, all: from },
    })),
    ...record.indicators.map(({ what: { from } }) => ({
      ...{ kind: 'indicator', parties, issues: [], content: from, all: from },
    })),
  ]
}

const values = (readings: readonly { readonly value: string }[]) => readings.map(({ value }) => value)

/** Every place where a phrase stands; where none does, the single words of those phrases that are there whole. */
function finder({ phrases, spellings = (word) => [word] }: Asked): (text: string) => Span[] {
  const wanted = phrases.map((phrase) => foldedWords(phrase).map((word) => new Set([word, ...spellings(word)])))
  return (text) => {
    const words = wordsOf(text)
    const rows = wanted.flatMap((forms) => inARow(words, forms))
    const found = rows.length > 0 ? rows : wanted.flatMap((forms) => apart(words, forms))
    const byPlace = new Map(found.map((span) => [`${span.start} ${span.end}`, span]))
    return [...byPlace.values()].sort((a, b) => a.start - b.start)
  }
}

interface Word extends Span {
  readonly folded: string
}

/** Words fold alike wherever they stand, and most stand in many texts. */
const folded = new Map<string, string>()
/** Of more different words than this all are forgotten. */
const KEPT = 100_000

function foldedOnce(word: string): string {
  const known = folded.get(word)
  if (known !== undefined) return known
  if (folded.size >= KEPT) folded.clear()
  const made = fold(word)
  folded.set(word, made)
  return made
}

function wordsOf(text: string): Word[] {
  const words: Word[] = []
  const each = /\p{Script=Han}|[\p{L}\p{N}\p{M}\u0640]+/gu
  for (let found = each.exec(text); found; found = each.exec(text)) {
    const [word] = found
    words.push({ start: found.index, end: found.index + word.length, folded: foldedOnce(word) })
  }
  return words
}

function inARow(words: readonly Word[], forms: readonly ReadonlySet<string>[]): Span[] {
  const found: Span[] = []
  const [first] = forms
  for (const [at, word] of words.entries()) {
    if (!first?.has(word.folded)) continue
    const here = words.slice(at, at + forms.length)
    if (here.length === forms.length && here.every(({ folded }, index) => forms[index]?.has(folded)))
      found.push({ start: word.start, end: here.at(-1)?.end as number })
  }
  return found
}

function apart(words: readonly Word[], forms: readonly ReadonlySet<string>[]): Span[] {
  const found = forms.map((form) => words.filter(({ folded }) => form.has(folded)))
  if (found.some((all) => all.length === 0)) return []
  return found.flat().map(({ start, end }) => ({ start, end }))
}
