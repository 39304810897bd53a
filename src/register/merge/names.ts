/** Whether two spellings can be one name: by their words, or by how they sound over scripts. It proposes, and makes nobody one. */
import { fold } from '../../text/chars.ts'
import { nameKeys } from '../../world/name-key/index.ts'
import { foldedWords } from '../store/words.ts'

interface Part {
  readonly words: string
  readonly sounds: ReadonlySet<string>
}

export interface Name {
  readonly folded: string
  readonly sounds: ReadonlySet<string>
  readonly parts: readonly Part[]
}

/** Fewer sounds than this say too little for a name to be known by them alone. */
const LEAST = 2

const known = new Map<string, Name>()
/** Names kept ready, at most. */
const READY = 20_000

export function nameOf(written: string): Name {
  const ready = known.get(written)
  if (ready) return ready
  const parts = written
    .split(/[\s·・]+/u)
    .map((part) => ({ words: foldedWords(part).join(''), sounds: new Set(nameKeys(part)) }))
    // An initial may be that of any name.
    .filter(({ words }) => words.length > 1 || /\p{Script=Han}/u.test(words))
  const name = { folded: fold(written), sounds: new Set(nameKeys(written)), parts }
  if (known.size >= READY) known.clear()
  known.set(written, name)
  return name
}

/** Whether both sound alike as a whole, or each part of the shorter one has its counterpart in the longer. */
export function alike(one: Name, other: Name): boolean {
  if (one.folded === other.folded || meet(one.sounds, other.sounds, LEAST)) return true
  const [short, long] = one.parts.length <= other.parts.length ? [one, other] : [other, one]
  return counterparts(short, long).length > 0
}

/** For each part of a name that of the other; none unless every one has its own, and one of them says enough. */
export function counterparts(short: Name, long: Name): Part[] {
  const left = [...long.parts]
  const found: Part[] = []
  let enough = false
  for (const part of short.parts) {
    const at = left.findIndex((other) => other.words === part.words || meet(other.sounds, part.sounds, 0))
    if (at < 0) return []
    const [counterpart] = left.splice(at, 1) as [Part]
    enough ||= counterpart.words === part.words || meet(counterpart.sounds, part.sounds, LEAST)
    found.push(counterpart)
  }
  return enough ? found : []
}

/** A vowel at the beginning is written in all scripts, and tells little. */
const consonants = (sound: string) => sound.length - (sound.startsWith('A') ? 1 : 0)

function meet(one: ReadonlySet<string>, other: ReadonlySet<string>, least: number): boolean {
  for (const sound of one) if (consonants(sound) >= least && other.has(sound)) return true
  return false
}
