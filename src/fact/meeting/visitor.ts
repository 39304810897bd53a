/** Who is told, right beside his name, to be on a visit: "visiting Prime Minister X", "X, who is on an official visit to the country". */
import type { Account } from '../../sense/account.ts'
import type { Mention, Range } from '../../sense/mention.ts'
import { indexFrom } from '../../sense/order.ts'

/** Furthest that the word for the visit may stand from the name, in tokens. */
const NEAR = 8
/** What leads from a name to the visit that he is on, by universal name; others say when or after what something was. */
const LEADS = new Set(['on', 'in', 'of', 'with', 'by', 'to', 'as', 'for'])
/** What may be named between somebody and his visit: where it leads. */
const BETWEEN = new Set<Mention['kind']>(['encounter', 'party', 'homeland'])

/** The word that says of whose office begins at a token that he is visiting, and what joins it to the office: "visiting", 来访的. */
export function visiting(account: Account, { first }: Range): Range | undefined {
  const stretch = { first, after: first + NEAR }
  const visit = [...account.find('encounter', stretch), ...account.find('cue', stretch)].find(
    (word) => word.id === 'visit' && word.first === first,
  )
  if (!visit) return undefined
  const joined = account.entryAt('article', visit.after) ?? account.entryAt('particle', visit.after)
  return { first, after: joined === undefined ? visit.after : visit.after + 1 }
}

/** The words that say of somebody that he is on a visit, where he is named with them. */
export function visitBeside(account: Account, mention: Mention): Range | undefined {
  const own = visiting(account, mention)
  if (own) return own
  // 正在X访问的Y: there all that is said of a name stands before it.
  if (account.headLast(mention.first)) {
    const joined = account.grammarAt(mention.first - 1) === 'article'
    return joined ? visitIn(account, { first: mention.first - NEAR, after: mention.first }) : undefined
  }
  // "the arrived-on-a-visit minister": the noun right before his office.
  const before = account.find('encounter', { first: mention.first - 1, after: mention.first })[0]
  if (before?.id === 'visit') return { first: before.first, after: before.after }
  const sentence = account.sentences[account.sentenceOf(mention.first)]
  const next = nextNamed(account, mention.after)
  const after = Math.min(mention.after + NEAR, sentence?.after ?? 0, next?.first ?? mention.after + NEAR)
  return visitIn(account, { first: mention.after, after })
}

/** The next mention, over where a visit leads. */
function nextNamed({ mentions }: Account, token: number): Mention | undefined {
  let index = indexFrom(mentions, token)
  while (BETWEEN.has(mentions[index]?.kind ?? 'person')) index++
  return mentions[index]
}

/** The first word for a visit in a stretch in which nothing else is told. */
function visitIn(account: Account, range: Range): Range | undefined {
  const cues = account.find('cue', range)
  const visit = [...account.find('encounter', range), ...cues.filter(({ id }) => id === 'visit')]
    .filter(({ id }) => id === 'visit')
    .sort((a, b) => a.first - b.first)[0]
  if (!visit || cues.some(({ id, first }) => id !== 'visit' && first < visit.first)) return undefined
  const prepositions = account.find('preposition', { first: range.first, after: visit.after })
  const leads = prepositions.every(({ id }) => LEADS.has(id)) && (!visit.preposition || LEADS.has(visit.preposition))
  return leads ? { first: visit.first, after: visit.after } : undefined
}
