/** Nouns for formats that name no standing one: what is new or aimed at, part of another name, or beside what is told. */
import type { Account, Found } from '../../sense/account.ts'
import { VERBAL_NOUN } from '../../sense/features.ts'
import type { Range } from '../../sense/mention.ts'
import { OPENING_QUOTES } from '../../text/quotes.ts'
import { ORGANISATIONS } from '../../world/index.ts'
import { linesAbove } from '../heading.ts'
import { aside } from './round.ts'

/** "a joint committee will": a body that the text does not take as known is one that was or may be set up. */
export function isNew(account: Account, { first }: Range): boolean {
  // "the establishment of a joint committee", where nothing stands between.
  const before = account.find('cue', { first: Math.max(0, first - 1), after: first })
  if (before.some(({ id, feats, after }) => id === 'establish' && feats & VERBAL_NOUN && after === first)) return true
  // "towards a «joint commission»"
  const opens = first > 1 && OPENING_QUOTES.has(account.foldedAt(first - 1)) ? first - 2 : first - 1
  return first > 0 && [opens, first].some((at) => account.entryAt('article', at) === 'indefinite')
}

/** Most words between the preposition of an aim and what is aimed at: "to further strengthen the"; longest such preposition. */
const AIM = 4
const LONG = 5

const isBetween = (value: number, least: number, most: number) => value >= least && value <= most

/** "a visit to strengthen the political dialogue": what something is done for is their relation, if its noun is no name. */
export function isAim(account: Account, { first }: Range, head: Range): boolean {
  if (account.isNamelike(head.first) || account.grammarAt(first - 1) !== 'article') return false
  return account
    .find('preposition', { first: Math.max(0, first - AIM - LONG), after: first })
    .some(({ id, after }) => id === 'for' && isBetween(first - after, 2, AIM) && account.grammarAt(after) !== 'article')
}

/** تكثيف المشاورات السياسية: what a noun in construct with it does is done to talks of any kind, and is no session of theirs. */
export function isObject(account: Account, { first }: Range): boolean {
  const at = first - 1
  return (
    account.entryAt('common', at) === 'noun' &&
    account.grammarAt(first) !== 'article' &&
    !account.entryAt('round', at) &&
    !account.entryAt('encounter', at) &&
    !account.mentionAt(at)
  )
}

/** "Forum of A and B: X meets Y" above a report by which they met on its eve: a headline names what was beside it. */
export function asideBelow(account: Account, { id, first }: Found): boolean {
  const { title, sentences } = account
  const last = sentences.at(-1)
  // A headline, or a line above the report: "Summit of P: X meets Y".
  const report = { first: sentences[linesAbove(account)]?.first ?? 0, after: last?.after ?? 0 }
  const above = first < report.first && (!title || first >= title.first)
  if (!above) return false
  const below = account.find('format', report).filter((one) => one.id === id)
  return below.length > 0 && below.every((one) => aside(account, one))
}

/** A noun that only begins a longer one for an encounter, in a script without spaces: 防长会 in 防长会谈. */
export function cutShort(account: Account, head: Range): boolean {
  if (!account.headLast(head.first)) return false
  const around = account.find('encounter', { first: head.first, after: head.after + 4 })
  // 联委会会议: the session of a committee has its own noun behind it.
  return around.some(
    ({ first, after }) =>
      first === head.first &&
      after > head.after &&
      !around.some((session) => session.first === head.after && session.after === after),
  )
}

/** A council that is part of an organisation's name, or of somebody's office, is no mechanism. */
export function insideName(account: Account, head: Range): boolean {
  const mention = account.mentionAt(head.first)
  // "Совет глав МИД": in a language of cases a council stands before the genitive of whose it is.
  const theirs = mention?.kind === 'joint' && mention.oblique && mention.first === head.first
  // A和B工作组: the noun for a group of those who work together is that for a delegation elsewhere.
  const group = mention?.id === 'delegation' && mention.kind === 'joint' && mention.after === head.after
  if (mention && !theirs && !group && mention.kind !== 'encounter' && mention.kind !== 'voice') return true
  // "the security councils of A and B", "the presidential council": each is a body of its own state, or speaks for it.
  const around = { first: head.first, after: head.first + NAME }
  const body = [...account.find('country', around), ...account.find('voice', around)]
  if (body.some(({ first, after }) => first === head.first && after > head.after)) return true
  // "the High Commission of A"
  const inside = account.find('voice', { first: head.first - NAME, after: head.after })
  if (inside.some(({ first, after }) => first < head.first && after === head.after)) return true
  for (let at = Math.max(0, head.first - NAME); at <= head.first; at++) {
    const mark = account.partyAt(at)
    if (mark && ORGANISATIONS[mark.code] && mark.after > head.first) return true
  }
  return false
}

/** Longest part of an organisation's name before the word for a council, in tokens. */
const NAME = 6
