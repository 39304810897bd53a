/** One fact of the record: what it says in a line or two; open, every field with its words and everything to do with it. */
import { memo, type ReactNode, useRef } from 'react'
import type { Span } from '../../../../src/sense/reading.ts'
import { Dots } from '../../parts/dotted.tsx'
import { KindMark } from '../../parts/kind.tsx'
import { Quote } from '../../parts/phrases.tsx'
import { useWords } from '../../words.tsx'
import type { Fact, Field } from './model/facts.ts'
import { QUOTED, useValue } from './value.ts'

export interface CardActions {
  /** Lights words while the pointer or the focus is on what rests on them. */
  readonly light: (spans: readonly Span[]) => void
  readonly open: (fact: Fact, show: boolean) => void
  readonly accept: (fact: Fact, field?: Field) => void
  readonly reject: (fact: Fact, field?: Field) => void
  readonly correct: (fact: Fact, field?: Field) => void
  readonly comment: (fact: Fact) => void
  readonly why: (fact: Fact) => void
}

interface Props extends CardActions {
  readonly fact: Fact
  readonly language: string
  readonly hue: string | null
  readonly active: boolean
  readonly marked: boolean
  /** Reached by Tab: one of all. */
  readonly entry: boolean
  /** What is open: an editor, or the derivation. */
  readonly panel?: ReactNode
  /** What people said and decided. */
  readonly children?: ReactNode
}

const NONE: readonly Span[] = []

/** What is done with a fact, and the key for it. */
const DOES = [
  ['accept', 'a'],
  ['reject', 'x'],
  ['correct', 'e'],
  ['comment', 'c'],
  ['why', 'w'],
] as const

export const Card = memo(function Card(props: Props) {
  const { fact, language, hue, active, marked, entry, panel, children, light, open } = props
  const { t, party, listed } = useWords()
  const value = useValue()
  // A pointer that was moved there lights; one that the page moved under does not.
  const moved = useRef(false)
  const state = fact.rejected
    ? 'rejected'
    : fact.added
      ? 'added'
      : fact.fields.some(({ corrected }) => corrected)
        ? 'corrected'
        : fact.accepted
          ? 'accepted'
          : null
  const pressed: Partial<Record<(typeof DOES)[number][0], boolean>> = {
    accept: fact.accepted && !fact.rejected,
    reject: fact.rejected,
  }
  const [lead] = fact.fields
  const stance = fact.fields.find(({ name }) => name === 'stance')?.reading?.value
  const speaker = fact.fields.find(({ name }) => name === 'speaker')?.reading
  const role = fact.fields.find(({ name }) => name === 'role')?.reading?.value
  const comments = fact.decisions.filter(({ kind, standing }) => kind === 'comment' && standing).length
  return (
    <li
      className="card"
      data-state={state ?? undefined}
      data-active={active || undefined}
      data-marked={marked || undefined}
      data-hue={hue ?? undefined}
      onPointerMove={() => {
        if (!moved.current) light(fact.spans)
        moved.current = true
      }}
      onPointerLeave={() => {
        moved.current = false
        light(NONE)
      }}
    >
      <button
        type="button"
        id={`fact-${fact.id}`}
        className="head"
        aria-expanded={active}
        tabIndex={entry ? 0 : -1}
        onClick={() => open(fact, true)}
        onFocus={() => light(fact.spans)}
        onBlur={() => light(NONE)}
      >
        <span className="who">
          <KindMark kind={fact.kind} name={t(`kind.${fact.kind}`)} />
          {fact.parties.length > 0 && <bdi className="party">{listed(fact.parties.map(party))}</bdi>}
          {speaker ? <bdi lang={language}>{value('speaker', speaker.value)}</bdi> : null}
          {stance !== undefined && <span className="stance">{value('stance', stance)}</span>}
          {role !== undefined && <span className="stance">{value('role', role)}</span>}
          {fact.doubts.length > 0 && <span className="flag doubt">{t('state.doubt')}</span>}
          {fact.conflicts.length > 0 && <span className="flag alarm">{t('state.conflict')}</span>}
          {state && <span className={`flag ${state}`}>{t(`state.${state}`)}</span>}
          {comments > 0 && <span className="flag">{t('state.comments', { count: comments })}</span>}
        </span>
        <span className="what">
          <Lead fact={fact} lead={lead} language={language} />
        </span>
      </button>
      {active && (
        <div className="open">
          <div className="actions">
            {DOES.map(([action, key]) => (
              <button
                key={action}
                type="button"
                className={action === 'accept' && !fact.rejected ? undefined : 'quiet'}
                aria-pressed={pressed[action]}
                aria-keyshortcuts={key}
                onClick={() => props[action](fact)}
              >
                {t(`review.${action}`)}{' '}
                <span className="key" aria-hidden="true">
                  {key}
                </span>
              </button>
            ))}
          </div>
          {panel}
          <dl className="fields">
            {fact.fields
              .filter(({ reading, rejected }) => reading !== null || rejected)
              .map((field) => (
                <FieldLine key={field.path} {...props} field={field} />
              ))}
          </dl>
          {children}
        </div>
      )}
    </li>
  )
})

/** What a fact is in one line. */
function Lead({ fact, lead, language }: { fact: Fact; lead: Field | undefined; language: string }) {
  const { say, number } = useWords()
  const value = useValue()
  if (!lead?.reading) return null
  if (fact.section === 'meetings') {
    const of = (name: string) => fact.fields.find((one) => one.name === name)?.reading?.value
    const round = of('round')
    const parts = [
      of('mechanism') ? value('mechanism', of('mechanism')) : value('kind', of('kind')),
      typeof round === 'number' ? say('round', number(round)) : '',
      value('date', of('date')),
      value('place', of('place')),
    ]
    return <Dots of={parts} />
  }
  const office = fact.fields.find(({ name }) => name === 'office')?.reading?.value
  if (fact.section === 'participants')
    return (
      <>
        <bdi lang={language}>
          <b>{value('name', lead.reading.value)}</b>
        </bdi>
        {office ? (
          <>
            {say('list.join')}
            <bdi lang={language}>{String(office)}</bdi>
          </>
        ) : null}
      </>
    )
  return (
    <Quote language={language} block>
      {String(lead.reading.value)}
    </Quote>
  )
}

function FieldLine({ fact, field, language, light, accept, reject, correct }: Props & { field: Field }) {
  const { t } = useWords()
  const value = useValue()
  const { name, reading, rejected, corrected } = field
  if (!reading) return null
  const words = value(name, reading.value, fact)
  const shown = QUOTED.has(name) ? <Quote language={language}>{words}</Quote> : <bdi>{words}</bdi>
  const [label, of] = [t(`field.${name}`), words.slice(0, 40)]
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the pointer over it lights its words, as focus in it does
    <div
      data-rejected={rejected || undefined}
      onPointerEnter={() => light(reading.from)}
      onPointerLeave={() => light(fact.spans)}
      onFocus={() => light(reading.from)}
    >
      <dt>{label}</dt>
      <dd>
        {rejected ? <s>{shown}</s> : shown}
        {reading.how === 'implied' && <ImpliedMark />}
        {corrected && corrected.was !== null && corrected.was !== undefined && (
          <span className="was">
            {t('review.machine')}{' '}
            <s>
              <bdi>{value(name, corrected.was, fact)}</bdi>
            </s>
          </span>
        )}
        {corrected && corrected.was === null && <span className="was">{t('review.empty-before')}</span>}
      </dd>
      <dd className="tools">
        <button
          type="button"
          className="tool"
          aria-label={t('field.accept', { label, of })}
          title={t('review.accept')}
          onClick={() => accept(fact, field)}
        >
          ✓
        </button>
        {(field.path.includes('[') || !NEEDED.has(name)) && (
          <button
            type="button"
            className="tool"
            aria-label={t('field.reject', { label, of })}
            title={t('review.reject')}
            onClick={() => reject(fact, field)}
          >
            ✕
          </button>
        )}
        <button
          type="button"
          className="tool"
          aria-label={t('field.correct', { label, of })}
          title={t('review.correct')}
          onClick={() => correct(fact, field)}
        >
          ✎
        </button>
      </dd>
    </div>
  )
}

/** Fields that a fact cannot be without. */
const NEEDED = new Set(['kind', 'status', 'name', 'role', 'content', 'act', 'cue', 'stance', 'action', 'what'])

function ImpliedMark() {
  const { say } = useWords()
  return <span className="implied"> {say('how.implied')}</span>
}
