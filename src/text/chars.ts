/**
 * What each UTF-16 code unit is (its class) and which unit it is read as (its fold).
 *
 * Two tables of 65,536 entries, built once. Folding makes spelling variants of one word equal: letter case, Arabic alef,
 * yeh and teh-marbuta forms, Arabic-Indic digits, accents of Latin and Cyrillic letters, traditional Han characters, full-width
 * forms. Marks that carry no
 * letter (tashkeel, tatweel, bidi controls) are ignored. The text itself is never changed: only lookups are folded.
 */
import { SIMPLIFIED, TRADITIONAL } from './han.ts'

export const SPACE = 0
export const NEWLINE = 1
/** Invisible: bidi and zero-width controls. Ignored wherever it stands. */
export const CONTROL = 2
/** Sits on a letter without being one: combining marks (tashkeel, accents), tatweel. Ignored, and belongs to the letter before. */
export const MARK = 3
export const LETTER = 4
export const DIGIT = 5
/** A sign of a script written without spaces: each is a token of its own. */
export const HAN = 6
export const PUNCTUATION = 7

export const CLASS = new Uint8Array(65536)
export const FOLD = new Uint16Array(65536)

/** Every UTF-16 unit in order, what is no character by itself as a space: patterns told once for each of them. */
export const UNITS = Array.from({ length: 65536 }, (_, unit) =>
  unit >= 0xd800 && unit <= 0xdfff ? ' ' : String.fromCharCode(unit),
).join('')

function classify(pattern: RegExp, cls: number): void {
  for (const run of UNITS.matchAll(pattern)) {
    CLASS.fill(cls, run.index, run.index + run[0].length)
  }
}

CLASS.fill(PUNCTUATION)
classify(/\p{L}+/gu, LETTER)
classify(/\p{Nd}+/gu, DIGIT)
classify(/\p{M}+/gu, MARK)
classify(/\p{Cf}+/gu, CONTROL)
classify(/\p{Zs}+/gu, SPACE)
classify(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu, HAN)
classify(/[\u0640\uFE00-\uFE0F]+/gu, MARK)
classify(/[\t\v\f]+/gu, SPACE)
classify(/[\n\r\u0085\u2028\u2029]+/gu, NEWLINE)
// Ideographs beyond the basic plane come as surrogate pairs; the leading half of planes 2 and 3 marks them.
CLASS.fill(PUNCTUATION, 0xd800, 0xe000)
CLASS.fill(HAN, 0xd840, 0xd8c0)

for (let unit = 0; unit < 65536; unit++) FOLD[unit] = unit

/** Base letters of accented Latin, Greek and Cyrillic letters; й keeps its breve, being a letter of its own. */
for (let unit = 0xc0; unit < 0x2000; unit++) {
  if (CLASS[unit] !== LETTER || (unit >= 0x0600 && unit < 0x0e00)) continue
  const letter = String.fromCharCode(unit).toLowerCase()
  const base = letter === 'й' ? letter : letter.normalize('NFD').charAt(0)
  FOLD[unit] = base.charCodeAt(0)
}
for (let unit = 0x41; unit <= 0x5a; unit++) FOLD[unit] = unit + 32
for (const [from, to] of Object.entries({ ø: 'o', đ: 'd', ł: 'l', ı: 'i', ə: 'e', ŋ: 'n' })) {
  for (const form of [from, from.toUpperCase()]) FOLD[form.charCodeAt(0)] = to.charCodeAt(0)
}

/** Digits of every script stand for their value: each script's ten digits begin at a unit ending in 0 or 6 (hexadecimal). */
for (let unit = 0; unit < 65536; unit++) {
  if (CLASS[unit] !== DIGIT) continue
  const fromZero = CLASS[unit & ~0xf] === DIGIT
  FOLD[unit] = 0x30 + (unit & 0xf) - (fromZero || unit >= 0xff10 ? 0 : 6)
}

/** Arabic letters that writers exchange for one another. */
const arabic: Record<string, string> = {
  أإآٱٲٳٵ: 'ا',
  ىیئېےيٸ: 'ي',
  ؤٶ: 'و',
  ةہەۀۃھ: 'ه',
  کڪ: 'ك',
  // Letters for foreign sounds, which the plain letter stands for as well: ڤيينا, فيينا.
  ڤڥ: 'ف',
  پ: 'ب',
  چ: 'ج',
  '٬': ',',
  '٫': '.',
}
for (const [variants, letter] of Object.entries(arabic)) {
  for (const variant of variants) FOLD[variant.charCodeAt(0)] = letter.charCodeAt(0)
}

/** Traditional Han characters are read as the simplified ones. */
for (let at = 0; at < TRADITIONAL.length; at++) FOLD[TRADITIONAL.charCodeAt(at)] = SIMPLIFIED.charCodeAt(at)

/** Presentation and full-width forms fold as the letter they show; ligatures are spelled out by `EXPAND`. */
export const EXPAND = new Map<number, string>()
for (let unit = 0xf900; unit < 0xfff0; unit++) {
  if (unit >= 0xfb00 ? CLASS[unit] === CONTROL : CLASS[unit] !== HAN) continue
  const plain = String.fromCharCode(unit).normalize('NFKC')
  const first = plain.charCodeAt(0)
  if (plain.length === 1) FOLD[unit] = FOLD[first] ?? first
  else if (CLASS[unit] === LETTER && plain.length <= 4) {
    EXPAND.set(unit, Array.from(plain, (c) => String.fromCharCode(FOLD[c.charCodeAt(0)] ?? 0)).join(''))
  }
}

/** Punctuation that writers exchange for one another: quotation marks, apostrophes, dashes, full-width signs. */
const punctuation: Record<string, string> = {
  '’‘ʼ`´′‛': "'",
  '“”„‟″＂': '"',
  '‐‑‒–—―−－': '-',
  '،︐': ',',
  '؛': ';',
  '؟': '?',
  '。｡': '.',
  '‧・･﹒': '·',
}
for (const [variants, sign] of Object.entries(punctuation)) {
  for (const variant of variants) FOLD[variant.charCodeAt(0)] = sign.charCodeAt(0)
}
CLASS['ʼ'.charCodeAt(0)] = PUNCTUATION

/** Composes a base with a combining mark where both together are one letter (и + breve = й). */
export const COMPOSE = new Map<number, number>([[(0x438 << 16) | 0x306, 0x439]])

/**
 * The folded form of a text: what lookups compare. Ignored units vanish, so its length may differ from the text's.
 * @param text any string of one token or of several words
 */
export function fold(text: string): string {
  let out = ''
  let last = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const kind = CLASS[unit]
    if (kind === CONTROL || kind === MARK) {
      const composed = COMPOSE.get((last << 16) | unit)
      if (composed !== undefined) out = out.slice(0, -1) + String.fromCharCode(composed)
      continue
    }
    const expanded = unit >= 0xfb00 ? EXPAND.get(unit) : undefined
    last = FOLD[unit] ?? unit
    out += expanded ?? String.fromCharCode(last)
  }
  return out
}
