/** What is painted over the words: a tint for the party, a line for the kind. Layers lie over each other and stay legible. */
import type { Span } from '../../../../../src/sense/reading.ts'
import { hueOf } from '../../../parts/hue.ts'
import type { Kind } from '../../../parts/kind.tsx'
import type { Fact } from './facts.ts'
import { at, type Group, type Paragraph } from './paragraphs.ts'

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

/** The strokes of all facts that are shown, by the group of paragraphs that they begin in or run into. */
export function layersOf(
  facts: readonly Fact[],
  groups: readonly Group[],
  order: readonly string[],
): Map<Group, Stroke[]> {
  const layers = new Map<Group, Stroke[]>()
  for (const fact of facts) {
    if (fact.rejected) continue
    const hue = TINTED.has(fact.kind) ? hueOfFact(fact, order) : null
    for (const span of fact.main) {
      for (const group of over(groups, span)) {
        const strokes = layers.get(group) ?? []
        strokes.push({ ...span, layer: `kind-${fact.kind}` })
        if (hue) strokes.push({ ...span, layer: hue })
        layers.set(group, strokes)
      }
    }
  }
  return layers
}

/** Groups that a span lies in. */
function over(groups: readonly Group[], { start, end }: Span): Group[] {
  const first = at(groups, start)
  if (!first) return []
  const found: Group[] = []
  for (let place = groups.indexOf(first); place < groups.length; place++) {
    const group = groups[place] as Group
    if (group.start >= end) break
    if (group.end > start) found.push(group)
  }
  return found
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
    const hues = here.map((fact) => hueOfFact(fact, order))
    const times = (hue: string | null) => hues.filter((one) => one === hue).length
    const [hue = null] = [...new Set(hues)].filter((one) => one !== null).sort((a, b) => times(b) - times(a))
    return { count: here.length, hue, first: here[0] }
  })
}
