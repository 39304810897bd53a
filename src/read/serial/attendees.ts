/** Who came along, where a clause lists them behind its verb or sets them into a phrase: 陪同X的还有A、B; X在A、B陪同下; 代表团成员包括A. */
import { kinds } from '../../sense/kind-set.ts'
import type { Mention, Range } from '../../sense/mention.ts'
import { type Draft, draftOf } from '../draft.ts'
import type { Cue, Scene } from '../scene.ts'
import type { Sentence } from '../sentences.ts'
import { behindList, chainFrom } from './company.ts'
import { isParticle, phraseWord, verbAt } from './words.ts'

/** Furthest that the verb or noun for taking part stands before the word that opens the list, in tokens. */
const BEFORE = 24
const BODY = kinds('delegation', 'group')
const PARTICLE = kinds('particle')

/** The clauses of a sentence by which people are listed as present. */
export function readAttendees(scene: Scene, sentence: Sentence, index: number): Draft[] {
  const found: Draft[] = []
  for (let at = sentence.first; at < sentence.after; at++) {
    const list = listAt(scene, at, sentence) ?? companyAt(scene, at, sentence) ?? invitedAt(scene, at, sentence)
    if (!list) continue
    const { who, whom, cue } = list
    found.push(
      draftOf({
        sense: 'attend',
        cue: [cue],
        sentence: index,
        form: 'finite',
        subject: who,
        partner: whom ? [whom] : [],
        clauseFirst: cue.first,
        rule: 'listed',
      }),
    )
    at = (who.at(-1) as Mention).after - 1
  }
  return found
}

interface Listed {
  readonly who: Mention[]
  /** Whom they accompany. */
  readonly whom: Mention | undefined
  readonly cue: Range
}

/** 出席的还有A、B; 成员包括A、B: a list behind the word that opens it. */
function listAt(scene: Scene, at: number, { first, after }: Sentence): Listed | undefined {
  if (!scene.passage.any(at, PARTICLE) || !isParticle(scene, at, 'listing')) return undefined
  const behind = at + (scene.passage.find(at, 'particle')?.length ?? 1)
  const open = scene.sign(behind) === ':'
  const who = peopleAt(scene, open ? behind + 1 : behind, after, open)
  if (!who) return undefined
  for (let p = at - 1; p >= Math.max(first, at - BEFORE); p--) {
    if (['.', ';', ','].includes(scene.sign(p))) return undefined
    const verb = verbAt(scene, p)
    if (verb?.sense === 'attend') {
      // 中方出席的有A、B
      const side = scene.mentions.at(p - 1)
      if (side?.kind === 'party') for (const { person } of who) if (person) person.party ??= side.parties[0]
      return { who, whom: personWithin(scene, verb.after, at), cue: verb }
    }
    const body = scene.passage.any(p, BODY) ? scene.passage.hits(p)[0] : undefined
    if (body) {
      // A代表团成员包括B、C: they are of the side whose they are.
      const whose = scene.mentions.at(p) ?? scene.mentions.at(p - 1)
      const [mark, ...more] = whose?.parties ?? []
      if (mark && more.length === 0) for (const { person } of who) if (person) person.party ??= mark
      return { who, whom: personWithin(scene, first, p), cue: { first: p, after: p + body.length } }
    }
  }
  return undefined
}

/** 在A、B陪同下, 由A、B陪同: a list before the verb, in a phrase. */
function companyAt(scene: Scene, at: number, { first, after }: Sentence): Listed | undefined {
  const word = phraseWord(scene, at)
  if (word?.id !== 'in' && word?.id !== 'by') return undefined
  const who = peopleAt(scene, behindUnknown(scene, word.after, after), after)
  const verb = who && verbAt(scene, behindList(scene, (who.at(-1) as Mention).after, after))
  if (!who || verb?.sense !== 'attend') return undefined
  return { who, whom: personWithin(scene, first, at) ?? personWithin(scene, verb.after, after), cue: verb }
}

/** Longest stretch of such words, in tokens. */
const UNKNOWN = 16

/** 在「协会」会长A陪同下: at the first who is named behind words that no lexicon has. */
function behindUnknown(scene: Scene, at: number, end: number): number {
  for (let p = at; p < Math.min(end, at + UNKNOWN); p++) {
    if (scene.mentions.at(p)) return scene.mentionStart(p)?.kind === 'person' ? p : at
    if (verbAt(scene, p) || scene.sign(p) === ',' || phraseWord(scene, p)) return at
  }
  return at
}

/** 午宴邀请A、B出席: who was asked to be at an encounter that took place. */
function invitedAt(scene: Scene, at: number, { first, after }: Sentence): Listed | undefined {
  const invites = verbAt(scene, at)
  if (invites?.sense !== 'invite') return undefined
  let before = at - 1
  while (before > first && !scene.mentions.at(before)) before--
  if (scene.mentions.at(before)?.kind !== 'encounter') return undefined
  const who = peopleAt(scene, invites.after, after)
  const verb = who && verbAt(scene, behindList(scene, (who.at(-1) as Mention).after, after))
  if (!who || verb?.sense !== 'attend' || scene.tags.is(at - 1, 'will', 'may', 'must', 'not')) return undefined
  return { who, whom: undefined, cue: verb }
}

/** A、B和有关部门等20余家单位代表参会: the verb for being there with which a stretch closes, behind whoever else was. @param at behind those who are named */
export function closingAttend(scene: Scene, at: number, end: number): Cue | undefined {
  for (let p = at; p < end; ) {
    const mention = scene.mentionStart(p)
    const verb = verbAt(scene, p)
    // 参加活动
    const noun = verb && scene.mentionStart(verb.after)
    const closes = verb?.after === end || (noun?.kind === 'encounter' && noun.after === end)
    if (verb) return verb.sense === 'attend' && closes ? verb : undefined
    if (phraseWord(scene, p)?.id === 'in' || scene.tags.is(p, 'will', 'may', 'must', 'not')) return undefined
    p = mention?.after ?? p + 1
  }
  return undefined
}

/** Somebody at a token and those joined to him. */
function peopleAt(scene: Scene, at: number, end: number, commas = false): Mention[] | undefined {
  const mention = scene.mentionStart(at)
  if (mention?.kind !== 'person') return undefined
  const chain = chainFrom(scene, mention, end)
  // A，B，C以及D: behind a colon commas part those who are listed.
  for (let last = chain.at(-1); commas && last; ) {
    const title = scene.passage.find(last.after, 'title')
    const behind = last.after + (title?.length ?? 0)
    const next = scene.sign(behind) === ',' ? scene.mentionStart(scene.tags.behind(behind + 1, 'and')) : undefined
    if (next?.kind !== 'person') break
    chain.push(...chainFrom(scene, next, end))
    last = chain.at(-1)
  }
  return chain.filter(({ kind }) => kind === 'person')
}

function personWithin(scene: Scene, first: number, after: number): Mention | undefined {
  for (let p = first; p < after; p++) {
    const mention = scene.mentionStart(p)
    if (mention?.kind === 'person') return mention
  }
  return undefined
}
