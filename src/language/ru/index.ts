import { ADJECTIVE, NAME_PART, NAME_START, NOMINATIVE } from '../../sense/features.ts'
import { casedAccepts, casedNameFeatures } from '../cased.ts'
import type { Language } from '../language.ts'
import type { Entry, Hit } from '../lexicon.ts'
import { inflect } from './inflect.ts'
import { genitiveName, isObliqueName, isPatronymic, looksFeminine, nameKey } from './names.ts'
import { nominative } from './nominative.ts'

/** Longest abbreviation of capitals that is taken for one: longer words may be names of a headline. */
const ABBREVIATION = 5
const LATIN = /^[A-Za-z]/
/** The number of a monarch or pope behind his name. */
const REGNAL = /^[IVX]{1,5}$/
/** Words of grammar, verbs and adjectives, which may stand with a capital beside a name: Ранее Лавров, Великого хурала. */
const NO_NAMES = new Set(
  'cue that and or but while also subordinator relative not may must will auxiliary preposition pronoun article possessive turn topic according adverb editorial quantity adjective quality evaluation'.split(
    ' ',
  ),
)

/** The form of a state's adjective that only opens compounds, and is listed for it: франко-. */
const opensCompound = ({ words, feats }: Entry) =>
  (feats & ADJECTIVE) !== 0 && (feats & NOMINATIVE) !== 0 && /о$/.test(words)

/** "Рогир ван Лоон", but "Ван Линь"; "франко-немецкий", but "Франко Мартини": some words are names of their own with a capital. */
const accepts = (entry: Entry, raw: string) =>
  (entry.kind === 'name-particle' && entry.id === 'small') || opensCompound(entry)
    ? raw === raw.toLowerCase()
    : casedAccepts(entry, raw)

/** An abbreviation in capitals and a word of grammar belong to no name, unless they are an initial or also a name. */
function nameFeatures(raw: string, folded: string, hits: readonly Hit[]): number {
  const feats = casedNameFeatures(raw, folded, hits)
  if (REGNAL.test(raw)) return feats & ~NAME_START
  // What is written in Latin letters is a firm, an outlet or a body: people's names are written in one's own.
  if (LATIN.test(raw)) return feats & ~(NAME_START | NAME_PART)
  if (raw.length < 2) return feats
  const abbreviation = raw.length <= ABBREVIATION && raw === raw.toUpperCase() && raw !== raw.toLowerCase()
  const name = hits.some(({ entry }) => entry.kind === 'given' || entry.kind === 'name-particle')
  const grammar = !name && hits.some(({ entry }) => NO_NAMES.has(entry.kind))
  return abbreviation || grammar ? feats & ~(NAME_START | NAME_PART) : feats
}

/** Endings that only a genitive has, of adjectives and of nouns; -ой and -ей also stand elsewhere, but not behind such a preposition. */
const GENITIVE = /(?:[ое]го|[ыи]х|[оеё]й|[нтц]ия|ции|сии|ости|ства|лети[яй]|ов|ев|ний|ций)$/
/** Kinds of noun whose forms the lexicon knows. */
const NOUNS = new Set(['encounter', 'round', 'format', 'document', 'press', 'anniversary', 'measure'])

/** Whether a word is in the genitive, as its ending or the lexicon shows. */
function isGenitive(folded: string, hits: readonly Hit[]): boolean {
  if (hits.some(({ entry }) => entry.kind === 'cue' || entry.kind === 'preposition')) return false
  const known = hits.find(({ entry }) => NOUNS.has(entry.kind))
  return known ? !(known.feats & NOMINATIVE) : GENITIVE.test(folded)
}

/** Endings of verbs, which a word that completes an office does not have. */
const VERBAL = /(?:л|ла|ло|ли|лся|лась|лись|лось|[еиуюая]т|ть|тся|ться|ив|ав|я?сь)$/
/** Endings that no nominative of a name has: of adjectives, and of nouns for bodies and fields. */
const OF_BODY = /(?:[ое]го|ой|[ыи]х|ства|ости|ции|ии|[цн]ий)$/

/** Whether a word may be a genitive that completes an office: any lower-case one that may be, of capitals only what cannot be a name. */
function completes(raw: string): boolean {
  const folded = raw.toLowerCase()
  if (LATIN.test(raw)) return true
  if (raw.charAt(0) !== folded.charAt(0)) return OF_BODY.test(folded)
  return folded.length > 2 && !VERBAL.test(folded) && /(?:[аяыийв]|го|[ыи]х|ей)$/.test(folded)
}

/** A participle in any case: достигнутых, подписанные, состоявшегося, проводимой. */
const PARTICIPLE =
  /(?:нн|[уюоеяи]т|[вш]ш|шедш|[иа]гш|[ую]щ|[ая]щ|[еи]м)(?:ый|ая|ое|ые|ого|ой|ому|ым|ом|ую|ых|ыми|ие|их|ими|его|ей|ему|им|ем)(?:ся)?$/

/** Endings of the present that nouns in -ет and -ит do not have, and of the past. */
const PRESENT = /(?:[аяуюе]ет|[аяуюе]ют|[аяуюеи]тся|стет|стут)$/
const PAST = /.{3}(?:л|ла|ло|ли|лся|лась|лось|лись)$/

function finiteTense(folded: string): 'present' | 'past' | undefined {
  if (PRESENT.test(folded)) return 'present'
  return PAST.test(folded) ? 'past' : undefined
}

const isParticiple = (folded: string) => PARTICIPLE.test(folded)

export const russian: Language = {
  code: 'ru',
  name: 'русский',
  direction: 'ltr',
  script: 'Cyrillic',
  spaces: true,
  grammar: {
    subject: 'before',
    inversion: 'free',
    phrases: 'after',
    cases: true,
    dropsSubject: true,
    scope: 'clause',
    articles: 'none',
    cased: true,
    modifiers: 'before',
    officeLink: 'possible',
    unknownComplement: 'none',
  },
  between: (name, parties) => `${name} ${parties.join(' — ')}`,
  inflect,
  morphology: {
    accepts,
    completes,
    finiteTense,
    genitiveName,
    isGoverned: isGenitive,
    isObliqueName,
    isParticiple,
    isPatronymic,
    looksFeminine,
    nameFeatures,
    nameKey,
    nominative,
  },
}
