/** Paints spans without touching the text (CSS Custom Highlight API): letters keep joining, and the selection stays exact. */
import type { Span } from '../../../../src/sense/reading.ts'
import { pieces } from './model/layers.ts'
import { at, type Group, placeOf } from './model/paragraphs.ts'
import { nodeOf } from './place.ts'

/** Later ones lie above earlier ones where they overlap. */
const ORDER = ['party-', 'kind-', 'marked', 'lit', 'active', 'taken']

/** Puts these strokes in the place of those that a layer had. An empty list takes the layer away. */
export function paint(groups: readonly Group[], layer: string, spans: readonly Span[]): void {
  const ranges = spans.flatMap((span) => rangesOf(groups, span))
  if (ranges.length === 0) {
    CSS.highlights.delete(layer)
    return
  }
  const highlight = new Highlight(...ranges)
  highlight.priority = ORDER.findIndex((name) => layer.startsWith(name))
  CSS.highlights.set(layer, highlight)
}

/** Takes every layer away. */
export const clear = (): void => CSS.highlights.clear()

function rangesOf(groups: readonly Group[], span: Span): StaticRange[] {
  const found: StaticRange[] = []
  for (let place = placeOf(groups, span.start); place < groups.length; place++) {
    const group = groups[place] as Group
    if (group.start >= span.end) break
    for (const { start, end } of pieces(group.paragraphs, span)) {
      const paragraph = at(group.paragraphs, start)
      const node = paragraph && nodeOf(paragraph)
      if (!paragraph || !node) continue
      const range = { startContainer: node, startOffset: start - paragraph.start }
      found.push(new StaticRange({ ...range, endContainer: node, endOffset: end - paragraph.start }))
    }
  }
  return found
}
