/** A word that means something else, where it is the family name of somebody known. */
import type { Hit } from '../../language/lexicon.ts'
import { DEFINITE, FINITE, VERBAL_NOUN } from '../../sense/features.ts'
import type { Mentions } from './mentions.ts'

/** A word with the article that a known person has as a name, whatever it means otherwise: القاضي, المجالي. */
export function familyName(mentions: Mentions, at: number): boolean {
  const word = mentions.passage.words[at]
  // سوناك, ماكرون: or one that only looks like a word with a pronoun behind it, or like a plural.
  const owned = word?.hits.every(({ split }) => split.tail > 0) ?? false
  // وقال دار: right behind a verb stands no other.
  const tells = ({ entry, feats }: Hit) => entry.kind === 'cue' && (feats & FINITE) !== 0
  const verb = word?.hits.every(tells) === true && mentions.passage.hits(at - 1).some(tells)
  if (!word || !(word.feats & DEFINITE || owned || verb)) return false
  const person = mentions.people.find([word.folded])
  if (!person || person.folded.indexOf(word.folded) < 1) return false
  return (
    owned ||
    verb ||
    (word.hits.every(({ entry }) => entry.kind === 'state') && standsAlone(mentions, at)) ||
    word.hits.every(({ entry }) =>
      ['common', 'adjective', 'quality', 'issue', 'evaluation', 'given'].includes(entry.kind),
    )
  )
}

/** "said al-Sudani": an adjective of state that no noun with its article stands before describes nothing; where the verb comes first it is somebody. */
function standsAlone({ passage }: Mentions, at: number): boolean {
  if (passage.language.grammar.subject !== 'after') return false
  const before = passage.hits(at - 1)
  return (
    before.some(
      ({ entry, feats }) =>
        entry.kind === 'preposition' || (entry.kind === 'cue' && (feats & (FINITE | VERBAL_NOUN)) !== 0),
    ) && !((passage.words[at - 1]?.feats ?? 0) & DEFINITE)
  )
}
