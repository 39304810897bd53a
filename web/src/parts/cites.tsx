/** Links from a cell to the sentences that it rests on, in the reader. */
import { Link } from 'wouter'
import type { Documents } from '../../../src/http/types.ts'
import type { Cite } from '../../../src/register/cite.ts'
import { documentAddress, placeOf, useRegister } from '../register.tsx'
import { useWords } from '../words.tsx'
import { Quotes } from './quotes.tsx'
import { titleOf } from './title.tsx'

/** Most links beside one cell; of more there is a list to open. */
const MOST = 3

/** Between words and what they rest on: no line breaks there, so that no mark stands alone on one. */
export const BEHIND = '\u00a0'

interface CitesProps {
  readonly cites: readonly Cite[]
  readonly documents: Documents
  /** What rests on them, where several stand close to each other. */
  readonly of?: string | undefined
}

export function Cites({ cites, documents, of }: CitesProps) {
  const register = useRegister()
  const { t, number } = useWords()
  const known = cites.filter(({ document }) => document in documents)
  const named = (words: string) => (of === undefined ? words : `${of}: ${words}`)
  if (known.length === 0) return null
  if (known.length > MOST)
    return (
      <span className="cites">
        {BEHIND}
        <Quotes
          name={named(t('cite.all', { count: known.length, shown: number(known.length) }))}
          of={known.map((cite) => ({ words: [], cite }))}
          documents={documents}
          className="pill"
          inline
        >
          {number(known.length)}
        </Quotes>
      </span>
    )
  return (
    <span className="cites">
      {BEHIND}
      {known.map((cite, at) => {
        const held = documents[cite.document]
        const about = [held && titleOf(held), held?.published].filter(Boolean).join(' · ')
        const name = named(t('cite.open', { about }))
        return (
          <Link
            // biome-ignore lint/suspicious/noArrayIndexKey: cites never change places
            key={at}
            className="pill"
            href={documentAddress(register, cite.document, placeOf(cite))}
            title={name}
            aria-label={name}
          >
            {number(at + 1)}
          </Link>
        )
      })}
    </span>
  )
}
