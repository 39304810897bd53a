/** A clause about an encounter that stands between a verb's subject and what was said: "during their meeting, which X attended, P". */
import { PAST, WITH_PRONOUN } from '../sense/features.ts'
import { skipAdverbial } from './adverbial.ts'
import { leadsOnAt } from './lead-on.ts'
import type { Scene } from './scene.ts'

/** Who may be told of in a relative clause of his own. */
const DESCRIBED = new Set(['person', 'office', 'joint'])
/** Longest relative clause about an encounter that stands before what was said, in tokens. */
const ASIDE = 30
/** ... and one that names who attended. */
const LISTED = 80

/** "during the call, which came in the framework of P,", "in a call he received from X,": behind the clause about the encounter that ends right before a token. @param from the first token that may describe it @param takes what the outer verb governs */
export function relativeEnd(
  scene: Scene,
  at: number,
  end: number,
  from: number,
  takes: ReadonlySet<string>,
): number | undefined {
  const document = documentEnd(scene, at, end, takes)
  if (document !== undefined) return document
  let noun = scene.sign(at - 1) === ',' ? at - 1 : at
  // "their bilateral meeting, which": the noun with what describes it.
  while (noun > from && scene.continues(noun - 1)) noun--
  const before = scene.mentions.at(noun - 1)
  if (before && DESCRIBED.has(before.kind) && before.after === noun && bound(scene, at))
    return describedEnd(scene, at, end, takes)
  if (before?.kind !== 'encounter' || before.after !== noun) return undefined
  const cue = scene.cueAt(at)
  if (!scene.tags.is(at, 'relative') && !(cue && cue.hit.feats & PAST && cue.hit.feats & WITH_PRONOUN)) return undefined
  const bare = scene.tags.is(at, 'relative') || !cue ? undefined : companyEnd(scene, cue.after, end, takes)
  if (bare !== undefined && noun === at) return bare
  const attending = cue?.sense === 'attend' ? cue : scene.cueAt(at + 1)
  const attended = attending?.sense === 'attend'
  if (attended && noun === at) {
    const behind = attendeesEnd(scene, attending.after, end)
    if (behind !== undefined && scene.sign(behind) !== ',') return behind
  }
  for (let p = at; p < end && p - at < (attended ? LISTED : ASIDE); p++) {
    // "the summit which X held with Y in Q stressed on P": what the outer verb governs, where no comma closes the clause.
    const opensOuter = takes.size > 0 && p - at > 1 && scene.tags.is(at, 'relative') && scene.sign(at - 1) !== ','
    if (opensOuter && leadsOnAt(scene, p, takes) && !scene.tags.is(p, 'that')) return p
    if (scene.sign(p) !== ',') continue
    // "which X, minister of A, and Y attended": the list goes on.
    if (attended && goesOnList(scene, p)) continue
    // A date may follow between commas.
    const date = scene.dateAt(p + 1)
    return date && scene.sign(date.after) === ',' ? date.after + 1 : p + 1
  }
  return undefined
}

/** Whether a relative stands at a token that is bound to a noun before it: الذي, and not ما. */
function bound(scene: Scene, at: number): boolean {
  return scene.tags.is(at, 'relative') && scene.tags.at(at)?.hit.entry.id !== 'free'
}

/**
 * "said in a statement The Daily received that P", "agreed in a statement issued after the talks on P": behind what is told of a document
 * that is not known yet, where what it says is led on.
 */
function documentEnd(scene: Scene, at: number, end: number, takes: ReadonlySet<string>): number | undefined {
  const before = scene.mentions.at(at - 1)
  const within = before?.kind === 'voice' && before.after === at && scene.tags.is(before.first - 1, 'preposition')
  if (!within || scene.definite(before.first)) return undefined
  if (leadsOnAt(scene, at, takes)) return undefined
  let governed: number | undefined
  for (let p = at; p < end && p - at < ASIDE && scene.sign(p) === ''; p++) {
    if (scene.tags.is(p, 'that')) return p
    if (leadsOnAt(scene, p, takes)) governed ??= p
  }
  return (scene.cueAt(at)?.hit.feats ?? 0) & PAST ? governed : undefined
}

/** "said X, who is visiting Y, that P", "praised X, who is visiting Y, P": behind the comma that closes what is told of the speaker. */
function describedEnd(scene: Scene, at: number, end: number, takes: ReadonlySet<string>): number | undefined {
  let closing: number | undefined
  for (let p = at; p < end && p - at < ASIDE; p++) {
    if (scene.sign(p) !== ',') continue
    if (leadsOnAt(scene, p + 1, takes) || scene.governedClitic(p + 1, takes)) return p + 1
    closing ??= p + 1
  }
  return takes.size === 0 ? closing : undefined
}

/** "a meeting he held with X today P": behind the company, the day and the place, where no comma closes the clause. */
function companyEnd(scene: Scene, at: number, end: number, takes: ReadonlySet<string>): number | undefined {
  let p = at
  while (!leadsOnAt(scene, p, takes)) {
    const mention = scene.mentionStart(p)
    const next = mention?.preposition === 'by' ? mention.after : skipAdverbial(scene, p, end)
    if (next === p) break
    p = next
  }
  return p > at && p < end && scene.sign(p) === '' && !scene.andAttached(p) ? p : undefined
}

/** "which X and Y attended": behind the last of those who are named right behind the verb. */
function attendeesEnd(scene: Scene, at: number, end: number): number | undefined {
  let p = scene.tags.behind(at, 'adverb', 'quantity')
  let last: number | undefined
  for (let next = scene.mentionStart(p); next && p < end; next = scene.mentionStart(p)) {
    if (last !== undefined && !next.joined && !scene.tags.is(p - 1, 'and')) break
    last = next.after
    p = scene.tags.behind(last, 'and')
  }
  return last
}

/** Whether a comma stands within a mention, or before one that is joined on. */
function goesOnList(scene: Scene, comma: number): boolean {
  const next = scene.mentionStart(comma + 1)
  const inside = scene.mentions.at(comma) !== undefined
  return inside || next?.joined === true || scene.tags.is(comma + 1, 'and') || scene.passage.conjoined(comma + 1) > 0
}
