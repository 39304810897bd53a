/** The stretches of a sentence between its signs, and what may stand before a stretch's subject: the dateline, when, the occasion. */
import type { Scene } from '../scene.ts'
import type { Sentence } from '../sentences.ts'
import { phraseWord, verbAt } from './predicate.ts'

export interface Stretch {
  readonly first: number
  readonly after: number
}

const CUTS = new Set([',', ';', ':', '.', '!', '?', '…'])
const OPEN: Readonly<Record<string, string>> = { '(': ')', '《': '》', '〈': '〉', '[': ']', '【': '】' }
/** Longest bracket, in tokens. */
const BRACKET = 60

/** The stretches of a sentence; what is in brackets or between title marks is one. */
export function stretchesOf(scene: Scene, sentence: Sentence): Stretch[] {
  const stretches: Stretch[] = []
  let { first } = sentence
  for (let at = first; at < sentence.after; at++) {
    const sign = scene.sign(at)
    if (OPEN[sign]) at = behindBracket(scene, at, sentence.after) - 1
    else if (CUTS.has(sign)) {
      if (at > first) stretches.push({ first, after: at })
      first = at + 1
    }
  }
  if (sentence.after > first) stretches.push({ first, after: sentence.after })
  return stretches
}

/** Behind the bracket or title that opens at a token; the next token if it does not close soon. */
export function behindBracket(scene: Scene, at: number, end: number): number {
  const close = OPEN[scene.sign(at)]
  for (let p = at + 1; close && p < end && p - at < BRACKET; p++) if (scene.sign(p) === close) return p + 1
  return at + 1
}

export interface Lead {
  readonly after: number
  /** It names the encounter as over or going on: what follows is told of it, and not said at it. */
  readonly told: boolean
}

/** Over connectives, days and the occasion at a stretch's start. */
export function leadOf(scene: Scene, { first, after }: Stretch): Lead {
  const { passage } = scene
  let p = first
  let told = false
  while (p < after) {
    const occasion = passage.find(p, 'resumptive')
    const date = scene.dateAt(p)
    const time = passage.find(p, 'part-of-day')
    const tag = scene.tags.at(p)
    if (occasion) {
      told = true
      p += occasion.length
    } else if (date) p = date.after
    else if (time && passage.opensWord(p)) p += time.length
    else if (scene.sign(p) === '(') p = behindBracket(scene, p, after)
    else if (scene.sign(p) === '"' && p === first) p++
    else if (
      tag &&
      tag.first === p &&
      LEADS.has(tag.kind) &&
      !(tag.kind === 'adverb' && verbAt(scene, p)) &&
      !phraseWord(scene, p)
    )
      p = tag.after
    else break
  }
  return { after: p, told }
}

const LEADS = new Set<string>(['also', 'but', 'while', 'turn', 'and', 'adverb'])
