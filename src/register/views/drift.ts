/** How a formula or a topic went from round to round, per side and language. */
import { type Cell, cite, quote, type Sheet, say, silent } from '../cite.ts'
import type { Meeting } from '../merge/merge.ts'
import type { Register } from '../register.ts'
import { type Claim, claimsOf, documentsOf, partiesOf, strengthOf, strongest } from './claims.ts'
import { headCell } from './head.ts'
import { find } from './phrase.ts'

/** @param wordings of one formula, in as many languages as are wanted */
export function driftOfFormula({ documents, meetings }: Register, wordings: readonly string[]): Sheet {
  const languages = [...new Set(documents.map(({ record }) => record.document.language))].sort()
  let before = new Set<string>()
  const rows = meetings.map((meeting): Cell[] => {
    const now = new Set<string>()
    const cells = languages.map((language): Cell => {
      const own = documentsOf([meeting]).filter(({ record }) => record.document.language === language)
      const hits = own.flatMap((held) =>
        wordings.flatMap((words) => find(held.text, words).map((span) => ({ held, span }))),
      )
      const [first] = hits
      if (!first) return silent(own)
      now.add(language)
      const change = before.has(language) ? 'register.kept' : 'register.new'
      return {
        words: [say(change), quote(first.held, [first.span]), say('register.times', hits.length)],
        cites: hits.map(({ held, span }) => cite(held, [span])),
      }
    })
    before = now
    return [headCell(meeting), ...cells]
  })
  return {
    title: [say('register.drift'), { plain: wordings.join(' / ') }],
    columns: [say('register.meeting'), ...languages.map((code) => ({ plain: code }))],
    rows,
    searched: documents.map(({ sha256 }) => sha256),
  }
}

export function driftOfTopic({ documents, meetings }: Register, issue: string): Sheet {
  const parties = partiesOf(meetings)
  const last = new Map<string, Claim>()
  const rows = meetings.map((meeting): Cell[] => {
    const claims = claimsOf(meeting).filter((one) => one.issue === issue)
    return [headCell(meeting), ...parties.map((party) => topicCell(meeting, party, claims, last))]
  })
  return {
    title: [say('register.drift'), { issue }],
    columns: [say('register.meeting'), ...parties.map((party) => ({ party }))],
    rows,
    searched: documents.map(({ sha256 }) => sha256),
  }
}

function topicCell(meeting: Meeting, party: string, claims: readonly Claim[], last: Map<string, Claim>): Cell {
  const own = claims.filter((one) => one.party === party)
  const now = strongest(own)
  if (!now) return silent(documentsOf([meeting]))
  const before = last.get(party)
  last.set(party, now)
  const change = before ? strengthOf(now.stance) - strengthOf(before.stance) : undefined
  const key = change === undefined ? 'new' : change > 0 ? 'stronger' : change < 0 ? 'weaker' : 'kept'
  const stance = now.stance === 'agreed' ? 'word.agreed' : `stance.${now.stance}`
  return {
    words: [say(`register.${key}`), say(stance), quote(now.held, now.content.from)],
    cites: own.map(({ held, cue, content }) => cite(held, [...cue.from, ...content.from])),
  }
}
