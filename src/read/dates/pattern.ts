/**
 * Rules over atoms as data: a name, a pattern, and what to make of the atoms that it matches.
 *
 * A pattern is a row of kinds (`DAY|SDAY MON YR?`). Braces before a kind say which links may stand before it beyond the usual
 * ones (a space, an article, "of"); `!` marks those of which one must; `=` leaves out the usual ones. `{!ago-after}$` asks for a
 * link behind the last kind. Patterns of one pass share a tree, so that every atom is looked at once for all of them.
 */

import type { Passage } from '../passage.ts'
import type { Atom } from './atom.ts'
import { KIND, LINK, LINK_NAMES, SIGN_LINKS } from './symbols.ts'
import type { Moment } from './time.ts'

export interface Context {
  readonly passage: Passage
  readonly moment: Moment
  /** The atom after those that matched. */
  next: Atom
}

/** Makes one part of several (or several, each with its own tokens), or refuses. */
export type Make = (parts: Atom[], context: Context) => Atom | Atom[] | null

export interface Rule {
  readonly name: string
  readonly patterns: readonly string[]
  readonly make: Make
}

interface Edge {
  readonly kinds: number
  readonly any: number
  readonly allowed: number
  readonly next: State
}

export interface State {
  readonly edges: Edge[]
  /** Rules that end here; `lead` is the link that must follow, `opens` whether the first atom's links belong to the match. */
  readonly ends: End[]
}

export interface End {
  readonly rule: number
  readonly lead: number
  readonly opens: boolean
}

export interface Pass {
  readonly rules: readonly Rule[]
  readonly root: State
  readonly kinds: number
  /** The edges that atoms of certain kinds can take first, worked out when such an atom is met. */
  readonly first: Map<number, State>
}

const USUAL = LINK.SPACED | LINK.THE | LINK.ONE | LINK.OF
const NAMES: Record<string, number> = { ...LINK_NAMES, ...SIGN_LINKS, daytime: LINK.DAYTIME }
const ELEMENT = /^(?:\{([^}]*)\})?([A-Z|]+|\$)(\?)?$/

/** Compiles the rules of a pass. @throws Error naming the rule whose pattern cannot be read */
export function compile(rules: readonly Rule[]): Pass {
  const root: State = { edges: [], ends: [] }
  rules.forEach((rule, index) => {
    for (const pattern of rule.patterns) {
      const elements = pattern.match(/(\{[^}]*\})?[^\s{]+/g) ?? []
      for (const row of expand(elements)) insert(root, row, index, rule.name)
    }
  })
  return { rules, root, kinds: root.edges.reduce((bits, edge) => bits | edge.kinds, 0), first: new Map() }
}

/** Writes out the optional elements of a pattern: `A B?` is `A` and `A B`. */
function expand(elements: readonly string[]): string[][] {
  let rows: string[][] = [[]]
  for (const element of elements) {
    const optional = element.endsWith('?')
    const bare = optional ? element.slice(0, -1) : element
    rows = rows.flatMap((row) => (optional ? [row, [...row, bare]] : [[...row, bare]]))
  }
  return rows
}

function insert(root: State, row: readonly string[], rule: number, name: string): void {
  let state = root
  let lead = 0
  let opens = false
  row.forEach((element, position) => {
    const [, links = '', kindNames = ''] = ELEMENT.exec(element) ?? []
    if (!kindNames) throw new Error(`date rule ${name}: cannot read "${element}"`)
    const { any, allowed } = readLinks(links, name)
    if (kindNames === '$') {
      lead = any
      return
    }
    const kinds = kindNames.split('|').reduce((bits, kind) => bits | kindOf(kind, name), 0)
    if (position === 0 && any) opens = true
    const all = position === 0 ? -1 : allowed
    let edge = state.edges.find((e) => e.kinds === kinds && e.any === any && e.allowed === all)
    if (!edge) {
      edge = { kinds, any, allowed: all, next: { edges: [], ends: [] } }
      state.edges.push(edge)
    }
    state = edge.next
  })
  state.ends.push({ rule, lead, opens })
}

function kindOf(name: string, rule: string): number {
  const kind = KIND[name as keyof typeof KIND]
  if (kind === undefined) throw new Error(`date rule ${rule}: no such kind "${name}"`)
  return kind
}

function readLinks(spec: string, rule: string): { any: number; allowed: number } {
  let any = 0
  let allowed: number = USUAL
  for (const word of spec.split(' ').filter(Boolean)) {
    if (word === '=' && spec.startsWith('=')) {
      allowed = 0
      continue
    }
    const required = word.startsWith('!')
    const link = word === '_' ? LINK.SPACED : NAMES[required ? word.slice(1) : word]
    if (link === undefined) throw new Error(`date rule ${rule}: no such link "${word}"`)
    allowed |= link
    if (required) any |= link
  }
  return { any, allowed }
}
