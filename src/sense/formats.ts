/**
 * Standing formats in all languages' common terms: nouns (`format`) and what qualifies them (`quality`), and the identifier that
 * these make, which is the same whichever language names the format.
 */

/** Nouns for standing formats. */
export const FORMATS = [
  'consultation',
  'dialogue',
  'committee',
  'council',
  'commission',
  'forum',
  'summit',
  'meeting',
  'mechanism',
  'talks',
  'working-group',
  'group',
  'partnership',
  'conference',
  'cabinet',
] as const

/** What qualifies a format, in the order in which it stands in identifiers. */
export const QUALITIES = [
  'supreme',
  'higher',
  'high-level',
  'joint',
  'mixed',
  'intergovernmental',
  'governmental',
  'interstate',
  'ministerial',
  'parliamentary',
  'presidential',
  'prime-ministers',
  'leaders',
  'senior-officials',
  'foreign-office',
  '2-plus-2',
  '3-plus-3',
  'annual',
  'regular',
  'permanent',
  'standing',
  'binational',
  'bilateral',
  'trilateral',
  'quadrilateral',
  'strategic',
  'political',
  'diplomatic',
  'security',
  'economic',
  'trade',
  'investment',
  'energy',
  'military',
  'technical',
  'policy',
  'general',
  'technology',
  'scientific',
  'cultural',
  'consular',
  'human-rights',
  'migration',
  'maritime',
  'arms-control',
  'counter-terrorism',
  'people-to-people',
  'border',
  'neighbourhood',
  'indo-pacific',
  'association',
  'consultative',
  'steering',
  'cooperation',
  'coordination',
  'partnership',
] as const

/** Words that languages choose between for one thing: the first stands for all of them in identifiers. */
const SAME: Readonly<Record<string, string>> = {
  commission: 'committee',
  supreme: 'higher',
  mixed: 'joint',
  governmental: 'intergovernmental',
  interstate: 'intergovernmental',
  binational: 'bilateral',
  association: 'partnership',
}
/** Said in one report of a format and left out in another. */
const OPTIONAL = new Set(['cooperation', 'permanent', 'standing', 'annual', 'regular', 'consultative'])
/** How many sides there are the parties say already; a committee may be called after it all the same. */
const SIDES = new Set(['bilateral', 'trilateral', 'quadrilateral'])
const BODIES = new Set(['committee', 'council'])
/** Qualities that go without saying beside another. */
const IMPLIED: Readonly<Record<string, readonly string[]>> = {
  joint: ['intergovernmental'],
  ministerial: ['2-plus-2', '3-plus-3'],
}
/** Nouns that make no format by themselves. */
const WEAK = new Set(['meeting', 'talks', 'conference', 'group', 'mechanism'])

/**
 * The part of a format's identifier that follows its parties.
 * @param qualities ids of `quality`, in any order
 * @param head an id of `format`
 */
export function formatSlug(qualities: readonly string[], head: string): string {
  const noun = SAME[head] ?? head
  const all = new Set(qualities.map((quality) => SAME[quality] ?? quality))
  const needless = (quality: string) =>
    OPTIONAL.has(quality) ||
    (SIDES.has(quality) && !BODIES.has(noun)) ||
    IMPLIED[quality]?.some((other) => all.has(other)) === true
  const kept = [...all].filter((quality) => !needless(quality))
  const ordered = inOrder(kept.length > 0 || !WEAK.has(noun) ? kept : [...all])
  return [...ordered, noun].join('-')
}

/** Qualities in the order in which identifiers and names have them. */
export function inOrder(qualities: Iterable<string>): string[] {
  const known = new Set(qualities)
  return known.size === 0 ? [] : QUALITIES.filter((quality) => known.has(quality))
}
