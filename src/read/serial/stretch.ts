/** The stretches of a sentence between its signs, and what may stand before a stretch's subject: the dateline, when, the occasion. */
import type { Hit } from '../../language/lexicon.ts'
import { GOING, SENSES } from '../../sense/senses.ts'
import type { Draft } from '../draft.ts'
import type { Cue, Scene } from '../scene.ts'
import type { Sentence } from '../sentences.ts'
import { isWith } from '../who/mention-words.ts'
import { BRACKETS, behindBracket } from './brackets.ts'
import { chainFrom } from './company.ts'
import { FLOOR, HAS_OBJECT, LISTED, REPORTS } from './senses.ts'
import { actOf, isParticle, occasionAt, phraseWord, verbAt } from './words.ts'

export interface Stretch {
  readonly first: number
  readonly after: number
}

const CUTS = new Set([',', ';', ':', '.', '!', '?', '…'])

/** The stretches of a sentence; what is in brackets or between title marks is one. */
export function stretchesOf(scene: Scene, sentence: Sentence): Stretch[] {
  const stretches: Stretch[] = []
  let { first } = sentence
  for (let at = first; at < sentence.after; at++) {
    const sign = scene.sign(at)
    const mention = scene.mentions.at(at)
    // X，A国总统特使，: what stands between commas may belong to somebody.
    if (sign === ',' && mention) at = mention.after - 1
    else if (BRACKETS[sign]) at = behindBracket(scene, at, sentence.after) - 1
    else if (CUTS.has(sign)) {
      if (at > first) stretches.push({ first, after: at })
      first = at + 1
    }
  }
  if (sentence.after > first) stretches.push({ first, after: sentence.after })
  return stretches
}

/** Kinds of mention that open a clause of their own. */
const ACTS = new Set(['joint', 'person', 'office', 'pronoun'])

/** Most stretches that one topic takes up. */
const TOPIC = 10

/** Stretches joined where what a clause is about goes on over commas to its verb: 就A，B，C等达成共识. */
export function withTopics(scene: Scene, stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = []
  for (let i = 0; i < stretches.length; i++) {
    const { first, after } = stretches[i] as Stretch
    const open = openTopic(scene, first, after)
    let last = i
    for (let j = i + 1; open && j < stretches.length && j - i < TOPIC; j++) {
      const next = stretches[j] as Stretch
      // 围绕A，总结B，对C进行交流: each has a verb or a phrase of its own.
      // 就P，以维护Q进行沟通: what it is for goes on. 就P，包括Q交换意见: so does what belongs to it.
      const phrase = phraseWord(scene, next.first)
      const own =
        (phrase && phrase.id !== 'for' && phrase.id !== 'like') ||
        verbAt(scene, next.first)?.sense === 'discuss' ||
        // 关于A，双方表示关切: so has a clause with a subject.
        ACTS.has(scene.mentionStart(next.first)?.kind ?? '')
      if (scene.sign(next.first - 1) !== ',' || own || topicAt(scene, next.first, next.after) !== undefined) break
      if (governedIn(scene, next.first, next.after, true)) {
        last = j
        break
      }
    }
    if (last === i) last = listEnd(scene, stretches, i)
    if (last === i && withOnly(scene, stretches[i] as Stretch, stretches[i + 1])) last++
    joined.push({ first, after: (stretches[last] as Stretch).after })
    i = last
  }
  return joined
}

/** Whether a stretch begins what a clause is about and has not the verb that it belongs to. */
function openTopic(scene: Scene, first: number, after: number): boolean {
  const topic = topicAt(scene, first, after)
  return topic !== undefined && !governedIn(scene, topic, after)
}

/** Whether a stretch only says when, where and with whom, and the verb opens the next: 3日在X同Y，举行会谈. */
function withOnly(scene: Scene, stretch: Stretch, next: Stretch | undefined): boolean {
  if (!next || scene.sign(stretch.after) !== ',') return false
  const verb = firstVerb(scene, next)
  if (!verb || !['meet', 'hold'].includes(actOf(verb))) return false
  const start = leadOf(scene, stretch).after
  let company = false
  for (let p = start; p < stretch.after; p++) {
    company ||= phraseWord(scene, p)?.id === 'with'
    if (verbAt(scene, p) && scene.mentionStart(p)?.kind !== 'encounter') return false
  }
  return company && phraseWord(scene, start) !== undefined && scene.mentions.at(stretch.after - 1)?.kind === 'person'
}

/** 分别同X,Y,Z等举行会谈: the stretch in which a list of people with whom something was done comes to its verb. */
function listEnd(scene: Scene, stretches: readonly Stretch[], from: number): number {
  const { first, after } = stretches[from] as Stretch
  if (scene.mentions.at(after - 1)?.kind !== 'person' || !companyIn(scene, first, after)) return from
  for (let i = from + 1; i < stretches.length && i - from < TOPIC; i++) {
    const next = stretches[i] as Stretch
    const who = scene.sign(next.first - 1) === ',' ? scene.mentionStart(next.first) : undefined
    if (who?.kind !== 'person') return from
    if (who.after < next.after) {
      const closed = chainFrom(scene, who, next.after).at(-1)?.after ?? who.after
      return isParticle(scene, closed, 'list') ? i : from
    }
  }
  return from
}

/** Whether a stretch names with whom, and no verb behind it. */
function companyIn(scene: Scene, first: number, after: number): boolean {
  let company = false
  for (let p = first; p < after; p++) {
    if (phraseWord(scene, p)?.id === 'with') company = true
    else if (company && verbAt(scene, p) && !scene.mentions.at(p)) return false
  }
  return company
}

/** The verb that opens a stretch, or that only a phrase of place stands before. */
function firstVerb(scene: Scene, { first, after }: Stretch): Cue | undefined {
  const word = phraseWord(scene, first)
  if (word && word.id !== 'in') return undefined
  for (let p = word?.after ?? first; p < after; p++) {
    const verb = verbAt(scene, p)
    if (verb || !word) return verb
  }
  return undefined
}

function topicAt(scene: Scene, first: number, after: number): number | undefined {
  for (let p = first; p < after; p++) {
    const word = phraseWord(scene, p)
    // 双方对P，…表示满意, 并对P，…表示满意
    const joint = scene.mentions.at(p - 1)?.kind === 'joint' || scene.tags.is(p - 1, 'and', 'also')
    if (word?.id === 'about' || (word?.id === 'to' && joint)) return word.after
    if (verbAt(scene, p) && scene.mentionStart(p)?.kind !== 'encounter') return undefined
  }
  return undefined
}

/** Whether a verb that governs a topic stands in a stretch. @param far whether the topic is in another: a noun like 磋商 is then no verb */
function governedIn(scene: Scene, first: number, after: number, far = false): boolean {
  let light = false
  for (let p = first; p < after; p++) {
    const cue = verbAt(scene, p)
    light ||= cue?.sense === 'hold'
    const governs = ({ entry, length }: Hit) =>
      entry.takes.includes('about') && (length > 2 || (p + length >= after && (light || !far)))
    if (cue?.all.some(governs)) return true
  }
  return false
}

/** Acts of a clause behind which a deed may be joined without a comma. */
const JOINS = new Set(['meet', 'hold', 'discuss'])

/** 进行讨论并签署P, 祝贺X并表示，Q: what they did besides, where a conjunction joins it to a clause that tells that they met or talked, or of a courtesy. */
export function deedBehind(scene: Scene, { sense, cue }: Draft, { after }: Stretch): Stretch | undefined {
  const joins = JOINS.has(SENSES[sense].act)
  if (!joins && !LISTED.has(sense)) return undefined
  for (let p = cue[0]?.after ?? after; p < after; p++) {
    if (scene.sign(p)) return undefined
    const tag = scene.tags.at(p)
    if (tag?.kind !== 'and' || tag.first !== p || isWith(scene.passage, p)) continue
    let verb = tag.after
    while (verb < after && scene.tags.is(verb, 'adverb', 'also')) verb = scene.tags.at(verb)?.after ?? after
    const deed = verbAt(scene, verb)
    if (deed && joins && actOf(deed) === 'agree') return { first: p, after }
    if (!deed || !REPORTS.has(deed.sense)) return undefined
    const colon = deed.after === after && [',', ':'].includes(scene.sign(after))
    // 感谢P并表示Q
    if (colon || (deed.after < after && FLOOR.has(deed.sense))) return { first: p, after }
  }
  return undefined
}

/** 赴P与Y举行会谈, 赴P会见Y: what somebody did with another where he had gone, without a comma between. */
export function metThere(scene: Scene, { sense, cue }: Draft, { after }: Stretch): Stretch | undefined {
  if (!GOING.has(sense)) return undefined
  const [went] = cue
  for (let p = went?.after ?? after; p < after && !scene.sign(p); p++) {
    const verb = verbAt(scene, p)
    if (verb && verb.first > (went?.after ?? after) && HAS_OBJECT.has(verb.sense) && scene.passage.opensWord(p))
      return scene.mentionStart(verb.after)?.kind === 'person' ? { first: p, after } : undefined
    const led = phraseWord(scene, p)
    if (led?.id !== 'with') continue
    const who = scene.mentionStart(led.after)
    if (who?.kind !== 'person') return undefined
    const behind = chainFrom(scene, who, after).at(-1)?.after ?? after
    for (let met = behind; met < after; met++) if (verbAt(scene, met)) return { first: p, after }
    return undefined
  }
  return undefined
}

/** Whether a stretch is a phrase that leads up to the clause behind its comma: 面对P，X表示Q. */
export function leadsUp(scene: Scene, stretch: Stretch): boolean {
  return scene.sign(stretch.after) === ',' && phraseWord(scene, leadOf(scene, stretch).after) !== undefined
}

export interface Lead {
  readonly after: number
  /** It names the encounter as over or going on: what follows is told of it, and not said at it. */
  readonly told: boolean
}

/** Over connectives, days and the occasion at a stretch's start. */
export function leadOf(scene: Scene, { first, after }: Stretch): Lead {
  const { passage } = scene
  let p = behindCount(scene, behindDash(scene, first, after))
  let told = false
  while (p < after) {
    const occasion = occasionAt(scene, p)
    const date = scene.dateAt(p)
    const time = passage.find(p, 'part-of-day')
    const tag = scene.tags.at(p)
    if (occasion) {
      told = true
      p += occasion.length
    } else if (date) p = date.after
    else if (time && passage.opensWord(p)) p += time.length
    else if (ASIDE.has(scene.sign(p))) p = behindBracket(scene, p, after)
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

/** Longest dateline before a long dash, in tokens. */
const DATELINE = 14

/** 越通社河内——X会见Y: behind the long dash that closes a dateline. */
function behindDash(scene: Scene, first: number, after: number): number {
  for (let p = first; p < Math.min(after - 2, first + DATELINE); p++) {
    if (scene.sign(p) === '-' && scene.sign(p + 1) === '-') return p + 2
    if (verbAt(scene, p) || scene.mentions.at(p)?.kind === 'person') return first
  }
  return first
}

/** 一、双方同意P: behind the number of a point. */
function behindCount({ passage }: Scene, at: number): number {
  const number = passage.find(at, 'number')
  const after = at + (number?.length ?? 0)
  return number && passage.folded(after) === '、' ? after + 1 : at
}

/** Brackets that stand before a clause and are no part of it: 【本报讯】. */
const ASIDE = new Set(['(', '[', '【'])
const LEADS = new Set<string>(['also', 'but', 'while', 'turn', 'and', 'adverb'])
