/** The standing format that a meeting belongs to: one of the list, or one recognised from its own words. */
import type { Account } from '../../sense/account.ts'
import type { PartyMark, Range } from '../../sense/mention.ts'
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
/** Qualities that say nothing of a format's being a standing one. */
const PLAIN = new Set(['bilateral', 'trilateral', 'quadrilateral', 'joint', 'technical'])
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
  for (const head of account.find('format', range)) {
    if (!skeleton.has(head) || aside(account, head) || insideName(account, head)) continue
    const phrase = phraseAround(account, head)
    const counted = numbered.some((noun) => noun.first >= phrase.first - 6 && noun.after <= phrase.after + 6)
    const qualities = phrase.qualities.filter((quality) => !PLAIN.has(quality))
    const standing = STANDING.has(head.id) && (phrase.qualities.length > 0 || phrase.parties.length > 1 || counted)
    const qualified = QUALIFIED.has(head.id) && (qualities.length > 0 || counted)
    if (!standing && !qualified && !(counted && (qualities.length > 0 || phrase.parties.length > 1))) continue
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
    if (standing || qualified) return found
    best ??= found
  }
  return best
}

/** A council that is part of an organisation's name, or of somebody's office, is no mechanism. */
function insideName(account: Account, head: Range): boolean {
  const mention = account.mentionAt(head.first)
  if (mention && mention.kind !== 'encounter') return true
  return account
    .find('organisation', { first: Math.max(0, head.first - 8), after: head.after + 8 })
    .some((name) => name.first <= head.first && name.after >= head.after)
}

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
  const english = codes.map(
    (code) =>
      account.names(code.length === 2 && code !== 'EU' && code !== 'UN' ? 'state' : 'organisation', code).en ?? code,
  )
  const words = found.id.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1))
  return { id, name: { en: `${english.join('-')} ${words.join(' ')}`.trim() } }
}
