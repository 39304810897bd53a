/** The page before the next round: what the reports say, section by section, every sentence with its source sentence. */
import { type Cell, cite, type Phrase, quoteOf, type Sheet, say } from '../cite.ts'
import type { Held } from '../held.ts'
import { factsOf } from '../merge/account.ts'
import type { Meeting } from '../merge/merge.ts'
import type { Register } from '../register.ts'
import { contentWords, shared } from './alike.ts'
import { coming } from './calendar.ts'
import { chairsCell } from './chronology.ts'
import { documentsOf, partyWords, stanceWord, tookPlace } from './claims.ts'
import { open } from './followup.ts'
import { headCell } from './head.ts'
import { indicators } from './indicators.ts'
import { issuesOf } from './matrix.ts'
import { dateCell, placeCell } from './merged.ts'
import { fresh, silence } from './silence.ts'

/**
 * @param language of the page: what reports in it tell is quoted from them, the rest from the others
 * @param today YYYY-MM-DD
 */
export function brief(register: Register, language: string, today: string): Sheet[] {
  const past = register.meetings.filter(tookPlace)
  const [before, last] = [past.at(-2), past.at(-1)]
  const sheets = last
    ? [
        agreed(last, language),
        indicators(register, before?.day?.slice(0, 4)),
        said(last, language),
        issuesOf(last),
        open(register, today),
        fresh(register),
        silence(register, before),
      ]
    : []
  const own = new Set(
    register.documents.filter(({ record }) => record.document.language === language).map(({ sha256 }) => sha256),
  )
  return [...sheets, coming(register, today)]
    .filter(({ rows }) => rows.length > 0)
    .map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => row.map((cell) => citedIn(language, own, cell))) }))
}

/** A page for one reader quotes and cites reports in his language where they tell the same; where sources differ, all of them. */
function citedIn(language: string, own: ReadonlySet<string>, cell: Cell): Cell {
  const cites = cell.cites.filter(({ document }) => own.has(document))
  if (cites.length === 0 || cell.differs) return cell
  const words = cell.words.map((phrase) =>
    'quote' in phrase ? [phrase, ...(phrase.others ?? [])].find((one) => one.language === language) : phrase,
  )
  if (words.some((phrase) => phrase === undefined)) return cell
  return { ...cell, cites, words: words.map((phrase) => alone(phrase as Phrase)) }
}

const alone = (phrase: Phrase): Phrase =>
  'quote' in phrase ? { quote: phrase.quote, language: phrase.language } : phrase

/** A sentence of the page before it is put down: who, in what manner, and the words. */
interface Sentence {
  readonly held: Held
  readonly parties: readonly string[]
  readonly name: readonly Phrase[]
  readonly stance: string
  readonly issues: readonly string[]
  readonly words: readonly string[]
  readonly from: readonly { start: number; end: number }[]
  readonly cue: readonly { start: number; end: number }[]
}

/** When, where and under whom; then what was agreed. */
function agreed(meeting: Meeting, language: string): Sheet {
  const all = meeting.accounts.flatMap((account) =>
    factsOf(account, account.held.record.agreements).map(({ parties, act, content, issues }) =>
      sentence(account.held, parties, [], 'agreed', issues, content.value, content.from, act.from),
    ),
  )
  const parts = [headCell(meeting), dateCell(meeting), placeCell(meeting), chairsCell(meeting)]
  const told = parts.filter(({ cites }) => cites.length > 0)
  const opening: Cell = {
    words: told.flatMap(({ words }, at) => [...(at > 0 ? [{ plain: '·' }] : []), ...words]),
    cites: told.flatMap(({ cites }) => cites),
    ...(told.some(({ differs }) => differs) && { differs: true }),
  }
  return list('section.agreements', meeting, [...(told.length > 0 ? [[opening]] : []), ...lines(all, language)])
}

/** What is said jointly, then each party's own. */
function said(meeting: Meeting, language: string): Sheet {
  const all = meeting.accounts.flatMap((account) => {
    const { held } = account
    return factsOf(account, held.record.statements)
      .filter(({ joint, party }) => joint || party)
      .map(({ joint, party, parties, speaker, cue, content, stance, issues }) => {
        const name = speaker ? [{ quote: speaker.value.written, language: held.record.document.language }] : []
        const who = joint ? parties : party ? [party] : []
        return sentence(held, who, name, stance.value, issues, content.value, content.from, cue.from)
      })
  })
  const order = (one: Sentence) => (one.parties.length > 1 ? '' : (one.parties[0] ?? '~'))
  const sorted = all.toSorted((a, b) => order(a).localeCompare(order(b)))
  return list('register.said', meeting, lines(sorted, language))
}

function sentence(
  held: Held,
  parties: readonly { readonly value: string }[],
  name: readonly Phrase[],
  stance: string,
  issues: readonly { readonly value: string }[],
  words: string,
  from: Sentence['from'],
  cue: Sentence['cue'],
): Sentence {
  const who = [...new Set(parties.map(({ value }) => value))].sort()
  return {
    held,
    parties: who,
    name,
    stance,
    issues: issues.map(({ value }) => value),
    words: contentWords(words),
    from,
    cue,
  }
}

/** Share of the shorter one's content words from which one report says what another does. */
const SAME = 0.7

/**
 * The sentences told in one language, those of several reports once; and from reports in others what no sentence in it tells: of a
 * party on an issue. Of what names no issue it cannot be known, and it is left to the reports in the language, where there are any.
 */
function lines(all: readonly Sentence[], language: string): Cell[][] {
  const own = all.filter(({ held }) => held.record.document.language === language)
  const shown = groups(own.length > 0 ? own : all)
  const told = new Set(shown.flat().flatMap(({ parties, issues }) => issues.map((issue) => `${parties} ${issue}`)))
  const more =
    own.length > 0 ? all.filter(({ issues, parties }) => issues.some((issue) => !told.has(`${parties} ${issue}`))) : []
  return [...shown, ...overLanguages(more)].map((group) => {
    const [{ parties, name, stance }] = group as [Sentence]
    const who = [...partyWords(parties), ...name]
    const words = quoteOf(group.map(({ held, from }) => ({ held, from })))
    const cites = group.map(({ held, cue, from }) => cite(held, [...cue, ...from]))
    // Quoted words seldom go on where a label ends: they stand behind a colon.
    const told = [stanceWord(stance), { plain: ':' }, words]
    return [{ words: [...who, ...(who.length > 0 ? [{ plain: '·' }] : []), ...told], cites }]
  })
}

/** Sentences in like words of the same parties together. */
function groups(all: readonly Sentence[]): Sentence[][] {
  const out: Sentence[][] = []
  for (const one of all) {
    const same = out.find(
      ([other]) =>
        other &&
        other.held.record.document.language === one.held.record.document.language &&
        `${other.parties}` === `${one.parties}` &&
        shared(other.words, one.words).share >= SAME,
    )
    if (same) same.push(one)
    else out.push([one])
  }
  return out
}

/** In several languages: those of the same parties on the same issues together. */
const overLanguages = (all: readonly Sentence[]): Sentence[][] => [
  ...Map.groupBy(all, ({ parties, issues, stance }) => `${parties} ${[...issues].sort()} ${stance}`).values(),
]

const list = (key: string, meeting: Meeting, rows: Cell[][]): Sheet => ({
  title: [say(key)],
  columns: [say(key)],
  rows,
  searched: documentsOf([meeting]).map(({ sha256 }) => sha256),
})
