/** Names in scripts with capital letters: capitalised words that are not known to be something else. */
import type { Hit } from '../../language/lexicon.ts'
import {
  ADJECTIVE,
  CAPITAL,
  CAPITALISED,
  NAME_PART,
  NAME_START,
  PLURAL,
  PRESENT,
  SINGULAR,
} from '../../sense/features.ts'
import { kinds } from '../../sense/kind-set.ts'
import { DIGIT, LETTER } from '../../text/chars.ts'
import { JOINED, NEW_LINE } from '../../text/tokens.ts'
import { CAPITALS, PLACES } from '../../world/index.ts'
import type { Passage } from '../passage.ts'
import { isForename } from './forename.ts'
import type { Name } from './name.ts'
import { opensSentence } from './name-opens.ts'
import { houseIn } from './name-plain.ts'
import { headAt } from './office.ts'

/** Kinds of entry that end a name: "Blinken Tuesday", "Wang Yi China". */
const NOT_IN_NAMES = new Set(
  (
    'state organisation month weekday office encounter round joint side country official voice title honorific article ' +
    'possessive deictic office-part format document delegation group common venue quality place spokesperson outsider counterpart'
  ).split(' '),
)
/** Kinds that a name's first word may have although it is one elsewhere: Georgia, Jordan, Victoria. */
const MAY_OPEN = new Set(['state', 'place'])

/** Most tokens of a name, hyphens and apostrophes counted: Al-Sultan Abdullah Ri'ayatuddin Al-Mustafa Billah Shah. */
const REACH = 18

export function casedName(passage: Passage, at: number, end: number): Name | undefined {
  const { tokens, words } = passage
  // "Export-Import Bank": what a hyphen joins to a word with a capital begins no name.
  const joinedTo = tokens.gap[at] === JOINED && passage.folded(at - 1) === '-' && tokens.gap[at - 1] === JOINED
  if (joinedTo && nextIsCapital(passage, at - 2)) return undefined
  const folded: string[] = []
  let after = at
  let patronymic = false
  for (let p = at; p < end && p - at < REACH; p++) {
    const word = words[p]
    if (!word || (p > at && tokens.gap[p] === NEW_LINE)) break
    const glued = p > at && tokens.gap[p] === JOINED
    if (glued && isJoint(word.folded) && tokens.gap[p + 1] === JOINED) {
      if (passage.isPossessive(p)) break
      continue
    }
    if (glued && word.folded === '.' && isInitial(passage, p - 1)) {
      after = p + 1
      continue
    }
    // "Tabor Idris Sheikh", "Tabor Sen": a title that closes a name, without a stop, is a family's.
    const title = folded.length > 0 && word.folded.length > 2 ? passage.find(p, 'title') : undefined
    const short = words[p + 1]?.folded === '.' && p + 2 < end && tokens.gap[p + 2] !== NEW_LINE
    const closes = title?.length === 1 && !short && !headAt(passage, p)
    if (closes && !nextIsCapital(passage, p + 1) && word.feats & CAPITALISED) {
      folded.push(passage.nameKey(p))
      after = p + 1
      break
    }
    // "X Y CBE": honours are no part of the name.
    if (p > at && passage.find(p, 'name-particle')?.entry.id === 'letters') break
    // "X Y, Jr.": what tells father from son belongs to the name, with its comma.
    if (p > at && word.folded === ',' && passage.find(p + 1, 'name-particle')?.entry.id === 'younger') {
      after = p + 2
      continue
    }
    const joined = glued && isJoint(words[p - 1]?.folded ?? '')
    if (tokens.cls[p] !== LETTER || (!(word.feats & NAME_PART) && !joined)) break
    if (joined) {
      if (word.feats & CAPITALISED || words[p - 2]?.folded.length === 1) folded.push(passage.nameKey(p))
      after = p + 1
      continue
    }
    if (!(word.feats & CAPITALISED)) {
      // A particle stands inside a name, or before one: van der Bellen.
      if (p === at && !nextIsCapital(passage, p + 1)) break
      patronymic ||= passage.find(p, 'name-particle')?.entry.id === 'son'
      continue
    }
    // "S Ivanom Petrovym vstretilsya": a word of one letter is an initial only with its stop.
    const small = p === at && word.folded.length === 1 && words[p + 1]?.folded !== '.' && passage.any(p, SMALL)
    if (small) break
    // "with Xom Yym Z W said P": behind a name whose case shows, one of another case is somebody else's.
    if (folded.length > 1 && isOthers(passage, at, p)) break
    // "Addressing X", "But X": the sentence's first word is a verb, or one of grammar.
    if (p === at && opensSentence(passage, p)) break
    const son = (i: number) => passage.find(i, 'name-particle')?.entry.id === 'son'
    // "Ould Cheikh": behind "son of" a title is a name, and so is a given one before it: "Cheikh Ould X".
    const titled = passage.find(p, 'title')
    if (titled && (p > at ? son(p - 1) : son(p + 1) && passage.find(p, 'given'))) {
      folded.push(passage.nameKey(p))
      after = p + 1
      continue
    }
    // Massimo D'Alema: a capital letter and an apostrophe belong to the word behind them.
    // ... and so they do where it is nobody's word: N'guesso, N'diaye.
    const behind = nextIsCapital(passage, p + 2) || (tokens.gap[p + 2] === JOINED && passage.hits(p + 2).length === 0)
    if (p > at && word.folded.length === 1 && isJoint(words[p + 1]?.folded ?? '') && behind) {
      after = p + 1
      continue
    }
    // "met Wan E. Wan E said": behind the stop the same name opens the next sentence.
    const again = words[p + 2]?.folded === words[p - 1]?.folded
    // "Tabor A. Wexley": what is one letter with its stop inside a name is an initial, whatever else the letter means.
    const initial =
      p > at && word.folded.length === 1 && words[p + 1]?.folded === '.' && nextIsCapital(passage, p + 2) && !again
    // ... but "X Y U.S. ambassador"
    if (initial && !((passage.find(p, 'state')?.length ?? 0) > 2)) {
      folded.push(passage.nameKey(p))
      after = p + 1
      continue
    }
    // Le Drian, La Fontaine: an article with its capital inside a name, before a word that nobody knows.
    if ((p > at ? folded.length > 0 : behindTitle(passage, p)) && familyArticle(passage, p)) continue
    if (isFamily(passage, p, p - at)) {
      folded.push(passage.nameKey(p))
      after = p + 1
      break
    }
    // Ван И: where names have cases, a single letter without a stop is a name's last syllable.
    const last = words[p + 1]?.folded !== '.' || again
    if (p > at && passage.language.grammar.cases && word.folded.length === 1 && last) {
      folded.push(passage.nameKey(p))
      after = p + 1
      break
    }
    const other =
      known(passage, p, p === at) && !isDoubled(passage, p) && !(folded.length > 0 && isSecond(passage, at, p))
    if (other || (p === at ? !(word.feats & NAME_START) : isVerb(passage, p))) break
    if (passage.find(p, 'name-particle') === undefined) folded.push(passage.nameKey(p))
    after = p + 1
  }
  if (folded.every((word) => word.length < 2)) return undefined
  if (folded.length > 1 && behindArticle(passage, at)) return undefined
  const familyFirst = folded.length > 1 && isShouted(passage, at) && !isShouted(passage, after - 1)
  return { first: at, after, cut: 0, folded, patronymic, house: houseIn(passage, at, after), familyFirst }
}

/** "la Conmemoración del Bicentenario de la Independencia": where attributes follow their noun, several words behind an article, none of them a given name, are an event's. */
function behindArticle(passage: Passage, at: number): boolean {
  const { articles, modifiers } = passage.language.grammar
  if (articles !== 'word' || modifiers !== 'after' || passage.find(at, 'given') || nextIsCapital(passage, at - 1))
    return false
  const article = passage.find(at - 1, 'article')
  const of = article ? at - 2 : at - 1
  const preposition = passage.find(of, 'preposition')
  if (preposition?.entry.id === 'of' && nextIsCapital(passage, of - 1) && passage.hits(of - 1).length === 0)
    return behindArticle(passage, of - 1)
  return article?.entry.id === 'definite' && article.length === 1
}

/** Amir-Abdollahian: a word with a capital that a hyphen joins to one that nobody knows is part of a name, whatever it is alone. */
export function isDoubled(passage: Passage, at: number): boolean {
  const { tokens, words } = passage
  const next = words[at + 2]
  if (words[at + 1]?.folded !== '-' || tokens.gap[at + 1] !== JOINED || tokens.gap[at + 2] !== JOINED) return false
  // Grand-Duc is a word of its own.
  const own = passage.hits(at).some(({ length }) => length > 1)
  return (
    !own && next !== undefined && next.hits.length === 0 && nextIsCapital(passage, at) && nextIsCapital(passage, at + 2)
  )
}

/** Words of grammar that may have one letter. */
const SMALL = kinds('preposition', 'and', 'or')

/** Whether a name that its case shows to be no subject is whole before a token, and a full name in another case begins there. */
function isOthers(passage: Passage, first: number, at: number): boolean {
  const { isObliqueName } = passage.language.morphology
  const words = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => passage.folded(from + i))
  if (!isObliqueName?.(words(first, at)) || !nextIsCapital(passage, at + 1)) return false
  return !isObliqueName(words(first, at + 1)) && !isObliqueName(words(at, at + 2))
}

const isJoint = (sign: string) => sign === '-' || sign === "'"

/** What before a name is an office or title, whatever given name it is besides: Prince X. */
const HEADS = kinds('office', 'title', 'honorific')

/** Marine X, Grâce Y: a given name that is a word too, before a word with a capital that nobody knows. */
export function isGivenBefore(passage: Passage, at: number): boolean {
  const next = passage.words[at + 1]
  if (!passage.find(at, 'given') || ((passage.words[at]?.feats ?? 0) & CAPITALISED) === 0) return false
  return next !== undefined && (next.feats & CAPITALISED) !== 0 && next.hits.length === 0
}

/** Whether the lexicon knows the word as something that is no name. */
function known(passage: Passage, at: number, opens: boolean): boolean {
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
    // Del Rosario, de la Cruz: behind a particle a place's name is a family's.
    if (MAY_OPEN.has(entry.kind) && length === 1 && !opens && familyParticle(passage, at - 1)) return false
    return !(opens && length === 1 && MAY_OPEN.has(entry.kind) && !(entry.feats & ADJECTIVE))
  })
}

/** Written in capitals throughout, as a headline may be. */
function isShouted(passage: Passage, at: number): boolean {
  const raw = passage.raw(at)
  return raw.length > 1 && raw === raw.toUpperCase()
}

/**
 * Berno Toledo: a city that is no capital, right behind one word that nobody knows, is a family's name. "minister Lena Tunis": behind
 * an office, where such a word would be all of the name, a capital is as well.
 */
function isFamily(passage: Passage, at: number, before: number): boolean {
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
function isSecond(passage: Passage, first: number, at: number): boolean {
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

function familyArticle(passage: Passage, at: number): boolean {
  const next = passage.words[at + 1]
  if (!passage.find(at, 'article') || passage.find(at + 1, 'given')) return false
  return next !== undefined && (next.feats & CAPITALISED) !== 0 && next.hits.length === 0
}

/** Behind a title or its stop, or an office: "M. Le Drian", "le ministre Le Drian", "le ministre français Le Drian". */
function behindTitle(passage: Passage, at: number): boolean {
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
  return plain(at + 1) || (plain(at - 1) && tokens.cls[at + 1] !== DIGIT)
}

/** "Receives", "Meets": a verb of a headline, not a name. */
function isVerb(passage: Passage, at: number): boolean {
  return passage
    .hits(at)
    .some(({ entry, feats }) => entry.kind === 'cue' && feats & PRESENT && feats & SINGULAR && !(feats & PLURAL))
}

function isInitial(passage: Passage, at: number): boolean {
  const word = passage.words[at]
  if (!word || !(word.feats & CAPITALISED)) return false
  return word.folded.length === 1 || word.hits.some((hit) => hit.entry.kind === 'abbreviation')
}

function nextIsCapital(passage: Passage, at: number): boolean {
  return ((passage.words[at]?.feats ?? 0) & CAPITALISED) !== 0
}
