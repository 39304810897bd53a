/**
 * The board offices-factrueval-ru: who holds which office and who met whom, in whole Russian reports (factRuEval-2016, MIT).
 *
 * An office is right if it is read for a person of that name and has at least half of the position's words, in one of the wordings
 * that the board gives; the position's place is not scored, and what the press is to a report is no office. A person met if a
 * report's encounter with two or more named people has them. Words are compared without their case endings, as the reader compares
 * names. F1 is printed as 2 × right of wanted + given.
 */
import { type MahdarRecord, read } from '../../src/index.ts'
import { accountOf } from '../../src/read/index.ts'
import { loadLanguages, passageOf } from './board.ts'
import type { Figure, Outcome, Row } from './kinds.ts'

interface Fact {
  readonly type: string
  readonly args: readonly { readonly role: string; readonly text: string }[]
}

/** Somebody by the words of the name, and what is said of them. */
interface Claim {
  readonly name: ReadonlySet<string>
  /** The office, in each of its wordings. */
  readonly wordings: readonly ReadonlySet<string>[]
  readonly shown: string
}

class Count {
  right = 0
  wanted = 0
  given = 0

  /** Pairs what is wanted with what is given, one to one. */
  add(wanted: readonly Claim[], given: readonly Claim[], note: (miss: string) => void): void {
    const free = new Set(given)
    this.wanted += wanted.length
    this.given += given.length
    for (const claim of wanted) {
      const match = [...free].find((one) => alike(claim.name, one.name) && says(claim, one))
      if (match) {
        free.delete(match)
        this.right++
      } else note(`missed ${claim.shown}`)
    }
    for (const one of free) note(`extra ${one.shown}`)
  }

  figures(lang: string, what: string): Figure[] {
    return [
      { lang, what: `${what}, F1`, right: 2 * this.right, of: this.wanted + this.given },
      { lang, what: `${what}, found`, right: this.right, of: this.wanted },
      { lang, what: `${what}, right`, right: this.right, of: this.given },
    ]
  }
}

export async function scoreOffices(rows: readonly Row[]): Promise<Outcome> {
  await loadLanguages(new Set(rows.map(({ lang }) => lang)))
  const offices = new Count()
  const met = new Count()
  const misses: string[] = []
  for (const { id, lang, text, expected } of rows) {
    const { facts } = expected as { facts: readonly Fact[] }
    const words = (said: string) => keys(lang, said)
    const note = (miss: string) => misses.push(`${id}  ${miss}`)
    offices.add(wantedOffices(facts, words), givenOffices(lang, text, words), note)
    met.add(wantedPeople(facts, words), givenPeople(read(text, { language: lang }), words), (miss) =>
      note(`meeting: ${miss}`),
    )
  }
  const [lang = ''] = rows.map((row) => row.lang)
  return { figures: [...offices.figures(lang, 'offices'), ...met.figures(lang, 'who met')], misses }
}

type Words = (said: string) => ReadonlySet<string>

function wantedOffices(facts: readonly Fact[], words: Words): Claim[] {
  const claims = new Map<string, Claim>()
  for (const { type, args } of facts) {
    if (type !== 'Occupation') continue
    const who = args.find(({ role }) => role === 'Who')?.text
    const position = args.find(({ role }) => role === 'Position')?.text
    if (!who || !position) continue
    const shown = `${who}: ${position}`
    const wordings = position.split('|').map((wording) => words(wording.replace(/span\d+/, '')))
    claims.set(shown, { name: words(who), wordings, shown })
  }
  return [...claims.values()]
}

function givenOffices(language: string, text: string, words: Words): Claim[] {
  const { account } = accountOf(text, { language })
  return account.people.flatMap(({ name, offices, outsider }) => {
    const called = account.words(name)
    const claims: Claim[] = []
    // The longest wording of an office stands for the shorter ones.
    for (const said of outsider ? [] : offices.map((office) => account.words(office)).sort(longer)) {
      const own = words(said)
      if (claims.some(({ wordings: [known] }) => [...own].every((word) => known?.has(word)))) continue
      claims.push({ name: words(called), wordings: [own], shown: `${called}: ${said}`.replace(/\s+/g, ' ') })
    }
    return claims
  })
}

const longer = (a: string, b: string) => b.length - a.length

function wantedPeople(facts: readonly Fact[], words: Words): Claim[] {
  return facts
    .filter(({ type }) => type === 'Meeting')
    .flatMap(({ args }) => args.filter(({ role }) => role === 'Participant'))
    .map(({ text }) => ({ name: words(text), wordings: [], shown: text }))
}

function givenPeople({ meetings, participants }: MahdarRecord, words: Words): Claim[] {
  return meetings.flatMap(({ id }) => {
    const there = participants.filter(({ meeting, role }) => meeting === id && role.value !== 'mentioned')
    if (there.length < 2) return []
    return there.map(({ name }) => ({ name: words(name.value.written), wordings: [], shown: name.value.written }))
  })
}

/** The words of a phrase without their endings. */
function keys(lang: string, said: string): Set<string> {
  return new Set(
    passageOf(lang, said)
      .words.map(({ nameKey }) => nameKey)
      .filter((key) => key.length > 1),
  )
}

function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((word) => b.has(word))
}

/** Whether what is given has at least half the words of a wording that is wanted. */
function says(wanted: Claim, { wordings: [given] }: Claim): boolean {
  if (wanted.wordings.length === 0) return true
  return wanted.wordings.some((all) => [...all].filter((word) => given?.has(word)).length * 2 >= all.size)
}
