/** Every round: in each square how the sides stood, and a sign for each side; each opens its sentences. */
import { Button } from 'react-aria-components'
import type { Documents } from '../../../../src/http/types.ts'
import type { Grid, Square } from '../../../../src/register/views/grid.ts'
import { hueOf } from '../../parts/hue.ts'
import { Party } from '../../parts/party.tsx'
import { Phrases } from '../../parts/phrases.tsx'
import { Quotes } from '../../parts/quotes.tsx'
import { AlignmentSign, StanceSign, stanceKey } from '../../parts/stance.tsx'
import { useWords } from '../../words.tsx'

interface AllProps {
  readonly grid: Grid
  readonly documents: Documents
  readonly onRound: (at: number) => void
}

/** Issues of most rounds first. */
const spoken = (rounds: readonly Square[]) => rounds.filter(({ alignment }) => alignment !== null).length

/** The last rounds are looked at first, where not all have room: what scrolls to the left in Arabic has places below zero. */
function toLast(grid: HTMLElement | null): void {
  if (grid) grid.scrollLeft = grid.scrollWidth * (getComputedStyle(grid).direction === 'rtl' ? -1 : 1)
}

export function AllRounds({ grid, documents, onRound }: AllProps) {
  const { t, say, issue } = useWords()
  const issues = grid.issues.toSorted((a, b) => spoken(b.rounds) - spoken(a.rounds))
  if (issues.length === 0) return <p className="empty">{say('register.empty', Object.keys(documents).length)}</p>
  return (
    <div className="wide grid" ref={toLast}>
      <table aria-label={t('matrix')}>
        <thead>
          <tr>
            <th scope="col">{say('register.issue')}</th>
            {grid.rounds.map(({ head, day, number }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rounds never change places
              <th key={at} scope="col">
                <Button className="plain" onPress={() => onRound(at)}>
                  <Phrases of={[head]} />
                </Button>
                {number !== null && day && <span className="small">{day.slice(0, 4)}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {issues.map((one) => (
            <tr key={one.issue}>
              <th scope="row">
                <bdi>{issue(one.issue)}</bdi>
              </th>
              {one.rounds.map((square, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rounds never change places
                <td key={at}>
                  <Small square={square} grid={grid} documents={documents} issue={one.issue} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface SmallProps {
  readonly square: Square
  readonly grid: Grid
  readonly issue: string
  readonly documents: Documents
}

function Small({ square, grid, issue: slug, documents }: SmallProps) {
  const { say, issue, party } = useWords()
  const { alignment, stands } = square
  if (alignment === null) {
    const { words = [], cites = [] } = square.quiet ?? {}
    const [word] = words
    const quiet = word && 'say' in word ? say(word.say, word.filling) : ''
    // Where the words stand in a report outside of what anybody is reported to have said, they can be looked at.
    if (cites.length > 0)
      return (
        <Quotes
          name={`${issue(slug)} · ${quiet}`}
          of={cites.map((cite) => ({ words: [], cite }))}
          documents={documents}
          className="square"
        >
          <span className="sign" data-stance="nothing" aria-hidden="true">
            (–)
          </span>
        </Quotes>
      )
    return (
      <span className="sign" data-stance="nothing" role="img" aria-label={quiet} title={quiet}>
        –
      </span>
    )
  }
  const said = stands.flatMap((stand, of) => stand.said.map((one) => ({ ...one, party: grid.parties[of] ?? '' })))
  const name = [
    issue(slug),
    say(`alignment.${alignment}`),
    ...stands.flatMap(({ stance }, of) =>
      stance ? `${party(grid.parties[of] ?? '')}: ${say(stanceKey(stance))}` : [],
    ),
  ].join(' · ')
  const quotations =
    said.length > 0
      ? said.map(({ party: code, stance, words, cite }) => ({
          head: (
            <p>
              <Party code={code} order={grid.parties} /> <StanceSign stance={stance} /> {say(stanceKey(stance))}
            </p>
          ),
          words: [words],
          cite,
        }))
      : square.cites.map((cite) => ({ words: [], cite }))
  return (
    <Quotes name={name} of={quotations} documents={documents} className="square">
      <AlignmentSign alignment={alignment} />
      {stands.map(({ stance }, of) => (
        <span key={grid.parties[of]} className="of-side" data-hue={hueOf(grid.parties[of] ?? '', grid.parties)}>
          {stance ? (
            <StanceSign stance={stance} />
          ) : (
            <span className="sign" data-stance="nothing" aria-hidden="true">
              –
            </span>
          )}
        </span>
      ))}
    </Quotes>
  )
}
