/** Where words stand, in whichever of their variants; the variant that matched is shown. */
import { type Cell, cite, quote, type Sheet, say } from '../cite.ts'
import type { Held } from '../held.ts'
import { find } from './phrase.ts'

export function hits(documents: readonly Held[], variants: readonly string[]): Sheet {
  const rows = documents.flatMap((held): Cell[][] => {
    const spans = variants.flatMap((words) => find(held.text, words)).sort((a, b) => a.start - b.start)
    const [first] = spans
    if (!first) return []
    const cites = spans.map((span) => cite(held, [span]))
    const { published, language } = held.record.document
    return [
      [
        { words: [{ plain: held.name }, { plain: language }, ...(published ? [{ plain: published }] : [])], cites },
        { words: [quote(held, [first])], cites },
        { words: [say('register.times', spans.length)], cites },
      ],
    ]
  })
  return {
    title: [say('register.search'), { plain: variants.join(' / ') }],
    columns: [say('register.document'), say('register.variant'), say('register.found')],
    rows,
    searched: documents.map(({ sha256 }) => sha256),
  }
}
