/** A name that closes an office which began without one: its complements, or where it is held, stand between. */
import type { Mention } from '../../sense/mention.ts'
import { LETTER, NEW_LINE } from '../../text/tokens.ts'
import type { Mentions } from './mentions.ts'
import type { Name } from './name.ts'

/** Longest complement of an office before the name of who holds it, in tokens. */
const COMPLEMENTS = 20

/** The office without a name that a name closes: "the representative of X in the group for Y *Z*", nothing but its complements between. */
export function heldBy(mentions: Mentions, name: Name): Mention | undefined {
  const { passage } = mentions
  if (!passage.language.grammar.cases || name.folded.length < 2) return undefined
  for (let p = name.first; p < name.after; p++) if (passage.hits(p).length > 0) return undefined
  for (let p = name.first - 1; p >= passage.first && name.first - p < COMPLEMENTS; p--) {
    const hits = passage.hits(p)
    if (passage.tokens.cls[p] !== LETTER || passage.tokens.gap[p + 1] === NEW_LINE) return undefined
    const mention = mentions.at(p)
    if (mention?.kind === 'office')
      return mention.number === 'one' && mention.id !== 'counterpart' ? mention : undefined
    if (mention?.kind === 'person' || hits.some(({ entry }) => entry.kind === 'cue')) return undefined
  }
  return undefined
}

/** "The head of the delegation at the talks X Y": the office in the nominative that a name closes, right behind where it is held. */
export function atTalks(mentions: Mentions, name: Name): Mention | undefined {
  const { passage } = mentions
  const encounter = mentions.at(name.first - 1)
  if (encounter?.kind !== 'encounter' || !encounter.oblique || !passage.language.grammar.cases) return undefined
  const office = heldBy(mentions, name)
  if (!office || office.oblique || !passage.find(office.after, 'preposition')) return undefined
  const words = Array.from({ length: name.after - name.first }, (_, i) => passage.folded(name.first + i))
  return passage.language.morphology.isObliqueName?.(words) ? undefined : office
}

export function hold(mentions: Mentions, office: Mention, name: Name, at: number): void {
  const mark = office.office
  const party = office.parties[0]
  const index = mentions.list.indexOf(office)
  mentions.addAll(
    [
      {
        kind: 'person',
        first: name.first,
        after: name.after,
        oblique: office.oblique,
        office: mark,
        parties: office.parties,
        introduces: { name, offices: mark ? [mark] : [], party, sort: 'office', honorifics: [] },
      },
    ],
    at,
  )
  const person = mentions.list.at(-1)?.person
  if (person) mentions.list[index] = { ...office, kind: 'person', person }
}
