/** A sheet whose rows stand under what their first cell says, each group to open. */
import type { Documents } from '../../../../src/http/types.ts'
import type { Cell, Sheet } from '../../../../src/register/cite.ts'
import { hueOfWords } from '../../parts/hue.ts'
import { useLater } from '../../parts/later.ts'
import { Phrases } from '../../parts/phrases.tsx'
import { CellWords } from '../../parts/sheet.tsx'
import { useWords } from '../../words.tsx'

interface GroupedProps {
  readonly sheet: Sheet
  readonly documents: Documents
  readonly parties: readonly string[]
  /** Whether the last group comes first. */
  readonly newest?: boolean
}

export function Grouped({ sheet, documents, parties, newest = false }: GroupedProps) {
  const { say, t, number } = useWords()
  const later = useLater()
  if (sheet.rows.length === 0) return <p className="empty">{say('register.empty', sheet.searched.length)}</p>
  const groups = [...Map.groupBy(sheet.rows, ([first]) => JSON.stringify(first?.words))]
  const sorted = newest ? groups.reverse() : groups
  return (
    <div className="groups">
      {sorted.map(([key, rows], at) => {
        const [first] = rows[0] as [Cell]
        const common = commonLast(rows)
        const open = at === 0 || sorted.length < 4
        return (
          <details key={key} open={open} data-hue={hueOfWords(first.words, parties)}>
            <summary>
              <Phrases of={first.words} />
              {'\u00a0· '}
              <span className="small">{t('mechanism.lines', { count: rows.length, shown: number(rows.length) })}</span>
            </summary>
            {common && (
              <p className="common small">
                <CellWords cell={common} documents={documents} />
              </p>
            )}
            {(open || later) && (
              <ul>
                {rows.map((row, line) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: rows of a sheet never change places
                  <li key={line}>
                    <Line cells={common ? row.slice(1, -1) : row.slice(1)} sheet={sheet} documents={documents} />
                  </li>
                ))}
              </ul>
            )}
          </details>
        )
      })}
    </div>
  )
}

/** A silence that all rows end with is said once. */
function commonLast(rows: readonly (readonly Cell[])[]): Cell | undefined {
  const [first, ...others] = rows.map((row) => row.at(-1))
  const same = others.every((one) => JSON.stringify(one) === JSON.stringify(first))
  return first && first.cites.length === 0 && same ? first : undefined
}

function Line({ cells, sheet, documents }: { cells: readonly Cell[]; sheet: Sheet; documents: Documents }) {
  return (
    <dl>
      {cells.map((cell, at) =>
        isUndated(cell) ? null : (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns never change places
          <div key={at}>
            <dt className={isPlain(cell, at) ? 'visually-hidden' : undefined}>
              <Phrases of={[...sheet.columns.slice(at + 1, at + 2), { plain: ':' }]} />{' '}
            </dt>
            <dd>
              <CellWords cell={cell} documents={documents} />
            </dd>
          </div>
        ),
      )}
    </dl>
  )
}

/** Hardly any undertaking has a date: that one has none goes without saying. */
const isUndated = ({ words: [word] }: Cell) => word !== undefined && 'say' in word && word.say === 'register.no-date'

/** What needs no name before it: the head of the line, and words of a report. */
const isPlain = ({ words }: Cell, at: number) => at === 0 || words.some((word) => 'quote' in word)
