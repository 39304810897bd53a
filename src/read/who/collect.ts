/** First pass over a passage: the mentions that stand by themselves. */
import { CAPITALISED, DEFINITE, NAME_START } from '../../sense/features.ts'
import { kinds } from '../../sense/kind-set.ts'
import type { PartyMark } from '../../sense/mention.ts'
import { NEW_LINE } from '../../text/tokens.ts'
import { PLACES } from '../../world/index.ts'
import type { Passage } from '../passage.ts'
import { apposedAt } from './apposed.ts'
import { elliptic } from './demonym.ts'
import type { Draft } from './draft.ts'
import { actingFor } from './envoy.ts'
import { groupAt, OPENS as OPENS_GROUP } from './groups.ts'
import { isVerb, lineEnd, one } from './mention-words.ts'
import type { Mentions } from './mentions.ts'
import { isGivenBefore } from './name-cased-word.ts'
import { OPENS as OPENS_OFFICE, officeAt } from './office.ts'
import { officeOfTerritory } from './office-run.ts'
import { partyAt } from './party.ts'
import { personAt } from './person.ts'
import { runOn } from './run-on-names.ts'

const PREPOSITION = kinds('preposition')
/** Kinds of entry with which a mention begins, an unknown name aside. */
const OPENS = OPENS_OFFICE.with(OPENS_GROUP).with(PREPOSITION)
const INSTITUTION = kinds('institution')
/** Kinds of word with which somebody's name may begin after whom something is called. */
const TITLED = kinds('title', 'office', 'honorific')
const GATHERING = kinds('format', 'encounter')

/** First pass: what stands by itself. */
export function collect(mentions: Mentions): void {
  const { passage } = mentions
  const { spaces } = passage.language
  for (let at = passage.first; at < passage.after; ) {
    const begins = passage.any(at, OPENS)
    const mayName = ((passage.words[at]?.feats ?? 0) & NAME_START) !== 0
    if (spaces && !begins && !mayName) {
      at++
      continue
    }
    const end = lineEnd(passage, at)
    // "во главе с": the head in it is nobody's office.
    const leading = passage.any(at, PREPOSITION) ? passage.find(at, 'preposition') : undefined
    if (leading && leading.length > 1 && (leading.entry.id === 'presiding' || leading.entry.id === 'presence')) {
      at += leading.length
      continue
    }
    const known = spaces ? undefined : runOn(mentions, at, end)
    if (known) {
      at = withServant(mentions, known, end)
      continue
    }
    // "Dominique X, minister of": no state.
    const given = mayName && begins && isGivenBefore(passage, at) ? apposedAt(passage, at, end) : undefined
    // A国B省省长X: before the state stands by itself.
    const owned = spaces ? undefined : ofTerritory(passage, at, end)
    const found =
      given ??
      owned ??
      (!begins || isVerb(passage, at) || namesInstitution(mentions, at)
        ? undefined
        : (one(leading && elliptic(passage, at, end)) ??
          personAt(passage, at, end, mentions.people) ??
          one(groupAt(passage, at, end))))
    const drafts = found ?? (mayName ? apposedAt(passage, at, end) : undefined)
    at = drafts ? mentions.addAll(drafts, at) : at + 1
    if (drafts && !spaces) at = withServant(mentions, at, end)
  }
}

/** 总统X的特使Y: behind somebody, and whoever acts in his name. @param at behind him */
function withServant(mentions: Mentions, at: number, end: number): number {
  const draft = actingFor(mentions.passage, mentions.at(at - 1), end)
  return draft ? mentions.addAll([draft], at) : at
}

/** جامعة الملك سعود, l'aéroport Roland Garros: whoever stands behind the noun, in construct or set beside it, only names the house. */
function namesInstitution(mentions: Mentions, at: number): boolean {
  const { passage } = mentions
  if (passage.language.grammar.modifiers === 'before') return isCalledAfter(passage, at)
  if (passage.tokens.gap[at] === NEW_LINE) return false
  return passage.any(at - 1, INSTITUTION) && ((passage.words[at - 1]?.feats ?? 0) & DEFINITE) === 0
}

/** Most words with capitals between a name and the noun of what is called after it: "King X International *Airport*". */
const CALLED = 5
/** Most words of the titles and the name themselves. */
const NAMED = 6

/** "the Sir X Y forum", "King X University": whoever stands before the noun only names the house or the gathering. */
function isCalledAfter(passage: Passage, at: number): boolean {
  if (!passage.language.grammar.cased || !passage.language.spaces || !passage.any(at, TITLED)) return false
  // "the Prime Minister X meeting" is his.
  const titled = passage.find(at - 1, 'article') !== undefined && !passage.find(at, 'office')
  let p = at + 1
  for (; p < Math.min(passage.after, at + NAMED + CALLED); p++) {
    if (passage.tokens.gap[p] === NEW_LINE) return false
    if (passage.any(p, INSTITUTION)) return ((passage.words[p]?.feats ?? 0) & CAPITALISED) !== 0
    if (passage.any(p, GATHERING)) return titled && p > at + 1
    if (!((passage.words[p]?.feats ?? 0) & NAME_START) && !passage.find(p, 'name-particle')) return false
  }
  return false
}

/** Kinds of office that a part of a state has as a state does. */
const OF_PART = new Set(['premier', 'minister', 'speaker', 'governor', 'secretary', 'monarch'])

const heads = (kinds: readonly string[]) => kinds.some((kind) => OF_PART.has(kind))

/** 四川省省长X, A国B省省长X: an office with the province that it is of, and with the state that the province is in. */
function ofTerritory(passage: Passage, at: number, end: number): Draft[] | undefined {
  const kindsAt = (p: number) => {
    const office = officeAt(passage, p, end)
    return office && office.parties.length === 0 ? office.kinds : []
  }
  const state = partyAt(passage, at)
  const own = state?.form === 'name' && state.after - at > 1 ? state : undefined
  const start = own?.after ?? at
  const place = passage.find(start, 'place')
  const country = place && PLACES[place.entry.id]?.kind !== 'venue' ? PLACES[place.entry.id]?.country : undefined
  const from =
    officeOfTerritory(passage, start, kindsAt) ??
    (place && country && heads(kindsAt(start + place.length)) ? start + place.length : undefined)
  const [draft, ...more] = (from && personAt(passage, from, end)) || []
  if (!draft?.office || !from) return undefined
  // 东方省省长X of a province that is known: whose the province is he is.
  const within: PartyMark | undefined =
    place && country ? { code: country, first: start, after: start + place.length, form: 'seat', cut: 0 } : undefined
  const of = own ?? within
  const office = { ...draft.office, first: at, ...(of && { party: of }) }
  const party = of && { party: of }
  const introduces = draft.introduces && { ...draft.introduces, offices: [office], ...party }
  return [{ ...draft, first: at, office, ...(of && { parties: [of] }), ...(introduces && { introduces }) }, ...more]
}
