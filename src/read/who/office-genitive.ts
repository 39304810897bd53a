/** What completes an office in a language whose cases do without "of": genitives and phrases of field, up to the holder's name. */
import { ADJECTIVE, CAPITALISED } from '../../sense/features.ts'
import { kinds } from '../../sense/kind-set.ts'
import type { PartyMark } from '../../sense/mention.ts'
import { JOINED, NEW_LINE } from '../../text/tokens.ts'
import type { Passage } from '../passage.ts'
import { type Name, nameAt } from './name.ts'
import { headAt, modifiersAt } from './office.ts'
import { ORDINARY, territoryEnd } from './office-complement.ts'
import { isAcronym } from './office-link.ts'
import type { OfficeSoFar } from './office-so-far.ts'
import { partyAt } from './party.ts'
import { skipTitles } from './titles.ts'

/** Longest complement, in tokens. */
const LONGEST = 18
/** Furthest that the preposition of a field stands before a word of it. */
const FIELD = 12
/** Kinds of word that no complement has in it. */
const FOREIGN = kinds(
  ...(['cue', 'auxiliary', 'will', 'may', 'must', 'not', 'that', 'relative', 'pronoun', 'subordinator'] as const),
  ...([
    'encounter',
    'deictic',
    'weekday',
    'month',
    'adverb',
    'also',
    'but',
    'while',
    'turn',
    'title',
    'honorific',
  ] as const),
)

/** "the minister of P, Q and R (of) A, X Y": the token behind a complement of words that need not be known, where the holder's name follows. */
export function governedUpToName(office: OfficeSoFar, first: number): number | undefined {
  const { passage, end } = office
  const { cases, cased } = passage.language.grammar
  if (!cases || !cased || !opens(office, first)) return undefined
  const marks: PartyMark[] = []
  const about: PartyMark[] = []
  let lead: string | undefined
  let led = false
  for (let p = first; p < Math.min(end, first + LONGEST); ) {
    if (p > first && passage.tokens.gap[p] === NEW_LINE) return undefined
    const name = nameAt(passage, skipTitles(passage, p, true), end)
    const party = partyAt(passage, p)
    // "the group of friendship with A, X Y": behind such a preposition a state's name opens nobody's.
    const joined = lead === 'with' && party !== undefined && passage.find(p - 1, 'preposition') !== undefined
    // "the governor of the province Xom Yym Z": what the noun for a territory goes by is no name of his.
    const town = name !== undefined && name.folded.length > 2 && isPlaceName(passage, p, end)
    const named = name && name.folded.length > 1 && !joined && !town && !opensBody(passage, p, name)
    // "the minister in an interview for X Y": whose case is another's holds no office in the nominative.
    if (named && led && office.nominative && isOblique(passage, name)) return undefined
    if (named || (p > first && opensOffice(passage, p))) {
      if (p === first) return undefined
      office.marks.push(...marks)
      for (const mark of about) office.about.add(mark)
      office.accept({ field: true, closed: office.last.closed || marks.length > 0 })
      return p
    }
    if (party) {
      marks.push(party)
      // "the attaché at the embassy of A": whose house he serves at is whose he is.
      if (lead && !(lead === 'at' && passage.find(p - 1, 'voice'))) about.push(party)
    }
    // "the chairman of the committee on P of the parliament of A": a body behind a field is no more of it, and has its own owner.
    if (lead === 'on' && passage.find(p, 'office-part')?.entry.id === 'body') lead = undefined
    const preposition = party ? undefined : passage.find(p, 'preposition')
    if (preposition) {
      lead = preposition.entry.id
      led ||= lead !== 'on' && !(lead === 'at' && passage.find(p + preposition.length, 'voice'))
    }
    const next = party?.after ?? wordEnd(office, p, first)
    if (next === undefined) return undefined
    p = next
  }
  return undefined
}

/** Prepositions, besides that of a field, which lead to what completes a noun of a body: the front *for* P, the movement *against* Q. */
const LEADING = new Set(['against', 'for', 'at', 'from', 'with'])

/** Whether a preposition leads to lower-case words, in the name of a body or behind one: "the committee at the prosecution". */
function leads(passage: Passage, at: number): number | undefined {
  const preposition = passage.find(at, 'preposition')
  const behind = at + (preposition?.length ?? 0)
  const plain = isLower(passage, behind) && !passage.any(behind, FOREIGN) && !headAt(passage, behind)
  return preposition && LEADING.has(preposition.entry.id) && plain ? behind : undefined
}

function isOblique(passage: Passage, { first, after }: Name): boolean {
  const words: string[] = []
  for (let p = first; p < after; p++) words.push(passage.folded(p))
  return passage.language.morphology.isObliqueName?.(words) ?? false
}

/** Behind whose office it is only a phrase of field, or what goes on with one, completes it. */
function opens({ passage, last, sent, end }: OfficeSoFar, first: number): boolean {
  if (!last.closed || field(passage, first) || inField(passage, first)) return true
  // "the director of the Kenyan institute": behind a state's adjective stands its noun.
  const adjective = passage.hits(first - 1).some(({ entry }) => entry.kind === 'state' && entry.feats & ADJECTIVE)
  if (adjective && isLower(passage, first) && passage.language.morphology.completes?.(passage.raw(first))) return true
  const preposition = sent ? passage.find(first, 'preposition') : undefined
  const behind = first + (preposition?.length ?? 0)
  // "the envoy of the president of A in the region of P"
  return (
    preposition?.entry.id === 'in' && (territoryEnd(passage, behind, end) ?? homeEnd(passage, behind)) !== undefined
  )
}

/** "our country": the token behind it. */
function homeEnd(passage: Passage, at: number): number | undefined {
  const own = passage.find(at, 'possessive')
  const country = own && passage.find(at + own.length, 'country')
  return country && at + own.length + country.length
}

/** Whether a token is the preposition of a field: "for trade". */
function field(passage: Passage, at: number): boolean {
  return passage.find(at, 'preposition')?.entry.id === 'on' || passage.find(at, 'office-part')?.entry.id === 'affairs'
}

/** Whether a word stands in a phrase of field. */
function inField(passage: Passage, at: number): boolean {
  for (let p = at - 1; p >= Math.max(0, at - FIELD); p--) {
    if (headAt(passage, p)) return false
    if (field(passage, p) || leads(passage, p) !== undefined) return true
  }
  return false
}

/** Whether a comma or dash sets a further office of the same person behind the complement. */
function opensOffice(passage: Passage, at: number): boolean {
  const sign = passage.folded(at)
  return (sign === ',' || sign === '-') && modifiersAt(passage, at + 1, passage.after)?.head.entry.kind === 'office'
}

/** Whether the first word of what looks like a name is that of a body, which the holder's name follows: Коллегии, Представительства. */
function opensBody(passage: Passage, at: number, name: Name): boolean {
  const governed = passage.language.morphology.completes?.(passage.raw(at)) ?? false
  return governed && name.first === at && name.folded.length > 2 && !name.patronymic && !passage.find(at, 'given')
}

/** Behind the word or sign at a token, if it may stand in a complement. */
function wordEnd({ passage, last, end }: OfficeSoFar, at: number, first: number): number | undefined {
  const { tokens, language } = passage
  const sign = passage.folded(at)
  if (sign === '-' && tokens.gap[at] === JOINED && tokens.gap[at + 1] === JOINED) return at + 1
  if (sign === ',')
    return (at > first || last.field || inField(passage, at)) && isLower(passage, at + 1) ? at + 1 : undefined
  if (sign === '(') return passage.folded(at + 2) === ')' ? at + 3 : undefined
  const part = passage.find(at, 'office-part')
  if (part) return at + part.length
  // "института Латинской Америки": a region whose last word is a state's name too.
  const region = passage.find(at, 'place')
  if (region && region.length > 1) return at + region.length
  const and = passage.find(at, 'and')
  if (and) return at + and.length
  const preposition = passage.find(at, 'preposition')
  if (preposition?.entry.id === 'on') return at + preposition.length
  // "for affairs of P and relations with Q"
  if (preposition?.entry.id === 'with' && inField(passage, at) && isLower(passage, at + 1))
    return at + preposition.length
  // "the head of the group of friendship with A"
  if (preposition?.entry.id === 'with' && partyAt(passage, at + preposition.length)) return at + preposition.length
  if (preposition) {
    const behind = at + preposition.length
    if (preposition.entry.id !== 'in') return leads(passage, at)
    return partyAt(passage, behind) ? behind : (homeEnd(passage, behind) ?? territoryEnd(passage, behind, end))
  }
  if (headAt(passage, at) || passage.any(at, FOREIGN) || !passage.words[at]) return undefined
  const completes = language.morphology.completes?.(passage.raw(at)) ?? false
  const compound = passage.folded(at + 1) === '-' && tokens.gap[at + 1] === JOINED && tokens.gap[at + 2] === JOINED
  if (compound && language.morphology.completes?.(passage.raw(at + 2))) return at + 3
  // "of foreign, European affairs": behind an adjective in its case any noun.
  const governed = language.morphology.isGoverned?.(passage.folded(at - 1), passage.hits(at - 1)) ?? false
  const described = at > first && isLower(passage, at - 1) && governed
  if (completes || (isLower(passage, at) && (described || inField(passage, at)))) return at + 1
  if (opensNamed(passage, at) || isPlaceName(passage, at, end)) return at + 1
  // "председатель Меджлиса Туркменистана": before a state's name nobody's own stands.
  const ordinary = passage.hits(at).every(({ entry }) => ORDINARY.has(entry.kind))
  return ordinary && partyAt(passage, at + 1)?.form === 'name' ? at + 1 : undefined
}

/** "Института этнологии", "КПРФ": an abbreviation nobody knows, or a word with a capital before a genitive, is a body and no person. */
function opensNamed(passage: Passage, at: number): boolean {
  const raw = passage.raw(at)
  if (passage.hits(at).length > 0) return false
  if (isAcronym(raw)) return true
  return isLower(passage, at + 1) && (passage.language.morphology.completes?.(passage.raw(at + 1)) ?? false)
}

/** "района Отрадное", "города Брест": one word with a capital behind the noun for a territory, before a comma or the holder's name. */
function isPlaceName(passage: Passage, at: number, end: number): boolean {
  const territory = passage.find(at - 1, 'venue') ?? passage.find(at - 1, 'office-part')
  // "of the region Ivan Petrovich Xom"
  if (passage.language.morphology.isPatronymic?.(passage.folded(at + 1))) return false
  if (isLower(passage, at) || !(territory?.entry.id === 'town' || territory?.entry.id === 'territory')) return false
  return opensOffice(passage, at + 1) || (nameAt(passage, at + 1, end)?.folded.length ?? 0) > 1
}

function isLower(passage: Passage, at: number): boolean {
  const word = passage.words[at]
  const raw = passage.raw(at)
  return word !== undefined && !(word.feats & CAPITALISED) && raw !== raw.toUpperCase()
}
