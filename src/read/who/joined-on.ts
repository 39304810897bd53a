/** Who is joined to a person by an office that the first one's words stand for. */
import type { Passage } from '../passage.ts'
import { clitics, type Draft } from './draft.ts'
import { nameAt } from './name.ts'
import { behindArticles, partyAt } from './party.ts'
import { setOff } from './set-off.ts'

/** "his Saudi counterpart X, the Turkish Y": of a further counterpart only the adjective of state stands before the name. */
export function counterpartsBehind(passage: Passage, at: number, end: number): Draft[] {
  const first = passage.folded(at) === ',' ? at + 1 : at
  if (first >= end || passage.language.grammar.cased || !passage.andAttached(first)) return []
  const party = partyAt(passage, first)
  const name = party?.form === 'adjective' ? nameAt(passage, party.after, end, { expected: true }) : undefined
  if (!party || !name) return []
  const draft: Draft = {
    kind: 'person',
    first,
    after: name.after,
    office: undefined,
    oblique: false,
    parties: [party],
    introduces: { name, offices: [], party, sort: 'counterpart', honorifics: [] },
    ...clitics(passage.hits(first)[0]),
  }
  return [draft, ...counterpartsBehind(passage, draft.after, end)]
}

/** "el canciller de Kenia, X Y, y el de Chad, V Z": an article stands for the office, before whose it is and the name. */
export function sameOffice(passage: Passage, at: number, end: number): Draft[] {
  const { cased, articles, modifiers } = passage.language.grammar
  if (!cased || articles !== 'word' || modifiers !== 'after' || at >= end) return []
  let p = passage.folded(at) === ',' ? at + 1 : at
  const and = passage.find(p, 'and')
  if (!and) return []
  p += and.length
  const first = p
  if (!passage.find(p, 'article')) return []
  p++
  const of = passage.hits(p).find(({ entry }) => entry.kind === 'preposition' && entry.id === 'of')
  const party = partyAt(passage, of ? behindArticles(passage, p + of.length) : p)
  if (!party || (of ? party.form !== 'name' : party.form !== 'adjective')) return []
  const name = setOff(passage, party.after, end) ?? (of ? undefined : nameAt(passage, party.after, end))
  if (!name || name.folded.length < 2) return []
  return [
    {
      kind: 'person',
      first: first + 1,
      after: name.after,
      office: undefined,
      oblique: false,
      parties: [party],
      introduces: { name, offices: [], party, sort: 'office', honorifics: [] },
    },
  ]
}
