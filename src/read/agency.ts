/** The news agency that publishes a report, where its page or its dateline names one. */
import { kinds } from '../sense/kind-set.ts'
import type { Range } from '../sense/mention.ts'
import type { Passage } from './passage.ts'

export interface Agency extends Range {
  /** Its key in the list of publishers; nothing where several go by the same initials. */
  readonly id: string | undefined
}

/** How far a dateline may reach into a report, and the signs that close it. */
export const OPENING = 16
export const CLOSES = new Set(['-', ':'])
/** What stands on either side of an agency within a dateline. */
const BRACKETS = new Set(['()', '//', '[]'])
const PUBLISHER = kinds('publisher')

/**
 * @param outlet that the page names as its publisher: a report under another's name is not the agency's any more
 * @param margins lines above and below the report
 * @param body the report itself
 */
export function agencyOf(
  passage: Passage,
  outlet: Range | undefined,
  margins: readonly Range[],
  body: Range | undefined,
): Agency | undefined {
  if (outlet) return agencyIn(passage, [outlet])
  return agencyIn(passage, margins) ?? datelineAgency(passage, body)
}

/** The first that some lines name. */
function agencyIn(passage: Passage, lines: readonly Range[]): Agency | undefined {
  for (const { first, after } of lines) {
    for (let at = first; at < after; at++) {
      if (!passage.any(at, PUBLISHER)) continue
      const [hit, ...more] = passage.hits(at).filter(({ entry }) => entry.kind === 'publisher')
      if (!hit) continue
      const shared = more.some(({ entry, length }) => length === hit.length && entry.id !== hit.entry.id)
      return { first: at, after: at + hit.length, id: shared ? undefined : hit.entry.id }
    }
  }
  return undefined
}

/** That of a dateline that opens the report's own first line: "BEIJING, Dec. 3 (Xinhua) -- …", "MOSCOW, December 2. /TASS/. …". */
function datelineAgency(passage: Passage, body: Range | undefined): Agency | undefined {
  if (!body) return undefined
  const agency = agencyIn(passage, [{ first: body.first, after: Math.min(body.after, body.first + OPENING) }])
  if (!agency) return undefined
  for (let at = body.first; at < agency.first; at++)
    if (passage.hits(at).some(({ entry }) => entry.kind === 'cue')) return undefined
  const behind = passage.folded(agency.after)
  return CLOSES.has(behind) || BRACKETS.has(passage.folded(agency.first - 1) + behind) ? agency : undefined
}
