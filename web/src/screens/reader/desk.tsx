/** Text and record beside each other, what is chosen in them, and what is done with it. */
import { useCallback, useMemo, useState } from 'react'
import type { RegisterName } from '../../../../src/http/types.ts'
import type { Span } from '../../../../src/sense/reading.ts'
import { useWords } from '../../words.tsx'
import { AddFact } from './add.tsx'
import { Card, type CardActions } from './card.tsx'
import { useChosen } from './chosen.ts'
import { Editor } from './editor.tsx'
import { backToForm } from './frame.tsx'
import { type Asking, Head } from './head.tsx'
import { Help } from './help.tsx'
import { type Action, useKeys } from './keys.ts'
import { Minimap } from './minimap.tsx'
import { type Decided, FILTERS } from './model/facts.ts'
import { hueOfFact } from './model/layers.ts'
import { News, Refused } from './news.tsx'
import { Abstentions, FactLists, Positions } from './record.tsx'
import { type Change, useDocument } from './review.ts'
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

  const [lit, setLit] = useState<readonly Span[]>(NONE)
  const [taken, setTaken] = useState<Span | null>(null)
  const [panel, setPanel] = useState<Panel>(null)
  const [adding, setAdding] = useState<Span | null>(null)
  const [asking, setAsking] = useState<Asking>(null)
  const [help, setHelp] = useState(false)
  const [said, setSaid] = useState('')
  // On a small screen the record lies over the lower half of the text, or out of the way.
  const [low, setLow] = useState(false)
  const leave = useCallback(() => setPanel(null), [])
  const { facts, order, groups, byId, shown, visible, text, record, active, cited, marked, current, ...chosen } =
    useChosen(answer, address, leave)
  const { setMarked, go, openAt, openAll, openAdded, step } = chosen

  const openWords = useCallback(
    (offset: number) => {
      const count = openAt(offset)
      setSaid(count === 0 ? t('reader.nothing-here') : t('reader.rest', { count }))
    },
    [openAt, t],
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
  /** Opens or closes a form of the report as a whole, over which the record lies on a phone. */
  const ask = (form: Asking) => {
    setAsking(form)
    if (form) setLow(true)
  }
  /** What the open form says of the report as a whole. */
  const say = (path: 'published' | 'side', change: Change, done: string) =>
    void write(path, change, () => {
      ask(null)
      setSaid(t(done))
    })
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
    [go, setMarked, decide],
  )
  const add = () => {
    if (adding && backToForm(record.current)) return
    if (taken) setAdding(taken)
    else {
      setSaid(t('add.select-first'))
      text.current?.focus()
    }
  }
  const act = (action: Action) => {
    // In the text, words are selected for the form that is open: it is not what one leaves or opens anew.
    const back = action === 'leave' || (action === 'correct' && panel?.open === 'editor')
    if (back && document.activeElement === text.current && backToForm(record.current)) return
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
      <Head
        {...{ answer, order, busy }}
        asking={asking}
        onAsk={ask}
        onDay={(change) => say('published', change, 'day.done')}
        onSide={(change) => say('side', change, 'did.side')}
        onTurn={turn}
      />
      <div className="panes">
        <div className="paper" id="reader-text">
          <p id="reader-caret" className="visually-hidden">
            {t('reader.caret')}
          </p>
          <Text
            {...{ answer, groups, order, lights }}
            root={text}
            facts={visible}
            onChoose={setTaken}
            onOpen={openWords}
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
          <p className="visually-hidden" role="status">
            {said}
          </p>
          {missed && <News missed={missed} facts={byId} onDismiss={dismiss} />}
          {error !== null && <Refused error={error} onClose={forget} />}
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
                  if (added) openAdded(added)
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
                hue={hueOfFact(fact, order)}
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
          {!address.hidden.has('position') && <Positions answer={answer} onOpen={openAll} />}
          <Abstentions answer={answer} onDay={() => setAsking('day')} />
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
