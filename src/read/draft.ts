/** A clause as its reader finds it, before what stands around it settles how far its content goes and what it hangs on. */
import type { Frame, Holds } from '../sense/frame.ts'
import type { Mention, Range } from '../sense/mention.ts'
import type { Sense } from '../sense/senses.ts'
import type { Cue, Scene } from './scene.ts'
import type { Sentence } from './sentences.ts'

/** A frame while it is being read. */
export interface Draft {
  sense: Sense
  /** The verb's form is feminine. */
  feminine?: boolean
  cue: Range[]
  cueCut: number
  origin: string
  sentence: number
  form: Frame['form']
  subject: Mention[]
  partner: Mention[]
  contentFirst: number
  contentCut: number
  holds: Holds
  topic: Range | undefined
  parent: Draft | undefined
  within: Draft | undefined
  relative?: boolean
  /** What its speaker tells of his own doing: it is his content as well, whole. */
  told?: boolean
  /** Told as going on: "is visiting". */
  ongoing?: boolean
  /** Stands in a quotation that runs on from an earlier sentence. */
  inQuote?: boolean
  clauseFirst: number
  /** The content stands before the cue (a quotation, a passive's subject). */
  contentBefore: Range | undefined
  rule: string
  /** How far the content may go, where one verb can govern its paragraph. */
  reach?: 'sentence' | 'paragraph'
  /** Behind the quotation that is all that is said. */
  quoted?: number | undefined
}

/** What every clause has of its own. */
type Own = 'sense' | 'cue' | 'sentence' | 'form' | 'clauseFirst' | 'rule'

/** A clause that tells of something as a fact, and of nobody and nothing more, but for what is given. */
export function draftOf(given: Pick<Draft, Own> & Partial<Draft>): Draft {
  return {
    cueCut: 0,
    origin: '',
    subject: [],
    partner: [],
    contentFirst: -1,
    contentCut: 0,
    holds: 'yes',
    topic: undefined,
    parent: undefined,
    within: undefined,
    contentBefore: undefined,
    ...given,
  }
}

/** What a clause has of the cue that tells it. */
export function toldBy({ first, after, hit, sense, parted, rest }: Cue, sentence: number) {
  const cue =
    parted && rest
      ? [
          { first, after: parted },
          { first: rest, after },
        ]
      : [{ first, after }]
  return { sense, cue, cueCut: hit.split.cut, origin: hit.entry.origin, sentence }
}

/** A sentence that is being read, the `index`th of its text: `drafts` are what was read so far, from `begun` on in this sentence. */
export interface SoFar {
  readonly scene: Scene
  readonly sentence: Sentence
  readonly index: number
  readonly drafts: Draft[]
  readonly begun: number
}

/** With what the rule begins of a deed that somebody tells in quotation marks of those he met: '"We agreed to do P," said X'. */
export const QUOTED = 'quoted-'

/** Most sentences that a quotation, or somebody's line in a script, goes on for. */
const GOES_ON = 60

/** The last draft up to a sentence, and not far from it, that something holds of. */
export function lastNear(drafts: readonly Draft[], index: number, fits: (draft: Draft) => boolean): Draft | undefined {
  for (let i = drafts.length - 1; i >= 0; i--) {
    const draft = drafts[i] as Draft
    if (index - draft.sentence > GOES_ON) return undefined
    if (fits(draft)) return draft
  }
  return undefined
}
