/** What the document is: its title, where it comes from, and the hues of its parties. */
import { useEffect } from 'react'
import { Link } from 'wouter'
import { Dotted } from '../../parts/dotted.tsx'
import { HUES } from '../../parts/hue.ts'
import { shortened } from '../../parts/shortened.ts'
import { SideOf } from '../../parts/side.tsx'
import { TitleOf, titleOf } from '../../parts/title.tsx'
import { useRegister } from '../../register.tsx'
import { useWords } from '../../words.tsx'
import { Day, type DayProps } from './day.tsx'
import { Meetings } from './meetings.tsx'
import { Side, type SideProps } from './side.tsx'

/** What is being said of the report as a whole. */
export type Asking = 'day' | 'side' | null

interface Props extends Pick<DayProps, 'answer' | 'busy' | 'onTurn'> {
  readonly order: readonly string[]
  /** The form that is open. */
  readonly asking: Asking
  readonly onAsk: (asking: Asking) => void
  readonly onDay: DayProps['onSave']
  readonly onSide: SideProps['onSave']
}

export function Head({ order, asking, onAsk, onDay, onSide, ...shared }: Props) {
  const { answer } = shared
  const form = (name: NonNullable<Asking>) => ({
    ...shared,
    open: asking === name,
    onOpen: (open: boolean) => onAsk(open ? name : null),
  })
  const { t, date, party } = useWords()
  const register = useRegister()
  const { title, publisher, published, language, direction } = answer.record.document
  const titled = { title, opening: answer.opening, name: answer.name, language, direction }
  const called = titleOf(titled)
  useEffect(() => {
    const before = document.title
    document.title = `${called} · Mahdar`
    return () => {
      document.title = before
    }
  }, [called])
  return (
    <header className="reader-head">
      <h1>
        <TitleOf of={titled} />
      </h1>
      <Dotted
        className="small"
        of={[
          answer.side && <SideOf key="side" of={answer.side} />,
          publisher ?? t('library.no-publisher'),
          published ? date({ from: published, to: published }) : t('library.no-date'),
          t(`language.${language}`),
          <span key="name" title={answer.name}>
            {shortened(answer.name)}
          </span>,
        ]}
      />
      <Meetings sha={answer.sha256} />
      <div className="doors">
        <Side {...form('side')} onSave={onSide} />
        <Day {...form('day')} onSave={onDay} />
        <Link className="small" href={`/${register}/compare?a=${answer.sha256}`}>
          {t('meeting.compare-any')}
        </Link>
      </div>
      {order.length > 0 && (
        <ul className="parties" aria-label={t('reader.parties')}>
          {order.slice(0, HUES).map((code, at) => (
            <li key={code} data-hue={`party-${at}`}>
              <bdi>{party(code)}</bdi>
            </li>
          ))}
          {order.length > 1 && <li data-hue="party-joint">{t('reader.joint')}</li>}
        </ul>
      )}
    </header>
  )
}
