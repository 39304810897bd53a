/** Whose side those who attend are on, told by whoever they are set beside: "together with X attended", "the visitor was accompanied by". */
import type { Account } from '../../sense/account.ts'
import type { Frame } from '../../sense/frame.ts'
import type { Mention, Person } from '../../sense/mention.ts'
import { lastBefore } from '../../sense/order.ts'
import type { Reading } from '../../sense/reading.ts'
import { GOING } from '../../sense/senses.ts'
import { partyReading } from '../fact.ts'
import { visitBeside } from '../meeting/visitor.ts'
import { isPassive } from '../passive.ts'
import { perReport } from '../per-report.ts'
import { prepositionOf } from '../preposition.ts'
import { endingBy } from '../within.ts'

/** "the visitor": whoever was received, or came on a visit, before a clause. */
export function guestBefore(account: Account, { kind, id, first }: Mention, { index }: Frame): Person | undefined {
  if (kind !== 'pronoun' || id !== 'guest') return undefined
  const { told, named } = guestsIn(account)
  // "X met Y, who is paying a visit to Q."
  return told[index] ?? lastBefore(named, first)?.person
}

interface Guests {
  /** By each clause whoever was received or came before it. */
  readonly told: readonly (Person | undefined)[]
  /** Those whom words beside their names tell to be on a visit. */
  readonly named: readonly Mention[]
}

const guestsIn = perReport((account): Guests => {
  const told: (Person | undefined)[] = []
  let last: Person | undefined
  for (const frame of account.frames) {
    told.push(last)
    const { sense, subject, partner, within } = frame
    if (within || (!RECEIVED.has(sense) && !GOING.has(sense))) continue
    const [guest] = RECEIVED.has(sense) === isPassive(frame) ? subject : partner
    last = guest?.person ?? last
  }
  const named = account.mentions.filter((one) => one.person && visitBeside(account, one))
  return { told, named }
})

const RECEIVED = new Set<string>(['receive', 'host'])
/** By what those who attend are set beside somebody: "together with X attended", "for the visiting side attended". */
const BESIDE = new Set(['with', 'by'])
/** Furthest that he stands before the verb, in tokens. */
const NEAR_VERB = 2

/** The party of whoever stands right before a verb of attending as the company of those behind it. */
export function inCompany(
  account: Account,
  frame: Frame,
  known: ReadonlyMap<Person, Reading<string>>,
): Reading<string> | undefined {
  const verb = frame.cue[0]?.first ?? 0
  const start = account.sentences[frame.sentence]?.first ?? verb
  const before = endingBy(account.mentions, verb)
  if (!before || before.first < start || verb - before.after > NEAR_VERB || frame.subject.includes(before))
    return undefined
  if (!['person', 'office', 'pronoun'].includes(before.kind)) return undefined
  const lead = before.preposition ?? prepositionOf(account, before.first)?.id
  if (!BESIDE.has(lead ?? '')) return undefined
  const person = before.person ?? guestBefore(account, before, frame)
  const [mark, ...more] = before.parties
  return person ? known.get(person) : mark && more.length === 0 ? partyReading(account, mark) : undefined
}

/** "X attended the meeting *with Y*": with whom the encounter was, and not with whom X came. */
export function metThem(account: Account, frame: Frame, [led]: readonly Mention[]): boolean {
  const [cue] = frame.cue
  if (!led || !cue || isPassive(frame)) return false
  const between = { first: cue.after, after: led.first }
  const [noun, ...more] = account.find('encounter', between)
  const [to] = account.find('preposition', between)
  return (
    noun !== undefined && more.length === 0 && to?.first === noun.after && to.id === 'with' && to.after === led.first
  )
}
