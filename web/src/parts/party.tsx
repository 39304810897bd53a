/** A party by its name and hue: that of its place among those of the meeting or mechanism. */
import './party.css'
import { useWords } from '../words.tsx'
import { hueOf } from './hue.ts'

/** @param order the parties of the mechanism; another than these has no hue of its own */
export function Party({ code, order }: { code: string; order: readonly string[] }) {
  const { party } = useWords()
  return (
    <bdi className="side" data-hue={hueOf(code, order)}>
      {party(code)}
    </bdi>
  )
}
