/** Whose something is where a body, an office or parties stand behind its noun. */
import type { Hit } from '../../language/lexicon.ts'
import type { PartyMark } from '../../sense/mention.ts'
import type { Passage } from '../passage.ts'
import { officeAt } from './office.ts'
import { isAcronym } from './office-link.ts'
import { partiesFrom, partyAt } from './party.ts'

/** Whose a voice is where the body or office it speaks for stands behind it in the genitive: пресс-служба МИД Армении. */
export function bodyBehind(
  passage: Passage,
  at: number,
  end: number,
): { parties: readonly PartyMark[]; after: number } | undefined {
  if (!passage.language.grammar.cases) return undefined
  // "принял в Кремле министра": what has a name of its own is nobody's.
  const named = passage.hits(at - 1).some(({ entry }) => entry.kind === 'voice' && isName(entry.words))
  if (named) return undefined
  const office = officeAt(passage, at, end)
  if (office) return office.oblique && office.sort === 'office' && office.number === 'one' ? office : undefined
  const direct = partyAt(passage, at)
  const from = direct?.form === 'adjective' ? direct.after : at
  const voice = passage.find(from, 'voice') ?? bodyNoun(passage, from)
  // "the press service of the JK": a body that goes by letters which nobody knows.
  if (!direct && isAcronym(passage.raw(at)) && passage.hits(at).length === 0) return partiesBehind(passage, at + 1, end)
  // "пресс-служба Акорды": a seat in the genitive is whose, not where.
  if (!voice && direct?.form === 'seat') return { parties: [direct], after: direct.after }
  if (!voice) return undefined
  const behind = behindFields(passage, from + voice.length, end) ?? { parties: [], after: from + voice.length }
  const seat = partyAt(passage, from)
  const parties = behind.parties.length > 0 ? behind.parties : direct ? [direct] : seat ? [seat] : []
  return { parties, after: behind.after }
}

/** The noun for a body, as it completes an office: парламента, сената. */
function bodyNoun(passage: Passage, at: number): Hit | undefined {
  const part = passage.find(at, 'office-part')
  return part?.entry.id === 'body' ? part : undefined
}

/** Whose a body is, behind what it is for: министерства сельского хозяйства Кубы. */
export function behindFields(
  passage: Passage,
  at: number,
  end: number,
): { parties: PartyMark[]; after: number } | undefined {
  for (let p = at; p < Math.min(end, at + FIELD); ) {
    const behind = partiesBehind(passage, p, end)
    if (behind.parties.length > 0) return behind
    const field = passage.find(p, 'office-part')
    if (!field) break
    p += field.length
  }
  return undefined
}

/** Whether a word is written with a capital, as a name is, and not in capitals throughout. */
function isName(words: string): boolean {
  const first = words.charAt(0)
  return first !== first.toLowerCase() && words !== words.toUpperCase()
}

export const OF = ['of']
export const OF_OR_FROM = ['of', 'from']

/** Parties named behind a noun: الجانبان المصري والروسي, the government of Japan, la partie chinoise. */
export function partiesBehind(
  passage: Passage,
  at: number,
  end: number,
  links: readonly string[] = OF,
): { parties: PartyMark[]; after: number } {
  const none = { parties: [], after: at }
  const { modifiers, officeLink } = passage.language.grammar
  if (officeLink === 'none') return none
  let p = at
  const of = passage
    .hits(p)
    .find(({ entry }) => entry.kind === 'preposition' && links.includes(entry.id) && !entry.takes.length)
  if (of) p += of.length
  const found = partiesFrom(passage, p, end)
  const first = found.parties[0]
  if (!first) return none
  // Without "of" a name belongs to the noun only where the language needs no such word, an adjective only where it may follow.
  if (!of && first.form === 'adjective' ? modifiers === 'before' : !of && officeLink === 'required') return none
  // A capital behind a noun is where, not whose, unless its case shows it.
  if (!of && first.form === 'seat' && !passage.language.grammar.cases) return none
  return found
}

/** Most adjectives between a group's noun and whose it is. */
const DESCRIBED = 2
/** Kinds of word that may describe the noun before them; one that can be anything else is left alone. */
const DESCRIBES = new Set<string>(['adjective', 'quality', 'evaluation', 'office-part', 'office', 'country', 'common'])
const PLAIN = new Set<string>(['adjective', 'quality'])

/** "both technical delegations", "las delegaciones ministeriales de A y B": parties behind a noun and the adjectives that follow it. */
export function behindDescribed(
  passage: Passage,
  at: number,
  end: number,
  owners: typeof partiesBehind = partiesBehind,
  links: readonly string[] = OF,
): { parties: readonly PartyMark[]; after: number } {
  const direct = owners(passage, at, end, links)
  const { modifiers, articles } = passage.language.grammar
  if (direct.parties.length > 0 || modifiers !== 'after' || articles !== 'word') return direct
  let p = at
  while (p < Math.min(end, at + DESCRIBED)) {
    const hits = passage.hits(p).filter(({ length }) => length === 1)
    const plain =
      hits.some(({ entry }) => PLAIN.has(entry.kind)) && hits.every(({ entry }) => DESCRIBES.has(entry.kind))
    if (!plain) break
    p++
  }
  const behind = p > at ? owners(passage, p, end, links) : direct
  return behind.parties.length > 0 ? behind : { parties: [], after: p }
}

/** Kinds of noun for what is a state's and sends people. */
const BODIES = ['voice', 'country'] as const
/** Longest field of a body between its noun and whose it is: министерства сельского хозяйства Кубы. */
const FIELD = 4

/** Whose a delegation is, over the body that sends it: делегации министерств обороны Кубы и Вьетнама. */
export function sendersBehind(
  passage: Passage,
  at: number,
  end: number,
  links: readonly string[] = OF,
): { parties: PartyMark[]; after: number } {
  const direct = partiesBehind(passage, at, end, links)
  if (direct.parties.length > 0 || !passage.language.grammar.cases) return direct
  const body = BODIES.map((kind) => passage.find(at, kind)).find((hit) => hit)
  if (!body) return direct
  return behindFields(passage, at + body.length, end) ?? direct
}
