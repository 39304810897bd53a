/** The identifiers of the world and what is known of them; their names are the languages'. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { load as parse } from 'js-yaml'

export interface Place {
  readonly country: string | null
  readonly kind: string
  readonly capital?: boolean
  readonly seat_of?: string
  /** What is disputed about it, or who administers it. */
  readonly note?: string
}
export interface State {
  readonly form: string
  readonly region: string
}

export interface Organisation {
  readonly kind: string
  /** The organisation that it is an organ of. */
  readonly of?: string
  readonly members?: readonly string[]
}

/** A standing format; its identifier is made of its parties and `sense/formats.ts`. */
export interface Mechanism {
  /** States and organisations; a region stands for its states. */
  readonly parties: readonly string[]
  /** Year of the first session, where the source says it. */
  readonly first?: number
  readonly note?: string
  readonly source: string
}

/** What is spoken of. Its further fields are told at the head of issues.yaml. */
interface Issue {
  readonly kind: string
  readonly of_state?: string
  readonly narrows?: string
  readonly between?: readonly string[]
}

function load<T>(file: string): Record<string, T> {
  const content = parse(readFileSync(fileURLToPath(new URL(file, import.meta.url)), 'utf8'))
  const { source: _, ...entries } = content as Record<string, T>
  return entries
}

export const PLACES = load<Place>('places.yaml')
/** The capital of each state that has one undisputed, as a place's identifier. */
export const CAPITALS: Record<string, string> = Object.fromEntries(
  Object.entries(PLACES).flatMap(([id, { country, capital }]) => (country && capital ? [[country, id]] : [])),
)
export const PUBLISHERS = load<{ readonly state: string }>('publishers.yaml')
export const STATES = load<State>('states.yaml')
export const ORGANISATIONS = load<Organisation>('organisations.yaml')
/** Whether the code of a party is a state's: some organisations have one of two letters as well. */
export const isState = (code: string): boolean => STATES[code] !== undefined
export const ISSUES = load<Issue>('issues.yaml')
/** Well-known leaders, and whom they speak for. */
export const LEADERS = load<{ readonly party: string }>('leaders.yaml')
export const MECHANISMS = load<Mechanism>('mechanisms.yaml')
