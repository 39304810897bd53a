/** Whether a finite verb reports: where its clause stands, and what of it is only part of what another verb tells. */
import { DUAL, PAST, PRESENT, WITH_PRONOUN } from '../sense/features.ts'
import type { Mention } from '../sense/mention.ts'
import { SENSES } from '../sense/senses.ts'
import type { Draft } from './draft.ts'
import type { Scene } from './scene.ts'
import type { Verb } from './verb-around.ts'
import { comprises } from './verb-reading.ts'
import { isOther, joint } from './verb-subject.ts'

/** Whether a verb stands where one can report: its clause opens with it, or with its subject. */
export function opensReport(scene: Scene, verb: Verb): boolean {
  const { cue, holds, opens, embedded, previous, ofEncounter, ofGuest } = verb
  const { subject } = verb.after
  const before = scene.tags.at(cue.first - 1)
  if (comprises(scene, cue)) return true
  if ((before?.kind === 'relative' && !ofEncounter && !ofGuest && !verb.document) || before?.kind === 'subordinator')
    return false
  const { feats } = cue.hit
  const { act } = SENSES[cue.sense]
  // "received X, whom Y accompanies": who comes along does so in the present.
  if (cue.sense === 'attend' && feats & WITH_PRONOUN && subject.length && scene.mentionBefore(cue.first)) return true
  if (feats & PRESENT && !(feats & PAST)) {
    // The present reports only where the clause plainly opens: headlines, "كما يؤكد".
    const planned = holds === 'plan' && (act === 'meet' || act === 'hold')
    if (holds === 'yes' && (embedded || !(opens || previous.length) || !(subject.length || previous.length)))
      return false
    if ((holds !== 'yes' && embedded && !planned) || cue.sense === 'believe') return false
  }
  if (!opens && !previous.length && !verb.afterThat && !ofEncounter && !verb.document && !verb.ofTalks) return false
  const goesOn = scene.andAttached(cue.first) && scene.sign(cue.first - 1) === ''
  return !(act === 'meet' && !subject.length && !previous.length && goesOn)
}

/** Whether a verb stands inside what another one tells, and only goes on with it; `own` are those who do what it tells, `accompanied` says whether "with" brings in the other side. */
export function isPartOfTold(
  scene: Scene,
  { cue, embedded, previous, after, afterThat, withOther, shared, talks }: Verb,
  own: readonly Mention[],
  accompanied: boolean,
): boolean {
  const { act } = SENSES[cue.sense]
  if (afterThat && !shared && !isOther(own)) return true
  // "He said that since P the parties have kept to Q": what he says of how they hold to something is his.
  const kept = cue.all.some(({ entry }) => entry.id === 'commit') && !scene.andAttached(cue.first)
  if (kept && embedded && SENSES[embedded.sense].act === 'speak' && embedded.subject[0]?.person) return true
  // "said that X had received Y, and that the two discussed P": a verb of two after "that" has had its subject.
  const two = own.length === 0 && cue.all.every(({ feats }) => feats & PAST && feats & DUAL)
  const together = two || (joint(own) && (own[0]?.kind !== 'encounter' || act === 'agree' || relays(embedded)))
  // "The statement added that the minister went over P": what it tells of him is his.
  const his = relays(embedded) && own.length === 1 && own[0]?.kind === 'person'
  const others = accompanied || (withOther && after.subject.length === 0)
  if (afterThat && shared && !others && !together && !his) return true
  if (!embedded || after.subject.length) return false
  // "conveyed a message, which dealt with P": without conjunction and subject a clause describes a noun of what is told.
  const within = talks !== undefined && talks.first >= embedded.contentFirst
  const bare = !previous.length && !within && !scene.andAttached(cue.first) && scene.sign(cue.first - 1) === ','
  if (act === 'discuss' && bare && SENSES[embedded.sense].act === 'speak' && embedded.contentFirst >= 0) return true
  if (previous[0]?.kind === 'encounter' && act !== 'agree' && !relays(embedded)) return true
  // A verb that shares its subject goes on with what is said, unless a new clause opens.
  return previous.length > 0 && !isOther(previous) && !(shared && joint(previous))
}

/** Whether a statement, spokesman or agency tells what stands in a content. */
function relays(draft: Draft | undefined): boolean {
  const kind = draft?.subject[0]?.kind
  return kind === 'voice' || kind === 'spokesperson' || kind === 'outsider'
}
