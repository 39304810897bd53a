/** Tells the language of a text, or that it is none that is read. */
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { fold } from '../text/chars.ts'
import type { Language } from './language.ts'

/** How much of a text is looked at, in UTF-16 units, and how much is gone through for it. */
const SAMPLE = 2000
const REACH = 50_000
/** What is longer is no word of any language, but a number, an address or a picture written as letters. */
const NO_WORD = /[\p{L}\p{M}\p{N}]{100,}/gu
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
  const scripts = new Map<string, number>()
  for (const { script } of languages) {
    if (!scripts.has(script)) scripts.set(script, (text.match(lettersOf(script)) ?? []).length)
  }
  const most = Math.max(...scripts.values())
  const all = (text.match(/\p{L}/gu) ?? []).length
  if (most === 0 || most * 2 < all) return []
  return languages.filter(({ script }) => scripts.get(script) === most)
}

const patterns = new Map<string, RegExp>()

function lettersOf(script: string): RegExp {
  let pattern = patterns.get(script)
  if (!pattern) {
    pattern = new RegExp(`\\p{Script=${script}}`, 'gu')
    patterns.set(script, pattern)
  }
  return pattern
}

/** The beginning of a text, without what would hide its words. */
function sampleOf(text: string): string {
  return text.slice(0, REACH).replace(NO_WORD, ' ').slice(0, SAMPLE)
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

/** The language of a text whose frequent words leave no doubt. */
export function detectAtGlance(text: string, languages: readonly Language[], frequent: Frequent): Language | undefined {
  const sample = sampleOf(text)
  const candidates = sameScript(sample, languages)
  const words = fold(sample).match(/\p{L}+/gu) ?? []
  const shares = candidates
    .map((language) => ({ language, share: language.spaces ? share(words, frequent(language)) : 1 }))
    .sort((a, b) => b.share - a.share)
  const [best, second] = shares
  if (!best || best.share < SHARE || (second && best.share < second.share * LEAD)) return undefined
  return best.language
}
