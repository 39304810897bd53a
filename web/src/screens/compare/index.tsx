/** Two reports side by side, fact by fact: both, only here, only there, differently, not mentioned. */
import './compare.css'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'react-aria-components'
import { Link } from 'wouter'
import { type CompareAnswer, type ComparedFact, OUTCOMES } from '../../../../src/http/types.ts'
import type { Cell } from '../../../../src/register/cite.ts'
import { useFields } from '../../address.tsx'
import { ask, inRegister } from '../../api.ts'
import { Dotted } from '../../parts/dotted.tsx'
import { useMeetings } from '../../parts/meetings.tsx'
import { Phrases } from '../../parts/phrases.tsx'
import { CellWords } from '../../parts/sheet.tsx'
import { TitleOf } from '../../parts/title.tsx'
import { documentAddress, useRegister } from '../../register.tsx'
import { useWords } from '../../words.tsx'
import { OneMeeting } from './one-meeting.tsx'
import { Picker } from './picker.tsx'

type Outcome = ComparedFact['outcome']
const SIGNS: Record<Outcome, string> = {
  both: '=',
  differently: '≠',
  'only-first': '1',
  'only-second': '2',
  'no-counterpart': '?',
  neither: '–',
}

/** What a column says where its report is silent. */
const SILENCES = new Map([
  ['register.not-mentioned', 'compare.silent'],
  ['register.not-by-side', 'compare.silent-side'],
  ['register.no-counterpart', 'compare.silent-counterpart'],
])

export default function Compare() {
  const { t } = useWords()
  const register = useRegister()
  const [fields, change] = useFields()
  const [a, b] = [fields.get('a') ?? '', fields.get('b') ?? '']
  const { data } = useQuery({
    queryKey: [register, 'compare', a, b],
    queryFn: () => ask<CompareAnswer>(inRegister(register, 'compare', { a, b })),
    enabled: a !== '' && b !== '',
    placeholderData: (before) => before,
  })
  const both = a !== '' && b !== ''
  return (
    <div className="compare">
      <h1>{t('compare')}</h1>
      <div className="pair">
        <Side which="a" sha={a} documents={data?.documents} onChoose={(sha) => change({ a: sha })} />
        <Side which="b" sha={b} documents={data?.documents} onChoose={(sha) => change({ b: sha })} />
      </div>
      {both && (
        <Button className="quiet" onPress={() => change({ a: b, b: a })}>
          {t('compare.swap')}
        </Button>
      )}
      {!both && <p className="empty">{t('compare.choose-two')}</p>}
      {both && <OneMeeting a={a} b={b} />}
      {both && data && <Facts answer={data} />}
    </div>
  )
}

interface SideProps {
  readonly which: 'a' | 'b'
  readonly sha: string
  readonly documents: CompareAnswer['documents'] | undefined
  readonly onChoose: (sha: string) => void
}

function Side({ which, sha, documents, onChoose }: SideProps) {
  const { t, date } = useWords()
  const register = useRegister()
  // While only one is chosen there is nothing to compare, and yet it has a title.
  const { data } = useMeetings(documents?.[sha] ? '' : sha)
  const held = documents?.[sha] ?? data?.documents[sha]
  return (
    <section className="report" aria-label={t(`compare.${which}`)}>
      <p className="small">{t(`compare.${which}`)}</p>
      {held ? (
        <>
          <Link href={documentAddress(register, sha)} className="title">
            <TitleOf of={held} />
          </Link>
          <Dotted
            className="small"
            of={[
              held.publisher,
              held.published && date({ from: held.published, to: held.published }),
              t(`language.${held.language}`),
            ]}
          />
        </>
      ) : (
        <p>{t('compare.none')}</p>
      )}
      <Picker name={t(`compare.choose-${which}`)} onChoose={onChoose} />
    </section>
  )
}

function Facts({ answer: { facts, documents } }: { answer: CompareAnswer }) {
  const { t, number } = useWords()
  const [fields, change] = useFields()
  const only = fields.get('outcome') ?? ''
  const shown = facts.filter(({ outcome }) => only === '' || outcome === only)
  const count = (of: Outcome) => facts.filter(({ outcome }) => outcome === of).length
  return (
    <>
      <fieldset className="outcomes" aria-label={t('compare.filter')}>
        <button type="button" className="quiet" aria-pressed={only === ''} onClick={() => change({ outcome: '' })}>
          {t('library.all')} <bdi>{number(facts.length)}</bdi>
        </button>
        {OUTCOMES.filter((one) => count(one) > 0).map((one) => (
          <button
            type="button"
            className="quiet"
            key={one}
            aria-pressed={only === one}
            onClick={() => change({ outcome: only === one ? '' : one })}
          >
            <Mark outcome={one} /> {t(`compare.${one}`)} <bdi>{number(count(one))}</bdi>
          </button>
        ))}
      </fieldset>
      <ul className="facts">
        {shown.map((fact) => (
          <Fact key={JSON.stringify([fact.about, fact.sides])} fact={fact} documents={documents} />
        ))}
      </ul>
    </>
  )
}

function Mark({ outcome }: { outcome: Outcome }) {
  return (
    <span className="outcome-mark" data-outcome={outcome} aria-hidden="true">
      {SIGNS[outcome]}
    </span>
  )
}

interface FactProps {
  readonly fact: ComparedFact
  readonly documents: CompareAnswer['documents']
}

function Fact({ fact, documents }: FactProps) {
  const { t } = useWords()
  return (
    <li data-outcome={fact.outcome}>
      <h2>
        <Mark outcome={fact.outcome} /> <Phrases of={fact.about.words} />
        <span className="small"> {t(`compare.${fact.outcome}`)}</span>
      </h2>
      <div className="pair">
        {fact.sides.map((cell, at) => {
          const which = at === 0 ? 'a' : 'b'
          return <Told key={which} which={which} cell={cell} documents={documents} />
        })}
      </div>
    </li>
  )
}

interface ToldProps {
  readonly which: 'a' | 'b'
  readonly cell: Cell
  readonly documents: FactProps['documents']
}

function Told({ which, cell, documents }: ToldProps) {
  const { t } = useWords()
  const [word] = cell.words
  // Where the two stand below each other, and to those to whom they are read, their place does not tell it.
  const of = <p className="which small">{t(`compare.${which}`)}</p>
  // One report was searched, and it is the one of this column.
  const silence = word && 'say' in word ? SILENCES.get(word.say) : undefined
  if (silence && cell.searched !== undefined && cell.cites.length === 0)
    return (
      <div className="telling none silent">
        {of}
        {t(silence)}
      </div>
    )
  return (
    <div className={cell.searched === undefined ? 'telling' : 'telling none'}>
      {of}
      <CellWords cell={cell} documents={documents} />
    </div>
  )
}
