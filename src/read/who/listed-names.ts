/** Names of well-known leaders that no rule for names reads whole, in scripts without capitals: إسحاق دار, جوكو ويدودو. */
import { leadersIn } from '../../language/index.ts'
import type { Language } from '../../language/language.ts'
import { tokenize } from '../../text/tokens.ts'
import type { Passage } from '../passage.ts'
import { passagesOf } from '../passages.ts'
import { nameAt } from './name.ts'

/** By language, then by the first word: the words of each name, longest names first. */
const known = new Map<string, Map<string, string[][]>>()

/** The words of the listed name that stands at a token. @param cut letters of a clitic before its first word */
export function listedName(passage: Passage, at: number, end: number, cut: number): readonly string[] | undefined {
  const first = passage.folded(at).slice(cut)
  const names = listedIn(passage.language).get(first)
  return names?.find(
    (words) => at + words.length <= end && words.every((word, i) => i === 0 || passage.folded(at + i) === word),
  )
}

function listedIn(language: Language): Map<string, string[][]> {
  const made = known.get(language.code)
  if (made) return made
  const all = new Map<string, string[][]>()
  // While it is made the rules for names have to do without it.
  known.set(language.code, new Map())
  for (const name of Object.values(leadersIn(language)).flat()) {
    const [passage] = passagesOf(tokenize(name), language)
    if (!passage || passage.after - passage.first < 2) continue
    const found = nameAt(passage, passage.first, passage.after, { expected: true })
    if (found && found.after === passage.after) continue
    const words = Array.from({ length: passage.after - passage.first }, (_, i) => passage.folded(passage.first + i))
    const same = all.get(words[0] as string) ?? []
    all.set(
      words[0] as string,
      [...same, words].sort((a, b) => b.length - a.length),
    )
  }
  known.set(language.code, all)
  return all
}
