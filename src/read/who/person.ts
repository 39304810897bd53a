/** A person as a text introduces him: titles, office and name in the order that the language has, office behind the name, lists. */
import type { OfficeMark, PartyMark } from '../../sense/mention.ts'
import { DIGIT, LETTER } from '../../text/chars.ts'
import { QUOTES } from '../../text/quotes.ts'
import { JOINED } from '../../text/tokens.ts'
import type { Passage } from '../passage.ts'
import { affiliationAt } from './affiliation.ts'
import { clitics, type Draft } from './draft.ts'
import { type Name, nameAt } from './name.ts'
import { headAt, type Office, officeAt, skipTitles } from './office.ts'
import { behindArticles, partiesFrom, partyAt } from './party.ts'
import { severalAt } from './several.ts'

/** Signs that set a name off, and what closes them. */
const CLOSING: Readonly<Record<string, string>> = { ...QUOTES, '/': '/' }
/** ... that set off a whole name only: "the foreign minister (X Y)", "the foreign minister -X Y-". */
const ASIDE: Readonly<Record<string, string>> = { '(': ')', '-': '-', '–': '–' }
/** What may stand behind a name between commas. */
const CLOSES = new Set([',', '.', ';', ')'])
/** Longest name between two signs, in tokens. */
const BETWEEN = 6

/** The person or office that begins at a token; several where one office heads a list of names. */
export function personAt(
  passage: Passage,
  at: number,
  end: number,
  known?: (name: Name) => boolean,
): Draft[] | undefined {
  // "the 22-member dialogue": what a number is joined to is nobody's office.
  const { cls, gap } = passage.tokens
  if (gap[at] === JOINED && passage.folded(at - 1) === '-' && cls[at - 2] === DIGIT) return undefined
  const shared = passage.language.spaces ? undefined : sharedOffice(passage, at, end)
  if (shared) return [shared]
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
  office = office && alongside(passage, office, end)
  const named = office ? skipTitles(passage, office.after, true) : titled
  if (office && office.number !== 'one' && (office.sort === 'office' || office.sort === 'counterpart'))
    return severalAt(passage, at, office, named, end)
  if (!office && titled === at) return undefined
  const name = nameAt(passage, named, end, { expected: true }) ?? setOff(passage, named, end)
  const honorifics = honorificsIn(passage, at, named)
  // "the press secretary of Putin": the name behind is whose he is.
  if (name && office?.sort === 'spokesperson' && known?.(name))
    return [{ ...unnamed(passage, at, office, honorifics), after: name.after }]
  if (name && (office || titleSuffices(passage, at))) return withName(passage, at, office, name, end, honorifics)
  if (office) return qualifiesEncounter(passage, office.after) ? undefined : [unnamed(passage, at, office, honorifics)]
  const honorific = passage.find(at, 'honorific')
  if (!honorific) return undefined
  return [{ kind: 'pronoun', first: at, after: at + honorific.length, id: honorific.entry.id, ...clitics(honorific) }]
}

/** "the prime minister, head of government, X": an office and those without an article beside it, where a name closes them. */
function alongside(passage: Passage, office: Office, end: number): Office {
  const more = further(passage, office, end)
  const after = more.after > office.after ? skipTitles(passage, more.after, true) : end
  return after < end && (nameAt(passage, after, end) ?? setOff(passage, after, end)) ? more : office
}

/** "X, ambassador, director of affairs": an office with those between commas behind it that have no article of their own. */
function further(passage: Passage, office: Office, end: number): Office {
  const { articles, cases, modifiers } = passage.language.grammar
  let whole = office
  while (
    ((articles === 'word' && modifiers === 'after') || cases) &&
    office.number === 'one' &&
    passage.folded(whole.after) === ','
  ) {
    const next = headAt(passage, whole.after + 1) && officeAt(passage, whole.after + 1, end, true)
    if (next?.sort !== office.sort || next.number !== 'one' || next.oblique !== office.oblique) break
    // Where there are no articles, an office with a country of its own may be somebody else's.
    if (cases && whole.party) break
    const parties = [...whole.parties, ...next.parties]
    whole = {
      ...whole,
      after: next.after,
      kinds: [...whole.kinds, ...next.kinds],
      party: whole.party ?? next.party,
      parties,
    }
  }
  return whole
}

/** 日英防长, 澳大利亚、美国及日本国防部长: the holders of one office of several parties, where no name follows. */
function sharedOffice(passage: Passage, at: number, end: number): Draft | undefined {
  if (!partyAt(passage, at)) return undefined
  const { parties, after } = partiesFrom(passage, at, end)
  const head = parties.length > 1 ? headAt(passage, after) : undefined
  if (head?.entry.kind !== 'office' || parties.some(({ form }) => form === 'seat')) return undefined
  const behind = after + head.length
  if (
    qualifiesEncounter(passage, behind) ||
    nameAt(passage, skipTitles(passage, behind, true), end, { expected: true })
  )
    return undefined
  const office = officeAt(passage, after, end)
  const number = parties.length > 2 ? 'many' : 'two'
  return {
    kind: 'joint',
    first: at,
    after: behind,
    number,
    parties,
    id: 'office',
    oblique: false,
    ...(office && { office }),
    ...clitics(passage.hits(at)[0]),
  }
}

/** Kinds of word between an office and the noun for an encounter of those who hold it: 总理第三十次定期会晤. */
const BETWEEN_NOUN = new Set<string>(['quality', 'ordinal', 'ordinal-mark', 'number', 'round'])

/** Whether an office only says whose encounter follows, in a language that lets nouns stand before nouns without a word between. */
function qualifiesEncounter(passage: Passage, at: number): boolean {
  if (passage.language.spaces) return false
  for (let p = at; p - at < 12; ) {
    const hits = passage.hits(p)
    const noun = hits.some(({ entry }) => entry.kind === 'encounter' || entry.kind === 'format')
    if (noun) return p > at || !hits.some(({ entry }) => entry.kind === 'cue')
    const word = hits.find(({ entry }) => BETWEEN_NOUN.has(entry.kind))
    if (!word) return false
    p += word.length
  }
  return false
}

/** An unknown name of two or more words that an office between commas or in brackets follows: "X Y, minister of ...,". */
export function apposedAt(passage: Passage, at: number, end: number): Draft[] | undefined {
  if (!passage.language.grammar.cased) return undefined
  const name = nameAt(passage, at, end)
  if (!name || name.folded.length < 2 || !['(', ','].includes(passage.folded(name.after))) return undefined
  return officeBehind(passage, name.after, end)?.office ? withName(passage, at, undefined, name, end, []) : undefined
}

/** A name with whatever office stands before and behind it, and the people joined on. */
export function withName(
  passage: Passage,
  at: number,
  before: Office | undefined,
  name: Name,
  end: number,
  honorifics: readonly string[],
): Draft[] {
  const behind = officeBehind(passage, name.after, end)
  const opening = passage.folded(name.first - 1)
  const quoted = (CLOSING[opening] ?? ASIDE[opening]) === passage.folded(name.after)
  const offices: OfficeMark[] = []
  // "his counterpart X" has no office in these words.
  const own = before?.sort === 'counterpart' ? officeBeside(passage, before, end) : before
  if (own) offices.push(own)
  if (behind?.office) offices.push(behind.office)
  const party = before?.party ?? behind?.office?.party ?? behind?.party
  // "Ambassador X, the spokesman of ...": a rank before the name makes nobody else of him.
  const told = behind?.office?.sort === 'spokesperson' ? behind.office : undefined
  const sort = (told ?? before ?? behind?.office)?.sort ?? ''
  const draft: Draft = {
    kind: 'person',
    first: at,
    after: behind?.after ?? (quoted ? name.after + 1 : name.after),
    office: before ?? behind?.office,
    oblique: before?.oblique ?? false,
    parties: party ? [party] : [],
    introduces: { name, offices, party, sort, honorifics },
    ...(name.first === at ? { cut: name.cut, joined: name.cut > 0 } : clitics(passage.hits(at)[0])),
  }
  const more = before?.sort === 'counterpart' ? counterpartsBehind(passage, draft.after, end) : []
  return more.length > 0 ? [draft, ...more] : [draft, ...andMore(passage, draft.after, end)]
}

/** "his counterpart the foreign minister of A, X": the office set beside the word for a counterpart. */
function officeBeside(passage: Passage, counterpart: Office, end: number): Office | undefined {
  for (let at = counterpart.first + 1; counterpart.kinds.length > 1 && at < counterpart.after; at++) {
    const set = headAt(passage, at)?.entry.kind === 'office' && !passage.find(at, 'title')
    const office = set ? officeAt(passage, at, end) : undefined
    if (office) return office.after === counterpart.after && !office.preposition ? office : undefined
  }
  return undefined
}

/** "his Saudi counterpart X, the Turkish Y": of a further counterpart only the adjective of state stands before the name. */
function counterpartsBehind(passage: Passage, at: number, end: number): Draft[] {
  const first = passage.folded(at) === ',' ? at + 1 : at
  if (first >= end || passage.language.grammar.cased || !passage.andAttached(first)) return []
  const party = partyAt(passage, first)
  const name = party?.form === 'adjective' ? nameAt(passage, party.after, end, { expected: true }) : undefined
  if (!party || !name) return []
  const draft: Draft = {
    kind: 'person',
    first,
    after: name.after,
    office: undefined,
    oblique: false,
    parties: [party],
    introduces: { name, offices: [], party, sort: 'counterpart', honorifics: [] },
    ...clitics(passage.hits(first)[0]),
  }
  return [draft, ...counterpartsBehind(passage, draft.after, end)]
}

/** Behind a person: another one whose name has the conjunction attached: ... وأنطونيو جوتيريش. */
function andMore(passage: Passage, at: number, end: number): Draft[] {
  if (at >= end || passage.language.grammar.cased) return []
  const cut = passage.hits(at).length === 0 || passage.find(at, 'given') ? passage.conjoined(at) : 0
  const name = cut > 0 ? nameAt(passage, at, end, { cut }) : undefined
  if (!name) return []
  const behind = officeBehind(passage, name.after, end)
  if (!behind?.office && name.folded.length < 2) return []
  return withName(passage, at, undefined, name, end, [])
}

export interface Behind {
  readonly office?: Office
  readonly party?: PartyMark
  readonly after: number
}

/** After a name: "(office)", ", office,", "of Iraq", "(Iraq)", or where offices follow names the office itself. */
export function officeBehind(passage: Passage, at: number, end: number): Behind | undefined {
  if (at >= end) return undefined
  const sign = passage.folded(at)
  // "X Y – director of ...": a dash set off by spaces.
  const dash = sign === '-' && passage.tokens.gap[at] !== JOINED && passage.tokens.gap[at + 1] !== JOINED
  if (sign === '(' || ((sign === ',' || dash) && passage.language.spaces)) return setBehind(passage, at, sign, end)
  const of = passage.hits(at).find(({ entry }) => entry.kind === 'preposition' && entry.id === 'of')
  if (of && passage.language.grammar.cased) {
    const party = partyAt(passage, behindArticles(passage, at + of.length))
    if (party?.form === 'name') return { party, after: party.after }
  }
  const affiliation = affiliationAt(passage, at, end)
  if (affiliation || (of && passage.language.grammar.cased)) return affiliation
  if (passage.language.grammar.modifiers === 'before') return undefined
  return ownOffice(passage, at, end)
}

function setBehind(passage: Passage, at: number, sign: string, end: number): Behind | undefined {
  const first = behindArticles(passage, at + 1)
  // "with X, of the minister Y": what a preposition opens, written with its article or not, is the next of a list.
  const governed = passage.language.grammar.articles === 'word' && passage.find(at + 1, 'preposition') !== undefined
  const own = first < end && !governed ? officeAt(passage, first, end, true) : undefined
  const office = own && first === at + 1 ? further(passage, own, end) : own
  if (!office || office.joined || office.preposition || office.sort === 'counterpart') {
    const party = sign === '(' ? partyAt(passage, first) : undefined
    return party && passage.folded(party.after) === ')' ? { party, after: party.after + 1 } : undefined
  }
  if (sign === '(') return passage.folded(office.after) === ')' ? { office, after: office.after + 1 } : undefined
  if (opensNextPerson(passage, office.after, end)) return undefined
  if (first > at + 1 && heldByNext(passage, office.after, end)) return undefined
  // "X, minister of B, Y Z": without an article the office is told of the name before it.
  const next = passage.language.grammar.articles !== 'word' || first > at + 1
  if (next && namesNext(passage, office.after, end)) return undefined
  return { office, after: office.after }
}

/** "X, the vice-president and head of B, Y Z": joined without an article of its own, the second office is of whoever holds the first. */
function heldByNext(passage: Passage, at: number, end: number): boolean {
  if (passage.language.grammar.articles !== 'word') return false
  const and = passage.find(at, 'and')
  const office = and && headAt(passage, at + and.length) ? officeAt(passage, at + and.length, end) : undefined
  return office?.sort === 'office' && office.number === 'one' && opensNextPerson(passage, office.after, end)
}

/** "X, el presidente de B, Y Z, dijo": the office is the next person's. */
function namesNext(passage: Passage, at: number, end: number): boolean {
  return passage.language.grammar.modifiers === 'after' && setOff(passage, at, end) !== undefined
}

function ownOffice(passage: Passage, at: number, end: number): Behind | undefined {
  const office = officeAt(passage, at, end, true)
  if (!office || office.joined || office.preposition || office.sort === 'counterpart') return undefined
  return opensNextPerson(passage, office.after, end) ? undefined : { office, after: office.after }
}

/** ", the foreign minister X" begins the next person; a name with a conjunction attached is joined on. */
function opensNextPerson(passage: Passage, at: number, end: number): boolean {
  const first = skipTitles(passage, at, true)
  if (!nameAt(passage, first, end)) return false
  return passage.find(first, 'given')?.split.cut === 0 || passage.conjoined(first) === 0
}

/** A name set off by signs: "the foreign minister, X, ...", الوزير "X", /X/. */
function setOff(passage: Passage, at: number, end: number): Name | undefined {
  if (!passage.language.spaces) return undefined
  const sign = passage.folded(at)
  // Where cases tell names apart, what stands in quotation marks is a body: «Х».
  if (CLOSING[sign] && !passage.language.grammar.cases) return between(passage, at + 1, end, CLOSING[sign])
  const aside = ASIDE[sign]
  if (aside && !passage.language.grammar.cased) {
    const whole = between(passage, at + 1, end, aside)
    return whole && whole.folded.length > 1 ? whole : undefined
  }
  if (sign !== ',') return undefined
  // "the chief of staff, the General X": a title may have its article.
  const behind = behindArticles(passage, at + 1)
  const first = skipTitles(passage, passage.find(behind, 'title') ? behind : at + 1)
  const name = nameAt(passage, first, end, { expected: true })
  if (!name) return undefined
  const closed =
    name.after >= passage.after ||
    CLOSES.has(passage.folded(name.after)) ||
    // "the minister of works, X Y was ...": the verb closes it where the second comma is left out.
    passage.find(name.after, 'auxiliary') !== undefined ||
    passage.find(name.after, 'and') !== undefined
  const long = name.folded.length > 1
  const titled = first > at + 1
  // "his counterpart, His Excellency Mr X Y": titles set a full name off by themselves.
  if (passage.language.grammar.cased) return (closed && (long || titled)) || (titled && long) ? name : undefined
  return long && (closed || first > at + 1 || passage.find(first, 'given')) ? name : undefined
}

/** A name between two signs, whatever its further words are. */
function between(passage: Passage, at: number, end: number, close: string): Name | undefined {
  const name = nameAt(passage, at, end, { expected: true })
  if (!name) return undefined
  let after = name.after
  const folded = [...name.folded]
  while (after < end && after - at < BETWEEN && passage.tokens.cls[after] === LETTER)
    folded.push(passage.folded(after++))
  return passage.folded(after) === close ? { ...name, after, folded } : undefined
}

/** A title before a name makes a person; before anything else it is a word like others. */
function titleSuffices(passage: Passage, at: number): boolean {
  return passage.hits(at).some(({ entry }) => entry.kind === 'title' || entry.kind === 'honorific')
}

function unnamed(passage: Passage, at: number, office: Office, honorifics: readonly string[]): Draft {
  return {
    kind: office.sort === 'counterpart' ? 'office' : (office.sort as 'office' | 'spokesperson' | 'outsider'),
    first: at,
    after: office.after,
    office,
    oblique: office.oblique,
    parties: office.party ? [office.party] : [],
    id: office.sort === 'counterpart' ? 'counterpart' : (honorifics[0] ?? ''),
    ...clitics(passage.hits(at)[0]),
  }
}

function honorificsIn(passage: Passage, first: number, after: number): string[] {
  const found: string[] = []
  for (let at = first; at < after; at++) {
    const hit = passage.find(at, 'honorific')
    if (hit) found.push(hit.entry.id)
  }
  return found
}
