/** What follows the head of an office: of what, of whom, and further offices of the same person. */
import type { Hit } from '../../language/lexicon.ts'
import {
  CAPITALISED,
  DEFINITE,
  DUAL,
  NOMINATIVE,
  PLURAL,
  SINGULAR,
  WITH_AND,
  WITH_ARTICLE,
  WITH_PREPOSITION,
  WITH_PRONOUN,
} from '../../sense/features.ts'
import type { PartyMark } from '../../sense/mention.ts'
import { NEW_LINE } from '../../text/tokens.ts'
import { ORGANISATIONS } from '../../world/index.ts'
import type { Passage } from '../passage.ts'
import { nameAt } from './name.ts'
import { headAt, isGivenName, modifiersAt, officeAt } from './office.ts'
import {
  abbreviationEnd,
  acronymEnd,
  apposedUpToName,
  chargeEnd,
  closedByName,
  constructEnd,
  fieldsUpToName,
  homeOf,
  ORDINARY,
  quotedBody,
  territoryEnd,
} from './office-complement.ts'
import { countryAt, forAttached, isAffairs, isAttribute, linkAt, possessedAt } from './office-link.ts'
import { behindArticles, partiesFrom, partyAt, stateWithin } from './party.ts'

/** Heads whose bearer is sent somewhere: a party named after "to" or "for" is where, not whose. */
const SENT = new Set(['envoy', 'ambassador'])
/** Heads that are somebody's by their nature: secretary of, deputy to, ambassador of. */
const SERVING = new Set('secretary deputy adviser director envoy ambassador member commander'.split(' '))
/** Heads that are of a state and never in one: behind them "in" says where they were. */
const HEADS_OF = new Set(['president', 'premier', 'monarch', 'minister'])
/** Heads of a state or of its government: nobody is two of them. */
const HEADS = new Set(['president', 'premier', 'monarch'])

/** Follows an office to its end, collecting the heads and parties in it. */
export class OfficeChain {
  /** Kinds of the heads, as the lexicon names them. */
  readonly kinds: string[] = []
  readonly marks: PartyMark[]
  /** Where the bearer is sent. */
  posted: PartyMark | undefined
  /** The form of government that it is of, if no state is named. */
  polity: string | undefined
  readonly #passage: Passage
  readonly #end: number
  readonly #behindName: boolean
  readonly #plural: boolean
  #further = false
  readonly #nominative: boolean
  /** The last head has its article. */
  #definite: boolean
  /** Parties that the office is about and not of. */
  readonly #about = new Set<PartyMark>()
  #at: number
  /** The last accepted word wants a complement. */
  #open = true
  /** The last accepted word is a field of government: another may be joined to it. */
  #field = false
  /** ... is a rank whose preposition leads to its complement. */
  #led = false
  /** ... is "affairs". */
  #affairs = false
  /** The last accepted word named the party. */
  #closed = false

  constructor(passage: Passage, at: number, head: Hit, marks: readonly PartyMark[], end: number, behindName: boolean) {
    this.#passage = passage
    this.marks = [...marks]
    this.#end = end
    this.#behindName = behindName
    this.kinds.push(head.entry.id || head.entry.kind)
    this.#plural = (head.feats & (PLURAL | DUAL)) !== 0 && !(head.feats & SINGULAR)
    this.#nominative = (head.feats & NOMINATIVE) !== 0
    this.#definite = (head.feats & WITH_ARTICLE) !== 0 && head.length === 1
    this.#at = at + head.length
    // A head of several words may name its party: المستشار الألماني.
    for (let i = at; i < this.#at; i++) {
      const party = partyAt(passage, i)
      if (party && party.after <= this.#at) this.marks.push(party)
      // "the president of the Republic of A": what the head ends with may begin a state's name.
      else if (party?.form === 'name' && i > at && i === this.#at - 1 && party.after <= end) {
        this.marks.push(party)
        this.#at = party.after
        this.#accept({ closed: true })
      }
    }
  }

  /** Whose office it is: a state before an organisation (the Russian Security Council is Russia's), and never where one is sent. */
  get party(): PartyMark | undefined {
    const own = this.marks.filter((mark) => !this.#about.has(mark))
    return own.find(({ code }) => code.length === 2 && code !== 'UN' && code !== 'EU') ?? own[0]
  }

  /** Whether another head than the first is an office: a diplomat's rank (the ambassador, the counsellor) is none. */
  get hasOffice(): boolean {
    return (
      this.#further &&
      this.kinds.slice(1).some((kind) => kind !== 'ambassador' && !(kind === 'adviser' && this.#definite))
    )
  }

  /** The token behind the office. */
  follow(): number {
    while (this.#at < this.#end && this.#passage.tokens.gap[this.#at] !== NEW_LINE) {
      const next = possessedAt(this.#passage, this.#at, this.#end) ?? this.#complement(this.#at)
      if (next === undefined) break
      this.#at = next
    }
    return this.#at
  }

  /** Where the complement that begins at a token ends. */
  #complement(first: number): number | undefined {
    if (this.#passage.language.grammar.officeLink === 'none') return this.#nextOffice(first)
    return this.#known(first) ?? this.#apposed(first)
  }

  /** Whatever stands before the comma behind which the holder's name follows. */
  #apposed(first: number): number | undefined {
    const after = this.#behindName ? undefined : apposedUpToName(this.#passage, first, this.#end)
    if (after !== undefined) this.#accept({ closed: true })
    return after
  }

  /** Where a complement ends whose words or links show it to be one. */
  #known(first: number): number | undefined {
    const passage = this.#passage
    const { officeLink } = passage.language.grammar
    const quoted = quotedBody(passage, first, this.#end)
    if (quoted !== undefined) {
      this.#accept({ closed: true })
      return quoted
    }
    const short = abbreviationEnd(passage, first, this.#end)
    if (short !== undefined) return this.#known(short)
    // "Assistant to the President – Secretary of the Security Council": one person's two offices.
    const dash = passage.folded(first) === '-' && headAt(passage, first + 1)?.entry.kind === 'office'
    // "minister of foreign affairs, of cooperation and of ...": each field of one office with its own "of".
    const listed = this.#field && passage.folded(first) === ',' && linkAt(passage, first + 1)?.id === 'of'
    if (listed) return this.#listedPart(first + 1)
    const charge = passage.folded(first) === ',' ? passage.find(first + 1, 'office-part') : undefined
    // "secretary of state, in charge of trade": a rank that leads on may be set off by a comma.
    if (charge?.entry.id === 'rank' && charge.length > 1 && passage.find(first + charge.length, 'preposition'))
      return this.#part(first + 1, 'of', false)
    const charged = this.#behindName ? undefined : chargeEnd(passage, first, this.#end)
    if (charged !== undefined) {
      this.#accept({ field: true })
      return charged
    }
    const from = dash ? first + 1 : first
    // "по делам Африки": a part with its preposition in it needs no link.
    const whole = passage.find(from, 'office-part') !== undefined && passage.find(from, 'preposition') !== undefined
    const link = whole ? undefined : (linkAt(passage, from) ?? homeOf(passage, from, this.kinds))
    const at = link?.after ?? (this.#led ? behindArticles(passage, from) : from)
    if (at >= this.#end || passage.tokens.gap[at] === NEW_LINE) return undefined
    const bare = officeLink === 'required' && !link && !whole
    // "the president and prime minister": what is refused as a further office is no part of the first one either.
    const head = link && headAt(passage, at)?.entry.kind
    if (link?.id === 'and' && head === 'office') return this.#office(at, link.id, bare)
    // "said the minister to the agency X": who is told is no part of the office.
    if (link?.id === 'at' && head === 'outsider') return undefined
    return (
      this.#office(at, link?.id, bare) ??
      this.#owner(at, link?.id, bare) ??
      this.#part(at, link?.id, bare) ??
      (this.#field && link?.id === 'of' && passage.find(from, 'and') ? this.#upToName(at) : undefined) ??
      this.#unknown(at, link?.id)
    )
  }

  /** Where nothing may follow a head but another office of the same person: 中共中央政治局委员、外交部长. */
  #nextOffice(at: number): number | undefined {
    const passage = this.#passage
    const listed = passage.folded(at) === '、'
    const front = modifiersAt(passage, listed ? at + 1 : at, this.#end)
    if (front?.head.entry.kind !== 'office') return undefined
    const own = this.party?.code
    if (front.marks.some(({ code }) => !listed || (own !== undefined && code !== own))) return undefined
    this.kinds.push(front.head.entry.id || front.head.entry.kind)
    this.marks.push(...front.marks)
    this.#further = true
    return front.at + front.head.length
  }

  /** A field of government behind a comma and "of". */
  #listedPart(first: number): number | undefined {
    const at = linkAt(this.#passage, first)?.after ?? first
    const field = this.#passage.hits(at).some(({ entry }) => entry.kind === 'office-part' && entry.id !== 'rank')
    return field ? this.#part(at, 'of', false) : this.#upToName(at)
  }

  /** A field of government, whatever its words, up to the name of the holder. */
  #upToName(at: number): number | undefined {
    const after = this.#behindName ? undefined : fieldsUpToName(this.#passage, at, this.#end)
    if (after !== undefined) this.#accept({ field: true })
    return after
  }

  /** A further office of the same person: "deputy prime minister and foreign minister X". */
  #office(at: number, link: string | undefined, bare: boolean): number | undefined {
    const passage = this.#passage
    const head = headAt(passage, at)
    if (head?.entry.kind !== 'office' || isGivenName(passage, at, head)) return undefined
    const joined = link === 'and' || (head.feats & WITH_AND) !== 0
    // "the prime minister and president X": nobody is the head of both.
    if (joined && HEADS.has(head.entry.id) && HEADS.has(this.kinds.at(-1) ?? '') && head.entry.id !== this.kinds.at(-1))
      return undefined
    // "the president and the prime minister": an article of its own makes another person.
    if (link === 'and' && passage.language.grammar.articles === 'word' && passage.find(at - 1, 'article'))
      return undefined
    // "the co-chairmen minister X and minister Y": where cases show it, a subject of its own.
    const apart = (this.#plural && (head.feats & SINGULAR) !== 0) || !this.#nominative
    if (!joined && apart && passage.language.grammar.cases && head.feats & NOMINATIVE) return undefined
    const plain = !(head.feats & WITH_PREPOSITION) || head.split.preposition === 'for'
    if (!joined && !plain) return undefined
    // Joined, it is one person's if a name follows both, or stood before both.
    if (joined && (this.#plural || !(head.feats & SINGULAR) || this.#nameFollows(at, head) === this.#behindName))
      return undefined
    if (!joined && bare && passage.language.grammar.modifiers === 'before' && !(head.feats & SINGULAR)) return undefined
    // "met the Kenyan minister the French ambassador": two of two states are two.
    const own = this.#closed && !joined ? this.party?.code : undefined
    const other = own && officeAt(passage, at, this.#end)?.party?.code
    if (own && other && own !== other) return undefined
    this.kinds.push(head.entry.id || head.entry.kind)
    this.#further = true
    this.#definite = (head.feats & WITH_ARTICLE) !== 0 && head.length === 1
    this.#accept({ open: true })
    return at + head.length
  }

  /** Whose it is: "of Russia", الروسي, للمملكة. */
  #owner(at: number, link: string | undefined, bare: boolean): number | undefined {
    const passage = this.#passage
    const party = partyAt(passage, at) ?? countryAt(passage, at)
    if (!party) return this.#ofForm(at) ?? (link ? this.#posting(at) : undefined)
    if (link === 'on' && !this.#sent) return undefined
    // "the visit of the president of A to B": one who is not sent goes there.
    if (link === 'to' && !this.#sent && !this.#serves && this.#closed) return undefined
    const hit = passage.hits(at)[0] as Hit
    const field = passage.find(at, 'office-part')
    if (field && field.feats & WITH_AND) return undefined
    const before = passage.language.grammar.modifiers === 'before'
    if (bare && before && party.form !== 'name') return undefined
    if ((link === 'and' || hit.feats & WITH_AND) && !this.#plural) return undefined
    // Where "of" must stand, a head of government "in" a state is a visitor there; elsewhere it is whose he is.
    const { officeLink } = passage.language.grammar
    const heads = this.kinds.every((kind) => HEADS_OF.has(kind))
    if (
      (link === 'in' || link === 'at') &&
      (party.form === 'seat' || (heads && officeLink === 'required')) &&
      !this.#sent
    )
      return undefined
    const dative = hit.split.preposition === 'for'
    if (this.#isAlone && party.form === 'name' && !link && !hit.split.preposition) return undefined
    // وزير الخارجية والتعاون لرواندا X: behind a field of government whose it is, if the holder's name closes it.
    const named = dative && party.form === 'name' && this.#field && closedByName(passage, party.after, this.#end)
    // قال الوزير للجانب التشادي: whom a minister tells something is not whom he serves.
    if (dative && (this.#isAlone ? !this.#takesFor : !this.#open && !this.#serves && !named)) return undefined
    // A minister is a state's; an organisation in his title is what he is charged with.
    if (officeLink === 'required' && this.kinds.includes('minister') && ORGANISATIONS[party.code]) {
      this.#accept({ field: true })
      return party.after
    }
    this.marks.push(party)
    const away = link === 'to' || link === 'for' || link === 'in' || dative
    if (this.#isAbout(party, link) || (away && this.#sent)) this.#about.add(party)
    if (away && this.#sent) this.posted ??= party
    // "of the Algerian Council": before its noun an adjective closes nothing.
    const body = passage.find(party.after, 'office-part')?.entry.id === 'body'
    const opens = before && (party.form === 'adjective' || (party.form === 'name' && body))
    // ministre français des Affaires étrangères: where "of" must stand, an adjective before it closes nothing either.
    const goesOn = opens || (party.form === 'adjective' && passage.language.grammar.officeLink === 'required')
    this.#accept({ open: opens, closed: !goesOn })
    if (this.#plural && party.form !== 'seat' && partyAt(passage, at)) {
      // "главы МИД Ирана, Турции и России"
      const { parties, after } = partiesFrom(passage, at, this.#end)
      if (parties.some(({ form }) => form !== party.form)) return party.after
      if (party.form === 'adjective' && parties.length < 3) return party.after
      if (parties.length > 2 || passage.folded(party.after) !== ',') {
        for (const more of parties.slice(1)) this.marks.push(more)
        return after
      }
    }
    return party.after
  }

  /** "of the Kingdom", where the text does not show which: still whose office it is. */
  #ofForm(at: number): number | undefined {
    const form = this.#passage.find(at, 'polity')
    if (!form || !(this.#open || this.#field || this.#sent)) return undefined
    this.polity ??= form.entry.id
    this.#accept({ closed: true })
    return at + form.length
  }

  /** "the ambassador of A to his country", "to the state": where somebody is sent, without a name. */
  #posting(at: number): number | undefined {
    const country = this.#sent ? this.#passage.find(at, 'country') : undefined
    if (!country || !(country.feats & (WITH_PRONOUN | WITH_ARTICLE)) || !(country.feats & SINGULAR)) return undefined
    this.#accept({ closed: true })
    return at + country.length
  }

  /** "assistant minister for American affairs", "director for Europe": the region is the field, not the party. */
  #isAbout(party: PartyMark, link: string | undefined): boolean {
    if (party.form === 'adjective' && this.#affairs && (link === undefined || link === 'for')) return true
    const before = this.#passage.language.grammar.modifiers === 'before'
    const affairs = isAffairs(this.#passage, party.after) && !this.#passage.find(party.after, 'preposition')
    return (before && affairs) || (link === 'for' && this.kinds.at(-1) === 'director')
  }

  /** Of what: a body, a field of government, a rank, an ordinal. */
  #part(at: number, link: string | undefined, bare: boolean): number | undefined {
    const passage = this.#passage
    const { officeLink } = passage.language.grammar
    for (const hit of passage.hits(at)) {
      const { kind, id } = hit.entry
      const place = kind === 'place' && link !== undefined && (link !== 'in' || this.#sent)
      if (kind !== 'office-part' && !(kind === 'ordinal' && !bare) && !place) continue
      const joined = link === 'and' || (hit.feats & WITH_AND) !== 0
      // Behind "of Russia" only a rank goes on ("the former"), and for what an envoy is sent: "of the EU for human rights".
      if (
        this.#closed &&
        !(link === 'for' && this.#sent) &&
        !place &&
        id !== 'rank' &&
        !passage.find(at, 'preposition') &&
        !hit.split.preposition &&
        !joined
      )
        continue
      // وزير الطاقة في حكومة الوحدة: a minister of a government is in it; in a ministry he is a visitor.
      const member = id === 'government' && this.kinds.every((kind) => HEADS_OF.has(kind) || kind === 'deputy')
      if (link === 'in' && !this.#sent && !member) continue
      // سامي بن عبد الله: a word before "son of" is a name.
      if (passage.find(at + hit.length, 'name-particle')?.entry.id === 'son') continue
      if (link === 'to' && !this.#sent && !this.#serves) continue
      // رئيسة كينيا سامية حسن: a rank without the article that a closed office would want of it is a name.
      if (id === 'rank' && this.#closed && !(hit.feats & WITH_ARTICLE) && passage.find(at, 'given')) continue
      const after = at + hit.length
      // "en charge de": a rank that ends in its preposition wants a complement.
      const leads = id === 'rank' && hit.length > 1 && passage.find(after - 1, 'preposition') !== undefined
      const compound =
        leads || (this.#field && (id === 'field' || id === 'affairs' || id === 'body' || id === 'government'))
      if (bare && !this.#open && !compound) continue
      if (this.#isAlone && !link && !joined && !(hit.split.preposition && this.#takesFor) && id !== 'rank') continue
      const within = stateWithin(passage, at, after)
      if (within) this.marks.push(within)
      // شؤون wants a complement unless it has the article: شؤون المنافذ.
      const definite = ((passage.words[after - 1]?.feats ?? 0) & DEFINITE) !== 0
      const affairsOf = id === 'affairs' && officeLink === 'possible' && !definite
      this.#accept({
        open: id === 'body' || (id === 'government' && !definite) || affairsOf || leads,
        field: id === 'field' || id === 'affairs',
        affairs: id === 'affairs',
        led: leads,
      })
      return after
    }
    return undefined
  }

  /** A word that no lexicon has, where the grammar shows that it completes the office. */
  #unknown(at: number, link: string | undefined): number | undefined {
    const passage = this.#passage
    const { unknownComplement } = passage.language.grammar
    const word = passage.words[at]
    const bare = link
      ? undefined
      : ((this.#open ? acronymEnd(passage, at) : undefined) ??
        (this.#closed ? undefined : territoryEnd(passage, at, this.#end)))
    if (bare !== undefined) {
      this.#accept({ closed: true })
      return bare
    }
    if (!word || unknownComplement === 'none') return undefined
    if (unknownComplement === 'definite') return this.#construct(at, link)
    if (!(word.feats & CAPITALISED)) return undefined
    // Behind a name everything with a capital belongs to the office; before one, a single unknown word behind "of".
    const hits = passage.hits(at)
    const titled = hits.some(({ entry }) => entry.kind === 'honorific' || entry.kind === 'title')
    // "..., Secretary of Foreign Affairs of A and X Y": an unknown name that is joined on is the next person's.
    const next =
      link === 'and' && hits.length === 0 && (this.#closed || nameAt(passage, at, this.#end)?.folded.length === 2)
    if (this.#behindName && (link !== undefined || hits.length > 0) && !titled && !next) return at + 1
    if (!link || link === 'and' || link === 'in') return undefined
    if (hits.some(({ entry }) => !ORDINARY.has(entry.kind))) return undefined
    this.#accept({ field: true })
    return at + 1
  }

  /**
   * Nouns in construct that end in a definite one (بناء المدن, شرطة الحدود), where a complement is due: behind the head, joined to
   * a field, or behind "for" after a head that serves. An indefinite word before a name stands outside.
   */
  #construct(at: number, link: string | undefined): number | undefined {
    const passage = this.#passage
    if (link !== undefined && link !== 'and') return undefined
    const opening = passage.hits(at)
    const unknown = opening.length === 0
    const joined = link === 'and' || passage.andAttached(at) || (unknown && passage.conjoined(at) > 0)
    const dative = opening.some(({ split }) => split.preposition === 'for') || (unknown && forAttached(passage, at))
    // المدير العام للعلاقات الثنائية: the field's own adjective.
    if (this.#field && !this.#closed && link === undefined && isAttribute(passage, at)) return at + 1
    const due =
      (this.#open && (!this.#isAlone || closedByName(passage, at + 1, this.#end))) ||
      (this.#serves && dative) ||
      (joined && this.#field && !this.#closed)
    if (!due) return undefined
    const after = constructEnd(passage, at, this.#end, unknown && this.#serves && dative)
    if (after !== undefined) this.#accept({ open: false, field: true, closed: this.#closed })
    return after
  }

  #accept({ open = false, field = false, affairs = false, closed = false, led = false }): void {
    this.#led = led
    this.#open = open
    this.#field = field
    this.#affairs = affairs
    this.#closed = closed
  }

  /** بحث الوزيران التعاون: a noun with its article stands in no construct; what follows begins something else. */
  get #isAlone(): boolean {
    return this.#definite && this.#open
  }

  get #serves(): boolean {
    return SERVING.has(this.kinds.at(-1) ?? '')
  }

  /** السفير لدى, الممثل الخاص لـ: a noun with its article that may have whom it serves behind "for". */
  get #takesFor(): boolean {
    return this.#serves || this.#sent
  }

  get #sent(): boolean {
    return this.kinds.some((kind) => SENT.has(kind))
  }

  /** Whether a name follows the office that a joined head opens. */
  #nameFollows(at: number, head: Hit): boolean {
    const passage = this.#passage
    return closedByName(passage, new OfficeChain(passage, at, head, [], this.#end, false).follow(), this.#end)
  }
}
