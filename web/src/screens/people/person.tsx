/** One person: names over scripts, offices by day, and why the names are taken for one person's. */
import { useId } from 'react'
import { Button } from 'react-aria-components'
import { Link } from 'wouter'
import type { PeopleAnswer } from '../../../../src/http/types.ts'
import type { Phrase } from '../../../../src/register/cite.ts'
import type { PersonRow, Spelling, Term } from '../../../../src/register/views/persons.ts'
import { BEHIND, Cites } from '../../parts/cites.tsx'
import { Dotted } from '../../parts/dotted.tsx'
import { NameOf } from '../../parts/name.tsx'
import { Party } from '../../parts/party.tsx'
import { Quotes } from '../../parts/quotes.tsx'
import { CellWords } from '../../parts/sheet.tsx'
import { Tick } from '../../parts/tick.tsx'
import { useRegister } from '../../register.tsx'
import { useWords } from '../../words.tsx'
import type { Deciding } from './decided.tsx'

interface PersonProps {
  readonly person: PersonRow
  readonly answer: PeopleAnswer
  /** The mechanism whose people are shown, which is not named at each. */
  readonly within: string | undefined
  readonly chosen: boolean
  readonly onChoose: (on: boolean) => void
  readonly act: Deciding
}

export const written = (name: Phrase): string =>
  'quote' in name ? name.quote : 'plain' in name ? String(name.plain) : ''
const languageOf = (name: Phrase) => ('language' in name ? name.language : undefined)

export function Name({ of }: { of: Phrase }) {
  return <bdi lang={languageOf(of)}>{written(of)}</bdi>
}

export function PersonCard({ person, answer, within, chosen, onChoose, act }: PersonProps) {
  const { t, code, number, say } = useWords()
  const { party, spellings, terms, links } = person
  const own = spellings.find(({ name }) => languageOf(name) === code) ?? spellings[0]
  if (!own) return null
  const order = [...new Set(answer.people.flatMap((one) => one.party ?? []))].sort()
  const head = written(own.name)
  return (
    <li>
      <article aria-label={head}>
        <header>
          <Tick name={t('people.choose', { name: head })} on={chosen} onChange={onChoose} />
          <h2>
            <Name of={own.name} />
          </h2>
          {party && <Party code={party} order={order} />}
        </header>
        <Spellings spellings={spellings} answer={answer} />
        <table>
          <caption className="visually-hidden">{t('people.offices')}</caption>
          <tbody>
            {terms.map((term) => (
              <TermRow key={`${term.day}`} term={term} answer={answer} within={within} />
            ))}
          </tbody>
        </table>
        {links.length > 0 && (
          <details>
            <summary>{t('people.why', { count: links.length, shown: number(links.length) })}</summary>
            <ul className="links">
              {links.map(({ one, other, why }) => (
                <li key={`${one.id} ${other.id}`}>
                  <span>
                    <Name of={one.name} /> = <Name of={other.name} />
                    <span className="small"> {say(`register.why.${why}`)}</span>
                  </span>
                  <Button
                    className="quiet"
                    onPress={() => act('people/decisions', { kind: 'split', one: one.id, other: other.id })}
                  >
                    {t('people.split')}
                  </Button>
                </li>
              ))}
            </ul>
          </details>
        )}
      </article>
    </li>
  )
}

function Spellings({ spellings, answer }: { spellings: readonly Spelling[]; answer: PeopleAnswer }) {
  const { t, number } = useWords()
  const unique = Map.groupBy(spellings, ({ name }) => written(name))
  return (
    <p className="spellings">
      <span className="small">{t('people.spellings')}</span>{' '}
      {[...unique].map(([name, all]) => {
        const [first] = all as [Spelling]
        return (
          <Quotes
            key={name}
            name={name}
            of={all.flatMap(({ cites }) => cites.map((cite) => ({ words: [], cite })))}
            documents={answer.documents}
            className="spelling"
          >
            <Name of={first.name} />{' '}
            <span className="small">{number(all.reduce((sum, { times }) => sum + times, 0))}</span>
          </Quotes>
        )
      })}
    </p>
  )
}

function TermRow({ term, answer, within }: Pick<PersonProps, 'answer' | 'within'> & { term: Term }) {
  const { say, code, number, t } = useWords()
  const id = useId()
  const register = useRegister()
  const { date, offices, roles, mechanism, round, reports } = term
  const inPage = offices.filter(({ office }) => languageOf(office) === code)
  const shown = inPage.length > 0 ? inPage : offices.slice(0, 1)
  const of = answer.mechanisms.find(({ id }) => id === mechanism)
  return (
    <tr>
      <th scope="row" aria-labelledby={id}>
        <span id={id}>
          <CellWords cell={date} documents={answer.documents} behind={() => null} />
        </span>
        <Cites cites={date.cites} documents={answer.documents} of={say('field.date')} />
      </th>
      <td>
        {offices.length === 0 && <span className="silent">{say('register.not-mentioned', reports)}</span>}
        {shown.map(({ office }, at) => (
          <span key={written(office)}>
            {at > 0 && ' / '}
            <Name of={office} />
          </span>
        ))}
        {offices.length > 0 && (
          <span className="cites">
            {BEHIND}
            <Quotes
              name={`${t('people.as-written')}: ${number(offices.length)}`}
              of={offices.map(({ office, cite }) => ({ words: [office], cite }))}
              documents={answer.documents}
              className="pill"
              inline
            >
              {number(offices.length)}
            </Quotes>
          </span>
        )}
        <Dotted
          className="small"
          of={[
            roles.map((role) => say(`role.${role}`)).join(say('list.join')),
            of && of.id !== within && (
              <Link href={`/${register}/mechanism/${encodeURIComponent(of.id)}`}>
                <NameOf of={of} />
              </Link>
            ),
            round !== null && say('round', round),
          ]}
        />
      </td>
    </tr>
  )
}
