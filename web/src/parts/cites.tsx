/** Links from a cell to the sentences that it rests on, in the reader. */
import { Link } from 'wouter'
import type { SheetsAnswer } from '../../../src/http/types.ts'
import type { Cite } from '../../../src/register/cite.ts'
import { documentAddress, useRegister } from '../register.tsx'
import { useWords } from '../words.tsx'

/** Most links beside one cell; the rest are in the documents. */
const MOST = 6

/** What `?at=` takes for words: `start-end`. */
const place = ({ spans }: Cite) => spans.map(({ start, end }) => `${start}-${end}`).join(',')

export function Cites({ cites, documents }: { cites: readonly Cite[]; documents: SheetsAnswer['documents'] }) {
  const register = useRegister()
  const { t, number } = useWords()
  const known = cites.filter(({ document }) => document in documents)
  return (
    <span className="cites">
      {known.slice(0, MOST).map((cite, at) => {
        const held = documents[cite.document]
        const about = [held?.title ?? held?.name, held?.published].filter(Boolean).join(' · ')
        return (
          <Link
            // biome-ignore lint/suspicious/noArrayIndexKey: cites never change places
            key={at}
            href={documentAddress(register, cite.document, place(cite))}
            title={about}
            aria-label={t('cite.open', { about })}
          >
            {number(at + 1)}
          </Link>
        )
      })}
      {known.length > MOST && <span>…</span>}
    </span>
  )
}
