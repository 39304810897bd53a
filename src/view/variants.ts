/** Names of one thing over languages: who asks for one of them finds the others. */
import { namesOf } from '../language/index.ts'
import { declined } from '../language/spellings.ts'
import type { Kind } from '../sense/kinds.ts'
import { fold } from '../text/chars.ts'
import { ISSUES, MECHANISMS, ORGANISATIONS, PLACES, STATES } from '../world/index.ts'

const NAMED: readonly (readonly [Kind, object])[] = [
  ['state', STATES],
  ['organisation', ORGANISATIONS],
  ['place', PLACES],
  ['issue', ISSUES],
  ['mechanism', MECHANISMS],
]

/** The words asked for first, then the names in other languages of what they name. */
export function variantsOf(words: string): string[] {
  const asked = fold(words)
  const others = NAMED.flatMap(([kind, ids]) =>
    Object.keys(ids).flatMap((id) => {
      const names = Object.values(namesOf(kind, id))
      return names.some((name) => fold(name) === asked) ? names.flatMap(declined) : []
    }),
  )
  return [...new Map([words, ...others].map((name) => [fold(name), name])).values()]
}
