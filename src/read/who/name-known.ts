/** Names of people already introduced, in a script without spaces. */
import type { Person } from '../../sense/mention.ts'
import type { Passage } from '../passage.ts'
import { closesName, officeHeld, opensClause, tellsOf } from './mention-words.ts'
import { isSurname, surnameAt } from './name-word.ts'
import type { People } from './people.ts'

/** Least signs of a long name that may stand for it. */
const SHORT = 3

/** Somebody, and the token behind his name. */
interface Known {
  readonly person: Person
  readonly after: number
}

/** Somebody whose name begins at a token, however many signs it has. */
export function knownAt(passage: Passage, people: People, at: number, end: number): Known | undefined {
  for (const word of people.wordsFrom(passage.folded(at))) {
    const after = at + word.length
    if (word.length < 2 || after > end) continue
    let p = at
    while (p < after && passage.folded(p) === word.charAt(p - at)) p++
    const begun =
      p < after && p - at >= SHORT && word.length > SHORT + 1 && passage.opensWord(at) && closesName(passage, p)
    const person = p === after || begun ? people.find([word]) : undefined
    if (!person) continue
    // 依斯迈, of 依斯迈沙比利
    if (begun) return { person, after: p }
    // 弗拉基米尔·普京 in full, where only 普京 was new.
    const rest = person.folded.slice(person.folded.indexOf(word) + 1)
    let to = after
    for (const part of rest) {
      const next = to + 1 + part.length
      if (passage.folded(to) !== '·' || next > end) break
      if ([...part].some((sign, i) => passage.folded(to + 1 + i) !== sign)) break
      to = next
    }
    return { person, after: to }
  }
  return undefined
}

/** Kinds of word of one sign that no name stands for. */
const WORDS = new Set(
  'cue subordinator and or but while also not may must will auxiliary preposition pronoun article turn adverb quantity side country homeland state ambiguous organisation'.split(
    ' ',
  ),
)

/**
 * 小泉表示, 王表示: the family name, or the first sign, of the one person known whose name begins with it, where a clause begins and
 * a verb stands behind it.
 */
export function shortAt(passage: Passage, people: People, at: number): Known | undefined {
  if (!opensClause(passage, at) || !passage.opensWord(at)) return undefined
  const family = surnameAt(passage, at)?.length ?? 0
  const length = family > 1 ? family : 1
  const after = at + length
  if (!tellsBehind(passage, after)) return undefined
  if (length === 1 && passage.hits(at).some(({ entry, length: whole }) => whole > 1 || WORDS.has(entry.kind)))
    return undefined
  const words = people.wordsFrom(passage.folded(at)).filter((word) => begins(passage, word, at, after))
  const known = new Set(words.flatMap((word) => people.find([word]) ?? []))
  const [person, ...more] = known
  return person && more.length === 0 ? { person, after } : undefined
}

/** Whether a name is longer than the signs in a stretch, and begins with them. */
function begins(passage: Passage, word: string, at: number, after: number): boolean {
  if (word.length <= after - at) return false
  for (let p = at; p < after; p++) if (passage.folded(p) !== word.charAt(p - at)) return false
  return true
}

/** Whether a verb, or the phrase before one, stands at a token. */
function tellsBehind(passage: Passage, at: number): boolean {
  if (!passage.opensWord(at)) return false
  return tellsOf(passage, at) || passage.find(at, 'preposition') !== undefined || passage.find(at, 'also') !== undefined
}

/** 黄总理: the family name of somebody known before an office that he holds. */
export function familyAt(passage: Passage, people: People, at: number, end: number): Known | undefined {
  if (!passage.opensWord(at) || !isSurname(passage, at)) return undefined
  const office = officeHeld(passage, at + 1, end)
  if (!office) return undefined
  const named = people.wordsFrom(passage.folded(at)).flatMap((word) => people.find([word]) ?? [])
  const person = named.find(({ offices }) =>
    offices.some(({ kinds }) => kinds.some((kind) => office.kinds.includes(kind))),
  )
  return person && { person, after: at + 1 }
}
