/** The standing format that a meeting belongs to: one of the list, or one recognised from its own words. */
import type { Account } from '../../sense/account.ts'
import type { PartyMark, Range } from '../../sense/mention.ts'
import { ORGANISATIONS, STATES } from '../../world/index.ts'
import { phraseAround } from '../phrase.ts'
import { aside } from './round.ts'
import type { Skeleton } from './skeleton.ts'

export interface MechanismFound {
  readonly id: string
  readonly format: string
  readonly words: Range
  readonly parties: readonly PartyMark[]
  readonly name: Record<string, string>
  readonly rule: string
}

/** Formats that stand by their nature; the others only if qualified ("strategic dialogue") or numbered. */
const STANDING = new Set(['committee', 'council', 'commission', 'forum', 'working-group', 'mechanism', 'group'])
const QUALIFIED = new Set(['dialogue', 'consultation', 'partnership'])
/** Formats that stand if their name says between whom: the ASEAN-GCC Summit. */
const BETWEEN = new Set(['summit'])
/** Qualities that say nothing of a format's being a standing one. */
const PLAIN = new Set(['bilateral', 'trilateral', 'quadrilateral', 'joint', 'technical'])
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

/** @param numbered nouns that a round's ordinal counts: a numbered session of anything is of a standing format */
export function mechanismIn(
  account: Account,
  skeleton: Skeleton,
  range: Range,
  numbered: readonly Range[],
): MechanismFound | undefined {
  for (const found of account.find('mechanism', range)) {
    if (!skeleton.has(found) || aside(account, found)) continue
    return {
      id: found.id,
      format: '',
      words: found,
      parties: [],
      name: account.names('mechanism', found.id),
      rule: 'mechanism/listed',
    }
  }
  let best: MechanismFound | undefined
  const opening = skeleton.lead(OPENING)
  for (const head of account.find('format', range)) {
    if (aside(account, head) || insideName(account, head)) continue
    const phrase = phraseAround(account, head)
    const counted = numbered.some((noun) => noun.first >= phrase.first - 6 && noun.after <= phrase.after + 6)
    // What somebody says counts only where it numbers the session, or opens the report with a name that says between whom.
    const named = phrase.parties.length > 1 && EVENTS.has(head.id) && opensContent(account, phrase, opening)
    if (!skeleton.has(head) && !(counted && skeleton.told(head)) && !named) continue
    const qualities = phrase.qualities.filter((quality) => !PLAIN.has(quality))
    const standing = STANDING.has(head.id) && (phrase.qualities.length > 0 || phrase.parties.length > 1 || counted)
    const qualified = QUALIFIED.has(head.id) && (qualities.length > 0 || counted)
    const between =
      BETWEEN.has(head.id) && phrase.parties.length > 1 && (qualities.length > 0 || account.isNamelike(head.first))
    if (!standing && !qualified && !between && !(counted && (qualities.length > 0 || phrase.parties.length > 1)))
      continue
    const id = [...phrase.qualities, head.id].join('-')
    const found = {
      id,
      format: head.id,
      words: { first: phrase.first, after: phrase.after },
      parties: phrase.parties,
      name: {},
      rule: 'mechanism/own-words',
    }
    // "the sixth ministerial meeting of the strategic dialogue": the dialogue is the mechanism.
    if (standing || qualified || between) return found
    best ??= found
  }
  return best
}

/** A council that is part of an organisation's name, or of somebody's office, is no mechanism. */
function insideName(account: Account, head: Range): boolean {
  const mention = account.mentionAt(head.first)
  if (mention && mention.kind !== 'encounter' && mention.kind !== 'voice') return true
  for (let at = Math.max(0, head.first - NAME); at <= head.first; at++) {
    const mark = account.partyAt(at)
    if (mark && ORGANISATIONS[mark.code] && mark.after > head.first) return true
  }
  return false
}

/** Longest part of an organisation's name before the word for a council, in tokens. */
const NAME = 6

/** Identifier and English name of a mechanism that is not listed, from its parties and its own words. */
export function identify(
  account: Account,
  found: MechanismFound,
  parties: readonly string[],
): { id: string; name: Record<string, string> } {
  if (found.rule === 'mechanism/listed') return { id: found.id, name: found.name }
  const codes = [...parties].sort()
  const id = [...codes.map((code) => code.toLowerCase()), found.id].join('-')
  const listed = account.names('mechanism', id)
  if (Object.keys(listed).length > 0) return { id, name: listed }
  const language = account.languageAt(found.words.first)
  const written = account.words(found.words).replace(/\s+/gu, ' ')
  const own = found.parties.length > 1 ? written : `${namesOf(account, codes, language)} ${written}`
  return { id, name: { en: `${namesOf(account, codes, 'en')} ${titled(found.id)}`.trim(), [language]: own.trim() } }
}

function namesOf(account: Account, codes: readonly string[], language: string): string {
  return codes.map((code) => account.names(STATES[code] ? 'state' : 'organisation', code)[language] ?? code).join('-')
}

function titled(slug: string): string {
  return slug
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')
}
