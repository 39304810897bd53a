/** How a text without a headline is told from others: its first words. */

const MOST = 120

/** @returns whole words of its first line, with an ellipsis where there are more */
export function openingOf(text: string): string {
  const [line = ''] = text.trimStart().split('\n', 1)
  const words = line.trim().replace(/\s+/gu, ' ')
  if (words.length <= MOST) return words
  const cut = words.slice(0, MOST)
  const last = cut.lastIndexOf(' ')
  // Chinese has no spaces, and its words stand close enough to one another that any cut can be read.
  return `${(last > MOST / 2 ? cut.slice(0, last) : cut).replace(/[\p{P}\s\p{Cs}]+$/u, '')} …`
}
