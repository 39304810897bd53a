/** "X signed an agreement with Y": who is named behind a document signs it as well. */
import type { Mention } from '../../sense/mention.ts'
import { SENSES } from '../../sense/senses.ts'
import { trim } from '../content-end.ts'
import type { Draft } from '../draft.ts'
import type { Scene } from '../scene.ts'

/** Acts that one does alone: who is named in what is decided or promised has no part in it. */
const ALONE = new Set<string>(['decide', 'commit', 'issue', 'launch'])
const WHO = new Set(['person', 'office', 'party'])
const STOPS = ['that', 'relative', 'subordinator', 'while', 'but', 'auxiliary'] as const

/** Gives a clause in which one undertakes something by a document the other as its partner, and the document alone as its content. */
export function withCosigner(scene: Scene, draft: Draft, end: number): Draft {
  const other = draft.rule.endsWith('+object') ? cosigner(scene, draft, end) : undefined
  if (!other) return draft
  const { at, partner } = other
  const document = trim(scene, draft.contentFirst, at)
  return document ? { ...draft, partner: [partner], contentBefore: document } : draft
}

function cosigner(
  scene: Scene,
  { sense, subject, partner, contentFirst }: Draft,
  end: number,
): { at: number; partner: Mention } | undefined {
  const [signer, ...more] = subject
  if (SENSES[sense].act !== 'agree' || ALONE.has(sense) || partner.length > 0) return undefined
  if (!signer || more.length > 0 || !WHO.has(signer.kind) || signer.parties.length > 1) return undefined
  let document = false
  for (let p = contentFirst; p < end; p++) {
    if (scene.sign(p) === ';' || scene.sign(p) === ':' || scene.tags.is(p, ...STOPS)) return undefined
    document ||= scene.passage.find(p, 'document') !== undefined
    const tag = scene.tags.at(p)
    if (!document || tag?.kind !== 'preposition' || tag.first !== p || tag.hit.entry.id !== 'with') continue
    const other = scene.mentionStart(scene.tags.behind(tag.after, 'article'))
    if (other && WHO.has(other.kind)) return { at: p, partner: other }
  }
  return undefined
}
