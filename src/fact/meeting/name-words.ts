/** What may stand between an ordinal and the noun that it counts. */
import type { Account } from '../../sense/account.ts'
import type { LookedFor } from '../../sense/looked-for.ts'
import { DASHES } from '../phrase-words.ts'

/** Longest verb, in tokens. */
const VERB = 8

/** Between a noun and its ordinal only adjectives of the noun may stand. */
export function onlyQualities(account: Account, first: number, after: number): boolean {
  for (let at = first; at < after; ) {
    const next = covering(account, at, ['quality'])
    if (next === at) return false
    at = next
  }
  return true
}

/** Between an ordinal and its noun may stand what names a mechanism: parties, qualities, issues, parts of offices, hyphens. */
export function onlyNameWords(account: Account, first: number, after: number): boolean {
  for (let at = first; at < after; ) {
    if (DASHES.has(account.foldedAt(at))) {
      at++
      continue
    }
    const held = heldWhich(account, at)
    if (held > at) {
      at = held
      continue
    }
    const next = covering(account, at, [
      'quality',
      'state',
      'organisation',
      'issue',
      'round',
      'format',
      'place',
      'office',
    ])
    if (next === at) return false
    at = next
  }
  return true
}

/** 第三次举行的会谈: behind a verb of holding that only says which, where what describes a noun stands before it; the token itself where there is none. */
function heldWhich(account: Account, at: number): number {
  if (!account.headLast(at)) return at
  const verb = account
    .find('cue', { first: at, after: at + VERB })
    .find(({ id, first }) => first === at && (id === 'hold' || id === 'convene'))
  return verb && account.grammarAt(verb.after) === 'article' ? verb.after + 1 : at
}

function covering(account: Account, at: number, kinds: readonly LookedFor[]): number {
  for (const kind of kinds) {
    let after = at
    for (const found of account.find(kind, { first: at, after: at + 8 })) {
      if (found.first === at) after = Math.max(after, found.after)
    }
    if (after > at) return after
  }
  return at
}
