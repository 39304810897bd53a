/** Where a report names parties, and which of them it joins. */
import type { Account } from '../../sense/account.ts'
import type { PartyMark } from '../../sense/mention.ts'
import { perReport } from '../per-report.ts'

type Pair = readonly [PartyMark, PartyMark]

/** Every name, adjective and seat of a party in the report, in order. */
export const marksOf = perReport((account): readonly PartyMark[] => {
  const marks: PartyMark[] = []
  for (const sentence of account.sentences) {
    for (let at = sentence.first; at < sentence.after; ) {
      const mark = account.partyAt(at)
      if (mark && !isSpelled(account, at)) marks.push(mark)
      at = mark?.after ?? at + 1
    }
  }
  return marks
})

/** 苏尔 in 曼苏尔: in a script without spaces a name may be spelled with the signs of a place. */
export function isSpelled(account: Account, at: number): boolean {
  const mention = account.mentionAt(at)
  if (!mention?.person || !account.headLast(at)) return false
  const { name } = mention.person
  return !mention.office || (at >= name.first && at < name.after)
}

function isBetween(account: Account, at: number): boolean {
  return account.find('preposition', { first: Math.max(0, at - 3), after: at }).some(({ id }) => id === 'between')
}

/** States that the text joins with a conjunction, a dash, or as neighbouring adjectives (الصينية-الروسية). */
export const pairsOf = perReport((account): readonly Pair[] => {
  const pairs: Pair[] = []
  const longer: Pair[] = []
  const marks = marksOf(account).filter((mark) => mark.code.length === 2)
  for (let i = 0; i < marks.length; ) {
    const chain = [marks[i] as PartyMark]
    while (
      i + chain.length < marks.length &&
      joined(account, chain.at(-1) as PartyMark, marks[i + chain.length] as PartyMark)
    )
      chain.push(marks[i + chain.length] as PartyMark)
    for (let at = 1; at < chain.length; at++) {
      const [a, b] = [chain[at - 1] as PartyMark, chain[at] as PartyMark]
      if (a.code !== b.code) (chain.length === 2 ? pairs : longer).push([a, b])
    }
    i += chain.length
  }
  // Two joined by themselves are a pair; of three or more any two may be.
  return pairs.length > 0 ? pairs : longer
})

function joined(account: Account, a: PartyMark, b: PartyMark): boolean {
  const between = b.first - a.after
  // 中俄: two names written as one.
  const written = account.span(a).end === account.span(b).start
  if (between === 0) return written || b.cut > 0 || (a.form === 'adjective' && b.form === 'adjective')
  if (between > 2) return false
  // "between the ministries of A and B"
  const body = account.mentionAt(a.first)
  if (body?.kind === 'voice' && body === account.mentionAt(b.first) && isBetween(account, body.first)) return true
  for (let at = a.after; at < b.first; at++) {
    const sign = account.foldedAt(at)
    const kind = account.grammarAt(at)
    if (sign !== '-' && kind !== 'and' && kind !== 'article') return false
  }
  return true
}
