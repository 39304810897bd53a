/** What is painted over the words: a tint for the party, a line for the kind. Layers lie over each other and stay legible. */
import type { Span } from '../../../../../src/sense/reading.ts'
import { hueOf } from '../../../parts/hue.ts'
import type { Kind } from '../../../parts/kind.tsx'
import type { Fact } from './facts.ts'
import { type Group, type Paragraph, placeOf } from './paragraphs.ts'

export interface Stroke {
  readonly start: number
  readonly end: number
  readonly layer: string
}

/** The hue of a fact: of its one party, `joint` for several, none where no party stands to it. */
export function hueOfFact({ parties }: Fact, order: readonly string[]): string | null {
  const [one, other] = parties
  if (one === undefined) return null
  if (other !== undefined) return 'party-joint'
  const hue = hueOf(one, order)
  return hue === undefined ? null : `party-${hue}`
}

/** Kinds whose words have the hue of who is behind them. A meeting's words are nobody's. */
const TINTED: ReadonlySet<Kind> = new Set(['participant', 'agreement', 'joint', 'statement', 'commitment'])

/** The facts whose words lie in each group of paragraphs. */
export function factsOver(facts: readonly Fact[], groups: readonly Group[]): Map<Group, Fact[]> {
  const found = new Map<Group, Fact[]>()
  for (const fact of facts) {
    if (fact.rejected) continue
    for (const { start, end } of fact.main) {
      for (let place = placeOf(groups, start); place < groups.length; place++) {
        const group = groups[place] as Group
        if (group.start >= end) break
        if (group.end <= start) continue
        const here = found.get(group)
        if (!here) found.set(group, [fact])
        else if (here.at(-1) !== fact) here.push(fact)
      }
    }
  }
  return found
}

/** The strokes of facts over a group of paragraphs. */
export function strokesOver(facts: readonly Fact[], group: Group, order: readonly string[]): Stroke[] {
  return facts.flatMap((fact) => {
    const hue = TINTED.has(fact.kind) ? hueOfFact(fact, order) : null
    const layers = [`kind-${fact.kind}`, ...(hue ? [hue] : [])]
    const here = fact.main.filter(({ start, end }) => start < group.end && group.start < end)
    return here.flatMap((span) => layers.map((layer) => ({ ...span, layer })))
  })
}

/** A span cut at the ends of paragraphs: what lies between them is no text. */
export function pieces(paragraphs: readonly Paragraph[], { start, end }: Span): Span[] {
  return paragraphs
    .filter((one) => one.start < end && start < one.end)
    .map((one) => ({ start: Math.max(start, one.start), end: Math.min(end, one.end) }))
}

/** How many facts each of equal parts of the text holds, by hue: what the minimap shows. */
export function densityOf(
  facts: readonly Fact[],
  length: number,
  rows: number,
  order: readonly string[],
): { readonly count: number; readonly hue: string | null; readonly first: Fact | undefined }[] {
  const found = Array.from({ length: rows }, () => [] as Fact[])
  for (const fact of facts) {
    const start = fact.main[0]?.start
    if (start === undefined || fact.rejected) continue
    found[Math.min(rows - 1, Math.floor((start / Math.max(1, length)) * rows))]?.push(fact)
  }
  return found.map((here) => {
    const times = new Map<string, number>()
    for (const fact of here) {
      const hue = hueOfFact(fact, order)
      if (hue !== null) times.set(hue, (times.get(hue) ?? 0) + 1)
    }
    const [[hue] = [null]] = [...times].sort(([, a], [, b]) => b - a)
    return { count: here.length, hue, first: here[0] }
  })
}
