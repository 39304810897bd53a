/** Text and record beside each other, what is chosen in them, and what is done with it. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { RegisterName } from '../../../../src/http/types.ts'
import type { Span } from '../../../../src/sense/reading.ts'
import { ProblemNote } from '../../parts/problem.tsx'
import { useWords } from '../../words.tsx'
import { AddFact } from './add.tsx'
import { Card, type CardActions } from './card.tsx'
import { Editor } from './editor.tsx'
import { Head } from './head.tsx'
import { Help } from './help.tsx'
import { type Action, useKeys } from './keys.ts'
import { Minimap } from './minimap.tsx'
import { type Decided, type Fact, FILTERS, factsAt, factsOf, partiesOf, passes, readAt } from './model/facts.ts'
import { hueOf } from './model/layers.ts'
import { groupsOf, paragraphsOf } from './model/paragraphs.ts'
import { News } from './news.tsx'
import { Abstentions, FactLists, Positions } from './record.tsx'
import { useDocument } from './review.ts'
import { showFact, showWords } from './scroll.ts'
import { Text } from './text.tsx'
import { Thread } from './thread.tsx'
import { Toolbar } from './toolbar.tsx'
import { useAddress, useHeadRoom, useSingleKeys } from './use.ts'
import { WhyPanel } from './why.tsx'

type Panel =
  | { readonly open: 'editor'; readonly path: string | undefined }
  | { readonly open: 'why' | 'comment' }
  | null

const NONE: readonly Span[] = []

export function Desk({ register, sha }: { register: RegisterName; sha: string }) {
  const { t } = useWords()
  const { answer, write, missed, dismiss, error, forget, busy, dialog, undo, redo } = useDocument(register, sha)
  const address = useAddress()
  const [single, setSingle] = useSingleKeys()
  useHeadRoom()

  const facts = useMemo(() => factsOf(answer), [answer])
  const order = useMemo(() => partiesOf(answer.record), [answer])
  const groups = useMemo(() => groupsOf(paragraphsOf(answer.text)), [answer.text])
  const byId = useMemo(() => new Map(facts.map((fact) => [fact.id, fact])), [facts])

  const opened = useRef(readAt(address.at))
  const first = opened.current
  const [active, setActive] = useState<string | null>(first && 'fact' in first ? first.fact : null)
  const [cited, setCited] = useState<readonly Span[] | null>(first && 'spans' in first ? first.spans : null)
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const [lit, setLit] = useState<readonly Span[]>(NONE)
  const [taken, setTaken] = useState<Span | null>(null)
  const [panel, setPanel] = useState<Panel>(null)
  const [adding, setAdding] = useState<Span | null>(null)
  const [help, setHelp] = useState(false)
  const [said, setSaid] = useState('')
  // On a small screen the record lies over the lower half of the text, or out of the way.
  const [low, setLow] = useState(false)
  // The open fact, for what must not change whenever another is opened.
  const now = useRef(active)
  const text = useRef<HTMLElement>(null)
  const record = useRef<HTMLElement>(null)

  const shown = useMemo(
    () =>
      facts.filter((fact) => !address.hidden.has(fact.kind) && (passes(fact, address.filter) || fact.id === active)),
    [facts, address.hidden, address.filter, active],
  )
  const visible = useMemo(() => facts.filter(({ kind }) => !address.hidden.has(kind)), [facts, address.hidden])
  const current = active === null ? undefined : byId.get(active)

  const go = useCallback(
    (fact: Fact, focus: boolean, show: boolean) => {
      setActive(fact.id)
      setCited(null)
      setPanel((before) => (fact.id === now.current ? before : null))
      now.current = fact.id
      if (show) showWords(text.current, record.current, groups, fact.main[0] ?? fact.spans[0])
      showFact(fact.id, focus)
      address.setAt(fact.id)
    },
    [groups, address.setAt],
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
      setActive(rests[0].id)
      now.current = rests[0].id
      showFact(rests[0].id, false)
    }
    showWords(text.current, record.current, groups, span)
  }, [])

  const openAt = useCallback(
    (offset: number) => {
      const rest = factsAt(visible, offset)
      setMarked(new Set(rest.length > 1 ? rest.map(({ id }) => id) : []))
      setSaid(rest.length === 0 ? t('reader.nothing-here') : t('reader.rest', { count: rest.length }))
      if (rest[0]) go(rest[0], true, false)
    },
    [visible, go, t],
  )

  const decide = useCallback(
    (change: Record<string, unknown>, after?: () => void) =>
      void write('decisions', change, () => {
        setSaid(t(`did.${change.kind}`))
        after?.()
      }),
    [write, t],
  )
  const turn = useCallback(
    ({ seq, standing }: Decided) =>
      void write('turn', { kind: standing ? 'undo' : 'redo', of: seq }, () =>
        setSaid(t(standing ? 'did.undo' : 'did.redo')),
      ),
    [write, t],
  )
  const close = useCallback(() => {
    setPanel(null)
    if (active) showFact(active, true)
  }, [active])

  const actions: CardActions = useMemo(
    () => ({
      light: setLit,
      open: (fact, show) => {
        setMarked((before) => (before.has(fact.id) ? before : new Set()))
        go(fact, false, show)
      },
      accept: (fact, field) => decide({ kind: 'accept', fact: fact.id, ...(field && { field: field.path }) }),
      reject: (fact, field) => decide({ kind: 'reject', fact: fact.id, ...(field && { field: field.path }) }),
      correct: (_, field) => setPanel({ open: 'editor', path: field?.path }),
      comment: () => setPanel({ open: 'comment' }),
      why: () => setPanel((before) => (before?.open === 'why' ? null : { open: 'why' })),
    }),
    [go, decide],
  )
  const step = (by: 1 | -1) => {
    const among = marked.size > 1 && active && marked.has(active) ? shown.filter(({ id }) => marked.has(id)) : shown
    const place = among.findIndex(({ id }) => id === active)
    const next =
      among[place + by] ?? (among === shown ? undefined : shown[shown.findIndex(({ id }) => id === active) + by])
    const fact = place < 0 ? shown[by === 1 ? 0 : shown.length - 1] : next
    if (fact) go(fact, true, true)
  }
  const add = () => {
    if (taken) setAdding(taken)
    else {
      setSaid(t('add.select-first'))
      text.current?.focus()
    }
  }
  const act = (action: Action) => {
    if (action === 'next') step(1)
    else if (action === 'previous') step(-1)
    else if (action === 'help') setHelp(true)
    else if (action === 'add') add()
    else if (action === 'filter')
      address.setFilter(FILTERS[(FILTERS.indexOf(address.filter) + 1) % FILTERS.length] ?? 'all')
    else if (action === 'text') text.current?.focus({ preventScroll: true })
    // What is still being written is not yet what undo would take back.
    else if (action === 'undo' && undo && !busy) turn(undo)
    else if (action === 'redo' && redo && !busy) turn(redo)
    else if (action === 'leave') {
      if (adding) setAdding(null)
      else if (panel) close()
      else if (marked.size > 0) setMarked(new Set())
      else if (active) showFact(active, true)
    } else if (
      action === 'accept' ||
      action === 'reject' ||
      action === 'correct' ||
      action === 'comment' ||
      action === 'why'
    ) {
      // Who came to the list by the keyboard means the fact that has the focus, open or not.
      const fact = current ?? byId.get(document.activeElement?.id.replace(/^fact-/, '') ?? '')
      if (!fact) return
      if (!current) go(fact, true, true)
      actions[action](fact)
    }
  }
  useKeys(single, act)

  const lights = useMemo(
    () => ({
      lit,
      active: cited ?? current?.main ?? NONE,
      marked: [...marked].flatMap((id) => byId.get(id)?.main ?? []),
      taken,
    }),
    [lit, cited, current, marked, byId, taken],
  )
  const entry = shown.some(({ id }) => id === active) ? active : (shown[0]?.id ?? null)
  return (
    <div className="reader">
      <Head answer={answer} order={order} />
      <div className="panes">
        <div className="paper" id="reader-text">
          <p id="reader-caret" className="unseen">
            {t('reader.caret')}
          </p>
          <Text
            {...{ answer, groups, order, lights }}
            root={text}
            facts={visible}
            onChoose={setTaken}
            onOpen={openAt}
          />
        </div>
        <Minimap
          text={text}
          facts={shown}
          length={answer.text.length}
          order={order}
          onGo={(offset) => showWords(text.current, record.current, groups, { start: offset, end: offset }, 'instant')}
        />
        <section
          ref={record}
          className="record"
          aria-label={t('reader.record')}
          data-low={low || undefined}
          onKeyDown={(event) => {
            if (!(event.target as Element).matches('.head') || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp'))
              return
            event.preventDefault()
            step(event.key === 'ArrowDown' ? 1 : -1)
          }}
        >
          <button type="button" className="sheet quiet" aria-expanded={!low} onClick={() => setLow(!low)}>
            {low ? t('reader.sheet-up') : t('reader.sheet-down')}
          </button>
          <Toolbar
            positions={answer.record.positions.length}
            {...{ facts, shown, address, undo, redo, busy }}
            canAdd={taken !== null}
            onAct={act}
          />
          <p className="unseen" role="status">
            {said}
          </p>
          {missed && <News missed={missed} facts={byId} onDismiss={dismiss} />}
          {error !== null && (
            <div className="refused">
              <ProblemNote error={error} />
              <button type="button" className="quiet" onClick={forget}>
                {t('news.close')}
              </button>
            </div>
          )}
          {adding && (
            <AddFact
              key={`${adding.start}-${adding.end}`}
              {...{ answer, taken, busy }}
              selected={adding}
              onClose={() => setAdding(null)}
              onSave={(change) =>
                void write('facts', change, ({ added }) => {
                  setAdding(null)
                  setSaid(t('did.add-fact'))
                  if (added) {
                    setActive(added)
                    now.current = added
                    setMarked(new Set())
                    requestAnimationFrame(() => showFact(added, true))
                  }
                })
              }
            />
          )}
          <FactLists root={record} facts={shown} active={active}>
            {(fact) => (
              <Card
                key={fact.id}
                {...actions}
                fact={fact}
                language={answer.record.document.language}
                hue={hueOf(fact, order)}
                active={fact.id === active}
                marked={marked.has(fact.id)}
                entry={fact.id === entry}
                panel={
                  fact.id === active && (
                    <>
                      {' '}
                      {panel?.open === 'editor' && (
                        <Editor
                          key={`${fact.id} ${panel.path}`}
                          {...{ answer, fact, taken, busy }}
                          path={panel.path}
                          onClose={close}
                          onSave={(change) => decide({ kind: 'correct', fact: fact.id, ...change }, close)}
                        />
                      )}
                      {panel?.open === 'why' && (
                        <WhyPanel
                          sha={sha}
                          fact={fact.id}
                          seen={answer.seen}
                          language={answer.record.document.language}
                        />
                      )}
                    </>
                  )
                }
              >
                {fact.id === active && (
                  <Thread
                    fact={fact}
                    busy={busy}
                    writing={panel?.open === 'comment'}
                    onTurn={turn}
                    onClose={close}
                    onSay={(note, re, after) =>
                      decide({ kind: 'comment', fact: fact.id, note, ...(re && { re }) }, after)
                    }
                  />
                )}
              </Card>
            )}
          </FactLists>
          {!address.hidden.has('position') && (
            <Positions
              answer={answer}
              onOpen={(ids) => {
                const basis = facts.filter(({ id }) => ids.includes(id))
                setMarked(new Set(basis.length > 1 ? ids : []))
                if (basis[0]) go(basis[0], true, true)
              }}
            />
          )}
          <Abstentions answer={answer} />
        </section>
      </div>
      <Help
        open={help}
        single={single}
        onSingle={setSingle}
        onClose={() => {
          setHelp(false)
          if (active) showFact(active, true)
        }}
      />
      {dialog}
    </div>
  )
}
