/** Applies the rules of a pass to a row of atoms. */
import type { Atom } from './atom.ts'
import type { Context, End, Pass, State } from './pattern.ts'
import { LINK } from './symbols.ts'

/** Where patterns end that match at an atom, and the atom after each; filled by `walk`, used up by `use`. */
const ends: (End | null)[] = []
const afters: number[] = []
let count = 0

/** Replaces, from left to right, the longest match of a pass by what its rule makes; the earlier rule wins a tie. */
export function applyPass(pass: Pass, atoms: Atom[], context: Context): Atom[] {
  let out: Atom[] | null = null
  const last = atoms.length - 1
  let at = 0
  while (at < last) {
    const atom = atoms[at]!
    let end = 0
    if (atom.kinds & pass.kinds) {
      count = 0
      walk(firstState(pass, atom.kinds), atoms, at, last)
      if (count > 0) {
        const made = use(pass, atoms, at, context)
        if (made) {
          out ??= atoms.slice(0, at)
          if (Array.isArray(made)) out.push(...made)
          else out.push(made)
          end = usedTo
        }
      }
    }
    if (end === 0) {
      out?.push(atom)
      at++
    } else at = end
  }
  out?.push(atoms[last]!)
  return out ?? atoms
}

function firstState(pass: Pass, kinds: number): State {
  let state = pass.first.get(kinds)
  if (!state) {
    state = { edges: pass.root.edges.filter((edge) => edge.kinds & kinds), ends: [] }
    pass.first.set(kinds, state)
  }
  return state
}

function walk(state: State, atoms: Atom[], at: number, last: number): void {
  for (const end of state.ends) {
    if (end.lead !== 0 && !(atoms[at]!.lead & end.lead)) continue
    ends[count] = end
    afters[count++] = at
  }
  if (at >= last) return
  const { kinds, gap } = atoms[at]!
  for (const edge of state.edges) {
    if (!(edge.kinds & kinds) || (edge.any && !(gap & edge.any))) continue
    if (gap & ~edge.allowed && barred(gap, edge.allowed)) continue
    walk(edge.next, atoms, at + 1, last)
  }
}

/** Words that link in two ways (من "of" or "from", "in" a year or in three years) are let through if one of them is allowed. */
function barred(gap: number, allowed: number): boolean {
  let rest = gap & ~allowed
  const fit = gap & allowed
  if (fit & LINK.OF) rest &= ~LINK.FROM
  // The article of days says "on" as well: le 4, el 4.
  if (fit & LINK.THE) rest &= ~LINK.IN
  if (fit & LINK.IN) rest &= ~(LINK.HENCE | LINK.WITHIN | LINK.UNTIL | LINK.TO)
  if (fit & LINK.BEFORE) rest &= ~LINK.AGO
  if (fit & LINK.AFTER) rest &= ~LINK.HENCE
  if (fit & LINK.SINCE) rest &= ~LINK.AGO
  if (fit & LINK.AGO_P) rest &= ~LINK.BEFORE_P
  if (fit & LINK.HENCE_P) rest &= ~LINK.AFTER_P
  return rest !== 0
}

let usedTo = 0

/** Tries the matches found, longest first, and says in `usedTo` where to go on; null if every rule refused. */
function use(pass: Pass, atoms: Atom[], at: number, context: Context): Atom | Atom[] | null {
  for (let left = count; left > 0; left--) {
    let best = -1
    for (let i = 0; i < count; i++) if (ends[i] && (best < 0 || better(i, best))) best = i
    const { rule, lead, opens } = ends[best]!
    ends[best] = null
    usedTo = afters[best]!
    const next = atoms[usedTo]!
    context.next = next
    const { make, name } = pass.rules[rule]!
    const result = make(atoms.slice(at, usedTo), context)
    if (!result) continue
    if (Array.isArray(result)) return result
    place(result, atoms[at]!, atoms[usedTo - 1]!, opens)
    result.rule ||= name
    if (lead) {
      result.after = next.leadAfter
      next.gap = next.rest
      next.lead = 0
    }
    return result
  }
  return null
}

function better(i: number, than: number): boolean {
  const a = ends[i]!
  const b = ends[than]!
  if (afters[i] !== afters[than]) return afters[i]! > afters[than]!
  return (a.lead !== 0) !== (b.lead !== 0) ? a.lead !== 0 : a.rule < b.rule
}

const OPENING =
  LINK.FROM | LINK.BETWEEN | LINK.SINCE | LINK.UNTIL | LINK.BEFORE | LINK.AFTER | LINK.AGO | LINK.HENCE | LINK.WITHIN

/** Gives what a rule made the tokens and the links of the atoms that it was made of. */
function place(result: Atom, head: Atom, tail: Atom, opens: boolean): void {
  result.first = opens ? head.opener : head.first
  result.after = tail.after
  result.gap = opens ? head.gap & ~OPENING : head.gap
  result.lead = head.lead
  result.rest = head.rest
  result.leadAfter = head.leadAfter
  result.opener = opens ? result.first : head.opener
}
