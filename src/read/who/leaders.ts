/** Well-known leaders among the people that a text names: their party is known where its words do not say it. */

import { leadersIn } from '../../language/index.ts'
import type { Language } from '../../language/language.ts'
import { tokenize } from '../../text/tokens.ts'
import { LEADERS } from '../../world/index.ts'
import type { Passage } from '../passage.ts'
import { passagesOf } from '../passages.ts'
import { type Name, nameAt } from './name.ts'

interface Listed {
  readonly words: readonly string[]
  readonly party: string
}

/** By language, then by the last word of the name. */
const known = new Map<string, Map<string, Listed[]>>()

/**
 * The party of the listed leader whose name these words are, or end with.
 * @param folded the words of a name as the text's language folds them
 */
export function leaderParty(language: Language, folded: readonly string[]): string | undefined {
  const last = folded.at(-1)
  if (!last) return undefined
  const fits = (listedIn(language).get(last) ?? []).filter(({ words }) => endsWith(folded, words))
  const [party, ...others] = new Set(fits.map((one) => one.party))
  return others.length === 0 ? party : undefined
}

/** Longest name of a listed leader, in words. */
const LEADER = 4

/**
 * The listed leader whose name begins where a name does: another's may run on behind it, and its last word may look like any word.
 * @param least fewest words of a name
 */
export function leaderWithin(
  passage: Passage,
  { first }: Name,
  least = 2,
): { after: number; folded: string[]; party: string } | undefined {
  const folded: string[] = []
  for (let p = first; p < passage.after && p - first < LEADER; p++) folded.push(passage.nameKey(p))
  for (; folded.length >= least; folded.pop()) {
    const party = leaderParty(passage.language, folded)
    if (party !== undefined) return { after: first + folded.length, folded: [...folded], party }
  }
  return undefined
}

function endsWith(folded: readonly string[], words: readonly string[]): boolean {
  const from = folded.length - words.length
  return from >= 0 && words.every((word, index) => folded[from + index] === word)
}

function listedIn(language: Language): Map<string, Listed[]> {
  const made = known.get(language.code)
  if (made) return made
  const all = new Map<string, Listed[]>()
  for (const [id, names] of Object.entries(leadersIn(language))) {
    const party = LEADERS[id]?.party
    for (const name of party ? names : []) {
      const words = wordsOf(language, name)
      const last = words.at(-1)
      if (!last || !party) continue
      const list = all.get(last)
      if (list) list.push({ words, party })
      else all.set(last, [{ words, party }])
    }
  }
  known.set(language.code, all)
  return all
}

/** The words of a name as they are found in a text. */
function wordsOf(language: Language, name: string): readonly string[] {
  const [passage] = passagesOf(tokenize(name), language)
  const found = passage && nameAt(passage, passage.first, passage.after, { expected: true })
  // 穆罕默德六世, Hassan Sheikh Mohamud: a name that is not read to its end is somebody else's too.
  if (!found || found.after < passage.after) return []
  return found.folded
}
