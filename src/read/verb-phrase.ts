/** A verb that comes before its subject and makes a phrase with the noun behind it: وجه X الشكر, أعاد X التأكيد على. */
import type { Hit } from '../language/lexicon.ts'
import { FINITE, VERBAL_NOUN } from '../sense/features.ts'
import { kinds } from '../sense/kind-set.ts'
import { type Act, SENSES, type Sense } from '../sense/senses.ts'
import { skipAdverbial } from './adverbial.ts'
import type { Scene } from './scene.ts'

/** What is told so; an encounter is told by its noun ... */
const TELLS = new Set<Act>(['speak', 'discuss', 'agree'])
/** ... but whoever takes an envoy's papers from him, or gives them, meets him. */
const MEETS = new Set<string>(['receive', 'visit'])
const WHO = new Set(['person', 'office', 'joint', 'party', 'voice', 'spokesperson', 'encounter'])
const DESCRIBES = kinds('adjective', 'quality', 'evaluation')
/** Most phrases of when and where between the subject and the noun. */
const BETWEEN = 3

const SETTING = new Set(['in', 'during'])

export interface OverSubject {
  readonly hits: readonly Hit[]
  /** Behind the verb itself, where its subject begins. */
  readonly parted: number
  /** Where the rest of the phrase begins. */
  readonly rest: number
}

/** The phrase that a verb makes with words behind its subject. */
export function phraseOverSubject(scene: Scene, token: number): OverSubject | undefined {
  if (scene.passage.language.grammar.subject !== 'after') return undefined
  const who = scene.mentionStart(token + 1)
  if (!who || who.preposition || !WHO.has(who.kind) || scene.mentions.at(token)) return undefined
  for (let p = who.after, i = 0; i <= BETWEEN; i++) {
    // "took, at the palace in Q, the credentials of X"
    if (scene.sign(p) === ',') p++
    // "expressed his concern": what a preposition of the verb's own brings in is said whole; where and when part nothing.
    const led = scene.tags.at(p)
    if (led?.kind === 'preposition' && !SETTING.has(led.hit.entry.id)) return undefined
    const hits = scene.passage.hitsOver(token, p).filter((hit) => tells(scene, hit, token, p))
    const [longest] = hits
    if (longest) return { hits: hits.filter(({ length }) => length === longest.length), parted: token + 1, rest: p }
    const next = skipAdverbial(scene, p, p + REACH)
    // "charged X Y with his greetings": whom one charges stands before what.
    const whom = next === p && i === 0 ? scene.mentionStart(p) : undefined
    if (next === p && (whom?.kind !== 'person' || whom.preposition || whom.joined)) return undefined
    p = whom?.after ?? next
  }
  return undefined
}

/** Furthest that a phrase of when or where reaches, in tokens. */
const REACH = 14

function tells(scene: Scene, { entry, feats, length }: Hit, token: number, rest: number): boolean {
  if (entry.kind !== 'cue' || !(feats & FINITE) || feats & VERBAL_NOUN) return false
  const meets = MEETS.has(entry.id) && !scene.mentions.at(rest)
  if (!TELLS.has(SENSES[entry.id as Sense].act) && !meets) return false
  const takes = new Set(entry.takes)
  // "directed an official invitation to X": what describes the noun parts nothing.
  let at = token + length
  while (!scene.tags.at(at) && !scene.mentions.at(at) && scene.passage.any(at, DESCRIBES)) at++
  // "directed thanks to X for P": to whom may stand before what it governs.
  return (
    takes.size === 0 || governs(scene, at, takes) || governs(scene, skipAdverbial(scene, at, at + REACH, takes), takes)
  )
}

function governs(scene: Scene, at: number, takes: ReadonlySet<string>): boolean {
  const tag = scene.tags.at(at)
  const governed = tag?.kind === 'preposition' && takes.has(tag.hit.entry.id)
  return governed || scene.governedClitic(at, takes) !== undefined
}
