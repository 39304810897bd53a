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

/** What is named by folded words, each with its names; made when it is first asked for. */
let named: ReadonlyMap<string, readonly (readonly string[])[]> | undefined

function namesByWords(): ReadonlyMap<string, readonly (readonly string[])[]> {
  const found = new Map<string, (readonly string[])[]>()
  for (const [kind, ids] of NAMED)
    for (const id of Object.keys(ids)) {
      const names = Object.values(namesOf(kind, id))
      for (const folded of new Set(names.map(fold))) found.set(folded, [...(found.get(folded) ?? []), names])
    }
  return found
}

/** The identifier of a kind that people mean by it, or by a name that it has in any language; none where no or several have it. */
export function idNamed(words: string, ...kinds: readonly Kind[]): string | undefined {
  const asked = fold(words.replaceAll('-', ' '))
  const known: string[] = []
  for (const [kind, ids] of NAMED)
    if (kinds.includes(kind)) {
      if (Object.hasOwn(ids, words)) return words
      for (const id of Object.keys(ids))
        if ([id, ...Object.values(namesOf(kind, id))].some((name) => fold(name.replaceAll('-', ' ')) === asked))
          known.push(id)
    }
  return known.length === 1 ? known[0] : undefined
}

/** The words asked for first, then the names in other languages of what they name. */
export function variantsOf(words: string): string[] {
  named ??= namesByWords()
  const others = (named.get(fold(words)) ?? []).flatMap((names) => names.flatMap(declined))
  return [...new Map([words, ...others].map((name) => [fold(name), name])).values()]
}
