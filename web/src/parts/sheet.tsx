/** A view's sheet as a table, or as a list where it has one column; each cell opens the sentences that it rests on. */
import { type ReactNode, useId } from 'react'
import type { Documents } from '../../../src/http/types.ts'
import type { Cell, Sheet } from '../../../src/register/cite.ts'
import { useWords } from '../words.tsx'
import { Cites } from './cites.tsx'
import { Phrases } from './phrases.tsx'

interface SheetTableProps {
  readonly sheet: Sheet
  readonly documents: Documents
  readonly level?: 2 | 3
  /** What stands behind a cell's words: links to its sentences, if nothing else is given. */
  readonly behind?: (cell: Cell) => ReactNode
}

export function SheetTable({ sheet, documents, level = 2, behind }: SheetTableProps) {
  const { say } = useWords()
  const Heading = `h${level}` as const
  const id = useId()
  const heading = (
    <Heading id={id}>
      <Phrases of={sheet.title} />
    </Heading>
  )
  if (sheet.rows.length === 0)
    return (
      <section>
        {heading}
        <p className="empty">{say('register.empty', sheet.held ?? sheet.searched.length)}</p>
      </section>
    )
  if (sheet.columns.length === 1)
    return (
      <section>
        {heading}
        <ul className="lines">
          {sheet.rows.map(([cell], at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a sheet never change places
            <li key={at}>{cell && <CellWords cell={cell} documents={documents} behind={behind} />}</li>
          ))}
        </ul>
      </section>
    )
  return (
    <section>
      {heading}
      <div className="wide">
        <table aria-labelledby={id}>
          <thead>
            <tr>
              {sheet.columns.map((column, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns never change places
                <th key={at} scope="col">
                  <Phrases of={[column]} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sheet.rows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a sheet never change places
              <tr key={at}>
                {row.map((cell, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns never change places
                  <td key={column}>
                    <CellWords cell={cell} documents={documents} behind={behind} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

interface CellWordsProps {
  readonly cell: Cell
  readonly documents: Documents
  readonly behind?: SheetTableProps['behind'] | undefined
  /** What it tells, where cells stand close to each other. */
  readonly of?: string
}

export function CellWords({ cell, documents, behind, of }: CellWordsProps) {
  const { say } = useWords()
  const silent = cell.cites.length === 0 && cell.searched !== undefined
  return (
    <span className={silent ? 'silent' : undefined}>
      <Phrases of={cell.words} />
      {cell.differs && <strong className="differs"> ({say('register.differs')})</strong>}
      {behind ? behind(cell) : <Cites cites={cell.cites} documents={documents} of={of} />}
    </span>
  )
}
