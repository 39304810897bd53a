/** Two accounts of one meeting: what both say, what one alone says, and what they say differently. */
import { type Cell, cite, type Phrase, quote, type Sheet, say, silent } from '../cite.ts'
import type { Held } from '../held.ts'
import { accountsOf, factsOf } from '../merge/account.ts'
import type { Mention } from '../merge/mentions.ts'
import type { Meeting } from '../merge/merge.ts'
import { mergePeople, type Person } from '../merge/people.ts'
import { Decisions } from '../review/decisions.ts'
import { contentWords, shared } from './alike.ts'
import { type Claim, citeOf, claimsOf, partyWords, sidesOf, stanceWord, stanceWords } from './claims.ts'
import { issueCites } from './matrix.ts'
import { dateCell, onePlace, placeCell, roundCell } from './merged.ts'
import { officesOf, peopleOf } from './people.ts'
import { Wordings } from './wording.ts'

type Pair = readonly [Held, Held]

/** @param known people as other reports of the register have them: a page names each in its reader's language, where one has it */
export function compare(one: Held, other: Held, known: readonly Pick<Person, 'mentions'>[] = []): Sheet {
  const pair: Pair = [one, other]
  return {
    title: [say('register.compare')],
    columns: [
      say('register.what'),
      ...endsOf([one.name, other.name]).map((plain) => ({ plain })),
      say('register.outcome'),
    ],
    rows: [...fieldRows(pair), ...peopleRows(pair, known), ...issueRows(pair), ...otherRows(pair)],
    searched: [one.sha256, other.sha256],
  }
}

/** Two paths by their ends, as far as these tell them apart: in which folders files lie on this machine is nobody's business. */
export function endsOf(paths: readonly string[]): string[] {
  const parts = paths.map((path) => path.split(/[/\\]/))
  const longest = Math.max(...parts.map(({ length }) => length))
  for (let length = 1; ; length++) {
    const ends = parts.map((one) => one.slice(-length).join('/'))
    if (new Set(ends).size === ends.length || length >= longest) return ends
  }
}

/** The account that a document is about, as a meeting of its own. */
function alone(...held: Held[]): Meeting {
  const accounts = held.flatMap((one) => accountsOf([one]).slice(0, 1))
  const [first] = accounts
  const named = { mechanism: undefined, round: undefined, day: undefined }
  const meeting: Meeting = { id: first?.id ?? '', accounts, copies: [], links: [], people: [], ...named }
  return { ...meeting, people: mergePeople(held, [meeting], new Decisions([])).people }
}

function fieldRows(pair: Pair): Cell[][] {
  const [mine, theirs] = pair.map((held) => alone(held)) as [Meeting, Meeting]
  const [here, there] = pair.map(({ record: { meetings, document } }) => {
    const place = meetings[0]?.place?.value
    return place && { ...place, language: document.language }
  })
  const fields = [
    ['field.round', roundCell, undefined],
    ['field.date', dateCell, undefined],
    ['field.place', placeCell, here && there && onePlace(here, there)],
  ] as const
  return fields.map(([key, cellOf, same]) => {
    const cells = [cellOf(mine), cellOf(theirs)] as const
    const name = { words: [say(key)], cites: cells.flatMap(({ cites }) => cites) }
    return row(name, cells, same ?? JSON.stringify(cells[0].words) === JSON.stringify(cells[1].words), pair)
  })
}

/** Everybody who takes part, with the office that each report gives; only within a language can offices be told apart by their words. */
function peopleRows(pair: Pair, known: readonly Pick<Person, 'mentions'>[]): Cell[][] {
  return peopleOf(alone(...pair)).map((person) => {
    const cells = pair.map((held): Cell => {
      const own = person.mentions.filter((one) => one.held === held)
      if (own.length === 0) return silent([held])
      const [shown] = own.toSorted((a, b) => Number(b.person.office !== null) - Number(a.person.office !== null)) as [
        (typeof own)[number],
      ]
      const { name, office } = shown.person
      const words: Phrase[] = [
        quote(held, name.from),
        ...(office ? [say('register.holding'), quote(held, office.from)] : []),
      ]
      return {
        words,
        cites: own.map((one) => cite(held, [...one.person.name.from, ...(one.person.office?.from ?? [])])),
      }
    }) as [Cell, Cell]
    const name = {
      words: [...(person.party ? [{ party: person.party }, { plain: ':' }] : []), nameOf(person.mentions, known)],
      cites: cells.flatMap(({ cites }) => cites),
    }
    return row(name, cells, officesOf(person).length < 2, pair)
  })
}

/** Someone's name as these reports write it, and in other languages as other reports do, or as it was read with it. */
function nameOf(own: readonly Mention[], known: readonly Pick<Person, 'mentions'>[]): Phrase {
  const ids = new Set(own.map(({ id }) => id))
  const others = known.find(({ mentions }) => mentions.some(({ id }) => ids.has(id)))?.mentions ?? []
  const [{ held, person }] = own as [Mention]
  const latin = own.flatMap(({ person }) => person.name.value.en ?? [])[0]
  const name: Record<string, string> = latin === undefined ? {} : { en: latin }
  for (const one of [...own, ...others].reverse())
    name[one.held.record.document.language] = one.person.name.value.written
  return { name, written: person.name.value.written, language: held.record.document.language }
}

function issueRows(pair: Pair): Cell[][] {
  const wordings = new Wordings(pair)
  const claims = pair.map((held) => claimsOf(alone(held))) as [Claim[], Claim[]]
  return [...Map.groupBy(claims.flat(), ({ issue }) => issue)].flatMap(([issue, all]) =>
    sidesOf(all).map(({ parties, claims: own }) => {
      const [mine, theirs] = pair.map((held) => own.filter((claim) => claim.held === held)) as [Claim[], Claim[]]
      const cells = [mine, theirs].map((told, at): Cell => {
        const held = pair[at] as Held
        if (told.length > 0) return { words: stanceWords(told), cites: told.map(citeOf) }
        const others = all.filter((claim) => claim.held === held)
        return { ...wordings.quiet([held], own, others), cites: [] }
      }) as [Cell, Cell]
      const stances = new Set(theirs.map(({ stance }) => stance))
      const name = { words: [{ issue }, { plain: ':' }, ...partyWords(parties)], cites: issueCites(own) }
      return row(
        name,
        cells,
        mine.some(({ stance }) => stances.has(stance)),
        pair,
      )
    }),
  )
}

interface Other {
  readonly held: Held
  readonly parties: readonly string[]
  readonly stance: string
  readonly words: readonly string[]
  readonly cell: Cell
}

/** Share of the shorter one's content words from which what names no issue is the same in both. */
const SAME = 0.5

/**
 * What names no issue of the list: in one language it is set against what the other report says in like words. Over languages nothing
 * shows what it could be set against, and that is said, not that it is not mentioned.
 */
function otherRows(pair: Pair): Cell[][] {
  const [mine, theirs] = pair.map(otherClaims) as [Other[], Other[]]
  const left = new Set(theirs)
  const key = languageOf(pair[0]) === languageOf(pair[1]) ? 'register.not-mentioned' : 'register.no-counterpart'
  const rows = mine.map((one) => {
    const same = theirs.find(
      (other) => left.has(other) && shared(one.words, other.words).share >= SAME && meets(one, other),
    )
    if (same) left.delete(same)
    return row(sideOf(one), [one.cell, same?.cell ?? silent([pair[1]], key)], one.stance === same?.stance, pair, key)
  })
  return [...rows, ...[...left].map((one) => row(sideOf(one), [silent([pair[0]], key), one.cell], false, pair, key))]
}

const languageOf = ({ record }: Held): string => record.document.language
const meets = (one: Other, other: Other): boolean => one.parties.some((party) => other.parties.includes(party))
const sideOf = ({ parties, cell: { cites } }: Other): Cell => ({
  words: parties.length > 0 ? partyWords(parties) : [say('word.unknown-party')],
  cites,
})

function otherClaims(held: Held): Other[] {
  return alone(held).accounts.flatMap((account) => {
    const agreed = factsOf(account, held.record.agreements).map((one) => ({ ...one, stance: 'agreed', cue: one.act }))
    const said = factsOf(account, held.record.statements).map((one) => ({
      ...{ ...one, stance: one.stance.value },
      parties: one.party ? [one.party] : one.parties,
    }))
    return [...agreed, ...said]
      .filter(({ issues }) => issues.length === 0)
      .map(
        ({ parties, stance, cue, content }): Other => ({
          ...{ held, stance, parties: parties.map(({ value }) => value), words: contentWords(content.value) },
          cell: {
            words: [stanceWord(stance), quote(held, content.from)],
            cites: [cite(held, [...cue.from, ...content.from])],
          },
        }),
      )
  })
}

/** @param unmatched said of what stands on one side alone, where it cannot be known whether the other has it */
function row(name: Cell, cells: readonly [Cell, Cell], alike: boolean, pair: Pair, unmatched?: string): Cell[] {
  const told = cells.flatMap(({ cites }) => cites)
  if (told.length === 0) return [{ ...silent(pair), words: name.words }, ...cells, silent(pair)]
  const [mine, theirs] = cells.map(({ cites }) => cites.length > 0) as [boolean, boolean]
  const both = mine && theirs
  const key = both ? (alike ? 'both' : 'differently') : mine ? 'only-first' : 'only-second'
  const words = !both && unmatched === 'register.no-counterpart' ? [say(unmatched, 1)] : [say(`register.${key}`)]
  return [name, ...cells, { words, cites: told, ...(both && !alike && { differs: true }) }]
}
