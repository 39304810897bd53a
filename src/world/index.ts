/** The identifiers of the world and what is known of them; their names are the languages'. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

export interface Place {
  readonly country: string | null
  readonly kind: string
  readonly capital?: boolean
  readonly seat_of?: string
}
export interface State {
  readonly form: string
  readonly region: string
}

function load<T>(file: string): Record<string, T> {
  try {
    const content = parse(readFileSync(fileURLToPath(new URL(file, import.meta.url)), 'utf8'))
    delete content.source
    return content
  } catch {
    return {}
  }
}

export const PLACES = load<Place>('places.yaml')
export const PUBLISHERS = load<{ readonly state: string }>('publishers.yaml')
export const STATES = load<State>('states.yaml')
