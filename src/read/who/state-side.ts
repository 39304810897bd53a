/** A state by its name or adjective, alone or with others, and the noun of its side or body behind it: "the Chinese side", 中俄, 日韩外交部. */
import type { Hit } from '../../language/lexicon.ts'
import { ADJECTIVE, CAPITAL } from '../../sense/features.ts'
import type { PartyMark } from '../../sense/mention.ts'
import type { Passage } from '../passage.ts'
import { BETWEEN, COLLECTIVE } from './counted.ts'
import { demonym } from './demonym.ts'
import { clitics, type Draft } from './draft.ts'
import { isOblique, numberOf } from './office.ts'
import { partiesFrom, partyAt, possessive } from './party.ts'

/** Nouns before which a state's bare name may stand for its adjective. */
const OF_NAME = new Set(['side', 'delegation'])
/** Nouns before which only a state's may: of an organisation those are its members' own. */
const OF_STATE_NAME = new Set(['official', 'country'])

/** A state's name or adjective, with the noun of its side, government or ministry where one follows: "the Chinese side". */
export function stateAt(passage: Passage, at: number, hit: Hit, end: number): Draft | undefined {
  const mark = partyAt(passage, at)
  if (!mark) return undefined
  const adjective = (hit.entry.feats & ADJECTIVE) !== 0
  const before = passage.language.grammar.modifiers === 'before'
  if (adjective && !before) return demonym(passage, mark, end)
  const runOn = !passage.language.spaces
  const several = runOn ? joinedParties(passage, mark, end) : undefined
  const listed =
    several ??
    (adjective
      ? partiesFrom(passage, at, end)
      : { parties: [mark], after: before ? possessive(passage, mark.after) : mark.after })
  const near = before ? ownedAt(passage, listed.after, end) : undefined
  // "the Kenya delegation": a name stands before few nouns.
  const kind = near?.hit.entry.kind ?? ''
  const bare = OF_NAME.has(kind) || (hit.entry.kind === 'state' && OF_STATE_NAME.has(kind))
  const noun = adjective || listed.after > mark.after || runOn || bare ? near : undefined
  if (noun) {
    const draft = owned(at, hit, listed.parties, noun, listed.after)
    return draft && { ...draft, oblique: isOblique(passage, noun.hit) || (adjective && isOblique(passage, hit)) }
  }
  if (adjective) return undefined
  // 中俄: two names written as one.
  if (listed.parties.length > 1)
    return { kind: 'joint', first: at, after: listed.after, parties: listed.parties, number: 'many', ...clitics(hit) }
  const id = hit.entry.feats & CAPITAL ? 'seat' : ''
  const oblique = isOblique(passage, hit)
  return { kind: 'party', first: at, after: mark.after, parties: [mark], id, oblique, ...clitics(hit) }
}

/** Parties written one after another, with 、 or a dash between or nothing (中俄); with a conjunction only where a noun is theirs (日韩和东盟各国). */
function joinedParties(
  passage: Passage,
  mark: PartyMark,
  end: number,
): { parties: readonly PartyMark[]; after: number } {
  const alone = { parties: [mark], after: mark.after }
  if (mark.form === 'seat') return alone
  const all = partiesFrom(passage, mark.first, end)
  if (all.parties.some(({ form }) => form === 'seat')) return alone
  const and = all.parties
    .slice(1)
    .some(({ first }) => passage.find(first - 1, 'and') && passage.folded(first - 1) !== '、')
  return and && !ownedAt(passage, all.after, end) ? alone : all
}

/** Kinds of noun that may begin with that for a body or for who meets: 外交部长, 领导人会晤. */
const LONGER = new Set(['format', 'encounter', 'office'])

/** The noun of a side or body at a token, over adjectives: "the Chinese foreign ministry". */
function ownedAt(passage: Passage, at: number, end: number): { hit: Hit; after: number } | undefined {
  for (let p = at; p < end && p - at < BETWEEN; ) {
    const hits = passage.hits(p)
    const hit = hits.find(({ entry }) => COLLECTIVE.has(entry.kind) || entry.kind === 'voice' || entry.kind === 'joint')
    // 领导 in 领导人会晤
    const longer = hits.some((other) => other.length > (hit?.length ?? 0) && LONGER.has(other.entry.kind))
    if (hit) return !passage.language.spaces && longer ? undefined : { hit, after: p + hit.length }
    const word = hits.find(({ entry }) => entry.kind === 'quality' || entry.kind === 'adjective')
    if (!word) return undefined
    p += word.length
  }
  return undefined
}

function owned(
  at: number,
  opening: Hit,
  parties: readonly PartyMark[],
  { hit, after }: { hit: Hit; after: number },
  from: number,
): Draft | undefined {
  const draft = { first: at, after, parties, id: hit.entry.kind, number: numberOf(hit), ...clitics(opening) }
  if (parties.length > 1) return hit.entry.kind === 'voice' && from === after ? undefined : { ...draft, kind: 'joint' }
  return { ...draft, kind: hit.entry.kind === 'voice' ? 'voice' : hit.entry.kind === 'joint' ? 'joint' : 'party' }
}
