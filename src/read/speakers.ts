/** Who speaks in each frame: the subject if there is one, else whoever the grammar carries over. */
import type { Speaker } from '../sense/account.ts'
import type { Frame } from '../sense/frame.ts'
import type { Mention, Person } from '../sense/mention.ts'
import { GOING } from '../sense/senses.ts'
import {
  again,
  type Floor,
  type Heard,
  heardIn,
  isExchange,
  isSent,
  joined,
  NOBODY,
  ofOneState,
  receivedAgain,
  type Unkinded,
} from './heard.ts'
import { Holders, type Named } from './holder.ts'
import { Issuers } from './issuer.ts'
import { Pronouns } from './pronoun.ts'
import { type Form, otherOfForm } from './speaker-form.ts'

export interface Turn extends Form {
  readonly frame: Frame
}

export class Speakers {
  readonly list: Speaker[] = []
  readonly #people: readonly Person[]
  readonly #holders: Holders
  readonly #pronouns: Pronouns
  readonly #issuers: Issuers
  readonly #floor: Floor = { alone: undefined, person: undefined, last: undefined, document: undefined }

  /** Who was received last, or came on a visit. */
  #guest: Mention | undefined
  /** The body that spoke last, by a verb whose form shows it to be none of the men named since. */
  #body: Floor['alone']
  /** The last clause by which several met. */
  #met: { frame: Frame; speaker: Speaker } | undefined

  constructor(named: Named) {
    this.#people = named.people
    this.#holders = new Holders(named)
    this.#pronouns = new Pronouns(named)
    this.#issuers = new Issuers(named)
  }

  read(turns: readonly Turn[]): Speaker[] {
    this.#pronouns.told = new Set(turns.map(({ frame }) => frame.sentence))
    for (const turn of turns) {
      const speaker = this.#speaker(turn)
      this.list.push(speaker)
      if (turn.frame.form === 'nominal') continue
      if (turn.frame.act === 'meet' || turn.frame.act === 'hold') {
        this.#noteSubject(turn.frame, speaker)
        continue
      }
      if (turn.frame.subject.length > 0) this.#met = undefined
      const heard = heardIn(turn.frame, speaker, this.list)
      this.#floor.last = heard
      const { subject } = turn.frame
      if (subject.length > 0) this.#body = speaker.kind === 'voice' && turn.shown === 'she' ? heard : undefined
      const joint = speaker.kind === 'joint' && subject[0]?.kind === 'voice'
      const goesOn = speaker.kind === 'joint' && subject.length === 0 && this.#floor.document !== undefined
      this.#floor.document =
        joint || goesOn || (subject[0]?.kind === 'pronoun' && this.#floor.document?.speaker.kind === speaker.kind)
          ? heard
          : undefined
      if (speaker.kind !== 'joint' && speaker.kind !== 'unknown') this.#floor.alone = heard
      if (speaker.kind === 'person') this.#floor.person = heard
      const leading = this.#leading(turn.frame, speaker)
      if (leading) this.#floor.alone = heard.leading = leading
    }
    return this.list
  }

  /** Whoever receives or visits can go on as the subject of the next sentence. */
  #noteSubject(frame: Frame, speaker: Speaker): void {
    if (frame.subject.length === 0 || frame.relative || frame.within) return
    const [guest] = RECEIVES.has(frame.sense) === frame.rule.startsWith('passive') ? frame.subject : frame.partner
    if ((RECEIVES.has(frame.sense) || GOING.has(frame.sense)) && guest?.kind === 'person') this.#guest = guest
    if (frame.partner.length > 0 || speaker.kind === 'joint') this.#met = { frame, speaker }
    if (speaker.kind === 'person' || speaker.kind === 'office') {
      this.#floor.alone = { speaker, sentence: frame.sentence }
      this.#floor.last = this.#floor.alone
    }
  }

  /** "X discussed P with Y and thanked him", "X went over P and said that": several talked it over, and X alone is its subject. */
  #leading(frame: Frame, speaker: Speaker): Heard | undefined {
    const [only, ...more] = frame.subject
    if (!only || more.length > 0 || speaker.kind !== 'joint' || (frame.act !== 'discuss' && !isExchange(frame)))
      return undefined
    const single = this.#single(only, frame)
    return ALONE.has(single.kind) ? { speaker: single, sentence: frame.sentence } : undefined
  }

  #speaker({ frame, number, shown }: Turn): Speaker {
    const subject = frame.subject
    if (subject.length === 0) {
      // "The meeting was held in X and dealt with P": what an encounter deals with, those at it talked about.
      const [led] = frame.parent?.subject ?? []
      // ... and "the council went over P and stressed Q": so does what it stressed.
      const goesOn = frame.act === 'speak' && frame.form === 'finite' && frame.sentence === frame.parent?.sentence
      const dealt = frame.act === 'discuss' || (goesOn && frame.parent?.act === 'discuss')
      if (led?.kind === 'encounter' && dealt) return this.#single(led, frame)
      const met = this.#met?.frame
      const before = this.#carried(frame, number)
      // "The ministry said that X met Y. (She) made clear that P": no man.
      const body = shown === 'she' && before.kind === 'person' && before.person?.gender !== 'she' && this.#body
      if (body && frame.sentence - body.sentence <= BODY) return again(body, frame)
      const other = otherOfForm(shown, before, met)
      const carried = other ? { ...this.#single(other, frame), carried: true } : before
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
    const { first, after, cut } = mention
    const shown = [{ first, after, cut }]
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
        return this.#issuers.speaker(mention, frame, base, (one) => this.#single(one, frame))
      case 'homeland': {
        const owner = this.#floor.alone?.speaker
        return {
          ...base,
          kind: 'party',
          party: owner?.party ?? owner?.person?.party,
          shown: [...shown, ...(owner?.shown ?? [])],
          carried: true,
        }
      }
      case 'pronoun':
        if (mention.id === 'guest' && this.#guest) return this.#received(frame, base)
        return this.#pronouns.speaker(mention, frame, base, this.#floor, (one) =>
          this.#holders.of(one, frame, this.#floor.alone),
        )
      default: {
        // "X said P. "Q", adds the statement. The minister also said R": whose words a document passes on is still he.
        const { alone, person: spoke } = this.#floor
        const person = this.#holders.of(mention, frame, alone?.speaker.kind === 'voice' ? (spoke ?? alone) : alone)
        if (person) return { ...base, kind: 'person', person, party: base.party ?? person.party }
        const visitor = isSent(mention) ? this.#received(frame, base) : undefined
        return visitor?.person ? visitor : { ...base, kind: 'office' }
      }
    }
  }

  /** "His guest": whoever was received or came on a visit. */
  #received(frame: Frame, base: Unkinded): Speaker {
    const known = this.#guest && this.#single(this.#guest, frame)
    return known ? { ...known, shown: [...base.shown, ...known.shown], carried: true } : { ...base, kind: 'unknown' }
  }

  /** A spokesperson named without a party is the one named before. */
  #relaying(mention: Mention, base: Unkinded): Speaker {
    const kind = mention.kind as 'spokesperson' | 'outsider'
    const party = base.party ?? mention.person?.party
    if (party || kind === 'outsider') return { ...base, kind, person: mention.person, party }
    const before = this.#people.findLast((person) => person.spokesperson && person.name.first < mention.first)
    return { ...base, kind, person: before, party: before?.party, carried: before !== undefined }
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
      const guest = this.#guest && this.#single(this.#guest, frame)
      return receivedAgain(frame, guest, this.#floor.alone) ?? { ...NOBODY, kind: 'joint' }
    }
    if (frame.form === 'participle' && frame.parent) {
      const speaker = this.#goesWith(frame.parent)
      // A participle in the singular goes with one speaker, whoever spoke together in between.
      const fits = number !== 'one' || speaker?.kind !== 'joint' || !this.#floor.alone
      if (speaker && fits) return { ...speaker, carried: true }
    }
    // "The joint statement stressed P and condemned Q": what a document of several goes on to say.
    const { document, last } = this.#floor
    if (number === 'one' && document && document === last && frame.sentence - document.sentence <= 1)
      return again(document, frame)
    const source =
      number === 'one' || frame.form === 'according'
        ? this.#floor.alone
        : number
          ? this.#floor.last?.speaker.kind === 'joint' || (number === 'many' && this.#floor.last?.many)
            ? this.#floor.last
            : undefined
          : this.#floor.last
    if (source) return again((frame.act === 'speak' && source.leading) || source, frame)
    if (number === 'two' || number === 'many') {
      return { ...NOBODY, kind: 'joint', carried: true }
    }
    return { ...NOBODY, kind: 'unknown', carried: true }
  }

  /** Whose a participle behind a clause is: that of whoever says the clause, unless it is only passed on: "the statement said that X ..., stressing P". */
  #goesWith(parent: Frame): Speaker | undefined {
    const own = this.list[parent.index]
    const outer = parent.within && this.list[parent.within.index]
    return outer && (!PASSES_ON.has(outer.kind) || own?.kind === 'unknown' || own?.carried) ? outer : own
  }
}

/** Who tells what others said. */
const PASSES_ON = new Set<string>(['voice', 'spokesperson'])

/** Furthest that a body goes on beyond the men that it told of, in sentences. */
const BODY = 2

const RECEIVES = new Set<string>(['receive', 'host'])

/** Speakers of one side. */
const ALONE = new Set(['person', 'office', 'party'])
