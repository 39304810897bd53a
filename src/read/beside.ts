/** Whether unknown words stand where a reporting verb has its subject. */
import type { Hit } from '../language/lexicon.ts'
import { CAPITALISED, FINITE, PARTICIPLE, PAST, PERFECT, WITH_FUTURE } from '../sense/features.ts'
import { isSense, senseInfo } from '../sense/senses.ts'
import { behindCircumstance, opensSentence } from './circumstance.ts'
import type { Passage } from './passage.ts'
import { sideTie } from './who/affiliation.ts'
import { nameAt } from './who/name.ts'
import { partyAt } from './who/party.ts'

/** @param words how many words the run has, particles not counted */
export function besideCue(passage: Passage, first: number, after: number, words: number): boolean {
  if (words > 1 && (headsSide(passage, first) || leadsSide(passage, after))) return true
  if (passage.language.grammar.subject === 'before') {
    const before = passage.hits(first - 1)
    // "in X", and "In X met ..." where the sentence begins.
    if (leadsToPlace(before) || leadsToPlace(passage.hits(first))) return false
    // "X Y met ...": a sentence that begins with an unknown name and tells of an encounter.
    const opens = opensSentence(passage, first)
    if (words > 1 && opens && (meets(passage, after) || holdsTalks(passage, after))) return true
    // "X Y and Z W met": each of two.
    const and = passage.find(after, 'and')
    const other = opens && words > 1 && and ? nameAt(passage, after + and.length, passage.after) : undefined
    if (other && other.folded.length > 1 && (together(passage, other.after) || speaks(passage, other.after)))
      return true
    if (words > 1 && passage.find(first - 1, 'and') && together(passage, after)) return true
    if (words > 1 && '.,'.includes(passage.folded(first - 1) || '.') && listedBefore(passage, first, after)) return true
    // "met with X Y", "his meeting with X Y", "was received by X Y".
    const company = before.some(({ entry }) => entry.kind === 'preposition' && COMPANY.has(entry.id))
    if (words > 1 && company && behindEncounter(passage, first - 2)) return true
    // "between X Y and Z W", where cases keep a place from looking like somebody.
    const between = company && before.some(({ entry }) => entry.id === 'between')
    if (words > 1 && between && passage.language.grammar.cases) return true
    // "With X Y met Z": whom a verb of meeting has in front of it.
    const fronted = company && before.some(({ entry }) => entry.id === 'with') && meets(passage, after)
    if (words > 1 && fronted && passage.language.grammar.cases) return true
    if (words > 1 && isPresent(passage, first)) return true
    // "met X Y, Z W and V U": right behind the verb, one by one.
    if (words > 1 && isMet(passage, first)) return true
    // "the talks (of) X Y", "X Y, who met on Monday"
    if (words > 1 && passage.language.grammar.cases && (ofEncounter(passage, first) || whoMet(passage, after)))
      return true
    // "...", said Lavrov: one unknown word behind the verb of a tag, where cases keep it from being the object.
    const told = before.some(({ entry }) => entry.kind === 'cue' && entry.feats & PAST)
    const tagged = told && '"»,-'.includes(passage.folded(first - 2) || ' ') && speaks(passage, first - 1)
    if (passage.language.grammar.cases && words === 1 && tagged && passage.hits(first).length === 0) return true
    return (
      words > 1 && (speaks(passage, after) || (speaks(passage, first - 1) && '"»,'.includes(passage.folded(first - 2))))
    )
  }
  // "under the chairmanship of X Y", "in the presence of X Y".
  const led = passage.hits(first - 1).some(({ entry }) => entry.kind === 'preposition' && LED.has(entry.id))
  if (led && words > 1) return true
  if (!speaks(passage, first - 1)) return false
  const sign = passage.folded(after)
  if (sign === ':' || sign === '"' || sign === '«' || passage.find(after, 'that')) return true
  return words > 1 && passage.find(after, 'preposition') !== undefined
}

const LED = new Set(['presiding', 'presence'])
const WHERE = new Set(['in', 'at'])

/** Whether a word is a preposition behind which a place stands. */
function leadsToPlace(hits: readonly Hit[]): boolean {
  return hits.some(({ entry }) => entry.kind === 'preposition' && WHERE.has(entry.id))
}

/** Furthest that a side stands before who heads it, in tokens. */
const SIDE = 6

/** "the Kenyan side was led by X Y", "делегацию возглавил X Y", "the Chadian side by X Y": nothing between but whose side it is. */
function headsSide(passage: Passage, first: number): boolean {
  let headed = false
  for (let p = first - 1; p >= passage.first && p > first - 1 - SIDE; p--) {
    const hits = passage.hits(p)
    if (hits.some(({ entry }) => entry.kind === 'side' || entry.kind === 'delegation'))
      // ومن الجانب الكيني X Y: who sits or signs for it.
      return headed || heads(passage.hits(p - 1)) || sideTie(passage, p - 1) !== undefined
    const by = hits.some(({ entry }) => entry.kind === 'preposition' && entry.id === 'by')
    if (by || heads(hits) || passage.folded(p) === '-') headed = true
    else if (!partyAt(passage, p) && !hits.some(({ entry }) => entry.kind === 'auxiliary' || entry.kind === 'article'))
      return false
  }
  return false
}

/** "X Y led the Chadian delegation", "with X Y leading the Chadian side": nothing between but whose side it is. */
function leadsSide(passage: Passage, at: number): boolean {
  const verb = passage
    .hits(at)
    .find(({ entry, feats }) => entry.kind === 'cue' && HEADING.has(entry.id) && feats & (FINITE | PARTICIPLE))
  for (let p = at + (verb?.length ?? 0); verb && p < passage.after && p < at + SIDE; p++) {
    const hits = passage.hits(p)
    if (hits.some(({ entry }) => entry.kind === 'side' || entry.kind === 'delegation')) return true
    if (!partyAt(passage, p) && !hits.some(({ entry }) => entry.kind === 'article')) return false
  }
  return false
}

function heads(hits: readonly Hit[]): boolean {
  return hits.some(({ entry, feats }) => entry.kind === 'cue' && HEADING.has(entry.id) && feats & (FINITE | PERFECT))
}

const HEADING = new Set(['chair', 'lead'])

/** Most names of a list before its verb. */
const LIST = 12

/** "X Y, Z W and V U attended": whether full names alone follow, the last behind "and", and then what they did together. */
function listedBefore(passage: Passage, first: number, after: number): boolean {
  let p = after
  for (let i = 0; i < LIST; i++) {
    const comma = passage.folded(p) === ',' ? 1 : 0
    const and = passage.find(p + comma, 'and')?.length ?? 0
    const name = comma + and > 0 ? nameAt(passage, p + comma + and, passage.after) : undefined
    if (!name || name.folded.length < 2) return false
    p = name.after
    if (and > 0) return (i > 0 || passage.folded(first - 1) === ',') && together(passage, p)
  }
  return false
}

const COMPANY = new Set(['with', 'by', 'between'])
/** Furthest that a verb or noun of an encounter may stand before whom it was with, in tokens. */
const NEAR = 6
/** Most words of grammar between a subject and its verb: "have also been". */
const GROUP = 4

/** The words of the verb behind a subject: a finite form, or a participle behind its auxiliaries. */
function verbBehind(passage: Passage, at: number): readonly Hit[] {
  let p = at
  let shown = FINITE | WITH_FUTURE
  for (let i = 0; i < GROUP; i++) {
    const word = passage.hits(p).find(({ entry }) => ['auxiliary', 'adverb'].includes(entry.kind))
    const verbs = passage.hits(p).filter(({ entry, feats }) => entry.kind === 'cue' && feats & shown)
    const when = passage.language.grammar.cases ? behindCircumstance(passage, p) : p
    if (verbs.length > 0 || (!word && when === p)) return verbs
    if (word?.entry.kind === 'auxiliary') shown |= PERFECT
    p = word ? p + word.length : when
  }
  return []
}

function tells(passage: Passage, at: number, acts: readonly string[]): boolean {
  return verbBehind(passage, at).some(({ entry }) => isSense(entry.id) && acts.includes(senseInfo(entry.id).act))
}

function meets(passage: Passage, at: number): boolean {
  return tells(passage, at, ['meet'])
}

/** "X Y held on Wednesday in P a meeting with": an encounter as what a verb of holding has behind it, where cases show the subject. */
function holdsTalks(passage: Passage, at: number): boolean {
  if (!passage.language.grammar.cases || !tells(passage, at, ['hold'])) return false
  for (let p = at; p < Math.min(passage.after, at + TALKS) && passage.folded(p) !== '.'; p++) {
    const talk = passage.find(p, 'encounter')
    if (talk) return passage.find(p + talk.length, 'preposition')?.entry.id === 'with'
  }
  return false
}

/** Furthest that the encounter stands behind its verb's subject, in tokens. */
const TALKS = 10

/** What two do with each other. */
function together(passage: Passage, at: number): boolean {
  return tells(passage, at, ['meet', 'hold', 'discuss', 'agree'])
}

/** Whether a verb or noun of an encounter stands right before, nothing but when and where between. */
function behindEncounter(passage: Passage, at: number): boolean {
  for (let p = at; p > at - NEAR && p >= passage.first; p--) {
    const hits = passage.hits(p)
    if (hits.some(({ entry }) => entry.kind === 'encounter')) return true
    if (hits.some(({ entry }) => entry.kind === 'cue' && isSense(entry.id) && senseInfo(entry.id).act === 'meet'))
      return true
    if (passage.folded(p) === '.' || hits.some(({ entry }) => entry.kind === 'office')) return false
  }
  return false
}

/** Whether a name stands right behind a verb of meeting, other names aside that are listed before it. */
function isMet(passage: Passage, first: number): boolean {
  let p = first
  for (let i = 0; i < LIST; i++) {
    const verbs = verbsEnding(passage, p)
    const met = passage.language.grammar.cases ? CAME : MET
    if (verbs.length > 0)
      return verbs.some(({ entry, feats }) => met.has(entry.id) && (feats & (FINITE | PERFECT)) !== 0)
    const and = passage.find(p - 1, 'and')
    const joined = passage.folded(p - 1) === ',' || (and !== undefined && and.length === 1)
    if (!joined) return false
    p--
    const end = p
    while (p > passage.first && ((passage.words[p - 1]?.feats ?? 0) & CAPITALISED) !== 0) p--
    if (end - p < 2) return false
  }
  return false
}

/** The senses of the verb that ends before a token: met, took part. */
function verbsEnding(passage: Passage, at: number): readonly Hit[] {
  const one = passage.hits(at - 1).filter(({ entry }) => entry.kind === 'cue' && isSense(entry.id))
  return one.length > 0 ? one : passage.hits(at - 2).filter(({ entry, length }) => entry.kind === 'cue' && length === 2)
}

/** Longest preposition, in tokens: "en présence notamment de". */
const LONG = 6

/** "in the presence of X Y, of Z W and of V U": whoever is named there, though his office is not. */
function isPresent(passage: Passage, first: number): boolean {
  let p = first
  for (let i = 0; i < LIST; i++) {
    for (let at = p - 1; at >= passage.first && p - at <= LONG; at--) {
      const hits = passage.hits(at)
      if (hits.some(({ entry, length }) => LED.has(entry.id) && at + length === p)) return true
    }
    if (passage.hits(p - 1).some(({ entry }) => entry.kind === 'preposition' && entry.id === 'of')) p--
    if (passage.folded(p - 1) !== ',' && !passage.find(p - 1, 'and')) return false
    p--
    const end = p
    while (p > passage.first && ((passage.words[p - 1]?.feats ?? 0) & CAPITALISED) !== 0) p--
    if (end - p < 2) return false
  }
  return false
}

/** Kinds of encounter that are somebody's. */
const OWNED = new Set(['meeting', 'call', 'visit', 'dialogue'])

/** Whether a name stands right behind the noun for an encounter, in the genitive. */
function ofEncounter(passage: Passage, first: number): boolean {
  return passage.hits(first - 1).some(({ entry }) => entry.kind === 'encounter' && OWNED.has(entry.id))
}

/** Whether a relative clause of meeting stands behind a name, or behind the further one that "and" joins to it. */
function whoMet(passage: Passage, after: number): boolean {
  const and = passage.find(after, 'and')
  const other = and ? nameAt(passage, after + and.length, passage.after) : undefined
  const end = other && other.folded.length > 1 ? other.after : after
  const relative = passage.folded(end) === ',' ? passage.find(end + 1, 'relative') : undefined
  return relative !== undefined && tells(passage, end + 1 + relative.length, ['meet', 'hold', 'discuss'])
}

const MET = new Set(['meet', 'receive'])
/** ... where a case shows that who stands behind the verb is its subject. */
const CAME = new Set([...MET, 'attend', 'chair'])

function speaks(passage: Passage, at: number): boolean {
  return passage
    .hits(at)
    .some(
      ({ entry }) =>
        entry.kind === 'cue' && entry.feats & FINITE && isSense(entry.id) && senseInfo(entry.id).act === 'speak',
    )
}
