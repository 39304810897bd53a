/** Whom a pronoun or an honorific that speaks stands for: "he said", "they praised", "His Highness added". */
import type { Speaker } from '../sense/account.ts'
import type { Frame } from '../sense/frame.ts'
import type { Mention, Person } from '../sense/mention.ts'
import { indexFrom, lastBefore } from '../sense/order.ts'
import { QUOTED } from './draft.ts'
import { again, type Floor, type Heard, type Unkinded } from './heard.ts'
import type { Named } from './holder.ts'
import { type Issuers, issuersOf, issuing } from './we.ts'

/** Furthest that somebody may have been named before the pronoun for him, in tokens. */
const NEAR = 150

export class Pronouns {
  readonly #people: readonly Person[]
  readonly #mentions: readonly Mention[]
  /** Delegations of which the text says whose they are. */
  readonly #delegations: readonly Mention[]
  readonly #sentenceOf: Named['sentenceOf']
  /** Who "we" are; undefined until it is asked, and null where one alone reports. */
  #issuers: Issuers | null | undefined
  /** The sentences in which somebody does or says something. */
  told: ReadonlySet<number> = new Set()

  constructor({ people, mentions, sentenceOf }: Named) {
    this.#people = people
    this.#mentions = mentions
    this.#delegations = mentions.filter(({ id, parties }) => id === 'delegation' && parties.length === 1)
    this.#sentenceOf = sentenceOf
  }

  /** `base` is what the pronoun's own words show; `floor` is who was heard before it, `holder` finds whom an office stands for. */
  speaker(
    mention: Mention,
    frame: Frame,
    base: Unkinded,
    floor: Floor,
    holder: (mention: Mention) => Person | undefined,
  ): Speaker {
    if (mention.id === 'they') {
      // "The Kenyan side stressed P. They praised Q": a side or delegation is several people of one party.
      const side = floor.last && this.#isSide(floor.last.speaker) && frame.sentence - floor.last.sentence <= 1
      if (floor.last && side) return goesOn(base, floor.last, frame)
      // "X and Y of Kenya thanked P. They praised Q": several who are named go on together, of one party or of more.
      const several = floor.last && floor.last.speaker.kind === 'joint' && floor.last.speaker.members.length > 1
      if (floor.last && several && frame.act === 'speak' && frame.sentence - floor.last.sentence <= 1)
        return goesOn(base, floor.last, frame)
      return { ...base, kind: 'joint', party: undefined }
    }
    // "The visiting delegation praised P": without a guest by name whoever sent the delegation that the text tells of.
    if (mention.id === 'delegation' || mention.id === 'guest') return this.#delegation(mention, base)
    // '"We agreed to do P"': whoever met, whichever of them says it.
    if (mention.id === 'we' && frame.act === 'agree' && frame.rule.startsWith(QUOTED))
      return { ...base, kind: 'joint', party: undefined }
    if (mention.id === 'we') {
      if (this.#issuers === undefined) this.#issuers = issuersOf(this.#mentions) ?? null
      const issued = this.#issuers && issuing(this.#issuers, frame, base)
      if (issued) return issued
    }
    const last = floor.alone
    const named =
      mention.id === 'latter'
        ? (this.#lastTwo(mention, holder)[1] ?? this.#namedLast(mention))
        : mention.id === 'former'
          ? this.#lastTwo(mention, holder)[0]
          : this.#other(mention, last?.speaker.person)
    if (named) return namedBefore(base, named)
    if (mention.id === 'he' || mention.id === 'she' || mention.id === 'it') {
      // "The joint statement calls for P. It also mentions Q."
      const document = mention.id === 'it' ? floor.document : undefined
      if (document && frame.sentence - document.sentence <= 1) return goesOn(base, document, frame)
      const only = last ? this.#presented(mention, frame) : this.#onlyOne(mention)
      if (only) return namedBefore(base, only)
      return last ? goesOn(base, last, frame) : { ...base, kind: 'unknown' }
    }
    // An honorific stands for the last person it was given to.
    const owner = last?.speaker.person?.honorifics.has(mention.id)
      ? last.speaker.person
      : this.#people.filter((person) => person.honorifics.has(mention.id) && person.name.first < mention.first).at(-1)
    if (owner) return namedBefore(base, owner)
    return last ? goesOn(base, last, frame) : { ...base, kind: 'unknown' }
  }

  /** "The delegation praised P": that of whoever came, if the text says whose it is. */
  #delegation({ first }: Mention, base: Unkinded): Speaker {
    const whose = lastBefore(this.#delegations, first)
    // "A's delegation met B's": of two in one sentence neither is meant more than the other.
    const both = this.#delegations.some(
      (one) =>
        one.first < first &&
        this.#sentenceOf(one.first) === this.#sentenceOf(whose?.first ?? first) &&
        one.parties[0]?.code !== whose?.parties[0]?.code,
    )
    if (both) return { ...base, kind: 'unknown' }
    return {
      ...base,
      kind: 'party',
      party: whose?.parties[0],
      parties: whose?.parties ?? [],
      carried: whose !== undefined,
    }
  }

  /** Whoever and whatever is named shortly before a token. */
  #near(first: number): readonly Mention[] {
    return this.#mentions.slice(indexFrom(this.#mentions, first - NEAR + 1), indexFrom(this.#mentions, first))
  }

  /** "X received Y. The latter said P": whoever was named right before. */
  #namedLast({ first }: Mention): Person | undefined {
    const near = this.#near(first).findLast(({ person }) => person)
    return near?.person?.outsider || near?.person?.spokesperson ? undefined : near?.person
  }

  /** "X received the emir. The former said P": the last two whom the text names, by name or by office. */
  #lastTwo({ first }: Mention, holder: (mention: Mention) => Person | undefined): (Person | undefined)[] {
    const near = this.#near(first).filter(({ kind }) => kind === 'person' || kind === 'office')
    const who = (mention: Mention | undefined) => mention && (mention.person ?? holder(mention))
    const last = who(near.at(-1))
    const others = near.map(who).filter((person) => person !== last)
    return last ? [others.at(-1), last] : [undefined, undefined]
  }

  /** "Ms X received Mr Y. He said P": who is no woman, where one spoke last, and the other way round. */
  #other({ id, first }: Mention, last: Person | undefined): Person | undefined {
    const not = id === 'she' ? 'he' : id === 'he' || id === 'it' ? 'she' : undefined
    if (!not || last?.gender !== not) return undefined
    const near = this.#near(first).findLast(
      ({ person }) => person && person.gender !== not && !person.outsider && !person.spokesperson,
    )
    return near?.person
  }

  /** "X, who is visiting Y, gave a press conference. He said P": whoever alone was named shortly before. */
  #onlyOne({ first }: Mention): Person | undefined {
    const people = new Set(this.#near(first).flatMap(({ person }) => (person && !person.outsider ? [person] : [])))
    const [person] = people
    return people.size === 1 && !person?.spokesperson ? person : undefined
  }

  /** "The first one is X. He said P": whoever alone the sentence before names, which tells of nobody's deeds or words. */
  #presented({ first }: Mention, { sentence }: Frame): Person | undefined {
    if (sentence === 0 || this.told.has(sentence - 1)) return undefined
    const people = new Set<Person>()
    for (let i = indexFrom(this.#mentions, first) - 1; i >= 0; i--) {
      const one = this.#mentions[i] as Mention
      const where = this.#sentenceOf(one.first)
      if (where < sentence - 1) break
      if (one.person && where < sentence) people.add(one.person)
    }
    const [one] = people
    return people.size === 1 && !one?.outsider && !one?.spokesperson ? one : undefined
  }

  #isSide({ kind, shown }: Speaker): boolean {
    const [words] = shown
    const mention = words && this.#mentions[indexFrom(this.#mentions, words.first)]
    return (
      kind === 'party' && mention?.first === words?.first && (mention?.id === 'side' || mention?.id === 'delegation')
    )
  }
}

/** The words that show the pronoun, with those that show whom it stands for. */
function goesOn(base: Unkinded, heard: Heard, frame: Frame): Speaker {
  return { ...again(heard, frame), shown: [...base.shown, ...heard.speaker.shown] }
}

function namedBefore(base: Unkinded, person: Person): Speaker {
  const name = { ...person.name, cut: person.nameCut }
  return { ...base, kind: 'person', person, party: person.party, shown: [...base.shown, name], carried: true }
}
