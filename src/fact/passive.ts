/** Whether those who do what a clause tells stand in it as its agents: "X was received by Y", "accompanied by Y". */
import type { Frame } from '../sense/frame.ts'

export function isPassive({ rule }: Frame): boolean {
  return rule.startsWith('passive') || rule === 'reduced-passive'
}
