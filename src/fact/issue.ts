/** The issues that a claim is about. */
import type { Account, Found } from '../sense/account.ts'
import { WITH_AND } from '../sense/features.ts'
import type { Frame } from '../sense/frame.ts'
import type { Range } from '../sense/mention.ts'
import type { Reading } from '../sense/reading.ts'
import { type Sense, senseInfo } from '../sense/senses.ts'
import { ISSUES } from '../world/index.ts'
import { type Ledger, reading } from './fact.ts'

/** Which issue the bare name of a state stands for: "on Libya". */
const OF_STATE = new Map(
  Object.entries(ISSUES).flatMap(([id, { of_state, narrows }]) => (of_state && !narrows ? [[of_state, id]] : [])),
)
/** What a wider issue is where a state is named beside it: "nuclear weapons" with Iran. */
const NARROWED = Object.entries(ISSUES).flatMap(([id, { of_state, narrows }]) =>
  of_state && narrows ? [{ id, state: of_state, narrows }] : [],
)

/** The issues that a claim's heading, topic and content name, each with its first words. */
export function issuesIn(account: Account, ledger: Ledger, frame: Frame): Reading<string>[] {
  const { topic, content } = frame
  const parties = ledger.partiesOf.get(ledger.meetingOf[frame.index] ?? '')?.map(({ value }) => value) ?? []
  const found = new Map<string, Reading<string>>()
  for (const range of [headingOf(account, frame), topic, content]) {
    if (!range) continue
    const words = account
      .find('issue', range)
      .map((issue) => ({ ...issue, id: narrowed(account, range, parties, issue), rule: 'issue' }))
    // Longest first where several begin together.
    const named = [
      ...words,
      ...statesIn(account, range, parties, words),
      ...relationsIn(account, range, parties, words),
    ].sort((a, b) => a.first - b.first || b.after - a.after)
    let covered = -1
    for (const issue of named) {
      // A longer phrase hides the shorter ones inside it.
      if (issue.first < covered && !(issue.after > covered)) continue
      covered = Math.max(covered, issue.after)
      if (!found.has(issue.id)) found.set(issue.id, reading(account, issue.id, [issue], 'stated', issue.rule))
    }
  }
  return [...found.values()]
}

/** An issue, or what it is of those who meet or of a state named beside it: their own relations; "to keep Iran from nuclear weapons". */
function narrowed(account: Account, range: Range, parties: readonly string[], { id }: Found): string {
  if (ISSUES[id]?.between?.every((party) => parties.includes(party)) && parties.length === 2) return BILATERAL
  const closer = NARROWED.filter(({ narrows }) => narrows === id)
  return closer.find(({ state }) => account.find('state', range).some((name) => name.id === state))?.id ?? id
}

/**
 * Third states that a claim names, of which an issue bears the name: "the truce in Yemen", "support for Libya".
 * @param known the issues that its words name; a closer one on the same state ("Iran's nuclear programme") says it better
 */
function statesIn(account: Account, range: Range, parties: readonly string[], known: readonly { id: string }[]) {
  return account.find('state', range).flatMap((name) => {
    const issue = OF_STATE.get(name.id)
    if (!issue || parties.includes(name.id) || account.partyAt(name.first)?.form !== 'name') return []
    // 以 is short for a state, and far more often a preposition.
    if (account.headLast(name.first) && name.after - name.first === 1) return []
    // "Said that Libya had sent a delegation": who acts in a claim is not what it is about.
    if (name.first === range.first && name.after < range.after && !separates(account, name.after)) return []
    if (known.some(({ id }) => id.startsWith(`${issue}-`)) || isVenue(account, range, name)) return []
    const mention = account.mentionAt(name.first)
    if (mention && mention.kind !== 'party' && (mention.kind !== 'joint' || mention.office)) return []
    return [{ ...name, id: issue, rule: 'issue/state' }]
  })
}

/** Furthest that an encounter stands before the state in which it is held, in tokens. */
const BEFORE_VENUE = 6

/** Whether a name says where an encounter is held: "the summit that was held in Iraq" is about no Iraq. */
function isVenue(account: Account, range: Range, { first, feats }: Found): boolean {
  if (feats & WITH_AND || separates(account, first - 1)) return false
  const before = { first: Math.max(range.first, first - BEFORE_VENUE), after: first }
  const gathers = account.find('cue', before).some(({ id }) => GATHERS.has(senseInfo(id as Sense).act))
  const held = gathers || account.find('encounter', before).length > 0
  return held && account.find('preposition', before).some(({ id }) => id === 'in' || id === 'to')
}

function separates(account: Account, token: number): boolean {
  return [',', '、', ';'].includes(account.foldedAt(token)) || account.grammarAt(token) === 'and'
}

const GATHERS = new Set<string>(['meet', 'hold'])

/** Of the issues the relations of those who meet. */
const BILATERAL = 'bilateral-relations'
/** Issues that say it better: relations of certain states, or of a certain kind. */
const CLOSER = /-relations$|^strategic-partnership$/
/** How far before or behind the noun those may be named whose relations they are, in tokens. */
const OWNERS_REACH = 8
const OWNERS = ['joint', 'side', 'country', 'homeland'] as const

/**
 * Relations of the two who meet, in words that no list holds: "ties that bind the two peoples", "A's friendship with B".
 * @param known the issues that the claim's words name; "their cooperation in it" is of that issue, not of relations as a whole
 */
function relationsIn(account: Account, range: Range, parties: readonly string[], known: readonly { id: string }[]) {
  if (parties.length !== 2 || known.some(({ id }) => CLOSER.test(id))) return []
  const nouns = [
    ...account.find('measure', range).filter(({ id }) => id === 'relations'),
    ...account.find('cooperation', range),
  ]
  return nouns.flatMap((noun) => {
    const near = aroundNoun(account, range, noun)
    const named = [...account.find('state', near), ...account.find('organisation', near)]
    if (named.some(({ id }) => !parties.includes(id))) return []
    const owned = named.length > 0 || OWNERS.some((kind) => account.find(kind, near).length > 0)
    return owned || known.length === 0 ? [{ ...noun, id: BILATERAL, rule: 'issue/relations' }] : []
  })
}

/** What stands around a noun up to the next comma: the words that say whose it is. */
function aroundNoun(account: Account, range: Range, noun: Found): Range {
  let { first, after } = noun
  while (first > range.first && noun.first - first < OWNERS_REACH && !STOPS.has(account.foldedAt(first - 1))) first--
  while (after < range.after && after - noun.after < OWNERS_REACH && !STOPS.has(account.foldedAt(after))) after++
  return { first, after }
}

const STOPS = new Set([',', ';', '.', ':'])

/** Most sentences of a line that its heading can be about. */
const LINE = 60
/** Longest heading of a line, in tokens. */
const HEADING = 7

/** The heading that opens the line of a clause: "Ukraine: the minister explained ..." tells what the whole line is about. */
function headingOf(account: Account, frame: Frame): Range | undefined {
  let index = frame.sentence
  while (index > 0 && frame.sentence - index < LINE && !account.sentences[index]?.opens) index--
  const line = account.sentences[index]
  if (!line) return undefined
  for (let at = line.first; at < Math.min(line.after, line.first + HEADING); at++) {
    if (account.foldedAt(at) !== ':') continue
    const cue = account.framesOf(index).some(({ cue: [words] }) => words && words.first < at)
    return at > line.first && !cue && at < (frame.cue[0]?.first ?? 0) ? { first: line.first, after: at } : undefined
  }
  return undefined
}
