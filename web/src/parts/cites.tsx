/** Links from a cell to the sentences that it rests on, in the reader. */
import { Link } from 'wouter'
import type { Documents } from '../../../src/http/types.ts'
import type { Cite } from '../../../src/register/cite.ts'
import { documentAddress, placeOf, useRegister } from '../register.tsx'
import { useWords } from '../words.tsx'
import { Quotes } from './quotes.tsx'

/** Most links beside one cell; of more there is a list to open. */
const MOST = 3

export function Cites({ cites, documents }: { cites: readonly Cite[]; documents: Documents }) {
  const register = useRegister()
  const { t, number } = useWords()
  const known = cites.filter(({ document }) => document in documents)
  if (known.length > MOST)
    return (
      <span className="cites">
        <Quotes
          name={t('cite.all', { count: known.length, shown: number(known.length) })}
          of={known.map((cite) => ({ words: [], cite }))}
          documents={documents}
          className="pill"
        >
          {number(known.length)}
        </Quotes>
      </span>
    )
  return (
    <span className="cites">
      {known.map((cite, at) => {
        const held = documents[cite.document]
        const about = [held?.title ?? held?.name, held?.published].filter(Boolean).join(' · ')
        return (
          <Link
            // biome-ignore lint/suspicious/noArrayIndexKey: cites never change places
            key={at}
            href={documentAddress(register, cite.document, placeOf(cite))}
            title={about}
            aria-label={t('cite.open', { about })}
          >
            {number(at + 1)}
          </Link>
        )
      })}
    </span>
  )
}
