/** Where the content of a clause ends: before its source, its occasion and its day, without the signs around it. */

import { FINITE, PERFECT } from '../sense/features.ts'
import type { Kind } from '../sense/kinds.ts'
import type { Mention, Range } from '../sense/mention.ts'
import type { Act } from '../sense/senses.ts'
import { CLOSING_QUOTES, OPENING_QUOTES } from '../text/quotes.ts'
import { DIGIT } from '../text/tokens.ts'
import { beforeDay } from './content-day.ts'
import { listed } from './content-listed.ts'
import { beforeSource, LEAST } from './content-source.ts'
import { beforeTalks } from './content-talks.ts'
import { ordinalAt } from './dates/ordinals.ts'
import { beforeEndMark, strokeLeft } from './end-mark.ts'
import { quoteEnd } from './quote.ts'
import type { Scene } from './scene.ts'

/** Kinds of word that may stand between "at the end of" and the noun for the encounter: "their fifth joint session". */
const BEFORE_NOUN = ['ordinal', 'quality', 'article', 'possessive', 'adjective', 'number', 'ordinal-mark'] as const
/** Kinds of noun for an occasion. */
const OCCASION = ['encounter', 'round', 'format', 'press'] as const

/**
 * The token at which a content ends.
 * @param act what the clause tells: what was agreed or talked about has an occasion and a day, which are no part of it
 * @param after where the clause ends
 */
export function contentEnd(scene: Scene, act: Act, first: number, after: number): number {
  const end = beforeToWhom(scene, first, beforeSource(scene, first, after))
  if (act === 'speak')
    return beforeTalks(
      scene,
      first,
      end,
      (at) => isOccasion(scene, at, end),
      (at) => inRelative(scene, first, at) || hangsOn(scene, first, at),
    )
  if (act !== 'agree' && act !== 'discuss') return end
  return beforeWhen(scene, first, endOfTopics(scene, act, first, end))
}

/** "praised X, a quien describió como P": behind somebody who is all that is told, before what is told of him or said to him besides. */
function beforeToWhom(scene: Scene, first: number, after: number): number {
  if (scene.tags.is(first - 1, 'that') || OPENING_QUOTES.has(scene.sign(first)) || scene.sign(first - 1)) return after
  const mention = scene.mentionStart(scene.tags.behind(first, 'article'))
  if (!mention || (mention.kind !== 'person' && mention.kind !== 'office') || mention.after >= after) return after
  const to = scene.sign(mention.after) === ',' ? scene.tags.at(mention.after + 1) : undefined
  const whom = to?.kind === 'relative' ? to : to?.kind === 'preposition' ? scene.tags.at(to.after) : undefined
  const led =
    to?.kind === 'preposition' ? to.hit.entry.id : scene.passage.find(mention.after + 1, 'preposition')?.entry.id
  return whom?.kind === 'relative' && led === 'to' ? mention.after : after
}

function endOfTopics(scene: Scene, act: Act, first: number, end: number): number {
  const topics = beforeOther(scene, first, beforeNobody(scene, first, end))
  return beforeDay(scene, act, first, beforeOccasion(scene, first, companyBehind(scene, first, topics)?.at ?? topics))
}

/** "discussed P, with Y": behind what was talked about the comma before whom it was talked over with, and who he is. */
export function companyBehind(scene: Scene, first: number, end: number): { at: number; who: Mention } | undefined {
  if (scene.passage.language.grammar.subject !== 'after') return undefined
  for (let p = first + 1; p < end - 1; p++) {
    const tag = scene.sign(p) === ',' ? scene.tags.at(p + 1) : undefined
    if (tag?.kind !== 'preposition' || tag.hit.entry.id !== 'with') continue
    const who = scene.mentionStart(tag.after)
    if (who && (who.person || who.kind === 'office') && !who.preposition) return { at: p, who }
  }
  return undefined
}

/** Before a clause of its own that nobody is the subject of: "acordaron P y se entregó Q", "...; se entregó Q". */
function beforeNobody(scene: Scene, first: number, after: number): number {
  if (scene.tags.is(first - 1, 'that')) return after
  for (let p = first; p < after; p++) {
    if (scene.tags.is(p, 'that', 'relative', 'subordinator')) return after
    const joined = scene.tags.is(p - 1, 'and') || scene.sign(p - 1) === ';'
    if (p - first > LEAST && joined && scene.passage.find(p, 'impersonal')) return scene.tags.at(p - 1)?.first ?? p - 1
  }
  return after
}

/** Before a clause behind a comma that says after what it was: "agreed on P, after they had held Q". */
function beforeWhen(scene: Scene, first: number, after: number): number {
  for (let p = first + LEAST; p < after - 1; p++) {
    const tag = scene.tags.at(p + 1)
    if (scene.sign(p) === ',' && tag?.kind === 'subordinator' && tag.hit.entry.id === 'after') return p
  }
  return after
}

/** Before a clause of somebody else's that is set against it: "discussed P, but the statement does not say Q". */
function beforeOther(scene: Scene, first: number, after: number): number {
  for (let p = first + 1; p < after - 1; p++) {
    if (scene.sign(p) !== ',' || !scene.tags.is(p + 1, 'but')) continue
    const kind = scene.mentionStart(scene.tags.behind(p + 1, 'but', 'article'))?.kind
    if (kind === 'voice' || kind === 'person' || kind === 'pronoun' || kind === 'joint') return p
  }
  return after
}

const OCCASIONS = new Set(['during', 'occasion', 'beside', 'presence', 'invitation'])

/** Before the occasion: "... at the end of the tenth session", "..., building on the summit". */
function beforeOccasion(scene: Scene, first: number, after: number): number {
  for (let p = first + 1; p < after; p++) {
    const tag = scene.tags.at(p)
    if (tag?.kind !== 'preposition' || tag.first !== p) continue
    const { id } = tag.hit.entry
    // "the plan which they signed on the sidelines of a visit": the occasion of what was signed before.
    if (inRelative(scene, first, p)) continue
    if (OCCASIONS.has(id)) {
      if (scene.sign(p - 1) === ',' && p - first > LEAST) return p - 1
      const own = listed(scene, tag.after, after) || hangsOn(scene, first, p)
      if (isOccasion(scene, tag.after, after) && !own) return withParticiple(scene, p)
      // "signed P in the presence of X"
      if (id === 'presence' && p - first > 1 && present(scene, tag.after)) return p
    } else if (
      (id === 'at' ? isOne(scene, tag.after) && !scene.cueAt(p - 1) : id === 'in' && isCall(scene, tag.after)) &&
      isOccasion(scene, tag.after, after) &&
      !hangsOn(scene, first, p)
    ) {
      // "discussed P at a meeting in X"
      return p
    } else if (id === 'in' && numbered(scene, tag.after, after)) return p
    // وُقّعت الوثيقة من قبل X: by whom it was done, in a phrase that says nothing else.
    else if (id === 'by' && tag.hit.length > 1 && p - first > 0 && present(scene, tag.after)) return p
    // "agreed to do P, in talks held in X"
    else if (id === 'in' && scene.sign(p - 1) === ',' && p - first > LEAST && isOccasion(scene, tag.after, after))
      return p - 1
  }
  return after
}

/** "at *the* meeting", "at *their* talks": one encounter, and not "at multilateral forums". */
function isOne({ passage }: Scene, at: number): boolean {
  return passage.find(at, 'article') !== undefined || passage.find(at, 'possessive') !== undefined
}

/** "in *a* phone call", but "participation in a summit": only a call is nothing that one takes part or has progress in. */
function isCall({ passage, mentions, tags }: Scene, at: number): boolean {
  if (passage.find(at, 'article')?.entry.id !== 'indefinite') return false
  for (let p = at + 1; p < at + CALLED && !tags.is(p, 'preposition'); p++)
    if (mentions.at(p)?.kind === 'encounter') return mentions.at(p)?.id === 'call'
  return false
}

/** Furthest that the noun for a call stands behind its article, in tokens: "a 45-minute phone call". */
const CALLED = 6

/** Whether somebody stands at a token who can be present. */
function present(scene: Scene, at: number): boolean {
  const kind = scene.mentionStart(at)?.kind
  return kind === 'person' || kind === 'office' || kind === 'joint'
}

/** Most words between a participle and the occasion that goes with it: "made by both sides during". */
const ATTRIBUTE = 5
const VERBS = new Set(['cue', 'common'])

/** "the commitments made by both sides during the session": the occasion is the noun's own. */
function hangsOn(scene: Scene, first: number, at: number): boolean {
  if (scene.passage.language.morphology.isParticiple?.(scene.passage.folded(at - 1))) return true
  for (let p = at - 1; p > first && at - p <= ATTRIBUTE && !scene.sign(p); p--) {
    const verbs = scene.passage
      .hits(p)
      .filter(({ entry, feats }) => VERBS.has(entry.kind) && feats & (PERFECT | FINITE))
    if (verbs.length === 0) continue
    return verbs.every(({ feats }) => !(feats & FINITE)) && !scene.tags.is(p - 1, 'auxiliary', 'adverb')
  }
  return false
}

/** Furthest that an occasion stands behind the relative to whose clause it belongs, in tokens. */
const RELATIVE = 6

function inRelative(scene: Scene, first: number, at: number): boolean {
  for (let p = at - 1; p > first && at - p < RELATIVE; p--) {
    if (scene.tags.is(p, 'relative')) return true
    if (scene.sign(p) === ',') return false
  }
  return false
}

/** ", established during the session": the participle goes with its occasion. */
function withParticiple(scene: Scene, at: number): number {
  const cue = scene.sign(at - 2) === ',' ? scene.cueAt(at - 1) : undefined
  return cue?.all.some(({ feats }) => feats & PERFECT) ? at - 2 : at
}

/** "in the seventh session": a numbered session is when, whatever the preposition. */
function numbered(scene: Scene, at: number, end: number): boolean {
  const { passage } = scene
  const ordinal = ordinalAt(passage, scene.tags.behind(at, 'article'))
  return (
    ordinal !== null &&
    ordinal.after < end &&
    ['round', 'format'].some((kind) => passage.find(ordinal.after, kind as 'round'))
  )
}

/** Whether the noun of an encounter follows that is neither a coming nor an earlier one. */
function isOccasion(scene: Scene, at: number, end: number): boolean {
  for (let p = at; p < end && p - at < 8; ) {
    const mention = scene.mentionStart(p)
    if (mention) return mention.kind === 'encounter' && !mention.preposition && !isDue(scene, mention.after, end)
    const { passage } = scene
    const other = passage.hits(p).some(({ entry }) => (entry.kind === 'when' && OTHER.has(entry.id)) || isLast(entry))
    if (other) return false
    if (OCCASION.some((kind) => passage.find(p, kind))) return !isDue(scene, p, end)
    // "the V Meeting": a numeral in letters is an ordinal that no lexicon lists.
    const numeral = ordinalAt(passage, p)
    if (numeral && numeral.first === p) {
      p = numeral.after
      continue
    }
    const word = BEFORE_NOUN.map((kind) => passage.find(p, kind)).find((hit) => hit !== undefined)
    if (!word && !scene.dateAt(p) && passage.tokens.cls[p] !== DIGIT) return false
    p += word?.length ?? 1
  }
  return false
}

/** Furthest behind its noun that an encounter is said to be still to come: "the fifth session of the committee, due in X". */
const DUE = 14

function isDue({ passage }: Scene, at: number, end: number): boolean {
  for (let p = at; p < Math.min(end, at + DUE); p++) if (passage.find(p, 'future')) return true
  return false
}

/** What says of an occasion that it is not the present one. */
const OTHER = new Set(['coming', 'next', 'past', 'last', 'preceding', 'following', 'before-last', 'after-next'])
const isLast = ({ kind, id }: { kind: string; id: string }) => kind === 'ordinal' && id === 'last'

const CLOSING = new Set(['.', ',', ';', ':', '!', '-', '…', '?'])
const QUOTES = new Set([...OPENING_QUOTES, ...CLOSING_QUOTES, "'"])

const JOINS: readonly Kind[] = ['and', 'while', 'but']
const TRAILING: readonly Kind[] = [...JOINS, 'also', 'turn']

/** A content without the signs and connectives around it; a quotation mark goes if its partner is not inside. */
export function trim(scene: Scene, first: number, after: number): Range | undefined {
  let from = first
  let to = after
  // Where phrases stand before their verb, nothing that closes a clause leads on.
  const trailing = scene.passage.language.grammar.phrases === 'before' ? JOINS : TRAILING
  for (;;) {
    const start = from
    const end = to
    // "discussed also P": a word that only lays weight on what follows.
    while (scene.passage.language.grammar.cases && from < to - 1 && scene.tags.is(from, 'also', 'and'))
      from = scene.tags.at(from)?.after ?? from + 1
    while (from < to && (CLOSING.has(scene.sign(from)) || scene.sign(from) === ')')) from++
    while (to > from && (CLOSING.has(scene.sign(to - 1)) || scene.sign(to - 1) === '(' || strokeLeft(scene, from, to)))
      to--
    to = beforeEndMark(scene, from, to)
    // "discussed P and that": a complementiser that a conjunction joins on leads to the next clause as well.
    if (to - from > 2 && scene.tags.is(to - 1, 'that', 'preposition') && scene.tags.is(to - 2, 'and')) to--
    while (to > from && scene.tags.is(to - 1, ...trailing) && scene.tags.at(to - 1)?.after === to)
      to = scene.tags.at(to - 1)?.first ?? to - 1
    // "P, and that": it led on to a clause that is told apart.
    while (to > from && scene.tags.is(to - 1, 'that') && (scene.andAttached(to - 1) || scene.tags.is(to - 2, 'and')))
      to--
    if (to - from > 1) {
      const opens = markAt(scene, from, 1)
      const closes = markAt(scene, to - 1, -1)
      // A quotation of several paragraphs has its opening mark before each.
      if (opens === 1 && (quoteEnd(scene, from) ?? 0) >= to) {
        from++
        to -= closes
      } else if (opens && closes && !quoteWithin(scene, from + opens, to - closes)) {
        from += opens
        to -= closes
      } else if (opens && !quoteWithin(scene, from + opens, to)) from += opens
      else if (closes && !quoteWithin(scene, from, to - closes)) to -= closes
    }
    if (from === start && to === end) break
  }
  if (to - from === 1 && QUOTES.has(scene.sign(from))) return undefined
  return to > from ? { first: from, after: to } : undefined
}

/** How many tokens a quotation mark takes at an edge: two where it is written as two single ones. */
function markAt(scene: Scene, at: number, step: 1 | -1): number {
  if (!QUOTES.has(scene.sign(at))) return 0
  return scene.passage.folded(at) === "'" && scene.passage.folded(at + step) === "'" ? 2 : 1
}

function quoteWithin(scene: Scene, first: number, after: number): boolean {
  for (let p = first; p < after; p++) {
    const sign = scene.sign(p)
    if (sign !== "'" && QUOTES.has(sign)) return true
  }
  return false
}
