/** What stands in a quotation whose marks show where it ends: said by whoever is quoted, and told of nobody else. */

import { SENSES } from '../sense/senses.ts'
import { OPENING_QUOTES } from '../text/quotes.ts'
import { type Draft, lastNear } from './draft.ts'
import { quoteEnd } from './quote.ts'
import type { Scene } from './scene.ts'

/** The token behind the quotation that a clause opens; nought where it opens none. */
export function quotedTo(scene: Scene, told: Draft | undefined): number {
  return told && opensQuote(scene, told) ? (quoteEnd(scene, told.contentFirst) ?? 0) : 0
}

/** The last clause before a sentence whose content begins with a quotation mark. */
export function lastQuoted(scene: Scene, drafts: readonly Draft[], index: number): Draft | undefined {
  return lastNear(drafts, index, (draft) => opensQuote(scene, draft))
}

/** Marks that open and do not close: of others nobody knows which they do. */
const DIRECTED = new Set(['“', '«', '‹'])

/** What a statement, a spokesman or an agency is quoted as saying tells of others. */
const TELLS = new Set(['voice', 'spokesperson', 'outsider'])

function opensQuote(scene: Scene, { contentFirst, subject: [who] }: Draft): boolean {
  if (contentFirst < 0 || TELLS.has(who?.kind ?? '')) return false
  // ... but behind a colon: قال: "P".
  const opens = scene.sign(contentFirst - 1) === ':' && OPENING_QUOTES.has(scene.sign(contentFirst))
  return opens || DIRECTED.has(scene.passage.raw(contentFirst))
}

/** 'said: "... A shows its will to P"': within a quotation nobody but somebody named reports anything. */
export function isQuotedClaim({ sense, subject: [who] }: Draft): boolean {
  return SENSES[sense].act === 'speak' && who?.kind !== 'person' && who?.kind !== 'spokesperson'
}
