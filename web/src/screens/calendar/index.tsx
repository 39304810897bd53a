/** What comes, of all mechanisms or of one, and the address under which a calendar program finds it. */
import './calendar.css'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import type { CalendarAnswer } from '../../../../src/http/types.ts'
import { useFields } from '../../address.tsx'
import { ask, inRegister } from '../../api.ts'
import { MechanismSelect, Nothing, useMechanisms } from '../../parts/mechanism-select.tsx'
import { Upcoming } from '../../parts/upcoming.tsx'
import { useRegister } from '../../register.tsx'
import { useWords } from '../../words.tsx'

export default function Calendar() {
  const { t, code } = useWords()
  const mechanisms = useMechanisms()
  const register = useRegister()
  const [fields, change] = useFields()
  const mechanism = fields.get('mechanism') ?? ''
  const { data } = useQuery({
    queryKey: [register, 'calendar', mechanism, code],
    queryFn: () => ask<CalendarAnswer>(inRegister(register, 'calendar', { mechanism, lang: code, past: '1' })),
    placeholderData: (before) => before,
  })
  const path = mechanism ? `mechanisms/${encodeURIComponent(mechanism)}/calendar.ics` : 'calendar.ics'
  return (
    <div className="calendar">
      <h1>{t('nav.calendar')}</h1>
      <p className="lead">{t('calendar.lead')}</p>
      <div className="filters">
        {mechanisms.data?.length === 0 ? (
          <Nothing />
        ) : (
          <MechanismSelect value={mechanism} onChange={(id) => change({ mechanism: id })} />
        )}
      </div>
      <section aria-labelledby="ahead-head">
        <h2 id="ahead-head">{t('calendar.ahead')}</h2>
        {data && (
          <Upcoming
            entries={data.entries}
            today={data.today}
            documents={data.documents}
            mechanisms={mechanism ? [] : data.mechanisms}
          />
        )}
        {data?.more && <p className="small">{t('calendar.more')}</p>}
      </section>
      <Subscribe address={`${location.origin}/api/${inRegister(register, path, { lang: code })}`} />
    </div>
  )
}

function Subscribe({ address }: { address: string }) {
  const { t } = useWords()
  const [copied, setCopied] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const copy = async () => {
    // Where the browser does not let it be copied, it can still be taken from the field.
    await navigator.clipboard.writeText(address).then(
      () => setCopied(address),
      () => field.current?.select(),
    )
  }
  return (
    <section className="subscribe" aria-labelledby="subscribe-head">
      <h2 id="subscribe-head">{t('calendar.subscribe')}</h2>
      <p>{t('calendar.subscribe.how')}</p>
      <div className="address">
        <input
          ref={field}
          readOnly
          value={address}
          dir="ltr"
          aria-label={t('calendar.address')}
          onFocus={(event) => event.target.select()}
        />
        <Button onPress={copy}>{t('calendar.copy')}</Button>
        <a href={address} download="mahdar.ics">
          {t('calendar.download')}
        </a>
      </div>
      <p role="status" className="small">
        {copied === address ? t('calendar.copied') : ''}
      </p>
    </section>
  )
}
