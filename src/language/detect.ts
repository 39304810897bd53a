/** Tells the language of a text, or that it is none that is read. */
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { CLASS, DIGIT, fold, HAN, LETTER, MARK, UNITS } from '../text/chars.ts'
import { tokenize } from '../text/tokens.ts'
import type { Language } from './language.ts'

/** How much of a text is looked at, in UTF-16 units, and how much is gone through for it. */
const SAMPLE = 2000
const REACH = 50_000
/** A run of letters and digits of this many units is no word of any language, but a number, an address or a picture written as letters. */
const NO_WORD = 100
/** Share of a text's words that must be frequent ones of a language for it to be told at a glance. */
const SHARE = 0.12
/** ... and how much more it must be than the next language's of the same script. */
const LEAD = 1.5

type Frequent = (language: Language) => ReadonlySet<string>

/** One of our languages, or the English name of another, where it can be told. */
export type Detected = { readonly language: Language } | { readonly name: string | undefined }

/** The share of a text's words that are frequent ones of a language, between 0 and 1. */
export function share(words: readonly string[], frequent: ReadonlySet<string>): number {
  if (words.length === 0) return 0
  let count = 0
  for (const word of words) if (frequent.has(word)) count++
  return count / words.length
}

/** Whether the share of a text's words that are frequent ones of a language is more than the least that is asked for. */
export function exceeds(words: readonly string[], frequent: ReadonlySet<string>, least: number): boolean {
  let count = 0
  for (const word of words) if (frequent.has(word) && ++count / words.length > least) return true
  return false
}

/** The languages whose script most letters of a text belong to. */
export function sameScript(text: string, languages: readonly Language[]): Language[] {
  const scripts = scriptsOf(languages)
  const counts = new Uint32Array(scripts.names.length + 1)
  let all = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const cls = CLASS[unit]
    if (cls !== LETTER && cls !== HAN) continue
    all++
    const script = scripts.of[unit] as number
    counts[script] = (counts[script] as number) + 1
  }
  const most = Math.max(...counts.subarray(0, -1))
  if (most === 0 || most * 2 < all) return []
  return languages.filter(({ script }) => counts[scripts.names.indexOf(script)] === most)
}

/** The script of each UTF-16 unit, as an index of its name; one past the last name for every other script. */
interface Scripts {
  readonly names: readonly string[]
  readonly of: Uint8Array
}

const known = new WeakMap<readonly Language[], Scripts>()

function scriptsOf(languages: readonly Language[]): Scripts {
  const found = known.get(languages)
  if (found) return found
  const names = [...new Set(languages.map(({ script }) => script))]
  const of = new Uint8Array(65536).fill(names.length)
  names.forEach((name, index) => {
    for (const run of UNITS.matchAll(new RegExp(`\\p{Script=${name}}+`, 'gu')))
      of.fill(index, run.index, run.index + run[0].length)
  })
  const scripts = { names, of }
  known.set(languages, scripts)
  return scripts
}

/** The beginning of a text, without what would hide its words. */
function sampleOf(text: string): string {
  let sample = ''
  const reach = Math.min(text.length, REACH)
  for (let at = 0; at < reach && sample.length < SAMPLE; ) {
    const first = at
    const solid = isSolid(text, at)
    while (at < reach && isSolid(text, at) === solid) at++
    sample += solid && at - first >= NO_WORD ? ' ' : text.slice(first, at)
  }
  return sample.slice(0, SAMPLE)
}

function isSolid(text: string, at: number): boolean {
  const cls = CLASS[text.charCodeAt(at)]
  return cls === LETTER || cls === DIGIT || cls === HAN || cls === MARK
}

/**
 * The language of a text: at a glance if its frequent words are there, else by the letter sequences that `eld` knows, which is
 * loaded only then.
 * @param frequent the frequent words of each language, folded
 */
export function detect(text: string, languages: readonly Language[], frequent: Frequent): Detected {
  const glance = detectAtGlance(text, languages, frequent)
  if (glance) return { language: glance }
  // The package offers its parts to `import` alone; a resolved path can be required, so that reading stays synchronous.
  const path = fileURLToPath(import.meta.resolve('eld/extrasmall'))
  const { eld } = createRequire(import.meta.url)(path) as typeof import('eld/extrasmall')
  const sample = sampleOf(text)
  const code = eld.detect(sample).language
  const language = sameScript(sample, languages).find((one) => one.code === code)
  return language
    ? { language }
    : { name: code ? new Intl.DisplayNames('en', { type: 'language' }).of(code) : undefined }
}

/** The words of letters in a text, folded. */
function lettersIn(text: string): string[] {
  const { count, cls, start, end } = tokenize(text)
  const words: string[] = []
  for (let at = 0; at < count; at++) if (cls[at] === LETTER) words.push(fold(text.slice(start[at], end[at])))
  return words
}

/** The language of a text whose frequent words leave no doubt. */
export function detectAtGlance(text: string, languages: readonly Language[], frequent: Frequent): Language | undefined {
  const sample = sampleOf(text)
  const candidates = sameScript(sample, languages)
  const words = lettersIn(sample)
  const shares = candidates
    .map((language) => ({ language, share: language.spaces ? share(words, frequent(language)) : 1 }))
    .sort((a, b) => b.share - a.share)
  const [best, second] = shares
  if (!best || best.share < SHARE || (second && best.share < second.share * LEAD)) return undefined
  return best.language
}
