/** What a spelling can mean in a date, worked out once for each spelling. */
import { CAPITALISED, WITH_AND, WITH_ARTICLE, WITH_PREPOSITION, WITH_PRONOUN } from '../../sense/features.ts'
import type { Entry, Split, Word } from '../../language/lexicon.ts'
import { GRAIN, type GrainName, KIND, LINK, LINK_NAMES, SIGN_LINKS } from './symbols.ts'

/** Breaks an expression. */
export const STOP = 0
/** Stands between parts. */
export const LINKING = 1
/** A part that makes no date alone: a number, "last". */
export const WEAK = 2
/** A part that can carry a date. */
export const STRONG = 3

/** The meanings of one spelling or entry; fields that do not apply are 0, NaN or ''. */
export interface Info {
  level: number
  kinds: number
  links: number
  /** Value of a number or ordinal. */
  num: number
  /** How many digits it is written with; 0 for words. */
  digits: number
  /** hundred, 万: multiplies what stands before it. */
  times: boolean
  /** A ten that may follow its unit: خمسة وعشرون. */
  follows: boolean
  month: number
  weekday: number
  grain: number
  /** 2 for a dual, NaN for a plural, else 1. */
  count: number
  when: string
  offset: number
  season: string
  part: string
  era: string
  /** The word means something else as well: alone it is no date. */
  unsure: boolean
  /** May be followed by a point that ends no sentence. */
  short: boolean
  vague: boolean
  /** The form may stand for several: weeks, mois. */
  plural: boolean
  /** An ordinal in Roman numerals. */
  roman: boolean
  /** A month after which the day may stand: December 5. */
  leads: boolean
  /** Bits of `ROLE`: what the word does to a number beside it. */
  role: number
  /** Where entries of several words go on from here. */
  onward: Onward | null
}

export const ROLE = { LABEL: 1, CLOCK_BEFORE: 2, CLOCK_AFTER: 4, COUNTED: 8, MARK_BEFORE: 16, MARK_AFTER: 32, FUTURE: 64, NONE: 128 } as const

const KINDS = new Set(
  `month hijri-month weekday number ordinal ordinal-mark deictic unit when era season decade part-of-day part-of link clock
  label counted future not-date`.split(/\s+/),
)
/** A bare 4-digit number in this range may be a year without a word that says so, if a preposition of time leads to it. */
const FIRST_YEAR = 1900
const LAST_YEAR = 2100

const infos = new WeakMap<Word, Info>()

export function emptyInfo(): Info {
  return {
    level: STOP,
    kinds: 0,
    links: 0,
    num: Number.NaN,
    digits: 0,
    times: false,
    follows: false,
    month: 0,
    weekday: 0,
    grain: 0,
    count: 1,
    when: '',
    offset: 0,
    season: '',
    part: '',
    era: '',
    unsure: false,
    short: false,
    vague: false,
    plural: false,
    roman: false,
    leads: false,
    role: 0,
    onward: null,
  }
}

/** What a token can mean by itself. */
export function infoOf(word: Word): Info {
  let info = infos.get(word)
  if (info === undefined) {
    info = analyse(word)
    infos.set(word, info)
  }
  return info
}

function analyse(word: Word): Info {
  const info = emptyInfo()
  if (!Number.isNaN(word.value)) setNumber(info, word.value, word.folded.length)
  else if (word.folded.length === 1) info.links = SIGN_LINKS[word.folded] ?? 0
  let split: Split | undefined
  for (const hit of word.hits) {
    if (!fits(hit.entry, hit.split)) continue
    split ??= hit.split
    addEntry(info, hit.entry)
    if (hit.split === split) info.links |= clitics(hit.feats & hit.split.feats)
  }
  if (word.feats & CAPITALISED && info.kinds === 0) setRoman(info, word.folded)
  for (const { node, split } of word.steps) {
    const tree = onwardOf(node, split)
    if (tree?.next) info.onward = info.onward ? { info: null, next: new Map([...(tree.next ?? []), ...(info.onward.next ?? [])]) } : tree
  }
  grade(info)
  return info
}

/** A tree of the words that go on from one, cut down to the entries that can be part of a date. */
export interface Onward {
  readonly info: Info | null
  readonly next: Map<string, Onward> | null
}

type Node = Word['steps'][number]['node']

const trees = new WeakMap<Node, Map<number, Onward | null>>()

/** The tree under a node of the lexicon, for a first word with these clitics; null if no such entry is there. */
function onwardOf(node: Node, split: Split): Onward | null {
  let known = trees.get(node)
  if (!known) {
    known = new Map()
    trees.set(node, known)
  }
  let tree = known.get(split.feats)
  if (tree === undefined) {
    let next: Map<string, Onward> | null = null
    for (const [word, below] of node.next ?? []) {
      const branch = onwardOf(below, split)
      if (branch) next = (next ?? new Map<string, Onward>()).set(word, branch)
    }
    const info = infoOfEntries(node.entries ?? [], split)
    tree = info || next ? { info, next } : null
    known.set(split.feats, tree)
  }
  return tree
}

/** What the entries of the same words mean after these clitics; null if none is part of a date. */
function infoOfEntries(entries: readonly Entry[], split: Split): Info | null {
  const fitting = entries.filter((entry) => fits(entry, split))
  if (fitting.length === 0) return null
  const info = emptyInfo()
  for (const entry of fitting) addEntry(info, entry)
  info.links |= clitics(split.feats)
  grade(info)
  return info
}

/** Whether an entry can be a part of a date: words that link take no clitic but "and", and hardly any takes a pronoun. */
function fits(entry: Entry, split: Split): boolean {
  // باب is a door before it is "in August".
  if (split.feats & WITH_PREPOSITION && entry.id.includes('?')) return false
  if (!KINDS.has(entry.kind)) return false
  if (entry.kind === 'link') return (split.feats & ~WITH_AND) === 0
  return (split.feats & WITH_PRONOUN) === 0 || entry.kind === 'unit'
}

function clitics(feats: number): number {
  let links = 0
  if (feats & WITH_AND) links |= LINK.AND
  if (feats & WITH_ARTICLE) links |= LINK.THE
  if (feats & WITH_PREPOSITION) links |= LINK.IN
  return links
}

/** Marks an info as a number written with so many digits. */
export function setNumber(info: Info, value: number, digits: number): void {
  info.num = value
  info.digits = digits
  info.kinds |= KIND.NUM
  if (digits <= 2 && value >= 1 && value <= 31) info.kinds |= KIND.DAY
  if (digits <= 2 && value >= 1 && value <= 12) info.kinds |= KIND.MNUM
  if ((digits === 4 || digits === 0) && value >= 1000 && value < 3000) info.kinds |= KIND.YR
}

const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10 }

/** XXI, IV: an ordinal, up to 39. */
function setRoman(info: Info, folded: string): void {
  let value = 0
  for (let i = 0; i < folded.length; i++) {
    const sign = ROMAN[folded[i]!]
    if (sign === undefined) return
    value += sign < (ROMAN[folded[i + 1] ?? ''] ?? 0) ? -sign : sign
  }
  if (value < 1 || value > 39 || folded.length > 6) return
  info.kinds = KIND.ORD
  info.num = value
  info.roman = true
}

function grade(info: Info): void {
  const carrying = KIND.MON | KIND.HIJ | KIND.WD | KIND.DEI | KIND.SEA | KIND.DEC
  const unit = (info.kinds & KIND.UNIT) !== 0 && info.grain !== GRAIN.hour
  const year = info.digits === 4 && info.num >= FIRST_YEAR && info.num <= LAST_YEAR
  const yearWord = info.digits === 0 && (info.num === 19 || info.num === 20 || info.num === 1000 || info.num === 2000)
  if (info.kinds & carrying || unit || year || yearWord || info.part.includes('.')) info.level = STRONG
  else if (info.kinds || info.role & (ROLE.MARK_BEFORE | ROLE.MARK_AFTER)) info.level = WEAK
  else if (info.links) info.level = LINKING
  if (info.role & ROLE.NONE) info.level = STOP
}

type Setter = (info: Info, id: string, flags: string) => void

const SET: Record<string, Setter> = {
  month: (info, id) => set(info, KIND.MON, { month: Number.parseInt(id, 10) }),
  'hijri-month': (info, id) => set(info, KIND.HIJ, { month: Number.parseInt(id, 10) }),
  weekday: (info, id) => set(info, KIND.WD, { weekday: Number.parseInt(id, 10) }),
  number: (info, id, flags) => {
    setNumber(info, Number.parseInt(id, 10), 0)
    info.times = flags.includes('x')
    info.follows = flags.includes('+')
    if (flags.includes('~')) info.kinds &= ~(KIND.DAY | KIND.MNUM)
  },
  ordinal: (info, id, flags) => {
    const value = id.startsWith('last') ? -1 : Number.parseInt(id, 10)
    if (value > 0) setNumber(info, value, 0)
    set(info, KIND.ORD, { num: value, times: flags.includes('x') })
    info.kinds &= ~(KIND.NUM | KIND.MNUM)
  },
  'ordinal-mark': (info, id) => set(info, 0, { role: info.role | (id === 'before' ? ROLE.MARK_BEFORE : ROLE.MARK_AFTER) }),
  deictic: (info, id) => {
    const [, unit = 'day', offset = '0'] = /^(\w+?)([+-]\d+)/.exec(id) ?? []
    const anchored = unit === 'follow'
    set(info, KIND.DEI, { grain: anchored ? GRAIN.day : GRAIN[unit as GrainName], offset: Number(offset), ...(anchored && { when: 'following' }) })
  },
  unit: (info, id, flags) => {
    const grain = GRAIN[(/^[a-z]+/.exec(id)?.[0] ?? 'day') as GrainName]
    if (grain === undefined) throw new Error(`lexicon: "${id}" is no unit of time`)
    set(info, KIND.UNIT, { grain, count: id.includes('.2') ? 2 : id.includes('.n') ? Number.NaN : 1 })
    info.plural ||= id.includes('.n') || id.includes('.s')
    if (flags.includes('#')) info.kinds |= NAMING[grain] ?? 0
    if (flags.includes('@')) info.kinds |= KIND.SIGN
  },
  when: (info, id) => set(info, KIND.WHEN, { when: id }),
  era: (info, id) => set(info, KIND.ERA, { era: id }),
  season: (info, id) => set(info, KIND.SEA, { season: id.replace('?', '') }),
  decade: (info, id) =>
    id === 'mark' ? set(info, KIND.DMARK, {}) : set(info, KIND.DEC, { num: Number.parseInt(id, 10) }),
  'part-of-day': (info) => set(info, 0, { links: info.links | LINK.DAYTIME }),
  'part-of': (info, id) => {
    const unit = id.split('.')[1]
    set(info, KIND.PART, { part: id, ...(unit && { grain: GRAIN[unit as GrainName] }) })
  },
  link: (info, id) => set(info, 0, { links: info.links | linkOf(id.replace('?', '')) }),
  clock: (info, id) => set(info, 0, { role: info.role | (id === 'before' ? ROLE.CLOCK_BEFORE : ROLE.CLOCK_AFTER) }),
  label: (info) => set(info, 0, { role: info.role | ROLE.LABEL }),
  counted: (info) => set(info, 0, { role: info.role | ROLE.COUNTED }),
  future: (info) => set(info, 0, { role: info.role | ROLE.FUTURE }),
  'not-date': (info) => set(info, 0, { role: info.role | ROLE.NONE }),
}

const NAMING: Record<number, number> = {
  [GRAIN.day]: KIND.UDAY,
  [GRAIN.month]: KIND.UMONTH,
  [GRAIN.year]: KIND.UYEAR,
}

function set(info: Info, kind: number, fields: Partial<Info>): void {
  info.kinds |= kind
  Object.assign(info, fields)
}

function linkOf(id: string): number {
  const link = LINK_NAMES[id]
  if (link === undefined) throw new Error(`lexicon: "${id}" is no link of dates (see read/dates/symbols.ts)`)
  return link
}

function addEntry(info: Info, { kind, id }: Entry): void {
  const flags = id.replace(/^(last|[a-z]+|[0-9]+)/, '')
  SET[kind]?.(info, id, flags)
  if (flags.includes('?')) info.unsure = true
  if (kind !== 'unit' && kind !== 'part-of' && flags.includes('.')) info.short = true
  if (flags.includes('~')) info.vague = true
  if (flags.includes('>')) info.leads = true
}
