/** What opens a content where a phrase of the verb's own might stand: "there is P", "the deep concern". */
import type { Scene } from './scene.ts'

/** "said there is P": an adverb with a finite auxiliary right behind it stands where a subject would, and opens the clause. */
export function existential({ tags, passage }: Scene, at: number): boolean {
  if (passage.language.grammar.subject !== 'before' || passage.language.grammar.dropsSubject) return false
  const adverb = tags.at(at)
  return adverb?.kind === 'adverb' && adverb.first === at && tags.is(adverb.after, 'auxiliary', 'will', 'may', 'must')
}

/** Most adjectives before the noun for an attitude. */
const DESCRIBED = 3

/** Whether the noun for an attitude stands at a token, with no more than adjectives before it. */
export function opensAttitude({ passage }: Scene, at: number): boolean {
  if (!passage.language.grammar.cases) return false
  for (let p = at; p <= at + DESCRIBED; p++) {
    if (passage.find(p, 'stance')) return true
    if (!passage.find(p, 'adjective') && !passage.find(p, 'quality') && !passage.find(p, 'evaluation')) return false
  }
  return false
}
