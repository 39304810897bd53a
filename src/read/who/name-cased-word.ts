/** What a capitalised word is beside a name: a family name, a given name, an initial, or no name at all. */
import type { Hit } from '../../language/lexicon.ts'
import { ADJECTIVE, CAPITAL, CAPITALISED, NAME_START, PLURAL, PRESENT, SINGULAR } from '../../sense/features.ts'
import { kinds } from '../../sense/kind-set.ts'
import { DIGIT, LETTER } from '../../text/chars.ts'
import { CAPITALS, PLACES } from '../../world/index.ts'
import type { Passage } from '../passage.ts'
import { isForename } from './forename.ts'

/** Kinds of entry that end a name: "Blinken Tuesday", "Wang Yi China". */
const NOT_IN_NAMES = new Set(
  (
    'state organisation month weekday office encounter round joint side country official voice title honorific article ' +
    'possessive deictic office-part format document delegation group common venue quality place spokesperson outsider counterpart'
  ).split(' '),
)

/** The signs that join parts of a name: hyphen and apostrophe. */
export const isJoint = (sign: string) => sign === '-' || sign === "'"

/** What before a name is an office or title, whatever given name it is besides: Prince X. */
const HEADS = kinds('office', 'title', 'honorific')

/** Whether the lexicon knows the word as something that is no name. */
export function known(passage: Passage, at: number, opens: boolean): boolean {
  if (isGivenBefore(passage, at) && !passage.any(at, HEADS)) return false
  if (opens && isForename(passage, at)) return false
  return passage.hits(at).some(({ entry, length }) => {
    if (!NOT_IN_NAMES.has(entry.kind)) return false
    if (entry.kind === 'month' || entry.kind === 'weekday') return !isGiven(passage, at)
    // "Tiong King Sing": inside a name a word that is a given name too.
    const amid = !opens && length === 1 && nextIsCapital(passage, at - 1) && passage.hits(at - 1).length === 0
    if (amid && passage.find(at, 'given') && nextIsCapital(passage, at + 1)) return false
    // Bui Thanh Son: behind a name no determiner has a capital of its own.
    const determiner = entry.kind === 'possessive' || (entry.kind === 'article' && entry.id === 'indefinite')
    if (determiner && !opens && length === 1) return isShouted(passage, at)
    if (entry.kind === 'possessive' && opens && length === 1) return !isOwnCapital(passage, at)
    // Del Rosario, de la Cruz: behind a particle a place's name is a family's.
    if (MAY_OPEN.has(entry.kind) && length === 1 && !opens && familyParticle(passage, at - 1)) return false
    return !(opens && length === 1 && MAY_OPEN.has(entry.kind) && !(entry.feats & ADJECTIVE))
  })
}

/** "his counterpart, Ma Sorvel": whether a determiner behind a comma or an adjective of state has a capital of its own, and not that of the title behind it: "Son Excellence". */
function isOwnCapital(passage: Passage, at: number): boolean {
  const state = passage.hits(at - 1).some(({ entry }) => entry.kind === 'state' && entry.feats & ADJECTIVE)
  const raw = passage.raw(at)
  const next = passage.words[at + 1]
  if (!(state || passage.folded(at - 1) === ',') || !/^\p{Lu}\p{Ll}/u.test(raw)) return false
  return next !== undefined && next.hits.length === 0 && (next.feats & CAPITALISED) !== 0
}

/** Written in capitals throughout, as a headline may be. */
export function isShouted(passage: Passage, at: number): boolean {
  const raw = passage.raw(at)
  return raw.length > 1 && raw === raw.toUpperCase()
}

/**
 * Berno Toledo: a city that is no capital, right behind one word that nobody knows, is a family's name. "minister Lena Tunis": behind
 * an office, where such a word would be all of the name, a capital is as well.
 */
export function isFamily(passage: Passage, at: number, before: number): boolean {
  const hits = passage.hits(at).filter(({ entry }) => NOT_IN_NAMES.has(entry.kind))
  const hit = hits.find(({ entry }) => entry.kind === 'place')
  if (before !== 1 || !hit || hit.length !== 1) return false
  const place = PLACES[hit.entry.id]
  const capital = CAPITALS[place?.country ?? ''] === hit.entry.id && behindTitle(passage, at - 1)
  const plain = hits.length === 1 && CAPITALS[place?.country ?? ''] !== hit.entry.id
  if (place?.kind !== 'city' || !(plain || (capital && hits.every(({ entry }) => MAY_OPEN.has(entry.kind)))))
    return false
  const given = passage.hits(at - 1).every(({ entry }) => entry.kind === 'given')
  return given && ((passage.words[at - 1]?.feats ?? 0) & NAME_START) !== 0 && !nextIsCapital(passage, at + 1)
}

/** ", Ana Salas Moya,", ", Juan León Valencia.": in a name behind a comma, a word for a house or a city before another that nobody knows, or that closes it. */
export function isSecond(passage: Passage, first: number, at: number): boolean {
  if (passage.folded(first - 1) !== ',' || at === first) return false
  if (known(passage, at - 1, at - 1 === first) && !(at - 1 > first && isSecond(passage, first, at - 1))) return false
  const next = passage.words[at + 1]
  const unknown = next !== undefined && (next.feats & CAPITALISED) !== 0 && next.hits.length === 0
  const closes = (p: number) => passage.tokens.cls[p] !== LETTER || passage.find(p, 'and') !== undefined
  return isSurname(passage, at) && (unknown || closes(at + 1) || (isSurname(passage, at + 1) && closes(at + 2)))
}

/** Whether whatever else a word means families have for a name as well. */
function isSurname(passage: Passage, at: number): boolean {
  const capital = ((passage.words[at]?.feats ?? 0) & CAPITALISED) !== 0
  // A capital stands for its state as well.
  const plain = ({ entry, length, feats }: Hit) =>
    !NOT_IN_NAMES.has(entry.kind) || (length === 1 && (SURNAMES.has(entry.kind) || (feats & CAPITAL) !== 0))
  return capital && passage.hits(at).every(plain)
}

/** Kinds of word that are also families' names. */
const SURNAMES = new Set(['place', 'venue', 'common'])

/** "Le Sorvel": an article with a word behind it that nobody knows opens a family's name. */
export function familyArticle(passage: Passage, at: number): boolean {
  const next = passage.words[at + 1]
  if (!passage.find(at, 'article') || passage.find(at + 1, 'given')) return false
  return next !== undefined && (next.feats & CAPITALISED) !== 0 && next.hits.length === 0
}

/** Behind a title or its stop, or an office: "M. Le Drian", "le ministre Le Drian", "le ministre français Le Drian". */
export function behindTitle(passage: Passage, at: number): boolean {
  if (passage.find(passage.find(at - 1, 'state') ? at - 2 : at - 1, 'office')) return true
  return passage.find(passage.folded(at - 1) === '.' ? at - 2 : at - 1, 'title') !== undefined
}

function familyParticle(passage: Passage, at: number): boolean {
  return passage.find(at, 'name-particle') !== undefined && ((passage.words[at]?.feats ?? 0) & CAPITALISED) !== 0
}

/** Julio Enrique, Luis Mayo: a month beside another capitalised word nobody knows is a name. */
function isGiven(passage: Passage, at: number): boolean {
  const { words, tokens } = passage
  const plain = (p: number) =>
    tokens.cls[p] === LETTER && ((words[p]?.feats ?? 0) & CAPITALISED) !== 0 && (words[p]?.hits.length ?? 1) === 0
  const next = at + (nextIsCapital(passage, at + 1) ? (passage.find(at + 1, 'name-particle')?.length ?? 0) : 0) + 1
  return plain(next) || (plain(at - 1) && tokens.cls[at + 1] !== DIGIT)
}

/** "Receives", "Meets": a verb of a headline, not a name. */
export function isVerb(passage: Passage, at: number): boolean {
  return passage
    .hits(at)
    .some(({ entry, feats }) => entry.kind === 'cue' && feats & PRESENT && feats & SINGULAR && !(feats & PLURAL))
}

/** A single letter, or an abbreviation of a given name, with its capital. */
export function isInitial(passage: Passage, at: number): boolean {
  const word = passage.words[at]
  if (!word || !(word.feats & CAPITALISED)) return false
  return word.folded.length === 1 || word.hits.some((hit) => hit.entry.kind === 'abbreviation')
}

/** Whether a word with a capital stands at a token. */
export function nextIsCapital(passage: Passage, at: number): boolean {
  return ((passage.words[at]?.feats ?? 0) & CAPITALISED) !== 0
}

/** Kinds that a name's first word may have although it is one elsewhere: Georgia, Jordan, Victoria. */
export const MAY_OPEN = new Set(['state', 'place'])

/** Marine X, Grâce Y: a given name that is a word too, before a word with a capital that nobody knows. */
export function isGivenBefore(passage: Passage, at: number): boolean {
  const next = passage.words[at + 1]
  if (!passage.find(at, 'given') || ((passage.words[at]?.feats ?? 0) & CAPITALISED) === 0) return false
  return next !== undefined && (next.feats & CAPITALISED) !== 0 && next.hits.length === 0
}
