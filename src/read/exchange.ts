/** What was talked about where a light verb has the noun for an exchange as its object: "held talks on P". */
import { skipAdverbial } from './adverbial.ts'
import { ordinalAt } from './dates/ordinals.ts'
import type { Scene } from './scene.ts'

/**
 * The topics of an exchange told by a light verb and a noun: "held in-depth talks with X on Y".
 * @param at first token behind the verb and its subject
 */
export function exchangeTopics(scene: Scene, at: number, end: number): number | undefined {
  const noun = nounOfExchange(scene, at, Math.min(end, at + 10))
  if (noun === undefined) return undefined
  let p = noun.after
  // "made a thorough review of P": what a review is of stands behind its noun and what describes it.
  let of = noun.review
  while (p < end && p - noun.after < 30) {
    const tag = scene.tags.at(p)
    const id = tag?.kind === 'preposition' ? tag.hit.entry.id : undefined
    const topic = tag && (id === 'about' || id === 'on' || (of && id === 'of'))
    if (id) of = false
    // "held talks on Monday": a day is when, and nothing that was talked about.
    const when = scene.dateAt(tag?.after ?? p) ?? scene.passage.find(tag?.after ?? p, 'part-of-day')
    if (topic && !when) return tag.after
    if (tag && tag.kind !== 'preposition' && tag.kind !== 'article' && tag.kind !== 'adverb') return undefined
    const next = scene.continues(p) || joinedAdjective(scene, p) ? p + 1 : skipAdverbial(scene, p, end)
    if (next === p) return undefined
    p = next
  }
  return undefined
}

/** "comprehensive *and deep* talks", where the conjunction is written together with the adjective. */
function joinedAdjective(scene: Scene, at: number): boolean {
  return scene.passage.conjoined(at) > 0 && !scene.tags.at(at) && !scene.mentionStart(at) && !scene.cueAt(at)
}

interface ExchangeNoun {
  readonly after: number
  /** It says that something was gone through: a review, an assessment *of* P. */
  readonly review: boolean
}

/** The noun of an exchange (talks, discussions, contacts) that a verb has as its object. */
function nounOfExchange(scene: Scene, at: number, end: number): ExchangeNoun | undefined {
  for (let p = at; p < end; p++) {
    const talk = scene.passage.find(p, 'talk')
    if (talk) return { after: p + talk.length, review: talk.entry.id === 'review' }
    const mention = scene.mentionStart(p)
    if (mention)
      return mention.kind === 'encounter' && mention.number !== 'one'
        ? { after: mention.after, review: false }
        : undefined
    // "the 24th round of talks on P": what is numbered is called so, and nothing is said of what was talked about.
    if (ordinalAt(scene.passage, p)) return undefined
    const tag = scene.tags.at(p)
    if (tag && tag.kind !== 'article' && tag.kind !== 'adverb' && tag.kind !== 'and' && tag.kind !== 'preposition')
      return undefined
    if (tag?.kind === 'preposition') p = skipAdverbial(scene, p, end) - 1
  }
  return undefined
}
