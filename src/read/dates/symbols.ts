/** What the parts of a date can be, as bits: `KIND` for the parts themselves, `LINK` for what stands between them. */

export const KIND = {
  NUM: 1 << 0,
  /** A number that can be a day of a month. */
  DAY: 1 << 1,
  ORD: 1 << 2,
  /** A number that can be a year. */
  YR: 1 << 3,
  /** A number that can be a month. */
  MNUM: 1 << 4,
  MON: 1 << 5,
  /** A month of the Hijri calendar. */
  HIJ: 1 << 6,
  WD: 1 << 7,
  UNIT: 1 << 8,
  /** A unit that may name the day, month or year number after it (UDAY …) or before it (SIGN). */
  UDAY: 1 << 9,
  UMONTH: 1 << 10,
  UYEAR: 1 << 11,
  SIGN: 1 << 12,
  WHEN: 1 << 13,
  DEI: 1 << 14,
  SEA: 1 << 15,
  PART: 1 << 16,
  ERA: 1 << 17,
  DEC: 1 << 18,
  DMARK: 1 << 19,
  /** Two numbers joined by a dash: 10-11. */
  PAIR: 1 << 20,
  // what rules make of them
  /** A number that a word says is the day of a month. */
  SDAY: 1 << 21,
  DUR: 1 << 22,
  /** "third week", "النصف الأول": a part to be taken from what follows. */
  SEL: 1 << 23,
  YEAR: 1 << 24,
  /** A period named from the day of writing; MREF a month, WREF a week. */
  REF: 1 << 25,
  MREF: 1 << 26,
  WREF: 1 << 27,
  DATE: 1 << 28,
} as const

export const LINK = {
  SPACED: 1 << 0,
  THE: 1 << 1,
  OF: 1 << 2,
  COMMA: 1 << 3,
  DASH: 1 << 4,
  SLASH: 1 << 5,
  DOT: 1 << 6,
  OPEN: 1 << 7,
  CLOSE: 1 << 8,
  AND: 1 << 9,
  OR: 1 << 10,
  IN: 1 << 11,
  FROM: 1 << 12,
  TO: 1 << 13,
  BETWEEN: 1 << 14,
  SINCE: 1 << 15,
  UNTIL: 1 << 16,
  BEFORE: 1 << 17,
  AFTER: 1 << 18,
  AGO: 1 << 19,
  HENCE: 1 << 20,
  WITHIN: 1 << 21,
  EQUALS: 1 << 22,
  DAYTIME: 1 << 23,
  // the same, standing behind: two days ago, 2018年以来
  AGO_P: 1 << 24,
  HENCE_P: 1 << 25,
  SINCE_P: 1 << 26,
  UNTIL_P: 1 << 27,
  BEFORE_P: 1 << 28,
  AFTER_P: 1 << 29,
  WITHIN_P: 1 << 30,
  /** "a": an article that counts one. */
  ONE: 1 << 31,
} as const

/** Links that belong to the expression they open; its span begins with them. */
export const OPENERS =
  LINK.FROM | LINK.BETWEEN | LINK.SINCE | LINK.UNTIL | LINK.BEFORE | LINK.AFTER | LINK.AGO | LINK.HENCE | LINK.WITHIN

/** Names of links in lexicons: `link: {of: […], ago: […]}`; a name with `-after` stands behind what it governs. */
export const LINK_NAMES: Record<string, number> = {
  the: LINK.THE,
  one: LINK.ONE,
  of: LINK.OF,
  and: LINK.AND,
  or: LINK.OR,
  in: LINK.IN,
  from: LINK.FROM,
  to: LINK.TO,
  between: LINK.BETWEEN,
  since: LINK.SINCE,
  until: LINK.UNTIL,
  before: LINK.BEFORE,
  after: LINK.AFTER,
  ago: LINK.AGO,
  hence: LINK.HENCE,
  within: LINK.WITHIN,
  equals: LINK.EQUALS,
  'ago-after': LINK.AGO_P,
  'hence-after': LINK.HENCE_P,
  'since-after': LINK.SINCE_P,
  'until-after': LINK.UNTIL_P,
  'before-after': LINK.BEFORE_P,
  'after-after': LINK.AFTER_P,
  'within-after': LINK.WITHIN_P,
}

/** Signs that link, by their folded character: the same in every language. */
export const SIGN_LINKS: Record<string, number> = {
  ',': LINK.COMMA,
  '、': LINK.AND | LINK.COMMA,
  '-': LINK.DASH,
  '~': LINK.DASH,
  '/': LINK.SLASH,
  '.': LINK.DOT,
  '(': LINK.OPEN,
  ')': LINK.CLOSE,
  '[': LINK.OPEN,
  ']': LINK.CLOSE,
  '&': LINK.AND,
  '=': LINK.EQUALS,
}

/** How long a unit is, in order of length. */
export const GRAIN = {
  day: 0,
  week: 1,
  weekend: 2,
  month: 3,
  quarter: 4,
  half: 5,
  year: 6,
  decade: 7,
  century: 8,
  hour: 9,
} as const

export type GrainName = keyof typeof GRAIN
