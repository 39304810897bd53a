/** Milestones by date: what is remembered, how its year was reckoned, and who says so. */
import './upcoming.css'
import type { Documents } from '../../../src/http/types.ts'
import type { Phrase } from '../../../src/register/cite.ts'
import type { Entry } from '../../../src/register/views/calendar.ts'
import type { Named } from '../../../src/register/views/mechanisms.ts'
import { useWords } from '../words.tsx'
import { Dots } from './dotted.tsx'
import { NameOf } from './name.tsx'
import { Party } from './party.tsx'
import { Phrases } from './phrases.tsx'
import { Quotes, Source } from './quotes.tsx'

interface UpcomingProps {
  readonly entries: readonly Entry[]
  readonly today: string
  readonly documents: Documents
  /** In whose order hues are given; each entry's own where there are many mechanisms. */
  readonly parties?: readonly string[]
  readonly mechanisms?: readonly Named[]
}

export function Upcoming({ entries, today, documents, parties, mechanisms = [] }: UpcomingProps) {
  const { t } = useWords()
  if (entries.length === 0) return <p className="empty">{t('calendar.empty')}</p>
  const ahead = entries.filter(({ date }) => date >= today.slice(0, date.length))
  const behind = entries.filter((one) => !ahead.includes(one))
  const list = (of: readonly Entry[]) => (
    <ol className="upcoming">
      {of.map((entry) => (
        <Milestone
          key={entry.uid}
          entry={entry}
          documents={documents}
          parties={parties ?? entry.parties}
          mechanism={mechanisms.find(({ id }) => id === entry.mechanism)}
        />
      ))}
    </ol>
  )
  return (
    <>
      {ahead.length > 0 ? list(ahead) : <p className="empty">{t('calendar.none-ahead')}</p>}
      {behind.length > 0 && (
        <details className="behind">
          <summary>{t('calendar.behind')}</summary>
          {list(behind.toReversed())}
        </details>
      )}
    </>
  )
}

/** An anniversary by the years that have passed; anything else as its words have it. */
function Reckoned({ reason }: Pick<Entry, 'reason'>) {
  const { t, number } = useWords()
  const filling = (key: string) =>
    reason.flatMap((one) => ('say' in one && one.say === key ? (one.filling ?? []) : []))[0]
  const [ordinal, since] = [filling('register.years'), filling('word.since')]
  if (ordinal !== undefined && since !== undefined)
    return <bdi>{t('calendar.years', { count: Number(ordinal), shown: number(Number(ordinal)), since })}</bdi>
  return <Dots of={reason.map((phrase) => <Phrases key={JSON.stringify(phrase)} of={[phrase]} />)} />
}

/** That a year is the year that the words name needs no reckoning. */
const isYear = (one: Phrase) => 'say' in one && one.say === 'word.year'

interface MilestoneProps {
  readonly entry: Entry
  readonly documents: Documents
  readonly parties: readonly string[]
  readonly mechanism: Named | undefined
}

function Milestone({ entry, documents, parties, mechanism }: MilestoneProps) {
  const { t, number, code } = useWords()
  const first = entry.cites.find(({ document }) => documents[document]?.language === code) ?? entry.cites[0]
  const others = entry.cites.filter((one) => one !== first)
  const more = t('calendar.more-sources', { count: others.length, shown: number(others.length) })
  return (
    <li>
      <div className="when">
        <time dateTime={entry.date}>
          <Phrases of={[entry.when]} />
        </time>
      </div>
      <div>
        <p className="what">
          <Phrases of={[entry.what]} />
        </p>
        <p className="small">
          {entry.parties.map((code) => (
            <span key={code}>
              <Party code={code} order={parties} />{' '}
            </span>
          ))}
          {mechanism && (
            <>
              {entry.parties.length > 0 && '· '}
              <NameOf of={mechanism} />
            </>
          )}
        </p>
        {entry.reason.some((one) => !isYear(one)) && (
          <p className="small">
            {t('calendar.reckoned')} <Reckoned reason={entry.reason} />
          </p>
        )}
        {first && <Source cite={first} documents={documents} />}
        {others.length > 0 && (
          <Quotes
            name={more}
            head={t('calendar.others')}
            of={others.map((cite) => ({ words: [], cite }))}
            documents={documents}
            className="small more"
          >
            {more}
          </Quotes>
        )}
      </div>
    </li>
  )
}
