/** The parties in play: those that the report's telling clauses bring together, as far as words show them. */
import type { Account } from '../../sense/account.ts'
import type { Frame } from '../../sense/frame.ts'
import type { Mention, PartyMark, Person } from '../../sense/mention.ts'
import type { Reading } from '../../sense/reading.ts'
import { partyReading } from '../fact.ts'
import { phraseAround } from '../phrase.ts'
import { pairsOf } from './marks.ts'

/** How many sentences bring in who meets whom. */
const LEAD = 6
/** Acts by whose clauses parties come together. */
const TOGETHER = new Set<string>(['meet', 'hold', 'discuss', 'agree'])

/** The parties of the clauses that tell of an encounter, each with the words that show it first. */
export function partiesInPlay(
  account: Account,
  stated: ReadonlyMap<Person, Reading<string>>,
): Map<string, Reading<string>> {
  const found = new Map<string, Reading<string>>()
  const add = (reading: Reading<string> | undefined) => {
    if (reading && !found.has(reading.value)) found.set(reading.value, reading)
  }
  for (const frame of account.frames) {
    if (!tells(frame)) continue
    for (const mention of [...frame.subject, ...frame.partner]) {
      for (const reading of partiesOf(account, stated, mention)) add(reading)
    }
    for (const mark of account.speakers[frame.index]?.parties ?? []) add(partyReading(account, mark))
  }
  for (const mark of ofEncounters(account)) add(partyReading(account, mark))
  if (found.size !== 1) return found
  // "between the Kingdom and Italy": the pair that the text joins completes the one known.
  const [known] = found.keys()
  for (const [a, b] of pairsOf(account)) {
    if (a.code !== known && b.code !== known) continue
    add(partyReading(account, a.code === known ? b : a))
    break
  }
  return found
}

/** The parties that the first nouns for an encounter have beside them: "the Egypt-Iraq-Jordan summit". */
function ofEncounters(account: Account): PartyMark[] {
  const lead = {
    first: account.sentences[0]?.first ?? 0,
    after: account.sentences[Math.min(2, account.sentences.length - 1)]?.after ?? 0,
  }
  const found: PartyMark[] = []
  for (const noun of [...account.find('format', lead), ...account.find('encounter', lead)]) {
    const { parties } = phraseAround(account, noun)
    if (parties.length > 1) found.push(...parties)
  }
  return found
}

function tells(frame: Frame): boolean {
  return (
    frame.sentence < LEAD &&
    TOGETHER.has(frame.act) &&
    !frame.within &&
    frame.holds !== 'no' &&
    frame.sense !== 'attend'
  )
}

function partiesOf(
  account: Account,
  stated: ReadonlyMap<Person, Reading<string>>,
  mention: Mention,
): Reading<string>[] {
  if (mention.kind === 'spokesperson' || mention.kind === 'outsider' || mention.kind === 'voice') return []
  const own = mention.person && stated.get(mention.person)
  if (own) return [own]
  return mention.parties.map((mark) => partyReading(account, mark))
}
