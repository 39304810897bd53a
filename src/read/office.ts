/** Finds offices: a head ("minister") with the words around it that say of what and of whom. */
import type { Hit } from '../language/lexicon.ts'
import {
  ADJECTIVE,
  CAPITAL,
  CAPITALISED,
  DEFINITE,
  DUAL,
  PLURAL,
  SINGULAR,
  WITH_AND,
  WITH_PREPOSITION,
} from '../sense/features.ts'
import type { OfficeMark, PartyMark } from '../sense/mention.ts'
import { NEW_LINE } from '../text/tokens.ts'
import { PLACES } from '../world/index.ts'
import { nameAt } from './name.ts'
import type { Passage } from './passage.ts'

/** Longest office in tokens; title chains of Gulf protocol run to about twenty words. */
const LIMIT = 40
/** Kinds of head. A spokesperson or an outsider is found like an office and told apart by its kind. */
const HEADS = new Set(['office', 'spokesperson', 'outsider', 'counterpart'])
/** Heads whose bearer is sent somewhere: a party named after "to" or "for" is where, not whose. */
const SENT = new Set(['envoy', 'ambassador'])

/** The state or organisation named at a token, if any. */
export function partyAt(passage: Passage, at: number): PartyMark | undefined {
  const hits = passage.hits(at)
  for (const hit of hits) {
    const { entry } = hit
    // The National Security Council is not the Security Council.
    if (entry.kind === 'office-part' && hit.length > 1 && hit === hits[0] && (hits[1]?.length ?? 0) < hit.length)
      return undefined
    if (entry.kind === 'polity') {
      const code = passage.stateOfForm(entry.id)
      return code ? { code, first: at, after: at + hit.length, form: 'name', cut: hit.split.cut } : undefined
    }
    const seat = entry.kind === 'place' ? PLACES[entry.id]?.seat_of : undefined
    if (seat) return { code: seat, first: at, after: at + hit.length, form: 'seat', cut: hit.split.cut }
    if (entry.kind !== 'state' && entry.kind !== 'organisation') continue
    if (entry.kind === 'organisation' && goesOnAsFormat(passage, at, at + hit.length)) continue
    // A word known as it stands is not a preposition with a short name: لافتا is no EFTA.
    if (hit.split.preposition && hits.some((other) => other.split.cut === 0 && other.length >= hit.length)) continue
    const form = entry.feats & ADJECTIVE ? 'adjective' : entry.feats & CAPITAL ? 'seat' : 'name'
    return {
      code: entry.id,
      first: at,
      after: abbreviated(passage, at + hit.length, entry.id),
      form,
      cut: hit.split.cut,
    }
  }
  return undefined
}

/** "the Cooperation Council" is an organisation, "the High-Level Strategic Cooperation Council" in some word orders goes on: مجلس التعاون الاستراتيجي. */
function goesOnAsFormat(passage: Passage, at: number, after: number): boolean {
  if (passage.language.grammar.modifiers === 'before' || !passage.find(at, 'format')) return false
  return passage.hits(after).some(({ entry, split }) => entry.kind === 'quality' && !split.preposition)
}

/** Behind the abbreviation that follows a name in brackets: the Gulf Cooperation Council (GCC). */
function abbreviated(passage: Passage, at: number, id: string): number {
  if (passage.folded(at) !== '(') return at
  const again = passage
    .hits(at + 1)
    .find(({ entry }) => entry.id === id && (entry.kind === 'organisation' || entry.kind === 'state'))
  return again && passage.folded(at + 1 + again.length) === ')' ? at + 2 + again.length : at
}

export function headAt(passage: Passage, at: number): Hit | undefined {
  for (const hit of passage.hits(at)) if (HEADS.has(hit.entry.kind)) return hit
  return undefined
}

export interface Office extends OfficeMark {
  readonly parties: readonly PartyMark[]
  /** The head's kind of entry: office, spokesperson, outsider, counterpart. */
  readonly sort: string
  readonly joined: boolean
  readonly preposition: string | undefined
}

/** The office that begins at a token, with modifiers before its head and complements after it. */
export function officeAt(passage: Passage, at: number, end: number, behindName = false): Office | undefined {
  const opening = passage.hits(at)[0]
  let p = at
  const marks: PartyMark[] = []
  let head = headAt(passage, p)
  // Before the head: "the Russian Security Council secretary", 俄罗斯国家杜马主席.
  while (!head && p < end && p - at < LIMIT && passage.language.grammar.modifiers === 'before') {
    const next = modifierAt(passage, p, at)
    if (!next) return undefined
    if (next.party) marks.push(next.party)
    p = next.after
    if (p >= end || passage.tokens.gap[p] === NEW_LINE) return undefined
    head = headAt(passage, p)
  }
  if (!head || isName(passage, p, head)) return undefined
  // Two parties before one head: the first is somebody else's.
  if (marks.length > 1 && !(head.feats & PLURAL) && joinedBefore(passage, marks)) return undefined
  const chain = new Chain(passage, p, head, marks, Math.min(end, at + LIMIT), behindName)
  const after = chain.follow()
  const number = head.feats & SINGULAR || !(head.feats & (DUAL | PLURAL)) ? 'one' : head.feats & DUAL ? 'two' : 'many'
  return {
    first: at,
    after,
    kinds: chain.kinds,
    party: ownParty(chain.marks, chain.excluded),
    posted: chain.posted,
    parties: chain.marks,
    number,
    cut: opening?.split.cut ?? 0,
    sort: head.entry.kind,
    joined: ((opening?.feats ?? 0) & WITH_AND) !== 0,
    preposition: opening?.split.preposition,
  }
}

/** Whether a conjunction stands between the first two parties. */
function joinedBefore(passage: Passage, [a, b]: readonly PartyMark[]): boolean {
  return (
    a !== undefined &&
    b !== undefined &&
    passage.hits(a.after).some(({ entry }) => entry.kind === 'and') &&
    b.first > a.after
  )
}

/** A head that is somebody's given name: سلطان بن محمد. */
function isName(passage: Passage, at: number, head: Hit): boolean {
  return passage.find(at + head.length, 'name-particle') !== undefined && passage.find(at, 'given') !== undefined
}

function modifierAt(passage: Passage, at: number, first: number): { after: number; party?: PartyMark } | undefined {
  const party = partyAt(passage, at)
  if (party) return { after: possessive(passage, party.after), party }
  for (const hit of passage.hits(at)) {
    const { kind } = hit.entry
    // "National Security and Intelligence Adviser", "his Romanian and Polish counterparts"
    if (kind === 'and' && at > first) {
      const next = at + hit.length
      if (passage.find(next, 'office-part') || partyAt(passage, next)?.form === 'adjective') return { after: next }
    }
    if (kind === 'office-part' || kind === 'ordinal' || kind === 'quality' || (at > first && kind === 'article')) {
      const within = stateWithin(passage, at, at + hit.length)
      return { after: possessive(passage, at + hit.length), ...(within && { party: within }) }
    }
  }
  return passage.folded(at) === '-' && at > first ? { after: at + 1 } : undefined
}

/** The state named inside a longer name: the Chinese Communist Party. */
function stateWithin(passage: Passage, first: number, after: number): PartyMark | undefined {
  if (after - first < 2) return undefined
  for (let at = first; at < after; at++) {
    const hit = passage.hits(at).find(({ entry, length }) => entry.kind === 'state' && at + length <= after)
    if (hit)
      return {
        code: hit.entry.id,
        first: at,
        after: at + hit.length,
        form: hit.entry.feats & ADJECTIVE ? 'adjective' : 'name',
        cut: hit.split.cut,
      }
  }
  return undefined
}

/** Behind a possessive ending: China's foreign minister. */
export function possessive(passage: Passage, at: number): number {
  if (passage.folded(at) !== "'" || passage.tokens.gap[at] !== 0) return at
  return passage.folded(at + 1) === 's' && passage.tokens.gap[at + 1] === 0 ? at + 2 : at + 1
}

/** Kinds of word that a capital letter makes part of a body's name: the Council of the Nation. */
const ORDINARY = new Set<string>(['common', 'adjective', 'quality', 'issue', 'measure'])
const DASHES = new Set(['-', '–', '—'])

/** Follows an office to its end, collecting the heads and parties in it. */
class Chain {
  readonly kinds: string[] = []
  readonly marks: PartyMark[]
  readonly excluded = new Set<PartyMark>()
  /** Where the bearer is sent. */
  posted: PartyMark | undefined
  readonly passage: Passage
  readonly end: number
  readonly plural: boolean
  at: number
  /** What the last accepted word lets follow: a head or body wants a complement. */
  open = true
  /** The last accepted word is a field of government: another may be joined to it. */
  field = false
  /** ... is "affairs". */
  affairs = false
  /** The last accepted word named the party. */
  closed = false

  /** The name stands before the office, not behind it. */
  readonly behindName: boolean

  constructor(passage: Passage, at: number, head: Hit, marks: PartyMark[], end: number, behindName = false) {
    this.behindName = behindName
    this.passage = passage
    this.marks = [...marks]
    this.end = end
    this.kinds.push(head.entry.id || head.entry.kind)
    this.plural = (head.feats & (PLURAL | DUAL)) !== 0 && !(head.feats & SINGULAR)
    this.at = at + head.length
    for (let i = at; i < this.at; i++) this.#markWithin(i)
  }

  /** A multi-word head may name its party: المستشار الألماني. */
  #markWithin(at: number): void {
    const party = partyAt(this.passage, at)
    if (party && party.after <= this.at) this.marks.push(party)
  }

  follow(): number {
    const { passage } = this
    while (this.at < this.end && passage.tokens.gap[this.at] !== NEW_LINE) {
      const next = this.#complement(this.at)
      if (next === this.at) break
      this.at = next
    }
    return this.at
  }

  /** Where the complement that begins at a token ends; the token itself if none does. */
  #complement(at: number): number {
    const { passage } = this
    const { officeLink } = passage.language.grammar
    // "Assistant to the President – Secretary of the Security Council": one person's two offices.
    if (DASHES.has(passage.folded(at)) && headAt(passage, at + 1)?.entry.kind === 'office') at++
    let p = at
    let link: string | undefined
    if (officeLink !== 'none') {
      const linked = linkAt(passage, at)
      if (linked) {
        link = linked.id
        p = linked.after
        if (p >= this.end || passage.tokens.gap[p] === NEW_LINE) return at
      }
    }
    const part = this.#part(p, link, officeLink === 'required' && link === undefined && p === at)
    return part === undefined ? at : part
  }

  #part(at: number, link: string | undefined, bare: boolean): number | undefined {
    const { passage } = this
    const head = headAt(passage, at)
    const joined = head && (link === 'and' || (head.feats & WITH_AND) !== 0)
    const plain = head && (!(head.feats & WITH_PREPOSITION) || head.split.preposition === 'for')
    if (head && head.entry.kind === 'office' && (joined || plain)) {
      if (isName(passage, at, head)) return undefined
      // "deputy prime minister and foreign minister X": one person's two offices, if a name follows and one person is meant.
      if (joined && (this.plural || this.#nameFollows(at, head) === this.behindName)) return undefined
      if (!joined && bare && passage.language.grammar.modifiers === 'before' && !(head.feats & SINGULAR))
        return undefined
      this.kinds.push(head.entry.id || head.entry.kind)
      this.open = true
      this.closed = false
      return at + head.length
    }
    const party = partyAt(passage, at)
    // "the Kingdom", where the text does not show which: still whose office it is.
    if (!party && passage.find(at, 'polity') && (this.open || this.#sent())) return at + 1
    const field = passage.find(at, 'office-part')
    if (party && !(field && field.feats & WITH_AND)) {
      const hit = passage.hits(at)[0] as Hit
      if (bare && passage.language.grammar.modifiers === 'before' && party.form !== 'name') return undefined
      const and = link === 'and' || (hit.feats & WITH_AND) !== 0
      if (and && !this.plural) return undefined
      if (link === 'in' && party.form === 'seat' && !this.#sent()) return undefined
      this.marks.push(party)
      // "assistant minister for American affairs": the region is the field, not the party.
      const portfolio =
        (party.form === 'adjective' && this.affairs && (link === undefined || link === 'for')) ||
        isAffairs(passage, party.after)
      if (portfolio) this.excluded.add(party)
      if (hit.split.preposition === 'for' && !this.open && !this.#serves()) return undefined
      const away = link === 'to' || link === 'for' || link === 'in' || hit.split.preposition === 'for'
      const region = link === 'for' && this.kinds.at(-1) === 'director'
      if (region) this.excluded.add(party)
      if (away && this.#sent()) {
        this.excluded.add(party)
        this.posted ??= party
      }
      // "of the Algerian Council": before its noun an adjective closes nothing.
      const before = party.form === 'adjective' && passage.language.grammar.modifiers === 'before'
      this.open = before
      this.closed = !before
      return party.after
    }
    for (const hit of passage.hits(at)) {
      const { entry } = hit
      if (
        entry.kind !== 'office-part' &&
        !(entry.kind === 'ordinal' && !bare) &&
        !(entry.kind === 'place' && link !== 'in' && link)
      )
        continue
      // Behind "of Russia" only a rank goes on: "the former".
      if (this.closed && entry.id !== 'rank' && !hit.split.preposition && link !== 'and' && !(hit.feats & WITH_AND))
        continue
      if ((link === 'to' || link === 'in') && !this.#sent() && !(link === 'to' && this.#serves())) continue
      const compound = this.field && (entry.id === 'field' || entry.id === 'affairs')
      if (bare && !this.open && !compound && passage.language.grammar.officeLink === 'required') continue
      const within = stateWithin(passage, at, at + hit.length)
      if (within) this.marks.push(within)
      // شؤون wants a complement unless it has the article: شؤون المنافذ.
      const affairsOf =
        entry.id === 'affairs' &&
        passage.language.grammar.officeLink === 'possible' &&
        !((passage.words[at + hit.length - 1]?.feats ?? 0) & DEFINITE)
      this.open = entry.id === 'body' || affairsOf
      this.field = entry.id === 'field' || entry.id === 'affairs'
      this.affairs = entry.id === 'affairs'
      this.closed = false
      return at + hit.length
    }
    return this.#unknown(at, link)
  }

  /** A word that no lexicon has, where the grammar shows that it completes the office. */
  #unknown(at: number, link: string | undefined): number | undefined {
    const { passage } = this
    const { unknownComplement } = passage.language.grammar
    const word = passage.words[at]
    if (!word || unknownComplement === 'none') return undefined
    if (unknownComplement === 'definite') return this.#construct(at, link)
    if (!(word.feats & CAPITALISED)) return undefined
    // Behind a name everything with a capital belongs to the office; before one, a single unknown word behind "of".
    const known = passage.hits(at).length > 0
    if (
      this.behindName &&
      (link !== undefined || known) &&
      !passage.find(at, 'honorific') &&
      !passage.find(at, 'title')
    )
      return at + 1
    if (!link || link === 'and' || link === 'in') return undefined
    if (passage.hits(at).some(({ entry }) => !ORDINARY.has(entry.kind))) return undefined
    this.open = false
    return at + 1
  }

  /**
   * Nouns in construct that end in a definite one (بناء المدن, شرطة الحدود), where a complement is due: behind the head, joined to
   * a field, or behind "for" after a head that serves. An indefinite word before a name stands outside.
   */
  #construct(at: number, link: string | undefined): number | undefined {
    const { passage } = this
    const opening = passage.hits(at)
    const joined = opening.some((hit) => hit.feats & WITH_AND) || (opening.length === 0 && passage.conjoined(at) > 0)
    const serving =
      this.#serves() &&
      (opening.some(({ split }) => split.preposition === 'for') || (opening.length === 0 && forAttached(passage, at)))
    if (link !== undefined && link !== 'and') return undefined
    if (!(this.open || serving || ((joined || link === 'and') && this.field && !this.closed))) return undefined
    for (let p = at; p < this.end && p - at < 3 && passage.tokens.gap[p] !== (p > at ? NEW_LINE : -1); p++) {
      const word = passage.words[p]
      const hits = passage.hits(p)
      const plain = hits.every(
        ({ entry }) =>
          entry.kind === 'common' || entry.kind === 'adjective' || entry.kind === 'quality' || entry.kind === 'issue',
      )
      if (!word || !plain) return undefined
      if (word.feats & DEFINITE) {
        this.field = true
        this.open = false
        return p + 1
      }
      // Only a noun known as one stands in construct before another: an unknown word would be the name.
      const noun = hits.some(({ entry, split }) => entry.kind === 'common' && entry.id === 'noun' && split.tail === 0)
      const served = hits.length === 0 && p === at && this.#serves() && forAttached(passage, p)
      if (!(noun || served) || passage.find(p, 'given')) return undefined
    }
    return undefined
  }

  /** Heads that are somebody's by their nature: secretary of, deputy to, ambassador of. */
  #serves(): boolean {
    return ['secretary', 'deputy', 'adviser', 'director', 'envoy', 'ambassador', 'member', 'commander'].includes(
      this.kinds.at(-1) ?? '',
    )
  }

  #sent(): boolean {
    return this.kinds.some((kind) => SENT.has(kind))
  }

  #nameFollows(at: number, head: Hit): boolean {
    const rest = new Chain(this.passage, at, head, [], this.end)
    const after = rest.follow()
    if (after >= this.end) return false
    if (nameAt(this.passage, skipTitles(this.passage, after, true), this.end)) return true
    // "..., the Hon X Y": set off by a comma a name has two words.
    const name =
      this.passage.folded(after) === ','
        ? nameAt(this.passage, skipTitles(this.passage, after + 1), this.end)
        : undefined
    return name !== undefined && name.folded.length > 1
  }
}

/** Whether "for" is written together with an unknown word that a definite one follows: لشرطة الحدود. */
function forAttached(passage: Passage, at: number): boolean {
  const next = passage.words[at + 1]
  if (!next || !(next.feats & DEFINITE)) return false
  return (passage.language.morphology.splits?.(passage.folded(at)) ?? []).some(
    ({ preposition, tail, feats }) => preposition === 'for' && tail === 0 && !(feats & WITH_AND),
  )
}

function isAffairs(passage: Passage, at: number): boolean {
  return passage.hits(at).some(({ entry }) => entry.kind === 'office-part' && entry.id === 'affairs')
}

/** The connecting word of a complement: of, for the, de la, لـ is a clitic and needs none. */
function linkAt(passage: Passage, at: number): { id: string; after: number } | undefined {
  let id: string | undefined
  let p = at
  for (let i = 0; i < 3; i++) {
    const hit = passage
      .hits(p)
      .find(({ entry }) => entry.kind === 'preposition' || entry.kind === 'and' || entry.kind === 'article')
    if (!hit) break
    if (hit.entry.kind === 'preposition') {
      if (!['of', 'for', 'to', 'in', 'at'].includes(hit.entry.id)) return undefined
      id = hit.entry.id
    } else if (hit.entry.kind === 'and') id = 'and'
    p += hit.length
  }
  return id === undefined ? undefined : { id, after: p }
}

/** Behind titles and honorifics that stand between an office and a name. */
export function skipTitles(passage: Passage, at: number, behindOffice = false): number {
  let p = at
  for (;;) {
    const hit = passage.hits(p).find(({ entry }) => entry.kind === 'title' || entry.kind === 'honorific')
    // A title with "and" begins the next person.
    if (hit && (behindOffice || p > at) && hit.feats & WITH_AND) return p
    if (!hit || (p > at && passage.tokens.gap[p] === NEW_LINE)) return p
    p += hit.length
    // "Dr.", and السيد/ with its stroke.
    if ((passage.folded(p) === '.' || passage.folded(p) === '/') && passage.tokens.gap[p] === 0) p++
  }
}

/** Whose office it is: a state before an organisation (the Russian Security Council is Russia's), and never where one is sent. */
function ownParty(marks: readonly PartyMark[], excluded: ReadonlySet<PartyMark>): PartyMark | undefined {
  const own = marks.filter((mark) => !excluded.has(mark))
  return own.find((mark) => mark.code.length === 2 && mark.code !== 'UN' && mark.code !== 'EU') ?? own[0]
}
