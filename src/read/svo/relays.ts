/** Who only passes on what others said or did: a document, a ministry, a spokesperson. */
import { FINITE } from '../../sense/features.ts'
import type { Mention, Range } from '../../sense/mention.ts'
import { SENSES } from '../../sense/senses.ts'
import { type Draft, lastNear } from '../draft.ts'
import { verbGroup } from './group.ts'
import type { SentenceReader } from './index.ts'

/** The rule of a clause that only names the source of what comes behind it. */
export const SOURCE = 'source'

/** "X proposed P, he said": whether what stands before the tag tells itself that somebody said it. */
export function tellsItself(
  { scene, subjects, sentence }: SentenceReader,
  subject: readonly Mention[],
  content: Range,
): boolean {
  const [teller] = subject
  if (!teller || subject.length > 1 || !['pronoun', 'person', 'office'].includes(teller.kind)) return false
  const opens = scene.mentionStart(scene.tags.behind(content.first, 'article'))
  if (opens?.kind !== 'person' && opens?.kind !== 'office') return false
  // Who tells of himself by his name speaks; another passes on what somebody said.
  if (teller.kind !== 'pronoun' && (!opens.person || opens.person === teller.person)) return false
  for (let p = opens.after; p < content.after; p++) {
    const cue = scene.cueAt(p)
    if (scene.tags.is(p, 'that', 'relative', 'subordinator')) return false
    if (!cue || !(cue.hit.feats & FINITE)) continue
    const group = verbGroup(scene, sentence, cue.first)
    return SENSES[cue.sense].act === 'speak' && subjects.endingAt(group.first, content.first)?.chain[0] === opens
  }
  return false
}

/** Pronouns that stand for whoever spoke last. */
const HE = new Set(['it', 'he', 'she'])

/**
 * Whether the subject of a tag relays what stands before it; "it" does where a document or institution spoke last, "he" where a
 * spokesperson did, and "they" pass on what they did together.
 */
export function relays(reader: SentenceReader, [only, ...more]: readonly Mention[]): boolean {
  if (more.length > 0 || !only) return false
  const { kind, id, oblique } = only
  if (kind === 'pronoun' && id === 'they') return true
  if (kind === 'pronoun' && HE.has(id)) {
    const teller = lastTeller(reader)
    if (id !== 'it') return teller?.kind === 'spokesperson'
    return teller !== undefined && teller.kind !== 'spokesperson' && relays(reader, [teller])
  }
  return (
    kind === 'voice' ||
    kind === 'spokesperson' ||
    kind === 'outsider' ||
    (kind === 'party' && (oblique || id === 'country'))
  )
}

/** Who spoke or passed something on last, pronouns left out: of a sentence that passes something on whoever passes it on. */
function lastTeller({ drafts, index }: SentenceReader): Mention | undefined {
  const spoke = lastNear(drafts, index, (draft) => SENSES[draft.sense].act === 'speak' && isNamed(draft))
  const passed = lastNear(
    drafts,
    index,
    (draft) => draft.rule === SOURCE && draft.sentence === spoke?.sentence && isNamed(draft),
  )
  return (passed ?? spoke)?.subject[0]
}

function isNamed({ subject: [who] }: Draft): boolean {
  return who !== undefined && !(who.kind === 'pronoun' && HE.has(who.id))
}

/** "The talks went well," says the ministry: how an encounter went is what it says of it. */
export function tellsManner({ scene }: SentenceReader, draft: Draft, { after }: Range): boolean {
  if (SENSES[draft.sense].act !== 'hold' || draft.subject[0]?.kind !== 'encounter') return false
  if (!draft.rule.startsWith('subject-verb')) return false
  for (let p = draft.cue[0]?.after ?? after; p < after && scene.sign(p) !== ','; p++)
    if (scene.passage.find(p, 'evaluation') || scene.tags.is(p, 'adverb')) return true
  return false
}
