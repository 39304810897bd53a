/** Names in scripts with capital letters: capitalised words that are not known to be something else. */
import { CAPITALISED, NAME_PART, NAME_START } from '../../sense/features.ts'
import { kinds } from '../../sense/kind-set.ts'
import { LETTER } from '../../text/chars.ts'
import { JOINED, NEW_LINE } from '../../text/tokens.ts'
import type { Passage } from '../passage.ts'
import type { Name } from './name.ts'
import {
  behindTitle,
  familyArticle,
  isFamily,
  isInitial,
  isJoint,
  isSecond,
  isShouted,
  isVerb,
  known,
  nextIsCapital,
} from './name-cased-word.ts'
import { opensSentence } from './name-opens.ts'
import { houseIn, namesHouse } from './name-plain.ts'
import { headAt } from './office.ts'

/** Most tokens of a name, hyphens and apostrophes counted: Al-Sultan Abdullah Ri'ayatuddin Al-Mustafa Billah Shah. */
const REACH = 18

export function casedName(passage: Passage, at: number, end: number): Name | undefined {
  const { tokens, words } = passage
  // "Export-Import Bank": what a hyphen joins to a word with a capital begins no name.
  const joinedTo = tokens.gap[at] === JOINED && passage.folded(at - 1) === '-' && tokens.gap[at - 1] === JOINED
  if ((joinedTo && nextIsCapital(passage, at - 2)) || namesHouse(passage, at)) return undefined
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
