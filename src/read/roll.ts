/** A roll of those who were there, told one a line behind a colon: "in the presence of:", "- X, minister of A;", "- Y". */
import { SENSES } from '../sense/senses.ts'
import { JOINED, LETTER, NEW_LINE } from '../text/tokens.ts'
import type { Draft } from './draft.ts'
import type { Scene } from './scene.ts'

/** Signs with which a line of a roll may begin. */
const BULLETS = new Set(['-', '–', '—', '•', '·', '*'])

/** Where a clause ends that lists who was there: behind the last line of the roll that its sentence opens, else where it ends itself. */
export function rollEnd(scene: Scene, { sense, sentence }: Draft, end: number): number {
  const { sentences } = scene
  const own = sentences[sentence]
  const opens = scene.sign(end - 1) === ':' && own?.after === end && SENSES[sense].act === 'meet'
  if (!opens) return end
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
