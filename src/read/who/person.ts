/** A person as a text introduces him: titles, office and name in the order that the language has, office behind the name, lists. */
import { DEFINITE } from '../../sense/features.ts'
import type { OfficeMark, PartyMark, Person } from '../../sense/mention.ts'
import { DIGIT, PUNCTUATION } from '../../text/chars.ts'
import { JOINED, NEW_LINE } from '../../text/tokens.ts'
import { isState } from '../../world/index.ts'
import type { Passage } from '../passage.ts'
import { sideAt, stateless } from './affiliation.ts'
import { demonymName } from './demonym.ts'
import { clitics, type Draft } from './draft.ts'
import { behindItsName } from './its-name.ts'
import { counterpartsBehind, sameOffice } from './joined-on.ts'
import { type Name, nameAt } from './name.ts'
import { type Office, officeAt } from './office.ts'
import { behindLetters, isNextSubject, officeBehind } from './office-behind.ts'
import { alongside, officeBeside } from './office-beside.ts'
import { partyAt } from './party.ts'
import type { People } from './people.ts'
import { heldBefore, nameBefore, sentBy, withPrincipal } from './principal.ts'
import { apposedBehind, isSetOff, setOff } from './set-off.ts'
import { severalAt } from './several.ts'
import { sharedBehind } from './several-behind.ts'
import { qualifiesEncounter, sharedOffice } from './shared-office.ts'
import { honorificsIn, skipTitles, titleBehind } from './titles.ts'

/** The person or office that begins at a token; several where one office heads a list of names. */
export function personAt(passage: Passage, at: number, end: number, people?: People): Draft[] | undefined {
  // "the 22-member dialogue": what a number is joined to is nobody's office.
  const { cls, gap } = passage.tokens
  if (gap[at] === JOINED && passage.folded(at - 1) === '-' && cls[at - 2] === DIGIT) return undefined
  const shared = passage.language.spaces ? undefined : sharedOffice(passage, at, end)
  if (shared) return [shared]
  let titled = skipTitles(passage, at)
  let office = officeAt(passage, titled, end)
  // استقبال الأمير لسفير كينيا: an office with a preposition of its own is another's than the title before it.
  if (office?.preposition && titled > at && passage.language.grammar.articles === 'affix') {
    titled = at
    office = officeAt(passage, at, end)
  }
  // السفير X is a rank before a name, السفير التونسي an office.
  const bare = titled > at && !office ? nameAt(passage, titled, end) : undefined
  if (!office && titled > at && (!bare || apposedBehind(passage, bare, end))) {
    const whole = titleAsOffice(passage, at, titled, end)
    if (whole) {
      office = whole
      titled = at
    }
  }
  office = office && alongside(passage, office, end)
  const named = office ? behindTitles(passage, office, end) : titled
  if (office && office.number !== 'one' && (office.sort === 'office' || office.sort === 'counterpart'))
    return severalAt(passage, at, office, named, end)
  if (!office && titled === at) return undefined
  const several = office ? undefined : sharedBehind(passage, at, end)
  if (several) return several
  const found =
    nameAt(passage, named, end, { expected: true }) ??
    (office && people ? familyBehind(passage, people, office, named) : undefined) ??
    setOff(passage, named, end, opensClause(passage, at))
  const apposedName = office && found && apposedBehind(passage, found, end)
  if (office && apposedName)
    return withName(passage, at, { ...office, after: found.after }, apposedName, end, honorificsIn(passage, at, named))
  const name =
    !found || ownsNext(passage, found) || isNextOne(passage, at, found)
      ? undefined
      : people
        ? asKnown(passage, people, found)
        : found
  const honorifics = honorificsIn(passage, at, named)
  const apposed = office?.sort === 'counterpart' && !name ? counterpartsOffice(passage, at, office, end) : undefined
  if (apposed) return apposed
  const compatriot = office && !name ? demonymName(passage, office.after, end) : undefined
  if (office && compatriot)
    return withName(
      passage,
      at,
      { ...office, party: office.party ?? compatriot.party },
      compatriot.name,
      end,
      honorifics,
    )
  // "the envoy of President X, Y": the name behind is whose he is, and his own may follow.
  const sent = name && office && sentBy(passage, office, name, end)
  if (sent?.name) return withName(passage, at, sent.office, sent.name, end, honorifics)
  if (sent) return [unnamed(passage, at, sent.office, honorifics)]
  // "X Y, the envoy of President Z": his own stands before.
  if (name && office && heldBefore(passage, office, people))
    return [unnamed(passage, at, withPrincipal(passage, office, end, true), honorifics)]
  // "told the press X": behind whom somebody told it stands who told it.
  const teller = name && office?.sort === 'outsider' ? people?.find(name.folded) : undefined
  if (office?.sort === 'outsider' && name && (office.number === 'many' || (teller && !teller.outsider)))
    return [unnamed(passage, at, office, honorifics)]
  // "the press secretary of Putin": the name behind is whose he is.
  if (name && office?.sort === 'spokesperson' && people && holdsOther(people, name))
    return [{ ...unnamed(passage, at, office, honorifics), after: name.after }]
  if (name && (office || titleSuffices(passage, at)))
    return withName(passage, at, office, name, end, honorifics, people?.find(name.folded))
  if (office) return qualifiesEncounter(passage, office.after) ? undefined : [unnamed(passage, at, office, honorifics)]
  const honorific = passage.find(at, 'honorific')
  if (!honorific) return undefined
  return [{ kind: 'pronoun', first: at, after: at + honorific.length, id: honorific.entry.id, ...clitics(honorific) }]
}

/** السيد السفير, with no name behind: of the titles up to a token the one that is an office. */
function titleAsOffice(passage: Passage, at: number, titled: number, end: number): Office | undefined {
  for (let p = at; p < titled; p++) {
    const office = officeAt(passage, p, end)
    if (office && office.after >= titled) return office
    // "Ambassador of A": only titles by themselves may stand before it.
    if (office) return undefined
  }
  return undefined
}

/** "told the minister Kenya's view": a state that something belongs to is nobody's name. */
function ownsNext(passage: Passage, { first, after }: Name): boolean {
  return passage.isPossessive(after) && partyAt(passage, first)?.after === after
}

/** "X Y, the minister of A, وZ W": in a script without capitals a word that may begin with a conjunction, behind the office of who is named before it. */
function isNextOne(passage: Passage, at: number, { first }: Name): boolean {
  if (passage.language.grammar.cased || !passage.language.spaces || passage.folded(first - 1) !== ',') return false
  return passage.conjoined(first) > 0 && nameBefore(passage, at) !== undefined
}

/** Whether a name is that of somebody known to be no spokesperson. */
function holdsOther(people: People, { folded }: Name): boolean {
  const person = people.find(folded)
  return person !== undefined && !person.spokesperson && person.offices.length > 0
}

/** استعرض الوزير عبد العاطي الجهود: the name of somebody known without the ordinary word behind it that could be a family name. */
function asKnown(passage: Passage, people: People, name: Name): Name {
  const last = passage.hits(name.after - 1)
  const ordinary = last.length > 0 && last.every(({ entry }) => entry.kind === 'common' || entry.kind === 'issue')
  if (name.folded.length < 2 || !ordinary || people.find(name.folded)) return name
  const folded = name.folded.slice(0, -1)
  return people.find(folded) ? { ...name, after: name.after - 1, folded } : name
}

/** Behind the titles that follow an office; "received the minister the French ambassador": a title that is another's office opens no name. */
function behindTitles(passage: Passage, office: Office, end: number): number {
  const after = behindRespectively(passage, office)
  const titled = skipTitles(passage, after, true)
  // "of A's monarch to his brother the king": a title with a preposition of its own opens another's.
  if (titled > after && passage.hits(after).some(({ split }) => split.preposition !== undefined)) return after
  const alone = titled > after && !office.party && passage.language.grammar.subject === 'after'
  return alone && partyAt(passage, titled) && officeAt(passage, after, end)?.party ? after : titled
}

/** "the ambassadors of A and B, respectively X and Y": behind the adverb between an office of several and the names. */
function behindRespectively(passage: Passage, { after, number }: Office): number {
  const adverb = number !== 'one' && passage.folded(after) === ',' ? passage.find(after + 1, 'adverb') : undefined
  return adverb ? after + 1 + adverb.length : after
}

/** "President Dorval": behind an office of one word the family name of somebody known, though it is an ordinary word as well. */
function familyBehind(passage: Passage, people: People, office: Office, at: number): Name | undefined {
  const word = passage.folded(at)
  if (passage.language.grammar.cased || !passage.language.spaces || office.after - office.first > 1) return undefined
  const whole = passage.hits(at).every(({ split }) => split.preposition !== undefined || split.cut + split.tail === 0)
  if (!whole || people.find([word])?.folded.at(-1) !== word) return undefined
  return { first: at, after: at + 1, cut: 0, folded: [word] }
}

/** Whether nothing but its article stands between a phrase and the sign before its clause, a comma aside. */
function opensClause(passage: Passage, at: number): boolean {
  const elided = passage.find(at - 2, 'article')?.length === 2 ? at - 2 : at
  const first = passage.find(at - 1, 'article') ? at - 1 : elided
  const { cls, gap } = passage.tokens
  if (first === passage.first || gap[first] === NEW_LINE) return true
  return cls[first - 1] === PUNCTUATION && passage.folded(first - 1) !== ','
}

/** "his Kenyan counterpart, Vice President X": the office that a counterpart holds, between the comma and his name. */
function counterpartsOffice(passage: Passage, at: number, { after, party }: Office, end: number): Draft[] | undefined {
  if (passage.folded(after) !== ',' || !passage.language.grammar.cased) return undefined
  const office = officeAt(passage, after + 1, end)
  if (office?.sort !== 'office' || office.number !== 'one') return undefined
  // "his counterpart of A, chair of the organisation O, X": he is of A.
  const chairs = party && isState(party.code) && office.party && !isState(office.party.code)
  if (party && office.party && office.party.code !== party.code && !chairs) return undefined
  const own = { ...office, party: chairs ? party : (office.party ?? party) }
  const name =
    nameAt(passage, skipTitles(passage, office.after, true), end, { expected: true }) ??
    (chairs ? setOff(passage, office.after, end) : undefined)
  return name && withName(passage, at, own, name, end, [])
}

/** A name with whatever office stands before and behind it, and the people joined on. @param known who bears it, if he was named before */
export function withName(
  passage: Passage,
  at: number,
  before: Office | undefined,
  name: Name,
  end: number,
  honorifics: readonly string[],
  known?: Person,
): Draft[] {
  const quoted = isSetOff(passage, name)
  const last = quoted ? name.after + 1 : name.after
  const found = officeBehind(passage, last, end, !before)
  // "the president of A, X, the ambassador of B": nobody holds offices of two states.
  // ... nor, where the verb comes first, is "the ambassador of B" right behind "the minister X" anybody but whom he received.
  const holds = before?.sort === 'office' || (!before && known !== undefined && known.offices.length > 0)
  const further =
    holds &&
    !known?.offices.some(({ party }) => party?.code === found?.office?.party?.code) &&
    found?.office?.party?.code
  const apart = further && before?.party?.code !== further && !setApart(passage, last)
  const next =
    (apart && passage.language.grammar.subject === 'after' && isDefinite(passage, found?.office)) ||
    isNextSubject(passage, at, last, found)
  const behind = next || ofAnother(before?.party, found?.office?.party) ? undefined : found
  const offices: OfficeMark[] = []
  // "his counterpart X" has no office in these words.
  const own = before?.sort === 'counterpart' ? officeBeside(passage, before, end) : before
  if (own) offices.push({ ...own, ...stateless(passage, name.after) })
  if (behind?.office) offices.push(behind.office)
  const side = sideAt(passage, behind?.after ?? last)
  const party = before?.party ?? behind?.office?.party ?? behind?.party ?? side?.party
  // "Ambassador X, the spokesman of ...": a rank before the name makes nobody else of him.
  const told = behind?.office?.sort === 'spokesperson' ? behind.office : undefined
  const titled = titleBehind(passage, behind?.after ?? name.after)
  const sort = (told ?? before ?? behind?.office)?.sort ?? ''
  const draft: Draft = {
    kind: 'person',
    first: at,
    after: side?.after ?? titled?.after ?? behind?.after ?? behindLetters(passage, last),
    office: before ?? behind?.office,
    principal: (before ?? behind?.office)?.principal,
    oblique: before?.oblique ?? false,
    parties: party ? [party] : [],
    introduces: { name, offices, party, sort, honorifics: titled ? [...honorifics, ...titled.honorifics] : honorifics },
    ...(name.first === at ? { cut: name.cut, joined: name.cut > 0 } : clitics(passage.hits(at)[0])),
  }
  const more =
    before?.sort === 'counterpart'
      ? counterpartsBehind(passage, draft.after, end)
      : before?.sort === 'office' && before.party
        ? sameOffice(passage, draft.after, end)
        : []
  return more.length > 0 ? [draft, ...more] : [draft, ...andMore(passage, draft.after, end)]
}

function setApart(passage: Passage, at: number): boolean {
  return [',', '(', '-'].includes(passage.folded(at))
}

/** Whether an office's first word has its article. */
function isDefinite(passage: Passage, office: Office | undefined): boolean {
  return office !== undefined && ((passage.words[office.first]?.feats ?? 0) & DEFINITE) !== 0
}

/** Whether two marks name two states. */
function ofAnother(one: PartyMark | undefined, other: PartyMark | undefined): boolean {
  return one !== undefined && other !== undefined && one.code !== other.code && isState(one.code) && isState(other.code)
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

/** A title before a name makes a person; before anything else it is a word like others. */
function titleSuffices(passage: Passage, at: number): boolean {
  return passage.hits(at).some(({ entry }) => entry.kind === 'title' || entry.kind === 'honorific')
}

function unnamed(passage: Passage, at: number, office: Office, honorifics: readonly string[]): Draft {
  // "the visiting minister": whoever came.
  const guest = passage.find(at, 'pronoun')
  if (guest?.entry.id === 'guest' && at + guest.length === office.after)
    return { kind: 'pronoun', first: at, after: office.after, id: guest.entry.id, ...clitics(guest) }
  return {
    kind: office.sort === 'counterpart' ? 'office' : (office.sort as 'office' | 'spokesperson' | 'outsider'),
    first: at,
    after: office.sort === 'outsider' ? behindItsName(passage, office.after) : office.after,
    office,
    principal: office.principal,
    oblique: office.oblique,
    parties: office.party ? [office.party] : [],
    id: office.sort === 'counterpart' ? 'counterpart' : (honorifics[0] ?? ''),
    ...clitics(passage.hits(at)[0]),
  }
}
