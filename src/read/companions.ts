/** With whom: the people and parties of an encounter's clause besides its subject. */
import { FINITE, PAST, PERFECT } from '../sense/features.ts'
import type { Mention } from '../sense/mention.ts'
import { GOING } from '../sense/senses.ts'
import { DIGIT, JOINED } from '../text/tokens.ts'
import { skipAdverbial } from './adverbial.ts'
import type { Draft } from './draft.ts'
import { behindGoal, endsJourney } from './journey.ts'
import { opensClause } from './next-clause.ts'
import { isNoun, toldBy } from './of-noun.ts'
import { behindHeading, behindSemicolon, isBullet, listsNext, namesAll, rollEnd } from './roll.ts'
import type { Scene } from './scene.ts'
import { TAKES_PART } from './subjects.ts'
import { isOnlySubject } from './svo/delegation.ts'
import { opensPurpose } from './svo/openings.ts'
import type { Tag } from './tags.ts'
import { possessive } from './who/party.ts'

const COMPANY = new Set(['with', 'from', 'between', 'by', 'to', 'for'])
/** Senses of an encounter's taking place. */
const HELD = new Set<string>(['hold', 'convene'])
const STOPS = new Set(['that', 'relative', 'subordinator', 'while', 'also', 'but'])
/** Prepositions of place behind which the country gone to may stand. */
const THERE = new Set(['at', 'in'])

/**
 * Collects who else takes part, from behind the subject to the end of the clause: the verb's object, whoever stands behind a
 * preposition of company, and those joined to them. Phrases of time and place are passed over.
 */
export function companions(scene: Scene, draft: Draft, from: number, to: number): Mention[] {
  const found: Mention[] = []
  const end = rollEnd(scene, draft, to)
  // "Took part in the meeting the ministers X and Y": right behind the noun, where "of" must stand, an article opens another phrase.
  let expects = !(isNoun(scene, draft) && scene.tags.is(from, 'article'))
  /** Behind the last one found: whoever is joined to him stands right here. */
  let last = -1
  /** Behind the noun for a journey by the way: where it goes stands right here, and nobody who was met. */
  let journey = -1
  const unjoined = draft.form === 'nominal' || isOnlySubject(scene, draft)
  // "received a delegation headed by X"
  const led = draft.form !== 'nominal' && draft.sense !== 'hold' && draft.sense !== 'convene'
  let p = from
  while (p < end) {
    const tag = scene.tags.at(p)
    const mention = scene.mentionStart(p)
    if (mention) {
      // "by both countries' ministers": whose they are.
      const owned = possessive(scene.passage, mention.after)
      if (owned > mention.after && scene.mentionStart(owned)) {
        p = owned
        continue
      }
      const company = mention.preposition
        ? (mention.preposition === 'by' && !saysWhere(scene, mention)) ||
          (draft.sense === 'call' && mention.preposition === 'for') ||
          // استقبال الوزير للسفير: whom a deed's noun with its doer has as its object.
          (draft.sense === 'receive' && draft.form === 'nominal' && mention.preposition === 'for') ||
          // زيارته لتشاد: the country gone to.
          (GOING.has(draft.sense) && mention.preposition === 'for' && mention.kind === 'party')
        : expects && !(mention.kind === 'party' && mention.id !== 'delegation' && behindComma(scene, mention.first))
      const joined = last >= 0 && joinedTo(scene, mention, last)
      if (found.length > 0 && opensClause(scene, mention, unjoined)) break
      if (TAKES_PART.has(mention.kind) && !draft.subject.includes(mention) && (company || joined)) {
        const vague = mention.kind === 'joint' && mention.parties.length === 0 && draft.form === 'nominal'
        const seat = mention.kind === 'party' && mention.id === 'seat'
        if (!seat && !vague) {
          found.push(mention)
          last = mention.after
        }
        // "received in Rabat X": where it was is not who. "of the ministers or the representatives of A and B": who comes behind "or".
        const other = vague && scene.tags.is(mention.after, 'or')
        if (!(seat && mention.preposition) && !other) expects = false
      }
      p = mention.after
      continue
    }
    const headed = tag && (last >= 0 || draft.subject.length > 0) ? behindHeading(scene, draft, p) : undefined
    if (headed !== undefined) {
      expects = true
      p = headed
      continue
    }
    if (tag) {
      const like = tag.kind === 'preposition' && tag.hit.entry.id === 'like'
      const among = like || (tag.kind === 'relative' && last >= 0) ? amongThem(scene, tag, end) : undefined
      if (among !== undefined) {
        expects = true
        p = among
        continue
      }
      if (STOPS.has(tag.kind) || opensPurpose(scene, tag)) break
      if (p === journey && tag.hit.entry.id === 'to') {
        // "met, on his visit to Q, X": behind where it goes stands whom the verb has as its object.
        const after = behindGoal(scene, tag, end)
        if (after === undefined) expects = false
        p = after ?? tag.after
        continue
      }
      // "in the presence of X, of Y and of Z": each with the preposition that the first one had.
      const lists = draft.form === 'nominal' || draft.rule === 'reduced-passive' || draft.rule === 'passive-encounter'
      const again = lists && LISTED.has(draft.sense) && tag.hit.entry.id === 'of'
      // "in the presence of officials of P and of X": those before him need not be anybody.
      const first = last < 0 && draft.form === 'nominal' && draft.sense === 'attend'
      if (again && (last >= 0 || first) && listed(scene, p)) {
        expects = true
        p = tag.after
      } else if (draft.form === 'nominal' && tag.hit.entry.id === 'of' && ofSeveral(scene, tag.after)) {
        expects = true
        p = tag.after
      } else if (
        tag.kind === 'preposition' &&
        ((COMPANY.has(tag.hit.entry.id) && !isAim(scene, tag)) ||
          // "a reçu un appel de X"
          (draft.sense === 'receive' && tag.hit.entry.id === 'of' && callBefore(scene, p)) ||
          (led && tag.hit.entry.id === 'presiding') ||
          (found.length === 0 && goneTo(scene, draft, tag)))
      ) {
        expects = true
        p = tag.after
      } else if (tag.kind === 'preposition') {
        p = skipAdverbial(scene, p, end)
        if (endsJourney(scene, p)) {
          journey = p
          // "The talks took place before the visit to P of X": what took place has no object, and whoever stands there went.
          if (draft.subject[0]?.kind === 'encounter' && HELD.has(draft.sense)) expects = false
        }
      } else {
        if (tag.kind === 'auxiliary' || (last >= 0 && opensList(scene, tag))) break
        p = tag.after
      }
      continue
    }
    // "talks held in Zagreb between X and Y"
    const held = draft.form === 'nominal' && found.length === 0 ? scene.cueAt(p) : undefined
    if (held && HELD.has(held.sense) && (held.hit.feats & PERFECT) !== 0 && !(held.hit.feats & FINITE)) {
      p = held.after
      continue
    }
    // "the talks announced by X and Y in Q": who did something with an encounter need not have been there.
    if (draft.form === 'nominal' && toldBy(scene, p)) break
    // "met X and praised P": a further verb of the subject's.
    const joins = scene.tags.is(p - 1, 'and') || (scene.sign(p - 1) === ',' && scene.passage.conjoined(p) > 0)
    const verb = (found.length > 0 || GOING.has(draft.sense)) && joins ? scene.cueAt(p) : undefined
    if (verb && (verb.hit.feats & FINITE) !== 0 && (verb.hit.feats & PAST) !== 0) break
    const sign = scene.sign(p)
    // "The delegation comprised: X, Y", "in the presence of:", "- X", "- Y": a list behind its sign, or the next of it.
    const opens = sign === ':' && (namesAll(scene, p) || (found.length === 0 && (draft.sense === 'attend' || end > to)))
    if (opens || isBullet(scene, p)) {
      expects = true
      p++
      continue
    }
    const further =
      sign === ';' ? (behindHeading(scene, draft, p + 1) ?? behindSemicolon(scene, draft, last, p)) : undefined
    if (further !== undefined) {
      expects = true
      p = further
      continue
    }
    // "received each of: X and Y"
    if (sign === ':' && scene.tags.is(p - 1, 'quantity')) {
      p++
      continue
    }
    // "comprised officials of several bodies, the ambassador X and others": in a list not all need be anybody.
    if (sign === ',' && draft.sense === 'attend' && !expects && listsNext(scene, draft, p + 1)) {
      expects = true
      p++
      continue
    }
    if ((sign === ':' && !inHour(scene, p)) || sign === ';' || sign === '"' || sign === '«') break
    if (sign === '(') {
      while (p < end && scene.sign(p) !== ')') p++
      p++
      continue
    }
    // "met with the arrived in A minister": a participle with its own phrase stands before whom the preposition governs.
    const described = expects && isParticiple(scene, p) ? attributeEnd(scene, p, end) : undefined
    const next = described ?? (sign ? p + 1 : skipAdverbial(scene, p, end))
    if (next === p) {
      // A plain word behind the verb is its object unless it goes with the noun before it.
      if (
        found.length === 0 &&
        !scene.continues(p) &&
        !scene.passage.hits(p).some(({ entry }) => DESCRIBES.has(entry.kind))
      ) {
        if (draft.form === 'nominal' && draft.sense !== 'attend') break
        expects = false
      }
      p++
    } else p = next
  }
  return found
}

/** "came for the participation in P": behind a preposition of an aim nobody but a noun stands, and whoever is named further on has to do with that. */
function isAim(scene: Scene, { hit, after }: Tag): boolean {
  if (hit.entry.id !== 'for' || !scene.passage.language.grammar.cases) return false
  return !scene.mentionStart(scene.tags.behind(after, 'article', 'quantity'))
}

/** Kinds of word that may stand before whoever is named: "a high-level", and before a roll "in the presence of Messrs.:". */
const DESCRIBES = new Set<string>(['quality', 'adjective', 'title'])

/** Longest participle with its own phrase before whom it describes, in tokens. */
const ATTRIBUTE = 9

/** Where somebody begins whom a participle before him describes. */
function attributeEnd(scene: Scene, at: number, end: number): number | undefined {
  for (let p = at + 1; p < Math.min(end, at + ATTRIBUTE) && !scene.sign(p); p++) {
    if (scene.tags.is(p, 'that', 'relative', 'and')) return undefined
    const mention = scene.mentionStart(p)
    if (mention?.kind === 'person' || mention?.kind === 'office') return p
  }
  return undefined
}

function isParticiple({ passage }: Scene, at: number): boolean {
  return passage.language.morphology.isParticiple?.(passage.folded(at)) ?? false
}

/** في سمرقند بأوزبكستان: a state behind a town says where it is. */
function saysWhere({ passage, mentions }: Scene, { kind, first }: Mention): boolean {
  return kind === 'party' && (passage.find(first - 1, 'place') !== undefined || mentions.at(first - 1)?.id === 'seat')
}

/** "headed by X, *each of* Y and Z": whether a word that brings in several parts them from those before. */
function opensList(scene: Scene, { first, hit }: Tag): boolean {
  return hit.entry.kind === 'quantity' && hit.entry.id === 'both' && scene.sign(first - 1) === ','
}

/** "officials, dont le ministre X et Y", "officials, including the minister X": a relative or "such as" right before somebody who has no verb behind him says who was among those before. */
function amongThem(scene: Scene, { after }: Tag, end: number): number | undefined {
  const first = scene.tags.behind(after, 'article')
  const mention = scene.mentionStart(first)
  if (mention?.kind !== 'person' || mention.preposition) return undefined
  for (let p = mention.after; p < end; p++) {
    if (scene.sign(p) === '.') break
    const finite = ((scene.cueAt(p)?.hit.feats ?? 0) & FINITE) !== 0 || scene.tags.is(p, 'auxiliary')
    if (finite) return undefined
    if (scene.tags.is(p, 'that', 'relative')) break
  }
  return first
}

/** "s'est rendu au Tchad", "is on a visit in Chad": the country right behind the preposition is the one gone to. */
function goneTo(scene: Scene, { sense }: Draft, { hit, after }: Tag): boolean {
  if (!GOING.has(sense) || !THERE.has(hit.entry.id)) return false
  const mention = scene.mentionStart(scene.tags.behind(after, 'article'))
  return mention?.kind === 'party' && mention.id !== 'seat'
}

/** Whether the noun for a call stands right before a token, its adjective aside. */
function callBefore(scene: Scene, at: number): boolean {
  let p = at
  while (p > at - 2 && !scene.mentions.at(p - 1)) p--
  return scene.mentions.at(p - 1)?.id === 'call'
}

/** "the meeting of the ministers of A and B": whose it is where they are of several parties. */
function ofSeveral(scene: Scene, at: number): boolean {
  const mention = scene.mentionStart(scene.tags.behind(at, 'article', 'quantity'))
  return mention?.kind === 'joint' && mention.parties.length > 1
}

/** 23:15 */
function inHour({ passage }: Scene, colon: number): boolean {
  const { cls, gap } = passage.tokens
  return cls[colon - 1] === DIGIT && cls[colon + 1] === DIGIT && gap[colon] === JOINED && gap[colon + 1] === JOINED
}

/** "in Manila, the Philippines": a state behind a comma says where the city is. */
function behindComma(scene: Scene, first: number): boolean {
  return (
    scene.sign((scene.tags.is(first - 1, 'article') ? (scene.tags.at(first - 1)?.first ?? first) : first) - 1) === ','
  )
}

/** Signs that join one who takes part to the next: "the X-Y commission". */
const JOINTS = new Set([',', '、', '-'])
const LISTED = new Set<string>(['attend', 'chair'])
/** Whether a comma or conjunction stands right before a token. */
function listed(scene: Scene, at: number): boolean {
  return scene.sign(at - 1) === ',' || scene.tags.is(at - 1, 'and')
}

/** Whether a mention is joined to one that ends at a token: by a conjunction, a comma, or both, articles and titles aside. */
function joinedTo(scene: Scene, mention: Mention, last: number): boolean {
  let p = Math.max(last, scene.tags.before(mention.first, 'article', 'quantity', 'and', 'also'))
  if (JOINTS.has(scene.sign(p - 1))) p--
  while (p > last && scene.tags.is(p - 1, 'and')) p--
  return p <= last && (mention.joined || mention.first > last)
}
