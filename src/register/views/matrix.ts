/** Issue × party × round: the stance with its words, and how the sides stood to each other. */
import { type Cell, cite, quote, type Sheet, say, silent } from '../cite.ts'
import type { Register } from '../register.ts'
import { alignmentOf, claimsOf, documentsOf, partiesOf, strongest } from './claims.ts'
import { headOf } from './head.ts'

export function matrix({ documents, meetings }: Register): Sheet {
  const claims = new Map(meetings.map((meeting) => [meeting, claimsOf(meeting)]))
  const issues = [...new Set([...claims.values()].flat().map(({ issue }) => issue))].sort()
  const rows = issues.flatMap((issue) => {
    const on = (meeting: (typeof meetings)[number]) => (claims.get(meeting) ?? []).filter((one) => one.issue === issue)
    const all = meetings.flatMap(on)
    const name: Cell = { words: [{ issue }], cites: all.map(({ held, issueAt }) => cite(held, issueAt.from)) }
    const alignment = meetings.map((meeting): Cell => {
      const here = on(meeting)
      if (here.length === 0) return silent(documentsOf([meeting]))
      const cites = here.map(({ held, content, cue }) => cite(held, [...cue.from, ...content.from]))
      return { words: [say(`alignment.${alignmentOf(here)}`)], cites }
    })
    const stands = partiesOf(meetings).flatMap((party): Cell[][] => {
      const own = all.filter((one) => one.party === party)
      if (own.length === 0) return []
      const cells = meetings.map((meeting): Cell => {
        const here = on(meeting).filter((one) => one.party === party)
        const first = strongest(here)
        if (!first) return silent(documentsOf([meeting]))
        const stances = new Set(here.map(({ stance }) => stance))
        return {
          words: [
            say(first.stance === 'agreed' ? 'word.agreed' : `stance.${first.stance}`),
            quote(first.held, first.content.from),
          ],
          cites: here.map(({ held, content, cue }) => cite(held, [...cue.from, ...content.from])),
          ...(stances.size > 1 && { differs: true }),
        }
      })
      return [[{ ...name, words: [{ issue }, { party }] }, ...cells]]
    })
    return [[name, ...alignment], ...stands]
  })
  return {
    title: [say('register.matrix')],
    columns: [say('register.issue'), ...meetings.map(headOf)],
    rows,
    searched: documents.map(({ sha256 }) => sha256),
  }
}
