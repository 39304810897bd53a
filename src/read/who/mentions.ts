/** Everything in a passage that can act or speak: people, offices, parties, joint subjects, voices, encounters, pronouns. */
import type { Hit } from '../../language/lexicon.ts'
import {
  FEMININE,
  NEUTER,
  PAST,
  PLURAL,
  SINGULAR,
  WITH_AND,
  WITH_ARTICLE,
  WITH_PREPOSITION,
} from '../../sense/features.ts'
import type { Mention } from '../../sense/mention.ts'
import type { Passage } from '../passage.ts'
import type { Draft } from './draft.ts'
import { genderIn } from './gender.ts'
import type { People } from './people.ts'

/** Least length of a headline that is a sentence, in tokens. */
const SENTENCE = 24

/** الأطراف الثلاثة: several with the number that says how many, where it stands behind its noun. */
function withNumber(passage: Passage, draft: Draft): Draft {
  if (draft.kind !== 'joint' || passage.language.grammar.articles !== 'affix') return draft
  const number = passage.find(draft.after, 'number')
  const counts = number && number.feats & WITH_ARTICLE && !(number.feats & (WITH_AND | WITH_PREPOSITION))
  return counts ? { ...draft, after: draft.after + number.length } : draft
}

/** The mentions of a passage in order, none overlapping. */
export class Mentions {
  readonly list: Mention[] = []
  readonly passage: Passage
  readonly people: People
  readonly #report: boolean
  readonly #heads: boolean
  /** For each token of the passage 1 + the index of its mention. */
  readonly #owner: Int32Array

  /** @param report whether it is the report itself; a headline adds nothing to the names of people whom the report introduces */
  constructor(passage: Passage, people: People, report = true) {
    this.passage = passage
    this.people = people
    this.#report = report
    this.#heads = !report && passage.after - passage.first >= SENTENCE
    this.#owner = new Int32Array(passage.after - passage.first)
  }

  /** The mention that covers a token. */
  at(token: number): Mention | undefined {
    const index = this.#owner[token - this.passage.first]
    return index ? this.list[index - 1] : undefined
  }

  /** Whether a mention covers a token. */
  covers(token: number): boolean {
    return Boolean(this.#owner[token - this.passage.first])
  }

  /** The first token from one on that a mention covers; the end of the search where none does. */
  nextCovered(at: number, end: number): number {
    const { first } = this.passage
    let p = at
    while (p < end && !this.#owner[p - first]) p++
    return p
  }

  /** @returns the token behind the last of them, at least the one behind `at` */
  addAll(drafts: readonly Draft[], at: number): number {
    let after = at + 1
    for (const found of drafts) {
      const draft = withNumber(this.passage, found)
      this.add(draft, draft.introduces && this.people.introduce(draft.introduces, this.#report, this.#heads))
      after = Math.max(after, draft.after)
    }
    return after
  }

  add(draft: Draft, person: Mention['person']): void {
    const { first } = this.passage
    if (person && person.gender !== 'she')
      person.gender = genderIn(this.passage, draft.first, draft.after) ?? person.gender
    // Field by field: of all that is made for a document mentions are made most.
    this.list.push({
      kind: person?.spokesperson ? 'spokesperson' : person?.outsider ? 'outsider' : draft.kind,
      first: draft.first,
      after: draft.after,
      cut: draft.cut ?? 0,
      number: draft.number ?? 'one',
      joined: draft.joined ?? false,
      preposition: draft.preposition,
      oblique: draft.oblique || (person !== undefined && !draft.office && this.#isOblique(draft)),
      person,
      office: draft.office,
      principal: draft.principal && this.people.introduce(draft.principal, this.#report),
      parties: draft.parties ?? [],
      id: draft.id ?? '',
    })
    this.#owner.fill(this.list.length, draft.first - first, draft.after - first)
  }

  /** Whether a name without an office before it shows by its endings that it is no subject. */
  #isOblique({ first, after }: Draft): boolean {
    const { isObliqueName, looksFeminine } = this.passage.language.morphology
    if (!isObliqueName) return false
    const words: string[] = []
    for (let at = first; at < after; at++) words.push(this.passage.folded(at))
    if (isObliqueName(words)) return true
    // "Ivana Petrova met (he) ...": before a man's verb what could be a woman's name is its object.
    const verbs = this.passage.hits(after).filter(({ entry, feats }) => entry.kind === 'cue' && feats & PAST)
    const his = ({ feats }: Hit) => (feats & SINGULAR) !== 0 && !(feats & (FEMININE | NEUTER | PLURAL))
    return verbs.length > 0 && verbs.every(his) && looksFeminine?.(words) === true
  }

  /** Puts them into the order of the text; an office or party that a name found later took in is no mention any more. */
  order(): void {
    this.list.sort((a, b) => a.first - b.first)
    let taken = 0
    const kept = this.list.filter(({ kind, after, person }) => {
      const within = (kind === 'office' || kind === 'party') && !person && after <= taken
      if (kind === 'person') taken = Math.max(taken, after)
      return !within
    })
    if (kept.length < this.list.length) this.list.splice(0, this.list.length, ...kept)
    this.#owner.fill(0)
    this.list.forEach((mention, index) => {
      this.#owner.fill(index + 1, mention.first - this.passage.first, mention.after - this.passage.first)
    })
  }
}
