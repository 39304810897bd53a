/** Participles of a verb-first language that tell: "stressing P", "calling on X to P". */
import { FEMININE, SINGULAR } from '../sense/features.ts'
import { contentStart } from './content.ts'
import { type Draft, draftOf, type SoFar, toldBy } from './draft.ts'
import type { Cue } from './scene.ts'
import { clauseFirst, isAmbiguous, lastOf, startsClause } from './verb-opening.ts'
import { firstSubject, subjectAfter } from './verb-subject.ts'

/** The ending of an indefinite accusative: behind a clause it shows a participle. */
const TANWIN = /\u064b/

/** A participle that goes with the clause before it. */
export function readParticiple({ scene, sentence, index, drafts, begun }: SoFar, cue: Cue): Draft | undefined {
  const { feats } = cue.hit
  const before = scene.tags.at(cue.first - 1)
  if (
    before &&
    ['relative', 'preposition', 'subordinator', 'not'].includes(before.kind) &&
    !scene.andAttached(cue.first)
  )
    return undefined
  // "conveying the greetings of X": behind the noun of a phrase stands whose it is.
  const owner = cue.after - cue.first > 1 && cue.sense === 'greet'
  const after = owner ? { after: cue.after } : subjectAfter(scene, cue, sentence.after)
  const content = contentStart(scene, cue, after.after, sentence.after)
  if (!content) return undefined
  // متوجها إلى: a verb that tells only with its preposition tells nothing without it.
  const { preposition = '' } = content
  if (cue.all.every(({ entry }) => entry.bound && !entry.takes.includes(preposition))) return undefined
  const sure = (feats & SINGULAR) !== 0 && (feats & FEMININE) === 0
  const alone = drafts.length === begun ? firstSubject(scene, sentence, cue.first) : undefined
  const last = lastOf(drafts)
  // "the ministry said that X met Y noting that": one that shows a woman or a body goes with whom the verb before shows to be one.
  const hers =
    feats & FEMININE && last && !last.feminine ? drafts.slice(begun).findLast(({ feminine }) => feminine) : undefined
  const parent = alone ? undefined : (hers ?? last)
  // أكد مجددا أن: a word that is an adverb as well says how, where the verb before it has yet to say what.
  if (content.by === 'that' && scene.tags.is(cue.first, 'adverb') && scene.sign(cue.first - 1) === '') return undefined
  // A feminine participle goes with a feminine verb; else it is an adjective or a noun.
  if (
    feats & FEMININE &&
    scene.sign(cue.first - 1) === '' &&
    (content.by === 'object' || !(scene.andAttached(cue.first) || (content.by === 'that' && parent?.feminine)))
  )
    return undefined
  if (feats & FEMININE && !parent?.feminine && content.by === 'object') return undefined
  // مركزا is a centre unless its preposition follows.
  if (content.by === 'object' && isAmbiguous(scene, cue) && !TANWIN.test(scene.passage.raw(cue.first))) return undefined
  if (!sure && !startsClause(scene, cue.first, sentence) && content.by === 'object') return undefined
  return draftOf({
    ...toldBy(cue, index),
    feminine: (feats & FEMININE) !== 0,
    form: 'participle',
    // "calling on X to P": whoever stands behind a participle is spoken to, and does not speak.
    subject: alone ? [alone] : [],
    partner: [...content.partner],
    contentFirst: content.first,
    contentCut: content.cut,
    parent,
    clauseFirst: clauseFirst(scene, cue.first, sentence.first),
    rule: `participle+${content.by}`,
  })
}
