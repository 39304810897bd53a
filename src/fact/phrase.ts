/** The noun phrase around a noun for an encounter or a standing format: whose it is and of what sort. */
import type { Account, Found } from '../sense/account.ts'
import type { PartyMark, Range } from '../sense/mention.ts'

/** The order in which qualities come in an identifier, so that all languages make the same one. */
const ORDER =
  'supreme higher high-level joint intergovernmental governmental ministerial parliamentary annual regular strategic political diplomatic security economic trade investment energy military technical cultural consular human-rights cooperation coordination partnership bilateral trilateral quadrilateral'.split(
    ' ',
  )

export interface Phrase extends Range {
  readonly qualities: string[]
  readonly parties: PartyMark[]
}

/** The noun phrase around a format's noun: the qualities, parties and topics beside it. */
export function phraseAround(account: Account, head: Found): Phrase {
  const qualities = new Set<string>()
  const parties: PartyMark[] = []
  const add = (at: number): number => {
    let after = at
    for (const found of account.find('quality', { first: at, after: at + 5 })) {
      if (found.first !== at) continue
      qualities.add(found.id)
      after = Math.max(after, found.after)
    }
    if (after > at) return after
    const mark = account.partyAt(at)
    if (!mark) return at
    if (!parties.some((known) => known.code === mark.code)) parties.push(mark)
    return mark.after
  }
  let after = head.after
  for (let gaps = 0; gaps < 2; ) {
    const next = add(after)
    if (next > after) {
      after = next
      continue
    }
    const link = linkAfter(account, after)
    if (link === after || add(link) === link) break
    after = add(link)
    gaps = 0
  }
  let first = head.first
  for (;;) {
    let moved = false
    for (let size = 1; size <= 5 && !moved; size++) {
      const at = first - size
      if (at >= 0 && add(at) === first) {
        first = at
        moved = true
      }
    }
    if (moved) continue
    if (account.folded({ first: first - 1, after: first }) === '-') first--
    else break
  }
  while (account.folded({ first, after: first + 1 }) === '-') first++
  return { first, after, qualities: ORDER.filter((quality) => qualities.has(quality)), parties }
}

/** Behind words that link parts of a mechanism's name: between, and, of, hyphens. */
function linkAfter(account: Account, at: number): number {
  let p = at
  for (let i = 0; i < 3; i++) {
    const sign = account.folded({ first: p, after: p + 1 })
    const word = account
      .find('preposition', { first: p, after: p + 3 })
      .find((found) => found.first === p && (found.id === 'between' || found.id === 'of' || found.id === 'with'))
    if (word) p = word.after
    else if (sign === '-' || sign === '–' || account.grammarAt(p) === 'and') p++
    else break
  }
  return p
}
