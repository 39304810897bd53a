/** Who met whom: the partners before a verb of meeting, its object, and the noun that says what was held. */
import { kinds } from '../../sense/kind-set.ts'
import type { Mention } from '../../sense/mention.ts'
import { trim } from '../content-end.ts'
import type { Draft } from '../draft.ts'
import type { Cue, Scene } from '../scene.ts'
import { behindBracket } from './brackets.ts'
import { chainFrom } from './company.ts'
import { type Predicate, predicateAt } from './predicate.ts'
import { HAS_OBJECT } from './senses.ts'
import { actOf, isParticle, phraseWord, verbAt } from './words.ts'

/** What is done by a verb that has an object of its own. */
const SAID = new Set<string>(['speak', 'discuss', 'agree'])
/** Furthest that the object may stand behind its verb, in tokens. */
const OBJECT = 40

/**
 * Adds to a clause of meeting who took part.
 * @param end where its stretch ends
 * @returns whether it tells of an encounter at all
 */
export function readEncounter(scene: Scene, draft: Draft, predicate: Predicate, end: number): boolean {
  const { cue, partner } = predicate
  const noun = draft.subject[0]?.kind === 'encounter'
  // X同A、B共同出席: all of them were there.
  if (cue.sense === 'attend') draft.subject = [...draft.subject, ...partner]
  else draft.partner = [...partner]
  if (predicate.toward && (cue.sense === 'visit' || cue.sense === 'hold')) draft.partner.push(predicate.toward)
  if (noun) {
    draft.subject = [...predicate.agent]
    draft.form = 'impersonal'
  } else if (HAS_OBJECT.has(cue.sense)) draft.partner.push(...objectOf(scene, cue, end, draft.subject))
  if (cue.sense === 'hold' && !noun && !holdsEncounter(scene, cue, end)) return false
  // 到X展开为期2天的访问
  if (draft.sense === 'hold' && !noun && isVisit(scene, cue, end)) draft.sense = 'visit'
  if (draft.sense === 'visit' && !noun && draft.partner.length === 0 && predicate.where)
    draft.partner.push(predicate.where)
  if (draft.sense === 'hold' && predicate.topic) {
    draft.sense = 'discuss'
    draft.contentBefore = trim(scene, predicate.topic.first, predicate.topic.after)
  }
  return noun || draft.subject.length + draft.partner.length > 0
}

/** 就P举行会谈: of those who met what they talked about, as a phrase before the verb says. */
export function talkedOf(scene: Scene, draft: Draft, { topic }: Predicate): Draft[] {
  const contentBefore = topic && draft.holds === 'yes' ? trim(scene, topic.first, topic.after) : undefined
  return contentBefore ? [{ ...draft, sense: 'discuss', contentBefore, partner: [...draft.partner] }] : []
}

/** Makes of a clause by which somebody went there one that only names his journey. */
export function byTheWay(draft: Draft): void {
  draft.form = 'nominal'
  draft.subject = []
}

/** What may stand within the name of an encounter: A—B, A、B, A(10+1). */
const WITHIN = new Set(['-', '—', '–', '、', '/'])
/** Kinds of mention that say whose an encounter is. */
const WHOSE = new Set(['party', 'joint'])
/** Kinds of word that number it. */
const NUMBERS = kinds('ordinal-mark', 'first')

/** A和B外长第六次会晤在X举行: the encounter that a stretch names as of those with whom it begins, and the verb that tells that it was held. */
export function gatheringAt(
  scene: Scene,
  at: number,
  end: number,
): { noun: Mention; predicate: Predicate } | undefined {
  const who: Mention[] = []
  let noun: Mention | undefined
  if (!WHOSE.has(scene.mentionStart(at)?.kind ?? '') && !scene.passage.any(at, NUMBERS)) return undefined
  for (let p = at; p < end; ) {
    const mention = scene.mentionStart(p)
    if (mention?.kind === 'encounter') noun = mention
    else if (mention && (!WHOSE.has(mention.kind) || noun)) return undefined
    else if (mention) who.push(mention)
    else if (noun && (phraseWord(scene, p) || verbAt(scene, p) || scene.dateAt(p))) break
    else if (verbAt(scene, p) || scene.tags.is(p, 'preposition', 'not', 'will', 'may', 'must')) return undefined
    else if (scene.sign(p) === '(') {
      p = behindBracket(scene, p, end)
      continue
    } else if (scene.sign(p) && !WITHIN.has(scene.sign(p))) return undefined
    p = mention?.after ?? p + 1
  }
  const predicate = noun && predicateAt(scene, noun.after, end)
  if (!noun || !predicate || actOf(predicate.cue) !== 'hold') return undefined
  return { noun, predicate: { ...predicate, agent: [...who, ...predicate.agent] } }
}

/** X以军礼欢迎Y: whoever is welcomed himself, and not something that he does, is received. @param end where the stretch ends */
export function asReception(scene: Scene, predicate: Predicate, end: number): Predicate {
  const { cue } = predicate
  const guest = cue.sense === 'welcome' && !predicate.topic ? scene.mentionStart(cue.after) : undefined
  if (guest?.kind !== 'person') return predicate
  const last = chainFrom(scene, guest, end).at(-1) as Mention
  // X众议员: an office behind the name.
  const title = scene.mentionStart(last.after)
  const after = title?.kind === 'office' ? title.after : last.after
  const list = isParticle(scene, after, 'list') ? (scene.passage.find(after, 'particle')?.length ?? 0) : 0
  return after + list < end ? predicate : { ...predicate, cue: { ...cue, sense: 'receive' } }
}

/** Whoever stands behind the verb: the first person, else the first office or party. */
function objectOf(scene: Scene, { after }: Cue, end: number, subject: readonly Mention[]): Mention[] {
  let found: Mention | undefined
  let further = false
  for (let p = after; p < Math.min(end, after + OBJECT); ) {
    const mention = scene.mentionStart(p)
    // X和Y会谈提及P: behind a further verb only whom it describes is an object of the first.
    const verb = mention ? undefined : verbAt(scene, p)
    further ||= verb !== undefined && SAID.has(actOf(verb)) && scene.passage.opensWord(p)
    if (mention && !subject.includes(mention) && (!further || isParticle(scene, p - 1, 'attributive'))) {
      if (mention.kind === 'person') return chainFrom(scene, mention, end)
      if (!found && (mention.kind === 'office' || mention.kind === 'party' || mention.kind === 'joint')) found = mention
    }
    p = mention?.after ?? p + 1
  }
  return found ? [found] : []
}

/** "举行" tells of an encounter only with its noun. */
function holdsEncounter({ passage }: Scene, { after }: Cue, end: number): boolean {
  for (let p = after; p < end; p++)
    if (['encounter', 'format', 'press'].some((kind) => passage.find(p, kind as 'press'))) return true
  return false
}

/** Whether the last noun for an encounter behind a verb is that for a visit. */
function isVisit({ passage }: Scene, { after }: Cue, end: number): boolean {
  for (let p = end - 1; p > after; p--) {
    const noun = passage.find(p, 'encounter')
    if (noun) return noun.entry.id === 'visit' && p + noun.length === end
  }
  return false
}
