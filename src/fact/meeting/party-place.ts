/** Places that the parties settle: "in the Omani capital", a name of two places of which one is a party's. */
import type { Account } from '../../sense/account.ts'
import type { PartyMark, Range } from '../../sense/mention.ts'
import { CAPITALS, PLACES } from '../../world/index.ts'
import { located } from './located.ts'
import type { PlaceFound } from './place-found.ts'
import type { Skeleton } from './skeleton.ts'

/** عمان is Amman where Jordan meets Egypt. */
export function settled(
  account: Account,
  skeleton: Skeleton,
  sentence: Range,
  parties: readonly string[],
): PlaceFound | undefined {
  const [word] = located(account, skeleton, sentence, account.find('ambiguous', sentence))
  const ids = word?.id.split(' ').filter((id) => parties.includes(PLACES[id]?.country ?? id)) ?? []
  const [id] = ids
  if (!word || !id || ids.length > 1) return undefined
  return { words: word, cut: word.cut, id, state: !PLACES[id], rule: 'place/city' }
}

/** "in the Omani capital". */
export function capitalIn(
  account: Account,
  skeleton: Skeleton,
  sentence: Range,
  parties: readonly string[],
): PlaceFound | undefined {
  for (const word of account.find('capital', sentence)) {
    if (!skeleton.has(word)) continue
    const found = account.partyAt(word.after) ?? account.partyAt(word.first - 1)
    const mark = found && meant(account, found, parties)
    const capital = mark && CAPITALS[mark.code]
    if (!mark || !capital || located(account, skeleton, sentence, [word]).length === 0) continue
    const words = { first: Math.min(word.first, mark.first), after: Math.max(word.after, mark.after) }
    return { words, cut: words.first === word.first ? word.cut : mark.cut, id: capital, rule: 'place/capital-of' }
  }
  return undefined
}

/** Of a word for two states the one that is a party. */
function meant(account: Account, mark: PartyMark, parties: readonly string[]): PartyMark {
  const ids = account.entryAt('ambiguous', mark.first)?.split(' ') ?? []
  const code =
    ids.includes(mark.code) && !parties.includes(mark.code) ? ids.find((id) => parties.includes(id)) : undefined
  return code ? { ...mark, code } : mark
}
