/** Who speaks in each frame: the subject if there is one, else whoever the grammar carries over. */
import type { Speaker } from '../sense/account.ts'
import type { Frame } from '../sense/frame.ts'
import type { Mention, OfficeMark, PartyMark, Person, Range } from '../sense/mention.ts'

/** Least tokens of an office that is shortened to one of its words: "secretary of state". */
const LONG = 3
/** Carried over more sentences than this, a speaker is doubted. */
const SURE = 3
/** A speaker of whom no words tell. */
const NOBODY: Omit<Speaker, 'kind'> = {
  person: undefined,
  members: [],
  shown: [],
  party: undefined,
  parties: [],
  carried: false,
  doubt: undefined,
}
/** Furthest that whoever spoke may stand before his bare office, in sentences. */
const NEXT = 2
/** Furthest that somebody may have been named before the pronoun for him, in tokens. */
const NEAR = 150

export interface Turn {
  readonly frame: Frame
  /** Number that the verb's form shows, if it shows one. */
  readonly number: 'one' | 'two' | 'many' | undefined
}

export class Speakers {
  readonly list: Speaker[] = []
  readonly #people: readonly Person[]
  readonly #mentions: readonly Mention[]
  readonly #folded: (range: Range) => string
  readonly #span: (mention: Mention) => { first: number; after: number; cut: number }
  /** The last to speak alone, and the last to speak at all. */
  #alone: { speaker: Speaker; sentence: number } | undefined
  #last: { speaker: Speaker; sentence: number } | undefined

  /** Who was received last, or came on a visit. */
  #guest: Mention | undefined
  /** The last clause by which several met. */
  #met: { frame: Frame; speaker: Speaker } | undefined
  /** The last to speak, if it was a document of several. */
  #document: { speaker: Speaker; sentence: number } | undefined

  constructor(people: readonly Person[], mentions: readonly Mention[], folded: (range: Range) => string) {
    this.#people = people
    this.#folded = folded
    this.#mentions = mentions
    this.#span = ({ first, after, cut }) => ({ first, after, cut })
  }

  read(turns: readonly Turn[]): Speaker[] {
    for (const turn of turns) {
      const speaker = this.#speaker(turn)
      this.list.push(speaker)
      if (turn.frame.form === 'nominal') continue
      if (turn.frame.act === 'meet' || turn.frame.act === 'hold') {
        this.#noteSubject(turn.frame, speaker)
        continue
      }
      if (turn.frame.subject.length > 0) this.#met = undefined
      const heard = { speaker, sentence: turn.frame.sentence }
      this.#last = heard
      const { subject } = turn.frame
      const joint = speaker.kind === 'joint' && subject[0]?.kind === 'voice'
      this.#document =
        joint || (subject[0]?.kind === 'pronoun' && this.#document?.speaker.kind === speaker.kind) ? heard : undefined
      if (speaker.kind !== 'joint' && speaker.kind !== 'unknown') this.#alone = heard
      // "X discussed P with Y and thanked him": a verb for one goes on with X.
      const [only, ...more] = subject
      if (only?.kind === 'person' && more.length === 0 && isExchange(turn.frame))
        this.#alone = { speaker: this.#single(only, turn.frame), sentence: turn.frame.sentence }
    }
    return this.list
  }

  /** Whoever receives or visits can go on as the subject of the next sentence. */
  #noteSubject(frame: Frame, speaker: Speaker): void {
    if (frame.subject.length === 0 || frame.relative || frame.within) return
    const [guest] = RECEIVES.has(frame.sense) === frame.rule.startsWith('passive') ? frame.subject : frame.partner
    if ((RECEIVES.has(frame.sense) || VISITS.has(frame.sense)) && guest?.kind === 'person') this.#guest = guest
    if (frame.partner.length > 0 || speaker.kind === 'joint') this.#met = { frame, speaker }
    if (speaker.kind === 'person' || speaker.kind === 'office') {
      this.#alone = { speaker, sentence: frame.sentence }
      this.#last = this.#alone
    }
  }

  #speaker({ frame, number }: Turn): Speaker {
    const subject = frame.subject
    if (subject.length === 0) {
      // "The meeting was held in X and dealt with P": what an encounter deals with, those at it talked about.
      const [led] = frame.act === 'discuss' ? (frame.parent?.subject ?? []) : []
      if (led?.kind === 'encounter') return this.#single(led, frame)
      const carried = this.#carried(frame, number)
      const met = this.#met?.frame
      // "A met B, and they agreed": whoever met goes on together.
      const together = !number || (frame.act === 'discuss' && frame.form === 'finite')
      if (this.#met && met?.sentence === frame.sentence && !frame.within && together) {
        if (this.#met.speaker.kind === 'joint') return { ...this.#met.speaker, carried: true }
        if ((frame.act === 'agree' || frame.act === 'discuss') && frame.form !== 'participle')
          return this.#withPartners(this.#met.speaker, met)
      }
      return isExchange(frame) && carried.kind !== 'joint' ? this.#withPartners(carried, frame) : carried
    }
    if (subject.length > 1) return this.#together(subject, frame)
    const mention = subject[0] as Mention
    if (isExchange(frame) && mention.kind !== 'voice' && mention.kind !== 'spokesperson')
      return this.#together([mention, ...frame.partner], frame)
    const single = this.#single(mention, frame)
    // Talking is two-sided, whoever is named as its subject.
    if (frame.act !== 'discuss' || frame.within || !ALONE.has(single.kind)) return single
    return joined([single])
  }

  #single(mention: Mention, frame: Frame): Speaker {
    const shown = [this.#span(mention)]
    const base = {
      person: undefined,
      members: [],
      shown,
      party: mention.parties[0],
      parties: mention.parties,
      carried: false,
      doubt: undefined,
    }
    switch (mention.kind) {
      case 'person':
        return { ...base, kind: 'person', person: mention.person }
      case 'spokesperson':
      case 'outsider':
        return this.#relaying(mention, base)
      case 'party':
        return mention.parties.length > 1 ? { ...base, kind: 'joint', party: undefined } : { ...base, kind: 'party' }
      case 'joint':
        // "the representatives of the Kazakh ministry": several people of one state.
        return mention.id === 'office' && mention.number === 'many' && ofOneState(mention)
          ? { ...base, kind: 'party' }
          : { ...base, kind: 'joint', party: undefined }
      case 'encounter':
        return { ...base, kind: 'joint', party: undefined, parties: [] }
      case 'voice':
        return this.#voice(mention, frame, base)
      case 'homeland': {
        const owner = this.#alone?.speaker
        return {
          ...base,
          kind: 'party',
          party: owner?.party ?? owner?.person?.party,
          shown: [...shown, ...(owner?.shown ?? [])],
          carried: true,
        }
      }
      case 'pronoun':
        return this.#pronoun(mention, frame, base)
      default:
        return this.#office(mention, frame, base)
    }
  }

  /** A spokesperson named without a party is the one named before. */
  #relaying(mention: Mention, base: Omit<Speaker, 'kind'>): Speaker {
    const kind = mention.kind as 'spokesperson' | 'outsider'
    const party = base.party ?? mention.person?.party
    if (party || kind === 'outsider') return { ...base, kind, person: mention.person, party }
    const before = this.#people.findLast((person) => person.spokesperson && person.name.first < mention.first)
    return { ...base, kind, person: before, party: before?.party, carried: before !== undefined }
  }

  #voice(mention: Mention, frame: Frame, base: Omit<Speaker, 'kind'>): Speaker {
    if (base.party) return { ...base, kind: 'voice' }
    // "The press office of the president of X": whose it is stands behind it.
    const [owner] = frame.partner
    const whose = owner?.preposition === 'for' && owner.first === mention.after ? owner : undefined
    const own = whose && this.#single(whose, frame)
    if (own?.party ?? own?.person?.party) return { ...base, kind: 'voice', party: own?.party ?? own?.person?.party }
    // A document says things for those who issued it; it undertakes nothing.
    const says = frame.act !== 'agree'
    if (mention.id === 'joint' && says) return { ...base, kind: 'joint' }
    // "The statement added": whoever's statement was named before.
    const before = this.#mentions.filter(
      (other) =>
        other.kind === 'voice' && other.first < mention.first && (other.parties.length > 0 || other.id === 'joint'),
    )
    const documents = mention.id === 'document' ? before.filter(({ id }) => id !== 'voice') : []
    const last = documents.at(-1) ?? before.at(-1)
    // A ministry is none of those who issued it together.
    if (last?.id === 'joint' && says && mention.id !== 'voice')
      return { ...base, kind: 'joint', parties: last.parties, carried: true }
    const party = last?.parties[0]
    return { ...base, kind: 'voice', party, carried: party !== undefined }
  }

  /** "The minister", "the Iranian minister": the last person who holds such an office, of that party if one is named. */
  #office(mention: Mention, frame: Frame, base: Omit<Speaker, 'kind'>): Speaker {
    const person = mention.person ?? this.#holder(mention, frame) ?? this.#justNamed(mention, frame)
    if (!person) return { ...base, kind: 'office' }
    mention.person = person
    // "President X met Y. The Kenyan president said P": whose office it is may be told later.
    const [mark] = mention.parties
    const own = frame.act === 'speak' && frame.subject.length === 1 && mention.id !== 'counterpart'
    if (mark && own && !this.#isOthers(mention, mark.code, person)) person.party ??= mark
    return { ...base, kind: 'person', person, party: base.party ?? person.party }
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
  #justNamed(mention: Mention, frame: Frame): Person | undefined {
    const person = this.#alone?.speaker.person
    const [party] = mention.parties
    if (!person || !party || mention.id === 'counterpart' || person.offices.length > 0 || person.party) return undefined
    if (frame.sentence - (this.#alone?.sentence ?? 0) > 1 || person.name.first > mention.first) return undefined
    person.party = party
    return person
  }

  /** "His counterpart": who was introduced as one, if only one was; the other of two, where it is he that spoke last. */
  #counterpart({ first, parties }: Mention): Person | undefined {
    const introduced = this.#mentions.flatMap(({ person, office, first: at }) =>
      person && at < first && office?.kinds[0] === 'counterpart' ? [person] : [],
    )
    const [one, ...more] = new Set(introduced.filter(({ party }) => !parties[0] || party?.code === parties[0].code))
    if (!one || more.length > 0) return undefined
    if (one !== this.#alone?.speaker.person) return one
    const [other, ...others] = this.#people.filter((person) => person !== one && person.name.first < first)
    return others.length === 0 && !parties[0] ? other : undefined
  }

  #holder(mention: Mention, frame: Frame): Person | undefined {
    if (mention.id === 'counterpart') return this.#counterpart(mention)
    const kinds = mention.office?.kinds ?? []
    const party = mention.parties[0]?.code
    const last = this.#alone?.speaker.person
    const fits = (person: Person) =>
      person.name.first < frame.clauseFirst + 400 &&
      (!party || !person.party || person.party.code === party) &&
      person.offices.some(
        (office) => office.kinds.some((kind) => kinds.includes(kind)) || this.#shortens(mention.office, office),
      )
    const candidates = this.#people.filter((person) => person.name.first < mention.first && fits(person))
    if (party) {
      const same = candidates.filter((person) => person.party?.code === party)
      const own = this.#people.filter((person) => person.party?.code === party && person.name.first < mention.first)
      const open = candidates.filter((person) => !person.party)
      // Of two whose party nothing shows, the one who is called by his country is not he who just spoke.
      const others = open.length > 1 ? open.filter((person) => person !== last) : open
      const one = others.length === 1 || open.length < 3 ? others[0] : undefined
      // "his Norwegian counterpart ... the Norwegian minister": who need not be named is nobody else.
      const another = one !== undefined && this.#isOthers(mention, party, one)
      return same.at(-1) ?? (own.length === 1 ? own[0] : another ? undefined : one)
    }
    // An office written the same way, else the last speaker if he holds one, else the only holder.
    const written = mention.office && this.#folded(mention.office)
    const alike = candidates.filter(({ offices }) => offices.some((office) => this.#folded(office) === written))
    if (alike.length === 1) return alike[0]
    if (last && candidates.includes(last)) return last
    // "X said P. The president noted Q", where the only president is told with his state: X, whose office need not be told.
    if (
      last &&
      last.offices.length === 0 &&
      !last.party &&
      this.#justSpoke(frame) &&
      candidates.every(({ party: own }) => own)
    )
      return last
    return candidates.length === 1 ? candidates[0] : (candidates.find((person) => !person.party) ?? undefined)
  }

  /** "The Secretary" of the Secretary of State: an office by its first word, with a capital as the whole has. */
  #shortens(short: OfficeMark | undefined, whole: OfficeMark): boolean {
    if (!short || short.after - short.first !== 1 || whole.after - whole.first < LONG) return false
    return ` ${this.#folded(whole)} `.includes(` ${this.#folded(short)} `)
  }

  #pronoun(mention: Mention, frame: Frame, base: Omit<Speaker, 'kind'>): Speaker {
    if (mention.id === 'they') {
      // "The Kenyan side stressed P. They praised Q": a side or delegation is several people of one party.
      const side = this.#last && this.#isSide(this.#last.speaker) && frame.sentence - this.#last.sentence <= 1
      if (this.#last && side)
        return { ...this.#again(this.#last, frame), shown: [...base.shown, ...this.#last.speaker.shown] }
      return { ...base, kind: 'joint', party: undefined }
    }
    if (mention.id === 'guest') {
      const known = this.#guest && this.#single(this.#guest, frame)
      return known ? { ...known, shown: [...base.shown, ...known.shown], carried: true } : { ...base, kind: 'unknown' }
    }
    const last = this.#alone
    if (mention.id === 'he' || mention.id === 'she' || mention.id === 'it') {
      // "The joint statement calls for P. It also mentions Q."
      const document = mention.id === 'it' ? this.#document : undefined
      if (document && frame.sentence - document.sentence <= 1)
        return { ...this.#again(document, frame), shown: [...base.shown, ...document.speaker.shown] }
      const only = last ? undefined : this.#onlyOne(mention)
      if (only) return { ...base, ...this.#heard(only), shown: [...base.shown, this.#nameOf(only)] }
      if (!last) return { ...base, kind: 'unknown' }
      return { ...this.#again(last, frame), shown: [...base.shown, ...last.speaker.shown] }
    }
    // An honorific stands for the last person it was given to.
    const owner = last?.speaker.person?.honorifics.has(mention.id)
      ? last.speaker.person
      : this.#people.filter((person) => person.honorifics.has(mention.id) && person.name.first < mention.first).at(-1)
    if (!owner)
      return last
        ? { ...this.#again(last, frame), shown: [...base.shown, ...last.speaker.shown] }
        : { ...base, kind: 'unknown' }
    return {
      ...base,
      kind: 'person',
      person: owner,
      party: owner.party,
      shown: [...base.shown, this.#nameOf(owner)],
      carried: true,
    }
  }

  #justSpoke({ sentence }: Frame): boolean {
    return this.#alone !== undefined && sentence - this.#alone.sentence <= NEXT
  }

  /** "X, who is visiting Y, gave a press conference. He said P": whoever alone was named shortly before. */
  #onlyOne({ first }: Mention): Person | undefined {
    const near = this.#mentions.filter((other) => other.first < first && first - other.first < NEAR)
    const people = new Set(near.flatMap(({ person }) => (person && !person.outsider ? [person] : [])))
    const [person] = people
    return people.size === 1 && !person?.spokesperson ? person : undefined
  }

  #heard(person: Person): Pick<Speaker, 'kind' | 'person' | 'party' | 'carried'> {
    return { kind: 'person', person, party: person.party, carried: true }
  }

  #nameOf(person: Person): { first: number; after: number; cut: number } {
    return { ...person.name, cut: person.nameCut }
  }

  /** Several subjects speak jointly, unless all are of one party. */
  #together(subject: readonly Mention[], frame: Frame): Speaker {
    const singles = subject.map((mention) => this.#single(mention, frame))
    const together = joined(singles)
    const { parties, shown } = together
    const known = singles.every((single) => single.party ?? single.person?.party)
    const first = singles[0] as Speaker
    if (known && parties.length === 1 && frame.act !== 'discuss')
      return { ...first, party: first.party ?? first.person?.party, shown }
    return together
  }

  /** "..., and discussed Y with X": whoever is carried over and X together. */
  #withPartners(carried: Speaker, frame: Frame): Speaker {
    const singles = [carried, ...frame.partner.map((mention) => this.#single(mention, frame))]
    return { ...joined(singles), carried: true }
  }

  #carried(frame: Frame, number: Turn['number']): Speaker {
    if (frame.form === 'impersonal') {
      return { ...NOBODY, kind: 'joint' }
    }
    if (frame.form === 'participle' && frame.parent) {
      const speaker = this.#goesWith(frame.parent)
      // A participle in the singular goes with one speaker, whoever spoke together in between.
      const fits = number !== 'one' || speaker?.kind !== 'joint' || !this.#alone
      if (speaker && fits) return { ...speaker, carried: true }
    }
    const source =
      number === 'one' || frame.form === 'according'
        ? this.#alone
        : number
          ? this.#last?.speaker.kind === 'joint'
            ? this.#last
            : undefined
          : this.#last
    if (source) return this.#again(source, frame)
    if (number === 'two' || number === 'many') {
      return { ...NOBODY, kind: 'joint', carried: true }
    }
    return { ...NOBODY, kind: 'unknown', carried: true }
  }

  /** Whose a participle behind a clause is: that of whoever says the clause, unless it is only passed on: "the statement said that X ..., stressing P". */
  #goesWith(parent: Frame): Speaker | undefined {
    const own = this.list[parent.index]
    const outer = parent.within && this.list[parent.within.index]
    return outer && (outer.kind !== 'voice' || own?.kind === 'unknown' || own?.carried) ? outer : own
  }

  #isSide({ kind, shown }: Speaker): boolean {
    const [words] = shown
    const mention = words && this.#mentions.find(({ first }) => first === words.first)
    return kind === 'party' && (mention?.id === 'side' || mention?.id === 'delegation')
  }

  #again(source: { speaker: Speaker; sentence: number }, frame: Frame): Speaker {
    const distance = frame.sentence - source.sentence
    return {
      ...source.speaker,
      carried: true,
      doubt: distance > SURE ? `speaker carried over ${distance} sentences` : source.speaker.doubt,
    }
  }
}

const RECEIVES = new Set<string>(['receive', 'host'])
const VISITS = new Set<string>(['visit', 'arrive'])

/** Speakers of one side. */
const ALONE = new Set(['person', 'office', 'party'])

function ofOneState({ parties }: Mention): boolean {
  const [only, ...more] = parties
  return only !== undefined && more.length === 0 && only.code.length === 2 && only.code !== 'EU' && only.code !== 'UN'
}

/** An exchange names the other side besides its subject: discussed, agreed with X. */
function isExchange({ act, partner }: Frame): boolean {
  return (act === 'discuss' || act === 'agree') && partner.length > 0
}

/** Several speakers as one joint one, with all their parties. */
function joined(singles: readonly Speaker[]): Speaker {
  const parties: PartyMark[] = []
  for (const single of singles) {
    const own = single.party ? [single.party] : single.person?.party ? [single.person.party] : single.parties
    for (const mark of own) if (!parties.some((known) => known.code === mark.code)) parties.push(mark)
  }
  const shown = singles.flatMap((single) => single.shown)
  const members = singles.flatMap(({ person }) => person ?? [])
  return { ...NOBODY, kind: 'joint', members, shown, parties }
}
