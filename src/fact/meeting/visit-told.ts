/** What is said of a visit further down: "said that X's visit to Q shows P" tells where X met those of Q, and as what. */
import type { Account } from '../../sense/account.ts'
import type { Mention, Person, Range } from '../../sense/mention.ts'
import type { Ledger } from '../fact.ts'
import { within } from '../within.ts'
import { goal, TO } from './destination.ts'
import type { PlaceFound } from './place-found.ts'

/** Furthest that where a visit led stands behind its noun, in tokens, with whose it was between. */
const FAR = 20
/** Words before the noun among which one can say that the visit is another: "the upcoming official". */
const DESCRIBED = 4
/** Words in a sentence that say of a visit that it is to come, was before, or was none. */
const OTHER = ['future', 'earlier', 'not', 'will'] as const

/** The current one is this one. */
const THIS = 'this'

/** Senses of what is to come or asked for, and of what two talked about. */
const INTENDS = new Set([
  'invite',
  'hope',
  'urge',
  'ask',
  'plan',
  'discuss',
  'agree',
  'decide',
  'offer',
  'pledge',
  'announce',
])

/**
 * The state to which the visit led on which a member of one of two parties met those of the other, as somebody speaks of it or the
 * report goes on to say.
 */
export function visitTold(account: Account, { partyOf }: Ledger, parties: readonly string[]): PlaceFound | undefined {
  if (parties.length !== 2) return undefined
  for (const noun of account.mentions) {
    if (noun.kind !== 'encounter' || noun.id !== 'visit' || noun.number !== 'one') continue
    const index = account.sentenceOf(noun.first)
    const sentence = account.sentences[index]
    if (!sentence || noun.first < sentence.first || isOther(account, noun, sentence)) continue
    const near = { first: noun.after, after: Math.min(sentence.after, noun.after + FAR) }
    const place = goal(account, near, parties, [], TO)
    if (!place?.state || !place.id) continue
    const whose = account
      .framesOf(index)
      .filter(({ form, cue: [words] }) => form === 'nominal' && words?.first === noun.first)
      .flatMap(({ subject }) => subject)
    const partyOfOne = ({ person, parties: [own] }: Mention) => (person ? partyOf.get(person)?.value : own?.code)
    // "Welcomed him on his visit to Q": whoever speaks for Q means the other's.
    const own = whose.length === 0 ? ownVisit(account, noun) : undefined
    const visitors = own ? parties.filter((party) => party !== place.id) : whose.map(partyOfOne)
    const known = !own || parties.includes(partyOf.get(own)?.value ?? '')
    const [visitor = ''] = visitors
    if (known && visitors.length === 1 && parties.includes(visitor) && visitor !== place.id) return place
  }
  return undefined
}

/** "X said that his visit to Q shows P": whoever says so of a visit with a possessive before it. */
function ownVisit(account: Account, { first }: Mention): Person | undefined {
  let at = first - 1
  while (first - at < DESCRIBED && account.find('adjective', { first: at, after: at + 1 }).length > 0) at--
  if (account.entryAt('possessive', at) === undefined) return undefined
  const said = account
    .framesOf(account.sentenceOf(first))
    .findLast(({ act, content }) => act === 'speak' && content && content.first <= at && at < content.after)
  return said && account.speakers[said.index]?.person
}

/** Whether a visit is another than that on which they met: one to come, one on its own date, one that is planned. */
function isOther(account: Account, noun: Mention, sentence: Range): boolean {
  if (OTHER.some((kind) => account.find(kind, sentence).length > 0) || within(account.dates, sentence).length > 0)
    return true
  for (let at = noun.first - DESCRIBED; at < noun.first; at++)
    if ((account.entryAt('when', at) ?? THIS) !== THIS) return true
  return account.framesOf(account.sentenceOf(noun.first)).some(({ sense, content, holds }) => {
    const inside = content && content.first <= noun.first && noun.first < content.after
    return inside && (holds !== 'yes' || INTENDS.has(sense))
  })
}
