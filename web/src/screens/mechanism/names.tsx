/** Names that reports give the mechanism: whether two are one, people decide, and take back. */
import { useState } from 'react'
import type { MechanismAnswer } from '../../../../src/http/types.ts'
import type { Named } from '../../../../src/register/views/mechanisms.ts'
import { Cites } from '../../parts/cites.tsx'
import { DecidedPairs, PerhapsOne, useDeciding } from '../../parts/pairs.tsx'
import { ProblemNote } from '../../parts/problem.tsx'
import { useWords } from '../../words.tsx'

type Answer = Pick<MechanismAnswer, 'perhaps' | 'decided' | 'documents'>

export function Names({ answer: { perhaps, decided, documents } }: { answer: Answer }) {
  const { t, number } = useWords()
  const { act: send, problem, dialog } = useDeciding()
  const [said, setSaid] = useState('')
  const act = (path: string, body: object, words: string) => send(path, body, () => setSaid(words))
  const decide = (kind: 'link' | 'split', one: Named, other: Named) =>
    act('mechanisms/decisions', { kind, one: one.id, other: other.id }, t(`mechanism.did.${kind}`))
  return (
    <div className="names">
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {problem !== undefined && <ProblemNote error={problem} />}
      {perhaps.length > 0 && (
        <details open>
          <summary>{t('mechanism.perhaps', { count: perhaps.length, shown: number(perhaps.length) })}</summary>
          <ul className="links">
            {perhaps.map(({ one, other, cites }) => (
              <PerhapsOne
                key={other.id}
                one={<Name of={one} />}
                other={<Name of={other} />}
                why={
                  <>
                    <span className="small">{t('mechanism.perhaps.why')}</span>
                    <Cites cites={cites} documents={documents} />
                  </>
                }
                answers={{ link: t('mechanism.one'), split: t('mechanism.two') }}
                onDecide={(kind) => decide(kind, one, other)}
              />
            ))}
          </ul>
        </details>
      )}
      {decided.length > 0 && (
        <details>
          <summary>{t('mechanism.decided')}</summary>
          <DecidedPairs
            decided={decided}
            did={(kind) => t(`mechanism.did.${kind}`)}
            name={(of) => <Name of={of} />}
            turn={(kind, of) => act('people/turn', { kind, of }, t(`did.${kind}`))}
          />
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
