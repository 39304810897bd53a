/** "P, X said": the clause of a speaker behind what was said, and what is read on its own within that. */

import { PAST, PERFECT } from '../../sense/features.ts'
import type { Range } from '../../sense/mention.ts'
import { SENSES } from '../../sense/senses.ts'
import { OPENING_QUOTES } from '../../text/quotes.ts'
import { type Draft, QUOTED } from '../draft.ts'
import type { Cue } from '../scene.ts'
import { isJoint } from '../subjects.ts'
import { active } from './active.ts'
import type { Attribution } from './attribution-extent.ts'
import { type VerbGroup, verbGroup } from './group.ts'
import type { SentenceReader } from './index.ts'
import { opensWith } from './openings.ts'
import { relays, tellsManner } from './relays.ts'
import { resumedEnd } from './resumed.ts'

/** P, X said. */
export function attributed(reader: SentenceReader, attribution: Attribution): Draft | undefined {
  const { cue, subject, content, first, rule } = attribution
  const relayed = relays(reader, subject)
  if (!relayed) forget(reader, content)
  const group = verbGroup(reader.scene, reader.sentence, cue.first)
  const draft = reader.draft(cue, group, subject, undefined, rule)
  // What somebody else says in it, or both sides do, is theirs alone; that people are to meet is what the source says.
  const reach = relayed ? content.after : content.first + 2
  const inner = reader.drafts
    .slice(relayed ? 0 : reader.begun)
    .some(
      (one) =>
        (one.clauseFirst >= content.first - 1 || (one.cue[0] as Range).first >= content.first) &&
        !(relayed && tellsManner(reader, one, content)) &&
        one.clauseFirst <= reach &&
        one.holds !== 'maybe' &&
        !(one.holds === 'plan' && SENSES[one.sense].act === 'meet') &&
        (one.cue[0] as Range).first < content.after &&
        (relayed || (SENSES[one.sense].act !== 'meet' && SENSES[one.sense].act !== 'hold')),
    )
  // 'X stressed: "P", says the statement': X's words, which the statement passes on.
  const quoting = relayed && reader.drafts.slice(reader.begun).find((one) => opensWith(one, content))
  if (quoting && quoting.subject.length > 0) {
    quoting.contentBefore = content
    return { ...draft, holds: 'no', clauseFirst: first }
  }
  // What is told in it is read on its own, up to the tag.
  if (inner) return { ...draft, holds: 'no', clauseFirst: first }
  const after = resumedEnd(reader.scene, reader.index, attribution) ?? content.after
  return { ...draft, contentBefore: { ...content, after }, clauseFirst: Math.min(content.first, first) }
}

/** Within a quotation or an attributed clause only what both sides did is read on its own. */
export function quoted(
  reader: SentenceReader,
  cue: Cue,
  group: VerbGroup,
  feats: number,
  content: Range,
): Draft | undefined {
  const { act } = SENSES[cue.sense]
  if (act !== 'agree' && act !== 'discuss') return undefined
  if (!(feats & PAST) && !(group.auxiliary && feats & PERFECT)) return undefined
  if (group.passive) return undefined
  const marked = [content.first, content.first - 1].some((at) => OPENING_QUOTES.has(reader.scene.sign(at)))
  // '"Our talks dealt with P," said X': what was talked about is then what he says.
  if (marked && act === 'discuss') return undefined
  const subject = reader.subjects.endingAt(group.first, Math.max(reader.sentence.first, content.first))
  const we = subject?.chain[0]?.kind === 'pronoun' && subject.chain[0].id === 'we'
  if (!subject || !(isJoint(subject.chain) || (we && act === 'agree'))) return undefined
  const draft = active(reader, cue, group, subject, undefined, 'subject-verb')
  // '"We agreed to do P," said X': no further than what is quoted.
  return we && draft && marked ? { ...draft, quoted: content.after, rule: `${QUOTED}${draft.rule}` } : draft
}

/** The quotation reaches back over earlier sentences: what was read in them as said by its speaker is part of it. */
function forget(reader: SentenceReader, content: Range): void {
  for (let i = reader.begun - 1; i >= 0; i--) {
    const draft = reader.drafts[i] as Draft
    const at = (draft.cue[0] as Range).first
    if (at < content.first) break
    if (SENSES[draft.sense].act === 'speak') draft.contentFirst = -1
  }
}
