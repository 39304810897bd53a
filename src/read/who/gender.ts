/** Whether the words about somebody show a woman or a man: Mme X, la ministre X, la présidente. */
import { FEMININE } from '../../sense/features.ts'
import { kinds } from '../../sense/kind-set.ts'
import type { Person } from '../../sense/mention.ts'
import type { Passage } from '../passage.ts'

const GENDER = kinds('gender')
const OFFICE = kinds('office')
/** Furthest that an article or title may stand before the office, in tokens. */
const BEFORE = 2

/** What the words of a mention and those before it show. @param first where it begins @param after the token behind it */
export function genderIn(passage: Passage, first: number, after: number): Person['gender'] {
  let found: Person['gender']
  for (let p = Math.max(passage.first, first - BEFORE); p < after; p++) {
    if (p >= first && passage.any(p, OFFICE) && passage.hits(p).some(isFeminine)) return 'she'
    const hit = passage.any(p, GENDER) ? passage.find(p, 'gender') : undefined
    // An article inside is that of a complement: ministre de la Défense.
    const counts = hit && (p < first ? p + hit.length === first : !passage.find(p, 'article'))
    if (!counts) continue
    if (hit.entry.id === 'she') return 'she'
    found = 'he'
  }
  return found
}

const isFeminine = ({ entry, feats }: { entry: { kind: string }; feats: number }) =>
  entry.kind === 'office' && (feats & FEMININE) !== 0
