/** What was decided on these people, newest first; each can be taken back and put in force again. */
import { Button } from 'react-aria-components'
import type { PeopleAnswer } from '../../../../src/http/types.ts'
import { useWords } from '../../words.tsx'
import { Name } from './person.tsx'

/** Sends a decision, once it is known who decides. */
export type Deciding = (path: 'people/decisions' | 'people/turn', body: object) => Promise<void>

export function Decided({ decided, act }: { decided: PeopleAnswer['decided']; act: Deciding }) {
  const { t, moment } = useWords()
  if (decided.length === 0) return null
  return (
    <section className="decided" aria-labelledby="decided-head">
      <h2 id="decided-head">{t('people.decided')}</h2>
      <ul className="links">
        {decided.map(({ seq, kind, one, other, who, at, standing }) => (
          <li key={seq} data-standing={standing}>
            <span>
              {t(`people.did.${kind}`)} <Name of={one} /> {kind === 'link' ? '=' : '≠'} <Name of={other} />{' '}
              <span className="small">
                <bdi>{who}</bdi> · <bdi>{moment(at)}</bdi>
                {!standing && ` · ${t('people.taken-back')}`}
              </span>
            </span>
            <Button className="quiet" onPress={() => act('people/turn', { kind: standing ? 'undo' : 'redo', of: seq })}>
              {t(standing ? 'people.undo' : 'people.redo')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
