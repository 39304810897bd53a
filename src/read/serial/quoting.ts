/** Words that somebody says without a verb of saying beside them, and what a document says besides what it tells. */
import type { Mention } from '../../sense/mention.ts'
import { SENSES } from '../../sense/senses.ts'
import { QUOTES } from '../../text/quotes.ts'
import { PLACES } from '../../world/index.ts'
import { type Draft, draftOf } from '../draft.ts'
import type { Scene } from '../scene.ts'
import type { Sentence } from '../sentences.ts'
import { isJoint } from '../subjects.ts'
import { behindQuotation } from './brackets.ts'
import type { Predicate } from './predicate.ts'
import type { Stretch } from './stretch.ts'
import { actOf, phraseWord } from './words.ts'

const SPEAKS = new Set(['person', 'office'])

/** X：「P。」: a sign behind a subject says that somebody said it. @param at behind the subject */
export function quotedBehind(
  scene: Scene,
  subject: Mention[],
  at: number,
  { after }: Stretch,
  where: Pick<Draft, 'sentence' | 'clauseFirst'>,
): Draft | undefined {
  if (at !== after || scene.sign(at) !== ':' || !SPEAKS.has(subject[0]?.kind ?? '')) return undefined
  const quoted = behindQuotation(scene, at + 1, scene.paragraphEnd(where.sentence))
  if (quoted === undefined) return undefined
  return draftOf({
    ...where,
    sense: 'say',
    cue: [{ first: at, after: at + 1 }],
    form: 'finite',
    subject,
    contentFirst: at + 1,
    quoted,
    rule: 'subject-sign',
  })
}

/** “P。”, all of a paragraph, behind one in which somebody alone spoke: he goes on. */
export function goesOnQuoting(
  scene: Scene,
  { first, opens }: Sentence,
  index: number,
  drafts: readonly Draft[],
): Draft | undefined {
  const last = drafts.at(-1)
  if (!opens || !last || !QUOTES[scene.sign(first)] || SENSES[last.sense].act !== 'speak') return undefined
  const [who, ...more] = last.subject
  if (!who || more.length > 0 || !(SPEAKS.has(who.kind) || (who.kind === 'pronoun' && who.number === 'one')))
    return undefined
  for (let i = last.sentence + 1; i < index; i++) if (scene.sentences[i]?.opens) return undefined
  const end = scene.paragraphEnd(index)
  if (behindQuotation(scene, first, end) !== end) return undefined
  return draftOf({
    sense: 'say',
    cue: [{ first, after: first + 1 }],
    sentence: index,
    form: 'finite',
    clauseFirst: first,
    contentFirst: first,
    quoted: end,
    rule: 'quotation',
  })
}

/** Kinds of subject that pass on what others say and do. */
const PASSES_ON = new Set(['voice', 'spokesperson', 'outsider'])

/** Whether a subject passes on what others say and do: a body, or the house that stands for one. */
function passesOn(scene: Scene, who: Mention | undefined): boolean {
  if (who?.kind !== 'party') return PASSES_ON.has(who?.kind ?? '')
  const house = scene.passage.find(who.first, 'place')
  return house !== undefined && PLACES[house.entry.id]?.kind === 'venue'
}

/** 外务省指出，双方确认P: whether a clause within what a body relays is read as told. */
export function isRelayed(
  scene: Scene,
  ongoing: Draft,
  subject: readonly Mention[],
  { cue, holds }: Predicate,
  first: number,
): boolean {
  const [who] = subject
  const act = actOf(cue)
  // 发言人宣布：X将访问A: whose journey is announced, and nothing else, of him it is told as well.
  const meets = act === 'meet' || act === 'hold'
  const announced = holds === 'plan' && meets && who?.kind === 'person' && saysNoMore(scene, ongoing, first)
  if (!passesOn(scene, ongoing.subject[0]) || !(holds === 'yes' || announced)) return false
  if (isJoint(subject)) return true
  if (act === 'speak') return who?.kind === 'person' && first - ongoing.contentFirst <= 1
  return who !== undefined && meets
}

/** 声明说，双方同意P; 声明说，值此之际，双方同意P: whether a document says no more than what it tells from a token on. */
export function saysNoMore(scene: Scene, { contentFirst }: Draft, first: number): boolean {
  const at = QUOTES[scene.sign(contentFirst)] ? contentFirst + 1 : contentFirst
  return first <= at || phraseWord(scene, at) !== undefined || scene.passage.find(at, 'preposition') !== undefined
}
