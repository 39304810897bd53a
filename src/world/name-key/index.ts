/**
 * Keys by which a person's name in one script finds candidates in another: شويغو, Шойгу, Shoigu and 绍伊古 have one in common.
 *
 * A key is the name's skeleton of consonants in coarse classes (letters.yaml), vowels and case endings left out; a letter that
 * scripts render in several ways gives several keys. Two people can have the same key: it proposes, and never makes two names one.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { load as parse } from 'js-yaml'

type Classes = ReadonlyMap<string, readonly string[]>

/** Most keys of one name; beyond it the rarer renderings are left out. */
const MOST = 96
/** Longest entry of letters.yaml, with its signs. */
const WIDE = 6

const { source: _, ...scripts } = load<Record<string, Record<string, string>>>('letters.yaml')
const LETTERS: Readonly<Record<string, Classes>> = Object.fromEntries(
  Object.entries(scripts).map(([script, letters]) => [
    script,
    new Map(Object.entries(letters).map(([word, classes]) => [word.normalize('NFC'), classes.split(' ')])),
  ]),
)
const READINGS = readings(load<Record<string, string>>('han.yaml'))

const SCRIPTS = [
  ['latin', /^\p{Script=Latin}/u],
  ['cyrillic', /^\p{Script=Cyrillic}/u],
  ['arabic', /^\p{Script=Arabic}/u],
  ['han', /^\p{Script=Han}/u],
] as const

/**
 * The keys of a name, the likeliest first; none if it has letters of no known script or a character without a reading.
 * @param name one person's name, in full or in part, in Latin, Cyrillic, Arabic or Han letters
 */
export function nameKeys(name: string): string[] {
  const words = plain(name)
    .split(/[\s·・.,]+/u)
    .filter(Boolean)
  let keys = ['']
  for (const [index, word] of words.entries()) {
    const sounds = soundsOf(word)
    if (!sounds) return []
    let opens = index === 0
    for (const alternatives of sounds) {
      // A vowel counts where the name begins, and nowhere else; an article does not begin it.
      const heard = alternatives.map((sound) =>
        sound === '~' ? '' : sound !== '-' && sound !== 'A' ? sound : opens ? 'A' : '',
      )
      opens &&= alternatives.includes('~')
      keys = [...new Set(heard.flatMap((sound) => keys.map((key) => key + sound)))].slice(0, MOST)
    }
  }
  return [...new Set(keys.map(settled))].filter((key) => key !== '')
}

/** Whether two names have a key in common: candidates for one person, no more. */
export function sharesKey(a: string, b: string): boolean {
  const keys = new Set(nameKeys(a))
  return nameKeys(b).some((key) => keys.has(key))
}

/** Sounds that neighbours change: doubled ones are one, and n before p is m. */
function settled(key: string): string {
  return key.replace(/N(?=P)/g, 'M').replace(/(.)\1+/g, '$1')
}

/** Lower case, without marks over vowels, ayn, tatweel and vowel signs; letters that differ by a mark alone stay. */
function plain(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u064B-\u065F\u0670\u0640]/g, '')
    .replace(/[ʿʾʼ’‘'`]/g, '')
    .replace(/[‐‑‒–—]/g, '-')
}

function soundsOf(word: string): (readonly string[])[] | undefined {
  const script = SCRIPTS.find(([, letters]) => letters.test(word))?.[0]
  if (!script) return undefined
  const classes = LETTERS[script] as Classes
  return script === 'han' ? syllables(word, classes) : letters(word, classes)
}

/** The sounds of a word's letters from left to right. */
function letters(word: string, classes: Classes): (readonly string[])[] {
  const sounds: (readonly string[])[] = []
  for (let at = 0; at < word.length; ) {
    const [length, alternatives] = longest(word, at, classes)
    sounds.push(alternatives ?? ['-'])
    at += length
  }
  return sounds
}

function longest(word: string, at: number, classes: Classes): [number, readonly string[] | undefined] {
  for (let length = Math.min(WIDE, word.length - at); length >= 1; length--) {
    const here = word.slice(at, at + length)
    const found =
      (at === 0 ? classes.get(`^${here}`) : undefined) ??
      (at + length === word.length ? classes.get(`${here}$`) : undefined) ??
      classes.get(here)
    if (found) return [length, found]
  }
  const bare = word.charAt(at).normalize('NFD').charAt(0)
  return [1, bare === word.charAt(at) ? undefined : classes.get(bare)]
}

/** The sounds of Han characters, by their readings: an initial, and n where the final has it. */
function syllables(word: string, classes: Classes): (readonly string[])[] | undefined {
  const sounds: (readonly string[])[] = []
  for (const [index, character] of Array.from(word).entries()) {
    if (character === '-') continue
    const reading = READINGS.get(character)
    if (!reading) return undefined
    if (reading === 'er') {
      sounds.push(...(index === 0 ? [['-'], ['L']] : [['L']]))
      continue
    }
    const initial = /^(?:[zcs]h|[bpmfdtnlgkhjqxrzcswy])/.exec(reading)?.[0] ?? ''
    const opening = index === 0 ? classes.get(`^${initial}`) : undefined
    sounds.push(opening ?? classes.get(initial) ?? ['-'])
    if (/ng?$/.test(reading.slice(initial.length))) sounds.push(['N'])
  }
  return sounds
}

function readings({ source: _, ...syllables }: Record<string, string>): Map<string, string> {
  return new Map(
    Object.entries(syllables).flatMap(([reading, all]) => Array.from(all, (one) => [one, reading] as const)),
  )
}

function load<T>(file: string): T {
  return parse(readFileSync(fileURLToPath(new URL(file, import.meta.url)), 'utf8')) as T
}
