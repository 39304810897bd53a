/** The mechanisms of which something is held. */
import './mechanisms.css'
import { Link } from 'wouter'
import type { HeldMechanism } from '../../../../src/register/views/mechanisms.ts'
import { Dots, Dotted } from '../../parts/dotted.tsx'
import { Nothing, useMechanisms } from '../../parts/mechanism-select.tsx'
import { NameOf } from '../../parts/name.tsx'
import { Party } from '../../parts/party.tsx'
import { useRegister } from '../../register.tsx'
import { useWords } from '../../words.tsx'

export default function Mechanisms() {
  const { t } = useWords()
  const { data } = useMechanisms()
  return (
    <div className="mechanisms">
      <h1>{t('nav.mechanisms')}</h1>
      {data?.length === 0 && <Nothing />}
      <ul>
        {data?.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </ul>
    </div>
  )
}

function Row({ row }: { row: HeldMechanism }) {
  const { t, number, say, date } = useWords()
  const register = useRegister()
  const { id, documents, rounds, parties, last } = row
  return (
    <li>
      <Link href={`/${register}/mechanism/${encodeURIComponent(id)}`} className="title">
        <NameOf of={row} />
      </Link>
      <p className="sides">
        {parties.map((code) => (
          <Party key={code} code={code} order={parties} />
        ))}
      </p>
      <Dotted
        className="about"
        of={[
          t('mechanism.rounds', { count: rounds, shown: number(rounds) }),
          t('library.count', { count: documents, shown: number(documents) }),
        ]}
      />
      <p className="last">
        {t('mechanisms.last')}{' '}
        <Dots
          of={[
            last.number !== null && say('round', last.number),
            last.day === null ? say('register.undated') : date({ from: last.day, to: last.day }),
          ]}
        />
      </p>
    </li>
  )
}
