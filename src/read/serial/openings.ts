/** How a stretch opens: with its topic, with a phrase before its subject, with the offices of its subject and what belongs to it. */
import type { Mention, Range } from '../../sense/mention.ts'
import { PLACES } from '../../world/index.ts'
import type { Scene } from '../scene.ts'
import { canBeSubject, isJoint } from '../subjects.ts'
import { behindBracket } from './brackets.ts'
import { chainFrom, holderBehind } from './company.ts'
import { type Predicate, predicateAt } from './predicate.ts'
import { leadOf, type Stretch } from './stretch.ts'
import { isParticle, matterIn, phraseWord, verbAt } from './words.ts'

/** Kinds of noun for those of a list. */
const SUMS = new Set(['party', 'joint', 'office'])
/** Kinds of what speaks for somebody: his office, his spokesman. */
const SPEAKS_FOR = new Set(['office-part', 'voice', 'spokesperson'])

/** 中亚五国外长, 与会中亚国家外长: those of a part of the world, that no party's name covers. */
export function ofRegion(scene: Scene, at: number): Mention | undefined {
  const attending = verbAt(scene, at)?.sense === 'attend' ? (verbAt(scene, at) as { after: number }).after : at
  const place = scene.passage.find(attending, 'place')
  const region = place && PLACES[place.entry.id]
  if (!place || region?.kind !== 'region' || region.country !== null) return undefined
  const mention = scene.mentionStart(attending + place.length)
  const states = mention?.kind === 'office' && !mention.person && scene.passage.find(mention.first, 'country')
  if (!mention || !(mention.kind === 'joint' || states)) return undefined
  return { ...mention, kind: 'joint', number: 'many', first: at }
}

/** X等东盟国家官员表示: whoever the noun behind the list sums up speaks, where it says of which party they are. */
export function summedUp(scene: Scene, chain: Mention[]): Mention[] {
  const at = chain.at(-1)?.after ?? 0
  const particle =
    chain[0]?.kind === 'person' && isParticle(scene, at, 'list') ? scene.passage.find(at, 'particle') : undefined
  const sum = particle && scene.mentionStart(at + particle.length)
  if (!sum || !SUMS.has(sum.kind) || sum.parties.length === 0) return chain
  for (let p = sum.after; p - sum.after < NOUN && !scene.sign(p); p++)
    if (verbAt(scene, p) && !scene.mentions.at(p)) return [{ ...sum, after: p }]
  return chain
}

/** Longest rest of the noun that sums up a list, in tokens: 国家防务部门领导人. */
const NOUN = 14

/** Kinds of what may stand before a body or document of its own. */
const HAS_BODY = new Set(['office', 'voice', 'party', 'homeland'])

/** X总统新闻办, X外交部声明: a body behind the office that it is of speaks, or a document behind the body that issued it, and not whoever holds the office. */
export function withBody(scene: Scene, chain: Mention[]): Mention[] {
  const [owner, ...more] = chain
  const body = owner && HAS_BODY.has(owner.kind) && more.length === 0 ? scene.mentionStart(owner.after) : undefined
  if (!owner || body?.kind !== 'voice' || verbAt(scene, owner.after)) return chain
  const parties = body.parties.length > 0 ? body.parties : owner.parties
  return [{ ...(owner.kind === 'voice' ? owner : body), first: owner.first, after: body.after, parties }]
}

/**
 * Behind a subject and what belongs to it: a bracket, a title, who speaks for him, the word that closes a list.
 * @param start where the subject would stand, should there be none
 */
export function behindSubject(scene: Scene, subject: readonly Mention[], start: number, { after }: Stretch): number {
  let at = subject.at(-1)?.after ?? start
  if (scene.sign(at) === '(') at = behindBracket(scene, at, after)
  if (subject.length === 0) return at
  // 美日韩防长会议签署P: the encounter of those that are named before it.
  const noun = scene.mentionStart(at)
  if (noun?.kind === 'encounter' && isJoint(subject) && !verbAt(scene, at)) at = noun.after
  // 双方有关部门: bodies that are both sides' own.
  const bodies = isJoint(subject)
    ? scene.passage.hits(at).find(({ entry, length }) => entry.kind === 'official' && length > 1)
    : undefined
  if (bodies && !scene.mentionStart(at)) at += bodies.length
  // 双方代表两国政府签署P: for whom they do it, right behind them.
  const whom = isJoint(subject) ? scene.mentionStart(at) : undefined
  if (whom?.kind === 'joint' || whom?.kind === 'party') at = whom.after
  // X国王(Latin)陛下: an honorific behind the name.
  if (noun?.kind === 'pronoun' && noun.first === at && scene.passage.find(at, 'honorific')) at = noun.after
  // 代表X(Latin)大使: an office behind the name.
  const office = scene.mentionStart(at)
  if (office?.kind === 'office') at = office.after
  // X的办公室说: whoever speaks for him.
  if (subject.length === 1 && subject[0]?.kind === 'person' && isParticle(scene, at, 'attributive')) {
    const own = scene.passage.hits(at + 1).find(({ entry }) => SPEAKS_FOR.has(entry.kind) && entry.id !== 'rank')
    if (own && verbAt(scene, at + 1 + own.length)) at += 1 + own.length
  }
  // X及夫人: whoever is named by a title alone
  const and = scene.tags.at(at)
  const title = and?.kind === 'and' && and.first === at ? scene.passage.find(and.after, 'title') : undefined
  if (and && title) at = and.after + title.length
  // 等, 等一行5人 behind a list of names
  const last = at
  for (let more = at; ; at = more) {
    const listed = isParticle(scene, at, 'list') && (scene.passage.opensWord(at) || scene.passage.opensWord(at + 1))
    if (listed) more = at + (scene.passage.find(at, 'particle')?.length ?? 1)
    else if (at > last) more = counted(scene, at)
    if (more === at) return at
  }
}

/** 等5人: behind how many they are. */
function counted(scene: Scene, at: number): number {
  const mention = scene.mentionStart(at)
  return mention?.kind === 'joint' ? mention.after : at
}

/** X在联合声明中，强调P; X、Y，与Z举行会谈: nothing or only a phrase behind the subject, whose verb stands behind the comma. @param at behind it */
export function standsBare(scene: Scene, subject: readonly Mention[], at: number, { after }: Stretch): boolean {
  if (subject.length === 0 || scene.sign(after) !== ',') return false
  const bare = at >= after && subject.some(({ kind }) => kind === 'person')
  // X3日在Q，与Y举行会谈: the day before the phrase.
  return bare || phraseWord(scene, leadOf(scene, { first: at, after }).after) !== undefined
}

/** Somebody behind his offices or his body, and what he does. */
export function behindOffices(
  scene: Scene,
  [office]: readonly Mention[],
  { after }: Stretch,
): { subject: Mention[]; predicate: Predicate } | undefined {
  const holder = office && holderBehind(scene, office, after)
  if (!holder) return undefined
  const subject = chainFrom(scene, holder, after)
  const predicate = predicateAt(
    scene,
    behindSubject(scene, subject, holder.after, { first: holder.first, after }),
    after,
  )
  return predicate && { subject, predicate }
}

/** What a stretch that only names the topic is about: 关于X问题, 在X问题上, */
export function topicOf(scene: Scene, at: number, { after }: Stretch): Range | undefined {
  const tag = scene.tags.at(at)
  if (tag?.first !== at || after - tag.after < 1 || scene.sign(after) !== ',') return undefined
  const id = tag.kind === 'preposition' ? tag.hit.entry.id : ''
  const topic =
    tag.kind === 'topic' || id === 'about'
      ? { first: tag.after, after }
      : id === 'in'
        ? matterIn(scene, tag.after, after)
        : undefined
  for (let p = tag.after; topic && p < after; p++)
    if (verbAt(scene, p) && scene.mentionStart(p)?.kind !== 'encounter') return undefined
  return topic
}

/** The subject behind a phrase that opens the stretch: 在会谈中X表示, 应X邀请Y访问. */
export function behindPhrase(
  scene: Scene,
  at: number,
  stretch: Stretch,
): { subject: Mention[]; predicate: Predicate } | undefined {
  const tag = scene.tags.at(at)
  if (tag?.kind !== 'preposition' && tag?.kind !== 'topic' && tag?.kind !== 'subordinator') return undefined
  for (let p = tag.after; p < stretch.after; p++) {
    const mention = scene.mentionStart(p)
    if (!mention) continue
    if (canBeSubject(mention) && mention.kind !== 'encounter') {
      const subject = chainFrom(scene, mention, stretch.after)
      const predicate = predicateAt(scene, (subject.at(-1) as Mention).after, stretch.after)
      if (predicate) return { subject, predicate }
    }
    p = mention.after - 1
  }
  return undefined
}

/** Somebody behind a clause that says who he is, and his own verb: 正在对A进行访问的X会见Y. */
export function behindRelative(
  scene: Scene,
  at: number,
  stretch: Stretch,
): { subject: Mention[]; predicate: Predicate } | undefined {
  let verb = false
  for (let p = at; p < stretch.after; ) {
    const mention = scene.mentionStart(p)
    if (verb && mention?.kind === 'person' && isParticle(scene, p - 1, 'attributive')) {
      const subject = chainFrom(scene, mention, stretch.after)
      const predicate = predicateAt(scene, (subject.at(-1) as Mention).after, stretch.after)
      return predicate && { subject, predicate }
    }
    const cue = verbAt(scene, p)
    verb ||= cue !== undefined
    if (scene.tags.is(p, 'will', 'may', 'must', 'not')) return undefined
    p = Math.max(p + 1, cue?.after ?? 0, mention && !cue ? mention.after : 0)
  }
  return undefined
}
