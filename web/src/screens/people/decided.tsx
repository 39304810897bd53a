/** What was decided on these people, newest first; each can be taken back and put in force again. */
import type { PeopleAnswer } from '../../../../src/http/types.ts'
import { DecidedPairs } from '../../parts/pairs.tsx'
import { useWords } from '../../words.tsx'
import { Name } from './person.tsx'

/** Sends a decision, once it is known who decides. */
export type Deciding = (path: 'people/decisions' | 'people/turn', body: object) => Promise<void>

export function Decided({ decided, act }: { decided: PeopleAnswer['decided']; act: Deciding }) {
  const { t } = useWords()
  if (decided.length === 0) return null
  return (
    <section className="decided" aria-labelledby="decided-head">
      <h2 id="decided-head">{t('people.decided')}</h2>
      <DecidedPairs
        decided={decided}
        did={(kind) => t(`people.did.${kind}`)}
        name={(of) => <Name of={of} />}
        turn={(kind, of) => act('people/turn', { kind, of })}
      />
    </section>
  )
}
