/** A mention before it has its place in the list and its person. */
import type { Hit } from '../../language/lexicon.ts'
import { WITH_AND } from '../../sense/features.ts'
import type { Mention, MentionKind, OfficeMark, PartyMark } from '../../sense/mention.ts'
import type { Name } from './name.ts'

/** Who a mention brings in by name. */
export interface Introduction {
  readonly name: Name
  readonly offices: readonly OfficeMark[]
  readonly party: PartyMark | undefined
  /** Kind of the office's head: a spokesperson or outsider takes no part. */
  readonly sort: string
  readonly honorifics: readonly string[]
}

export interface Draft extends Partial<Omit<Mention, 'kind' | 'first' | 'after' | 'principal'>> {
  readonly kind: MentionKind
  readonly first: number
  readonly after: number
  readonly introduces?: Introduction
  /** Who is named within the office. */
  readonly principal?: Introduction | undefined
}

/** What is written together with a mention's first word. */
export function clitics(hit: Hit | undefined): Pick<Mention, 'cut' | 'joined' | 'preposition'> {
  return {
    cut: hit ? (hit.split.quoted ?? hit.split.cut) : 0,
    joined: ((hit?.feats ?? 0) & WITH_AND) !== 0,
    preposition: hit?.split.preposition,
  }
}
