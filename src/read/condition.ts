/** What makes of a clause a possibility, a question or a denial, from around it: "if they agree", "did they agree?", "denied that they agreed". */
import type { Holds } from '../sense/frame.ts'
import type { Range } from '../sense/mention.ts'
import { SENSES } from '../sense/senses.ts'
import type { Draft } from './draft.ts'
import type { Scene } from './scene.ts'

/** How many words may stand between a conjunction of condition and the subject it opens: "if both of the". */
const NEAR = 3

/** Whether what a clause tells came about, its own verb group and all around it considered. */
export function holdsIn(scene: Scene, draft: Draft, content: Range | undefined): Holds {
  if (SENSES[draft.sense].act === 'agree' && content) {
    // "No agreement was reached", "reached no understanding": what is agreed is denied by its own first word.
    if (scene.tags.is(content.first, 'not')) return 'no'
    if (scene.tags.is(content.first, 'may') || asked(scene, draft)) return 'maybe'
  }
  // "What did the sides discuss?": a writer's question tells nothing.
  if (SENSES[draft.sense].act === 'discuss' && !draft.within && asked(scene, draft)) return 'maybe'
  // "No meeting took place"; of "no minister" not even that he withholds what he might say.
  if (ofNobody(scene, draft)) return draft.subject[0]?.kind === 'office' ? 'maybe' : 'no'
  if (draft.holds !== 'yes') return draft.holds
  if (disclaimed(draft)) return 'no'
  return conditional(scene, draft) ? 'maybe' : 'yes'
}

/** "The minister did not confirm that the sides had signed P", "denied that they had": who does not say it, or says it is not so. */
function disclaimed({ within, sense, rule }: Draft): boolean {
  if (!within || SENSES[sense].act === 'speak' || SENSES[within.sense].act !== 'speak') return false
  return rule !== 'nominal' && (within.holds === 'no') !== (within.sense === 'deny')
}

/** "No meeting took place", "No minister endorsed P", "Neither X nor Y did": whether a denial stands right before the subject. */
function ofNobody(scene: Scene, { subject, cue }: Draft): boolean {
  const [who] = subject
  if (!who || (who.kind !== 'encounter' && who.first > (cue[0]?.first ?? 0))) return false
  const before = scene.tags.is(who.first - 1, 'or') ? scene.mentions.at(who.first - 2) : who
  return before !== undefined && scene.tags.is(before.first - 1, 'not')
}

function asked(scene: Scene, { sentence }: Draft): boolean {
  const after = scene.sentences[sentence]?.after ?? 0
  return scene.sign(after - 1) === '?'
}

/** "If the sides agree": the conjunction stands right before the subject, or before the verb that has none. */
function conditional(scene: Scene, { cue, subject, clauseFirst }: Draft): boolean {
  const verb = cue[0]?.first ?? clauseFirst
  const lead = Math.min(verb, ...subject.filter(({ first }) => first < verb).map(({ first }) => first))
  for (let at = lead - 1; at >= lead - NEAR && at >= scene.passage.first; at--) {
    if (scene.sign(at) !== '') return false
    // "Even if" is a conjunction of its own.
    if (scene.passage.find(at, 'condition')) return scene.tags.at(at)?.first === at
  }
  return false
}
