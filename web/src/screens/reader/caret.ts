/** A caret in a text that cannot be edited, so that words can be chosen by keyboard. Arrows go where they point, in both directions. */
import { type KeyboardEvent, useCallback, useState } from 'react'

type Step = readonly [direction: 'left' | 'right' | 'forward' | 'backward', by: string]

function stepOf({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): Step | null {
  const word = ctrlKey || altKey
  if (key === 'ArrowLeft') return ['left', word ? 'word' : metaKey ? 'lineboundary' : 'character']
  if (key === 'ArrowRight') return ['right', word ? 'word' : metaKey ? 'lineboundary' : 'character']
  if (key === 'ArrowUp') return ['backward', word ? 'paragraph' : 'line']
  if (key === 'ArrowDown') return ['forward', word ? 'paragraph' : 'line']
  if (key === 'Home') return ['backward', ctrlKey ? 'documentboundary' : 'lineboundary']
  if (key === 'End') return ['forward', ctrlKey ? 'documentboundary' : 'lineboundary']
  return null
}

export interface Caret {
  readonly x: number
  readonly y: number
  readonly height: number
}

/** @returns where to draw the caret (from the corner of the text), and what to do on keys; true if the key was the caret's */
export function useCaret(root: { readonly current: HTMLElement | null }) {
  const [caret, setCaret] = useState<Caret | null>(null)
  const draw = useCallback(() => {
    const selection = getSelection()
    const element = root.current
    const focused = element !== null && document.activeElement === element
    if (!focused || !selection?.focusNode || !element.contains(selection.focusNode)) {
      setCaret(null)
      return
    }
    const rect = rectOf(selection.focusNode, selection.focusOffset)
    const corner = element.getBoundingClientRect()
    setCaret(rect && { x: rect.left - corner.left, y: rect.top - corner.top, height: rect.height })
  }, [root])
  const onKey = (event: KeyboardEvent): boolean => {
    const step = stepOf(event)
    const selection = getSelection()
    const element = root.current
    if (!step || !selection || !element) return false
    const before = [selection.focusNode, selection.focusOffset] as const
    selection.modify(event.shiftKey ? 'extend' : 'move', ...step)
    // The caret stays in the text.
    if (selection.focusNode && !element.contains(selection.focusNode) && before[0]) {
      if (event.shiftKey) selection.extend(before[0], before[1])
      else selection.collapse(before[0], before[1])
    }
    scrollTo(selection)
    draw()
    return true
  }
  return { caret, draw, onKey }
}

/** The place of a caret; one at the end of a line may have no box of its own, and takes that of the sign before or behind it. */
function rectOf(node: Node, offset: number): DOMRect | null {
  const range = document.createRange()
  range.setStart(node, offset)
  const own = range.getClientRects()[0]
  if (own || !(node instanceof Text)) return own ?? null
  const behind = offset < node.length
  range.setStart(node, behind ? offset : Math.max(0, offset - 1))
  range.setEnd(node, behind ? offset + 1 : offset)
  const beside = range.getClientRects()[0]
  if (!beside) return null
  const rtl = node.parentElement ? getComputedStyle(node.parentElement).direction === 'rtl' : false
  return new DOMRect(behind === rtl ? beside.right : beside.left, beside.top, 0, beside.height)
}

function scrollTo({ focusNode, focusOffset }: Selection): void {
  const rect = focusNode && rectOf(focusNode, focusOffset)
  if (!rect) return
  const room = 5 * rect.height
  if (rect.top < room) scrollBy({ top: rect.top - room, behavior: 'instant' })
  else if (rect.bottom > innerHeight - room) scrollBy({ top: rect.bottom - innerHeight + room, behavior: 'instant' })
}
