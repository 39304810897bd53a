/** What is inserted between a subject and its verb: adverbs, dates, brackets, phrases between commas. */
import { FINITE } from '../../sense/features.ts'
import type { Mention } from '../../sense/mention.ts'
import { OPENING_QUOTES } from '../../text/quotes.ts'
import { JOINED } from '../../text/tokens.ts'
import type { Scene } from '../scene.ts'

/** Longest insertion between subject and verb, in tokens. */
const INSERTION = 40

/** Back over adverbs, turn-taking, dates, brackets and what stands between commas. */
export function overInsertions(scene: Scene, at: number, floor: number): number {
  const { tags, mentions } = scene
  let p = at
  for (let i = 0; i < 6 && p > floor; i++) {
    const tag = tags.at(p - 1)
    const date = scene.dateAt(p - 1)
    const sign = scene.sign(p - 1)
    if (tag && tag.after === p && (tag.kind === 'adverb' || tag.kind === 'turn' || tag.kind === 'also')) p = tag.first
    else if (date && date.after === p && date.first > floor) {
      const on = tags.at(date.first - 1)
      p = on?.kind === 'preposition' && on.after === date.first ? on.first : date.first
    } else if (i === 0 && OPENING_QUOTES.has(sign) && mentions.at(p - 2)?.after === p - 1) {
      // 'Both ministers "stressed P"': the quotation opens with the verb.
      p--
    } else if (sign === ')') {
      const open = bracket(scene, p, floor)
      if (open === p) break
      p = open
    } else if (sign === ',') {
      const covered = mentions.at(p - 2)
      // "Wang Yi, director of ..., said": a comma closes an apposition that the mention covers.
      if (covered?.after === p - 1 && hasComma(scene, covered)) p--
      else {
        const open = insertion(scene, p - 1, floor)
        if (open === undefined) break
        p = open
      }
    } else break
  }
  return p
}

/** Where an insertion that closes at a comma opens: at the comma before a relative, a turn, a preposition or a participle. */
function insertion(scene: Scene, close: number, floor: number): number | undefined {
  const { tags } = scene
  for (let p = close - 1; p > floor && close - p < INSERTION; p--) {
    // "co-chaired": a hyphen within a word sets nothing off.
    const dash = scene.sign(p) === '-' && scene.passage.tokens.gap[p] !== JOINED
    if (scene.sign(p) !== ',' && !dash) continue
    const next = tags.at(p + 1)
    if (
      next &&
      ['relative', 'turn', 'preposition', 'according', 'also', 'adverb', 'subordinator', 'while'].includes(next.kind)
    )
      return p
    if (scene.cueAt(p + 1) || describes(scene, p, close)) return p
    const mention = scene.mentionStart(scene.tags.behind(p + 1, 'article', 'quantity'))
    if (
      mention &&
      (mention.kind === 'office' || mention.kind === 'voice' || mention.kind === 'party') &&
      mention.after <= close
    )
      return p
  }
  return undefined
}

/** Kinds of small word with which nothing opens that only describes whoever stands before the comma. */
const NO_DESCRIPTION = ['article', 'and', 'or', 'but', 'that', 'possessive', 'quantity', 'not', 'auxiliary'] as const

/** "X, bearer of a message from Y, was": an ordinary word behind a name and its comma, with nothing finite up to the next one. */
function describes(scene: Scene, comma: number, close: number): boolean {
  const { passage, tags, mentions } = scene
  const who = mentions.at(comma - 1)
  const { cased, articles } = passage.language.grammar
  if (!cased || articles !== 'word' || who?.kind !== 'person' || who.after !== comma) return false
  const first = passage.raw(comma + 1)
  if (!/^\p{Ll}/u.test(first) || mentions.at(comma + 1) || tags.is(comma + 1, ...NO_DESCRIPTION)) return false
  for (let p = comma + 1; p < close; p++)
    if (tags.is(p, 'auxiliary') || ((scene.cueAt(p)?.hit.feats ?? 0) & FINITE) !== 0) return false
  return true
}

/** The bracket that one before a token closes. */
function bracket(scene: Scene, at: number, floor: number): number {
  for (let p = at - 2; p > floor && at - p < 12; p--) if (scene.sign(p) === '(') return p
  return at
}

/** Whether a mention has a comma in it: an apposition, "Wang Yi, director of ...". */
export function hasComma(scene: Scene, mention: Mention): boolean {
  for (let p = mention.first; p < mention.after; p++) if (scene.sign(p) === ',') return true
  return false
}
