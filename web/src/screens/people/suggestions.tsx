/** Names that may be one person's: somebody says so, or says that they are two. */
import { Button } from 'react-aria-components'
import type { PersonLink } from '../../../../src/register/views/persons.ts'
import { useWords } from '../../words.tsx'
import type { Deciding } from './decided.tsx'
import { Name } from './person.tsx'

export function Suggestions({ suggestions, act }: { suggestions: readonly PersonLink[]; act: Deciding }) {
  const { t, number, say } = useWords()
  if (suggestions.length === 0) return null
  const decide = (kind: 'link' | 'split', { one, other }: PersonLink) =>
    act('people/decisions', { kind, one: one.id, other: other.id })
  return (
    <details className="suggestions">
      <summary>{t('people.perhaps', { count: suggestions.length, shown: number(suggestions.length) })}</summary>
      <ul className="links">
        {suggestions.map((pair) => (
          <li key={`${pair.one.id} ${pair.other.id}`}>
            <span>
              <Name of={pair.one.name} /> ≟ <Name of={pair.other.name} />
              <span className="small"> {say(`register.why.${pair.why}`)}</span>
            </span>
            <span className="actions">
              <Button className="quiet" onPress={() => decide('link', pair)}>
                {t('people.one')}
              </Button>
              <Button className="quiet" onPress={() => decide('split', pair)}>
                {t('people.two')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
