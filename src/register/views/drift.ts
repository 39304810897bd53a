/** How a formula or a topic went from round to round, by side and language. */
import { type Cell, type Cite, cite, type Phrase, quoteOf, type Sheet, say, silent } from '../cite.ts'
import type { Held } from '../held.ts'
import type { Meeting } from '../merge/merge.ts'
import type { Register } from '../register.ts'
import { foldedWords } from '../store/words.ts'
import { citeOf, claimsOf, documentsOf, partiesOf, partyWords, stanceWords, strengthOf, strongest } from './claims.ts'
import { headOf } from './head.ts'
import { find } from './phrase.ts'
import { Wordings } from './wording.ts'

/** What one line of the sheet has in one meeting: words, how far they go, and what they rest on. */
interface Use {
  readonly words: readonly Phrase[]
  readonly strength: number
  readonly cites: readonly Cite[]
}

interface Line {
  readonly name: readonly Phrase[]
  /** Undefined: of all languages. */
  readonly language: string | undefined
  use(meeting: Meeting, documents: readonly Held[]): Use | undefined
  /** What is said where it is not used. */
  quiet?(meeting: Meeting, documents: readonly Held[]): Cell
}

/**
 * @param wordings of one formula, in as many languages as are wanted; of several in one language that with more words is the stronger
 */
export function driftOfFormula(register: Register, wordings: readonly string[]): Sheet {
  const parties: (string | undefined)[] = [...partiesOf(register.meetings), undefined]
  const lines = languagesOf(register).flatMap((language) =>
    parties.map(
      (party): Line => ({
        name: [...(party === undefined ? [say('register.report')] : [{ party }]), { plain: `(${language})` }],
        language,
        use: (_, documents) => formulaUse(documents, wordings, party),
      }),
    ),
  )
  return sheetOf(register, [say('register.drift'), { plain: wordings.join(' / ') }], lines)
}

export function driftOfTopic(register: Register, issue: string): Sheet {
  const languages = languagesOf(register)
  const wordings = new Wordings(register.documents)
  const all = register.meetings.flatMap(claimsOf).filter((one) => one.issue === issue)
  const lines = partiesOf(register.meetings).flatMap((party) =>
    [undefined, ...(languages.length > 1 ? languages : [])].map(
      (language): Line => ({
        name: [...partyWords([party]), ...(language === undefined ? [] : [{ plain: `(${language})` }])],
        language,
        use: (meeting, documents) => topicUse(meeting, documents, party, issue),
        quiet: (meeting, documents) => {
          const here = claimsOf(meeting).filter((one) => one.issue === issue && documents.includes(one.held))
          return wordings.quiet(documents, all, here)
        },
      }),
    ),
  )
  return sheetOf(register, [say('register.drift'), { issue }], lines)
}

const languageOf = (held: Held): string => held.record.document.language
const languagesOf = ({ meetings }: Register): string[] => [...new Set(documentsOf(meetings).map(languageOf))].sort()

/** A line for each side and language that ever uses it; one line that says where it was looked for if none does. */
function sheetOf({ documents, meetings }: Register, title: readonly Phrase[], lines: readonly Line[]): Sheet {
  const rows = lines.flatMap((line) => {
    const own = meetings.map((meeting) => {
      const held = documentsOf([meeting]).filter(
        (one) => line.language === undefined || languageOf(one) === line.language,
      )
      return { meeting, held, use: line.use(meeting, held) }
    })
    const uses = own.filter(({ use }) => use !== undefined)
    const [first, last] = [uses[0], uses.at(-1)]
    if (!first?.use || !last?.use) return []
    const name: Cell = { words: line.name, cites: uses.flatMap(({ use }) => use?.cites ?? []) }
    const ends = [first, last].map(({ meeting, use }): Cell => ({ words: [headOf(meeting)], cites: use?.cites ?? [] }))
    return [[name, ...ends, ...changes(line, own)]]
  })
  const columns = ['register.side', 'register.first-use', 'register.last-use'].map((key) => say(key))
  return {
    title,
    columns: [...columns, ...meetings.map(headOf)],
    rows,
    searched: documents.map(({ sha256 }) => sha256),
  }
}

/** New, again, kept, stronger or weaker than when it was used last; no longer used; or not looked for, where no report is held. */
function changes(
  { quiet }: Line,
  line: readonly { meeting: Meeting; held: readonly Held[]; use: Use | undefined }[],
): Cell[] {
  let last: Use | undefined
  let present = false
  return line.map(({ meeting, held, use }) => {
    if (!use) {
      const gone = present && held.length > 0
      if (held.length > 0) present = false
      const cell = quiet?.(meeting, held) ?? silent(held)
      return gone ? { ...cell, words: [say('register.no-more'), ...cell.words] } : cell
    }
    const change = last ? use.strength - last.strength : 0
    const key = !last ? 'new' : change > 0 ? 'stronger' : change < 0 ? 'weaker' : present ? 'kept' : 'again'
    last = use
    present = true
    return { words: [say(`register.${key}`), ...use.words], cites: use.cites }
  })
}

function topicUse(meeting: Meeting, documents: readonly Held[], party: string, issue: string): Use | undefined {
  const own = claimsOf(meeting).filter(
    (one) => one.party === party && one.issue === issue && documents.includes(one.held),
  )
  const first = strongest(own)
  return first && { words: stanceWords(own), strength: strengthOf(first.stance), cites: own.map(citeOf) }
}

/** @param party whose statements and agreements are looked at; undefined: what stands outside of them */
function formulaUse(
  documents: readonly Held[],
  wordings: readonly string[],
  party: string | undefined,
): Use | undefined {
  const longest = [...wordings]
    .map((words) => ({ words, size: foldedWords(words).length }))
    .sort((a, b) => b.size - a.size)
  for (const { words, size } of longest) {
    const hits = documents.flatMap((held) =>
      find(held.text, words)
        .filter(({ start, end }) => {
          const parties = speakersAt(held, start, end)
          return party === undefined ? parties.length === 0 : parties.includes(party)
        })
        .map((span) => ({ held, from: [span] })),
    )
    if (hits.length === 0) continue
    const times = hits.length > 1 ? [say('register.times', hits.length)] : []
    return { words: [quoteOf(hits), ...times], strength: size, cites: hits.map(({ held, from }) => cite(held, from)) }
  }
  return undefined
}

/** The parties in whose reported words, or in whose agreement, a stretch of text stands. */
function speakersAt({ record }: Held, start: number, end: number): string[] {
  const inside = ({ content }: { content: { from: readonly { start: number; end: number }[] } }) =>
    content.from.some((span) => span.start <= start && end <= span.end)
  const said = record.statements.filter(inside).flatMap(({ party, parties }) => (party ? [party] : parties))
  const agreed = record.agreements.filter(inside).flatMap(({ parties }) => parties)
  return [...said, ...agreed].map(({ value }) => value)
}
