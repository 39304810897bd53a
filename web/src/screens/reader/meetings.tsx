/** What the report tells of: the mechanism, and the other reports of each meeting, with why they are taken for one. */
import { Button } from 'react-aria-components'
import { Link } from 'wouter'
import type { MeetingsAnswer } from '../../../../src/http/types.ts'
import { Dots, Dotted } from '../../parts/dotted.tsx'
import { DecidedMeetings, Report, useMeetingDecisions, useMeetings, Why } from '../../parts/meetings.tsx'
import { NameOf } from '../../parts/name.tsx'
import { useRegister } from '../../register.tsx'
import { useWords } from '../../words.tsx'

type Meeting = MeetingsAnswer['meetings'][number]

export function Meetings({ sha }: { sha: string }) {
  const { data } = useMeetings(sha)
  const { decide, takeOut, turn, notes } = useMeetingDecisions()
  if (!data) return null
  return (
    <div className="meetings">
      {data.meetings
        .filter(({ main, others }) => main || others.length > 0)
        .map((meeting) => (
          <div key={meeting.id}>
            <About meeting={meeting} />
            {meeting.others.length > 0 && (
              <Others meeting={meeting} sha={sha} documents={data.documents} onDecide={decide} onOut={takeOut} />
            )}
          </div>
        ))}
      <DecidedMeetings answer={data} turn={turn} />
      {notes}
    </div>
  )
}

function About({ meeting: { main, mechanism, round, day, kind, parties } }: { meeting: Meeting }) {
  const { say, date, listed, party } = useWords()
  const register = useRegister()
  if (main && !mechanism) return null
  return (
    <Dotted
      className="about"
      of={[
        mechanism ? (
          <Link key="mechanism" href={`/${register}/mechanism/${encodeURIComponent(mechanism.id)}`}>
            <NameOf of={mechanism} />
          </Link>
        ) : (
          say(`kind.${kind}`)
        ),
        round !== null && say('round', round),
        !mechanism && listed(parties.map(party)),
        day !== null && date({ from: day, to: day }),
      ]}
    />
  )
}

interface OthersProps {
  readonly meeting: Meeting
  readonly sha: string
  readonly documents: MeetingsAnswer['documents']
  readonly onDecide: (kind: 'link' | 'split', one: string, other: string) => void
  readonly onOut: (one: string) => void
}

function Others({ meeting: { id, others }, sha, documents, onDecide, onOut }: OthersProps) {
  const { t, number, date } = useWords()
  const register = useRegister()
  const unsure = others.filter(({ sure }) => !sure).length
  return (
    <details>
      <summary>
        <Dots
          of={[
            t('meeting.others', { count: others.length, shown: number(others.length) }),
            unsure > 0 && t('meeting.others-unsure', { count: unsure, shown: number(unsure) }),
          ]}
        />
      </summary>
      <ul className="links">
        {others.map((other) => {
          const held = documents[other.document]
          return (
            <li key={other.id}>
              <div>
                <Report sha={other.document} documents={documents} />
                <Dotted
                  className="small"
                  of={[
                    held?.publisher,
                    held?.published && date({ from: held.published, to: held.published }),
                    t(`language.${held?.language ?? 'en'}`),
                    <Why key="why" {...other} />,
                  ]}
                />
              </div>
              <span className="actions">
                <Link href={`/${register}/compare?a=${sha}&b=${other.document}`}>{t('meeting.compare')}</Link>
                {!other.sure &&
                  (['link', 'split'] as const).map((kind) => (
                    <Button key={kind} className="quiet" onPress={() => onDecide(kind, id, other.id)}>
                      {t(`meeting.${kind}`)}
                    </Button>
                  ))}
              </span>
            </li>
          )
        })}
      </ul>
      <Button className="quiet" onPress={() => onOut(id)}>
        {t('meeting.out')}
      </Button>
    </details>
  )
}
