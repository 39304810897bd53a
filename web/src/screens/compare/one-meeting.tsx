/** Whether two reports are taken to tell of one meeting, why, and what people say to that. */
import { Button } from 'react-aria-components'
import { DecidedMeetings, useMeetingDecisions, useMeetings, Why } from '../../parts/meetings.tsx'
import { useWords } from '../../words.tsx'

export function OneMeeting({ a, b }: { a: string; b: string }) {
  const { t } = useWords()
  const { data } = useMeetings(a)
  const { decide, turn, notes } = useMeetingDecisions()
  if (!data || a === b) return null
  const [together] = data.meetings.flatMap(({ id, others }) =>
    others.filter(({ document }) => document === b).map((other) => ({ id, other })),
  )
  const decided = data.decided.filter(({ one, other }) => [one, other].includes(b))
  return (
    <section className="one-meeting" aria-label={t('meeting.taken')}>
      <p>
        {together ? t('meeting.one') : t('meeting.not-one')} {together && <Why {...together.other} />}
      </p>
      <div className="actions">
        {!(together?.other.sure ?? false) && (
          <Button className="quiet" onPress={() => decide('link', together?.id ?? a, together?.other.id ?? b)}>
            {t('meeting.link')}
          </Button>
        )}
        {together && (
          <Button className="quiet" onPress={() => decide('split', together.id, together.other.id)}>
            {t('meeting.split')}
          </Button>
        )}
      </div>
      <DecidedMeetings answer={{ ...data, decided }} turn={turn} />
      {notes}
    </section>
  )
}
