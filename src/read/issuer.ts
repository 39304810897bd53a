/** For whom a body or a document speaks: whose it is, who issued it, or whose was named before. */
import type { Speaker } from '../sense/account.ts'
import type { Frame } from '../sense/frame.ts'
import type { Mention } from '../sense/mention.ts'
import { indexFrom, lastBefore } from '../sense/order.ts'
import type { Unkinded } from './heard.ts'
import type { Named } from './holder.ts'

/** Most words between a document and who issued it: صادر عن, "publiée par le". */
const ISSUED = 3

export class Issuers {
  readonly #mentions: readonly Mention[]
  readonly #folded: Named['folded']
  /** Voices of whom the text says whose they are, of these the documents, and by its noun each. */
  readonly #all: readonly Mention[]
  readonly #documents: readonly Mention[]
  readonly #byNoun: ReadonlyMap<string, readonly Mention[]>

  constructor({ mentions, folded }: Named) {
    this.#mentions = mentions
    this.#folded = folded
    this.#all = mentions.filter(({ kind, id, parties }) => kind === 'voice' && (parties.length > 0 || id === 'joint'))
    this.#documents = this.#all.filter(({ id }) => id !== 'voice')
    this.#byNoun = Map.groupBy(this.#all, (one) => this.#noun(one))
  }

  /** @param single who speaks where a mention stands for one */
  speaker(mention: Mention, frame: Frame, base: Unkinded, single: (mention: Mention) => Speaker): Speaker {
    // A document says things for those who issued it; it undertakes nothing.
    const says = frame.act !== 'agree'
    if (mention.id === 'joint' && says) return { ...base, kind: 'joint', party: undefined }
    // "the foreign ministries of A and B": each speaks for its own state.
    if (mention.parties.length > 1) return { ...base, kind: 'joint', party: undefined, parties: mention.parties }
    if (base.party) return { ...base, kind: 'voice' }
    // "The press office of the president of X": whose it is stands behind it.
    const [owner] = frame.partner
    const whose = owner?.preposition === 'for' && owner.first === mention.after ? owner : undefined
    const own = whose && single(whose)
    if (own?.party ?? own?.person?.party) return { ...base, kind: 'voice', party: own?.party ?? own?.person?.party }
    // "A statement issued by the ministry of X": who issued it stands behind it, with a word or two between.
    const issuer = this.#mentions[indexFrom(this.#mentions, mention.after)]
    const near = issuer?.kind === 'voice' && issuer.first - mention.after <= ISSUED && issuer.id !== 'document'
    if (near && !issuer.joined && issuer.parties[0]) return { ...base, kind: 'voice', party: issuer.parties[0] }
    // ... of a body that is named without its state, and of no other than that: "a note published by the ministry" is no embassy's.
    if (near && !issuer.joined) return { ...base, kind: 'voice', ...this.#knownBody(issuer) }
    // "The statement added": whoever's statement was named before.
    const { first } = mention
    const last =
      (mention.id === 'document' ? lastBefore(this.#documents, first) : undefined) ?? lastBefore(this.#all, first)
    // A ministry is none of those who issued it together.
    if (last?.id === 'joint' && says && mention.id !== 'voice')
      return { ...base, kind: 'joint', parties: last.parties, carried: true }
    const party = last?.parties[0]
    return { ...base, kind: 'voice', party, carried: party !== undefined }
  }

  /** The party of a body that is named without its state, where one of the same noun was named with it before. */
  #knownBody(body: Mention): Pick<Speaker, 'party' | 'carried'> {
    const party = lastBefore(this.#byNoun.get(this.#noun(body)) ?? [], body.first)?.parties[0]
    return { party, carried: party !== undefined }
  }

  #noun({ first }: Mention): string {
    return this.#folded({ first, after: first + 1 })
  }
}
