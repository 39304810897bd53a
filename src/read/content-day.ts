/** When and where it was done, at the end of what was agreed or talked about: "signed P in Q on Wednesday", "discussed P on Monday in Q". */
import type { Act } from '../sense/senses.ts'
import { DIGIT } from '../text/tokens.ts'
import { LEAST } from './content-source.ts'
import type { Scene } from './scene.ts'

/** Furthest behind its first word that the noun for a document stands in what is signed, in tokens. */
const DOCUMENT = 6

/** Before the day on which it was done, and where it was done, if the content closes with them. */
export function beforeDay(scene: Scene, act: Act, first: number, after: number): number {
  const byRight = scene.passage.language.grammar.modifiers === 'before'
  const signed = act === 'agree' && namesDocument(scene, first)
  // "agreed to hold P on Monday": the day may be that of what was agreed.
  if (!byRight || (act === 'agree' && !signed)) {
    const day = dayBefore(scene, first, after)
    return day !== undefined && day - first > LEAST ? day : after
  }
  let end = after
  while (end > first && scene.sign(end - 1) === '.') end--
  const day = dayBefore(scene, first, placeBefore(scene, end) ?? end)
  // "discussed the unrest in Q": without a day before it, where something is may be what was talked about.
  if (day === undefined || day <= first || isOfNoun(scene, day)) return after
  // "signed P in Q on Monday"
  const place = signed ? placeBefore(scene, day) : undefined
  return place !== undefined && place > first ? place : day
}

/** "preparations for the summit on Friday", "the vote on 5 May": an encounter's own day, or one that a number names. */
function isOfNoun({ mentions, passage }: Scene, day: number): boolean {
  if (mentions.at(day - 1)?.kind === 'encounter' || passage.find(day - 1, 'round')) return true
  return passage.tokens.cls[day] === DIGIT || passage.tokens.cls[day + 1] === DIGIT
}

/** Where "on Monday" begins that ends at a token: a day that is counted from that of publication. */
function dayBefore(scene: Scene, first: number, end: number): number | undefined {
  const date = scene.dateAt(end - 1)
  if (!date || date.after !== end || date.how !== 'implied' || date.first < first) return undefined
  const on = scene.tags.at(date.first - 1)
  return on?.kind === 'preposition' && on.after === date.first ? on.first : date.first
}

/** Where "in Q" begins that ends at a token: a town and nothing else. */
function placeBefore(scene: Scene, end: number): number | undefined {
  const { passage, tags } = scene
  for (let p = end - 1; p > 0 && end - p <= PLACE; p--) {
    const place = passage.find(p, 'place')
    if (!place || p + place.length !== end) continue
    const at = tags.at(p - 1)
    return at?.kind === 'preposition' && at.after === p && IN.has(at.hit.entry.id) ? at.first : undefined
  }
  return undefined
}

/** Most words of a town's name. */
const PLACE = 4
const IN = new Set(['in', 'at'])

function namesDocument({ passage }: Scene, first: number): boolean {
  for (let p = first; p < first + DOCUMENT; p++) if (passage.find(p, 'document')) return true
  return false
}
