/** The record beside the text: facts kind by kind, what was not stated, and who stands where. */
import { type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import type { DocumentAnswer } from '../../../../src/http/types.ts'
import { KindMark } from '../../parts/kind.tsx'
import { useWords } from '../../words.tsx'
import type { Fact } from './model/facts.ts'

/** How many facts are put on the page together, once they come near the screen. */
const CHUNK = 30
/** Facts with which all of them stand on the page from the start. */
const FEW = 120

interface Props {
  readonly root: RefObject<HTMLElement | null>
  readonly facts: readonly Fact[]
  readonly active: string | null
  readonly children: (fact: Fact) => ReactNode
}

export function FactLists({ root, facts, active, children }: Props) {
  const { t, number } = useWords()
  const kinds = useMemo(() => [...Map.groupBy(facts, ({ kind }) => kind)], [facts])
  return kinds.map(([kind, of]) => (
    <section key={kind} className="facts" data-kind={kind} aria-labelledby={`facts-${kind}`}>
      <h2 id={`facts-${kind}`}>
        <KindMark kind={kind} /> {t(`kinds.${kind}`)} <span className="count">{number(of.length)}</span>
      </h2>
      {chunksOf(of).map((chunk) => (
        <Chunk
          key={chunk[0]?.id}
          root={root}
          size={chunk.length}
          shown={facts.length <= FEW || chunk.some(({ id }) => id === active)}
        >
          {() => chunk.map(children)}
        </Chunk>
      ))}
    </section>
  ))
}

function chunksOf(facts: readonly Fact[]): Fact[][] {
  const chunks: Fact[][] = []
  for (let from = 0; from < facts.length; from += CHUNK) chunks.push(facts.slice(from, from + CHUNK))
  return chunks
}

interface ChunkProps {
  readonly root: RefObject<HTMLElement | null>
  readonly size: number
  readonly shown: boolean
  readonly children: () => ReactNode
}

/** A list that is made when it comes near the screen; until then its room is kept. */
function Chunk({ root, size, shown, children }: ChunkProps) {
  const list = useRef<HTMLUListElement>(null)
  const [near, setNear] = useState(false)
  const made = near || shown
  useEffect(() => {
    if (made || !list.current) return
    const watcher = new IntersectionObserver(([entry]) => entry?.isIntersecting && setNear(true), {
      root: root.current,
      rootMargin: '1200px 0px',
    })
    watcher.observe(list.current)
    return () => watcher.disconnect()
  }, [made, root])
  return (
    <ul ref={list} className={made ? 'chunk' : 'chunk waiting'} style={{ '--size': size } as object}>
      {made ? children() : <li aria-hidden="true" />}
    </ul>
  )
}

/** Who stands where: one line an issue, each party with how it stands. */
export function Positions({ answer, onOpen }: { answer: DocumentAnswer; onOpen: (facts: readonly string[]) => void }) {
  const { t, party, issue, say } = useWords()
  const issues = [...Map.groupBy(answer.record.positions, (one) => one.issue)]
  if (issues.length === 0) return null
  return (
    <section className="facts positions" aria-labelledby="facts-position">
      <h2 id="facts-position">
        <KindMark kind="position" /> {t('kinds.position')}
      </h2>
      <dl>
        {issues.map(([slug, held]) => (
          <div key={slug}>
            <dt>
              <bdi>{issue(slug)}</bdi> <span className="small">{say(`alignment.${held[0]?.alignment}`)}</span>
            </dt>
            {held.map((one) => (
              <dd key={one.party}>
                <button type="button" className="plain" onClick={() => onOpen(one.basis)}>
                  <bdi className="party">{party(one.party)}</bdi>{' '}
                  {one.stances.length === 0
                    ? say('word.agreed')
                    : one.stances.map((stance) => say(`stance.${stance}`)).join(say('list.join'))}
                </button>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  )
}

/** In the engine's reason: what is lacking is the day of publication. */
const NEEDS_DAY = '--published'

/** What was looked for and not found, and why. @param onDay where the day of publication would help */
export function Abstentions({ answer, onDay }: { answer: DocumentAnswer; onDay: () => void }) {
  const { say, t, number, reason } = useWords()
  const { record } = answer
  const left = record.abstentions.flatMap(({ field, why }) => {
    const [, section = '', at = '0', name = ''] = /^(\w+)\[(\d+)\]\.(\w+)$/.exec(field) ?? []
    const of = (record as unknown as Record<string, readonly Record<string, unknown>[]>)[section]?.[Number(at)]
    return of?.[name] ? [] : [{ section, at: Number(at), name, why }]
  })
  if (left.length === 0 && record.meetings.length > 0) return null
  return (
    <section className="facts" aria-labelledby="facts-missing">
      <h2 id="facts-missing">{say('section.missing')}</h2>
      <ul className="missing">
        {record.meetings.length === 0 && <li>{say('word.no-meeting')}</li>}
        {left.map(({ section, at, name, why }) => (
          <li key={`${section} ${at} ${name}`}>
            <b>{t(`field.${name}`)}</b>
            {at > 0 && <span className="small"> ({number(at + 1)})</span>}: <bdi>{reason(why)}</bdi>
            {why.includes(NEEDS_DAY) && (
              <button type="button" className="plain" onClick={onDay}>
                {t('day.give')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
