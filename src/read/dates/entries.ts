/** How the lexicon's entries say what a word means: the kinds of `sense/kinds.ts` that are parts of dates, with their identifiers. */
import type { Entry } from '../../language/lexicon.ts'
import { type Info, ROLE, setNumber } from './info.ts'
import { GRAIN, type GrainName, KIND, LINK, LINK_NAMES } from './symbols.ts'

/** A rank (第) comes before a number that is never the day of a month. */
const MARKS: Record<string, number> = {
  before: ROLE.MARK_BEFORE,
  rank: ROLE.MARK_BEFORE | ROLE.RANK,
  after: ROLE.MARK_AFTER,
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
  'ordinal-mark': (info, id) => set(info, 0, { role: info.role | (MARKS[id] ?? 0) }),
  deictic: (info, id) => {
    const [, unit = 'day', offset = '0'] = /^([a-z]+?)([+-]\d+)/.exec(id) ?? []
    const anchored = unit === 'follow'
    set(info, KIND.DEI, {
      grain: anchored ? GRAIN.day : GRAIN[unit as GrainName],
      offset: Number(offset),
      ...(anchored && { when: 'following' }),
    })
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

/** Adds what an entry of the lexicon means. */
export function addEntry(info: Info, { kind, id }: Entry): void {
  const flags = id.replace(/^(last|[a-z]+|[0-9]+)/, '')
  SET[kind]?.(info, id, flags)
  if (flags.includes('?')) info.unsure = true
  if (kind !== 'unit' && kind !== 'part-of' && flags.includes('.')) info.short = true
  if (flags.includes('~')) info.vague = true
  if (flags.includes('>')) info.leads = true
}

/** Whether an entry is of a kind that can be part of a date. */
export function isPart({ kind }: Entry): boolean {
  return Object.hasOwn(SET, kind)
}
