/** The people a document names: who is introduced, and which later mention means whom. */
import type { OfficeMark, PartyMark, Person } from '../sense/mention.ts'
import type { Name } from './name.ts'

export class People {
  readonly list: Person[] = []
  /** By each word of a name: the people who have it, latest last. */
  readonly #byWord = new Map<string, Person[]>()

  /** The person of this name, made if new; what the mention adds is added. */
  introduce(
    name: Name,
    offices: readonly OfficeMark[],
    party: PartyMark | undefined,
    sort: string,
    honorifics: readonly string[],
  ): Person {
    let person = this.find(name.folded)
    if (!person) {
      person = {
        index: this.list.length,
        name: { first: name.first, after: name.after },
        nameCut: name.cut,
        folded: [...name.folded],
        offices: [],
        party: undefined,
        spokesperson: sort === 'spokesperson',
        outsider: sort === 'outsider',
        honorifics: new Set(),
      }
      this.list.push(person)
      for (const word of name.folded) this.#index(word, person)
    } else if (name.folded.length > person.folded.length) {
      person.name = { first: name.first, after: name.after }
      person.nameCut = name.cut
      for (const word of name.folded) {
        if (person.folded.includes(word)) continue
        this.#index(word, person)
      }
      person.folded.splice(0, person.folded.length, ...name.folded)
    }
    for (const office of offices) person.offices.push(office)
    person.party ??= party
    for (const honorific of honorifics) person.honorifics.add(honorific)
    return person
  }

  /** Takes back the person introduced last. */
  forget(person: Person | undefined): void {
    if (!person || this.list.at(-1) !== person || person.offices.length > 1) return
    this.list.pop()
    for (const word of person.folded) this.#byWord.get(word)?.pop()
  }

  #index(word: string, person: Person): void {
    const known = this.#byWord.get(word)
    if (known) known.push(person)
    else this.#byWord.set(word, [person])
  }

  /** Whom a name means: all its words in order, or its first word and some others, or one word that is first or last. */
  find(folded: readonly string[]): Person | undefined {
    const candidates = [
      ...(this.#byWord.get(folded.at(-1) as string) ?? []).filter((person) => person.folded.length === 1),
      ...(this.#byWord.get(folded[0] as string) ?? []),
    ]
    for (let i = candidates.length - 1; i >= 0; i--) {
      const person = candidates[i] as Person
      if (sameName(person.folded, folded)) return person
    }
    return undefined
  }
}

function sameName(full: readonly string[], other: readonly string[]): boolean {
  if (other.length === 1) return full[0] === other[0] || full.includes(other[0] as string)
  if (full.length === 1) return other.includes(full[0] as string) && full[0] === other.at(-1)
  if (full[0] === other[0]) {
    const [long, short] = full.length >= other.length ? [full, other] : [other, full]
    return short.every((word) => long.includes(word))
  }
  return contains(full, other)
}

function contains(full: readonly string[], part: readonly string[]): boolean {
  for (let at = 0; at + part.length <= full.length; at++) {
    if (part.every((word, i) => full[at + i] === word)) return true
  }
  return false
}
