/** Sides, countries, delegations, officials and bodies that speak: one party's, both sides' together, or nobody's in particular. */
import type { Hit } from '../../language/lexicon.ts'
import { DEFINITE, PAST, PLURAL, PRESENT, SINGULAR, WITH_ARTICLE, WITH_PRONOUN } from '../../sense/features.ts'
import { kinds } from '../../sense/kind-set.ts'
import type { PartyMark } from '../../sense/mention.ts'
import { LETTER } from '../../text/chars.ts'
import type { Passage } from '../passage.ts'
import { affiliationAt } from './affiliation.ts'
import { behindAttributes, COLLECTIVE, COUNTED, countedAt, VERB } from './counted.ts'
import { clitics, type Draft } from './draft.ts'
import { genderIn } from './gender.ts'
import { partyOfHead } from './headed-body.ts'
import { isInterview } from './interview.ts'
import { named } from './of-state.ts'
import { bodyOfSeveral, isOblique, numberOf } from './office.ts'
import {
  behindDescribed,
  behindFields,
  bodyBehind,
  OF,
  OF_OR_FROM,
  partiesBehind,
  sendersBehind,
} from './owners-behind.ts'
import { behindArticles, behindJoint, partyAt } from './party.ts'
import { stateAt } from './state-side.ts'

/** Kinds of word behind which or before which a noun phrase has ended. */
const CLOSES_NOUN = new Set('preposition and or but that relative auxiliary cue will may must not adverb'.split(' '))

/** Kinds of entry with which one of these begins. */
export const OPENS = kinds(
  ...(['quantity', 'number', 'side', 'country', 'delegation', 'official', 'joint', 'group', 'voice'] as const),
  ...(['state', 'organisation', 'ambiguous', 'polity', 'encounter', 'homeland', 'pronoun'] as const),
)

/** The group, party, body or encounter that begins at a token by one of its entries. */
export function groupAt(passage: Passage, at: number, end: number): Draft | undefined {
  if (!passage.any(at, OPENS)) return undefined
  const counted = countedAt(passage, at, end)
  if (counted) return counted
  const body = bodyOfSeveral(passage, at)
  if (body) return { kind: 'voice', first: at, after: body, number: 'one', parties: [], id: 'voice', oblique: false }
  for (const hit of passage.hits(at)) {
    const draft = byKind(passage, at, hit, end)
    if (draft) return draft
  }
  return undefined
}

function byKind(passage: Passage, at: number, hit: Hit, end: number): Draft | undefined {
  const { kind, id } = hit.entry
  const after = at + hit.length
  const plain = () => ({ first: at, after, oblique: isOblique(passage, hit), ...clitics(hit) })
  if (COLLECTIVE.has(kind)) return collective(passage, at, hit, end)
  switch (kind) {
    case 'joint':
    case 'group': {
      // "the two" alone is both; with a noun behind it the noun is counted.
      const counted = hit.length > 1 ? countedAt(passage, after - 1, end) : undefined
      if (counted) return { ...counted, first: at }
      if (kind === 'group' && numberOf(hit) === 'one') return undefined
      const { parties, after: behind } = partiesBehind(passage, after, end)
      const to = parties.length > 0 ? behind : behindAttributes(passage, behind, end)
      return { ...plain(), kind: 'joint', after: to, number: id === 'two' ? 'two' : 'many', parties, id: kind }
    }
    case 'voice': {
      if (hit.feats & WITH_PRONOUN) return undefined
      const own = bodyBehind(passage, after, end)
      const { parties, after: owned } = own ?? ownersOf(passage, after, end)
      const to = !own && parties.at(-1)?.form === 'adjective' ? behindField(passage, owned) : owned
      const seat = parties.length === 0 ? partyAt(passage, at) : undefined
      return {
        ...plain(),
        kind: 'voice',
        after: to,
        parties: seat ? [seat] : parties,
        ...(parties.length > 1 && { number: numberOf(hit) }),
        id: voiceId(passage, at, to, hit.entry.id),
      }
    }
    case 'state':
    case 'organisation':
    case 'ambiguous':
      return stateAt(passage, at, hit, end)
    case 'polity': {
      const mark = partyAt(passage, at)
      return mark && { ...plain(), kind: 'party', parties: [mark] }
    }
    case 'encounter':
      if (qualifies(passage, at, after) || isVerb(passage, at) || isInterview(passage, at, hit)) return undefined
      if (isTurn(passage, at)) return undefined
      return { ...plain(), kind: 'encounter', id, number: numberOf(hit) }
    case 'homeland':
    case 'pronoun':
      if (opensPhrase(passage, at, hit) || (NUMBERED.has(id) && !mayAct(passage, at, hit))) return undefined
      // "al visitante": its own preposition makes it no subject.
      // ... and neither does its case, which a noun has.
      return {
        ...plain(),
        kind,
        id,
        oblique:
          (hit.length > 1 && passage.find(at, 'preposition') !== undefined) ||
          (id === 'guest' && isOblique(passage, hit)),
      }
    default:
      return undefined
  }
}

/** Most fields of one body: "of energy, of mines and of water". */
const FIELDS = 4

/** "el Ministerio de Relaciones Exteriores", "le ministère russe de la Défense": behind what a body is for. */
function behindField(passage: Passage, at: number): number {
  if (passage.language.grammar.officeLink !== 'required') return at
  let after = at
  for (let i = 0, p = at; i < FIELDS; i++, p = behindJoint(passage, after)) {
    const of = passage.find(p, 'preposition')
    if (of?.entry.id !== 'of') break
    const first = behindArticles(passage, p + of.length)
    const field = passage.find(first, 'office-part')
    if (field?.entry.id !== 'field') break
    after = first + field.length
  }
  return after
}

/** Whose a body is, behind what it is for. */
function ownersOf(passage: Passage, at: number, end: number): { parties: readonly PartyMark[]; after: number } {
  const behind = passage.language.grammar.cases ? behindFields(passage, at, end) : undefined
  return behind ?? partiesBehind(passage, behindField(passage, at), end)
}

/** A voice that is a document speaks for whoever issued one before; a joint one speaks for all of them. */
function voiceId(passage: Passage, first: number, after: number, id: string): string {
  if (id === 'joint') return id
  const document = passage.find(first, 'document')
  // البيان المشترك: the voice's own words say that it is joint.
  for (let at = first; at < (document ? after + 1 : after); at++)
    if (passage.hits(at).some(({ entry }) => entry.kind === 'quality' && entry.id === 'joint')) return 'joint'
  return document ? 'document' : 'voice'
}

const NUMBERED = new Set(['former', 'latter'])

/** Whether an ordinal may stand for one of two people: وأكد الأول أن, "el segundo agradeció P". */
function mayAct(passage: Passage, at: number, { length }: Hit): boolean {
  // "la segunda vicepresidenta": what ranks a noun stands for nobody.
  if (passage.find(at + length - 1, 'ordinal') && passage.language.grammar.articles === 'word')
    return passage.tokens.cls[at + length] !== LETTER || passage.isFinite(at + length) || isClosed(passage, at + length)
  // "Este subrayó P": what is an article as well stands for somebody right before a verb of the past that is nothing else.
  if (length === 1 && passage.find(at, 'article')) return opensPast(passage, at + 1)
  if (passage.language.grammar.subject !== 'after' || length > 1) return true
  // وأكد خلاله الثاني: where the verb comes first, right behind it; "during it" may stand between.
  const verb = passage.find(at - 1, 'resumptive') ? at - 2 : at - 1
  return passage.isFinite(verb)
}

/** Whether a word at a token can be nothing but a verb of the past or its auxiliary. */
function opensPast(passage: Passage, at: number): boolean {
  const hits = passage.hits(at)
  const verb = ({ entry, feats }: Hit) =>
    entry.id === 'perfect' || entry.kind === 'theme' || (entry.kind === 'cue' && (feats & PAST) !== 0)
  return hits.length > 0 && hits.every(verb)
}

/** Whether a word of grammar stands at a token, with which no noun begins. */
function isClosed(passage: Passage, at: number): boolean {
  return passage.hits(at).some(({ entry }) => CLOSED.has(entry.kind))
}

const CLOSED = new Set(['adverb', 'also', 'and', 'but', 'that', 'while', 'turn', 'preposition', 'auxiliary', 'not'])

/** "It should be noted that", وهو ما: a longer phrase of grammar begins with the pronoun. */
function opensPhrase(passage: Passage, at: number, { length }: Hit): boolean {
  return passage.hits(at).some(({ entry, length: whole }) => whole > length && PHRASES.has(entry.kind))
}

const PHRASES = new Set(['editorial', 'must', 'may', 'cue', 'relative'])

/** "They call on all parties", "the ministers also call for": a noun for an encounter that is a verb behind its subject in the plural. */
function isVerb(passage: Passage, at: number): boolean {
  const { hits } = passage.words[at] ?? { hits: [] }
  const verb = hits.some(({ entry, feats }) => entry.kind === 'cue' && feats & PRESENT && !(feats & SINGULAR))
  if (!verb || !passage.find(at + 1, 'preposition')) return false
  const also = passage.find(at - 1, 'also') ?? passage.find(at - 1, 'adverb')
  const subject = passage.hits(also ? at - 2 : at - 1)
  return subject.some(
    ({ entry, feats }) =>
      (entry.kind === 'pronoun' && (entry.id === 'they' || entry.id === 'we')) ||
      ((COUNTED.has(entry.kind) || entry.kind === 'side') && (feats & PLURAL) !== 0),
  )
}

/** أشاد بدوره بالتعاون: "in his turn", spelt as "in a session" may be, where what the verb governs follows. */
function isTurn(passage: Passage, at: number): boolean {
  const turn = passage.find(at, 'turn')
  return turn !== undefined && passage.splits(at + turn.length).some(({ preposition }) => preposition !== undefined)
}

/** A word for an encounter that is an adjective before its noun: "bilateral relations". */
function qualifies(passage: Passage, at: number, after: number): boolean {
  if (!passage.find(at, 'quality') || passage.tokens.cls[after] !== LETTER) return false
  const next = passage.hits(after)
  return !next.some(({ entry }) => CLOSES_NOUN.has(entry.kind))
}

/** A side, country, delegation or official: whose, or of all sides, or "his country". */
function collective(passage: Passage, at: number, hit: Hit, end: number): Draft | undefined {
  const { kind } = hit.entry
  const number = numberOf(hit)
  // "a delegation from Eritrea"
  const [owners, links] =
    kind === 'delegation' ? ([sendersBehind, OF_OR_FROM] as const) : ([partiesBehind, OF] as const)
  const { parties, after } = behindDescribed(passage, at + hit.length, end, owners, links)
  const draft = { first: at, after, parties, number, id: kind, oblique: isOblique(passage, hit), ...clitics(hit) }
  // "les entretiens officiels": behind a noun it is an adjective.
  if (kind === 'official' && passage.language.grammar.modifiers === 'after' && passage.find(at - 1, 'encounter'))
    return undefined
  if (parties.length > 1) return { ...draft, kind: 'joint' }
  // "a delegation from Kenya's parliament", "from the Ministry of Works of Chad"
  const sent = kind === 'delegation' ? affiliationAt(passage, at + hit.length, end) : undefined
  if (sent && sent.after > after) return { ...draft, kind: 'party', parties: [sent.party], after: sent.after }
  if (parties.length === 1) return (kind === 'official' && named(passage, draft, end)) || { ...draft, kind: 'party' }
  const head = kind === 'delegation' && number === 'one' ? partyOfHead(passage, after, end) : undefined
  if (head) return { ...draft, kind: 'party', parties: [head] }
  if (kind === 'country' && number === 'one' && isHis(passage, at, hit)) return { ...draft, kind: 'homeland' }
  if (number === 'one' && kind === 'delegation' && actsKnown(passage, at, hit))
    return { ...draft, kind: 'pronoun', number: 'one' }
  if (number === 'one') return kind === 'official' && takesUp(passage, at, hit) ? takenUp(passage, draft) : undefined
  if (!isDefinite(passage, at, hit)) return undefined
  return { ...draft, kind: 'joint' }
}

/** "وأكد الوفد", "The delegation praised P": the delegation that is known, right beside its verb. */
function actsKnown(passage: Passage, at: number, { feats, length }: Hit): boolean {
  const { subject, articles } = passage.language.grammar
  if (subject === 'after') return (feats & WITH_ARTICLE) !== 0 && passage.isFinite(at - 1)
  // "the parliamentary delegation", where what describes it stands behind
  const described = passage.language.grammar.modifiers === 'after' ? passage.find(at + length, 'adjective') : undefined
  const next = at + length + (described?.length ?? 0)
  const acts = passage.isFinite(next) || passage.find(next, 'auxiliary') !== undefined
  return articles === 'word' && acts && passage.articleBefore(at, 'definite') && !passage.find(at - 2, 'preposition')
}

/** "la diplomate a ajouté": one word with its article, and a verb behind it, for somebody named before. */
function takesUp(passage: Passage, at: number, { length }: Hit): boolean {
  const { articles, inversion } = passage.language.grammar
  if (articles !== 'word' || inversion !== 'free' || length > 1 || !passage.articleBefore(at, 'definite')) return false
  return passage.any(at + 1, VERB)
}

function takenUp(passage: Passage, draft: Pick<Draft, 'first' | 'after'>): Draft {
  const id = genderIn(passage, draft.first, draft.after) ?? 'it'
  return { ...draft, kind: 'pronoun', number: 'one', parties: [], id }
}

/** "his country", بلاده. */
function isHis(passage: Passage, at: number, { feats }: Hit): boolean {
  return (feats & WITH_PRONOUN) !== 0 || passage.find(at - 1, 'possessive') !== undefined
}

/** Whether a plural means those already known: with an article, or in a language without articles by itself. */
function isDefinite(passage: Passage, at: number, { feats, entry }: Hit): boolean {
  const { articles } = passage.language.grammar
  if (articles === 'none') return entry.kind === 'side'
  if (articles === 'word')
    return entry.kind === 'official' || entry.kind === 'side' || passage.find(at - 1, 'article') !== undefined
  if (feats & WITH_PRONOUN) return false
  if ((passage.words[at]?.feats ?? 0) & DEFINITE) return true
  // In construct the noun behind shows it: وفدا البلدين.
  return numberOf({ feats }) === 'two' && ((passage.words[at + 1]?.feats ?? 0) & DEFINITE) !== 0
}
