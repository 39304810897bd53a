/** Between places in the page and offsets in the text. */
import type { Paragraph } from './model/paragraphs.ts'

/** The id of a paragraph's element. */
export const idOf = (start: number): string => `t${start}`

/** The text node of a paragraph: each has one. */
export function nodeOf({ start }: Paragraph): Text | null {
  const node = document.getElementById(idOf(start))?.firstChild
  return node instanceof Text ? node : null
}

const isBlock = (node: Node | null): node is HTMLElement =>
  node instanceof HTMLElement && node.dataset.start !== undefined

/** The offset in the text of a point of the page; null outside of the text. */
export function offsetAt(root: HTMLElement, node: Node, offset: number): number | null {
  if (!root.contains(node)) return null
  const block = node instanceof Text ? node.parentElement : node
  if (isBlock(block)) {
    const start = Number(block.dataset.start)
    return start + (node instanceof Text ? offset : offset === 0 ? 0 : (block.textContent?.length ?? 0))
  }
  // Between paragraphs, as where three clicks choose a whole one: the next paragraph begins there.
  const point = document.createRange()
  point.setStart(node, offset)
  const blocks = root.querySelectorAll<HTMLElement>('[data-start]')
  let [low, high] = [0, blocks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (point.comparePoint(blocks[middle] as HTMLElement, 0) < 0) low = middle + 1
    else high = middle
  }
  const next = blocks[low]
  if (next) return Number(next.dataset.start)
  const last = blocks[blocks.length - 1]
  return last ? Number(last.dataset.start) + (last.textContent?.length ?? 0) : null
}

/** What is selected in the text, in the record's offsets; null if nothing is, or something outside of it too. */
export function selectedIn(root: HTMLElement): { start: number; end: number } | null {
  const selection = getSelection()
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null
  const range = selection.getRangeAt(0)
  const start = offsetAt(root, range.startContainer, range.startOffset)
  const end = offsetAt(root, range.endContainer, range.endOffset)
  return start !== null && end !== null && start < end ? { start, end } : null
}

/** The offset under a point of the screen. */
export function offsetUnder(root: HTMLElement, x: number, y: number): number | null {
  const caret = document.caretPositionFromPoint?.(x, y)
  return caret ? offsetAt(root, caret.offsetNode, caret.offset) : null
}
