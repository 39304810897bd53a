/** One round: each issue with what each side said of it, in the report's words. */
import type { Documents } from '../../../../src/http/types.ts'
import type { Grid, Stand } from '../../../../src/register/views/grid.ts'
import { hueOf } from '../../parts/hue.ts'
import { Party } from '../../parts/party.tsx'
import { Phrases } from '../../parts/phrases.tsx'
import { Quotes } from '../../parts/quotes.tsx'
import { CellWords } from '../../parts/sheet.tsx'
import { AlignmentSign, StanceSign, stanceKey } from '../../parts/stance.tsx'
import { useWords } from '../../words.tsx'

interface OneProps {
  readonly grid: Grid
  readonly at: number
  readonly documents: Documents
}

export function OneRound({ grid, at, documents }: OneProps) {
  const { t, say, issue, number } = useWords()
  const told = grid.issues.filter(({ rounds }) => rounds[at]?.alignment)
  const silent = grid.issues.filter(({ rounds }) => rounds[at]?.alignment === null)
  return (
    <>
      <ul className="issues">
        {told.map((one) => {
          const square = one.rounds[at]
          if (!square?.alignment) return null
          return (
            <li key={one.issue}>
              <h3>
                <AlignmentSign alignment={square.alignment} /> <bdi>{issue(one.issue)}</bdi>
                <span className="small"> {say(`alignment.${square.alignment}`)}</span>
              </h3>
              <div className="stands">
                {square.stands.map((stand, of) => (
                  <StandWords
                    key={grid.parties[of]}
                    stand={stand}
                    party={grid.parties[of] ?? ''}
                    grid={grid}
                    documents={documents}
                    about={issue(one.issue)}
                  />
                ))}
              </div>
            </li>
          )
        })}
      </ul>
      {silent.length > 0 && (
        <details>
          <summary>{t('matrix.silent', { count: silent.length, shown: number(silent.length) })}</summary>
          <p className="silent">{silent.map((one) => issue(one.issue)).join(say('list.join'))}</p>
        </details>
      )}
    </>
  )
}

interface StandProps {
  readonly stand: Stand
  readonly party: string
  readonly grid: Grid
  readonly documents: Documents
  readonly about: string
}

function StandWords({ stand, party, grid, documents, about }: StandProps) {
  const { say, code, party: nameOf, t, number } = useWords()
  const { stance, said, differs } = stand
  const inPage = said.filter(({ words }) => 'language' in words && words.language === code)
  const own = inPage.length > 0 ? inPage : said
  const first = own.find((one) => one.stance === stance) ?? own[0]
  return (
    <div className="stand" data-hue={hueOf(party, grid.parties)}>
      <p>
        <Party code={party} order={grid.parties} />{' '}
        {stance ? (
          <>
            <StanceSign stance={stance} /> {say(stanceKey(stance))}
            {differs && <strong className="differs"> ({say('register.differs')})</strong>}
          </>
        ) : (
          stand.quiet && <CellWords cell={stand.quiet} documents={documents} />
        )}
      </p>
      {first && (
        <>
          <p className="words">
            <Phrases of={[first.words]} />
          </p>
          <Quotes
            name={`${about} · ${nameOf(party)}`}
            of={said.map(({ stance: one, words, cite }) => ({
              head: (
                <p>
                  <StanceSign stance={one} /> {say(stanceKey(one))}
                </p>
              ),
              words: [words],
              cite,
            }))}
            documents={documents}
            className="sources"
          >
            {t('matrix.sentences', { count: said.length, shown: number(said.length) })}
          </Quotes>
        </>
      )}
    </div>
  )
}
