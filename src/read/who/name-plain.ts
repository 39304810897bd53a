/** Names in a script without capitals: words that nobody knows, given names, particles, and family names with the article. */
import { DEFINITE, FINITE, NAME_PART, NAME_START, WITH_AND } from '../../sense/features.ts'
import { KindSet } from '../../sense/kind-set.ts'
import { LETTER } from '../../text/chars.ts'
import { JOINED, NEW_LINE } from '../../text/tokens.ts'
import type { Passage } from '../passage.ts'
import { listedName } from './listed-names.ts'
import { LONGEST, type Name, type Place } from './name.ts'
import { calledWithin, initial } from './name-called.ts'
import { governsNothing, isNisba, opensNext, opensOffice, opensTime } from './name-ends.ts'
import {
  familyName,
  heldName,
  holdsNext,
  indefinite,
  isBare,
  isEpithet,
  isGiven,
  isPlainWord,
  LONG,
  lastWord,
  plainFamily,
  regnal,
  TANWIN,
  unknownFamily,
} from './name-family.ts'
import { beforeGiven, givenAsWord, wordAsName } from './name-ordinary.ts'

export function plainName(
  passage: Passage,
  at: number,
  end: number,
  { cut = 0, expected = false }: Place,
): Name | undefined {
  const { tokens, words } = passage
  // رئيس الوفد والأمين العام: behind an office no name begins with a conjunction before a word that is known.
  if (expected && cut === 0 && (passage.find(at, 'given')?.split.cut ?? 0) > 0 && passage.conjoined(at) > 0)
    return undefined
  // نائب الأمير وولي العهد: what joins an office on is no name.
  const office = cut === 0 ? passage.find(at, 'office') : undefined
  if (office && office.split.cut > 0 && office.feats & WITH_AND) return undefined
  // وأدان الوزير بأشد العبارات: several words that say how something was done.
  if (cut === 0 && (passage.find(at, 'adverb')?.length ?? 0) > 1) return undefined
  const listed = listedName(passage, at, end, cut)
  if (listed) return { first: at, after: at + listed.length, cut, folded: [...listed] }
  const folded: string[] = []
  let particle = ''
  /** Whatever stands behind بن is a name. */
  let sonOf = false
  let patronymic = false
  let p = at
  for (; p < end && p - at < LONGEST; p++) {
    const word = words[p]
    if (!word || (p > at && tokens.gap[p] === NEW_LINE)) break
    if (word.folded === '-' && p > at && tokens.gap[p] === JOINED && tokens.gap[p + 1] === JOINED) continue
    // تابور "توبي" كسلاي: what he is called stands in quotation marks within his name.
    if (p > at && calledWithin(passage, p, end)) {
      p += 2
      continue
    }
    if (tokens.cls[p] !== LETTER || word.folded.length < 2) break
    // A whole name of somebody else's begins.
    if (folded.length > 1 && !sonOf && listedName(passage, p, end, 0)) break
    const own = p === at && cut > 0
    // A given name of two words, عبد الله, is one.
    const double = longGiven(passage, p, end)
    if (double && (p === at || !opensNext(passage, p))) {
      folded.push(passage.folded(p).slice(own ? cut : 0) + passage.folded(p + 1))
      p += double - 1
      sonOf = false
      continue
    }
    if (initial(passage, p) && isPart(passage, p + 2, end, false)) {
      p++
      continue
    }
    const hit = own ? undefined : particleAt(passage, p)
    // عبد المالك: the servant of whoever it is, with the article, is a given name whatever the word means elsewhere.
    if (hit === 'joined' && p + 1 < end && isEpithet(passage, p + 1)) {
      folded.push(word.folded + passage.folded(p + 1))
      p++
      sonOf = false
      continue
    }
    // محمد الحلبوسي آل ثاني: behind a family name a house begins somebody else's.
    const servant = passage.find(p - 2, 'name-particle')?.entry.id === 'joined'
    if (hit === 'house' && folded.length > 1 && passage.articleAttached(p - 1) && !servant) break
    if (hit) {
      if (p === at && !isPart(passage, p + 1, end, false)) break
      // عبد الله and عبدالله, أبو زيد and أبوزيد are one name.
      if (hit === 'joined') particle = word.folded
      // Whatever stands behind أبو within a name is a part of it, as behind بن; نور الدين is whole.
      sonOf = p > at && hit !== 'closing'
      if (hit === 'son') patronymic = true
      continue
    }
    if (own && passage.hits(p).length > 0 && !passage.find(p, 'given')) break
    // فيصل بن فرحان على: behind a whole name the word with its last letter undotted is the preposition.
    if (folded.length > 1 && passage.find(p, 'preposition') && passage.language.morphology.asGrammar?.(passage.raw(p)))
      break
    // عبدالله الثاني متطابقة: behind a monarch's number a name goes on with a particle alone.
    if (folded.length > 1 && regnal(passage, p - 1)) break
    if (!own && !sonOf && !goesOn(passage, p, end, p - at, folded.length, expected)) break
    const lacks = folded.length === 1 && (expected || isGiven(passage, p - 1))
    if (p > at && !sonOf && (opensNext(passage, p, lacks) || opensOffice(passage, p) || opensTime(passage, p))) break
    sonOf = false
    folded.push(particle + (own ? word.folded.slice(cut) : word.folded))
    particle = ''
  }
  if (folded.length === 0) return undefined
  let after = p
  while (after > at + 1 && leadsName(passage, after - 1)) after--
  return { first: at, after, cut, folded, patronymic, house: houseIn(passage, at, after) }
}

/** The family behind the particle for a house. */
export function houseIn(passage: Passage, first: number, after: number): string | undefined {
  const particle = after - 2 > first ? passage.find(after - 2, 'name-particle') : undefined
  return particle?.entry.id === 'house' ? passage.nameKey(after - 1) : undefined
}

function longGiven(passage: Passage, at: number, end: number): number {
  const hit = passage.hits(at).find(({ entry, length }) => entry.kind === 'given' && length > 1 && at + length <= end)
  return hit?.length ?? 0
}

const GRAMMAR = new Set(
  'that not and or relative subordinator auxiliary pronoun will may must also while but'.split(' '),
)
const IS_GRAMMAR = new KindSet(GRAMMAR)

/** Words of grammar that stand in no name, though they may be spelt like a part of one: فإن. */
export function isGrammar(passage: Passage, at: number): boolean {
  if (!passage.any(at, IS_GRAMMAR)) return false
  return passage.hits(at).some(({ entry, split }) => GRAMMAR.has(entry.kind) && split.tail === 0)
}

/** A particle behind which a name goes on: نور الدين may end with its own. */
function leadsName(passage: Passage, at: number): boolean {
  const particle = passage.find(at, 'name-particle')?.entry.id
  return particle !== undefined && particle !== 'closing'
}

/** A particle of names, unless the word is one of grammar. */
function particleAt(passage: Passage, at: number): string | undefined {
  if (isGrammar(passage, at)) return undefined
  return passage.find(at, 'name-particle')?.entry.id
}

/** Whether a word may stand in the name that has `words` words so far and began `distance` tokens before. */
function goesOn(
  passage: Passage,
  at: number,
  end: number,
  distance: number,
  words: number,
  expected: boolean,
): boolean {
  if (isPart(passage, at, end, distance === 0)) return true
  if (distance === 0)
    return (
      expected &&
      (givenAsWord(passage, at) ||
        wordAsName(passage, at, end) ||
        beforeGiven(passage, at, end) ||
        (isBare(passage, at) && isBare(passage, at + 1) && leadsOn(passage, at + 2)))
    )
  if (sandwiched(passage, at, end) || beforeOffice(passage, at)) return true
  if (expected && words === 1 && isBare(passage, at) && leadsOn(passage, at + 1)) return true
  if (expected && words === 1 && passage.find(at, 'place') && namedLikePlace(passage, at, distance)) return true
  // رئيس المخابرات حسين سلامة.: nothing ends with a noun that its verb would govern alone.
  if (expected && words === 1 && isGiven(passage, at - 1) && isBare(passage, at) && passage.folded(at + 1) === '.')
    return true
  if (words > 0 && heldName(passage, at)) return true
  if (expected && words === 1 && isGiven(passage, at - 1) && isBare(passage, at) && holdsNext(passage, at + 1))
    return true
  if (expected && indefinite(passage, at) && governsNothing(passage, at + 1, end)) return true
  // ... the family name behind علي.
  if (words > 1 && passage.find(at - 1, 'preposition') && isNisba(passage, at, end)) return true
  // الحسين بن عبد الله الثاني ولي العهد
  if (expected && regnal(passage, at) && (lastWord(passage, at, end) || passage.find(at + 1, 'office'))) return true
  if (words > 1 && words < LONG && lastWord(passage, at, end)) return familyName(passage, at, end, expected)
  if (words !== 1) return false
  if (familyName(passage, at, end, expected)) return true
  return expected && (regnal(passage, at) || plainFamily(passage, at, end) || unknownFamily(passage, at))
}

/** أكد الوزير كريم أمان أن: what stands between an office and the complementiser that its verb governs can only be a name. */
function leadsOn(passage: Passage, at: number): boolean {
  return passage.find(at, 'that') !== undefined
}

/** مونيكا جوما, behind an office: a family name that is a town's as well, before what a verb governs or between the commas that set a name off. */
function namedLikePlace(passage: Passage, at: number, distance: number): boolean {
  const bare = passage.find(at, 'place')?.split.cut === 0
  return bare && (leadsOn(passage, at + 1) || [at - distance - 1, at + 1].every((p) => passage.folded(p) === ','))
}

/** A foreign name's syllable that happens to be a word (قوه in تشن قوه دونغ): a name goes on behind it. */
function sandwiched(passage: Passage, at: number, end: number): boolean {
  const word = passage.words[at]
  const next = passage.words[at + 1]
  if (!word || !next || at + 1 >= end || word.folded.length > 4 || word.hits.length === 0) return false
  // ... قائد السبسي: a second given name that is an office elsewhere, with an unknown family name behind.
  const ofState = next.hits.some(({ entry }) => entry.kind === 'state')
  const family = next.feats & DEFINITE && next.feats & NAME_PART && !ofState && isGiven(passage, at - 1)
  if (
    family &&
    word.hits.every(({ entry }) => isPlainWord(entry.kind) || entry.kind === 'office' || entry.kind === 'official')
  )
    return true
  if (next.hits.length > 0 || !(next.feats & NAME_START)) return false
  // جيه is how an initial is spelt out as well; رانا only looks like a word with its pronoun.
  return word.hits.every(
    ({ entry, split }) => isPlainWord(entry.kind) || entry.kind === 'abbreviation' || split.tail > 0,
  )
}

/** محمد إسحاق دار، نائب رئيس ...: behind a given name a word that means something else, closed by a comma and an office. */
function beforeOffice(passage: Passage, at: number): boolean {
  const word = passage.words[at]
  if (!word || at + 2 >= passage.after || passage.folded(at + 1) !== ',' || !passage.find(at + 2, 'office'))
    return false
  if (TANWIN.test(passage.raw(at)) || word.feats & DEFINITE || passage.conjoined(at) > 0) return false
  const unknown = passage.hits(at - 1).every(({ entry }) => entry.kind === 'given')
  return (
    unknown &&
    word.hits.every(
      ({ entry, feats, split }) =>
        split.cut + split.tail === 0 && (isPlainWord(entry.kind) || (entry.kind === 'cue' && feats & FINITE)),
    )
  )
}

function isPart(passage: Passage, at: number, end: number, first: boolean): boolean {
  if (at >= end) return false
  const word = passage.words[at]
  if (!word || isGrammar(passage, at)) return false
  const next = at + 1 < end ? passage.words[at + 1] : undefined
  // إلنور: what looks like the article before a known name, with a surname behind it.
  const known = passage.find(at, 'given')
  const ofState = word.hits.some(({ entry }) => entry.kind === 'state')
  if (first && word.feats & DEFINITE && known && !ofState && next && next.hits.length === 0 && next.feats & NAME_START)
    return true
  if (!(word.feats & (first ? NAME_START : NAME_PART))) return false
  // A given name that is also an ordinary word (سلام) needs the rest of a name behind it.
  if (
    first &&
    word.hits.some(({ entry, split }) => (entry.kind === 'common' || entry.kind === 'stance') && split.cut === 0)
  ) {
    const goes = next && (next.feats & NAME_PART) !== 0 && (next.hits.length === 0 || passage.find(at + 1, 'given'))
    if (!goes && passage.find(at + 1, 'name-particle') === undefined) return false
  }
  // A given name that is also a word of grammar (علي / على) counts only beside another part of a name.
  if (word.hits.some(({ entry, split }) => entry.kind === 'preposition' && split.cut === 0)) {
    // A text that spells the preposition على never spells it علي.
    if (!passage.language.morphology.asGrammar?.(passage.raw(at)) && passage.spellsAsGrammar(word.folded)) return true
    if (!first && isGiven(passage, at - 1) && governsNothing(passage, at + 1, end))
      return !passage.language.morphology.asGrammar?.(passage.raw(at))
    if (!next) return false
    const undotted = passage.language.morphology.asGrammar?.(passage.raw(at)) ?? false
    const goes = passage.find(at + 1, 'given') || passage.find(at + 1, 'name-particle')
    // على نجاح أعمال: with its last letter undotted it is the preposition, unless a whole name follows.
    if (goes && !(undotted && passage.find(at + 1, 'common') && passage.hits(at + 2).length > 0)) return true
    if (undotted) return false
    if (!first) return isGiven(passage, at - 1) && isNisba(passage, at + 1, end)
    return next.hits.length === 0 && (next.feats & NAME_PART) !== 0
  }
  return true
}

/** "el Salón Blanco": where adjectives and names stand behind their noun, what a house is called. */
export function namesHouse(passage: Passage, at: number): boolean {
  if (passage.language.grammar.modifiers !== 'after' || passage.language.grammar.articles !== 'word') return false
  return passage.find(at - 1, 'venue')?.entry.id === 'house'
}
