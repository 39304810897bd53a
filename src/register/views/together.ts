/** The other reports of a document's meetings, and why they are taken for one; each with the name by which people link or split it. */
import { type Cell, cite, type Phrase, type Sheet, say } from '../cite.ts'
import type { Held } from '../held.ts'
import type { Linked } from '../merge/account.ts'
import type { Together } from '../together.ts'
import { headOf } from './head.ts'

/** @param held the documents that are named, by hash @param all how many documents the register holds */
export function together(meetings: readonly Together[], held: ReadonlyMap<string, Held>, all: number): Sheet {
  const citesOf = ({ held: { sha256 }, id }: Linked) => {
    const one = held.get(sha256)
    const kind = one?.record.meetings.find((meeting) => id === `${sha256}#${meeting.id}`)?.kind
    return one && kind ? [cite(one, kind.from)] : []
  }
  const report = (account: Linked): Cell => {
    const one = held.get(account.held.sha256)
    const { title, language } = one?.record.document ?? {}
    const named: Phrase = title && language ? { quote: title, language } : { plain: one?.name ?? '' }
    return { words: [named, { plain: handle(account) }], cites: citesOf(account) }
  }
  const rows = meetings.flatMap(({ own, meeting, others }) =>
    others.map(({ account, why, sure }): Cell[] => {
      const cites = [own, account].flatMap(citesOf)
      return [
        { words: [headOf(meeting), { plain: handle(own) }], cites: citesOf(own) },
        report(account),
        { words: [say(sure ? 'register.one-meeting' : 'register.perhaps-meeting')], cites },
        { words: [say(`register.why.${why}`)], cites },
      ]
    }),
  )
  const columns = ['register.meeting', 'register.other-report', 'register.taken', 'register.why.head']
  return {
    title: [say('register.reports-of-one')],
    columns: columns.map((key) => say(key)),
    rows,
    searched: [],
    held: all,
  }
}

/** How people name an account on the command line. */
const handle = ({ id }: Linked): string => {
  const [sha = '', meeting = ''] = id.split('#')
  return `${sha.slice(0, 12)}#${meeting}`
}
