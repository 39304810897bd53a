/** Sides, officials and bodies that are counted: "the two sides", "both foreign ministers". */
import type { Hit } from '../../language/lexicon.ts'
import { NOMINATIVE, PLURAL } from '../../sense/features.ts'
import { kinds } from '../../sense/kind-set.ts'
import type { Passage } from '../passage.ts'
import { clitics, type Draft } from './draft.ts'
import { headAt, isOblique, numberOf, officeAt } from './office.ts'
import { behindDescribed } from './owners-behind.ts'

/** Nouns that name a party when one's name stands with them, and both sides when they are two or all: "the two countries". */
export const COLLECTIVE = new Set(['side', 'country', 'delegation', 'official'])
/** Kinds of noun that are counted as well. */
export const COUNTED = new Set(['office', 'counterpart', 'group'])
/** Most words that may stand between a number and the noun it counts. */
export const BETWEEN = 3
/** Kinds of entry with which a count begins. */
const COUNTS = kinds('quantity', 'number')
/** ... and with which a verb does. */
export const VERB = kinds('auxiliary', 'cue', 'not')

/** "the two sides", "both foreign ministers", "ces trois pays": a number or "both", then the noun in its plural. */
export function countedAt(passage: Passage, at: number, end: number): Draft | undefined {
  if (!passage.any(at, COUNTS)) return undefined
  const opening = passage.hits(at)
  const count = opening.find(({ entry }) => entry.kind === 'quantity' && entry.id !== 'each') ?? numeralAt(opening)
  if (!count) return undefined
  let p = at + count.length
  for (let i = 0; i < BETWEEN && p < end; i++) {
    const noun = passage
      .hits(p)
      .find(
        ({ entry, feats }) =>
          (COUNTED.has(entry.kind) || COLLECTIVE.has(entry.kind) || isBody(passage, p, entry.kind)) &&
          (numberOf({ feats }) !== 'one' || isFew(passage, feats)),
      )
    if (noun) {
      const office = headAt(passage, p) && officeAt(passage, p, end)
      const behind = office
        ? { parties: office.parties, after: office.after }
        : behindDescribed(passage, p + noun.length, end)
      const number = count.entry.id === 'both' || count.entry.id === '2' ? 'two' : 'many'
      return {
        kind: 'joint',
        first: at,
        after: behind.parties.length > 0 ? behind.after : behindAttributes(passage, behind.after, end),
        number,
        parties: behind.parties,
        id: noun.entry.kind,
        oblique: !isFew(passage, noun.feats) && isOblique(passage, noun),
        ...(office && { office }),
        ...clitics(count),
      }
    }
    const word =
      passage
        .hits(p)
        .find(({ entry }) => ['article', 'quality', 'adjective', 'office-part', 'quantity'].includes(entry.kind)) ??
      numeralAt(passage.hits(p))
    if (!word) return undefined
    p += word.length
  }
  return undefined
}

/** "both ministries": what speaks for a state, and is no document. */
function isBody(passage: Passage, at: number, kind: string): boolean {
  return kind === 'voice' && passage.find(at, 'document') === undefined
}

/** Most adjectives behind a noun. */
const ATTRIBUTES = 2

/** "les deux pays voisins": behind plain adjectives, where they stand behind their noun and a verb follows. */
export function behindAttributes(passage: Passage, at: number, end: number): number {
  const { modifiers, cased } = passage.language.grammar
  if (modifiers !== 'after' || !cased) return at
  let p = at
  while (
    p < end &&
    p - at < ATTRIBUTES &&
    passage.hits(p).some(({ entry, feats }) => entry.kind === 'adjective' && feats & PLURAL)
  )
    p++
  return p > at && passage.any(p, VERB) ? p : at
}

/** "оба министра", "три министра": behind a small number Russian has the singular, in its genitive. */
function isFew(passage: Passage, feats: number): boolean {
  return passage.language.grammar.cases && !(feats & NOMINATIVE) && numberOf({ feats }) === 'one'
}

function numeralAt(hits: readonly Hit[]): Hit | undefined {
  return hits.find(({ entry }) => entry.kind === 'number' && /^[2-9]$/.test(entry.id))
}
