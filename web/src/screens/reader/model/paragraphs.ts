/** The text as blocks: offsets are the record's own, UTF-16 units of the untouched text. */

export interface Paragraph {
  readonly start: number
  readonly end: number
  /** Of a part of a very long line: whether the line goes on in the next one. */
  readonly goesOn?: boolean
}

/** Paragraphs that are laid out, watched and painted together. */
export interface Group {
  readonly start: number
  readonly end: number
  readonly paragraphs: readonly Paragraph[]
}

/** How many characters a group holds before the next begins. */
const GROUP = 2_000

/** Characters after which a line is cut where a sentence ends: a browser lays a paragraph out as a whole, however little of it is seen. */
const LONG = 3_000

/** Every line that has anything on it, without its line break; a very long one in parts. */
export function paragraphsOf(text: string): Paragraph[] {
  const found: Paragraph[] = []
  for (const { index, 0: line } of text.matchAll(/[^\r\n\u2028\u2029]+/g))
    if (line.trim() !== '') found.push(...partsOf(line, index))
  return found
}

function partsOf(line: string, offset: number): Paragraph[] {
  const parts: Paragraph[] = []
  let from = 0
  while (line.length - from > 2 * LONG) {
    const to = cutIn(line, from + LONG)
    if (to === undefined || to === line.length) break
    parts.push({ start: offset + from, end: offset + to, goesOn: true })
    from = to
  }
  const last = { start: offset + from, end: offset + line.length }
  return from === 0 ? [last] : [...parts, { ...last, goesOn: false }]
}

/** Where a part may end: behind a sentence, with its closing marks and spaces; else behind a word, or a character of a script without spaces. */
const CUTS = [/[.!?؟…;؛]+["'»”’)\]]*\s+|[。！？；]["”’」』）]*/gu, /\s+/gu, /\p{Script=Han}/gu]

/** The first such place near an offset, or if there is none, after it; none in what is no language's writing. */
function cutIn(line: string, from: number): number | undefined {
  for (const within of [line.slice(0, from + LONG), line])
    for (const cut of CUTS) {
      cut.lastIndex = from
      const found = cut.exec(within)
      if (found) return found.index + found[0].length
    }
  return undefined
}

export function groupsOf(paragraphs: readonly Paragraph[], size = GROUP): Group[] {
  const groups: Group[] = []
  let open: Paragraph[] = []
  const close = () => {
    const [first, last] = [open[0], open.at(-1)]
    if (first && last) groups.push({ start: first.start, end: last.end, paragraphs: open })
    open = []
  }
  for (const one of paragraphs) {
    open.push(one)
    if (one.end - (open[0] as Paragraph).start >= size) close()
  }
  close()
  return groups
}

/** The last of some stretches that begins at or before an offset; the first where none does. Stretches are in order. */
export function at<T extends { readonly start: number }>(stretches: readonly T[], offset: number): T | undefined {
  return stretches[placeOf(stretches, offset)]
}

/** The same by its place among them. */
export function placeOf(stretches: readonly { readonly start: number }[], offset: number): number {
  let [low, high] = [0, stretches.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((stretches[middle] as { start: number }).start <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** A span without the white space at its ends; nothing if there is no more to it. */
export function trimmed(text: string, start: number, end: number): { start: number; end: number } | null {
  const words = text.slice(start, end)
  const lead = words.length - words.trimStart().length
  const made = { start: start + lead, end: start + words.trimEnd().length }
  return made.start < made.end ? made : null
}
