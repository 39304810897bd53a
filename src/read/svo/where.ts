/** "In Lima, Peru, the ministers met": a state that only says where its city is. */
import type { Mention } from '../../sense/mention.ts'
import { PLACES } from '../../world/index.ts'
import type { Scene } from '../scene.ts'

/** Longest name of a city, in tokens. */
const LONGEST = 4

/** Whether a state's name stands behind one of its cities and a comma. */
export function isWhereCity(scene: Scene, { kind, parties, first }: Mention): boolean {
  const code = kind === 'party' && parties.length === 1 ? parties[0]?.code : undefined
  if (code === undefined || scene.sign(first - 1) !== ',') return false
  for (let p = first - 2; p >= first - 1 - LONGEST; p--) {
    const city = scene.passage.find(p, 'place')
    if (city && p + city.length === first - 1) return PLACES[city.entry.id]?.country === code
  }
  return false
}
