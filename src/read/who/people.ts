/** The people a document names: who is introduced, and which later mention means whom. */
import type { Person } from '../../sense/mention.ts'
import type { Introduction } from './draft.ts'

const NONE: readonly string[] = []

export class People {
  readonly list: Person[] = []
  /** By each word of a name: the people who have it, latest last. */
  readonly #byWord = new Map<string, Person[]>()
  /** The words of names by their first sign, longest first: for scripts in which a name's words are found sign by sign. */
  readonly #bySign = new Map<string, string[]>()

  /**
   * The person of this name, made if new; what the mention adds is added.
   * @param report whether it may give a fuller name
   * @param heads whether it stands in a headline as long as a sentence, which introduces people as the report does
   */
  introduce({ name, offices, party, sort, honorifics }: Introduction, report: boolean, heads = false): Person {
    let person = this.find(name.folded, name.patronymic, name.familyFirst, offices)
    const known = person !== undefined
    if (!person) {
      person = {
        index: this.list.length,
        name: { first: name.first, after: name.after },
        nameCut: name.cut,
        folded: [],
        patronymic: name.patronymic ?? false,
        offices: [],
        party: undefined,
        spokesperson: sort === 'spokesperson',
        outsider: sort === 'outsider',
        gender: undefined,
        house: undefined,
        honorifics: new Set(),
      }
      this.list.push(person)
    }
    if (name.folded.length > person.folded.length && (report || !known)) {
      person.name = { first: name.first, after: name.after }
      person.nameCut = name.cut
      for (const word of name.folded) if (!person.folded.includes(word)) this.#index(word, person)
      person.folded.splice(0, person.folded.length, ...name.folded)
    }
    const alike = heads && known && name.folded.length === person.folded.length && isAsFull(offices, person.offices)
    if (alike && name.folded.every((word, i) => word === person.folded[i])) {
      person.name = { first: name.first, after: name.after }
      person.nameCut = name.cut
    }
    person.patronymic ||= name.patronymic ?? false
    for (const office of offices) person.offices.push(office)
    person.party ??= party
    person.house ??= name.house
    for (const honorific of honorifics) person.honorifics.add(honorific)
    return person
  }

  #index(word: string, person: Person): void {
    const known = this.#byWord.get(word)
    if (known) {
      known.push(person)
      return
    }
    this.#byWord.set(word, [person])
    const words = this.#bySign.get(word.charAt(0))
    if (words) words.splice(placeOf(word, words), 0, word)
    else this.#bySign.set(word.charAt(0), [word])
  }

  /** Words of known names that begin with a sign, longest first. */
  wordsFrom(sign: string): readonly string[] {
    return this.#bySign.get(sign) ?? NONE
  }

  /** Whom a name means: the one it fits best, of those the latest introduced. @param patronymic whether the name says whose son he is @param familyFirst whether its first word is the family's @param offices told with the name: of two whom it fits alike, it is his who holds such a one */
  find(
    folded: readonly string[],
    patronymic = false,
    familyFirst = false,
    offices: Introduction['offices'] = [],
  ): Person | undefined {
    const known = this.#byWord.has(folded[0] as string) || this.#byWord.has(folded.at(-1) as string)
    if (!known) return undefined
    let best: Person | undefined
    let most = 0
    const tried = new Set<Person>()
    for (const word of [folded[0], folded.at(-1)]) {
      for (const person of this.#byWord.get(word as string) ?? []) {
        if (tried.has(person)) continue
        tried.add(person)
        const likely = likeness(person, folded, patronymic, familyFirst)
        const fit = likely + (likely > 0 && holdsOneOf(person, offices) ? HELD : 0)
        if (fit > 0 && fit >= most) {
          best = person
          most = fit
        }
      }
    }
    return best
  }
}

/** What it adds that somebody holds an office of the kind told with the name, less than any difference in likeness. */
const HELD = 0.5

function holdsOneOf(person: Person, offices: Introduction['offices']): boolean {
  return offices.some(({ kinds }) => person.offices.some((office) => office.kinds.some((kind) => kinds.includes(kind))))
}

/** Whether some office has as many words as every other. */
function isAsFull(offices: Introduction['offices'], others: Person['offices']): boolean {
  const longest = (all: Introduction['offices']) => Math.max(0, ...all.map(({ first, after }) => after - first))
  return offices.length > 0 && longest(offices) >= longest(others)
}

/** How well a name fits a person's: 3 the same words, 2 a known way to shorten it, 1 a word of it, 0 not at all. */
function likeness(
  { folded: full, patronymic }: Person,
  other: readonly string[],
  otherPatronymic: boolean,
  familyFirst: boolean,
): number {
  const [long, short] = full.length >= other.length ? [full, other] : [other, full]
  if (long.length === short.length) {
    if (long.every((word, i) => same(word, short[i] as string))) return 3
    return long.length >= SPELT && long.every((word, i) => single(word) === single(short[i] as string)) ? 2 : 0
  }
  const sonOf = long === full ? patronymic : otherPatronymic
  if (short.length === 1) {
    if (short[0] === long.at(-1) || (short[0] === long[0] && (long === full || sonOf || familyFirst))) return 2
    return long === full && long.includes(short[0] as string) ? 1 : 0
  }
  if (same(long[0] as string, short[0] as string))
    return short.every((word) => long.some((other) => same(word, other))) ? 2 : 0
  // Who is named after his father has the father's name in his own.
  return !sonOf && contains(long, short) ? 2 : 0
}

/** Least words of a name of which one may be spelt with a letter doubled or not: Moussa, Mousa. */
const SPELT = 3

/** A word with no letter doubled. */
function single(word: string): string {
  return word.replace(/(\p{L})\1+/gu, '$1')
}

/** A Roman numeral is nobody's initial: Mohammed V is not Mohammed VI. */
const NUMERAL = /^[ivx]+$/

/** The same word, or one its initial: С. В. Лавров. */
function same(a: string, b: string): boolean {
  if (a !== b && NUMERAL.test(a) && NUMERAL.test(b)) return false
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b))
}

function contains(full: readonly string[], part: readonly string[]): boolean {
  for (let at = 1; at + part.length <= full.length; at++) {
    if (part.every((word, i) => full[at + i] === word)) return true
  }
  return false
}

/** Where a word belongs among words that stand longest first: after those of its own length. */
function placeOf(word: string, words: readonly string[]): number {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle] as string).length >= word.length) low = middle + 1
    else high = middle
  }
  return low
}
