/** Everything in a passage that can act or speak: people, offices, parties, joint subjects, voices, encounters, pronouns. */

import { CAPITALISED, DEFINITE, NAME_PART, NAME_START, WITH_ARTICLE } from '../../sense/features.ts'
import { kinds } from '../../sense/kind-set.ts'
import type { Mention } from '../../sense/mention.ts'
import { JOINED, LETTER, NEW_LINE } from '../../text/tokens.ts'
import type { Passage } from '../passage.ts'
import type { Draft } from './draft.ts'
import { groupAt, OPENS as OPENS_GROUP } from './groups.ts'
import {
  beforeOffice,
  closesName,
  expectsPerson,
  isVerb,
  isWith,
  isWord,
  lineEnd,
  officeHeld,
  one,
  opensClause,
  spellings,
  tellsOf,
} from './mention-words.ts'
import { type Name, nameAt } from './name.ts'
import { familyAt, knownAt } from './name-known.ts'
import { likelyName, mayOpen } from './name-run.ts'
import { OPENS as OPENS_OFFICE } from './office.ts'
import { officeBehind } from './office-behind.ts'
import type { People } from './people.ts'
import { apposedAt, personAt, withName } from './person.ts'

/** Longest complement of an office before the name of who holds it, in tokens. */
const COMPLEMENTS = 20
const PREPOSITION = kinds('preposition')
/** Kinds of entry with which a mention begins, an unknown name aside. */
const OPENS = OPENS_OFFICE.with(OPENS_GROUP).with(PREPOSITION)
const PARTICLE = kinds('name-particle')
const PLACE = kinds('place')
const INSTITUTION = kinds('institution')

/** The mentions of a passage in order, none overlapping. `owner[token - passage.first]` is 1 + the index of its mention. */
export class Mentions {
  readonly list: Mention[] = []
  readonly owner: Int32Array
  readonly #passage: Passage
  readonly #people: People
  readonly #report: boolean

  /** @param report whether it is the report itself; a headline adds nothing to the names of people whom the report introduces */
  constructor(passage: Passage, people: People, report = true) {
    this.#passage = passage
    this.#people = people
    this.#report = report
    this.owner = new Int32Array(passage.after - passage.first)
  }

  /** The mention that covers a token. */
  at(token: number): Mention | undefined {
    const index = this.owner[token - this.#passage.first]
    return index ? this.list[index - 1] : undefined
  }

  /** First pass: what stands by itself. */
  collect(): void {
    const passage = this.#passage
    const { spaces } = passage.language
    for (let at = passage.first; at < passage.after; ) {
      const begins = passage.any(at, OPENS)
      const mayName = ((passage.words[at]?.feats ?? 0) & NAME_START) !== 0
      if (spaces && !begins && !mayName) {
        at++
        continue
      }
      const end = lineEnd(passage, at)
      // "во главе с": the head in it is nobody's office.
      const leading = passage.any(at, PREPOSITION) ? passage.find(at, 'preposition') : undefined
      if (leading && leading.length > 1 && (leading.entry.id === 'presiding' || leading.entry.id === 'presence')) {
        at += leading.length
        continue
      }
      const known = spaces ? undefined : this.#runOn(at, end)
      if (known) {
        at = known
        continue
      }
      const found =
        !begins || isVerb(passage, at) || this.#namesInstitution(at)
          ? undefined
          : (personAt(passage, at, end, (name) => this.#holdsOther(name)) ?? one(groupAt(passage, at, end)))
      const drafts = found ?? (mayName ? apposedAt(passage, at, end) : undefined)
      at = drafts ? this.#addAll(drafts, at) : at + 1
    }
  }

  /** جامعة الملك سعود, l'aéroport Roland Garros: whoever stands behind the noun, in construct or set beside it, only names the house. */
  #namesInstitution(at: number): boolean {
    const passage = this.#passage
    if (passage.language.grammar.modifiers !== 'after' || passage.tokens.gap[at] === NEW_LINE) return false
    return passage.any(at - 1, INSTITUTION) && ((passage.words[at - 1]?.feats ?? 0) & DEFINITE) === 0
  }

  /** In a script without spaces: somebody known, or a name that an office follows (习近平主席). Where the mention ends, or nothing. */
  #runOn(at: number, end: number): number | undefined {
    const passage = this.#passage
    const { person, after } = knownAt(passage, this.#people, at, end) ?? familyAt(passage, this.#people, at, end) ?? {}
    if (person && after) {
      const office = officeHeld(passage, after, end)
      if (office && person.offices.length === 0) person.offices.push(office)
      this.#add({ kind: 'person', first: at, after: office?.after ?? after }, person)
      return office?.after ?? after
    }
    if (!mayOpen(passage, at)) return undefined
    const name = likelyName(
      passage,
      at,
      end,
      (to) => passage.opensWord(to) && officeHeld(passage, to, end) !== undefined,
    )
    const office = name && officeHeld(passage, name.after, end)
    if (!name || !office) return this.#dotted(at, end)
    const introduces = { name, offices: [office], party: undefined, sort: 'office', honorifics: [] }
    return this.#addAll([{ kind: 'person', first: at, after: office.after, office, introduces }], at)
  }

  /** 马苏德·佩泽什基安: what a dot joins is a name, whoever it is. */
  #dotted(at: number, end: number): number | undefined {
    const passage = this.#passage
    const name = likelyName(passage, at, end, (to) => closesName(passage, to))
    if (!name || name.folded.length < 2) return undefined
    const title = passage.find(name.after, 'title')
    const [draft, ...more] = withName(passage, at, undefined, name, name.after, [])
    return this.#addAll(
      [draft && title ? { ...draft, after: name.after + title.length } : draft, ...more].filter(
        (one) => one !== undefined,
      ),
      at,
    )
  }

  /** 李强同普拉昌达举行会谈: behind somebody and the word for with. */
  #withSomebody(at: number): boolean {
    const passage = this.#passage
    return isWith(passage, at - 1) && this.at(at - 2)?.kind === 'person'
  }

  /** Names that stand alone where a clause begins, before its verb: 何立峰、吴政隆参加. */
  #opening(): void {
    const passage = this.#passage
    for (let at = passage.first; at < passage.after; at++) {
      if (this.owner[at - passage.first] || !(opensClause(passage, at) || this.#withSomebody(at))) continue
      const end = lineEnd(passage, at)
      const names: Name[] = []
      let p = at
      for (;;) {
        const known = this.at(p)
        const name = known ? undefined : likelyName(passage, p, end, (to) => closesName(passage, to))
        if (!name && !(known?.kind === 'person' && known.first === p)) break
        if (name) names.push(name)
        p = (name ?? (known as Mention)).after
        const and = passage.folded(p) === '、' ? 1 : (passage.find(p, 'and')?.length ?? 0)
        if (!and) break
        p += and
      }
      const last = names.at(-1)
      if (!last || !(names.length > 1 || tellsOf(passage, last.after))) continue
      for (const name of names) this.#addAll(withName(passage, name.first, undefined, name, name.after, []), name.first)
    }
  }

  /** Second pass: short mentions of people already introduced, and names beside a reporting verb. */
  complete(besideCue: (first: number, after: number, words: number) => boolean): void {
    const passage = this.#passage
    if (!passage.language.spaces) {
      this.#opening()
      this.#order()
      return
    }
    for (let at = passage.first; at < passage.after; at++) {
      if (this.owner[at - passage.first] || !this.#maybeName(at)) continue
      // York in Nueva York is nobody.
      const place = passage.any(at, PLACE) ? passage.find(at, 'place') : undefined
      if (place && place.length > 1) {
        at += place.length - 1
        continue
      }
      const end = lineEnd(passage, at)
      if (this.#short(at, end)) continue
      if (!((passage.words[at]?.feats ?? 0) & NAME_START)) continue
      const name = nameAt(passage, at, Math.min(end, this.#nextOwned(at))) ?? beforeOffice(passage, at, end)
      if (!name) continue
      // "S. Lavrov": the initials of somebody known.
      const initialled = name.folded.some((word) => word.length === 1) && name.folded.length > 1
      const person = initialled ? this.#people.find(name.folded) : undefined
      if (person) {
        this.#add({ kind: 'person', first: name.first, after: name.after }, person)
        continue
      }
      if (this.#introduces(name, end) || this.#governs(name) || besideCue(name.first, name.after, name.folded.length))
        this.#addAll(withName(passage, at, undefined, name, end, []), at)
      else {
        const office = this.#heldBy(name)
        if (office) this.#hold(office, name, at)
        else if (passage.language.grammar.cased) at = name.after - 1
      }
    }
    this.#order()
  }

  /** Whether a name is that of somebody known to be no spokesperson. */
  #holdsOther({ folded }: Name): boolean {
    const person = this.#people.find(folded)
    return person !== undefined && !person.spokesperson && person.offices.length > 0
  }

  /** The office without a name that a name closes: "the representative of X in the group for Y *Z*", nothing but its complements between. */
  #heldBy(name: Name): Mention | undefined {
    const passage = this.#passage
    if (!passage.language.grammar.cases || name.folded.length < 2) return undefined
    for (let p = name.first; p < name.after; p++) if (passage.hits(p).length > 0) return undefined
    for (let p = name.first - 1; p >= passage.first && name.first - p < COMPLEMENTS; p--) {
      const hits = passage.hits(p)
      if (passage.tokens.cls[p] !== LETTER || passage.tokens.gap[p + 1] === NEW_LINE) return undefined
      const mention = this.at(p)
      if (mention?.kind === 'office')
        return mention.number === 'one' && mention.id !== 'counterpart' ? mention : undefined
      if (mention?.kind === 'person' || hits.some(({ entry }) => entry.kind === 'cue')) return undefined
    }
    return undefined
  }

  #hold(office: Mention, name: Name, at: number): void {
    const mark = office.office
    const party = office.parties[0]
    const index = this.list.indexOf(office)
    this.#addAll(
      [
        {
          kind: 'person',
          first: name.first,
          after: name.after,
          oblique: office.oblique,
          office: mark,
          parties: office.parties,
          introduces: { name, offices: mark ? [mark] : [], party, sort: 'office', honorifics: [] },
        },
      ],
      at,
    )
    const person = this.list.at(-1)?.person
    if (person) this.list[index] = { ...office, kind: 'person', person }
  }

  #maybeName(at: number): boolean {
    const feats = this.#passage.words[at]?.feats ?? 0
    if (feats & (NAME_START | NAME_PART)) return true
    const joined = this.#passage.any(at, PARTICLE) && this.#passage.find(at, 'name-particle')?.entry.id === 'joined'
    return joined || this.#familyName(at)
  }

  /** An office behind it makes a run of unknown words a person, in a script without capitals only where one may be expected. */
  #introduces(name: Name, end: number): boolean {
    const passage = this.#passage
    const behind = name.after < end ? officeBehind(passage, name.after, end) : undefined
    if (!behind) return false
    // "le Vpm, ministre": what has the article is no name of somebody.
    const named = passage.language.grammar.articles !== 'word' || passage.find(name.first - 1, 'article') === undefined
    if (!named && name.folded.length < 2) return false
    // "the Armed Forces of X": one word with a state behind it is no person.
    if (!behind.office && name.folded.length < 2) return false
    return passage.language.grammar.cased || name.folded.length > 1 || expectsPerson(passage, name.first)
  }

  /** "the administration of X Y": in construct with the noun for a government stands whose it is, or its country. */
  #governs({ first, folded }: Name): boolean {
    const passage = this.#passage
    if (passage.language.grammar.articles !== 'affix' || folded.length < 2 || !passage.find(first, 'given'))
      return false
    const noun = passage.find(first - 1, 'country')
    return noun !== undefined && noun.split.tail === 0 && !(noun.feats & WITH_ARTICLE) && !passage.find(first, 'state')
  }

  /** A word with the article that a known person has as a name, whatever it means otherwise: القاضي, المجالي. */
  #familyName(at: number): boolean {
    const word = this.#passage.words[at]
    if (!word || !(word.feats & DEFINITE)) return false
    const person = this.#people.find([word.folded])
    if (!person || person.folded.length < 2 || person.folded.at(-1) !== word.folded) return false
    return word.hits.every(({ entry }) =>
      ['common', 'adjective', 'quality', 'issue', 'evaluation'].includes(entry.kind),
    )
  }

  #nextOwned(at: number): number {
    const { first, after } = this.#passage
    let p = at
    while (p < after && !this.owner[p - first]) p++
    return p
  }

  /** A run of words that are all of one known person's name. */
  #short(at: number, end: number): boolean {
    const passage = this.#passage
    if (this.#withParticle(at)) return true
    if (isWord(passage, at)) return false
    const next = passage.nameKey(at + 1)
    const two =
      (passage.words[at + 1]?.feats ?? 0) & NAME_START ? this.#people.find([passage.nameKey(at), next]) : undefined
    for (const { word, cut, length } of spellings(passage, at, end)) {
      const person = two ?? this.#people.find([word])
      if (!person) continue
      let p = at + length
      while (p < end && !this.owner[p - passage.first] && this.#goesOn(person.folded, p)) p++
      while (p > at + 1 && passage.find(p - 1, 'name-particle') && !person.folded.includes(passage.nameKey(p - 1))) p--
      this.#add(
        {
          kind: 'person',
          first: at,
          after: p,
          cut,
          joined: cut > 0 && passage.conjoined(at) === cut,
          preposition: passage.splits(at).find((split) => split.cut === cut)?.preposition,
        },
        person,
      )
      return true
    }
    return false
  }

  /** "Wexley y Al Thani": a particle with its capital, whatever else it means, before the family name of somebody known. */
  #withParticle(at: number): boolean {
    const passage = this.#passage
    const capital = (passage.words[at]?.feats ?? 0) & CAPITALISED
    if (!passage.language.grammar.cased || !capital || !passage.find(at, 'name-particle')) return false
    const family = passage.nameKey(at + 1)
    const begins = (passage.words[at + 1]?.feats ?? 0) & NAME_START && !this.owner[at + 1 - passage.first]
    const person = begins ? this.#people.find([family]) : undefined
    if (!person || person.folded.length < 2 || person.folded.at(-1) !== family) return false
    this.#add({ kind: 'person', first: at, after: at + 2 }, person)
    return true
  }

  #goesOn(folded: readonly string[], at: number): boolean {
    const passage = this.#passage
    if (isWord(passage, at)) return false
    if (folded.includes(passage.nameKey(at)) || passage.find(at, 'name-particle')) return true
    return passage.folded(at) === '-' && passage.tokens.gap[at] === JOINED
  }

  #addAll(drafts: readonly Draft[], at: number): number {
    let after = at + 1
    for (const draft of drafts) {
      this.#add(draft, draft.introduces && this.#people.introduce(draft.introduces, this.#report))
      after = Math.max(after, draft.after)
    }
    return after
  }

  #add(draft: Draft, person: Mention['person']): void {
    const { first } = this.#passage
    // Field by field: of all that is made for a document mentions are made most.
    this.list.push({
      kind: person?.spokesperson ? 'spokesperson' : person?.outsider ? 'outsider' : draft.kind,
      first: draft.first,
      after: draft.after,
      cut: draft.cut ?? 0,
      number: draft.number ?? 'one',
      joined: draft.joined ?? false,
      preposition: draft.preposition,
      oblique: draft.oblique ?? false,
      person,
      office: draft.office,
      parties: draft.parties ?? [],
      id: draft.id ?? '',
    })
    this.owner.fill(this.list.length, draft.first - first, draft.after - first)
  }

  #order(): void {
    this.list.sort((a, b) => a.first - b.first)
    this.owner.fill(0)
    this.list.forEach((mention, index) => {
      this.owner.fill(index + 1, mention.first - this.#passage.first, mention.after - this.#passage.first)
    })
  }
}
