/** What Arabic writes together: و ف ب ل ك س ال before a word, pronouns behind it. */
import {
  ADJECTIVE,
  DEFINITE,
  DUAL,
  NAME_PART,
  NAME_START,
  PARTICIPLE,
  PAST,
  PLURAL,
  PRESENT,
  SINGULAR,
  VERBAL_NOUN,
  WITH_AND,
  WITH_ARTICLE,
  WITH_FUTURE,
  WITH_PREPOSITION,
  WITH_PRONOUN,
} from '../../sense/features.ts'
import type { Entry, Hit, Split } from '../lexicon.ts'
import type { Morphology } from '../morphology.ts'

const CONJUNCTIONS = ['', 'و', 'ف']
const PREPOSITIONS: Record<string, string> = { ب: 'by', ل: 'for', ك: 'as' }
/** Longest first, so that ها is tried before ه would be. Folded: ى is ي, ة is ه. */
const PRONOUNS = ['هما', 'كما', 'ها', 'هم', 'هن', 'نا', 'كم', 'ه', 'ي', 'ك']

interface Front {
  readonly letters: string
  readonly feats: number
  readonly preposition?: string
  /** Put back before the stem: للصين is ل + الصين. */
  readonly restore?: string
}

const FRONTS: readonly Front[] = CONJUNCTIONS.flatMap((conjunction): Front[] => {
  const and = conjunction ? WITH_AND : 0
  const fronts: Front[] = [
    { letters: conjunction, feats: and },
    { letters: `${conjunction}ال`, feats: and | WITH_ARTICLE },
    { letters: `${conjunction}س`, feats: and | WITH_FUTURE },
    { letters: `${conjunction}لل`, feats: and | WITH_PREPOSITION | WITH_ARTICLE, preposition: 'for' },
    { letters: `${conjunction}لل`, feats: and | WITH_PREPOSITION, preposition: 'for', restore: 'ال' },
  ]
  for (const [letter, preposition] of Object.entries(PREPOSITIONS)) {
    fronts.push({ letters: conjunction + letter, feats: and | WITH_PREPOSITION, preposition })
    if (letter !== 'ل') {
      fronts.push({ letters: `${conjunction}${letter}ال`, feats: and | WITH_PREPOSITION | WITH_ARTICLE, preposition })
    }
  }
  return fronts
})

function splits(folded: string): Split[] {
  const found: Split[] = []
  for (const front of FRONTS) {
    if (!folded.startsWith(front.letters)) continue
    const rest = folded.slice(front.letters.length)
    // ود. محمد: a title of one letter has nothing but the conjunction before it.
    if (rest.length < (front.letters === 'و' ? 1 : 2)) continue
    const cut = front.letters.length - (front.restore?.length ?? 0)
    const stem = (front.restore ?? '') + rest
    // فال is a family name: nothing begins with ف and a bare article.
    if (stem === 'ال' && front.letters === 'ف') continue
    if (front.letters !== '') found.push(make(stem, front, cut, ''))
    if (front.feats & (WITH_ARTICLE | WITH_FUTURE)) continue
    for (const pronoun of PRONOUNS) {
      if (!rest.endsWith(pronoun) || rest.length - pronoun.length < 2) continue
      const bare = stem.slice(0, -pronoun.length)
      found.push(make(bare, front, cut, pronoun))
      // Before a pronoun ة is written ت and ى is written ا.
      if (bare.endsWith('ت')) found.push(make(`${bare.slice(0, -1)}ه`, front, cut, pronoun))
      if (bare.endsWith('ا')) found.push(make(`${bare.slice(0, -1)}ي`, front, cut, pronoun))
      // ... and a closing hamza on the letter of its case: لقائه, لقاؤه (folded ي, و).
      if (/.ا[يو]$/.test(bare)) found.push(make(`${bare.slice(0, -1)}ء`, front, cut, pronoun))
    }
  }
  return found
}

/** The word with what may stand before it, and with the article where it has none. */
function attached(folded: string): string[] {
  const bare = folded.startsWith('ال') ? folded.slice(2) : folded
  const fronts = FRONTS.filter(({ feats }) => !(feats & WITH_FUTURE))
  const defined = fronts.filter(({ feats }) => feats & WITH_ARTICLE).map(({ letters }) => letters + bare)
  const own = fronts.filter(({ feats, restore }) => !(feats & WITH_ARTICLE) && !restore)
  return [...own.map(({ letters }) => letters + folded), ...defined]
}

function make(stem: string, front: Front, cut: number, pronoun: string): Split {
  return {
    stem,
    feats: front.feats | (pronoun ? WITH_PRONOUN : 0),
    cut,
    ...(front.feats & WITH_ARTICLE && front.letters.endsWith('ال') && { quoted: cut - 2 }),
    tail: pronoun.length,
    ...(front.preposition && { preposition: front.preposition }),
  }
}

const NOUN_LIKE = WITH_AND | WITH_PREPOSITION | WITH_ARTICLE | WITH_PRONOUN
const ALLOWED: Record<string, number> = {
  state: WITH_AND | WITH_PREPOSITION,
  organisation: WITH_AND | WITH_PREPOSITION | WITH_ARTICLE,
  place: WITH_AND | WITH_PREPOSITION,
  mechanism: NOUN_LIKE,
  issue: NOUN_LIKE,
  given: WITH_AND | WITH_PREPOSITION | WITH_ARTICLE,
  'name-particle': 0,
  spokesperson: WITH_AND | WITH_PREPOSITION | WITH_ARTICLE,
  outsider: WITH_AND | WITH_PREPOSITION | WITH_ARTICLE,
  filler: WITH_PREPOSITION,
  editorial: WITH_AND,
  title: WITH_AND | WITH_PREPOSITION | WITH_ARTICLE,
  honorific: WITH_AND | WITH_PREPOSITION,
  month: WITH_AND | WITH_PREPOSITION,
  'hijri-month': WITH_AND | WITH_PREPOSITION,
  weekday: WITH_AND | WITH_PREPOSITION,
  number: WITH_AND | WITH_PREPOSITION | WITH_ARTICLE,
  ordinal: WITH_AND | WITH_PREPOSITION | WITH_ARTICLE,
  preposition: WITH_AND | WITH_PRONOUN,
  that: WITH_AND | WITH_PREPOSITION | WITH_PRONOUN,
}
/** Words of grammar stand alone or after و; everything else is a noun. */
const PARTICLES = new Set(
  'and or but while also subordinator relative not may must will auxiliary pronoun turn topic according adverb page abbreviation'.split(
    ' ',
  ),
)

function admits(entry: Entry, split: Split): boolean {
  const { feats, kind, words } = entry
  let allowed = ALLOWED[kind] ?? NOUN_LIKE
  if (PARTICLES.has(kind)) allowed = WITH_AND
  if (kind === 'cue') {
    if (feats & VERBAL_NOUN) allowed = NOUN_LIKE
    else if (feats & PRESENT) allowed = WITH_AND | WITH_FUTURE | WITH_PRONOUN
    else if (feats & PAST) allowed = WITH_AND | WITH_PRONOUN
    else if (feats & PARTICIPLE) allowed = WITH_AND
  }
  if (split.feats & WITH_ARTICLE && words.startsWith('ال')) return false
  // A dual has no article where it stands in construct (الفني is an adjective), and no noon before a pronoun: بارزاني is a name.
  const dual = (feats & (SINGULAR | DUAL | PLURAL)) === DUAL
  if (dual && split.feats & WITH_ARTICLE && !words.endsWith('ن')) return false
  if (dual && split.feats & WITH_PRONOUN && words.endsWith('ن')) return false
  if (kind === 'state' && feats & ADJECTIVE) allowed = NOUN_LIKE & ~WITH_PRONOUN
  return (split.feats & ~allowed) === 0
}

/** Words whose first letters only look like the article: ال of the eighth form of roots in ل, and names. */
const RADICAL =
  /^[وفبك]?(التزام|التقا|التقي|التقت|التماس|التحاق|التيام|التفاف|التباس|التصاق|المان|الغا|الهام|اليه|اليك|الينا)/

/** Shapes that ordinary words have and names hardly ever: plurals, adjectives, verbal nouns of the tenth form, pronouns behind. */
const WORDLIKE =
  /^(?:[وف]?[بك]ال|[وف]?لل|[وفبل]?است).{3}|.{2}(?:يات|ها|هما|هم|ناها)$|^[ولب]?م.{3,}(?:ين|ون|ات)$|^(?:[وفبك]?ال|[وف]?لل).{5,}ات$|^(?:[وفبل]|ال)?.{3,}(?:يه|يتين|يين)$/

/** Ends as nouns of the feminine do, but for its dots; those who leave them out write the article as well, or an attached word. */
const FOREIGN = /^(?!ال|[وفبل])[\u0621-\u064a]{3,}يه$/

/** بتكليفه: a preposition before and a pronoun behind, which the dots of ة would not leave. */
const OWNED = /^[وف]?[بل][\u0621-\u064a]{4,}ه$/

/** A word nobody knows may be a name; with the article it can only go on with one. Tanwin never ends a name. */
function spelling(raw: string, folded: string, hits: readonly Hit[]): number {
  for (const { entry, feats } of hits) {
    if (entry.kind === 'given' && !(feats & (WITH_ARTICLE | WITH_PREPOSITION))) return NAME_START | NAME_PART
  }
  for (const { entry } of hits) if (entry.kind === 'name-particle') return NAME_PART
  // فيدان: ف joins clauses, and stands before a noun hardly ever.
  const seems = ({ entry, split }: Hit) => entry.kind === 'common' && entry.id === 'noun' && split.cut === 1
  if (folded.startsWith('ف') && hits.length > 0 && hits.every(seems)) return NAME_PART
  // عدوي: nobody in the news says "my".
  if (hits.length > 0 && folded.endsWith('ي') && hits.every(({ split }) => split.tail === 1)) return NAME_PART
  if (hits.length > 0 || folded.length < 2 || /[^\u0621-\u064a]/.test(folded) || /[\u064b-\u064d]/.test(raw)) return 0
  // شوفالييه: spelt without the dots of the feminine it may go on with a name.
  if (WORDLIKE.test(folded)) return FOREIGN.test(raw) ? NAME_PART : 0
  if (OWNED.test(raw)) return 0
  return articled(raw, folded) && folded.length > 4 ? NAME_PART : NAME_START | NAME_PART
}

/** Begins with the article, which is written without hamza: ألبرت and إليانور are names that only begin like it. */
function articled(raw: string, folded: string): boolean {
  return folded.startsWith('ال') && !/^[أإآ]/.test(raw)
}

function nameFeatures(raw: string, folded: string, hits: readonly Hit[]): number {
  const looks = /^[وف]?(ال|[بك]ال|لل)/.test(folded) && folded.length > 4
  const definite =
    looks && !RADICAL.test(folded) && !(hits.length === 0 && folded.startsWith('ال') && !articled(raw, folded))
      ? DEFINITE
      : 0
  return spelling(raw, folded, hits) | definite
}

/** Kinds of which a word keeps the dots of its ending where it has no article. */
const DOTTED = new Set<string>(['weekday', 'given'])

/**
 * Hamza in the middle of a verb's root is written, whatever is left out at the beginning of words: سال is not سأل, هنا not هنأ. راى is no name.
 * At the beginning it tells أطلع from اطلع, who is told himself.
 */
const MIDDLE = /^.أ[^ى]|^هنأ$|^أطلع/
function accepts({ kind, feats, words }: Entry, raw: string): boolean {
  // لقاء جمعه بنظيره: without the article and its dots this is no Friday.
  if (DOTTED.has(kind) && words.endsWith('ة') && raw.endsWith('ه') && !raw.includes('ال')) return false
  // آن is the time, and a given name; أن neither.
  if (kind === 'that' && /^[وفب]?آ/.test(raw)) return false
  if (kind === 'given' && /^آ.$/.test(words) && !raw.includes('آ')) return false
  return kind !== 'cue' || !(feats & PAST) || !MIDDLE.test(words) || raw.includes('أ')
}

/** With its last letter undotted علي is the preposition على. */
const asGrammar = (raw: string) => raw.endsWith('ى')

/** Tanwin of the accusative, with the ا that carries it; words end so in no name. */
const nominative = (words: string) => words.replace(/(?:اً|ًا)(?!\p{L})/gu, '')

/** ويكسلي: foreign W before i is written so, and few names begin with ي after a conjunction that are not known. */
const soundsWhole = (folded: string) => /^وي[^و].{2}/.test(folded)

const defined = (words: string) => (words.startsWith('ال') ? words : `ال${words}`)

export const morphology: Morphology = {
  prepositions: PREPOSITIONS,
  splits,
  attached,
  admits,
  accepts,
  nameFeatures,
  asGrammar,
  soundsWhole,
  defined,
  nominative,
}
