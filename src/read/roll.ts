/** A roll of those who were there, told one a line behind a colon: "in the presence of:", "- X, minister of A;", "- Y". */
import { FINITE, PERFECT } from '../sense/features.ts'
import { SENSES } from '../sense/senses.ts'
import { JOINED, LETTER, NEW_LINE } from '../text/tokens.ts'
import type { Draft } from './draft.ts'
import { opensClause } from './next-clause.ts'
import type { Scene } from './scene.ts'

/** Signs with which a line of a roll may begin. */
const BULLETS = new Set(['-', '–', '—', '•', '·', '*'])

/** Senses whose clauses tell who was there for each side. */
const SIDED = new Set<string>(['attend', 'chair', 'lead', 'sign'])
/** Prepositions by which those behind them are set on a side. */
const ON = new Set(['by', 'from', 'of', 'for', 'on', 'in'])
/** Nouns by which a side is named at the head of its list. */
const SIDE = new Set(['side', 'delegation'])
/** Kinds of word with which the head of a list may begin. */
const BEFORE_LIST = new Set([';', ',', '.'])

/** "...; on the Kenyan side, X": behind the side that heads a further list of people, where a list begins at a token. */
export function behindHeading(scene: Scene, { sense }: Draft, at: number): number | undefined {
  if (!SIDED.has(sense)) return undefined
  const and = scene.tags.is(at, 'and') ? (scene.tags.at(at)?.after ?? at) : at
  if (and === at && !BEFORE_LIST.has(scene.sign(at - 1))) return undefined
  const tie = scene.tags.at(and)
  if (tie?.kind !== 'preposition' || tie.first !== and || !ON.has(tie.hit.entry.id)) return undefined
  const side = scene.mentionStart(scene.tags.behind(tie.after, 'article'))
  // A bare name is a side's only where it stands for those who came: "for Kenya, X".
  const named = side?.kind === 'party' && side.parties.length === 1 && (SIDE.has(side.id) || tie.hit.entry.id === 'by')
  if (!side || !named) return undefined
  const sign = scene.sign(side.after)
  const first = scene.tags.behind(sign === ',' || sign === ':' ? side.after + 1 : side.after, 'article')
  return scene.mentionStart(first)?.kind === 'person' ? first : undefined
}

/** Where the sentences behind a clause end that go on with its list, each side with those who came for it and no verb. */
function sidesEnd(scene: Scene, draft: Draft, end: number): number {
  let after = end
  for (let index = draft.sentence + 1; scene.sentences[index - 1]?.after === after; index++) {
    const line = scene.sentences[index]
    if (!line || behindHeading(scene, draft, line.first) === undefined) break
    for (let p = line.first; p < line.after; p++) if (scene.cueAt(p) || scene.tags.is(p, 'auxiliary')) return after
    after = line.after
  }
  return after
}

/** Where a clause ends that lists who was there: behind the last line of the roll that its sentence opens, else where it ends itself. */
export function rollEnd(scene: Scene, draft: Draft, end: number): number {
  const { sense, sentence } = draft
  const { sentences } = scene
  const own = sentences[sentence]
  const opens = scene.sign(end - 1) === ':' && own?.after === end && SENSES[sense].act === 'meet'
  if (!opens) return sidesEnd(scene, draft, end)
  let after = end
  for (let index = sentence + 1; index < sentences.length; index++) {
    const line = sentences[index]
    if (!line?.opens || !(isBullet(scene, line.first) || scene.sign(after - 1) === ';')) break
    after = line.after
    if (scene.sign(after - 1) === '.') break
  }
  return after
}

/** Whether a sign opens a line of a roll, or what pasting has made of one: a letter behind the colon or semicolon. */
export function isBullet(scene: Scene, at: number): boolean {
  const { tokens } = scene.passage
  if (BULLETS.has(scene.sign(at))) return tokens.gap[at] === NEW_LINE
  const letter = tokens.cls[at] === LETTER && scene.passage.raw(at).length === 1 && tokens.gap[at + 1] !== JOINED
  return letter && PARTS.has(scene.sign(at - 1)) && !scene.tags.at(at)
}

const PARTS = new Set([':', ';'])

/** Senses whose clauses list who was there or was met. */
const ROLLS = new Set<string>(['attend', 'chair', 'meet', 'receive', 'host', 'hold', 'lead'])

/** "attended by X, minister of A; Y, minister of B; and Z": where the next of a list begins behind a semicolon. */
export function behindSemicolon(scene: Scene, { sense }: Draft, last: number, at: number): number | undefined {
  if (last < 0 || !ROLLS.has(sense)) return undefined
  const and = scene.tags.behind(isBullet(scene, at + 1) ? at + 2 : at + 1, 'and', 'article')
  const of = scene.tags.at(and)
  const first = of?.hit.entry.kind === 'preposition' && of.hit.entry.id === 'of' ? of.after : and
  const next = scene.mentionStart(first)
  if (next?.kind !== 'person' || next.preposition) return undefined
  // "...; X said P": a clause of his own.
  const verb = scene.tags.behind(next.after, 'adverb', 'also', 'auxiliary')
  return ((scene.cueAt(verb)?.hit.feats ?? 0) & (FINITE | PERFECT)) !== 0 ? undefined : first
}

/** "comprised officials of several bodies, the ambassador X": whether a passive of who was there goes on with somebody who has no verb of his own. */
export function listsNext(scene: Scene, { rule, form }: Draft, at: number): boolean {
  const mention = scene.mentionStart(scene.tags.behind(at, 'and', 'article'))
  if (mention?.kind !== 'person' || mention.preposition) return false
  return (rule.startsWith('passive') || form === 'participle') && !opensClause(scene, mention, false)
}

/** "met the following ministers: X, Y": whether several who are named behind it stand right before a colon. */
export function namesAll(scene: Scene, colon: number): boolean {
  const next = scene.mentionStart(scene.tags.behind(colon + 1, 'article'))
  return scene.mentions.at(colon - 1)?.kind === 'joint' && next?.kind === 'person'
}
