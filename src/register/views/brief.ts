/** The page before the next round: what the reports say, section by section, every sentence with its source sentence. */
import { type Cell, cite, type Phrase, quote, type Sheet, say } from '../cite.ts'
import { type Account, factsOf } from '../merge/account.ts'
import type { Meeting } from '../merge/merge.ts'
import type { Register } from '../register.ts'
import { calendar } from './calendar.ts'
import { chronology } from './chronology.ts'
import { followup } from './followup.ts'
import { indicators } from './indicators.ts'
import { matrix } from './matrix.ts'
import { silence } from './silence.ts'

/**
 * @param language of the page: reports in it come first, and one report a meeting is quoted where there is one in it
 * @param today YYYY-MM-DD
 */
export function brief(register: Register, language: string, today: string): Sheet[] {
  const last = register.meetings.at(-1)
  if (!last) return []
  const told = inLanguage(register, language)
  const latest = told.meetings.at(-1) as Meeting
  const now = { documents: latest.accounts.map(({ held }) => held), meetings: [latest] }
  const rounds = chronology({ ...register, meetings: [ownFirst(last, language)] })
  return [
    rounds,
    agreed(latest),
    indicators(told),
    said(latest),
    matrix(now),
    followup({ ...now, meetings: told.meetings.slice(-2) }, today),
    silence(told),
    calendar(told),
  ].filter(({ rows }) => rows.length > 0)
}

/** A meeting whose reports in one language come before the others, so that names are shown as the reader writes them. */
function ownFirst(meeting: Meeting, language: string): Meeting {
  const own = (account: Account) => Number(account.held.record.document.language === language)
  return { ...meeting, accounts: [...meeting.accounts].sort((a, b) => own(b) - own(a)) }
}

/** Of each meeting the reports in one language, where it has any. */
function inLanguage({ meetings }: Register, language: string): Register {
  const own = meetings.map((meeting) => {
    const accounts = meeting.accounts.filter(({ held }) => held.record.document.language === language)
    return accounts.length > 0 ? { ...meeting, accounts } : meeting
  })
  return { meetings: own, documents: [...new Set(own.flatMap(({ accounts }) => accounts.map(({ held }) => held)))] }
}

function agreed(meeting: Meeting): Sheet {
  const rows = meeting.accounts.flatMap((account) =>
    factsOf(account, account.held.record.agreements).map(({ parties, act, content }): Cell[] => [
      {
        words: [...speakers(parties), say('word.agreed'), quote(account.held, content.from)],
        cites: [cite(account.held, [...act.from, ...content.from])],
      },
    ]),
  )
  return list('section.agreements', meeting, rows)
}

function said(meeting: Meeting): Sheet {
  const rows = meeting.accounts.flatMap((account) =>
    factsOf(account, account.held.record.statements)
      .filter(({ joint, party }) => joint || party)
      .map(({ joint, party, parties, speaker, cue, content, stance }): Cell[] => {
        const { held } = account
        const who = joint ? parties : party ? [party] : []
        const name = speaker ? [{ quote: speaker.value.written, language: held.record.document.language }] : []
        return [
          {
            words: [...speakers(who, name), say(`stance.${stance.value}`), quote(held, content.from)],
            cites: [cite(held, [...cue.from, ...content.from])],
          },
        ]
      }),
  )
  return list('register.said', meeting, rows)
}

/** "A and B, name:"; nothing where the report names nobody. */
function speakers(parties: readonly { readonly value: string }[], name: readonly Phrase[] = []): Phrase[] {
  const who = [...parties.map(({ value }) => ({ party: value })), ...name]
  return who.length > 0 ? [...who, { plain: ':' }] : []
}

const list = (key: string, meeting: Meeting, rows: Cell[][]): Sheet => ({
  title: [say(key)],
  columns: [say(key)],
  rows,
  searched: meeting.accounts.map(({ held }) => held.sha256),
})
