/** The name of a body that no list has, of whose words capitals show where it begins and a noun for a body where it ends. */
import { CAPITALISED } from '../../sense/features.ts'
import { kinds } from '../../sense/kind-set.ts'
import type { PartyMark } from '../../sense/mention.ts'
import { NEW_LINE } from '../../text/tokens.ts'
import { isState } from '../../world/index.ts'
import { headAt } from './office.ts'
import type { OfficeSoFar } from './office-so-far.ts'
import { partyAt } from './party.ts'

/** Most tokens of such a name. */
const LONGEST = 9
const LINKS = new Set(['of', 'for', 'at', 'in'])
/** Heads that are of a state or of a field of its government, and of no body. */
const NO_BODYS = new Set(['minister', 'premier', 'monarch'])
const TITLES = kinds('title', 'honorific')

/** "Director of the National Planning Agency": behind the last noun for a body in a run of capitals. @param link the word before it */
export function namedBodyEnd(office: OfficeSoFar, at: number, link: string | undefined): number | undefined {
  const { passage } = office
  const { officeLink, modifiers, cased } = passage.language.grammar
  if (officeLink !== 'required' || modifiers !== 'before' || !cased) return undefined
  if (!link || !LINKS.has(link) || office.kinds.some((kind) => NO_BODYS.has(kind))) return undefined
  if (passage.find(at, 'office-part')?.entry.id === 'body') return undefined
  const marks: PartyMark[] = []
  let after: number | undefined
  for (let p = at; p < Math.min(office.end, at + LONGEST); ) {
    const capital = ((passage.words[p]?.feats ?? 0) & CAPITALISED) !== 0
    const and = p > at && marks.at(-1)?.after !== p ? passage.find(p, 'and')?.length : undefined
    if (passage.tokens.gap[p] === NEW_LINE || !(capital || and)) break
    const part = passage.find(p, 'office-part')
    const body = part?.entry.id === 'body'
    // "Agency" is also whoever passes on news.
    const head = headAt(passage, p)
    if ((head && !(body && head.entry.kind === 'outsider')) || passage.any(p, TITLES)) break
    const mark = partyAt(passage, p)
    // What a list has needs no guess.
    if (mark && !isState(mark.code)) return undefined
    // "the Russia Department" has to do with a state, "the Kenya Ports Authority" is of one.
    const bare = mark?.form === 'name' && passage.find(p - 1, 'article') !== undefined
    const about = bare && passage.find(mark.after, 'office-part')?.entry.id === 'body'
    if (mark && !about) marks.push(mark)
    const next = mark?.after ?? p + (part?.length ?? and ?? 1)
    if (body) after = next
    p = next
  }
  if (after === undefined) return undefined
  const [owner, ...more] = marks.filter((mark) => mark.after <= (after ?? 0))
  if (owner && more.length === 0) office.marks.push(owner)
  office.accept({ open: true })
  return after
}
