/** Passes over what only says when, where and with whom. */
import { FINITE, PAST, PERFECT, VERBAL_NOUN, WITH_PRONOUN } from '../sense/features.ts'
import type { Mention } from '../sense/mention.ts'
import { GOING, SENSES, type Sense } from '../sense/senses.ts'
import { OPENING_QUOTES } from '../text/quotes.ts'
import { DIGIT, JOINED, LETTER } from '../text/tokens.ts'
import { closingMark } from './content-quote.ts'
import type { Scene } from './scene.ts'
import { TAKES_PART } from './subjects.ts'
import { partyAt } from './who/party.ts'

/** The preposition that brings in the other side of an encounter or exchange. */
export const PARTNER = 'with'

const NONE: ReadonlySet<string> = new Set()

/**
 * Behind an adverb, a date, or a phrase of place, time or company; the token itself if none begins there.
 * @param takes prepositions that the clause's verb governs: they open no such phrase
 * @param partner is added to by whoever is named as company
 */
export function skipAdverbial(
  scene: Scene,
  at: number,
  end: number,
  takes: ReadonlySet<string> = NONE,
  partner: Mention[] = [],
): number {
  const date = scene.dateAt(at)
  // "vendredi après-midi"
  if (date) return date.after + (scene.passage.find(date.after, 'part-of-day')?.length ?? 0)
  const time = scene.passage.find(at, 'part-of-day')
  if (time && scene.dateAt(at + time.length)) return at + time.length
  // "discussed, by phone, P": by what means.
  const means = scene.passage.find(at, 'means')
  if (means) return at + means.length
  const tag = scene.tags.at(at)
  // "el pasado jueves": a date behind its article.
  const dated = tag?.kind === 'article' ? scene.dateAt(tag.after) : undefined
  if (dated) return dated.after
  if (tag) {
    if (tag.kind === 'according') return sourceEnd(scene, tag.after, end, takes)
    if (tag.kind === 'adverb' || tag.kind === 'turn' || (tag.kind === 'also' && tag.hit.length > 1)) return tag.after
    // بينهما: the preposition has its pronoun.
    if (tag.kind === 'preposition' && tag.hit.entry.id === 'among') return tag.after
    // "stressed, however, that": a conjunction between commas.
    if (tag.kind === 'but' && scene.sign(tag.after) === ',' && scene.sign(at - 1) === ',') return tag.after
    // "As a result was signed P": a preposition right before a verb stands alone.
    if (tag.kind === 'preposition' && ALONE.has(tag.hit.entry.id) && opensVerb(scene, tag.after)) return tag.after
    if (tag.kind === 'preposition')
      return skipPhrase(scene, tag.after, end, tag.hit.entry.id === PARTNER ? partner : undefined)
    return at
  }
  const sign = scene.sign(at)
  if (sign === '(') return closing(scene, at, end, ')')
  if (sign === '-') {
    const after = closing(scene, at, end, '-')
    if (after > at) return after
  }
  // A comma is passed over only on the way to a complementiser or a governed preposition.
  if (sign === ',' || sign === '-') return leadsOn(scene, at + 1, end, takes) ? at + 1 : at
  const attached = scene.prepositionAttached(at)
  if (attached && !takes.has(attached)) {
    const company = attached === 'by' ? partner : undefined
    const after = skipPhrase(scene, at, end, company)
    return attached === 'by' && isManner(scene, after) ? after + 1 : after
  }
  return at
}

const ALONE = new Set(['during', 'after'])

/** Whether a verb or its auxiliary begins at a token, where cases would show a noun. */
function opensVerb(scene: Scene, at: number): boolean {
  if (!scene.passage.language.grammar.cases || scene.mentions.at(at)) return false
  return scene.tags.is(at, 'auxiliary') || ((scene.cueAt(at)?.hit.feats ?? 0) & (FINITE | PERFECT)) !== 0
}

/** Behind a noun phrase: a mention, or one noun with the definite words that go with it. */
function skipPhrase(scene: Scene, at: number, end: number, partner?: Mention[]): number {
  let p = at
  while (p < end) {
    const behind = behindOrdinal(scene, p)
    if (behind === p && !scene.tags.is(p, 'article', 'quantity') && !isAdjective(scene, p)) break
    p = Math.max(behind, p + 1)
  }
  // "said to "The Daily"": a name in quotation marks.
  const closing = closingMark(scene, p, end)
  if (closing !== undefined) return closing + 1
  const mention = scene.mentionStart(p)
  if (mention) {
    p = mention.after
    if (partner && mention.kind !== 'encounter') partner.push(mention)
  } else {
    const date = scene.dateAt(p)
    if (date) return date.after
    // A place of several words: Nueva York, Oriente Medio.
    const venue = scene.passage.find(p, 'venue')
    const capital = scene.passage.find(p, 'capital')
    p += scene.passage.find(p, 'place')?.length ?? 1
    // "in the Chadian capital", where the adjective stands behind its noun
    const adjective =
      capital && scene.passage.language.grammar.modifiers === 'after' ? partyAt(scene.passage, p) : undefined
    if (adjective?.form === 'adjective') p = adjective.after
    // في قصر نيوم: behind the noun for a house its name, listed or not.
    const name = venue && scene.passage.language.grammar.articles === 'affix' ? nameOfHouse(scene, p) : 0
    if (name > 0) return p + name
    if (venue) p = behindHouseOwner(scene, p, end)
  }
  if (mention?.kind === 'encounter') p = behindWhom(scene, mention, end) ?? p
  const from = p
  while (p < end) {
    const next = scene.mentionStart(p)
    if (
      next &&
      !next.preposition &&
      (partner ? next.joined : next.kind === 'encounter' || next.kind === 'party') &&
      !scene.tags.at(p) &&
      // "conveyed to the minister Kenya's thanks": what is somebody's is no more of the phrase.
      !scene.passage.isPossessive(next.after) &&
      // Behind a noun with its article begins another: خلال المشاورات اتصالات.
      !(next.kind === 'encounter' && scene.passage.language.grammar.articles === 'affix' && scene.definite(p - 1))
    ) {
      if (partner) partner.push(next)
      p = next.after
    } else if (
      scene.continues(p) ||
      (p === from && scene.definite(p) && !scene.mentions.at(p) && !scene.tags.at(p) && !mention)
    )
      p++
    else break
  }
  return behindTeller(scene, p, end)
}

/** Who passes on what others said. */
const PASSES_ON = new Set(['voice', 'outsider', 'party'])

/** Signs that set a clause off. */
const SET_OFF = new Set([',', '-', '–', '—'])

/**
 * "in a statement *that the agency published*", "in a statement of its *(which the agency published)*": behind a clause, without a
 * relative, that says who passed the noun before it on.
 */
function behindTeller(scene: Scene, from: number, end: number): number {
  if (scene.passage.language.grammar.articles !== 'affix' || scene.definite(from - 1)) return from
  const at = from + (scene.passage.find(from, 'addressee')?.length ?? 0)
  const opens = SET_OFF.has(scene.sign(at)) ? scene.sign(at) : ''
  const first = opens ? at + 1 : at
  const verb = first < end ? scene.cueAt(first) : undefined
  if (!verb || !(verb.hit.feats & PAST) || !(verb.hit.feats & WITH_PRONOUN)) return from
  const who = scene.mentionStart(verb.after)
  if (!who || !PASSES_ON.has(who.kind) || SENSES[verb.sense].act !== 'speak') return from
  let p = who.after
  while (p < end && scene.continues(p)) p++
  return opens && p < end && scene.sign(p) === opens ? p + 1 : p
}

/** Whether only phrases of when and where, and commas, stand from one token to another. */
export function onlyWhen(scene: Scene, first: number, at: number): boolean {
  let p = first
  while (p < at) {
    const next = scene.sign(p) === ',' ? p + 1 : skipAdverbial(scene, p, at)
    if (next === p) return false
    p = next
  }
  return p === at
}

/** "met at the seat *of the ministry*": behind whose a house is, which no verb governs; the token itself if nobody's. */
export function behindHouseOwner(scene: Scene, at: number, end: number): number {
  const { cased, modifiers } = scene.passage.language.grammar
  // "in the Peruvian town of P", where the adjective stands behind its noun
  const adjective = modifiers === 'after' ? partyAt(scene.passage, at) : undefined
  const of = scene.tags.at(adjective?.form === 'adjective' ? adjective.after : at)
  const owned = cased && modifiers === 'after' && of?.kind === 'preposition' && of.hit.entry.id === 'of'
  return owned && of.after < end ? skipPhrase(scene, of.after, end) : at
}

/** Most phrases of time and place between "his reception of" and whom. */
const BETWEEN = 3

/** "during his reception (today in Q) of X, the minister of A": behind whom somebody receives or meets, told by the deed's noun with its pronoun. */
function behindWhom(scene: Scene, { first, after }: Mention, end: number): number | undefined {
  const own = scene.passage.hits(first).some(
    ({ entry, feats }) =>
      feats & WITH_PRONOUN &&
      // "during his meeting (of) X"
      ((entry.kind === 'encounter' && entry.id === 'meeting') ||
        (entry.kind === 'cue' &&
          feats & VERBAL_NOUN &&
          SENSES[entry.id as Sense].act === 'meet' &&
          // "during his visit to Q": where it goes is nobody, and whoever follows is the verb's.
          !GOING.has(entry.id as Sense))),
  )
  let p = after
  for (let i = 0; own && i <= BETWEEN && p < end; i++) {
    const whom = scene.mentionStart(p)
    if (whom && TAKES_PART.has(whom.kind) && (!whom.preposition || whom.preposition === 'for')) {
      let last = whom.after
      for (let next = scene.mentionStart(last); next?.joined && next.after <= end; next = scene.mentionStart(last))
        last = next.after
      return last
    }
    const next = skipAdverbial(scene, p, end)
    if (next === p) return undefined
    p = next
  }
  return undefined
}

/** How many tokens of a house's name stand at a token: a listed place, or a word that nobody knows. */
function nameOfHouse(scene: Scene, at: number): number {
  const place = scene.passage.find(at, 'place')
  if (place && !place.split.preposition) return place.length
  const unknown = scene.passage.hits(at).length === 0 && scene.sign(at) === '' && !scene.mentions.at(at)
  return unknown && !scene.definite(at) && scene.passage.conjoined(at) === 0 ? 1 : 0
}

/** Behind a number with the ending of an ordinal: 32nd, 32-го; the token itself if none begins there. */
function behindOrdinal(scene: Scene, at: number): number {
  const { cls, gap } = scene.passage.tokens
  if (cls[at] !== DIGIT) return at
  const ending = scene.sign(at + 1) === '-' && gap[at + 1] === JOINED ? at + 2 : at + 1
  return cls[ending] === LETTER && gap[ending] === JOINED ? ending + 1 : at
}

/** بشكل معمق حول: whether an indefinite word closes a phrase of manner, where what the verb governs follows. */
function isManner(scene: Scene, at: number): boolean {
  const plain = !scene.tags.at(at) && !scene.mentions.at(at) && !scene.cueAt(at) && !scene.prepositionAttached(at)
  if (!plain || scene.sign(at) || scene.andAttached(at) || scene.definite(at) || scene.definite(at - 1)) return false
  return scene.tags.is(at + 1, 'preposition', 'that')
}

/** Behind an inserted or closing "according to X,"; without commas, before what the verb governs: "pointed, according to X, to P". */
function sourceEnd(scene: Scene, at: number, end: number, takes: ReadonlySet<string>): number {
  for (let p = at; p < end && p - at < 14; p++) {
    if (scene.mentions.at(p - 1) && p > at && !scene.mentions.at(p)) {
      const tag = scene.tags.at(p)
      if (tag?.kind === 'preposition' && takes.has(tag.hit.entry.id)) return p
      if (OPENING_QUOTES.has(scene.sign(p)) || scene.governedClitic(p, takes)) return p
    }
    // "as Day.Az reports": a stop within a name closes nothing.
    const within = scene.sign(p) === '.' && scene.passage.tokens.gap[p + 1] === JOINED
    if (scene.sign(p) === ',' || scene.sign(p) === ':' || (scene.sign(p) === '.' && !within)) return p
    if (scene.tags.is(p, 'that')) return p
  }
  return end - at < 14 ? end : at
}

/** In a language whose adjectives precede their noun; in another, one that stands before a plain noun: "en la misma ciudad". */
function isAdjective(scene: Scene, at: number): boolean {
  if (scene.mentions.at(at)) return false
  const hits = scene.passage.hits(at)
  if (!hits.some(({ entry }) => entry.kind === 'adjective' || entry.kind === 'quality')) return false
  const { cased, modifiers } = scene.passage.language.grammar
  if (modifiers === 'before') return true
  if (!cased || scene.tags.at(at + 1) || scene.mentions.at(at + 1) || scene.passage.tokens.cls[at + 1] !== LETTER)
    return false
  const plain = hits.every(({ entry }) => BEFORE_NOUN.has(entry.kind))
  return plain && scene.passage.hits(at + 1).every(({ entry }) => NOUNS.has(entry.kind))
}

/** Kinds of plain noun that an adjective stands before. */
const NOUNS = new Set<string>(['common', 'venue', 'office-part', 'issue'])
/** Kinds that a word has which only describes. */
const BEFORE_NOUN = new Set<string>(['adjective', 'quality', 'when'])

/** Behind a parenthesis; between dashes they must be set off by spaces, outside at least: -في بيان- as well. */
function closing(scene: Scene, at: number, end: number, sign: string): number {
  const { gap } = scene.passage.tokens
  const within = gap[at + 1]
  if (sign === '-' && !gap[at]) return at
  for (let p = at + 1; p < end; p++)
    if (scene.sign(p) === sign && (sign !== '-' || (gap[p + 1] && Boolean(gap[p]) === Boolean(within)))) return p + 1
  return at
}

/** Whether a complementiser or governed preposition comes soon, before another clause begins. */
function leadsOn(scene: Scene, at: number, end: number, takes: ReadonlySet<string>): boolean {
  const limit = Math.min(end, at + 30)
  for (let p = at; p < limit; p++) {
    const tag = scene.tags.at(p)
    if (tag?.kind === 'that') return true
    if (tag?.kind === 'preposition' && takes.has(tag.hit.entry.id)) return true
    if (tag?.kind === 'relative' || scene.sign(p) === ':') return scene.sign(p) === ':'
  }
  return false
}
