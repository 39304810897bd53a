/** Bringing words and facts into sight. */
import type { Span } from '../../../../src/sense/reading.ts'
import { at, type Group } from './model/paragraphs.ts'
import { idOf, nodeOf } from './place.ts'

/** Scrolls the text so that a span stands in it where it is seen: not at all if it is seen already. */
export function showWords(
  text: HTMLElement | null,
  record: HTMLElement | null,
  groups: readonly Group[],
  span: Span | undefined,
  behavior: ScrollBehavior = 'auto',
  tries = 200,
): void {
  const group = span && at(groups, span.start)
  const paragraph = group && at(group.paragraphs, span.start)
  const node = paragraph && nodeOf(paragraph)
  if (text?.isConnected && paragraph && !node && tries > 0)
    requestAnimationFrame(() => showWords(text, record, groups, span, behavior, tries - 1))
  if (!text || !node) return
  const range = document.createRange()
  const start = Math.max(0, Math.min(node.length, span.start - paragraph.start))
  range.setStart(node, start)
  range.setEnd(node, Math.min(node.length, start + 1))
  // The record may lie over the lower part of the screen.
  const over =
    record && getComputedStyle(record).position === 'fixed' ? record.getBoundingClientRect().top : innerHeight
  const top = Math.max(0, document.querySelector('.top')?.getBoundingClientRect().bottom ?? 0)
  const seen = ({ top: y, bottom }: DOMRect) => y > top + 40 && bottom < over - 60
  const element = document.getElementById(idOf(paragraph.start)) as HTMLElement
  const box = element.getBoundingClientRect()
  const far = Math.abs(box.top - innerHeight / 2) > 3 * innerHeight
  if (far) element.scrollIntoView({ block: 'center', behavior: 'instant' })
  const rect = range.getBoundingClientRect()
  if (!seen(rect)) scrollBy({ top: rect.top - (top + (over - top) * 0.35), behavior: far ? 'instant' : behavior })
}

/** Brings a fact into sight in the record, once it is on the page. */
export function showFact(id: string, focus: boolean): void {
  requestAnimationFrame(() => {
    const head = document.getElementById(`fact-${id}`)
    if (focus) head?.focus({ preventScroll: true })
    const record = head?.closest('.record')
    if (!head || !record) return
    const box = (head.parentElement ?? head).getBoundingClientRect()
    const pane = record.getBoundingClientRect()
    const bar = record.querySelector('.toolbar')?.getBoundingClientRect().height ?? 0
    if (box.top < pane.top + bar) record.scrollBy({ top: box.top - pane.top - bar - 8 })
    else if (box.bottom > pane.bottom)
      record.scrollBy({ top: Math.min(box.bottom - pane.bottom + 8, box.top - pane.top - bar - 8) })
  })
}
