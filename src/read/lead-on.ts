/** What leads on from a verb to what it governs: a complementiser, a preposition, what describes the noun of its phrase. */
import { kinds } from '../sense/kind-set.ts'
import { QUOTATION } from '../sense/senses.ts'
import { behindHouseOwner, skipAdverbial } from './adverbial.ts'
import type { Cue, Scene } from './scene.ts'

const DETERMINES = kinds('possessive', 'cue')

/** Whether a complementiser or governed preposition stands right at a token. */
export function leadsOnAt(scene: Scene, at: number, takes: ReadonlySet<string>): boolean {
  const tag = scene.tags.at(at)
  return tag?.kind === 'that' || (tag?.kind === 'preposition' && takes.has(tag.hit.entry.id))
}

/** Most words that describe a noun behind it: "un llamado urgente y firme a". */
const DESCRIBES = 3

/** "alcanzaron un consenso preliminar sobre": behind what describes the noun that a verb makes a phrase with, where what it governs follows. */
export function behindDescription(scene: Scene, cue: Cue, at: number, takes: ReadonlySet<string>): number {
  if (cue.after - cue.first < 2 || at !== cue.after || scene.passage.language.grammar.modifiers !== 'after') return at
  for (let p = at; p < at + DESCRIBES; p++) {
    if (scene.sign(p) || scene.mentions.at(p) || scene.cueAt(p) || (scene.tags.at(p) && !scene.tags.is(p, 'and')))
      return at
    if (leadsOnAt(scene, p + 1, takes)) return p + 1
  }
  return at
}

/** "The *joint* committee stressed P": behind the qualities of the encounter that stands as subject right before a token. */
export function behindQualities(scene: Scene, cue: Cue, at: number): number {
  if (at === cue.after || scene.mentions.at(at - 1)?.kind !== 'encounter') return at
  let p = at
  while (scene.continues(p) && scene.passage.find(p, 'quality')?.length === 1) p++
  return p
}

/** Most phrases that say where and when a document was issued. */
const ISSUED = 3

/** "The statement *issued at the end of the summit* stressed P": behind what describes the document that stands as subject right before a token. */
export function behindIssue(scene: Scene, cue: Cue, at: number, end: number, takes: ReadonlySet<string>): number {
  const voice = scene.mentions.at(at - 1)
  if (
    at === cue.after ||
    voice?.kind !== 'voice' ||
    voice.after !== at ||
    scene.passage.language.grammar.articles !== 'affix'
  )
    return at
  const { passage } = scene
  if (!scene.definite(at) || !scene.continues(at) || passage.find(at, 'stance') || passage.find(at, 'issue')) return at
  let p = at + 1
  for (let i = 0; i < ISSUED; i++) {
    const next = skipAdverbial(scene, p, end, takes)
    if (next === p) break
    p = next
  }
  return p > at + 1 ? p : at
}

/** "reitera y amplía su apoyo": two verbs share what stands behind the second. */
export function behindShared(scene: Scene, cue: Cue, at: number): number {
  if (at !== cue.after || !scene.tags.is(at, 'and')) return at
  const and = scene.tags.at(at)?.after ?? at + 1
  // "explorer et de consolider P": the second may have the preposition of the first again.
  const again = scene.tags.at(and)
  const second = again?.kind === 'preposition' && again.hit.length === 1 ? again.after : and
  const word = !scene.sign(second) && !scene.mentions.at(second) && !scene.tags.at(second) && !scene.cueAt(second)
  return word && scene.tags.is(second + 1, 'article', 'possessive', 'quantity') ? second + 1 : at
}

/** Longest phrase that says whose somebody is, in tokens. */
const OWNER = 12

/**
 * "a remercié les ambassadeurs des deux pays d'avoir fait P": where a verb governs "of" and another one that it governs comes behind
 * the first, which a bare noun or one with a partitive follows, the first says whose those are to whom it was said.
 */
export function behindOwner(scene: Scene, at: number, end: number, takes: ReadonlySet<string>): number {
  const of = scene.tags.at(at)
  if (of?.kind !== 'preposition' || of.hit.entry.id !== 'of' || determined(scene, of.after)) return at
  for (let p = of.after; p < Math.min(end, at + OWNER); p++) {
    const tag = scene.tags.at(p)
    if (scene.sign(p) || scene.cueAt(p) || (tag && ENDS_OWNER.has(tag.kind))) return at
    if (tag?.kind !== 'preposition' || tag.first !== p || !takes.has(tag.hit.entry.id)) continue
    if (tag.hit.entry.id !== 'of' || determined(scene, tag.after)) return p
  }
  return at
}

const ENDS_OWNER = new Set(['that', 'relative', 'subordinator', 'auxiliary'])

/** Whether a noun with its article or possessive begins at a token, or a verb. */
function determined({ tags, passage }: Scene, at: number): boolean {
  return tags.is(at, 'article', 'auxiliary') || passage.any(at, DETERMINES)
}

/** Behind a place's name, the noun for a town before it: "la ciudad de X", or a house and whose it is; nothing where none stands at a token. */
export function behindPlace(scene: Scene, at: number): number | undefined {
  const { passage, tags } = scene
  let p = tags.behind(at, 'article')
  const town = passage.find(p, 'venue') ?? passage.find(p, 'capital')
  if (town) p += town.length
  const house = town?.entry.kind === 'venue' && town.entry.id !== 'town' ? p : undefined
  if (town && tags.is(p, 'preposition')) p = tags.at(p)?.after ?? p
  const place = passage.find(p, 'place')
  return place ? p + place.length : house && behindHouseOwner(scene, house, house + OWNER)
}

/** Behind a day, its part and its date between commas: "Friday evening", "Friday, 3 May,"; nothing where none stands at a token. */
export function behindDay(scene: Scene, at: number): number | undefined {
  const day = scene.dateAt(at)
  if (!day) return undefined
  let p = day.after
  p += scene.passage.find(p, 'part-of-day')?.length ?? 0
  if (scene.sign(p) !== ',') return p
  return (scene.dateAt(p + 1)?.after ?? p) + 1
}

export function governedAt(scene: Scene, at: number, takes: ReadonlySet<string>): Cue['hit'] | undefined {
  return scene.passage.hits(at).find(({ entry }) => entry.kind === 'preposition' && takes.has(entry.id))
}

export function governed(cue: Cue): Set<string> {
  const takes = new Set<string>()
  for (const hit of cue.all) for (const word of hit.entry.takes) if (word !== QUOTATION) takes.add(word)
  return takes
}

/**
 * "compared notes *on questions of* P": a fronted topic that opens with the preposition that the verb governs; "s'est entretenu avec X,
 * *au sujet de* P": of a verb by which something is talked over, any word that brings in a topic.
 */
export function topicLed(
  scene: Scene,
  at: number,
  takes: ReadonlySet<string>,
  talks: boolean,
): { after: number; preposition: string } | undefined {
  const tag = scene.tags.at(at)
  if (tag?.kind !== 'topic' || tag.first !== at) return undefined
  const led = governedAt(scene, at, takes)
  if (led) return { after: at + led.length, preposition: led.entry.id }
  return talks && takes.has('on') ? { after: tag.after, preposition: 'on' } : undefined
}
