/** A clause as the reader understands it: who does what a cue says, to what. Facts are read from these. */
import type { Mention, Range } from './mention.ts'
import type { Act, Sense } from './senses.ts'

/** Whether what the clause says came about. */
export type Holds = 'yes' | 'no' | 'maybe' | 'plan'

export interface Frame {
  readonly index: number
  readonly sense: Sense
  readonly act: Act
  /** The cue's words; two ranges where something stands between them ("تم ... بحث", "a en même temps salué"). */
  readonly cue: readonly Range[]
  readonly cueCut: number
  /** Where the cue is written in the lexicon, for explanations. */
  readonly origin: string
  readonly sentence: number
  readonly form: 'finite' | 'participle' | 'impersonal' | 'according' | 'nominal'
  /** Who does it, where the clause says so; empty if it is carried over or nobody is named. */
  subject: Mention[]
  /** With whom: "discussed with X". */
  partner: Mention[]
  /** Token range of what is said, agreed or talked about. */
  content: Range | undefined
  /** Folded letters of a clitic preposition before the content's first word. */
  contentCut: number
  readonly holds: Holds
  /** A topic fronted before the clause ("on Ukraine, ..."). */
  topic: Range | undefined
  /** The frame whose subject this one shares (participles, conjoined verbs). */
  readonly parent: Frame | undefined
  /** The frame in whose content this one stands. */
  readonly within: Frame | undefined
  /** Stands in a relative clause about the encounter that it tells of: "the talks that X held with Y". */
  readonly relative: boolean
  /** Told as going on: "is visiting". */
  readonly ongoing: boolean
  /** First token of the clause, connectives included: where the clause before it ends. */
  readonly clauseFirst: number
  readonly rule: string
}
