/** Whose an office is, and where its bearer is sent: "of Russia", الروسي, للمملكة. */
import type { Hit } from '../../language/lexicon.ts'
import { CAPITALISED, NOMINATIVE, SINGULAR, WITH_AND, WITH_ARTICLE, WITH_PRONOUN } from '../../sense/features.ts'
import type { PartyMark } from '../../sense/mention.ts'
import { QUOTES } from '../../text/quotes.ts'
import { isState, ORGANISATIONS } from '../../world/index.ts'
import type { Passage } from '../passage.ts'
import { nameAt } from './name.ts'
import { closedByName, constructEnd } from './office-complement.ts'
import { countryAt, isAffairs, isAttribute, possessedAt } from './office-link.ts'
import { isOfState, type OfficeSoFar } from './office-so-far.ts'
import { behindArticles, partiesFrom, partyAt } from './party.ts'
import { skipTitles } from './titles.ts'

/**
 * The token behind the party that an office is of.
 * @param link the word that connects it with what stands before
 * @param bare whether it stands without a link where one is due
 */
export function ownerEnd(office: OfficeSoFar, at: number, link: string | undefined, bare: boolean): number | undefined {
  const { passage } = office
  const party = partyAt(passage, at) ?? countryAt(passage, at) ?? (link ? undefined : stateMeant(office, at))
  if (!party) return formEnd(office, at) ?? (link || isDative(office, at) ? postingEnd(office, at) : undefined)
  if (party.form === 'adjective' && passage.find(party.after, 'office-part')?.entry.id === 'abroad') {
    // "minister of foreign affairs and Kenyans abroad": whose nationals they are.
    office.marks.push(party)
    office.accept({ field: true })
    return party.after
  }
  // "The president of the Republic received the minister of A": whose president he is the minister's office does not show.
  if (office.kinds.at(-1) === 'president' && passage.find(at, 'polity') && !passage.namesApart(party.code))
    return formEnd(office, at)
  if (isNoOwner(office, at, party, link, bare)) return undefined
  const { officeLink, modifiers } = passage.language.grammar
  // A minister is a state's; an organisation in his title is what he is charged with.
  if (officeLink === 'required' && office.kinds.includes('minister') && ORGANISATIONS[party.code]) {
    office.accept({ field: true })
    return party.after
  }
  // سفير السعودية بالخرطوم: the preposition of place written with its name.
  const posted = passage.hits(at)[0]?.split.preposition === 'by' && office.marks.length > 0
  const sentThere = posted || (isDative(office, at) && !sends(office, party))
  office.marks.push(party)
  // "the director of the agency in A": where a body has him work.
  const works = ['in', 'at'].includes(link ?? '') && office.marks.some(({ code }) => ORGANISATIONS[code])
  const away = works || (office.sent && (['to', 'for', 'in', 'at'].includes(link ?? '') || sentThere))
  if (isAbout(office, party, link) || away) office.about.add(party)
  if (away) office.posted ??= party
  // "of the Algerian Council": before its noun an adjective closes nothing.
  const body = passage.find(party.after, 'office-part')?.entry.id === 'body'
  const opens = modifiers === 'before' && (party.form === 'adjective' || (party.form === 'name' && body))
  // ministre français des Affaires étrangères: where "of" must stand, an adjective before it closes nothing either.
  const goesOn = opens || (party.form === 'adjective' && officeLink === 'required')
  office.accept({ open: opens, closed: !goesOn })
  return furtherOwners(office, at, party) ?? (opens ? landEnd(passage, party) : attributesEnd(passage, party))
}

/** "of the Kenyan Republic X": behind the noun for a state that its adjective describes. */
function landEnd(passage: Passage, { form, after }: PartyMark): number {
  const land = form === 'adjective' ? passage.find(after, 'country') : undefined
  return land && land.feats & SINGULAR && (passage.words[after]?.feats ?? 0) & CAPITALISED ? after + land.length : after
}

/** رئيس هيئة الأركان الأردنية المشتركة: behind further adjectives that stand behind that of whose office it is. */
function attributesEnd(passage: Passage, { form, after }: PartyMark): number {
  let p = after
  if (form === 'adjective' && passage.language.grammar.articles === 'affix') while (isAttribute(passage, p)) p++
  return p
}

/** The token behind an organisation in quotation marks, with a preposition of one letter before them or none: لـ"الأونروا". */
export function quotedOwner(office: OfficeSoFar, at: number): number | undefined {
  const { passage } = office
  if (passage.language.grammar.cased) return undefined
  const letter = passage.language.morphology.prepositions?.[passage.folded(at)] === 'for' ? 1 : 0
  const close = QUOTES[passage.folded(at + letter)]
  const party = close ? partyAt(passage, at + letter + 1) : undefined
  if (!party || passage.folded(party.after) !== close) return undefined
  office.marks.push(party)
  office.accept({ closed: true })
  return party.after + 1
}

/** سلطان عمان, وزير خارجية عمان: of a name that is a city's and a state's the state, right behind an office of state. */
function stateMeant({ passage, kinds }: OfficeSoFar, at: number): PartyMark | undefined {
  const word = passage.find(at, 'ambiguous')
  const [code, ...more] = word && !word.split.preposition ? word.entry.id.split(' ').filter(isState) : []
  if (!word || !code || more.length > 0 || !kinds.some(isOfState)) return undefined
  return { code, first: at, after: at + word.length, form: 'name', cut: word.split.cut }
}

/** Whether "for" is written together with the word at a token. */
function isDative({ passage }: OfficeSoFar, at: number): boolean {
  return passage.hits(at)[0]?.split.preposition === 'for'
}

/** "the special envoy *of* the organisation to X": of whom with the dative somebody sent is: a body, or where it is told next to whom he is sent. */
function sends({ passage, marks }: OfficeSoFar, { code, after }: PartyMark): boolean {
  if (marks.length > 0) return false
  const to = passage.find(after, 'preposition')
  const there = to?.entry.id === 'to' && partyAt(passage, after + to.length) !== undefined
  // "of the state for the affairs of P": of two datives the second says what he is sent for.
  const further = passage.hits(after).some(({ split }) => split.preposition === 'for')
  return there || further || ORGANISATIONS[code] !== undefined
}

/** "with the envoy Bagdadom Yym": where cases show it, a city's word and the family name behind it are one name, in a case that no owner has. */
function isForename({ passage, marks }: OfficeSoFar, { first, after, form }: PartyMark): boolean {
  const { words, language } = passage
  const next = words[after]
  if (after - first > 1 || !next || !(next.feats & CAPITALISED) || next.hits.length > 0) return false
  // "the secretary of the League Bagdad Xom": whose he is stands there already.
  const owned = form === 'seat' && language.grammar.cases && marks.some((mark) => mark.after === first)
  if (owned && !((words[after + 1]?.feats ?? 0) & CAPITALISED)) return true
  return language.morphology.isObliqueName?.([words[first]?.folded ?? '', next.folded]) ?? false
}

/** Whether a party behind an office is not whose it is. */
function isNoOwner(
  office: OfficeSoFar,
  at: number,
  party: PartyMark,
  link: string | undefined,
  bare: boolean,
): boolean {
  const { passage, last, sent } = office
  const { officeLink, modifiers } = passage.language.grammar
  const hit = passage.hits(at)[0] as Hit
  if (link === 'on' && !sent) return true
  if (isForename(office, party)) return true
  // "conveyed to the minister Kenya's thanks": what is a state's is no more of the office.
  if (!link && passage.isPossessive(party.after)) return true
  // "the visit of the president of A to B": one who is not sent goes there.
  if (link === 'to' && !sent && !office.serves && last.closed) return true
  const field = passage.find(at, 'office-part')
  if (field && field.feats & WITH_AND) return true
  // "спикер палаты Олий Мажлиса": in the genitive a house stands for its state as the state's name does.
  const owns = party.form === 'seat' && passage.language.grammar.cases && !(hit.feats & NOMINATIVE)
  // "of the sisterly Kenyan Republic": what describes it may stand between, where the noun for a state follows.
  const land = party.form === 'adjective' && passage.find(party.after, 'country') !== undefined
  if (bare && modifiers === 'before' && party.form !== 'name' && !owns && !land) return true
  // "el presidente Santiago Peña": where "of" must stand, a capital behind an office without it is a forename.
  if (bare && modifiers === 'after' && party.form === 'seat') return true
  if ((link === 'and' || hit.feats & WITH_AND) && !office.plural) return true
  // Where "of" must stand, a head of government "in" a state is a visitor there; elsewhere it is whose he is.
  const visits = party.form === 'seat' || (office.kinds.every(isOfState) && officeLink === 'required')
  // ... unless it is the body of one: "at the United Kingdom's Foreign Office".
  const body = link === 'at' && possessedAt(passage, party.after, office.end) !== undefined
  if ((link === 'in' || link === 'at') && visits && !sent && !body && !namedBetween(office, party)) return true
  if (office.isAlone && party.form === 'name' && !link && !hit.split.preposition) return true
  if (!isDative(office, at)) return false
  // قال الوزير للجانب التشادي: whom a minister tells something is not whom he serves.
  if (office.isAlone) return !office.takesFor
  // وزير الخارجية والتعاون لرواندا X: behind a field of government whose it is, if the holder's name closes it.
  const named = party.form === 'name' && last.field && closedByName(passage, party.after, office.end)
  return !last.open && !office.serves && !named
}

/** "главы МИД Ирана, Турции и России": the token behind the parties that several bearers are of. */
function furtherOwners(office: OfficeSoFar, at: number, first: PartyMark): number | undefined {
  const { passage } = office
  if (!office.plural || first.form === 'seat' || !partyAt(passage, at)) return undefined
  const { parties, after } = partiesFrom(passage, at, office.end)
  if (parties.some(({ form }) => form !== first.form)) return undefined
  if (first.form === 'adjective' && parties.length < 3) return undefined
  if (parties.length < 3 && passage.folded(first.after) === ',') return undefined
  office.marks.push(...parties.slice(1))
  return after
}

/** "of the Kingdom", where the text does not show which: still whose office it is. */
function formEnd(office: OfficeSoFar, at: number): number | undefined {
  const form = office.passage.find(at, 'polity')
  // "of the Republic of P", where P is a territory that the lexicon has as such.
  if (form && (office.passage.find(at, 'office-part')?.length ?? 0) > form.length) return undefined
  if (!form || !(office.last.open || office.last.field || office.sent)) return undefined
  office.polity ??= form.entry.id
  office.accept({ closed: true })
  return at + form.length
}

/** "the ambassador of A to his country", "to the state": where somebody is sent, without a name. */
function postingEnd(office: OfficeSoFar, at: number): number | undefined {
  // "embajador en nuestro país"
  const own = office.sent ? office.passage.find(at, 'possessive') : undefined
  const home = own && office.passage.find(at + own.length, 'country')
  if (own && home && home.feats & SINGULAR) {
    office.accept({ closed: true })
    return at + own.length + home.length
  }
  const country = office.sent ? office.passage.find(at, 'country') : undefined
  if (!country && office.sent && office.passage.language.grammar.articles === 'affix') return regionEnd(office, at)
  if (!country || !(country.feats & (WITH_PRONOUN | WITH_ARTICLE)) || !(country.feats & SINGULAR)) return undefined
  office.accept({ closed: true })
  return at + country.length
}

/** "the envoy of the organisation to the coast X": behind ordinary nouns for where somebody is sent, which the holder's name closes. */
function regionEnd(office: OfficeSoFar, at: number): number | undefined {
  const { passage, end } = office
  // "for the peace process": an issue in so many words.
  const issue = passage
    .hits(at)
    .find(({ entry, split, length }) => entry.kind === 'issue' && length > 1 && split.preposition === 'for')
  let after = issue ? at + issue.length : constructEnd(passage, at, end, false)
  while (after !== undefined && after < end && isAttribute(passage, after)) after++
  if (after === undefined || !closedByName(passage, after, end)) return undefined
  office.accept({ closed: true })
  return after
}

/** "assistant minister for American affairs", "director for Europe": the region is the field, not the party. */
function isAbout({ passage, kinds, last }: OfficeSoFar, party: PartyMark, link: string | undefined): boolean {
  if (party.form === 'adjective' && last.affairs && (link === undefined || link === 'for')) return true
  const before = passage.language.grammar.modifiers === 'before'
  const affairs = isAffairs(passage, party.after) && !passage.find(party.after, 'preposition')
  // "the envoy of the UN on A"
  return (before && affairs) || link === 'on' || (link === 'for' && kinds.at(-1) === 'director')
}

/** "the president of the transition in A, Colonel X Y,": between commas right behind the state stands the name of who serves there. */
function namedBetween({ passage, end }: OfficeSoFar, { form, after }: PartyMark): boolean {
  if (form !== 'name' || passage.folded(after) !== ',') return false
  const name = nameAt(passage, skipTitles(passage, behindArticles(passage, after + 1)), end, { expected: true })
  return name !== undefined && name.folded.length > 1 && passage.folded(name.after) === ','
}
