/** Names that may be one person's: somebody says so, or says that they are two. */
import type { PersonLink } from '../../../../src/register/views/persons.ts'
import { PerhapsOne } from '../../parts/pairs.tsx'
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
          <PerhapsOne
            key={`${pair.one.id} ${pair.other.id}`}
            one={<Name of={pair.one.name} />}
            other={<Name of={pair.other.name} />}
            why={<span className="small">{say(`register.why.${pair.why}`)}</span>}
            answers={{ link: t('people.one'), split: t('people.two') }}
            onDecide={(kind) => decide(kind, pair)}
          />
        ))}
      </ul>
    </details>
  )
}
