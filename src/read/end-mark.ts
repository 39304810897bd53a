/** What an agency sets behind the last words of its report, which is no part of them. */
import type { Scene } from './scene.ts'

/** The stroke of "/end/", the rest of which is no part of the report. */
export function strokeLeft(scene: Scene, from: number, to: number): boolean {
  if (scene.sign(to - 1) !== '/') return false
  for (let p = from; p < to - 1; p++) if (scene.sign(p) === '/') return false
  return true
}

/** "P. (End)": before such a word in brackets. */
export function beforeEndMark(scene: Scene, from: number, to: number): number {
  const open = to - 3
  if (open <= from || scene.sign(to - 1) !== ')' || scene.sign(open) !== '(') return to
  return scene.passage
    .hits(open + 1)
    .some(({ entry, length }) => entry.id === 'end' && entry.kind === 'page' && length === 1)
    ? open
    : to
}
