/** Of what an office is, in words that a lexicon has: a body, a field of government, a rank, an ordinal. */
import type { Hit } from '../../language/lexicon.ts'
import { CAPITALISED, DEFINITE, WITH_AND, WITH_ARTICLE } from '../../sense/features.ts'
import { LETTER } from '../../text/tokens.ts'
import { PLACES } from '../../world/index.ts'
import type { Passage } from '../passage.ts'
import { isOfState, type OfficeSoFar } from './office-so-far.ts'
import { stateWithin } from './party.ts'

/** Heads of those who serve within a body. */
const STAFF = new Set(['director', 'adviser', 'secretary', 'deputy'])

/** Parts that follow a field of government without a link. */
const COMPOUND = new Set(['field', 'affairs', 'abroad', 'body', 'government'])

/**
 * The token behind the part that begins at a token.
 * @param link the word that connects it with what stands before
 * @param bare whether it stands without a link where one is due
 */
export function partEnd(office: OfficeSoFar, at: number, link: string | undefined, bare: boolean): number | undefined {
  const { passage } = office
  for (const hit of passage.hits(at)) {
    const { id } = hit.entry
    const after = at + hit.length
    // "en charge de": a rank that ends in its preposition wants a complement.
    const leads = id === 'rank' && hit.length > 1 && passage.find(after - 1, 'preposition') !== undefined
    const compound = leads || (office.last.field && COMPOUND.has(id))
    if (bare && !office.last.open && !compound) continue
    if (!isPart(office, at, hit, link, bare)) continue
    const within = stateWithin(passage, at, after)
    if (within) office.marks.push(within)
    // "the director for America": what an office is about.
    if (within && (link === 'on' || passage.find(at, 'preposition')?.entry.id === 'on')) office.about.add(within)
    const country = hit.entry.kind === 'place' && !link ? PLACES[id]?.country : undefined
    if (country) office.marks.push({ code: country, first: at, after, form: 'seat', cut: 0 })
    // شؤون wants a complement unless it has the article: شؤون المنافذ.
    const definite = ((passage.words[after - 1]?.feats ?? 0) & DEFINITE) !== 0
    const affairsOf = id === 'affairs' && passage.language.grammar.officeLink === 'possible' && !definite
    office.accept({
      open: id === 'body' || (id === 'government' && !definite) || affairsOf || leads,
      // وزير الخارجية الثاني لكينيا: a rank leaves its field as it was.
      field: id === 'field' || id === 'affairs' || id === 'abroad' || (isRank(hit) && office.last.field),
      affairs: id === 'affairs',
      led: leads,
    })
    return after
  }
  return undefined
}

/** Whether a word is written as a name is, in a language of capitals whose modifiers stand before. */
function capitalised(passage: Passage, at: number): boolean {
  const { cased, modifiers, officeLink } = passage.language.grammar
  if (!cased || modifiers !== 'before' || officeLink !== 'required') return false
  return ((passage.words[at]?.feats ?? 0) & CAPITALISED) !== 0
}

function isRank({ entry }: Hit): boolean {
  return entry.kind === 'ordinal' || entry.id === 'rank'
}

/** Whether a place right behind an open head or body is what it is of, in a language whose nouns stand in construct: رئيس إقليم كردستان. */
function inConstruct({ passage, last, isAlone, sent }: OfficeSoFar, at: number): boolean {
  if (passage.language.grammar.officeLink !== 'possible' || !last.open || isAlone || sent) return false
  return !passage.hits(at)[0]?.split.preposition && !passage.andAttached(at)
}

/** Whether a word completes the office. */
function isPart(office: OfficeSoFar, at: number, hit: Hit, link: string | undefined, bare: boolean): boolean {
  const { passage, sent, last } = office
  const { kind, id } = hit.entry
  const place = kind === 'place' && (link === undefined ? inConstruct(office, at) : link !== 'in' || sent)
  if (kind !== 'office-part' && !(kind === 'ordinal' && !bare) && !place) return false
  const joined = link === 'and' || (hit.feats & WITH_AND) !== 0
  // "congratulated the foreign minister the government on": a noun with its article closes what is in construct.
  const whole =
    hit.feats & WITH_ARTICLE && !hit.split.preposition && !link && !joined && passage.articleAttached(at - 1)
  if (whole && id === 'government' && !last.open) return false
  // Behind "of Russia" only a rank goes on ("the former"), and for what an envoy is sent: "of the EU for human rights".
  const goesOn = ((link === 'for' || link === 'on') && sent) || place || id === 'rank' || joined
  if (last.closed && !goesOn && !passage.find(at, 'preposition') && !hit.split.preposition) return false
  // وزير الطاقة في حكومة الوحدة: a minister of a government is in it; in a ministry he is a visitor.
  const member = id === 'government' && office.kinds.every((head) => isOfState(head) || head === 'deputy')
  // "the permanent secretary in the Ministry of Works": where capitals show it, the body somebody is of.
  const housed = id === 'body' && capitalised(passage, at) && !office.kinds.includes('premier')
  // مدير العلاقات في وزارة الخارجية: who serves a body is in it.
  const staff =
    id === 'body' && office.kinds.every((head) => STAFF.has(head)) && passage.language.grammar.articles === 'affix'
  if (link === 'in' && !sent && !member && !housed && !staff && !(id === 'body' && ofCommittee(passage, at)))
    return false
  // سلطان عمان بقصر المنارة: a house with a preposition of place is where something was, unless it is a body as well.
  if (last.closed && hit.split.preposition === 'by' && passage.find(at, 'venue')) return false
  // سامي بن عبد الله: a word before "son of" is a name.
  if (passage.find(at + hit.length, 'name-particle')?.entry.id === 'son') return false
  if (link === 'to' && !sent && !office.serves) return false
  // رئيسة كينيا سامية حسن: a rank without the article that a closed office would want of it is a name.
  if (id === 'rank' && last.closed && !(hit.feats & WITH_ARTICLE) && passage.find(at, 'given')) return false
  return (
    !office.isAlone || Boolean(link) || joined || (Boolean(hit.split.preposition) && office.takesFor) || id === 'rank'
  )
}

/** Most words of a committee's name. */
const COMMITTEE = 6

/** "the chair of the committee for P in the parliament": whether a committee stands before a token and its preposition, in construct with whoever heads it. */
function ofCommittee(passage: Passage, at: number): boolean {
  if (passage.language.grammar.articles !== 'affix') return false
  for (let p = at - 2; p > at - 2 - COMMITTEE && p >= passage.first; p--) {
    if (passage.find(p, 'format')?.entry.id === 'committee') return passage.find(p - 1, 'office') !== undefined
    if (passage.tokens.cls[p] !== LETTER) return false
  }
  return false
}
