/** A further office of the same person: "deputy prime minister and foreign minister X". Each gives the token behind its head. */
import type { Hit } from '../../language/lexicon.ts'
import { NOMINATIVE, SINGULAR, WITH_AND, WITH_PREPOSITION } from '../../sense/features.ts'
import type { Passage } from '../passage.ts'
import { headAt, isGivenName, modifiersAt, officeAt } from './office.ts'
import { followOffice } from './office-chain.ts'
import { closedByName } from './office-complement.ts'
import type { OfficeSoFar } from './office-so-far.ts'
import { partyAt } from './party.ts'

/** Heads of a state or of its government: nobody is two of them. */
const HEADS = new Set(['president', 'premier', 'monarch'])

/** Those who are nobody's ambassador. */
const NO_ENVOY = new Set(['president', 'premier', 'monarch', 'heir', 'minister', 'speaker', 'chancellor'])

/** Offices that the head of a state has not besides. */
const NO_CHIEF = new Set(['president', 'minister', 'premier', 'envoy', 'speaker'])

/** Where nothing may follow a head but another office of the same person: 中共中央政治局委员、外交部长. */
export function listedOffice(office: OfficeSoFar, at: number): number | undefined {
  const { passage } = office
  const listed = passage.folded(at) === '、'
  const front = modifiersAt(passage, listed ? at + 1 : at, office.end)
  if (front?.head.entry.kind !== 'office') return undefined
  const own = office.party?.code
  // 副总理、A、B总理定期会晤委员会主席: an office of several parties is part of a longer name.
  if (new Set(front.marks.map(({ code }) => code)).size > 1) return undefined
  if (front.marks.some(({ code }) => !listed || (own !== undefined && code !== own))) return undefined
  office.join(front.head)
  office.marks.push(...front.marks)
  return front.at + front.head.length
}

/**
 * The head of a further office.
 * @param link the word that connects it with what stands before
 * @param bare whether it stands without a link where one is due
 */
export function furtherOffice(
  office: OfficeSoFar,
  at: number,
  link: string | undefined,
  bare: boolean,
): number | undefined {
  const head = headAt(office.passage, at)
  if (!head || !(head.entry.kind === 'office' || speaksAsWell(office, head)) || isGivenName(office.passage, at, head))
    return undefined
  // "quotes the agency the minister X": nobody outside is a minister as well.
  if (office.kinds.at(-1) === 'outsider' && link !== 'and' && office.passage.language.grammar.cases) return undefined
  // الوزير المسؤول عن: "in charge of" is no further office.
  const part = office.passage.find(at, 'office-part')
  if (part?.entry.id === 'rank' && part.length > head.length) return undefined
  const joined = link === 'and' || (head.feats & WITH_AND) !== 0
  // مجلس الوزراء: what a body is of is no office of its head.
  if (part && !joined && office.last.open && !(head.feats & SINGULAR) && isBody(office, at)) return undefined
  if (joined ? isAnothers(office, at, head, link) : standsApart(office, at, head, bare)) return undefined
  office.join(head)
  // سفير خادم الحرمين: a title that one state's head alone bears says whose office it is.
  const whose = partyAt(office.passage, at)
  if (whose?.after === at + head.length) office.marks.push(whose)
  return at + head.length
}

/** "the minister of communication and spokesman for the government X": whether a minister speaks for his government besides. */
function speaksAsWell({ passage, kinds }: OfficeSoFar, { entry, length }: Hit): boolean {
  const { cased, subject } = passage.language.grammar
  return !cased && subject === 'after' && entry.kind === 'spokesperson' && length > 1 && kinds.includes('minister')
}

/** Whether the noun for a body stands right before a token. */
function isBody({ passage }: OfficeSoFar, at: number): boolean {
  return passage.find(at - 1, 'office-part')?.entry.id === 'body'
}

/** Whether an office that "and" joins on is another person's. */
function isAnothers(office: OfficeSoFar, at: number, head: Hit, link: string | undefined): boolean {
  const { passage } = office
  // "the prime minister and president X": nobody is the head of both.
  const last = office.kinds.at(-1) ?? ''
  if (HEADS.has(head.entry.id) && HEADS.has(last) && head.entry.id !== last) return true
  // "the president and the prime minister": an article of its own makes another person.
  if (link === 'and' && passage.language.grammar.articles === 'word' && passage.articleBefore(at)) return true
  if (office.plural || !(head.feats & SINGULAR)) return true
  // It is one person's if a name follows both, or stood before both.
  const after = followOffice(passage, at, head, [], office.end, false).after
  return closedByName(passage, after, office.end) === office.behindName
}

/** الرئيس التنفيذي: whether a rank follows. */
function isRanked(passage: Passage, at: number): boolean {
  return passage
    .hits(at)
    .some(({ entry, split }) => entry.kind === 'office-part' && entry.id === 'rank' && !split.preposition)
}

/** Whether an office that nothing joins on is no part of the first one. */
function standsApart(office: OfficeSoFar, at: number, head: Hit, bare: boolean): boolean {
  const { passage } = office
  const { cases, modifiers } = passage.language.grammar
  const singular = (head.feats & SINGULAR) !== 0
  // "the co-chairmen minister X and minister Y": where cases show it, a subject of its own.
  const apart = (office.plural && singular) || !office.nominative
  if (apart && cases && head.feats & NOMINATIVE) return true
  if (head.feats & WITH_PREPOSITION && head.split.preposition !== 'for') return true
  // "the minister's telling the ambassadors that": whom a minister tells something is no part of his office.
  if (head.feats & WITH_PREPOSITION && office.isAlone && !office.takesFor) return true
  if (bare && modifiers === 'before' && !singular) return true
  const verbFirst = passage.language.grammar.subject === 'after'
  const own = office.last.closed ? office.party?.code : undefined
  // "the Kenyan minister congratulated the president": a head of state stands behind no office that is closed.
  if (verbFirst && own && isChief(office, at, head)) return true
  // "met the Kenyan minister the French ambassador": two of two states are two.
  const received = verbFirst && isReceived(office, at, head)
  const other = own || received ? officeAt(passage, at, office.end)?.party?.code : ''
  // ... and so they are where the first one's is told by its form of government alone: "received the president of the Republic the ...".
  return Boolean(other) && (own !== other || (received && ofForm(passage, at)))
}

/** Whether a head of one word with its article, and with no rank, is that of a state or government, and another than those before. */
function isChief({ passage, kinds }: OfficeSoFar, at: number, { entry, length }: Hit): boolean {
  const chief = HEADS.has(entry.id) && !kinds.includes(entry.id) && length === 1
  return chief && passage.articleAttached(at) && !isRanked(passage, at + 1)
}

/** Whether who stands right behind an office can be somebody received by its holder. */
function isReceived({ passage, kinds, isAlone, takesFor }: OfficeSoFar, at: number, { entry }: Hit): boolean {
  // "received the minister the French ambassador": no minister is an ambassador of some state.
  const last = kinds.at(-1) ?? ''
  if (entry.id === 'ambassador' && NO_ENVOY.has(last)) return true
  // "received the president of the Republic the minister of A": no head of a state is its minister.
  if (NO_CHIEF.has(entry.id) && (last === 'monarch' || (last === 'president' && ofForm(passage, at)))) return true
  // "received the president the French minister": a word with its article is a whole office.
  if (!isAlone || takesFor || !passage.articleAttached(at - 1)) return false
  const word = headAt(passage, at - 1)
  return word?.length === 1 && (word.feats & SINGULAR) !== 0
}

/** Whether the form of government stands right before a token: "the president of the Republic". */
function ofForm(passage: Passage, at: number): boolean {
  return passage.find(at - 1, 'polity') !== undefined
}
