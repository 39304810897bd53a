/** The source sentences of the page: their numbers behind what rests on them, and the list at its end. Both open the reader. */
import { Link } from 'wouter'
import type { BriefAnswer } from '../../../../src/http/types.ts'
import { BEHIND } from '../../parts/cites.tsx'
import { Quote } from '../../parts/phrases.tsx'
import { TitleOf, titleOf } from '../../parts/title.tsx'
import { documentAddress, useRegister } from '../../register.tsx'
import { useWords } from '../../words.tsx'

export function Marks({ page, numbers }: { page: BriefAnswer; numbers: readonly number[] }) {
  const register = useRegister()
  const { t, number } = useWords()
  if (numbers.length === 0) return null
  return (
    <sup className="marks">
      {BEHIND}
      {runsOf(numbers).map(([from, to]) => {
        const note = page.notes[from - 1]
        if (!note) return null
        const held = page.documents[note.document]
        const about = held && titleOf(held)
        return (
          <Link
            key={from}
            href={documentAddress(register, note.document, note.at)}
            title={note.sentence}
            aria-label={t('brief.source', { about: `${number(from)} · ${about}` })}
          >
            <bdi>[{from === to ? number(from) : `${number(from)}–${number(to)}`}]</bdi>
          </Link>
        )
      })}
    </sup>
  )
}

/** Numbers that follow one another as first and last; each opens its first, and all stand in the list at the end. */
function runsOf(numbers: readonly number[]): [from: number, to: number][] {
  const runs: [number, number][] = []
  for (const one of numbers.toSorted((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && one === last[1] + 1) last[1] = one
    else runs.push([one, one])
  }
  return runs
}

export function Notes({ page }: { page: BriefAnswer }) {
  const register = useRegister()
  const { say, number, date } = useWords()
  if (page.notes.length === 0) return null
  return (
    <section className="notes">
      <h2>{say('register.sources')}</h2>
      <ol>
        {page.notes.map((note) => {
          const held = page.documents[note.document]
          const published = held?.published
          return (
            <li key={note.number} value={note.number}>
              <Link className="about" href={documentAddress(register, note.document, note.at)}>
                <bdi>[{number(note.number)}]</bdi> {held && <TitleOf of={held} />}
                {published && (
                  <>
                    {' · '}
                    <bdi>{date({ from: published, to: published })}</bdi>
                  </>
                )}
              </Link>
              <p dir={held?.direction}>
                <Quote language={held?.language ?? ''}>{note.sentence}</Quote>
              </p>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
