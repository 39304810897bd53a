/** Gender and number of French nouns, adjectives and participles. */
import { FEMININE, PLURAL, SINGULAR } from '../../sense/features.ts'
import type { Form } from '../language.ts'

/** The four forms of a masculine adjective or participle; one that is the same in both genders has two. */
export function agreeing(word: string): Form[] {
  const feminine = feminineOf(word)
  const masculines: Form[] = [
    { words: word, feats: SINGULAR },
    { words: pluralOf(word), feats: PLURAL },
    // before a vowel
    ...(/^(?:nouveau|beau)$/.test(word) ? [{ words: word.replace(/au$/, 'l'), feats: SINGULAR }] : []),
  ]
  if (feminine === word) return masculines
  return [
    ...masculines,
    { words: feminine, feats: SINGULAR | FEMININE },
    { words: `${feminine}s`, feats: PLURAL | FEMININE },
  ]
}

/** Endings of the masculine that change before the e of the feminine. */
const FEMININE_ENDS: readonly (readonly [RegExp, string])[] = [
  [/e$/, 'e'],
  [/el$/, 'elle'],
  [/en$/, 'enne'],
  [/(lett|bret|lap|sax|b)on$/, '$1onne'],
  [/eux$/, 'euse'],
  [/doux$/, 'douce'],
  [/if$/, 'ive'],
  [/er$/, 'ère'],
  [/(publi|tur|gre|cadu)c$/, '$1que'],
  [/(blan|fran)c$/, '$1che'],
  [/gros$/, 'grosse'],
  [/([^aeo])et$/, '$1ète'],
  [/(beau|nouveau)$/, '$1'],
  [/long$/, 'longue'],
]

function feminineOf(word: string): string {
  if (/^(?:nouveau|beau)$/.test(word)) return `${word.slice(0, -2)}lle`
  if (/(?:net|muet)$/.test(word)) return `${word}te`
  for (const [end, form] of FEMININE_ENDS) if (end.test(word)) return word.replace(end, form)
  return `${word}e`
}

/** accord, accords; pays, pays; général, généraux; niveau, niveaux; jeu, jeux. */
export function pluralOf(word: string): string {
  if (/[sxz]$/.test(word)) return word
  if (/(?:[^b]al|^bal)$/.test(word) && !/^(?:festival|bal|aval|final|naval|fatal)$/.test(word))
    return `${word.slice(0, -1)}ux`
  // The participle "eu" is no noun.
  if (/(?:eau|.eu)$/.test(word)) return `${word}x`
  return `${word}s`
}

/** Words behind which a noun no longer agrees. */
const COMPLEMENT = /^(?:de|du|des|à|au|aux|pour|par|en|sur|auprès|près|ès|chargé|chargée|et|hors|dans|avec|l'.*|d'.*)$/

/**
 * A noun's forms: its head and adjectives agree, what follows a preposition does not. `/e`, `/ère`, `/rice` … marks a word that has a
 * feminine (président/e, conseiller/ère, directeur/rice); behind `|` stands a plural that is not regular, `| -` has only this one.
 */
export function noun(spec: string): Form[] {
  const [singular = '', plural] = spec.split('|').map((part) => part.trim())
  if (plural === '-') return [{ words: singular, feats: PLURAL }]
  if (plural !== undefined && plural !== singular) {
    return [
      { words: singular, feats: SINGULAR },
      { words: plural, feats: PLURAL },
    ]
  }
  if (plural === singular) return [{ words: singular, feats: SINGULAR }]
  const words = singular.split(' ')
  const at = words.findIndex((word) => COMPLEMENT.test(word))
  const head = at < 0 ? words : words.slice(0, at)
  const rest = at < 0 ? [] : words.slice(at)
  const make = (form: (word: string) => string) => [...head.map(form), ...rest].join(' ')
  const forms: Form[] = [
    { words: make(masculine), feats: SINGULAR },
    { words: make((word) => pluralOf(masculine(word))), feats: PLURAL },
  ]
  if (!singular.includes('/')) return forms
  return [
    ...forms,
    { words: make(feminine), feats: SINGULAR | FEMININE },
    { words: make((word) => pluralOf(feminine(word))), feats: PLURAL | FEMININE },
  ]
}

function masculine(word: string): string {
  return word.replace(/\/.*$/, '')
}

function feminine(word: string): string {
  const [base = '', ending] = word.split('/')
  if (ending === undefined) return base
  if (ending === 'ère') return base.replace(/er$/, ending)
  if (ending === 'rice' || ending === 'euse') return base.replace(/eur$/, ending)
  return base + ending
}

/** An adjective's forms. Of several words the last agrees; one that opens with a preposition does not: de haut niveau. */
export function adjective(word: string): Form[] {
  if (/^(?:de|du|des|d'|en|à|aux|sans) ?/.test(word) && / |'/.test(word)) return [{ words: word, feats: 0 }]
  const at = word.lastIndexOf(' ') + 1
  return agreeing(word.slice(at)).map(({ words, feats }) => ({ words: word.slice(0, at) + words, feats }))
}
