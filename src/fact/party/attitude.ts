/** Whose attitude a speaker tells: "China's readiness to", "Egypt is keen to", "Tonga hopes". It is that of his own side. */
import type { Account, Found } from '../../sense/account.ts'
import type { PartyMark, Person, Range } from '../../sense/mention.ts'

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
    const range = { first: frame.content.first, after: Math.min(frame.content.after, frame.content.first + 3) }
    const attitude = attitudeIn(account, range)
    const mark =
      attitude && !attitude.cut
        ? (account.partyAt(attitude.after) ?? account.partyAt(range.first))
        : account.partyAt(range.first)
    // "the U.S. commitment to": an adjective counts only right before the attitude.
    if (mark && (mark.form !== 'adjective' || mark.after === attitude?.first))
      found.push({ person: speaker.person, mark, weight: attitude ? 2 : 1 })
    for (const own of sides(account, frame.content)) found.push({ person: speaker.person, ...own })
  }
  return found
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
