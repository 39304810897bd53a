/** The text of a document: paragraphs of one text node each, painted from beside, with a caret of its own. */
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  memo,
  type RefObject,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { DocumentAnswer } from '../../../../src/http/types.ts'
import type { Span } from '../../../../src/sense/reading.ts'
import { useWords } from '../../words.tsx'
import { useCaret } from './caret.ts'
import type { Fact } from './model/facts.ts'
import { factsOver, strokesOver } from './model/layers.ts'
import { at, type Group, trimmed } from './model/paragraphs.ts'
import { clear, paint } from './paint.ts'
import { idOf, offsetAt, offsetUnder, selectedIn } from './place.ts'
import { useSummary } from './summary.ts'

export interface Lights {
  /** Under the pointer or the keyboard's focus. */
  readonly lit: readonly Span[]
  readonly active: readonly Span[]
  readonly marked: readonly Span[]
  /** What the person chose in the text last. */
  readonly taken: Span | null
}

/** Calls when the browser has nothing more urgent to do, soon at the latest. @returns what takes the call back */
function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const next = setTimeout(work)
    return () => clearTimeout(next)
  }
  const next = requestIdleCallback(work, { timeout: 200 })
  return () => cancelIdleCallback(next)
}

/** Groups that are put on the page at once, and in each step after. */
const [FIRST, STEP] = [6, 20]

interface Props {
  readonly root: RefObject<HTMLElement | null>
  readonly answer: DocumentAnswer
  readonly groups: readonly Group[]
  readonly facts: readonly Fact[]
  readonly order: readonly string[]
  readonly lights: Lights
  readonly onChoose: (span: Span | null) => void
  /** Words were clicked, or Enter pressed on them. */
  readonly onOpen: (offset: number) => void
}

export function Text({ root, answer, groups, facts, order, lights, onChoose, onOpen }: Props) {
  const { t } = useWords()
  const { document: about } = answer.record
  const [near, setNear] = useState<ReadonlySet<number>>(() => new Set([0]))
  // What is read out beside the paragraphs waits until the eye rests: while somebody scrolls, frames come first.
  const settled = useDeferredValue(near)
  // A long text is put on the page bit by bit: what is near the screen first.
  const [ready, setReady] = useState(FIRST)
  const { caret, draw, onKey } = useCaret(root)
  const over = useMemo(() => factsOver(facts, groups), [facts, groups])
  const byGroup = useMemo(() => Map.groupBy(facts, ({ main }) => at(groups, main[0]?.start ?? 0)), [facts, groups])
  const down = useRef<{ x: number; y: number }>(null)

  useEffect(() => {
    if (ready >= groups.length) return
    return whenIdle(() => setReady((before) => before + STEP))
  }, [ready, groups.length])

  // Groups that stand near the screen: only they are painted.
  // biome-ignore lint/correctness/useExhaustiveDependencies: other groups are other elements
  useEffect(() => {
    const watcher = new IntersectionObserver(
      (entries) =>
        setNear((before) => {
          const now = new Set(before)
          for (const { target, isIntersecting } of entries) {
            const place = Number((target as HTMLElement).dataset.group)
            if (isIntersecting) now.add(place)
            else now.delete(place)
          }
          return now
        }),
      { rootMargin: '800px 0px' },
    )
    for (const element of root.current?.querySelectorAll('[data-group]') ?? []) watcher.observe(element)
    return () => watcher.disconnect()
  }, [root, groups])

  useEffect(() => {
    const strokes = [...near].flatMap((place) => {
      const group = groups[place] as Group
      return strokesOver(over.get(group) ?? [], group, order)
    })
    const names = Map.groupBy(strokes, ({ layer }) => layer)
    for (const layer of new Set([...CSS.highlights.keys(), ...names.keys()]))
      if (layer.includes('-')) paint(groups, layer, names.get(layer) ?? [])
  }, [near, over, groups, order])
  useEffect(() => paint(groups, 'lit', lights.lit), [groups, lights.lit])
  useEffect(() => paint(groups, 'active', lights.active), [groups, lights.active])
  useEffect(() => paint(groups, 'marked', lights.marked), [groups, lights.marked])
  useEffect(() => paint(groups, 'taken', lights.taken ? [lights.taken] : []), [groups, lights.taken])
  useEffect(() => clear, [])

  useEffect(() => {
    const changed = () => {
      if (!root.current) return
      draw()
      const span = selectedIn(root.current)
      const words = span && trimmed(answer.text, span.start, span.end)
      if (words) onChoose(words)
      else if (document.activeElement === root.current) onChoose(null)
    }
    document.addEventListener('selectionchange', changed)
    return () => document.removeEventListener('selectionchange', changed)
  }, [root, draw, onChoose, answer.text])

  const copy = (event: ClipboardEvent) => {
    const span = root.current && selectedIn(root.current)
    if (!span) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', answer.text.slice(span.start, span.end))
  }
  const open = (event: MouseEvent) => {
    const from = down.current
    const still = from && Math.hypot(event.clientX - from.x, event.clientY - from.y) < 6
    if (!root.current || !still || event.detail > 1 || getSelection()?.isCollapsed === false) return
    const offset = offsetUnder(root.current, event.clientX, event.clientY)
    if (offset !== null) onOpen(offset)
  }
  const keys = (event: KeyboardEvent) => {
    if (event.target !== root.current) return
    const selection = getSelection()
    if (!selection || !root.current) return
    if (event.key === 'Enter' && selection.focusNode) {
      const offset = offsetAt(root.current, selection.focusNode, selection.focusOffset)
      if (offset !== null) onOpen(offset)
    } else if (event.code === 'KeyA' && (event.ctrlKey || event.metaKey)) {
      selection.selectAllChildren(root.current)
      event.preventDefault()
    } else if (onKey(event)) event.preventDefault()
  }
  const focus = () => {
    const selection = getSelection()
    if (selection && root.current && !root.current.contains(selection.focusNode)) {
      const start = lights.active[0]?.start ?? lights.lit[0]?.start ?? at(groups, 0)?.start ?? 0
      const group = at(groups, start)
      const paragraph = group && at(group.paragraphs, start)
      const node = paragraph && document.getElementById(idOf(paragraph.start))?.firstChild
      if (node) selection.collapse(node, start - paragraph.start)
    }
    draw()
  }
  return (
    <section
      ref={root}
      className="text"
      role="document"
      aria-label={t('reader.text')}
      aria-describedby="reader-caret"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: words are chosen in it by keyboard
      tabIndex={0}
      lang={about.language}
      dir={about.direction}
      onCopy={copy}
      onPointerDown={(event) => {
        down.current = { x: event.clientX, y: event.clientY }
      }}
      onClick={open}
      onKeyDown={keys}
      onFocus={focus}
      onBlur={draw}
    >
      {groups.map((group, place) => (
        <Paragraphs
          key={group.start}
          group={group}
          place={place}
          text={answer.text}
          title={about.title}
          direction={about.direction}
          made={place < ready || near.has(place)}
          facts={settled.has(place) ? byGroup.get(group) : undefined}
        />
      ))}
      {caret && <Mark {...caret} />}
    </section>
  )
}

function Mark({ x, y, height }: { x: number; y: number; height: number }) {
  const place = { '--x': `${x}px`, '--y': `${y}px`, '--height': `${height}px` } as object
  return <span className="caret" aria-hidden="true" style={place} />
}

interface GroupProps {
  readonly group: Group
  readonly place: number
  readonly text: string
  readonly title: string | null
  /** Of a line that is cut: it is one, whatever its parts begin with. */
  readonly direction: 'ltr' | 'rtl'
  readonly facts: readonly Fact[] | undefined
  /** Whether its paragraphs stand on the page; until then their room is kept. */
  readonly made: boolean
}

const Paragraphs = memo(function Paragraphs({ group, place, text, title, direction, facts, made }: GroupProps) {
  const lines = Math.ceil((group.end - group.start) / 75) + group.paragraphs.length
  const byStart = facts && Map.groupBy(facts, ({ main }) => at(group.paragraphs, main[0]?.start ?? 0)?.start)
  return (
    <div className={made ? 'group' : 'group waiting'} data-group={place} style={{ '--lines': lines } as object}>
      {(made ? group.paragraphs : []).map(({ start, end, goesOn }) => {
        const words = text.slice(start, end)
        return (
          <div className="block" key={start}>
            <p
              id={idOf(start)}
              data-start={start}
              dir={goesOn === undefined ? 'auto' : direction}
              data-goes-on={goesOn || undefined}
              data-title={words.trim() === title || undefined}
            >
              {words}
            </p>
            {byStart?.has(start) && <Unseen facts={byStart.get(start) ?? []} />}
          </div>
        )
      })}
    </div>
  )
})

/** What a paragraph's highlights say, for those who do not see them. */
function Unseen({ facts }: { facts: readonly Fact[] }) {
  const { t, direction, code } = useWords()
  const summary = useSummary()
  return (
    <ul className="visually-hidden" aria-label={t('reader.here')} dir={direction} lang={code}>
      {facts.map((fact) => (
        <li key={fact.id}>{summary(fact)}</li>
      ))}
    </ul>
  )
}
