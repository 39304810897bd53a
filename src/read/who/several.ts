/** An office in dual or plural: with names behind it several people, with parties or alone a joint subject. */
import { CAPITALISED } from '../../sense/features.ts'
import type { PartyMark, Range } from '../../sense/mention.ts'
import type { Passage } from '../passage.ts'
import { affiliationAt, stateless } from './affiliation.ts'
import { clitics, type Draft } from './draft.ts'
import { fieldAhead } from './field-ahead.ts'
import { type Name, nameAt } from './name.ts'
import { headAt, numberOf, type Office } from './office.ts'
import { ORDINARY } from './office-complement.ts'
import { behindArticles, behindJoint, partiesFrom, partyAt, partyBehind } from './party.ts'
import { skipTitles } from './titles.ts'

/**
 * The people that a plural office introduces ("ministers X and Y", الرئيسان المصري X والتركي Y, "his Romanian and Polish
 * counterparts, X and Y"), or the office alone as a joint subject.
 * @param at first token, titles included
 * @param named first token behind office and titles
 */
export function severalAt(passage: Passage, at: number, office: Office, named: number, end: number): Draft[] {
  const opening = clitics(passage.hits(at)[0])
  const people = sharing(namesBehind(passage, at, office, named, end), office)
  // One name behind a plural office is no name.
  if (people.length < 2) {
    const from = office.parties.length === 0 ? homesBehind(passage, office.after, end) : undefined
    return [
      {
        kind: 'joint',
        first: at,
        after: from?.after ?? office.after,
        number: office.number,
        office,
        parties: from?.parties ?? office.parties,
        id: 'office',
        oblique: office.oblique,
        ...opening,
      },
    ]
  }
  return people.map(({ name, first, after, party, field }, index): Draft => {
    const offices =
      office.sort === 'counterpart'
        ? []
        : [{ ...office, ...stateless(passage, name.after), party, after: officeEnd(passage, office, party), ...field }]
    return {
      kind: 'person',
      first,
      after,
      office,
      oblique: office.oblique,
      parties: party ? [party] : [],
      cut: first === name.first ? name.cut : index === 0 ? opening.cut : (passage.hits(first)[0]?.split.cut ?? 0),
      joined: index > 0 || opening.joined === true,
      preposition: index === 0 ? opening.preposition : undefined,
      introduces: { name, offices, party, sort: office.sort, honorifics: [] },
    }
  })
}

/** "Ministers from Kenya, Chad and Mali": where several are from. */
function homesBehind(
  passage: Passage,
  at: number,
  end: number,
): { parties: readonly PartyMark[]; after: number } | undefined {
  const from = passage.hits(at).find(({ entry }) => entry.kind === 'preposition' && entry.id === 'from')
  if (!from || !passage.language.grammar.cased) return undefined
  const found = partiesFrom(passage, at + from.length, end)
  return found.parties.length > 1 && found.parties.every(({ form }) => form === 'name') ? found : undefined
}

/** "The directors X and Y of Chad": the party behind the last name is everybody's where none has one of his own. */
function sharing(people: readonly Named[], { sort, parties }: Office): readonly Named[] {
  // "The directors of Chad, X and Y": the one before all of them is everybody's.
  const [first, ...more] = people
  if (first?.party && more.every(({ party }) => !party)) return people.map((one) => ({ ...one, party: first.party }))
  const shared = people.at(-1)?.party
  const alone = people.slice(0, -1).every(({ party }) => !party)
  // "Kenya's council members X and Y"
  const [of, ...others] = sort === 'counterpart' ? [] : parties
  if (of && !shared && alone && others.length === 0) return people.map((one) => ({ ...one, party: of }))
  return shared && alone ? people.map((one) => ({ ...one, party: shared })) : people
}

/** الرئيسان المصري X والتركي Y: the second one's office ends before the first one's state. */
function officeEnd(passage: Passage, { parties, first: start, after }: Office, party: PartyMark | undefined): number {
  const [own] = parties
  if (!own || parties.length !== 1 || own.after !== after || !party || party.code === own.code) return after
  let end = own.first
  // "ministers of foreign affairs of A, X, and of B, Y": without the "of" of the first one's state.
  while (
    end > start + 1 &&
    passage.hits(end - 1).some(({ entry }) => entry.kind === 'preposition' || entry.kind === 'article')
  )
    end--
  return end
}

/** Signs that set a name off from whose he is. */
const APART = new Set([',', '-', '–', '—'])
const DASHES = new Set(['-', '–', '—'])

interface Named {
  readonly name: Name
  readonly first: number
  readonly after: number
  readonly party: PartyMark | undefined
  /** The words of what he alone is minister of, behind the office that he shares. */
  readonly field?: Range | undefined
}

function namesBehind(passage: Passage, at: number, office: Office, named: number, end: number): Named[] {
  const people: Named[] = []
  // الرئيسان المصري X والتركي Y: the party's adjective belongs to the name behind it.
  const last = office.parties.at(-1)
  const apart = passage.language.grammar.cases && office.parties.length === 1
  let party = last && (last.form === 'adjective' || apart) && last.after === office.after ? last : undefined
  const order = office.parties.length > 1 ? office.parties : []
  if (order.length > 0) party = undefined
  // "the ministers of A, X, and of B, Y": each name stands behind its own country.
  const mark = passage.folded(named)
  const each = office.parties.length === 1 && APART.has(mark) ? office.parties[0] : undefined
  if (each) party = each
  let from = at
  let field: Range | undefined
  let p = behindCountries(passage, named)
  // "the ministers of A — X, of B — Y", "the ministers of A, B and C — X, Y and Z"
  const opened = order.length > 0 && DASHES.has(mark) && p === named
  if (opened || (each && mark !== ',' && p === named)) p++
  // "the ministers: of A — X, of B — Y"
  const listed = mark === ':' && office.parties.length === 0 ? ownerAt(passage, named + 1, end) : undefined
  if (listed) {
    party = listed.party
    p = listed.after
  }
  const apposed = passage.folded(p)
  const titledNext = skipTitles(passage, p + 1, true) > p + 1
  const behindComma = passage.language.grammar.cased || titledNext || listsNames(passage, p + 1, end)
  if (((apposed === ',' || (apposed === ':' && !listed)) && behindComma) || (apposed === ';' && titledNext)) p++
  for (;;) {
    // والدكتور X: behind the first name a title with its conjunction brings in the next, unless it is an office of its own.
    const ranked = people.length === 1 ? behindRank(passage, p) : p
    const titled = skipTitles(passage, ranked, people.length === 0 || headAt(passage, ranked) !== undefined)
    // انتخابات النواب بسلام: a name with a preposition of its own is none of theirs.
    const hits = passage.hits(titled)
    if (hits.length > 0 && hits.every(({ split }) => split.preposition !== undefined))
      return opened ? closed(passage, people) : people
    const given = passage.find(titled, 'given')?.split.cut === 0
    const cut = people.length > 0 && !given ? passage.conjoined(titled) : 0
    const name = nameAt(passage, titled, end, { cut, expected: titled > at })
    if (!name || isState(passage, name)) return opened ? closed(passage, people) : people
    const ordered = eachBehind(passage, name.after, people.length + 1, end)
    if (ordered) {
      people.push({
        name,
        first: people.length === 0 ? from : titled > p ? p : name.first,
        after: ordered.after,
        party: undefined,
      })
      return people.map((one, index) => ({ ...one, party: ordered.parties[index] }))
    }
    const behind =
      partyBehind(passage, name.after) ??
      affiliationAt(passage, name.after, end) ??
      fieldBehind(passage, name.after) ??
      setOffBehind(passage, name.after, end)
    const whose = party ?? behind?.party ?? order[people.length]
    const own = party && party.after === titled ? party.first : titled > p ? p : name.first
    const first = people.length === 0 || from > at ? from : own
    people.push({ name, first, after: behind?.after ?? name.after, party: whose, field })
    const last = behind?.after ?? name.after
    p = behindJoint(passage, passage.folded(last) === ';' ? last + 1 : last)
    const of = each && passage.hits(p).find(({ entry }) => entry.kind === 'preposition' && entry.id === 'of')
    const next = each && partyAt(passage, behindArticles(passage, p + (of?.length ?? 0)))
    if (next && passage.folded(next.after) === mark) {
      party = next
      from = p
      p = next.after + 1
      continue
    }
    field = office.sort === 'office' ? fieldAhead(passage, p, end) : undefined
    if (field) {
      party = undefined
      from = p
      p = field.after + 1
      continue
    }
    const owner = passage.language.grammar.cases ? ownerAt(passage, p, end) : undefined
    const adjective = partyAt(passage, p)
    party = owner?.party ?? (adjective?.form === 'adjective' ? adjective : undefined)
    if (party) p = owner?.after ?? party.after
  }
}

/** "representatives of Kenya, Chad, the Lake Front and Mali": a state's whole name in a list of whose they are. */
function isState(passage: Passage, { first, after }: Name): boolean {
  const party = partyAt(passage, first)
  return party?.form === 'name' && party.after >= after
}

/** "Foreign secretaries X and Ambassador Y": behind an envoy's rank right before a name, which among those of another office is a title. */
function behindRank(passage: Passage, at: number): number {
  const head = headAt(passage, at)
  const rank = head?.entry.kind === 'office' && head.entry.id === 'ambassador' && numberOf(head) === 'one'
  return rank && passage.language.grammar.cased ? at + head.length : at
}

/** النائبان، X وY: whether a whole name stands at a token and another is joined to it. */
function listsNames(passage: Passage, at: number, end: number): boolean {
  const name = nameAt(passage, at, end, { expected: true })
  if (!name || name.folded.length < 2 || name.cut > 0) return false
  const next = passage.folded(name.after) === ',' ? name.after + 1 : name.after
  return passage.conjoined(next) > 0 || passage.find(next, 'and') !== undefined
}

/** "X and Y, of A and B respectively", "X and Y, respectively of A and B": whose each of several is, in their order. */
function eachBehind(
  passage: Passage,
  at: number,
  count: number,
  end: number,
): { parties: readonly PartyMark[]; after: number } | undefined {
  if (count < 2 || !passage.language.grammar.cased) return undefined
  let p = passage.folded(at) === ',' ? at + 1 : at
  const before = passage.find(p, 'adverb')
  p += before?.length ?? 0
  const of = passage.hits(p).find(({ entry }) => entry.kind === 'preposition' && entry.id === 'of')
  if (!of) return undefined
  const { parties, after } = partiesFrom(passage, behindArticles(passage, p + of.length), end)
  const behind = passage.folded(after) === ',' ? after + 1 : after
  const adverb = before ?? passage.find(behind, 'adverb')
  return adverb && parties.length === count && parties.every(({ form }) => form === 'name')
    ? { parties, after }
    : undefined
}

/** "the ministers of A and B — X and Y — met": names between dashes, with the dash that closes them. */
function closed(passage: Passage, people: readonly Named[]): Named[] {
  return people.map((one, index) =>
    index === people.length - 1 && DASHES.has(passage.folded(one.after)) ? { ...one, after: one.after + 1 } : one,
  )
}

/** "A — X", "A X": the party before a name, with or without a dash, and the token at which the name begins. */
function ownerAt(passage: Passage, at: number, end: number): { party: PartyMark; after: number } | undefined {
  const party = partyAt(passage, at)
  if (!party) return undefined
  const dash = DASHES.has(passage.folded(party.after)) ? party.after + 1 : party.after
  return nameAt(passage, skipTitles(passage, dash, true), end) ? { party, after: dash } : undefined
}

/** Behind "of the two countries": وزيرا خارجية البلدين. */
function behindCountries(passage: Passage, at: number): number {
  let p = at
  const of = passage.hits(p).find(({ entry }) => entry.kind === 'preposition' && entry.id === 'of')
  if (of) p += of.length
  while (
    passage
      .hits(p)
      .some(({ entry }) => entry.kind === 'article' || entry.kind === 'quantity' || entry.kind === 'number')
  )
    p++
  const noun = passage.hits(p).find((hit) => hit.entry.kind === 'country' && numberOf(hit) !== 'one')
  return noun ? p + noun.length : at
}

/** Longest field of government in brackets behind a name, in tokens. */
const FIELD = 8

/** "the ministers X (foreign affairs), Y (economy) and Z": what each is minister of. */
function fieldBehind(passage: Passage, at: number): { party: undefined; after: number } | undefined {
  if (passage.folded(at) !== '(' || !passage.find(at + 1, 'office-part')) return undefined
  for (let p = at + 2; p < passage.after && p - at < FIELD; p++)
    if (passage.folded(p) === ')') return { party: undefined, after: p + 1 }
  return undefined
}

/** ", of Kenya", ", of Fisheries of Kenya": between commas whose each is, and of what. */
function setOffBehind(passage: Passage, comma: number, end: number): { party: PartyMark; after: number } | undefined {
  if (passage.folded(comma) !== ',' || !passage.language.grammar.cased) return undefined
  const direct = partyBehind(passage, comma + 1)
  if (direct) return direct
  let field = false
  for (let p = comma + 1; p < Math.min(end, comma + FIELD); ) {
    const hits = passage.hits(p)
    const link = hits.find(({ entry }) => entry.kind === 'preposition' && entry.id === 'of')
    const part = hits.find(({ entry }) => entry.kind === 'office-part')
    if (p === comma + 1 && !link) return undefined
    const party = field ? partyBehind(passage, p) : undefined
    if (party) return party
    // A field that no lexicon lists shows itself by its capital.
    const plain = hits.every(({ entry }) => ORDINARY.has(entry.kind))
    const unlisted = plain && (passage.words[p]?.feats ?? 0) & CAPITALISED ? { length: 1 } : undefined
    field ||= part !== undefined || unlisted !== undefined
    const word = part ?? unlisted ?? link ?? hits.find(({ entry }) => entry.kind === 'and' || entry.kind === 'article')
    if (!word) return undefined
    p += word.length
  }
  return undefined
}
