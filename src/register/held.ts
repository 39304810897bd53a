/** A document of the register with what the engine read in it. */
import type { MahdarRecord } from '../record/schema.ts'

export interface Held {
  /** Of its text: what it is known by. */
  readonly sha256: string
  /** The event that added it. */
  readonly seq: number
  /** Where it came from: a path or address as it was given. */
  readonly name: string
  readonly captured: string
  readonly published: string | null
  /** The document that it is a near copy of; its own hash where it is none. */
  readonly family: string
  readonly text: string
  readonly record: MahdarRecord
}
