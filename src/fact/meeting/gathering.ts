/** A gathering of others at which two met: "X, within the 32nd session of the Council of P in Q, met Y". */
import type { Account, Found } from '../../sense/account.ts'
import type { Frame } from '../../sense/frame.ts'
import type { Range } from '../../sense/mention.ts'
import { ORGANISATIONS } from '../../world/index.ts'
import { governing } from './round.ts'
import type { Telling } from './telling.ts'

/** Prepositions by which a gathering is where others met. */
const WHERE = new Set(['during', 'at', 'in', 'on'])
/** Ids of nouns for what many come to, whoever holds it. */
const MANY = new Set(['forum', 'conference', 'summit'])
/** Furthest behind its noun that a gathering's organisation stands, in tokens. */
const NAME = 12
const CLAUSE = new Set([',', '.', ';', ':', '(', '"'])

/**
 * Whether a noun for a gathering names the occasion of a meeting that its sentence tells of: one of an organisation, or a forum, where
 * two people of two other parties met. @param governs the preposition before the noun
 */
export function ofOthers(account: Account, noun: Range & { readonly id?: string }, governs: Found): boolean {
  if (!WHERE.has(governs.id)) return false
  const sentence = account.sentenceOf(noun.first)
  const codes = account.framesOf(sentence).flatMap((frame) => metAcross(frame, noun))
  if (codes.length === 0) return false
  const own = partiesBehind(account, noun)
  if (own.some((code) => codes.includes(code))) return false
  return own.some((code) => ORGANISATIONS[code]) || (own.length === 0 && MANY.has(noun.id ?? ''))
}

/** Furthest that a gathering may stand behind "on the sidelines of", in tokens. */
const BESIDE = 30

/**
 * Whether the sentence that tells who met sets it beside another gathering.
 * @param home they met in the country of one of them, who then is at home at any gathering but an organisation's
 */
export function isAside(account: Account, { frames: [frame] }: Pick<Telling, 'frames'>, home: boolean): boolean {
  const sentence = frame && account.sentences[frame.sentence]
  if (!sentence) return false
  const counts = (noun: Range) => !home || partiesBehind(account, noun).some((code) => ORGANISATIONS[code])
  if (withinOthers(account, sentence, counts)) return true
  const beside = account.find('preposition', sentence).filter(({ id }) => id === 'beside')
  return beside.some(({ after }) => {
    const gathering = { first: after, after: Math.min(after + BESIDE, sentence.after) }
    const standing = (['format', 'round'] as const).some((kind) => account.find(kind, gathering).some(counts))
    // "on the sidelines of the General Assembly of the UN"
    return standing || partiesBehind(account, { first: after, after }).some((code) => ORGANISATIONS[code])
  })
}

/** Whether a sentence sets a meeting that it tells of within a gathering of others. */
function withinOthers(account: Account, sentence: Range, counts: (noun: Range) => boolean): boolean {
  const nouns = [...account.find('format', sentence), ...account.find('round', sentence)]
  return nouns.some((noun) => {
    const governs = governing(account, noun)
    return governs !== undefined && ofOthers(account, noun, governs) && counts(noun)
  })
}

/** The parties of two people or more of whom a clause tells that they met; none where it tells of the gathering itself. */
function metAcross({ act, holds, sense, form, cue, subject, partner }: Frame, noun: Range): string[] {
  const told = act === 'meet' || (act === 'hold' && (partner.length > 0 || form === 'finite'))
  const itself = cue.some(({ first, after }) => first < noun.after && noun.first < after)
  if (!told || holds !== 'yes' || itself || sense === 'attend' || sense === 'visit') return []
  const people = [...subject, ...partner].filter(({ kind }) => kind === 'person' || kind === 'office')
  const codes = new Set(
    people.flatMap(({ parties, person }) => [...parties, person?.party].flatMap((mark) => mark?.code ?? [])),
  )
  return people.length > 1 && codes.size > 1 ? [...codes] : []
}

/** The parties that a gathering's noun phrase names, before its noun or behind it. */
function partiesBehind(account: Account, noun: Range): string[] {
  const codes: string[] = []
  for (let at = noun.first; at < noun.after + NAME; at++) {
    if (at >= noun.after && (CLAUSE.has(account.foldedAt(at)) || account.mentionAt(at)?.person)) break
    const mark = account.partyAt(at)
    if (mark?.first === at && mark.form !== 'seat') codes.push(mark.code)
  }
  const before = account.partyAt(noun.first - 1) ?? account.partyAt(noun.first - 2)
  return before && before.form !== 'seat' ? [before.code, ...codes] : codes
}
