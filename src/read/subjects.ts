/** Who can be the subject of a verb of speaking or meeting. */
import type { Mention } from '../sense/mention.ts'

/** Kinds of mention that can stand as the subject of a reporting verb. */
export const SUBJECTS: ReadonlySet<string> = new Set([
  'person',
  'office',
  'party',
  'joint',
  'voice',
  'spokesperson',
  'outsider',
  'encounter',
  'pronoun',
  'homeland',
])

/** Kinds of mention that can take part in an encounter. */
export const TAKES_PART: ReadonlySet<string> = new Set(['person', 'office', 'party', 'joint'])

export function canBeSubject(mention: Mention | undefined): mention is Mention {
  return mention !== undefined && SUBJECTS.has(mention.kind) && !mention.oblique
}

/** Who can be named as a source: whatever the case that a preposition gives it. */
export function canBeNamed(mention: Mention | undefined): mention is Mention {
  return mention !== undefined && SUBJECTS.has(mention.kind)
}

/** Whether several do something together. */
export function isJoint(chain: readonly Mention[]): boolean {
  const [only] = chain
  return (
    chain.length > 1 ||
    only?.kind === 'joint' ||
    only?.kind === 'encounter' ||
    // "the foreign ministries of A and B"
    (only?.kind === 'voice' && only.parties.length > 1) ||
    (only?.kind === 'pronoun' && only.id === 'they')
  )
}

export function isPlural(chain: readonly Mention[]): boolean {
  const [only] = chain
  const several = only?.kind === 'pronoun' && (only.id === 'they' || only.id === 'we')
  return chain.length > 1 || only?.kind === 'joint' || several || only?.number !== 'one'
}
