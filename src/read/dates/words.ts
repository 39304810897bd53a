/** What a spelling can mean in a date, worked out once for each spelling. */
import type { Entry, Split, Word } from '../../language/lexicon.ts'
import { CAPITALISED, WITH_AND, WITH_ARTICLE, WITH_PREPOSITION, WITH_PRONOUN } from '../../sense/features.ts'
import { addEntry, isPart } from './entries.ts'
import { emptyInfo, grade, type Info, type Onward, setNumber } from './info.ts'
import { KIND, LINK, SIGN_LINKS } from './symbols.ts'

/** What a token can mean by itself. */
export function infoOf(word: Word): Info {
  word.date ??= analyse(word)
  return word.date as Info
}

function analyse(word: Word): Info {
  const info = emptyInfo()
  if (!Number.isNaN(word.value)) setNumber(info, word.value, word.folded.length)
  else if (word.folded.length === 1) info.links = SIGN_LINKS[word.folded] ?? 0
  let split: Split | undefined
  for (const hit of word.hits) {
    if (!fits(hit.entry, hit.split)) continue
    split ??= hit.split
    addEntry(info, hit.entry)
    if (hit.split === split) info.links |= clitics(hit.feats & hit.split.feats)
  }
  if (word.feats & CAPITALISED && info.kinds === 0) setRoman(info, word.folded)
  for (const { node, split } of word.steps) {
    const tree = onwardOf(node, split)
    if (tree?.next)
      info.onward = info.onward
        ? { info: null, next: new Map([...(tree.next ?? []), ...(info.onward.next ?? [])]) }
        : tree
  }
  grade(info)
  return info
}

type Node = Word['steps'][number]['node']

const trees = new WeakMap<Node, Map<number, Onward | null>>()

/** The tree under a node of the lexicon, for a first word with these clitics; null if no such entry is there. */
function onwardOf(node: Node, split: Split): Onward | null {
  let known = trees.get(node)
  if (!known) {
    known = new Map()
    trees.set(node, known)
  }
  let tree = known.get(split.feats)
  if (tree === undefined) {
    let next: Map<number, Onward> | null = null
    for (const [symbol, below] of node.next ?? []) {
      const branch = onwardOf(below, split)
      if (branch) next = (next ?? new Map<number, Onward>()).set(symbol, branch)
    }
    const info = infoOfEntries(node.entries ?? [], split)
    tree = info || next ? { info, next } : null
    known.set(split.feats, tree)
  }
  return tree
}

/** What the entries of the same words mean after these clitics; null if none is part of a date. */
function infoOfEntries(entries: readonly Entry[], split: Split): Info | null {
  const fitting = entries.filter((entry) => fits(entry, split))
  if (fitting.length === 0) return null
  const info = emptyInfo()
  for (const entry of fitting) addEntry(info, entry)
  info.links |= clitics(split.feats)
  grade(info)
  return info
}

/** Whether an entry can be a part of a date: words that link take no clitic but "and", and hardly any takes a pronoun. */
function fits(entry: Entry, split: Split): boolean {
  // باب is a door before it is "in August".
  if (split.feats & WITH_PREPOSITION && entry.id.includes('?')) return false
  if (!isPart(entry)) return false
  if (entry.kind === 'link') return (split.feats & ~WITH_AND) === 0
  return (split.feats & WITH_PRONOUN) === 0 || entry.kind === 'unit'
}

function clitics(feats: number): number {
  let links = 0
  if (feats & WITH_AND) links |= LINK.AND
  if (feats & WITH_ARTICLE) links |= LINK.THE
  if (feats & WITH_PREPOSITION) links |= LINK.IN
  return links
}

const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10, l: 50 }
/** Written as Romans wrote it: none of the letters in vain, so that few words are taken for a number. */
const CANONICAL = /^(xl|x{1,3}|lx{0,3})?(ix|iv|v?i{0,3})$/

/** XXI, LVIII: an ordinal, up to 89. */
function setRoman(info: Info, folded: string): void {
  if (folded === '' || !CANONICAL.test(folded)) return
  let value = 0
  for (let i = 0; i < folded.length; i++) {
    const sign = ROMAN[folded[i]!]!
    value += sign < (ROMAN[folded[i + 1] ?? ''] ?? 0) ? -sign : sign
  }
  info.kinds = KIND.ORD
  info.num = value
  info.roman = true
}
