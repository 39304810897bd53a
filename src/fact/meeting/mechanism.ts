/** The standing format that a meeting belongs to: one of the list, or one recognised from its own words. */
import type { Account, Found } from '../../sense/account.ts'
import { PLURAL, SINGULAR } from '../../sense/features.ts'
import { FORMATS, formatSlug } from '../../sense/formats.ts'
import type { PartyMark, Range } from '../../sense/mention.ts'
import { MECHANISMS, ORGANISATIONS } from '../../world/index.ts'
import { type Phrase, partiesTogether, phraseAround } from '../phrase.ts'
import { isGoal } from './another.ts'
import { besideEarlier } from './earlier.ts'
import { inOffice } from './in-office.ts'
import { identifier } from './mechanism-name.ts'
import { asideBelow, cutShort, insideName, isAim, isNew, isObject } from './no-mechanism.ts'
import { belongsTo, didElsewhere, isSetUp, metBefore, occasion, WHERE } from './occasion.ts'
import { aside, governing } from './round.ts'
import type { Outside } from './skeleton.ts'

export interface MechanismFound {
  /** Of one that is listed its identifier, else the part of it that its own words make. */
  readonly id: string
  /** The noun that says what it is; nothing for a listed one that does not say. */
  readonly format: string
  /** The ids of its words in full: what an English name is made of. */
  readonly title: readonly string[]
  readonly words: Range
  /** Within them the number of the session, which is no part of its name. */
  readonly number?: Range | undefined
  /** The noun that its words begin with, or they themselves, as found. */
  readonly noun: Found
  readonly parties: readonly PartyMark[]
  /** Parts of the world that its name names beside a party. */
  readonly regions?: readonly string[]
  readonly name: Record<string, string>
  readonly rule: string
}

/** Formats that stand by their nature; the others only if qualified ("strategic dialogue") or numbered. */
const STANDING = new Set(['committee', 'council', 'commission', 'forum', 'working-group', 'mechanism', 'group'])
const QUALIFIED = new Set(['dialogue', 'consultation', 'partnership'])
/** Formats that stand if their name says between whom: the ASEAN-GCC Summit. */
const BETWEEN = new Set(['summit'])
/** Of those that meet at a rank, the ones that stand between an organisation and others: the ministerial meeting of O and A. */
const RANKED = new Set(['ministerial', 'leaders', 'senior-officials'])
/** Qualities by which any meeting is of a standing format: so many ministers a side. */
const SERIAL = new Set(['2-plus-2', '3-plus-3'])
/** Qualities that say nothing of a format's being a standing one. */
const PLAIN = new Set(['bilateral', 'trilateral', 'quadrilateral', 'joint', 'technical'])
/** Of talks those that say only who or how high sits at them. */
const RANKS = new Set(['high-level', 'higher', 'ministerial'])
/** Formats that are events: the first thing a report says of one is what it is about. */
const EVENTS = new Set(['dialogue', 'consultation', 'summit'])

/** Whether what somebody says in the opening sentences begins with a phrase. */
function opensContent({ frames }: Account, phrase: Range, opening: Range): boolean {
  return frames.some(
    ({ act, content }) =>
      act === 'speak' &&
      content !== undefined &&
      content.first < opening.after &&
      phrase.first - content.first <= 1 &&
      phrase.first >= content.first,
  )
}

/** Sentences at a report's start in which even what somebody says names the standing format. */
const OPENING = 2

/**
 * @param numbered nouns that a round's ordinal counts: a numbered session of anything is of a standing format
 * @param ofOthers whether a gathering's name says that it is none of those who met
 */
export function mechanismIn(
  account: Account,
  skeleton: Outside,
  range: Range,
  numbered: readonly Range[],
  ofOthers: (noun: Found) => boolean = () => false,
): MechanismFound | undefined {
  for (const found of account.find('mechanism', range)) {
    if (
      skeleton.ahead(found) ||
      !skeleton.has(found) ||
      aside(account, found) ||
      occasion(account, found) ||
      isGoal(account, found) ||
      besideEarlier(account, found) ||
      ofOthers(found) ||
      didElsewhere(account, found) ||
      inOffice(account, found)
    )
      continue
    return {
      id: found.id,
      format: formatOf(account, found),
      title: [],
      words: found,
      noun: found,
      parties: partiesOfListed(account, found),
      name: account.names('mechanism', found.id),
      rule: 'mechanism/listed',
    }
  }
  let best: MechanismFound | undefined
  let uncounted: MechanismFound | undefined
  const opening = skeleton.lead(OPENING)
  for (const head of account.find('format', range)) {
    if (skeleton.ahead(head) || aside(account, head) || insideName(account, head) || cutShort(account, head)) continue
    if (isGoal(account, head) || ofOthers(head) || didElsewhere(account, head) || inOffice(account, head)) continue
    if (besideEarlier(account, head) || asideBelow(account, head)) continue
    const phrase = phraseAround(account, head)
    // "strengthened the mechanisms of cooperation": several of them are no standing format.
    const several = (head.feats & (PLURAL | SINGULAR)) === PLURAL && phrase.parties.length === 0
    if ((STANDING.has(head.id) && (several || isNew(account, phrase))) || isSetUp(account, phrase)) continue
    const within = governing(account, phrase)
    if (within && WHERE.has(within.id) && (belongsTo(account, within) || metBefore(account, within))) continue
    const counted = numbered.some((noun) => noun.first >= phrase.first - 6 && noun.after <= phrase.after + 6)
    // What somebody says counts only where it numbers the session, or opens the report with a name that says between whom.
    const named = phrase.parties.length > 1 && EVENTS.has(head.id) && opensContent(account, phrase, opening)
    if (!skeleton.has(head) && !(counted && skeleton.told(head)) && !named) continue
    const ranked = head.id === 'talks' && phrase.parties.length < 2
    const qualities = phrase.qualities.filter((quality) => !PLAIN.has(quality) && !(ranked && RANKS.has(quality)))
    const standing =
      (STANDING.has(head.id) && (phrase.qualities.length > 0 || phrase.parties.length > 1 || counted)) ||
      phrase.qualities.some((quality) => SERIAL.has(quality))
    // "to widen strategic dialogue" is something that they do.
    const done =
      phrase.parties.length === 0 &&
      (account.isBare(phrase, head) || isAim(account, phrase, head) || isObject(account, phrase))
    // "the strategic partnership between A and B" is their relation, and a format only where its sessions are counted.
    const said = qualities.length > 0 && !done && head.id !== 'partnership'
    // "a political dialogue" is one that they had, and no format that stands.
    const any = phrase.parties.length === 0 && !counted && isNew(account, phrase)
    const qualified = QUALIFIED.has(head.id) && ((said && !any) || counted)
    const between =
      (BETWEEN.has(head.id) || (head.id === 'meeting' && qualities.some((quality) => RANKED.has(quality)))) &&
      phrase.parties.length + phrase.regions.length > 1 &&
      (phrase.parties.length > 2 ||
        phrase.regions.length > 0 ||
        counted ||
        phrase.parties.some(({ code }) => ORGANISATIONS[code])) &&
      (qualities.length > 0 || account.isNamelike(head.first) || written(account, phrase, head))
    // "the council of foreign ministers of the states of Q" is of those whose ministers they are, and not of who met.
    const bare = phrase.parties.length + phrase.qualities.length === 0
    if (bare && STANDING.has(head.id) && account.mentionAt(phrase.after)?.office) continue
    const id = formatSlug(phrase.qualities, head.id)
    const listed =
      phrase.parties.length > 0 &&
      identifier([...phrase.parties.map(({ code }) => code), ...phrase.regions], id) in MECHANISMS
    if (listed && occasion(account, head)) continue
    const known = listed || (counted && (qualities.length > 0 || phrase.parties.length + phrase.regions.length > 1))
    if (!standing && !qualified && !between && !known && !(counted && isSeries(account, head))) continue
    const found = {
      id,
      format: head.id,
      title: [...phrase.qualities, head.id],
      words: { first: phrase.first, after: phrase.after },
      number: phrase.number,
      regions: phrase.regions,
      noun: head,
      parties: partiesTogether(account, phrase),
      name: {},
      rule: 'mechanism/own-words',
    }
    // "the sixth ministerial meeting of the strategic dialogue": the dialogue is the mechanism.
    // A partnership is a relation before it is a format: what meets within it comes first.
    if (head.id === 'partnership' || !(standing || qualified || between || listed)) best ??= found
    // What is numbered met; a council named before it may be what was agreed on.
    else if (counted || numbered.length === 0) return found
    else uncounted ??= found
  }
  return uncounted ?? best
}

/** From which number on rounds of talks are those of a standing format. */
const SERIES = 3
/** Furthest that the number of a round stands before the noun for talks: "the 24th round of". */
const ROUND = 9

/** "the 24th round of talks": of talks that have been held so often. */
function isSeries(account: Account, { id, first }: Found): boolean {
  if (id !== 'talks') return false
  const [round] = account.find('round', { first: first - ROUND, after: first }).filter((one) => one.id === 'session')
  return (
    round !== undefined &&
    account.ordinals.some(({ value, after }) => value >= SERIES && after <= first && first - after <= ROUND)
  )
}

/** Whether a party's name and the noun are written as one word: 东盟-中国-海合会峰会. */
function written(account: Account, { parties }: Phrase, head: Range): boolean {
  return parties.some((mark) => mark.after === head.first && account.span(mark).end === account.span(head).start)
}

/** The noun for a format in a listed one's name, or that its identifier ends with. */
function formatOf(account: Account, name: Found): string {
  const said = account.find('format', name).find(({ first, after }) => first >= name.first && after <= name.after)
  return said?.id ?? FORMATS.find((format) => name.id.endsWith(`-${format}`)) ?? ''
}

/** The parties that a listed format's name names, else the one organisation that it is an organ of, which its words stand for. */
function partiesOfListed(account: Account, found: Found): PartyMark[] {
  const named = partiesWithin(account, found)
  const [only, ...more] = MECHANISMS[found.id]?.parties ?? []
  if (named.length > 0 || !only || more.length > 0 || !ORGANISATIONS[only]) return named
  return [{ first: found.first, after: found.after, cut: found.cut, code: only, form: 'seat' }]
}

/** The parties that a format's name names. */
function partiesWithin(account: Account, name: Range): PartyMark[] {
  const parties: PartyMark[] = []
  for (let at = name.first; at < name.after; at++) {
    const mark = account.partyAt(at)
    if (mark && mark.after <= name.after && !parties.some(({ code }) => code === mark.code)) parties.push(mark)
  }
  return parties
}
