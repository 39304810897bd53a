/** Names that reports give the mechanism: whether two are one, people decide, and take back. */
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import type { MechanismAnswer } from '../../../../src/http/types.ts'
import type { Named } from '../../../../src/register/views/mechanisms.ts'
import { inRegister, send } from '../../api.ts'
import { Cites } from '../../parts/cites.tsx'
import { ProblemNote } from '../../parts/problem.tsx'
import { useReviewer } from '../../parts/reviewer.tsx'
import { useRegister } from '../../register.tsx'
import { useWords } from '../../words.tsx'

type Answer = Pick<MechanismAnswer, 'perhaps' | 'decided' | 'documents'>

export function Names({ answer: { perhaps, decided, documents } }: { answer: Answer }) {
  const { t, number, moment } = useWords()
  const register = useRegister()
  const client = useQueryClient()
  const { named, dialog } = useReviewer()
  const [problem, setProblem] = useState<unknown>()
  const [said, setSaid] = useState('')
  const act = async (path: string, body: object, words: string) => {
    if (!(await named())) return
    setProblem(undefined)
    try {
      await send(inRegister(register, path), body)
      setSaid(words)
    } catch (error) {
      setProblem(error)
    }
    await client.invalidateQueries({ queryKey: [register] })
  }
  const decide = (kind: 'link' | 'split', one: Named, other: Named) =>
    act('mechanisms/decisions', { kind, one: one.id, other: other.id }, t(`mechanism.did.${kind}`))
  return (
    <div className="names">
      <p className="unseen" role="status">
        {said}
      </p>
      {problem !== undefined && <ProblemNote error={problem} />}
      {perhaps.length > 0 && (
        <details open>
          <summary>{t('mechanism.perhaps', { count: perhaps.length, shown: number(perhaps.length) })}</summary>
          <ul>
            {perhaps.map(({ one, other, cites }) => (
              <li key={other.id}>
                <span>
                  <Name of={one} /> ≟ <Name of={other} /> <span className="small">{t('mechanism.perhaps.why')}</span>{' '}
                  <Cites cites={cites} documents={documents} />
                </span>
                <span className="actions">
                  <Button className="quiet" onPress={() => decide('link', one, other)}>
                    {t('mechanism.one')}
                  </Button>
                  <Button className="quiet" onPress={() => decide('split', one, other)}>
                    {t('mechanism.two')}
                  </Button>
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {decided.length > 0 && (
        <details>
          <summary>{t('mechanism.decided')}</summary>
          <ul>
            {decided.map(({ seq, kind, one, other, who, at, standing }) => (
              <li key={seq} data-standing={standing}>
                <span>
                  {t(`mechanism.did.${kind}`)} <Name of={one} /> {kind === 'link' ? '=' : '≠'} <Name of={other} />{' '}
                  <span className="small">
                    <bdi>{who}</bdi> · <bdi>{moment(at)}</bdi>
                    {!standing && ` · ${t('people.taken-back')}`}
                  </span>
                </span>
                <Button
                  className="quiet"
                  onPress={() => {
                    const words = t(standing ? 'did.undo' : 'did.redo')
                    return act('people/turn', { kind: standing ? 'undo' : 'redo', of: seq }, words)
                  }}
                >
                  {t(standing ? 'people.undo' : 'people.redo')}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
      {dialog}
    </div>
  )
}

/** As its report writes it: two names in one language may be the same. */
function Name({ of: { written, language } }: { of: Named }) {
  return (
    <bdi lang={language} className="quote">
      {written}
    </bdi>
  )
}
