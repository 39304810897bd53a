/** Everything in a passage that can act or speak: people, offices, parties, joint subjects, voices, encounters, pronouns. */
import type { Hit } from '../language/lexicon.ts'
import {
  ADJECTIVE,
  CAPITAL,
  DEFINITE,
  DUAL,
  NAME_PART,
  NAME_START,
  PLURAL,
  SINGULAR,
  WITH_AND,
  WITH_PRONOUN,
} from '../sense/features.ts'
import type { Mention, MentionKind, OfficeMark, PartyMark } from '../sense/mention.ts'
import { JOINED, LETTER, NEW_LINE } from '../text/tokens.ts'
import { type Name, nameAt } from './name.ts'
import { type Office, officeAt, partyAt, possessive, skipTitles } from './office.ts'
import type { Passage } from './passage.ts'
import type { People } from './people.ts'

/** Signs that set a name off, and what closes them. */
const CLOSING: Readonly<Record<string, string>> = { '"': '"', '«': '»', '/': '/' }

/** What may stand behind a name between commas. */
const CLOSES = new Set([',', '.', ';', ')'])

type Draft = Omit<Mention, 'id' | 'office' | 'parties' | 'number' | 'joined' | 'preposition' | 'cut' | 'person'> &
  Partial<Mention>

/** The mentions of a passage in order, none overlapping. `owner[token - passage.first]` is 1 + the index of its mention. */
export class Mentions {
  readonly list: Mention[] = []
  readonly owner: Int32Array
  readonly #passage: Passage
  readonly #people: People

  constructor(passage: Passage, people: People) {
    this.#passage = passage
    this.#people = people
    this.owner = new Int32Array(passage.after - passage.first)
  }

  /** The mention that covers a token. */
  at(token: number): Mention | undefined {
    const index = this.owner[token - this.#passage.first]
    return index ? this.list[index - 1] : undefined
  }

  /** First pass: what stands by itself. */
  collect(): void {
    const { after } = this.#passage
    for (let at = this.#passage.first; at < after; ) {
      const next = this.#collectAt(at)
      at = Math.max(next, at + 1)
    }
  }

  #collectAt(at: number): number {
    const passage = this.#passage
    const hits = passage.hits(at)
    const end = lineEnd(passage, at)
    if (hits.length === 0) return this.#apposed(at, end) ?? at + 1
    const person = this.#person(at, end)
    if (person) return person
    for (const hit of hits) {
      const next = this.#simple(at, hit, end)
      if (next) return next
    }
    return at + 1
  }

  #person(at: number, end: number): number | undefined {
    const passage = this.#passage
    let titled = skipTitles(passage, at)
    let office = officeAt(passage, titled, end)
    // السفير X is a rank before a name, السفير التونسي an office.
    if (!office && titled > at && !nameAt(passage, titled, end)) {
      const whole = officeAt(passage, at, end)
      if (whole && whole.after >= titled) {
        office = whole
        titled = at
      }
    }
    const named = office ? skipTitles(passage, office.after, true) : titled
    if (office && office.number !== 'one' && (office.sort === 'office' || office.sort === 'counterpart'))
      return this.#several(at, office, named, end)
    if (!office && titled === at) return undefined
    const name = named < end ? (nameAt(passage, named, end, 0, true) ?? this.#setOff(named, end)) : undefined
    const honorifics = honorificsIn(passage, at, named)
    if (name && (office || this.#titleSuffices(at))) return this.#named(at, office, name, end, honorifics)
    if (office) return this.#unnamed(at, office, honorifics)
    const honorific = passage.find(at, 'honorific')
    if (honorific)
      return this.#add({
        kind: 'pronoun',
        first: at,
        after: at + honorific.length,
        id: honorific.entry.id,
        ...clitics(honorific),
      })
    return undefined
  }

  /** An unknown name of two or more words that an office between commas or in brackets follows: "X Y, minister of ...,". */
  #apposed(at: number, end: number): number | undefined {
    const passage = this.#passage
    if (!passage.language.grammar.cased || !((passage.words[at]?.feats ?? 0) & NAME_START)) return undefined
    const name = nameAt(passage, at, end)
    if (!name || name.folded.length < 2 || (passage.folded(name.after) !== ',' && passage.folded(name.after) !== '('))
      return undefined
    return this.#officeBehind(name.after, end)?.office ? this.#named(at, undefined, name, end, []) : undefined
  }

  /** A name set off by signs: "the foreign minister, X, ...", الوزير "X", /X/. */
  #setOff(at: number, end: number): Name | undefined {
    const passage = this.#passage
    const sign = passage.folded(at)
    if (CLOSING[sign]) return this.#between(at + 1, end, CLOSING[sign])
    if (sign !== ',') return undefined
    const first = skipTitles(passage, at + 1)
    const name = nameAt(passage, first, end, 0, true)
    if (!name) return undefined
    const closed = name.after >= passage.after || CLOSES.has(passage.folded(name.after))
    if (passage.language.grammar.cased) return closed && (name.folded.length > 1 || first > at + 1) ? name : undefined
    const sure = first > at + 1 || passage.find(first, 'given') !== undefined
    return (name.folded.length > 1 && closed) || (sure && name.folded.length > 1) ? name : undefined
  }

  /** A name between two signs, whatever its further words are. */
  #between(at: number, end: number, close: string): Name | undefined {
    const passage = this.#passage
    const name = nameAt(passage, at, end, 0, true)
    if (!name) return undefined
    let after = name.after
    const folded = [...name.folded]
    while (after < end && after - at < 6 && passage.tokens.cls[after] === LETTER) folded.push(passage.folded(after++))
    return passage.folded(after) === close ? { ...name, after, folded } : undefined
  }

  /** A title before a name makes a person; before anything else it is a word like others. */
  #titleSuffices(at: number): boolean {
    return this.#passage.hits(at).some(({ entry }) => entry.kind === 'title' || entry.kind === 'honorific')
  }

  #named(at: number, before: Office | undefined, name: Name, end: number, honorifics: readonly string[]): number {
    const passage = this.#passage
    const offices: OfficeMark[] = before && before.sort !== 'counterpart' ? [before] : []
    // "his counterpart X": the only office that the text gives him, unless one follows.
    const counterpart = before?.sort === 'counterpart' ? before : undefined
    const behind = this.#officeBehind(name.after, end)
    const quoted = CLOSING[passage.folded(name.first - 1)] === passage.folded(name.after)
    let after = quoted ? name.after + 1 : name.after
    let party = before?.party
    if (behind) {
      after = behind.after
      if (behind.office) {
        if (!before || before.sort === 'counterpart') offices.push(behind.office)
        party ??= behind.office.party
      }
      party ??= behind.party
    }
    if (counterpart && offices.length === 0) offices.push(counterpart)
    const person = this.#people.introduce(name, offices, party, before?.sort ?? behind?.office?.sort ?? '', honorifics)
    const opening = this.#passage.hits(at)[0]
    this.#add({
      kind: person.spokesperson ? 'spokesperson' : person.outsider ? 'outsider' : 'person',
      first: at,
      after,
      person,
      office: before ?? behind?.office,
      parties: party ? [party] : [],
      ...(name.first === at ? { cut: name.cut, joined: name.cut > 0 } : clitics(opening)),
    })
    return this.#andMore(after, end)
  }

  /** After a name: "(office)", ", office,", "of Iraq", or in Arabic the office itself. */
  #officeBehind(at: number, end: number): { office?: Office; party?: PartyMark; after: number } | undefined {
    const passage = this.#passage
    if (at >= end) return undefined
    const sign = passage.folded(at)
    if (sign === '(' || sign === ',') {
      let p = at + 1
      while (passage.find(p, 'article')) p++
      const office = p < end ? officeAt(passage, p, end, true) : undefined
      if (!office || office.joined || office.preposition || office.sort === 'counterpart') {
        const party = sign === '(' ? partyAt(passage, p) : undefined
        return party && passage.folded(party.after) === ')' ? { party, after: party.after + 1 } : undefined
      }
      if (sign === '(') {
        return passage.folded(office.after) === ')' ? { office, after: office.after + 1 } : undefined
      }
      // ", the foreign minister X" begins the next person.
      if (nameAt(passage, skipTitles(passage, office.after, true), end)) return undefined
      return { office, after: office.after }
    }
    const of = passage.hits(at).find(({ entry }) => entry.kind === 'preposition' && entry.id === 'of')
    if (of) {
      let p = at + of.length
      while (passage.find(p, 'article')) p++
      const party = partyAt(passage, p)
      return party && party.form === 'name' ? { party, after: party.after } : undefined
    }
    if (passage.language.grammar.modifiers === 'before') return undefined
    const office = officeAt(passage, at, end, true)
    if (!office || office.joined || office.preposition || office.sort === 'counterpart') return undefined
    if (nameAt(passage, skipTitles(passage, office.after, true), end)) return undefined
    return { office, after: office.after }
  }

  /** Behind a person: another one, joined on, who has an office behind the name ("and X (minister of ...)"). */
  #andMore(at: number, end: number): number {
    const passage = this.#passage
    if (at >= end || passage.language.grammar.cased) return at
    const cut = passage.hits(at).length === 0 || passage.find(at, 'given') ? passage.conjoined(at) : 0
    if (cut === 0) return at
    const name = nameAt(passage, at, end, cut)
    if (!name) return at
    const behind = this.#officeBehind(name.after, end)
    if (!behind?.office && !(name.folded.length > 1)) return at
    return this.#named(at, undefined, name, end, [])
  }

  /** An office in dual or plural: with names it introduces several people, with parties a joint subject. */
  #several(at: number, office: Office, named: number, end: number): number {
    const passage = this.#passage
    const opening = passage.hits(at)[0]
    let p = named
    let found = 0
    // الرئيسان المصري X والتركي Y: the party's adjective belongs to the name behind it.
    const last = office.parties.at(-1)
    let party = last && last.form === 'adjective' && last.after === office.after ? last : undefined
    // "his Romanian and Polish counterparts, X and Y": the parties in the order of the names.
    const order = office.parties.length > 1 ? office.parties : []
    if (passage.folded(p) === ',' && passage.language.grammar.cased) p++
    for (;;) {
      const titled = skipTitles(passage, p, true)
      if (titled > p) p = titled
      const cut = found > 0 ? passage.conjoined(p) : 0
      const name =
        p < end ? nameAt(passage, p, end, passage.find(p, 'given')?.split.cut === 0 ? 0 : cut, titled > at) : undefined
      if (!name) break
      const behind = this.#officeBehind(name.after, end)
      party ??= behind?.party ?? order[found]
      const after = behind && !behind.office ? behind.after : name.after
      const person = this.#people.introduce(name, [{ ...office, party }], party, office.sort, [])
      const first = found === 0 ? at : party && party.after === p ? party.first : name.first
      this.#add({
        kind: 'person',
        first,
        after,
        person,
        office,
        parties: party ? [party] : [],
        cut: first === name.first ? name.cut : (opening?.split.cut ?? 0),
        joined: found > 0,
        preposition: found === 0 ? opening?.split.preposition : undefined,
      })
      found++
      p = after
      party = undefined
      const and = passage.hits(p).find(({ entry }) => entry.kind === 'and')
      if (passage.folded(p) === ',' || and) p += and ? and.length : 1
      if (passage.folded(p - 1) === ',' && passage.find(p, 'and')) p++
      const adjective = partyAt(passage, p)
      if (adjective && adjective.form === 'adjective') {
        party = adjective
        p = adjective.after
      }
    }
    if (found > 1) return Math.max(p, office.after)
    if (found === 1) this.#retract()
    return this.#add({
      kind: 'joint',
      first: at,
      after: office.after,
      number: office.number,
      office,
      parties: office.parties,
      id: 'office',
      ...clitics(opening),
    })
  }

  #unnamed(at: number, office: Office, honorifics: readonly string[]): number {
    const opening = this.#passage.hits(at)[0]
    const kind = office.sort === 'office' || office.sort === 'counterpart' ? 'office' : (office.sort as MentionKind)
    return this.#add({
      kind,
      first: at,
      after: office.after,
      office,
      parties: office.party ? [office.party] : [],
      id: office.sort === 'counterpart' ? 'counterpart' : (honorifics[0] ?? ''),
      ...clitics(opening),
    })
  }

  #simple(at: number, hit: Hit, end: number): number | undefined {
    const passage = this.#passage
    const { entry } = hit
    const after = at + hit.length
    switch (entry.kind) {
      case 'joint':
      case 'group': {
        const { parties, after: to } = this.#partiesBehind(after, end)
        const number = entry.id === 'many' || entry.kind === 'group' ? 'many' : 'two'
        return this.#add({ kind: 'joint', first: at, after: to, number, parties, id: entry.kind, ...clitics(hit) })
      }
      case 'side': {
        if (hit.feats & (PLURAL | DUAL) && !(hit.feats & SINGULAR)) return undefined
        const { parties, after: to } = this.#partiesBehind(after, end)
        return parties.length === 1
          ? this.#add({ kind: 'party', first: at, after: to, parties, id: 'side', ...clitics(hit) })
          : undefined
      }
      case 'voice':
      case 'delegation': {
        if (hit.feats & WITH_PRONOUN) return undefined
        const { parties, after: to } = this.#partiesBehind(after, end)
        const seat = parties.length === 0 ? partyAt(passage, at) : undefined
        if (seat) parties.push(seat)
        return this.#add({ kind: 'voice', first: at, after: to, parties, id: entry.kind, ...clitics(hit) })
      }
      case 'state':
      case 'organisation':
        return this.#party(at, hit, end)
      case 'encounter':
        return this.#add({ kind: 'encounter', first: at, after, id: entry.id, number: numberOf(hit), ...clitics(hit) })
      case 'homeland':
        return this.#add({ kind: 'homeland', first: at, after, ...clitics(hit) })
      case 'pronoun':
        return this.#add({ kind: 'pronoun', first: at, after, id: entry.id, ...clitics(hit) })
      case 'polity': {
        const mark = partyAt(passage, at)
        return mark ? this.#add({ kind: 'party', first: at, after, parties: [mark], ...clitics(hit) }) : undefined
      }
      default:
        return undefined
    }
  }

  /** A state's name, or its adjective before a noun for its side: "the Chinese side". */
  #party(at: number, hit: Hit, end: number): number | undefined {
    const passage = this.#passage
    const mark = partyAt(passage, at)
    if (!mark) return undefined
    if (hit.entry.feats & ADJECTIVE) {
      const noun =
        mark.after < end
          ? passage
              .hits(mark.after)
              .find(
                ({ entry }) =>
                  entry.kind === 'side' ||
                  entry.kind === 'voice' ||
                  entry.kind === 'delegation' ||
                  entry.kind === 'joint',
              )
          : undefined
      if (!noun || passage.language.grammar.modifiers !== 'before') return undefined
      const kind = noun.entry.kind === 'side' ? 'party' : noun.entry.kind === 'joint' ? 'joint' : 'voice'
      return this.#add({
        kind,
        first: at,
        after: mark.after + noun.length,
        parties: [mark],
        id: noun.entry.kind,
        ...clitics(hit),
      })
    }
    // "Bangkok's foreign ministry": the ministry speaks.
    const owned = passage.language.grammar.modifiers === 'before' ? possessive(passage, mark.after) : mark.after
    if (owned > mark.after) {
      const noun = passage
        .hits(owned)
        .find(({ entry }) => entry.kind === 'voice' || entry.kind === 'side' || entry.kind === 'delegation')
      if (noun)
        return this.#add({
          kind: noun.entry.kind === 'side' ? 'party' : 'voice',
          first: at,
          after: owned + noun.length,
          parties: [mark],
          id: noun.entry.kind,
          ...clitics(hit),
        })
    }
    return this.#add({
      kind: 'party',
      first: at,
      after: mark.after,
      parties: [mark],
      id: hit.entry.feats & CAPITAL ? 'seat' : '',
      ...clitics(hit),
    })
  }

  /** Parties named behind a noun: الجانبان المصري والروسي, وزراء خارجية قطر والكويت, the foreign ministry of Japan. */
  #partiesBehind(at: number, end: number): { parties: PartyMark[]; after: number } {
    const passage = this.#passage
    const parties: PartyMark[] = []
    let after = at
    let p = at
    const before = passage.language.grammar.modifiers === 'before'
    if (before) {
      const of = passage.hits(p).find(({ entry }) => entry.kind === 'preposition' && entry.id === 'of')
      if (!of) return { parties, after }
      p += of.length
    }
    while (p < end && parties.length < 12) {
      while (passage.find(p, 'article')) p++
      const mark = partyAt(passage, p)
      if (
        !mark ||
        (parties.length > 0 && !before && !(passage.hits(p)[0]?.feats ?? 0 & WITH_AND) && passage.folded(p - 1) !== ',')
      )
        break
      if (!before && mark.form === 'seat') break
      parties.push(mark)
      after = mark.after
      p = after
      if (passage.folded(p) === ',') p++
      const and = passage.hits(p).find(({ entry }) => entry.kind === 'and')
      if (and) p += and.length
    }
    return { parties, after }
  }

  /** Second pass: short mentions of people already introduced, and names beside a reporting verb. */
  complete(besideCue: (first: number, after: number, words: number) => boolean): void {
    const passage = this.#passage
    for (let at = passage.first; at < passage.after; at++) {
      if (this.owner[at - passage.first]) continue
      const word = passage.words[at]
      if (
        !word ||
        (!(word.feats & (NAME_START | NAME_PART)) &&
          passage.find(at, 'name-particle')?.entry.id !== 'joined' &&
          !this.#familyName(at))
      )
        continue
      const end = lineEnd(passage, at)
      if (this.#short(at, end)) continue
      if (!(word.feats & NAME_START)) continue
      const name = nameAt(passage, at, Math.min(end, this.#nextOwned(at))) ?? this.#beforeOffice(at, end)
      if (!name) continue
      const behind = name.after < end ? this.#officeBehind(name.after, end) : undefined
      const plain = !passage.language.grammar.cased && !this.#introduces(at)
      if ((behind && !(plain && name.folded.length < 2)) || besideCue(name.first, name.after, name.folded.length))
        this.#named(at, undefined, name, end, [])
      else at = passage.language.grammar.cased ? name.after - 1 : at
    }
    this.list.sort((a, b) => a.first - b.first)
    this.owner.fill(0)
    this.list.forEach((mention, index) => {
      this.owner.fill(index + 1, mention.first - passage.first, mention.after - passage.first)
    })
  }

  /** A word with the article that a known person has as a name, whatever it means otherwise: القاضي, المجالي. */
  #familyName(at: number): boolean {
    const word = this.#passage.words[at]
    if (!word || !(word.feats & DEFINITE)) return false
    const person = this.#people.find([word.folded])
    return (
      person !== undefined &&
      person.folded.at(-1) === word.folded &&
      word.hits.every(({ entry }) => entry.kind === 'common' || entry.kind === 'adjective')
    )
  }

  /** Behind a verb, everything before a comma and an office is a name, whatever its words: "met X, deputy head of ...". */
  #beforeOffice(at: number, end: number): Name | undefined {
    const passage = this.#passage
    if (passage.language.grammar.cased || !passage.find(at - 1, 'cue')) return undefined
    const folded: string[] = []
    for (let p = at; p < end && p - at < 6; p++) {
      if (passage.folded(p) === ',') {
        const office = officeAt(passage, p + 1, end)
        return office && !office.joined && folded.length > 1 ? { first: at, after: p, cut: 0, folded } : undefined
      }
      const hits = passage.hits(p)
      if (
        passage.tokens.cls[p] !== LETTER ||
        hits.some(({ entry }) => entry.kind !== 'common' && entry.kind !== 'given' && entry.kind !== 'adjective')
      )
        return undefined
      folded.push(passage.folded(p))
    }
    return undefined
  }

  /** Whether a person may be expected at a token: behind a verb, a preposition or a conjunction. */
  #introduces(at: number): boolean {
    const before = this.#passage.hits(at - 1)
    return before.some(({ entry }) => entry.kind === 'cue' || entry.kind === 'preposition' || entry.kind === 'and')
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
    const tries: [string, number][] = [[passage.folded(at), 0]]
    if (passage.find(at, 'name-particle')?.entry.id === 'joined' && at + 1 < end)
      tries.push([passage.folded(at) + passage.folded(at + 1), 0])
    for (const split of passage.language.morphology.splits?.(passage.folded(at)) ?? []) {
      if (!split.tail && !split.stem.startsWith('ال')) tries.push([split.stem, split.cut])
    }
    for (const [word, cut] of tries) {
      const person = this.#people.find([word])
      if (!person) continue
      let p = at + (word.length > passage.folded(at).length ? 2 : 1)
      while (p < end && this.#goesOn(person.folded, p)) p++
      while (p > at + 1 && passage.find(p - 1, 'name-particle') && !person.folded.includes(passage.folded(p - 1))) p--
      this.#add({
        kind: person.spokesperson ? 'spokesperson' : person.outsider ? 'outsider' : 'person',
        first: at,
        after: p,
        person,
        cut,
        joined: cut > 0 && passage.conjoined(at) === cut,
        preposition: passage.language.morphology.splits?.(passage.folded(at)).find((split) => split.cut === cut)
          ?.preposition,
      })
      return true
    }
    return false
  }

  #goesOn(folded: readonly string[], at: number): boolean {
    const passage = this.#passage
    if (folded.includes(passage.folded(at))) return true
    if (passage.find(at, 'name-particle')) return true
    return passage.folded(at) === '-' && passage.tokens.gap[at] === JOINED
  }

  /** Takes back the last mention: one name behind a plural office is no name. */
  #retract(): void {
    const mention = this.list.pop()
    if (mention) this.owner.fill(0, mention.first - this.#passage.first, mention.after - this.#passage.first)
    this.#people.forget(mention?.person)
  }

  #add(draft: Draft): number {
    const { first } = this.#passage
    const mention: Mention = {
      cut: 0,
      number: 'one',
      joined: false,
      preposition: undefined,
      person: undefined,
      office: undefined,
      parties: [],
      id: '',
      ...draft,
    }
    this.list.push(mention)
    this.owner.fill(this.list.length, mention.first - first, mention.after - first)
    return mention.after
  }
}

function clitics(hit: Hit | undefined): Pick<Mention, 'cut' | 'joined' | 'preposition'> {
  return { cut: hit?.split.cut ?? 0, joined: ((hit?.feats ?? 0) & WITH_AND) !== 0, preposition: hit?.split.preposition }
}

function numberOf(hit: Hit): 'one' | 'two' | 'many' {
  return hit.feats & SINGULAR || !(hit.feats & (DUAL | PLURAL)) ? 'one' : hit.feats & DUAL ? 'two' : 'many'
}

function honorificsIn(passage: Passage, first: number, after: number): string[] {
  const found: string[] = []
  for (let at = first; at < after; at++) {
    const hit = passage.find(at, 'honorific')
    if (hit) found.push(hit.entry.id)
  }
  return found
}

function lineEnd(passage: Passage, at: number): number {
  let p = at + 1
  const limit = Math.min(passage.after, at + 80)
  while (p < limit && passage.tokens.gap[p] !== NEW_LINE) p++
  return p
}
