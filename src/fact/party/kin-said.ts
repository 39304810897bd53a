/** People whose party shows in what somebody of a known party says of them. */
import type { Account } from '../../sense/account.ts'
import type { Frame } from '../../sense/frame.ts'
import type { Mention, Person } from '../../sense/mention.ts'
import { indexFrom } from '../../sense/order.ts'
import { perReport } from '../per-report.ts'
import { addTo } from '../sorted.ts'
import { attitudeIn, OWN } from './attitude.ts'
import type { KinFinder } from './kin.ts'

/** Furthest behind a content's start that a leader can be named whose attitude it restates, in tokens. */
const HEAD = 3
/** Most tokens between the noun for what is brought and who sends it: "of the". */
const SENDER = 2
/** Furthest behind a content's start that either of them stands, in tokens. */
const OPENS = 16

/** A clause in which somebody speaks of his own side, and where at the head of what he says another is first named. */
interface Said {
  readonly frame: Frame
  readonly first: number
  readonly named: Mention
}

/** By each person the clauses at the head of which somebody speaks of him. */
const saidOf = perReport(({ frames, mentions, speakers }): ReadonlyMap<Person, readonly Said[]> => {
  const said = new Map<Person, Said[]>()
  for (const frame of frames) {
    if (!frame.content || !speakers[frame.index]?.person || !OWN.has(frame.sense)) continue
    const { first } = frame.content
    const here = new Set<Person>()
    for (let i = indexFrom(mentions, first); i < mentions.length; i++) {
      const named = mentions[i] as Mention
      if (named.first >= first + OPENS) break
      if (!named.person || here.has(named.person)) continue
      here.add(named.person)
      addTo(said, named.person, { frame, first, named })
    }
  }
  return said
})

/** Whose commitment or position a speaker restates is of his own side: "reaffirmed President X's commitment to". */
export const restated: KinFinder = ({ account, known }) => {
  const said = saidOf(account)
  return (person) => {
    if (account.listedParty(person)) return undefined
    for (const { frame, first, named } of said.get(person) ?? []) {
      const speaker = account.speakers[frame.index]?.person
      const party = speaker && known.get(speaker)
      const after = frame.content?.after ?? first
      if (!party || named.after > after) continue
      const range = { first, after: Math.min(after, named.after + 4) }
      const attitude = named.first < first + HEAD ? attitudeIn(account, range) : undefined
      if (attitude || isSender(account, named, first))
        return [party, 'speakers-own', "whose attitude the other speaker restates as his own side's"]
    }
    return undefined
  }
}

/** "conveyed the greetings of President X to Y": whose greetings are brought. */
function isSender(account: Account, { first, preposition }: Mention, content: number): boolean {
  const noun = account.find('stance', { first: content, after: Math.min(first, content + HEAD) })[0]
  if (!noun || first - noun.after > SENDER) return false
  const of = account.find('preposition', { first: noun.after, after: first })[0]
  return (preposition ?? of?.id) === 'of' || of?.id === 'from'
}

/** "noting that Special Envoy X will be in the region": an official whose state the speaker need not name is of his own. */
export const colleague: KinFinder = ({ account, known, facing }) => {
  const said = saidOf(account)
  return (person) => {
    const { offices } = person
    if (offices.length === 0 || offices.some(({ party, posted }) => party || posted) || account.listedParty(person))
      return undefined
    for (const { frame, first, named } of said.get(person) ?? []) {
      const speaker = account.speakers[frame.index]?.person
      const party = speaker && speaker !== person && known.get(speaker)
      if (!party || !frame.rule.endsWith('that') || named.first > first + 1) continue
      // "X met Y. Y noted that X's visit": who sits across from the speaker is none of his side.
      if (!facing.get(speaker)?.has(person))
        return [party, 'colleague', 'an official whom a speaker names without his state']
    }
    return undefined
  }
}
