/** What the document is: its title, where it comes from, and the hues of its parties. */
import { useEffect } from 'react'
import { Link } from 'wouter'
import { Dotted } from '../../parts/dotted.tsx'
import { HUES } from '../../parts/hue.ts'
import { TitleOf } from '../../parts/title.tsx'
import { useRegister } from '../../register.tsx'
import { useWords } from '../../words.tsx'
import { Day, type DayProps } from './day.tsx'
import { Meetings } from './meetings.tsx'

interface Props extends DayProps {
  readonly order: readonly string[]
}

export function Head({ order, ...day }: Props) {
  const { answer } = day
  const { t, date, party } = useWords()
  const register = useRegister()
  const { title, publisher, published, language, direction } = answer.record.document
  useEffect(() => {
    const before = document.title
    document.title = `${title ?? answer.name} · Mahdar`
    return () => {
      document.title = before
    }
  }, [title, answer.name])
  return (
    <header className="reader-head">
      <h1>
        <TitleOf of={{ title, name: answer.name, language, direction }} />
      </h1>
      <Dotted
        className="small"
        of={[
          publisher ?? t('library.no-publisher'),
          published ? date({ from: published, to: published }) : t('library.no-date'),
          t(`language.${language}`),
          answer.name,
        ]}
      />
      <Meetings sha={answer.sha256} />
      <div className="doors">
        <Day {...day} />
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
