/** What the reader keeps in its address and in this browser. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useSearchParams } from 'wouter'
import { FILTERS, type Filter } from './model/facts.ts'

/** How long a fact is open before the address names it, in milliseconds: going through many does not fill the history. */
const SETTLED = 400

export interface Address {
  readonly at: string | null
  readonly hidden: ReadonlySet<string>
  readonly filter: Filter
  readonly setAt: (at: string) => void
  readonly setHidden: (hidden: ReadonlySet<string>) => void
  readonly setFilter: (filter: Filter) => void
}

export function useAddress(): Address {
  const [params, setParams] = useSearchParams()
  const hide = params.get('hide') ?? ''
  const hidden = useMemo(() => new Set(hide.split(',').filter(Boolean)), [hide])
  const filter = FILTERS.find((one) => one === params.get('show')) ?? 'all'
  const put = useRef((_: string, __: string) => {})
  put.current = (name, value) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before)
        if (value) next.set(name, value)
        else next.delete(name)
        return next
      },
      { replace: true },
    )
  const waiting = useRef(0)
  useEffect(() => () => clearTimeout(waiting.current), [])
  const setAt = useCallback((at: string) => {
    clearTimeout(waiting.current)
    waiting.current = window.setTimeout(() => put.current('at', at), SETTLED)
  }, [])
  const setHidden = useCallback((next: ReadonlySet<string>) => put.current('hide', [...next].join(',')), [])
  const setFilter = useCallback((next: Filter) => put.current('show', next === 'all' ? '' : next), [])
  return { at: params.get('at'), hidden, filter, setAt, setHidden, setFilter }
}

const KEY = 'mahdar.single-keys'

/** Whether single letters do something: who speaks to the machine, or whose hands shake, may want them off. */
export function useSingleKeys() {
  const [on, setOn] = useState(() => localStorage.getItem(KEY) !== 'off')
  useEffect(() => localStorage.setItem(KEY, on ? 'on' : 'off'), [on])
  return [on, setOn] as const
}

/** Tells the stylesheet how high the bar at the top is. */
export function useHeadRoom(): void {
  useEffect(() => {
    const bar = document.querySelector('.top')
    if (!bar) return
    const watcher = new ResizeObserver(() =>
      document.documentElement.style.setProperty('--top', `${bar.getBoundingClientRect().height}px`),
    )
    watcher.observe(bar)
    return () => watcher.disconnect()
  }, [])
}
