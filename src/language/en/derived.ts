/** What a word that the lexicon does not have is by its ending: an adverb in -ly, a verb's past in -ed. */
import { PAST, PERFECT } from '../../sense/features.ts'
import type { Entry } from '../lexicon.ts'

const COMMON = { words: '', takes: [], bound: false, origin: 'en/derived.ts' } as const
const ADVERB: Entry = { ...COMMON, kind: 'adverb', id: '', feats: 0 }
const VERB: Entry = { ...COMMON, kind: 'common', id: 'verb', feats: PAST | PERFECT }

/** How adjectives end before -ly; nouns such as "assembly" and "supply" do not end so. */
const ADVERBS =
  /.(?:al|ful|ive|ous|less|nt|ing|ed|en|[aeiu]te|ic|ar|ct|ere|ure|id|ick|eat|air|[aeo]st|ong|oad|eep|ose|ain|ew|ight|ward|some|[ai]b)ly$|.(?:ar|or|us|app|ead|eart|eas|eav)ily$/
/** Not "need", "speed". */
const VERBS = /..[^e]ed$/

/** The entry that a spelling has by its ending: "categorically", "treasured"; a name has its capital. */
export function derived(raw: string): Entry | undefined {
  if (raw !== raw.toLowerCase()) return undefined
  return ADVERBS.test(raw) ? ADVERB : VERBS.test(raw) ? VERB : undefined
}
