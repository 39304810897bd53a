/** What shows ahead of a token that a content is still to come: its complementiser, its preposition; or that none is: a verb. */
import { FINITE, FIRST_PERSON, PARTICIPLE, PAST, PERFECT } from '../sense/features.ts'
import { SENSES } from '../sense/senses.ts'
import { OPENING_QUOTES } from '../text/quotes.ts'
import { behindJoined } from './content-over.ts'
import { quotedName } from './content-quote.ts'
import { opensFinite } from './opens-finite.ts'
import type { Scene } from './scene.ts'
import { TAKES_PART } from './subjects.ts'
import type { Tag } from './tags.ts'

export function behindThat(scene: Scene, at: number): number {
  return scene.tags.is(at, 'that') ? (scene.tags.at(at)?.after ?? at + 1) : at
}

/** Behind the marks of a quotation that opens with a complementiser: '"that P"'; the token itself where it does not. */
export function behindMarks(scene: Scene, at: number): number {
  let p = at
  while (OPENING_QUOTES.has(scene.sign(p)) || scene.passage.folded(p) === "'") p++
  return scene.tags.is(p, 'that') ? p : at
}

/** Behind the complementiser that comes before any other reporting verb of the sentence. */
export function thatAhead(scene: Scene, at: number, end: number): number | undefined {
  const limit = Math.min(end, at + 45)
  for (let p = at; p < limit; p++) {
    const tag = scene.tags.at(p)
    // "said he had raised X, and that Y": the second clause only goes on.
    if (tag?.kind === 'that') return scene.tags.is(p - 1, 'and') ? undefined : tag.after
    // "said X will promote deals that serve P": behind a verb it is a relative.
    if (scene.tags.is(p, 'will', 'may') && p > at && scene.passage.language.grammar.subject === 'before')
      return undefined
    // "said the two countries have challenges that they must meet": behind whoever has a verb it is one as well.
    if (
      scene.tags.is(p, 'auxiliary') &&
      p > at &&
      scene.mentions.at(p - 1) &&
      scene.passage.language.grammar.subject === 'before'
    )
      return undefined
    if (scene.sign(p) === ':') return behindThat(scene, p + 1)
    // "told a press briefing that P": no verb.
    const press = scene.passage.find(p, 'press')
    if (press) {
      p += press.length - 1
      continue
    }
    const quoted = quotedName(scene, p, limit)
    if (quoted !== undefined) {
      p = quoted
      continue
    }
    if (scene.sign(p) === '"' || scene.sign(p) === '«' || scene.sign(p) === ';') return undefined
    // عبر is "across" before a noun.
    const cue = scene.tags.is(p, 'preposition') ? undefined : scene.cueAt(p)
    if (cue && SENSES[cue.sense].act === 'speak' && cue.hit.feats & (PAST | PARTICIPLE | FIRST_PERSON)) return undefined
  }
  return undefined
}

/** Furthest that a complementiser stands behind the comma that closes what is inserted, in tokens. */
const BEYOND = 24

/** "stressed, at a press conference with Y, shortly after the end of the session, that P": behind the complementiser that a comma parts from phrases of when and where. */
export function thatBeyond(scene: Scene, at: number, end: number): number | undefined {
  for (let p = at; p < Math.min(end, at + BEYOND); p++) {
    const tag = scene.tags.at(p)
    if (tag?.kind === 'that' && tag.first === p) return beyondComma(scene, p) ? tag.after : undefined
    if (tag?.kind === 'relative' || (scene.sign(p) && scene.sign(p) !== ',')) return undefined
    const cue = tag?.kind === 'preposition' && tag.first === p ? undefined : scene.cueAt(p)
    if (cue && cue.hit.feats & (FINITE | PARTICIPLE) && SENSES[cue.sense].act === 'speak') return undefined
  }
  return undefined
}

/** Whether a comma closes what stands before a complementiser that no conjunction joins on. */
function beyondComma(scene: Scene, at: number): boolean {
  return scene.sign(at - 1) === ',' && !scene.andAttached(at)
}

/** "replied to X that P": behind the complementiser, where those to whom it was said stand before it. */
export function behindAddressee(scene: Scene, at: number, end: number): number | undefined {
  const whom = scene.mentionStart(scene.tags.behind(at, 'article', 'quantity'))
  if (!whom || !TAKES_PART.has(whom.kind)) return undefined
  const that = scene.tags.at(behindJoined(scene, whom.after, end))
  return that?.kind === 'that' && that.first < end ? that.after : undefined
}

/** "expressed in the declaration signed today that P": behind the complementiser, where a participle describes the noun before a token. */
export function behindParticiple(scene: Scene, at: number, end: number): number | undefined {
  const cue = scene.cueAt(at)
  if (!cue || !(cue.hit.feats & PERFECT) || cue.hit.feats & FINITE || scene.sign(at - 1) || scene.tags.at(at - 1))
    return undefined
  for (let p = cue.after; p < Math.min(end, at + INSERTED); p++) {
    const tag = scene.tags.at(p)
    if (tag?.kind === 'that') return tag.after
    if (scene.sign(p) || tag?.kind === 'relative' || (scene.cueAt(p)?.hit.feats ?? 0) & FINITE) return undefined
  }
  return undefined
}

/** "explained, in outline, the agenda that A will pursue": behind an insertion an ordinary noun that a clause describes is what is told. */
export function opensObject(scene: Scene, at: number): boolean {
  if (scene.sign(at - 1) !== ',' || !scene.tags.is(at, 'article', 'possessive')) return false
  const noun = scene.tags.at(at)?.after ?? at + 1
  return scene.sign(noun) === '' && !scene.mentions.at(noun) && scene.tags.is(noun + 1, 'that')
}

/** Furthest that the noun stands behind what describes it, in tokens. */
const DESCRIBED = 3

/** "told the weekly press briefing on Thursday that P": whether those told are the press. */
export function pressAt(scene: Scene, at: number): boolean {
  for (let p = at; p < at + DESCRIBED && !scene.sign(p); p++) if (scene.passage.find(p, 'press')) return true
  return false
}

/** "X, speaking after the talks, said": where the subject stands first, no object begins with a verb of saying. */
export function opensVerb(scene: Scene, at: number): boolean {
  if (scene.sign(at) !== ',' || scene.passage.language.grammar.subject === 'after') return false
  const cue = opensFinite(scene, at + 1)
  return cue !== undefined && SENSES[cue.sense].act === 'speak'
}

/** How near the complementiser stands that is the verb's own whatever the words between: "told the gathering that". */
const NEAR = 4

/** Whether a complementiser stands near by with a subject behind it: before a verb it would be a relative pronoun. */
export function complementiserNear(scene: Scene, at: number, end: number): boolean {
  for (let p = at; p < Math.min(end, at + NEAR); p++) {
    const tag = scene.tags.at(p)
    if (tag?.kind === 'that')
      return (
        !scene.tags.is(tag.after, 'auxiliary', 'may', 'must', 'will', 'not') &&
        !((scene.cueAt(tag.after)?.hit.feats ?? 0) & FINITE)
      )
    if (scene.sign(p) || (scene.cueAt(p)?.hit.feats ?? 0) & FINITE) return false
  }
  return false
}

/** Furthest that a governed preposition stands behind an insertion, and behind a long subject where the verb needs it, in tokens. */
const INSERTED = 16
const NEEDED = 60

/**
 * A governed preposition behind a comma that closes an insertion: "spoke in a speech given at X today, of ..."; where the verb
 * means nothing without it, behind whatever is its subject: أسفرت الاجتماعات عن.
 */
export function prepositionAhead(
  scene: Scene,
  at: number,
  end: number,
  takes: ReadonlySet<string>,
  needed: boolean,
): Tag | undefined {
  for (let p = at; p < end && p - at < (needed ? NEEDED : INSERTED); p++) {
    const tag = scene.tags.at(p)
    const governs = tag?.kind === 'preposition' && tag.first === p && takes.has(tag.hit.entry.id)
    if (governs && (needed || scene.sign(p - 1) === ',')) return tag
    const cue = scene.cueAt(p)
    if (cue && SENSES[cue.sense].act === 'speak') return undefined
  }
  return undefined
}
