/** What follows the head of an office: of what, of whom, and further offices of the same person. */

import type { Hit } from '../../language/lexicon.ts'
import { CAPITALISED, DEFINITE, WITH_AND } from '../../sense/features.ts'
import type { PartyMark } from '../../sense/mention.ts'
import { NEW_LINE } from '../../text/tokens.ts'
import { isState } from '../../world/index.ts'
import type { Passage } from '../passage.ts'
import { nameAt } from './name.ts'
import { headAt } from './office.ts'
import { namedBodyEnd } from './office-body.ts'
import {
  abbreviationEnd,
  apposedUpToName,
  chargeEnd,
  closedByName,
  fieldsUpToName,
  homeOf,
  quotedBody,
} from './office-complement.ts'
import { furtherOffice, listedOffice } from './office-further.ts'
import { governedUpToName } from './office-genitive.ts'
import { linkAt, possessedAt } from './office-link.ts'
import { bodyEnd, bracketEnd, fieldListEnd, fieldRowBehind, fieldRowEnd } from './office-list.ts'
import { ownerEnd, quotedOwner } from './office-owner.ts'
import { partEnd } from './office-part.ts'
import { OfficeSoFar } from './office-so-far.ts'
import { unknownEnd } from './office-unknown.ts'
import { behindArticles, partyAt } from './party.ts'
import { setOff } from './set-off.ts'
import { skipTitles } from './titles.ts'

/**
 * Follows an office from its head to its end, collecting the heads and parties in it.
 * @param marks parties that stand before the head
 * @param behindName whether it stands behind the name of its holder
 * @returns what it tells, and the token behind it
 */
export function followOffice(
  passage: Passage,
  first: number,
  head: Hit,
  marks: readonly PartyMark[],
  end: number,
  behindName: boolean,
): { office: OfficeSoFar; after: number } {
  const office = new OfficeSoFar(passage, head, marks, end, behindName, isGoverned(passage, first))
  let at = headEnd(office, first, head)
  while (at < end && passage.tokens.gap[at] !== NEW_LINE) {
    const next = possessedAt(passage, at, end) ?? complementEnd(office, at)
    if (next === undefined) break
    at = next
  }
  return { office, after: at }
}

const DESCRIBES = ['office-part', 'adjective', 'quality'] as const

/** "with the military attaché": whether a preposition stands right before an office's head, or before what describes it. */
function isGoverned(passage: Passage, head: number): boolean {
  if (!passage.language.grammar.cases) return false
  const described = DESCRIBES.some((kind) => passage.find(head - 1, kind))
  return passage.find(described ? head - 2 : head - 1, 'preposition') !== undefined
}

/** Behind a head, of whose several words one may name its party: المستشار الألماني. */
function headEnd(office: OfficeSoFar, first: number, head: Hit): number {
  let after = first + head.length
  for (let i = first; i < after; i++) {
    const party = partyAt(office.passage, i)
    // 委 in 省委书记: where no spaces part words, one sign of a head is short for nobody.
    if (party && !office.passage.language.spaces && party.after - i < 2) continue
    if (party && party.after <= after) office.marks.push(party)
    // "the president of the Republic of A": what the head ends with may begin a state's name.
    else if (party?.form === 'name' && i > first && i === after - 1 && party.after <= office.end) {
      office.marks.push(party)
      after = party.after
      office.accept({ closed: true })
    }
  }
  return after
}

/** Where the complement that begins at a token ends. */
function complementEnd(office: OfficeSoFar, first: number): number | undefined {
  const { passage, end } = office
  // "the minister and the delegation with him": who came along is no part of his office.
  if ((passage.find(first, 'delegation')?.feats ?? 0) & WITH_AND) return undefined
  // "the minister, in the strongest terms, condemned P": several words that say how something was done.
  if ((passage.find(first, 'adverb')?.length ?? 0) > 1) return undefined
  if (passage.language.grammar.officeLink === 'none') return listedOffice(office, first)
  const after = knownEnd(office, first)
  if (after !== undefined || office.behindName) return after
  const governed = governedUpToName(office, first)
  if (governed !== undefined) return governed
  // Whatever stands before the comma behind which the holder's name follows.
  const apposed = apposedUpToName(passage, first, end)
  if (apposed !== undefined) {
    // "the Commissioner for P, Q and R of A, X Y": the state or body right before the comma is whose it is.
    for (let p = first; p < apposed; p++) {
      const owner = linkAt(passage, p)?.id === 'of' ? partyAt(passage, linkAt(passage, p)?.after ?? p) : undefined
      if (owner?.after === apposed && owner.form === 'name') office.marks.push(owner)
    }
    office.accept({ closed: true })
  }
  return apposed
}

/** Where a complement ends whose words or links show it to be one. */
function knownEnd(office: OfficeSoFar, first: number): number | undefined {
  const { passage, end } = office
  const titled = behindTitles(office, first)
  if (titled !== undefined) return titled
  const quoted = quotedBody(passage, first, end)
  if (quoted !== undefined) {
    office.accept({ closed: true })
    return quoted
  }
  const owner = quotedOwner(office, first)
  if (owner !== undefined) return owner
  const seat = behindStroke(office, first)
  if (seat !== undefined) return seat
  const short = abbreviationEnd(passage, first, end)
  // "the secretary of foreign relations (SFR), X Y": where nothing more completes the office the holder's name follows, or stands before.
  if (short !== undefined) {
    const named = office.behindName || closedByName(passage, short, end) || setOff(passage, short, end) !== undefined
    return knownEnd(office, short) ?? (named ? short : undefined)
  }
  const set = setOffEnd(office, first)
  if (set !== undefined) return set
  if (passage.folded(first) === ',') {
    // "minister of foreign affairs, of cooperation and of ...": each field of one office with its own "of".
    if (office.last.field && linkAt(passage, first + 1)?.id === 'of') return listedEnd(office, first + 1)
    // "secretary of state, in charge of trade": a rank that leads on may be set off by a comma.
    const rank = passage.find(first + 1, 'office-part')
    if (rank?.entry.id === 'rank' && rank.length > 1 && passage.find(first + rank.length, 'preposition'))
      return partEnd(office, first + 1, 'of', false)
  }
  const charged = office.behindName ? undefined : chargeEnd(passage, first, end)
  if (charged === undefined) return linkedEnd(office, first)
  office.accept({ field: true })
  return charged
}

/** مدير مكتب سمو الوزير: a further office behind its holder's titles, where the office before it waits for whose it is. */
function behindTitles(office: OfficeSoFar, first: number): number | undefined {
  const { passage, last, isAlone } = office
  if (passage.language.grammar.articles !== 'affix' || !last.open || isAlone || passage.andAttached(first))
    return undefined
  // التقى الأمين العام معالي الوزير: a noun in construct has no article, nor what describes it.
  if ((passage.words[first - 1]?.feats ?? 0) & DEFINITE) return undefined
  const at = skipTitles(passage, first, true)
  const head = at > first && at < office.end ? headAt(passage, at) : undefined
  return head?.entry.kind === 'office' ? furtherOffice(office, at, undefined, false) : undefined
}

/** "X, Director for Africa/Kenya": whose office it is behind a stroke, at the end of one that stands behind its holder's name. */
function behindStroke(office: OfficeSoFar, first: number): number | undefined {
  const { passage, behindName } = office
  if (!behindName || !passage.language.grammar.cased || passage.folded(first) !== '/') return undefined
  const party = partyAt(passage, first + 1)
  if (party?.form !== 'name' || !isState(party.code)) return undefined
  office.marks.push(party)
  office.accept({ closed: true })
  return party.after
}

/** Where further fields or the body end that commas or brackets set off, in a language of capitals. */
function setOffEnd(office: OfficeSoFar, first: number): number | undefined {
  const { passage, end, behindName } = office
  const aside = office.last.closed ? undefined : bracketEnd(passage, first, end)
  if (aside !== undefined) return aside
  if (passage.folded(first) !== ',') return undefined
  // "minister of foreign affairs" is one word of the lexicon, with its field in it.
  const part = office.last.open ? passage.find(first - 1, 'office-part')?.entry.id : undefined
  const field = office.last.field || part === 'field' || part === 'affairs'
  const fields =
    field && !office.last.closed
      ? (fieldListEnd(passage, first, end) ??
        (behindName ? fieldRowBehind(passage, first) : fieldRowEnd(passage, first, end)))
      : undefined
  if (fields !== undefined) {
    office.accept({ field: true })
    return fields
  }
  const body = bodyEnd(passage, first, end, behindName)
  if (!body) return undefined
  if (body.party && office.marks.length === 0) office.marks.push(body.party)
  office.accept({ closed: true })
  return body.after
}

/** Where a complement ends, behind the word that connects it. */
function linkedEnd(office: OfficeSoFar, first: number): number | undefined {
  const { passage, end } = office
  // "Assistant to the President – Secretary of the Security Council": one person's two offices.
  const agency = office.kinds.includes('outsider')
  const dash = !agency && passage.folded(first) === '-' && headAt(passage, first + 1)?.entry.kind === 'office'
  const from = dash ? first + 1 : first
  // "по делам Африки": a part with its preposition in it needs no link.
  const whole = passage.find(from, 'office-part') !== undefined && passage.find(from, 'preposition') !== undefined
  const link = whole ? undefined : (linkAt(passage, from) ?? homeOf(passage, from, office.kinds))
  const at = link?.after ?? (office.last.led ? behindArticles(passage, from) : from)
  if (at >= end || passage.tokens.gap[at] === NEW_LINE) return undefined
  const bare = passage.language.grammar.officeLink === 'required' && !link && !whole
  const head = link && headAt(passage, at)?.entry.kind
  // "the president and prime minister": what is refused as a further office is no part of the first one either.
  if (link?.id === 'and' && head === 'office') return furtherOffice(office, at, link.id, bare)
  // "of members of the cabinet and of the director X": behind "and", a preposition and an article somebody else begins.
  const apart = link?.id === 'of' && head === 'office' && passage.find(from, 'and') && passage.articleBefore(at)
  if (apart) return undefined
  // "said the minister to the agency X": who is told is no part of the office.
  if (link?.id === 'at' && head === 'outsider') return undefined
  const joined = office.last.field && link?.id === 'of' && passage.find(from, 'and') !== undefined
  return (
    furtherOffice(office, at, link?.id, bare) ??
    namedBodyEnd(office, at, link?.id) ??
    // "... et des Gabonais à l'étranger": a state's people, who are a field.
    (joined ? peopleEnd(office, at) : undefined) ??
    ownerEnd(office, at, link?.id, bare) ??
    partEnd(office, at, link?.id, bare) ??
    (joined ? fieldsEnd(office, at) : undefined) ??
    unknownEnd(office, at, link?.id)
  )
}

/** A state's people, by its adjective with a capital: whose they are the minister is, where nothing else says it. */
function peopleEnd(office: OfficeSoFar, at: number): number | undefined {
  const { passage } = office
  const capital = ((passage.words[at]?.feats ?? 0) & CAPITALISED) !== 0
  if (passage.language.grammar.demonyms !== 'capitalised' || !capital) return undefined
  const party = partyAt(passage, at)
  const people = party?.form === 'adjective' || passage.find(at, 'ambiguous') !== undefined
  const after = people ? fieldsEnd(office, at) : undefined
  if (party && after !== undefined && office.marks.length === 0) office.marks.push(party)
  return after
}

/** A field of government behind a comma and "of". */
function listedEnd(office: OfficeSoFar, first: number): number | undefined {
  const { passage } = office
  const at = linkAt(passage, first)?.after ?? first
  const field = passage.hits(at).some(({ entry }) => entry.kind === 'office-part' && entry.id !== 'rank')
  if (field) return partEnd(office, at, 'of', false)
  const written = ((passage.words[at]?.feats ?? 0) & CAPITALISED) !== 0
  // "X, minister of transport, and of Y Z": the next one's name is no field.
  const named = (nameAt(passage, at, office.end)?.folded.length ?? 0) > 1
  return fieldsEnd(office, at) ?? (office.behindName && written && !named ? unknownEnd(office, at, 'of') : undefined)
}

/** A field of government, whatever its words, up to the name of the holder. */
function fieldsEnd(office: OfficeSoFar, at: number): number | undefined {
  const after = office.behindName ? undefined : fieldsUpToName(office.passage, at, office.end)
  if (after !== undefined) office.accept({ field: true })
  return after
}
