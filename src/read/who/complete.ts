/** Second pass over a passage: short mentions of people already introduced, and names that what stands beside them shows. */
import { CAPITALISED, NAME_PART, NAME_START, WITH_AND, WITH_ARTICLE } from '../../sense/features.ts'
import { kinds } from '../../sense/kind-set.ts'
import { JOINED, NEW_LINE } from '../../text/tokens.ts'
import type { Passage } from '../passage.ts'
import { atTalks, heldBy, hold } from './closing-name.ts'
import { clitics } from './draft.ts'
import { familyName } from './family-name.ts'
import { goesOnList } from './goes-on.ts'
import { leaderParty } from './leaders.ts'
import {
  beforeOffice,
  closesInsertion,
  expectsPerson,
  isWord,
  lineEnd,
  opensClause,
  spellings,
} from './mention-words.ts'
import type { Mentions } from './mentions.ts'
import { type Name, nameAt } from './name.ts'
import { initial } from './name-called.ts'
import { isNamesake } from './namesake.ts'
import { officeBehind } from './office-behind.ts'
import { joinsOwned, ownedBy, ownerBefore } from './owned-names.ts'
import { withName } from './person.ts'
import { opening } from './run-on-names.ts'
import { isSetOff } from './set-off.ts'

/** Most words that titles take before a name. */
const TITLES = 6
const PARTICLE = kinds('name-particle')
const PLACE = kinds('place')

/** Second pass: short mentions of people already introduced, and names beside a reporting verb. */
export function complete(
  mentions: Mentions,
  besideCue: (first: number, after: number, words: number) => boolean,
): void {
  const { passage } = mentions
  if (!passage.language.spaces) {
    opening(mentions)
    mentions.order()
    return
  }
  const before = mentions.people.list.length
  for (let at = passage.first; at < passage.after; at++) {
    if (mentions.covers(at)) continue
    const cut = joinedOn(mentions, at)
    if (cut === 0 && !maybeName(mentions, at)) continue
    // York in Nueva York is nobody.
    const place = passage.any(at, PLACE) ? passage.find(at, 'place') : undefined
    if (place && place.length > 1) {
      at += place.length - 1
      continue
    }
    const end = lineEnd(passage, at)
    const fuller = inFull(mentions, at, end, besideCue)
    if (fuller) mentions.addAll(withName(passage, at, undefined, fuller, end, []), at)
    if (fuller || short(mentions, at, end)) continue
    // عبد القادر: a particle that is never alone opens a name as well.
    const particle = passage.any(at, PARTICLE) && passage.find(at, 'name-particle')?.entry.id === 'joined'
    const starts = (passage.words[at]?.feats ?? 0) & NAME_START || closesInsertion(passage, at)
    if (!particle && !initial(passage, at) && !starts && cut === 0) continue
    const limit = mentions.nextCovered(at, end)
    const name = nameAt(passage, at, limit, { cut }) ?? beforeOffice(passage, at, end)
    if (!name) continue
    // "T. Wexley": the initials of somebody known.
    const initialled = name.folded.some((word) => word.length === 1) && name.folded.length > 1
    const person = initialled ? mentions.people.find(name.folded) : undefined
    if (person) {
      mentions.add({ kind: 'person', first: name.first, after: name.after }, person)
      continue
    }
    const owner = ownerBefore(passage, at)
    const negotiator = atTalks(mentions, name)
    if (negotiator) hold(mentions, negotiator, name, at)
    else if (
      introduces(mentions, name, end) ||
      governs(mentions, name) ||
      goesOnList(mentions, name) ||
      isLeader(mentions, name) ||
      besideCue(name.first, name.after, name.folded.length) ||
      (owner &&
        name.folded.length > 1 &&
        (besideCue(owner.first, name.after, name.folded.length) || joinsOwned(passage, name.after)))
    )
      mentions.addAll(ownedBy(owner, withName(passage, at, undefined, name, end, [])), at)
    else {
      const office = heldBy(mentions, name)
      if (office) hold(mentions, office, name, at)
      else if (passage.language.grammar.cased) at = name.after - 1
    }
  }
  // "X received Y. Said X": of whom a verb of saying shows further down that he is somebody.
  if (mentions.people.list.length > before && !passage.language.grammar.cased)
    for (let at = passage.first; at < passage.after; at++)
      if (!mentions.covers(at) && maybeName(mentions, at)) short(mentions, at, lineEnd(passage, at))
  mentions.order()
}

/** Letters of the conjunction before a name that goes on with a list of people: "X, minister of A, وY Z, minister of B". */
function joinedOn(mentions: Mentions, at: number): number {
  const { passage } = mentions
  if (passage.language.grammar.cased) return 0
  // "each of X Y وZ W": right behind somebody a given name with its conjunction.
  if (passage.folded(at - 1) !== ',') {
    const next = passage.find(at, 'given')
    return mentions.at(at - 1)?.person && next && next.feats & WITH_AND ? passage.conjoined(at) : 0
  }
  // "..., the representative in Y, وX Z": where somebody serves stands behind him.
  const last = mentions.at(at - 2)
  const before =
    last?.kind === 'party' && passage.find(last.first - 1, 'preposition') ? mentions.at(last.first - 2) : last
  const listed = before !== undefined && (before.person !== undefined || before.kind === 'office')
  const given = passage.find(at, 'given')
  return listed && (given ? given.split.cut > 0 : passage.hits(at).length === 0) ? passage.conjoined(at) : 0
}

function maybeName(mentions: Mentions, at: number): boolean {
  const feats = mentions.passage.words[at]?.feats ?? 0
  if (feats & (NAME_START | NAME_PART)) return true
  const particle = mentions.passage.any(at, PARTICLE) ? mentions.passage.find(at, 'name-particle')?.entry.id : ''
  return (
    particle === 'joined' || particle === 'house' || familyName(mentions, at) || closesInsertion(mentions.passage, at)
  )
}

/** An office behind it makes a run of unknown words a person, in a script without capitals only where one may be expected. */
function introduces(mentions: Mentions, name: Name, end: number): boolean {
  const { passage } = mentions
  const behind = name.after < end ? officeBehind(passage, name.after, end) : undefined
  if (!behind || (name.folded.length < 2 && isNobody(passage, name.first, behind.office?.number))) return false
  // "le Vpm, ministre": what has the article is no name of somebody.
  const named = passage.language.grammar.articles !== 'word' || passage.find(name.first - 1, 'article') === undefined
  if (!named && name.folded.length < 2) return false
  // "the Armed Forces of X": one word with a state behind it is no person.
  if (!behind.office && name.folded.length < 2) return false
  return passage.language.grammar.cased || name.folded.length > 1 || expectsPerson(passage, name.first)
}

const ADVERBIAL = kinds('also', 'adverb', 'but', 'while', 'subordinator', 'preposition')

/** "Besides, the minister said", "in Gaza, ministers called": one word that opens a clause or names a place. */
function isNobody(passage: Passage, at: number, number: 'one' | 'two' | 'many' | undefined): boolean {
  if (!passage.language.grammar.cased) return false
  return passage.any(at, ADVERBIAL) || passage.any(at, PLACE) || (number !== undefined && number !== 'one')
}

/** "the administration of X Y": in construct with the noun for a government stands whose it is, or its country. */
function governs(mentions: Mentions, { first, folded }: Name): boolean {
  const { passage } = mentions
  if (passage.language.grammar.articles !== 'affix' || folded.length < 2 || !passage.find(first, 'given')) return false
  const noun = passage.find(first - 1, 'country')
  return noun !== undefined && noun.split.tail === 0 && !(noun.feats & WITH_ARTICLE) && !passage.find(first, 'state')
}

/** "X Y chose Z": the whole name of a well-known leader, wherever it stands, unless a house is called after him. */
function isLeader({ passage }: Mentions, { first, folded }: Name): boolean {
  if (folded.length < 2 || passage.find(first - 1, 'institution')) return false
  return leaderParty(passage.language, folded) !== undefined
}

/** The first of the titles that stand right before the name of somebody known: الدكتور المقداد. */
function titlesBefore(mentions: Mentions, at: number): number {
  const { passage } = mentions
  let first = at
  if (!passage.language.spaces || passage.language.grammar.cased) return first
  for (let p = at - 1; p >= passage.first && at - p < TITLES && !mentions.covers(p); p--) {
    if (passage.tokens.gap[p + 1] === NEW_LINE) break
    // السيد/ with its stroke.
    if (passage.folded(p) === '/' && passage.tokens.gap[p] === 0) continue
    const title = passage.hits(p).find(({ entry }) => entry.kind === 'title' || entry.kind === 'honorific')
    if (!title || p + title.length > first) break
    first = p
  }
  return first
}

/** The family of a ruling house, where one of it is known: آل ثاني. */
function ofHouse(mentions: Mentions, at: number): boolean {
  const { passage } = mentions
  const particle = passage.any(at, PARTICLE) ? passage.find(at, 'name-particle') : undefined
  if (particle?.entry.id !== 'house' || particle.length > 1) return false
  const family = passage.nameKey(at + 1)
  const known = mentions.people.list.filter(({ house }) => house === family)
  const [person] = known
  if (!person || known.length > 1) return false
  mentions.add(
    { kind: 'person', first: at, after: at + 2, ...clitics(particle), joined: passage.conjoined(at) > 0 },
    person,
  )
  return true
}

/** "X Y met Z. Minister Y said P": the full name of somebody who has an office only where his family name stands alone. */
function inFull(
  mentions: Mentions,
  at: number,
  end: number,
  besideCue: (first: number, after: number, words: number) => boolean,
): Name | undefined {
  const { passage, people } = mentions
  if (!passage.language.grammar.cased || !((passage.words[at + 1]?.feats ?? 0) & NAME_START)) return undefined
  const person = people.find([passage.nameKey(at), passage.nameKey(at + 1)])
  if (person?.folded.length !== 1) return undefined
  const name = nameAt(passage, at, mentions.nextCovered(at, end))
  if (!name || name.folded.length < 2 || name.folded.at(-1) !== person.folded[0]) return undefined
  // Where a sentence begins, any word has a capital.
  const opens = opensClause(passage, at)
  return !opens || besideCue(name.first, name.after, name.folded.length) ? name : undefined
}

/** A run of words that are all of one known person's name. */
function short(mentions: Mentions, at: number, end: number): boolean {
  const { passage } = mentions
  if (withParticle(mentions, at) || ofHouse(mentions, at) || withMiddle(mentions, at, end)) return true
  if (isWord(passage, at)) return false
  const next = passage.nameKey(at + 1)
  const two =
    (passage.words[at + 1]?.feats ?? 0) & NAME_START ? mentions.people.find([passage.nameKey(at), next]) : undefined
  for (const { word, cut, length } of spellings(passage, at, end)) {
    const person = two ?? mentions.people.find([word])
    if (!person) continue
    if (!two && isNamesake(passage, at, mentions.nextCovered(at, end), cut, person.folded)) continue
    let p = at + length
    while (p < end && !mentions.covers(p) && goesOn(mentions, person.folded, p)) p++
    while (p > at + 1 && passage.find(p - 1, 'name-particle') && !person.folded.includes(passage.nameKey(p - 1))) p--
    const titled = cut > 0 ? at : titlesBefore(mentions, at)
    const own = {
      cut,
      joined: cut > 0 && passage.conjoined(at) === cut,
      preposition: passage.splits(at).find((split) => split.cut === cut)?.preposition,
    }
    // “كسلاي”: the marks around a lone name are its own.
    const quoted =
      cut === 0 && titled === at && !passage.language.grammar.cased && isSetOff(passage, { first: at, after: p })
    if (quoted) {
      mentions.add({ kind: 'person', first: at - 1, after: p + 1 }, person)
      return true
    }
    // "But X Y the minister of A said": the whole name, with the office of his that stands behind it once more.
    const whole = p - at > 1 && cut === 0 && titled === at && !passage.language.grammar.cased
    const [held] = whole
      ? withName(passage, at, undefined, { first: at, after: p, cut, folded: person.folded }, end, [], person)
      : []
    if (held && held.after > p && person.offices.some(({ party }) => party?.code === held.office?.party?.code)) {
      mentions.addAll([held], at)
      return true
    }
    const first = titled < at ? { first: titled, ...clitics(passage.hits(titled)[0]) } : { first: at, ...own }
    mentions.add({ kind: 'person', after: p, ...first }, person)
    return true
  }
  return false
}

/** "Wexley y Al Thani", "Al-Thani": a particle with its capital, whatever else it means, or a hyphen, before the family name of somebody known. */
function withParticle(mentions: Mentions, at: number): boolean {
  const { passage } = mentions
  if (!passage.language.grammar.cased || !passage.find(at, 'name-particle')) return false
  const hyphen = passage.folded(at + 1) === '-' && passage.tokens.gap[at + 1] === JOINED
  if (!hyphen && !((passage.words[at]?.feats ?? 0) & CAPITALISED)) return false
  const last = at + (hyphen ? 2 : 1)
  const family = passage.nameKey(last)
  const begins = (passage.words[last]?.feats ?? 0) & NAME_START && !mentions.covers(last)
  const person = begins ? mentions.people.find([family]) : undefined
  if (!person || person.folded.length < 2 || person.folded.at(-1) !== family) return false
  mentions.add({ kind: 'person', first: at, after: last + 1 }, person)
  return true
}

/** "Félix Antoine X", of somebody named before as Félix X: his first name and his last, with another between. */
function withMiddle(mentions: Mentions, at: number, end: number): boolean {
  const { passage } = mentions
  if (!passage.language.grammar.cased || !mentions.people.find([passage.nameKey(at)])) return false
  const name = nameAt(passage, at, mentions.nextCovered(at, end))
  const person = name && name.folded.length > 2 ? mentions.people.find(name.folded) : undefined
  if (!name || !person || person.folded.length < 2) return false
  if (person.folded[0] !== name.folded[0] || person.folded.at(-1) !== name.folded.at(-1)) return false
  mentions.add({ kind: 'person', first: name.first, after: name.after }, person)
  return true
}

function goesOn(mentions: Mentions, folded: readonly string[], at: number): boolean {
  const { passage } = mentions
  // "Tabor De Backer": a particle that is a small word elsewhere, between two words of the name.
  if (passage.find(at, 'name-particle')?.length === 1 && folded.includes(passage.nameKey(at + 1))) return true
  if (isWord(passage, at)) return false
  if (folded.includes(passage.nameKey(at)) || passage.find(at, 'name-particle')) return true
  return passage.folded(at) === '-' && passage.tokens.gap[at] === JOINED
}
