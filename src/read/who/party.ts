/** States and organisations as words name them: by name, adjective, seat of government, or form of government. */
import type { Hit } from '../../language/lexicon.ts'
import { ADJECTIVE, CAPITAL, NAME, NAME_START, WITH_AND } from '../../sense/features.ts'
import { kinds } from '../../sense/kind-set.ts'
import type { PartyMark } from '../../sense/mention.ts'
import { JOINED } from '../../text/tokens.ts'
import { PLACES } from '../../world/index.ts'
import type { Passage } from '../passage.ts'

/** Kinds of entry that can name a party. */
const PARTIES = kinds('state', 'organisation', 'place', 'polity', 'ambiguous')
const ARTICLE = kinds('article')
const OFFICES = kinds('office', 'office-part')
const STATE = kinds('state')
const AND = kinds('and')
const ADJECTIVES = kinds('adjective', 'office-part')
const PREPOSITION = kinds('preposition')

/** The state or organisation named at a token, if any. */
export function partyAt(passage: Passage, at: number): PartyMark | undefined {
  if (!passage.any(at, PARTIES)) return undefined
  let mark = passage.parties.get(at)
  if (mark === undefined) {
    mark = lookUp(passage, at) ?? null
    passage.parties.set(at, mark)
  }
  return mark ?? undefined
}

function lookUp(passage: Passage, at: number): PartyMark | undefined {
  const hits = passage.hits(at)
  for (const hit of hits) {
    const { entry } = hit
    // The National Security Council is not the Security Council.
    if (entry.kind === 'office-part' && hit.length > 1 && hit === hits[0] && (hits[1]?.length ?? 0) < hit.length)
      return undefined
    if (entry.kind === 'polity') {
      const code = passage.stateOfForm(entry.id)
      return code
        ? { code, first: at, after: at + hit.length, form: 'name', cut: hit.split.quoted ?? hit.split.cut }
        : undefined
    }
    const seat = seatOf(hit, at)
    if (seat) return seat
    // "congolais": of whichever Congo the text names.
    const among =
      entry.kind === 'ambiguous' && entry.feats & (ADJECTIVE | NAME)
        ? passage.stateAmong(entry.id.split(' '))
        : undefined
    if (entry.kind !== 'state' && entry.kind !== 'organisation' && !among) continue
    if (
      !passage.language.spaces &&
      (runsInto(passage, at, hit) || governs(passage, at, hit) || within(passage, at, hit))
    )
      continue
    if (entry.kind === 'organisation' && goesOnAsFormat(passage, at, at + hit.length)) continue
    if (entry.kind === 'state' && meansLand(passage, at + hit.length)) continue
    // "the Indian Ocean", "l'océan Indien": an adjective within the name of a place is no state's.
    if (
      entry.feats & ADJECTIVE &&
      passage.hits(at - 1).some((other) => other.entry.kind === 'place' && other.length > 1)
    )
      continue
    // A word known as it stands is not a preposition with a short name: لافتا is no EFTA.
    const whole = (other: Hit) => other.split.cut === 0 && !other.split.preposition && other.length >= hit.length
    if (hit.split.preposition && hits.some(whole)) continue
    // دوروثي كلاوس: right behind a name that nobody knows its second part is not "like Laos".
    const before = passage.words[at - 1]
    if (hit.split.preposition === 'as' && before?.hits.length === 0 && before.feats & NAME_START) continue
    // مجريات is the course of things before it is a plural of Hungarian.
    if (
      entry.feats & ADJECTIVE &&
      hits.some((other) => other.entry.kind === 'common' && other.split.cut === 0 && other.length >= hit.length)
    )
      continue
    const form = entry.feats & ADJECTIVE ? 'adjective' : entry.feats & CAPITAL ? 'seat' : 'name'
    return {
      code: among ?? entry.id,
      first: at,
      after: abbreviated(passage, behindNoun(passage, at + hit.length, hit.length), entry.id),
      form,
      cut: hit.split.quoted ?? hit.split.cut,
    }
  }
  return undefined
}

/** "the Republic of A (B)": whether a land that no list gives to any state stands in brackets behind a state's name, as who is meant. */
function meansLand(passage: Passage, at: number): boolean {
  if (passage.folded(at) !== '(') return false
  const place = passage.find(at + 1, 'place')
  const land = place && PLACES[place.entry.id]
  if (!place || land?.kind !== 'region' || land.country !== null) return false
  return passage.folded(at + 1 + place.length) === ')'
}

/** Behind the noun for a country of one sign, that goes with a name of one, or stands between a name and an office: 巴国, 吐瓦鲁国总理. */
function behindNoun(passage: Passage, at: number, length: number): number {
  if (passage.language.spaces) return at
  if (length > 1) {
    const noun = passage.words[at]?.hits.some((hit) => hit.entry.kind === 'country' && hit.length === 1)
    return noun && passage.any(at + 1, OFFICES) && passage.opensWord(at + 1) ? at + 1 : at
  }
  return passage.hits(at).some(({ entry, length: own }) => entry.kind === 'country' && own === 1) ? at + 1 : at
}

/** 日本国防部长: the last sign of the longer name opens the office behind the shorter one. */
function runsInto(passage: Passage, at: number, { entry, length }: Hit): boolean {
  const shorter = passage.hits(at).some((other) => other.entry.id === entry.id && other.length === length - 1)
  const opens = ({ entry, length }: Hit) => length > 1 && (entry.kind === 'office' || entry.kind === 'office-part')
  return shorter && passage.hits(at + length - 1).some(opens)
}

/** Kinds of word that may begin with the sign that is short for a state. */
const WORDS = new Set(['quality', 'common', 'adverb', 'cue', 'format'])

/** 安保: the sign that is short for a state begins a longer word. */
function within(passage: Passage, at: number, { entry, length }: Hit): boolean {
  if (length > 1 || entry.kind !== 'state') return false
  return passage.hits(at).some(({ entry: { kind }, length: own }) => own > 1 && WORDS.has(kind))
}

/** 以中国为首: the sign that is short for a state is a preposition before the name of another. */
function governs(passage: Passage, at: number, { length }: Hit): boolean {
  if (length > 1 || !passage.any(at, PREPOSITION)) return false
  return passage.hits(at + 1).some(({ entry, length: own }) => entry.kind === 'state' && own > 1)
}

/**
 * "the Cooperation Council" is an organisation, "the High-Level Strategic Cooperation Council" in some word orders goes on: مجلس
 * التعاون الاستراتيجي; and so does a council that is some state's own: مجلس الأمن الفيدرالي الروسي.
 */
function goesOnAsFormat(passage: Passage, at: number, after: number): boolean {
  const { modifiers, articles } = passage.language.grammar
  if (modifiers === 'before' || !passage.find(at, 'format')) return false
  if (passage.hits(after).some(({ entry, split }) => entry.kind === 'quality' && !split.preposition)) return true
  const next = articles === 'affix' && passage.any(after, ADJECTIVES) && !ofState(passage, after) ? after + 1 : after
  return articles === 'affix' && passage.articleAttached(next) && ofState(passage, next)
}

/** Whether an adjective of state stands at a token, with nothing written to it but its article. */
function ofState(passage: Passage, at: number): boolean {
  return passage
    .hits(at)
    .some(
      ({ entry, split, feats }) =>
        entry.kind === 'state' && entry.feats & ADJECTIVE && !split.preposition && !(feats & WITH_AND),
    )
}

/** Behind the abbreviation that follows a name in brackets: the Gulf Cooperation Council (GCC). */
function abbreviated(passage: Passage, at: number, id: string): number {
  if (passage.folded(at) !== '(') return at
  const again = passage
    .hits(at + 1)
    .find(({ entry }) => entry.id === id && (entry.kind === 'organisation' || entry.kind === 'state'))
  return again && passage.folded(at + 1 + again.length) === ')' ? at + 2 + again.length : at
}

/** The state named inside a longer name: the Chinese Communist Party. */
export function stateWithin(passage: Passage, first: number, after: number): PartyMark | undefined {
  if (after - first < 2) return undefined
  for (let at = first; at < after; at++) {
    // Латинской Америки: a region whose last word is a state's name too.
    const region = passage.find(at, 'place')
    if (region && region.length > 1 && PLACES[region.entry.id]?.kind === 'region') at += region.length - 1
    const seat = region ? seatAt(passage, at) : undefined
    if (seat && seat.after <= after) return seat
    if (!passage.any(at, STATE) || region) continue
    const hit = passage.hits(at).find(({ entry, length }) => entry.kind === 'state' && at + length <= after)
    if (!hit) continue
    const form = hit.entry.feats & ADJECTIVE ? 'adjective' : 'name'
    return { code: hit.entry.id, first: at, after: at + hit.length, form, cut: hit.split.quoted ?? hit.split.cut }
  }
  return undefined
}

/** The house that a place's name stands for, where it is one that stands for its state: the Kremlin. */
function seatOf({ entry, length, split }: Hit, at: number): PartyMark | undefined {
  const code = entry.kind === 'place' ? PLACES[entry.id]?.seat_of : undefined
  return code === undefined
    ? undefined
    : { code, first: at, after: at + length, form: 'seat', cut: split.quoted ?? split.cut }
}

function seatAt(passage: Passage, at: number): PartyMark | undefined {
  const hit = passage.hits(at).find(({ entry }) => entry.kind === 'place')
  return hit && seatOf(hit, at)
}

/** Behind a possessive ending: China's foreign minister. */
export function possessive(passage: Passage, at: number): number {
  if (passage.folded(at) !== "'" || passage.tokens.gap[at] !== JOINED) return at
  return passage.isPossessive(at) && passage.tokens.gap[at + 1] === JOINED ? at + 2 : at + 1
}

/** Whose somebody is, behind his name: "(Kenya)", "of Kenya". */
export function partyBehind(passage: Passage, at: number): { party: PartyMark; after: number } | undefined {
  if (passage.folded(at) === '(') {
    const party = partyAt(passage, behindArticles(passage, at + 1))
    return party && passage.folded(party.after) === ')' ? { party, after: party.after + 1 } : undefined
  }
  const of = passage.hits(at).find(({ entry }) => entry.kind === 'preposition' && entry.id === 'of')
  if (!of || !passage.language.grammar.cased) return undefined
  const party = partyAt(passage, behindArticles(passage, at + of.length))
  return party?.form === 'name' ? { party, after: party.after } : undefined
}

/** Parties named one after another from a token on, with what joins them: "of Egypt, Jordan and Iraq". */
export function partiesFrom(passage: Passage, at: number, end: number): { parties: PartyMark[]; after: number } {
  const parties: PartyMark[] = []
  let after = at
  for (let p = at; p < end && parties.length < LIST; ) {
    p = behindArticles(passage, p)
    const mark = partyAt(passage, p)
    if (!mark || (parties.length > 0 && !joinsOn(passage, p))) break
    parties.push(mark)
    after = mark.after
    const joint = behindJoint(passage, after)
    // 在首都与美国…: without spaces the word that joins is a preposition as well; a city is joined to no state.
    if (mark.form === 'seat' && joint > after && !passage.language.spaces && partyAt(passage, joint)?.form !== 'seat')
      break
    p = joint
  }
  return { parties, after }
}

/** Behind articles that belong to no name of several words: "the Sudan", but El Salvador, La Habana. */
export function behindArticles(passage: Passage, at: number): number {
  let p = at
  for (;;) {
    if (!passage.any(p, ARTICLE)) return p
    const article = passage.find(p, 'article')
    if (!article || opensName(passage, p)) return p
    p += article.length
  }
}

const NAMED = new Set(['state', 'place', 'organisation'])

/** Whether a name of several words begins at a token. */
export function opensName(passage: Passage, at: number): boolean {
  return passage.hits(at).some(({ entry, length }) => length > 1 && NAMED.has(entry.kind))
}

/** Longest list of parties that a phrase can have. */
const LIST = 40

/** Whether what begins at a token is joined to what stands before it. */
function joinsOn(passage: Passage, at: number): boolean {
  const before = passage.folded(at - 1)
  // 河内——越南外长: a long dash parts.
  if (before === '-' && !passage.language.spaces && passage.folded(at - 2) === '-') return false
  if (before === ',' || before === '-' || before === '、' || passage.find(at - 1, 'and')) return true
  if (!passage.language.spaces) return isOneSign(passage, at) && isOneSign(passage, at - 1)
  return passage.andAttached(at) || passage.articleBefore(at)
}

/** A name cut down to one sign, as it stands beside another. */
function isOneSign(passage: Passage, at: number): boolean {
  return partyAt(passage, at)?.after === at + 1
}

/** Behind a comma, a conjunction, or both. */
export function behindJoint(passage: Passage, at: number): number {
  let p = at
  const sign = passage.folded(p)
  if (sign === ',' || sign === '-' || sign === '、') p++
  const and = passage.any(p, AND) ? passage.find(p, 'and') : undefined
  return and && and.split.cut === 0 ? p + and.length : p
}
