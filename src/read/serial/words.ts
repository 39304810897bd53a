/** What stands at a token of a clause: a verb, the word that opens a phrase, a word that only ties others together. */
import type { Hit } from '../../language/lexicon.ts'
import { kinds } from '../../sense/kind-set.ts'
import type { Range } from '../../sense/mention.ts'
import { isSense, SENSES, type Sense } from '../../sense/senses.ts'
import type { Cue, Scene } from '../scene.ts'
import { isWith } from '../who/mention-words.ts'

const PARTICLE = kinds('particle')
const CUE = kinds('cue')

/** Kinds of mention that tell something. */
const TELLS = new Set(['voice', 'spokesperson', 'office', 'person'])
/** Kinds of mention whose noun can be a verb: 会见, 通报. */
const IS_VERB = new Set(['encounter', 'voice'])
/** Kinds of noun that may begin with a verb. */
const NOUNS = new Set(['encounter', 'press', 'format', 'delegation', 'group'])

/** The verb at a token; an encounter's noun can be one (会见, 访问). */
export function verbAt(scene: Scene, at: number): Cue | undefined {
  if (!scene.passage.any(at, CUE)) return undefined
  const mention = scene.mentions.at(at)
  if (mention && !(mention.first === at && IS_VERB.has(mention.kind))) return undefined
  const all = scene.passage.hits(at).filter(({ entry }) => entry.kind === 'cue')
  const hit = all[0]
  if (!hit || !isSense(hit.entry.id)) return undefined
  // 通报了P: a particle of aspect shows the verb in what is a document elsewhere.
  if (mention?.kind === 'voice' && at + hit.length <= mention.after && !isTold(scene, at, at + hit.length))
    return undefined
  // 协议签署后: a document's noun is a verb behind whoever acts.
  if (scene.passage.hits(at).some(({ entry, length }) => entry.kind === 'document' && length === hit.length)) {
    const before = scene.mentions.at(at - 1)
    if (hit.entry.id === 'agree' && before?.after !== at && !scene.tags.is(at - 1, 'adverb', 'also')) return undefined
  }
  // 与会长X: the verb's last sign begins the office behind it.
  if (overruns(scene, at, hit.length)) return undefined
  // 座谈会, 访问团, 交流协会: the noun is longer than the verb that it begins with.
  const noun = ({ entry, length }: Hit) => length > hit.length && (NOUNS.has(entry.kind) || entry.id === 'body')
  if (hit.length > 1 && scene.passage.hits(at).some(noun)) return undefined
  const same = all.filter(({ length }) => length === hit.length)
  // Where the longest is one only behind its preposition, a shorter one may stand by itself: 达成共识, 达成 + 共识.
  const free = same.find(({ entry }) => !entry.bound) ?? all.find(({ entry }) => !entry.bound) ?? hit
  const readings = same.includes(free) ? same : [...same, free]
  return { first: at, after: at + free.length, hit: free, sense: free.entry.id as Sense, all: readings }
}

/** Whether the last sign of a stretch of two begins a longer word for an office. */
function overruns({ passage }: Scene, at: number, length: number): boolean {
  return (
    length === 2 &&
    passage.opensWord(at + 1) &&
    passage.hits(at + 1).some(({ entry, length: own }) => entry.kind === 'office' && own > 1)
  )
}

/** The verb that a compound noun for an encounter ends with, as one of meeting: 首脑会谈, 外交磋商. */
export function verbOfNoun(scene: Scene, at: number): Cue | undefined {
  const mention = scene.mentionStart(at)
  for (let p = mention?.kind === 'encounter' ? mention.first + 1 : at; mention && p < mention.after; p++) {
    const all = scene.passage.hits(p).filter(({ entry }) => entry.kind === 'cue')
    const hit = all.find(({ length }) => p + length === mention.after)
    if (hit) return { first: p, after: mention.after, hit, sense: 'meet', all }
  }
  return undefined
}

/** 向X通报P, 外交部通报，P: behind whoever tells or is told it, a document's noun is the verb. */
function isTold(scene: Scene, at: number, after: number): boolean {
  // 介绍P，通报Q: behind a comma, with something behind it that is no verb.
  if (scene.sign(at - 1) === ',')
    return !scene.sign(after) && (scene.mentionStart(after)?.kind === 'encounter' || !verbAt(scene, after))
  const before = scene.mentions.at(at - 1)
  if (before?.after !== at) return false
  if (phraseWord(scene, before.first - 1)?.id === 'to') return true
  // X通报P: of somebody himself, with something behind it.
  if (
    before.kind === 'person' &&
    !scene.sign(after) &&
    !verbAt(scene, after) &&
    !isParticle(scene, after, 'attributive')
  )
    return true
  return TELLS.has(before.kind) && [',', ':'].includes(scene.sign(after))
}

/** What is done by a verb: speaking, meeting, agreeing. */
export function actOf({ sense }: Cue) {
  return SENSES[sense].act
}

/** 同X深入交流: with somebody, and about nothing that is told, a verb of talking is one of meeting where it can be. */
export function asMeeting(cue: Cue): Cue {
  const met = actOf(cue) === 'discuss' ? cue.all.find(({ entry }) => entry.id === 'meet') : undefined
  return met ? { ...cue, after: cue.first + met.length, hit: met, sense: 'meet' } : cue
}

/** 发布联合声明: whoever makes a document known issues it, where the verb can be that and the document closes what it has. */
export function asIssue(scene: Scene, cue: Cue, end: number): Cue {
  const hit = cue.sense === 'announce' ? cue.all.find(({ entry }) => entry.id === 'issue') : undefined
  if (!hit || cue.first + hit.length !== cue.after) return cue
  const document = ({ entry, length }: Hit, at: number) => entry.kind === 'document' && at + length === end
  for (let p = cue.after; p < end; p++)
    if (scene.passage.hits(p).some((one) => document(one, p))) return { ...cue, hit, sense: 'issue' }
  return cue
}

/** The word that opens a phrase before the verb: a preposition, or 与 and 和, which are conjunctions as well. */
export function phraseWord(scene: Scene, at: number): { id: string; after: number } | undefined {
  const tag = scene.tags.at(at)
  if (tag?.first !== at) return undefined
  if (tag.kind === 'preposition') return { id: tag.hit.entry.id, after: tag.after }
  const company = tag.kind === 'and' && isWith(scene.passage, at)
  return company ? { id: 'with', after: tag.after } : undefined
}

/** Whether a word that only ties others together stands at a token. */
export function isParticle(
  scene: Scene,
  at: number,
  id: 'attributive' | 'list' | 'adverbial' | 'locative' | 'listing' | 'aspect',
): boolean {
  return scene.passage.any(at, PARTICLE) && scene.passage.find(at, 'particle')?.entry.id === id
}

/** Whether a verb of being stands at a token. */
export function isBe({ passage }: Scene, at: number): boolean {
  return passage.find(at, 'auxiliary')?.entry.id === 'be'
}

/** What a phrase deals with, where the word that closes it says so: 在X问题上, 在X领域. */
export function matterIn(scene: Scene, first: number, after: number): Range | undefined {
  for (let p = Math.max(first + 1, after - LOCATIVE); p < after; p++) {
    // 早上: the sign may be a part of a word.
    if (!isParticle(scene, p, 'locative') || !scene.passage.opensWord(p)) continue
    const length = scene.passage.find(p, 'particle')?.length ?? 1
    // 上 only closes the phrase, 领域 is its noun.
    if (p + length === after) return { first, after: length > 1 ? after : p }
  }
  return undefined
}

/** Longest word that closes such a phrase, in tokens. */
const LOCATIVE = 2

/** Kinds of word that the last sign of one for an occasion may begin. */
const RUNS_ON = new Set<string>(['state', 'adverb'])

/** The word for an occasion at a token (会谈中), unless its last sign begins a longer word: 会见中国总理, 会见前来访问的X. */
export function occasionAt({ passage }: Scene, at: number): Hit | undefined {
  const occasion = passage.find(at, 'resumptive')
  const last = at + (occasion?.length ?? 0) - 1
  return passage.hits(last).some(({ entry, length }) => RUNS_ON.has(entry.kind) && length > 1) ? undefined : occasion
}

/** Words of grammar that a verb carries. */
export const CARRIED = new Set<string>(['adverb', 'also', 'quantity', 'auxiliary', 'and', 'turn', 'but'])

/** Back from a verb over its adverbs. */
export function backOver(scene: Scene, at: number, floor: number): number {
  let p = at
  while (p > floor + 1) {
    const tag = scene.tags.at(p - 1)
    if (!tag || !(CARRIED.has(tag.kind) || tag.kind === 'will' || tag.kind === 'must') || tag.first <= floor) break
    p = tag.first
  }
  return p
}

/** Whether a clause ends at a token. */
export function closes(scene: Scene, at: number): boolean {
  return [',', '.', ';', '!'].includes(scene.sign(at)) || at >= scene.passage.after
}

/** Longest word that points to something, in tokens. */
const POINTING = 2

/** Whether a word that points to something stands before a token: 这一, 该项. */
export function pointedTo({ passage }: Scene, at: number): boolean {
  return passage.hits(at - POINTING).some(({ entry, length }) => entry.kind === 'article' && length === POINTING)
}

/** 成立了: whether a particle of aspect is part of a verb's form, which is longer then than the bare verb. */
export function isDone({ passage }: Scene, { hit, first, after }: Cue): boolean {
  const bare = ({ entry, length }: Hit) => entry.kind === 'cue' && entry.id === hit.entry.id && first + length < after
  return passage.hits(first).some(bare)
}

/** 交流, 沟通: whether a verb has what it is about in a phrase alone, and is a noun elsewhere. */
export function takesNoObject({ all, first, after }: Cue): boolean {
  return all.every(({ entry, length }) => first + length !== after || entry.takes.length > 0)
}
