/** What is chosen in text and record: the fact that is open, those that rest on the same words, and what an address cites. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { DocumentAnswer } from '../../../../src/http/types.ts'
import type { Span } from '../../../../src/sense/reading.ts'
import { type Fact, factsAt, factsOf, partiesOf, passes, readAt } from './model/facts.ts'
import { groupsOf, paragraphsOf } from './model/paragraphs.ts'
import { showFact, showWords } from './scroll.ts'
import type { Address } from './use.ts'

const NONE: ReadonlySet<string> = new Set()

/** @param onLeave is called when another fact is opened than the one that was */
export function useChosen(answer: DocumentAnswer, address: Address, onLeave: () => void) {
  const facts = useMemo(() => factsOf(answer), [answer])
  const order = useMemo(() => partiesOf(answer.record), [answer])
  const groups = useMemo(() => groupsOf(paragraphsOf(answer.text)), [answer.text])
  const byId = useMemo(() => new Map(facts.map((fact) => [fact.id, fact])), [facts])

  const opened = useRef(readAt(address.at))
  const first = opened.current
  const [active, setActive] = useState<string | null>(first && 'fact' in first ? first.fact : null)
  const [cited, setCited] = useState<readonly Span[] | null>(first && 'spans' in first ? first.spans : null)
  const [marked, setMarked] = useState<ReadonlySet<string>>(NONE)
  // The open fact, for what must not change whenever another is opened.
  const now = useRef(active)
  const leave = useRef(onLeave)
  leave.current = onLeave
  const text = useRef<HTMLElement>(null)
  const record = useRef<HTMLElement>(null)

  const shown = useMemo(
    () =>
      facts.filter((fact) => !address.hidden.has(fact.kind) && (passes(fact, address.filter) || fact.id === active)),
    [facts, address.hidden, address.filter, active],
  )
  const visible = useMemo(() => facts.filter(({ kind }) => !address.hidden.has(kind)), [facts, address.hidden])

  /** Several facts are marked as resting on the same words; one alone is not. */
  const mark = useCallback((ids: readonly string[]) => setMarked(ids.length > 1 ? new Set(ids) : NONE), [])
  const activate = useCallback((id: string) => {
    setActive(id)
    now.current = id
  }, [])
  const go = useCallback(
    (fact: Fact, focus: boolean, show: boolean) => {
      setCited(null)
      if (fact.id !== now.current) leave.current()
      activate(fact.id)
      if (show) showWords(text.current, record.current, groups, fact.main[0] ?? fact.spans[0])
      showFact(fact.id, focus)
      address.setAt(fact.id)
    },
    [groups, activate, address.setAt],
  )

  // Where the address names a fact or words, the page opens there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens
  useEffect(() => {
    if (!first) return
    if ('fact' in first) {
      const fact = byId.get(first.fact)
      if (fact) go(fact, false, true)
      return
    }
    const [span] = first.spans
    if (!span) return
    const rests = factsAt(facts, span.start).filter(({ main }) =>
      main.some(({ start, end }) => start < span.end && span.start < end),
    )
    setMarked(new Set(rests.map(({ id }) => id)))
    if (rests[0]) {
      activate(rests[0].id)
      showFact(rests[0].id, false)
    }
    showWords(text.current, record.current, groups, span)
  }, [])

  /** Opens what rests on the words at a place. @returns how many facts do */
  const openAt = useCallback(
    (offset: number): number => {
      const rest = factsAt(visible, offset)
      mark(rest.map(({ id }) => id))
      if (rest[0]) go(rest[0], true, false)
      return rest.length
    },
    [visible, go, mark],
  )
  /** Opens the first of several facts. */
  const openAll = (ids: readonly string[]) => {
    const all = facts.filter(({ id }) => ids.includes(id))
    mark(all.map(({ id }) => id))
    if (all[0]) go(all[0], true, true)
  }
  /** Opens a fact that has just been added, once the page has it. */
  const openAdded = (id: string) => {
    activate(id)
    setMarked(NONE)
    requestAnimationFrame(() => showFact(id, true))
  }
  /** The fact after or before the open one, among those that rest on the same words while there are any. */
  const step = (by: 1 | -1) => {
    const among = marked.size > 1 && active && marked.has(active) ? shown.filter(({ id }) => marked.has(id)) : shown
    const place = among.findIndex(({ id }) => id === active)
    const next =
      among[place + by] ?? (among === shown ? undefined : shown[shown.findIndex(({ id }) => id === active) + by])
    const fact = place < 0 ? shown[by === 1 ? 0 : shown.length - 1] : next
    if (fact) go(fact, true, true)
  }
  return {
    ...{ facts, order, groups, byId, shown, visible, text, record },
    ...{ active, cited, marked, setMarked, go, openAt, openAll, openAdded, step },
    current: active === null ? undefined : byId.get(active),
  }
}
