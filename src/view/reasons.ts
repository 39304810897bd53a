/** What the engine says of itself in English, in the words of another language. Needs nothing but its labels. */

/** @param reasons sentences by the English ones, with `{0}` for what is put in; @param join stands between several names */
export function reasonsIn(reasons: Readonly<Record<string, string>>, join: string): (english: string) => string {
  const known = Object.entries(reasons).map(([english, words]) => [pattern(english), words] as const)
  const one = (english: string): string | undefined => {
    for (const [sentence, words] of known) {
      const match = sentence.exec(english)
      if (match) return words.replace('{0}', (match[1] ?? '').replaceAll(', ', join))
    }
    return undefined
  }
  return (english) =>
    one(english) ??
    english
      .split('; ')
      .map((part) => one(part) ?? part)
      .join('; ')
}

/** A sentence with a gap as a pattern for the whole sentence. */
function pattern(english: string): RegExp {
  const parts = english.split('{0}').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('(.+)')}$`, 's')
}
