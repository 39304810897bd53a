/** In a script without spaces: somebody who acts in the name of whoever stands right before him, 总统X的特使Y, X总统特使Y. */
import type { Mention, PartyMark } from '../../sense/mention.ts'
import type { Passage } from '../passage.ts'
import type { Draft } from './draft.ts'
import { leaderParty } from './leaders.ts'
import { officeHeld } from './mention-words.ts'
import { nameAt } from './name.ts'
import { type Office, officeAt } from './office.ts'
import { personAt } from './person.ts'
import { skipTitles } from './titles.ts'

/** Heads of those who act in somebody's name. */
const ACTS_FOR = new Set(['envoy', 'adviser', 'secretary', 'director'])
/** ... and of those of whom that needs no word between. */
const BY_NATURE = new Set(['envoy', 'adviser'])
/** Heads of those in whose name somebody acts. */
const PRINCIPALS = new Set(['president', 'premier', 'monarch'])

/** Whether somebody holds an office of those who act in another's name. */
export function servesSomebody(office: { readonly kinds: readonly string[] } | undefined, linked: boolean): boolean {
  return (linked ? ACTS_FOR : BY_NATURE).has(office?.kinds[0] ?? '')
}

/** Longest spelling of a name in brackets behind it, in tokens. */
const SPELT = 8

/** The token behind the word that ties what follows to whoever stands before it, and behind his name in other letters: X（Latin）的. */
export function behindLink(passage: Passage, at: number): number {
  let p = at
  if (passage.folded(at) === '(') for (p = at + 1; p - at < SPELT && passage.folded(p - 1) !== ')'; p++);
  return passage.find(p, 'particle')?.entry.id === 'attributive' ? p + 1 : at
}

/** Whoever acts in the name of somebody, right behind him: his party is that of his principal. */
export function actingFor(passage: Passage, principal: Mention | undefined, end: number): Draft | undefined {
  if (principal?.kind !== 'person' && principal?.kind !== 'office') return undefined
  const first = behindLink(passage, principal.after)
  const linked = first > principal.after
  if (!officeAt(passage, first, end)) return undefined
  const [draft, ...more] = personAt(passage, first, end) ?? []
  if (!draft || more.length > 0 || !draft.office) return undefined
  const speaks = (linked || draft.introduces) && (draft.introduces?.sort ?? draft.kind) === 'spokesperson'
  if (!speaks && (principal.kind === 'office' || !servesSomebody(draft.office, linked))) return undefined
  if (!linked && !draft.introduces) return undefined
  const party = partyOf(passage, principal)
  const own = draft.parties?.[0]
  if (own && own.code !== party?.code) return undefined
  const served = { ...draft, ...(!draft.introduces && { id: 'servant' }) }
  if (!party || own) return served
  const office = { ...draft.office, party }
  const introduces = draft.introduces && { ...draft.introduces, party, offices: [office] }
  return { ...served, office, parties: [party], ...(introduces && { introduces }) }
}

function partyOf({ language }: Passage, { parties, person, first }: Mention): PartyMark | undefined {
  const told = parties[0] ?? person?.party
  if (told || !person) return told
  const code = leaderParty(language, person.folded)
  return code === undefined ? undefined : { code, first, after: first + 1, form: 'seat', cut: 0 }
}

/** The office of whoever stands right before it, without that of who acts in his name: 总统 in X总统特使Y, none in X特使Y. */
export function ownOffice(passage: Passage, at: number, end: number): Office | undefined {
  const office = officeHeld(passage, at, end)
  if (!office || !servesSomebody(office, false) || !isNamed(passage, office, end)) return office
  const head = passage
    .hits(at)
    .find(({ entry, length }) => entry.kind === 'office' && PRINCIPALS.has(entry.id) && at + length < office.after)
  return head && { ...office, after: at + head.length, kinds: [head.entry.id] }
}

/** Whether the one who acts in somebody's name stands with his office at a token: X的特使, X特使Y. */
export function isServed(passage: Passage, at: number, end: number): boolean {
  const first = behindLink(passage, at)
  const office = officeHeld(passage, first, end)
  return office !== undefined && servesSomebody(office, false) && (first > at || isNamed(passage, office, end))
}

function isNamed(passage: Passage, { after }: Office, end: number): boolean {
  return nameAt(passage, skipTitles(passage, after, true), end, { expected: true }) !== undefined
}
