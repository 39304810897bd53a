/** Where in the text facts are: a strip as high as the screen, the same in both directions. */
import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { useWords } from '../../words.tsx'
import type { Fact } from './model/facts.ts'
import { densityOf } from './model/layers.ts'
import { offsetUnder } from './place.ts'

const ROWS = 90

interface Props {
  readonly text: RefObject<HTMLElement | null>
  readonly facts: readonly Fact[]
  readonly length: number
  readonly order: readonly string[]
  readonly onGo: (offset: number) => void
}

export function Minimap({ text, facts, length, order, onGo }: Props) {
  const { t, number } = useWords()
  const strip = useRef<HTMLDivElement>(null)
  const rows = useMemo(() => densityOf(facts, length, ROWS, order), [facts, length, order])
  const most = Math.max(1, ...rows.map(({ count }) => count))
  const [seen, setSeen] = useState({ from: 0, to: 0 })
  useEffect(() => {
    let asked = 0
    const look = () => {
      asked = 0
      const box = text.current?.getBoundingClientRect()
      if (!text.current || !box) return
      const x = box.left + box.width / 2
      const top = Math.max(box.top, strip.current?.getBoundingClientRect().top ?? 0) + 4
      const from = offsetUnder(text.current, x, top)
      // Where the record lies over the lower part of the screen, the text is seen down to it.
      const record = document.elementFromPoint(x, innerHeight - 4)?.closest('.record')
      const floor = record ? record.getBoundingClientRect().top : innerHeight
      const to = box.bottom < floor ? length : offsetUnder(text.current, x, floor - 4)
      setSeen((before) => ({ from: from ?? before.from, to: to ?? before.to }))
    }
    const soon = () => {
      asked ||= requestAnimationFrame(look)
    }
    soon()
    addEventListener('scroll', soon, { passive: true })
    addEventListener('resize', soon)
    const watcher = new ResizeObserver(soon)
    if (text.current) watcher.observe(text.current)
    return () => {
      removeEventListener('scroll', soon)
      removeEventListener('resize', soon)
      watcher.disconnect()
      cancelAnimationFrame(asked)
    }
  }, [text, length])
  const share = (offset: number) => offset / Math.max(1, length)
  const go = (y: number) => {
    const box = strip.current?.getBoundingClientRect()
    if (box) onGo(Math.round(Math.min(1, Math.max(0, (y - box.top) / box.height)) * length))
  }
  const keys = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[event.key]
    if (step === undefined && event.key !== 'Home' && event.key !== 'End') return
    event.preventDefault()
    const now = Math.floor(share(seen.from) * ROWS)
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? ROWS - 1 : now + (step ?? 0)
    onGo(Math.round((Math.min(ROWS - 1, Math.max(0, to)) / ROWS) * length))
  }
  return (
    <div
      ref={strip}
      className="minimap"
      role="scrollbar"
      aria-controls="reader-text"
      aria-orientation="vertical"
      aria-label={t('reader.minimap')}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(share(seen.from) * 100)}
      aria-valuetext={t('reader.minimap-at', {
        share: number(Math.round(share(seen.from) * 100)),
        facts: number(facts.length),
      })}
      tabIndex={0}
      onKeyDown={keys}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        go(event.clientY)
      }}
      onPointerMove={(event) => event.buttons === 1 && go(event.clientY)}
    >
      {rows.map(({ count, hue }, at) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are places
          key={at}
          data-hue={hue ?? undefined}
          style={{ '--share': count === 0 ? 0 : 0.25 + (0.75 * count) / most } as object}
        />
      ))}
      <span
        className="window"
        style={{ '--from': share(seen.from), '--to': share(Math.max(seen.to, seen.from)) } as object}
      />
    </div>
  )
}
