/** Whose attitude a speaker tells: "China's readiness to", "Egypt is keen to", "Tonga hopes". It is that of his own side. */
import type { Account, Found } from '../../sense/account.ts'
import type { PartyMark, Person, Range } from '../../sense/mention.ts'
import type { Reading } from '../../sense/reading.ts'
import { implied, partyReading, ruleName } from '../fact.ts'
import { canServe } from './fits.ts'

/** Senses in which a speaker tells of his own side; who praises or thanks tells of the other. */
export const OWN = new Set<string>([
  'affirm',
  'stress',
  'reiterate',
  'express',
  'announce',
  'inform',
  'say',
  'add',
  'note',
])

export interface Attitude {
  readonly person: Person | undefined
  readonly mark: PartyMark
  /** 2 where the words show an attitude, 1 where a party only opens the content. */
  readonly weight: number
}

/** The first word of an attitude within a range. */
export function attitudeIn(account: Account, range: Range): Found | undefined {
  const noun = account.find('stance', range)[0]
  const predicate = account.find('predicate', range)[0]
  return noun && (!predicate || noun.first <= predicate.first) ? noun : predicate
}

/** The attitudes that speakers who are people, or nobody named, express in a document. */
export function attitudes(account: Account): Attitude[] {
  const found: Attitude[] = []
  for (const frame of account.frames) {
    const speaker = account.speakers[frame.index]
    if (!frame.content || !OWN.has(frame.sense) || frame.within) continue
    if (speaker?.kind !== 'person' && speaker?.kind !== 'office' && speaker?.kind !== 'unknown') continue
    const { first: opening } = frame.content
    // "the UK's commitment": the owner may stand behind an article.
    const owner = opening + Number(account.grammarAt(opening) === 'article')
    const owned = behindOwner(account, owner)
    const start = owned > owner ? owner : opening
    const range = { first: start, after: Math.min(frame.content.after, (owned > owner ? owned : start) + 3) }
    const attitude = attitudeIn(account, range)
    const mark =
      attitude && !attitude.cut
        ? (behind(account, attitude) ?? whose(account, attitude, frame.sense) ?? account.partyAt(start))
        : // "said Chad's missiles were a threat": what belongs to a state may be another's.
          owned > owner
          ? undefined
          : account.partyAt(start)
    // "the U.S. commitment to": an adjective counts only right before the attitude.
    if (mark && (mark.form !== 'adjective' || mark.after === attitude?.first))
      found.push({ person: speaker.person, mark, weight: attitude ? 2 : 1 })
    for (const own of sides(account, frame.content)) found.push({ person: speaker.person, ...own })
  }
  return found
}

/** استعداد مصر: whose attitude it is, right behind its noun; where nouns stand before what governs them, 感谢A is toward A. */
function behind(account: Account, { first, after }: Found): PartyMark | undefined {
  return account.headLast(first) ? undefined : account.partyAt(after)
}

/** Behind the ending by which a state's name that opens a content is made an owner: "India's", two tokens of their own. */
function behindOwner(account: Account, first: number): number {
  const owner = account.partyAt(first)
  return owner?.first === first && account.foldedAt(owner.after) === "'" ? owner.after + 2 : first
}

/** Senses whose attitude is the speaker's own even where a noun phrase says whose. */
const VOICED = new Set<string>(['express', 'reiterate'])
/** Most words that lead to a party: "of the Republic of". */
const LEADING = 5

/** "expressed the support of the Republic of Kenya": the party that the attitude is said to be of. */
function whose(account: Account, attitude: Found, sense: string): PartyMark | undefined {
  if (!VOICED.has(sense)) return undefined
  for (let p = attitude.after; p < attitude.after + LEADING; p++) {
    const mark = account.partyAt(p)
    if (mark) return p > attitude.after && mark.form === 'name' ? mark : undefined
    const tag = account.grammarAt(p)
    const of = tag === 'preposition' && account.find('preposition', { first: p, after: p + 2 })[0]?.id === 'of'
    if (!of && tag !== 'article') return undefined
  }
  return undefined
}

/** Senses by which a side's will is told. */
const WILL = new Set<string>(['offer', 'support', 'thank', 'oppose', 'pledge', 'hope'])
const CLAUSE = new Set([',', '.', ';', ':', '"'])

/** What a speaker says of a side's will, where the side opens a clause: 尼方支持P，尼方愿Q. Whoever is ready is of that side. */
function sides(account: Account, content: Range): { mark: PartyMark; weight: number }[] {
  return account.find('cue', content).flatMap((cue) => {
    let at = cue.first
    while (account.grammarAt(at - 1) === 'adverb') at--
    const side = account.mentionAt(at - 1)
    const [mark, ...more] = side?.id === 'side' && side.after === at ? side.parties : []
    if (!side || !mark || more.length > 0 || !WILL.has(cue.id)) return []
    const opens = side.first === content.first || CLAUSE.has(account.foldedAt(side.first - 1))
    return opens ? [{ mark, weight: cue.id === 'offer' ? 2 : 1 }] : []
  })
}

/** What a speaker affirms of a party's own attitude ("China's readiness to") shows whom he speaks for. @param all the attitudes that he tells */
export function spokenFor(account: Account, person: Person, all: readonly Attitude[]): Reading<string> | undefined {
  const votes = new Map<string, { count: number; attitude: Attitude; own: boolean }>()
  for (const attitude of all) {
    if (!canServe(account, person, attitude.mark.code)) continue
    // A bare name that only opens what is said may be the other side's: "Singapore will take the chair".
    const own = attitude.weight > 1 || account.mentionAt(attitude.mark.first)?.id === 'side'
    const vote = votes.get(attitude.mark.code)
    if (vote) {
      vote.count += attitude.weight
      vote.own ||= own
    } else votes.set(attitude.mark.code, { count: attitude.weight, attitude, own })
  }
  const [best, second] = [...votes.values()].sort((a, b) => b.count - a.count)
  if (!best?.own || best.count < 2 || best.count === second?.count) return undefined
  return implied(
    partyReading(account, best.attitude.mark),
    ruleName(account, person.name, 'party/spoken-for'),
    'whose attitude the person speaks of; the office does not name it',
  )
}
