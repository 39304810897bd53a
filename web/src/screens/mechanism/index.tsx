/** One mechanism: its rounds, signs of the relationship, wordings over time, silences, what comes and what became of undertakings. */
import './mechanism.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'wouter'
import type { MechanismAnswer } from '../../../../src/http/types.ts'
import { ask, inRegister } from '../../api.ts'
import { Dotted } from '../../parts/dotted.tsx'
import { NameOf } from '../../parts/name.tsx'
import { Party } from '../../parts/party.tsx'
import { Upcoming } from '../../parts/upcoming.tsx'
import { useRegister } from '../../register.tsx'
import { useWords } from '../../words.tsx'
import { Drift } from './drift.tsx'
import { Grouped } from './grouped.tsx'
import { Indicators } from './indicators.tsx'
import { Names } from './names.tsx'
import { Timeline } from './timeline.tsx'

const SECTIONS = ['rounds', 'indicators', 'drift', 'silences', 'ahead', 'followup'] as const

export default function Mechanism() {
  const { id = '' } = useParams()
  const { t, code, number } = useWords()
  const register = useRegister()
  const { data } = useQuery({
    queryKey: [register, 'mechanism', id, code],
    queryFn: () => ask<MechanismAnswer>(inRegister(register, `mechanisms/${encodeURIComponent(id)}`, { lang: code })),
  })
  if (!data) return <p className="waiting">{t('waiting')}</p>
  const { mechanism, extent, steps, documents, silence, followup, calendar, today } = data
  const { parties, rounds, documents: held } = extent
  const to = encodeURIComponent(id)
  return (
    <div className="mechanism">
      <header>
        <h1>
          <NameOf of={mechanism} />
        </h1>
        <p className="sides">
          {parties.map((one) => (
            <Party key={one} code={one} order={parties} />
          ))}
        </p>
        <Dotted
          className="about"
          of={[
            t('mechanism.rounds', { count: rounds, shown: number(rounds) }),
            t('library.count', { count: held, shown: number(held) }),
          ]}
        />
        <nav className="doors" aria-label={t('mechanism.pages')}>
          <Link href={`/${register}/brief/${to}`}>{t('mechanism.brief')}</Link>
          <Link href={`/${register}/matrix/${to}`}>{t('matrix')}</Link>
          <Link href={`/${register}/people?mechanism=${to}`}>{t('nav.people')}</Link>
          <Link href={`/${register}/search?mechanism=${to}`}>{t('mechanism.search')}</Link>
        </nav>
        <Names answer={data} />
      </header>
      <nav className="sections" aria-label={t('mechanism.sections')}>
        {SECTIONS.map((section) => (
          <a key={section} href={`#${section}`}>
            {t(`mechanism.${section}`)}
          </a>
        ))}
      </nav>
      <section id="rounds" aria-labelledby="rounds-head">
        <h2 id="rounds-head">{t('mechanism.rounds-head')}</h2>
        <Timeline steps={steps} parties={parties} documents={documents} />
      </section>
      <section id="indicators" aria-labelledby="indicators-head">
        <h2 id="indicators-head">{t('mechanism.indicators')}</h2>
        <Indicators points={data.points} documents={documents} />
      </section>
      <section id="drift" aria-labelledby="drift-head">
        <h2 id="drift-head">{t('mechanism.drift')}</h2>
        <Drift id={id} issues={data.issues} parties={parties} />
      </section>
      <section id="silences" aria-labelledby="silences-head">
        <h2 id="silences-head">{t('mechanism.silences')}</h2>
        <p className="lead">{t('mechanism.silences.lead')}</p>
        <Grouped sheet={silence} documents={documents} parties={parties} />
      </section>
      <section id="ahead" aria-labelledby="ahead-head">
        <h2 id="ahead-head">{t('mechanism.ahead')}</h2>
        <Upcoming entries={calendar} today={today} documents={documents} parties={parties} />
        <p>
          <Link href={`/${register}/calendar?mechanism=${to}`}>{t('mechanism.calendar')}</Link>
        </p>
      </section>
      <section id="followup" aria-labelledby="followup-head">
        <h2 id="followup-head">{t('mechanism.followup')}</h2>
        <p className="lead">{t('mechanism.followup.lead')}</p>
        <Grouped sheet={followup} documents={documents} parties={parties} newest />
      </section>
    </div>
  )
}
