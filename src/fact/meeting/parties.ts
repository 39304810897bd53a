/** Between whom: the parties of an encounter, from its standing format or cast, and where the text leaves one unsaid from the pair it joins. */
import type { Account } from '../../sense/account.ts'
import type { Frame } from '../../sense/frame.ts'
import type { Mention, PartyMark } from '../../sense/mention.ts'
import type { Reading } from '../../sense/reading.ts'
import { ORGANISATIONS } from '../../world/index.ts'
import { type Ledger, partyReading } from '../fact.ts'
import { pairsOf } from '../party/marks.ts'
import { prepositionOf } from '../preposition.ts'
import { announces } from './ahead.ts'
import { type CastMember, castOf } from './cast.ts'
import { isWholeDelegation } from './delegation-received.ts'
import type { Telling } from './telling.ts'

/** The parties of the main encounter, in the order in which the text shows them. */
export function partiesOf(
  account: Account,
  ledger: Ledger,
  { casts, mechanism, frames, joint }: Telling,
): Reading<string>[] {
  const found = new Parties(account, ledger)
  const named = mechanism?.parties ?? []
  // A format's own name says whose it is, whoever else attends.
  if (new Set(named.map(({ code }) => code)).size > 1) {
    for (const mark of named) found.add(mark)
    return found.list
  }
  const [main = [], ...others] = casts
  found.addCast(main)
  for (const mark of named) found.add(mark)
  // "Delegates of both countries met. In the session held by those of A and B": the first clause may name nobody.
  if (found.count === 0) found.addCast(others.find((cast) => partiesOfCast(account, ledger, cast).length > 1) ?? [])
  // "X met several ambassadors. With that of A he discussed P": of a series the one told first is the main one.
  const first = found.count < 2 && isSeries(main) ? firstOfSeries(account, ledger, frames, found.list) : undefined
  if (first) {
    found.addCast(first)
    return withoutMembers(found.list)
  }
  if (found.count < 2)
    for (const frame of frames)
      if (!withOthers(frame, main)) for (const mark of account.speakers[frame.index]?.parties ?? []) found.add(mark)
  // Whoever chairs a gathering of several is not alone at it.
  const chairs = main.length > 0 && main.every(({ role }) => role === 'chair')
  if (found.count < 2 || amongMembers(found.list) || chairs) found.addPresent()
  // "We condemn P", above the names of those who sign.
  if (found.count < 2 && joint) for (const mark of account.speakers[joint.index]?.parties ?? []) found.add(mark)
  for (const frame of found.count < 2 ? account.frames : [])
    if (frame.sentence < PRESENT && isWholeDelegation(account, frame)) found.addCast(castOf(account, frame))
  if (found.count < 2) found.addSpeakers()
  if (found.count < 2) found.addGoal(frames)
  if (found.count < 2) found.complete()
  for (const cast of main.length > 1 ? [] : others) {
    if (found.count >= 2) break
    found.addCast(cast)
  }
  return withoutMembers(found.list)
}

/** Whether somebody met several of whom the clause does not say whose they are. */
function isSeries(main: readonly CastMember[]): boolean {
  return main.some(({ mention }) => mention.kind === 'joint' && mention.parties.length === 0)
}

/** The people of the first clause in the text that tells of a party beside the one that is known. */
function firstOfSeries(
  account: Account,
  ledger: Ledger,
  frames: readonly Frame[],
  [known]: readonly Reading<string>[],
): readonly CastMember[] | undefined {
  const others = frames.map((frame) => ({ index: frame.index, cast: castOf(account, frame) }))
  const fits = (cast: readonly CastMember[]) => {
    const others = partiesOfCast(account, ledger, cast).filter(({ value }) => value !== known?.value)
    return others.length === 1
  }
  return others.sort((a, b) => a.index - b.index).find(({ cast }) => fits(cast))?.cast
}

/** "X met Y. X also signed P with the minister of A": somebody of the main cast, with others than those whom he met. */
function withOthers({ subject, partner }: Frame, main: readonly CastMember[]): boolean {
  const among = ({ person }: Mention) => person !== undefined && main.some((member) => member.person === person)
  return main.length > 1 && partner.length > 0 && subject.some(among) && !partner.some(among)
}

/** The parties of one cast. */
export function partiesOfCast(account: Account, ledger: Ledger, cast: readonly CastMember[]): Reading<string>[] {
  const found = new Parties(account, ledger)
  found.addCast(cast)
  return found.list
}

/** Beside an organisation its members are no parties of their own, if somebody sits across from it. */
function withoutMembers(list: readonly Reading<string>[]): Reading<string>[] {
  const members = new Set(list.flatMap(({ value }) => ORGANISATIONS[value]?.members ?? []))
  const rest = list.filter(({ value }) => !members.has(value))
  if (rest.length > 1) return rest
  return amongMembers(list) && list.length > 2 ? list.filter(({ value }) => members.has(value)) : [...list]
}

/** Whether an organisation's members met, and nobody else: "the council of the ministers of O, chaired by A". */
function amongMembers(list: readonly Reading<string>[]): boolean {
  const [organisation, ...more] = list.filter(({ value }) => ORGANISATIONS[value])
  const members = ORGANISATIONS[organisation?.value ?? '']?.members ?? []
  return (
    more.length === 0 &&
    list.length > 1 &&
    list.every((party) => party === organisation || members.includes(party.value))
  )
}

/** The fewest parties of those present by which an encounter is one of several. */
const SEVERAL = 3
/** How many sentences tell who was there. */
const PRESENT = 3

class Parties {
  readonly list: Reading<string>[] = []
  readonly #account: Account
  readonly #ledger: Ledger

  constructor(account: Account, ledger: Ledger) {
    this.#account = account
    this.#ledger = ledger
  }

  get count(): number {
    return this.list.length
  }

  add(mark: PartyMark | undefined, implied = false): void {
    if (!mark || this.list.some((known) => known.value === mark.code)) return
    const reading = partyReading(this.#account, mark)
    this.list.push(implied ? { ...reading, how: 'implied', rule: `${reading.rule.split('/')[0]}/party/pair` } : reading)
  }

  push(party: Reading<string>): void {
    if (!this.list.some((known) => known.value === party.value)) this.list.push(party)
  }

  addCast(cast: readonly CastMember[]): void {
    for (const { mention, person } of cast) {
      const own = person && this.#ledger.partyOf.get(person)
      if (own) this.push(own)
      else for (const mark of mention.parties) this.add(mark)
    }
  }

  /** "On a visit to Q, A met B": the country that a journey named by the way goes to. */
  addGoal(frames: readonly Frame[]): void {
    const journey = frames.find(
      ({ form, sense, partner }) => form === 'nominal' && sense === 'visit' && partner.length > 0,
    )
    const [goal] = journey?.subject.length === 0 ? journey.partner : []
    if (goal?.kind === 'party') for (const mark of goal.parties) this.add(mark)
  }

  /** "with the participation of the ministers of A, B and C": those of several whom the first sentences name together. */
  addPresent(): void {
    for (const { sense, holds, sentence, subject, partner } of this.#account.frames) {
      if (sense !== 'attend' || holds !== 'yes' || sentence >= PRESENT) continue
      for (const { kind, parties } of [...subject, ...partner])
        if (kind === 'joint' && parties.length > 1) for (const mark of parties) this.add(mark)
      // "was attended by X of A, Y of B and Z of C": a gathering of several, each sent by his own.
      const own = [...subject, ...partner].flatMap(({ person }) => (person && this.#ledger.partyOf.get(person)) || [])
      if (new Set(own.map(({ value }) => value)).size >= SEVERAL) for (const party of own) this.push(party)
      // "X of A and Y of B took part": where those who attended are of several parties.
      const whose = subject.flatMap(({ person }) => (person && this.#ledger.partyOf.get(person)) || [])
      if (new Set(whose.map(({ value }) => value)).size > 1) for (const party of whose) this.push(party)
    }
    if (this.list.length >= SEVERAL) this.#addOthers()
  }

  /** "The president of A took part. The presidents of B, C and D took part too, the premier of E joined in": whoever else came to a gathering of several. */
  #addOthers(): void {
    for (const { sense, holds, sentence, subject } of this.#account.frames) {
      if (sense !== 'attend' || holds !== 'yes' || sentence >= PRESENT) continue
      for (const { kind, person, parties } of subject) {
        const own = person && this.#ledger.partyOf.get(person)
        if (own) this.push(own)
        else if (kind === 'office' && parties.length === 1) this.add(parties[0])
      }
    }
  }

  /** The parties of the two or more people who are quoted, if their offices name them. */
  addSpeakers(): void {
    for (const { act, within, index } of this.#account.frames) {
      const speaker = this.#account.speakers[index]
      if (act !== 'speak' || within || speaker?.kind !== 'person' || this.list.length > 1) continue
      const own = speaker.person && this.#ledger.partyOf.get(speaker.person)
      if (own) this.push(own)
      else this.add(speaker.party)
    }
  }

  /** What one side alone says, by token: "briefed her on the state of A-B relations" joins A and B to no meeting. */
  #claimed(): Uint8Array {
    const { frames, sentences, speakers } = this.#account
    const claimed = new Uint8Array(sentences.at(-1)?.after ?? 0)
    for (const frame of frames) {
      const { act, content, index } = frame
      const kind = speakers[index]?.kind
      // What a state announces of a meeting is told.
      if (kind === 'party' && announces(frame)) continue
      const alone = kind === 'person' || kind === 'office' || kind === 'party' || kind === 'outsider'
      if (act === 'speak' && alone && content) claimed.fill(1, content.first, content.after)
    }
    return claimed
  }

  /** The pair that the text joins ("between the Kingdom and Italy"): it must have the party already known, if one is. */
  complete(): void {
    const known = this.list[0]?.value
    const claimed = this.#claimed()
    // "the situation in A and B": where something is they need not have met.
    const all = pairsOf(this.#account).filter(
      ([a, b]) =>
        !claimed[a.first] && (asOne(this.#account, a, b) || prepositionOf(this.#account, a.first)?.id !== 'in'),
    )
    // With no party known, the text must speak of one pair alone.
    if (known === undefined && new Set(all.map(([a, b]) => [a.code, b.code].sort().join())).size !== 1) return
    for (const [a, b] of all) {
      if (known !== undefined && a.code !== known && b.code !== known) continue
      this.add(a, true)
      this.add(b, true)
      return
    }
  }
}

/** 中俄: two names written as one speak of what is between them. */
function asOne(account: Account, a: PartyMark, b: PartyMark): boolean {
  return account.span(a).end === account.span(b).start
}
