/** A party by its name and hue: that of its place among those of the meeting or mechanism. */
import './party.css'
import type { Phrase } from '../../../src/register/cite.ts'
import { useWords } from '../words.tsx'

const HUES = 6

/** @param order the parties of the mechanism; another than these has no hue of its own */
export function Party({ code, order }: { code: string; order: readonly string[] }) {
  const { party } = useWords()
  return (
    <bdi className="side" data-hue={hueOf(code, order)}>
      {party(code)}
    </bdi>
  )
}

export function hueOf(code: string, order: readonly string[]): number | undefined {
  const at = order.indexOf(code)
  return at < 0 ? undefined : at % HUES
}

/** The hue of a party that words name alone: several together have no hue of one of them. */
export function hueOfWords(words: readonly Phrase[], order: readonly string[]): number | undefined {
  const [word] = words
  return words.length === 1 && word && 'party' in word ? hueOf(word.party, order) : undefined
}
