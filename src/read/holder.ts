/** Whom an office without a name stands for: "the minister", "the Iranian minister", "his counterpart". */
import type { Frame } from '../sense/frame.ts'
import type { Mention, OfficeMark, Person, Range } from '../sense/mention.ts'
import type { Heard } from './heard.ts'

/** Least tokens of an office that is shortened to one of its words: "secretary of state". */
const LONG = 3
/** Furthest that whoever spoke may stand before his bare office, in sentences. */
const NEXT = 2

/** Kinds of office that whoever holds another one may be called by as well. */
const FURTHER = new Set(['minister', 'leader', 'member'])

/** Kinds of office by whose name those who hold others are called: first those who are meant where there are several. */
const CALLED = new Map([
  ['diplomat', ['ambassador', 'envoy', 'minister']],
  ['leader', ['president', 'premier', 'monarch']],
])

/** Whoever a document names, and how his name is looked up. */
export interface Named {
  readonly people: readonly Person[]
  readonly mentions: readonly Mention[]
  /** Words as lookups compare them. */
  readonly folded: (range: Range) => string
  /** The party of a well-known leader whose name somebody has. */
  readonly listed: (person: Person) => string | undefined
  /** The sentence that a token stands in. */
  readonly sentenceOf: (token: number) => number
}

/** The offices that somebody holds: their kinds, and each as it is written. */
interface Held {
  readonly kinds: ReadonlySet<string>
  readonly written: ReadonlyMap<string, OfficeMark>
}

export class Holders {
  readonly #people: readonly Person[]
  readonly #mentions: readonly Mention[]
  /** Where whoever is introduced as the counterpart of another first is. */
  readonly #counterparts = new Map<Person, number>()
  /** Where whoever is named in a case that a subject may have first is. */
  readonly #acting = new Map<Person, number>()
  readonly #folded: (range: Range) => string
  /** By an office as written: those whom its holder met or did something with. */
  readonly #others = new Map<string, Set<Person>>()
  readonly #listed: (person: Person) => string | undefined
  readonly #held = new Map<Person, Held>()

  constructor({ people, mentions, folded, listed }: Named) {
    this.#people = people
    this.#mentions = mentions
    for (const { person, office, first, oblique } of mentions) {
      if (person && office?.kinds[0] === 'counterpart') this.#noteCounterpart(person, first)
      if (person && !oblique && !this.#acting.has(person)) this.#acting.set(person, first)
    }
    this.#folded = folded
    this.#listed = listed
  }

  /**
   * The last person who holds such an office, of that party if one is named; `heard` is the last to speak alone. Whoever is found
   * is noted in the mention, and the office's party in him.
   */
  of(mention: Mention, frame: Frame, heard: Heard | undefined): Person | undefined {
    this.#noteOthers(mention, frame)
    const person = mention.person ?? this.#holder(mention, frame, heard) ?? this.#justNamed(mention, frame, heard)
    if (!person) return undefined
    mention.person = person
    if (mention.office?.kinds[0] === 'counterpart') this.#noteCounterpart(person, mention.first)
    // "President X met Y. The Kenyan president said P": whose office it is may be told later.
    const [mark] = mention.parties
    const own = frame.act === 'speak' && frame.subject.length === 1 && mention.id !== 'counterpart'
    if (mark && own && !this.#isOthers(mention, mark.code, person)) person.party ??= mark
    return person
  }

  /** "The President met President X": whom the holder of an office met does not hold it, there and later. */
  #noteOthers(mention: Mention, { act, subject, partner }: Frame): void {
    if (act !== 'meet' || subject.length !== 1 || subject[0] !== mention) return
    if (!mention.office || mention.person || mention.id === 'counterpart') return
    const written = this.#folded(mention.office)
    for (const { person } of partner)
      if (person) this.#others.set(written, (this.#others.get(written) ?? new Set()).add(person))
  }

  #noteCounterpart(person: Person, first: number): void {
    this.#counterparts.set(person, Math.min(first, this.#counterparts.get(person) ?? first))
  }

  /** Whether an official of a party has been told of before who is not, or need not be, a person. */
  #isOthers({ first }: Mention, code: string, person: Person): boolean {
    return this.#mentions.some(
      (one) =>
        one.first < first &&
        (one.kind === 'office' || one.kind === 'person') &&
        one.person !== person &&
        one.parties.some((party) => party.code === code),
    )
  }

  /** "X Y said P. The Russian president also said Q": who was named by name alone and spoke last holds the office. */
  #justNamed(mention: Mention, frame: Frame, heard: Heard | undefined): Person | undefined {
    const person = heard?.speaker.person
    const [party] = mention.parties
    if (!person || !party || mention.id === 'counterpart' || person.offices.length > 0 || person.party) return undefined
    if (frame.sentence - (heard?.sentence ?? 0) > 1 || person.name.first > mention.first) return undefined
    if ((this.#listed(person) ?? party.code) !== party.code) return undefined
    person.party = party
    return person
  }

  /** "His counterpart": who was introduced as one, if only one was; the other of two, where it is he that spoke last. */
  #counterpart({ first, parties }: Mention, heard: Heard | undefined): Person | undefined {
    const introduced = [...this.#counterparts].flatMap(([person, at]) => (at < first ? [person] : []))
    const [one, ...more] = introduced.filter(({ party }) => !parties[0] || party?.code === parties[0].code)
    if (!one || more.length > 0) return undefined
    if (one !== heard?.speaker.person) return one
    const [other, ...others] = this.#people.filter((person) => person !== one && person.name.first < first)
    return others.length === 0 && !parties[0] ? other : undefined
  }

  #holder(mention: Mention, frame: Frame, heard: Heard | undefined): Person | undefined {
    if (mention.id === 'counterpart') return this.#counterpart(mention, heard)
    const kinds = mention.office?.kinds ?? []
    const called = kinds.flatMap((kind) => CALLED.get(kind) ?? [])
    const party = mention.parties[0]?.code
    const last = heard?.speaker.person
    // "X signed P with the minister of A": nobody does something together with himself.
    const apart = frame.partner.includes(mention) ? frame.subject.map((one) => one.person) : []
    const others = mention.office && this.#others.get(this.#folded(mention.office))
    const fits = (person: Person) =>
      !apart.includes(person) &&
      !others?.has(person) &&
      person.name.first < frame.clauseFirst + 400 &&
      (!party || (person.party?.code ?? this.#listed(person) ?? party) === party) &&
      (this.#holds(person, kinds) ||
        this.#holds(person, called) ||
        this.#heldBy(person)
          .written.values()
          .some((office) => this.#shortens(mention.office, office)))
    const all = this.#people.filter((person) => person.name.first < mention.first && fits(person))
    const nearer = called
      .map((kind) => all.filter((person) => this.#holds(person, [kind])))
      .find(({ length }) => length > 0)
    const candidates = nearer ?? all
    if (party) {
      const same = candidates.filter((person) => person.party?.code === party)
      // 总统X的特使: whoever acts in somebody's name is not he.
      const own = this.#people.filter(
        (person) => mention.id !== 'servant' && person.party?.code === party && person.name.first < mention.first,
      )
      const open = candidates.filter((person) => !person.party)
      // Of two whose party nothing shows, the one who is called by his country is not he who just spoke.
      const others = open.length > 1 ? open.filter((person) => person !== last) : open
      const one = others.length === 1 || open.length < 3 ? others[0] : undefined
      // "his Norwegian counterpart ... the Norwegian minister": who need not be named is nobody else.
      const another = one !== undefined && this.#isOthers(mention, party, one)
      const known = same.at(-1) ?? (own.length === 1 ? own[0] : undefined)
      if (known || another) return known
      // '"I welcome Prime Minister Y", X said. "P", the Canadian prime minister added': X, whom nothing but his name has told of.
      return one && one !== last ? (this.#justNamed(mention, frame, heard) ?? one) : one
    }
    // An office written the same way, else the last speaker if he holds one, else the only holder.
    const written = mention.office && this.#folded(mention.office)
    const alike = candidates.filter((person) => written !== undefined && this.#heldBy(person).written.has(written))
    if (alike.length === 1) return alike[0]
    // "Minister X received his counterpart Y. Y said P. The minister noted Q": a counterpart holds such an office as well.
    if (last && candidates.length > 0 && last.offices.length === 0 && this.#counterparts.has(last)) return last
    // "The secretary of state" for the "Secretary of State of A", where the other one is a minister.
    const begun = candidates.filter((person) =>
      this.#heldBy(person)
        .written.keys()
        .some((whole) => whole.startsWith(`${written} `)),
    )
    if (begun.length === 1 && alike.length === 0) return begun[0]
    if (last && candidates.includes(last)) return last
    // "X said P. The president noted Q", where the only president is told with his state: X, whose office need not be told.
    if (
      last &&
      last.offices.length === 0 &&
      !last.party &&
      heard !== undefined &&
      frame.sentence - heard.sentence <= NEXT &&
      candidates.every(({ party: own }) => own)
    )
      return last
    if (candidates.length === 0 && this.#isSameAs(mention, frame, heard)) return last
    if (candidates.length === 1) return candidates[0]
    const open = candidates.find((person) => !person.party)
    if (open) return open
    // "President X received Y. Y passed on greetings of President Z. The head of state said P": who is only spoken of says nothing.
    const acting = candidates.filter((person) => (this.#acting.get(person) ?? mention.first) < mention.first)
    return acting.length === 1 ? acting[0] : undefined
  }

  /** "President X said P. The minister also said Q": right behind him, where nobody else can be meant, another of his offices. */
  #isSameAs({ office, number, first, id }: Mention, { act, sentence }: Frame, heard: Heard | undefined): boolean {
    const person = heard?.speaker.person
    if (!office || !person || act !== 'speak' || number !== 'one' || sentence - (heard?.sentence ?? 0) > 1) return false
    if (id === 'counterpart' || person.offices.length === 0 || !office.kinds.every((kind) => FURTHER.has(kind)))
      return false
    return !this.#mentions.some(
      (one) => one.first < first && !one.person && one.office?.kinds.some((kind) => office.kinds.includes(kind)),
    )
  }

  /** "The Secretary" of the Secretary of State: an office by its first word, with a capital as the whole has. */
  #shortens(short: OfficeMark | undefined, whole: OfficeMark): boolean {
    if (!short || short.after - short.first !== 1 || whole.after - whole.first < LONG) return false
    return ` ${this.#folded(whole)} `.includes(` ${this.#folded(short)} `)
  }

  /** Whether somebody holds an office of one of some kinds. */
  #holds(person: Person, kinds: readonly string[]): boolean {
    return kinds.some((kind) => this.#heldBy(person).kinds.has(kind))
  }

  /** What somebody holds, worked out once: a long text gives him the same office again and again. */
  #heldBy(person: Person): Held {
    const known = this.#held.get(person)
    if (known) return known
    const held: Held = {
      kinds: new Set(person.offices.flatMap(({ kinds }) => kinds)),
      written: new Map(person.offices.map((office) => [this.#folded(office), office])),
    }
    this.#held.set(person, held)
    return held
  }
}
