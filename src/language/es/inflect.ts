/** Spanish inflection: from an infinitive or a singular to the forms that news prints. */
import {
  FEMININE,
  INFINITIVE,
  PARTICIPLE,
  PAST,
  PERFECT,
  PLURAL,
  PRESENT,
  SINGULAR,
  VERBAL_NOUN,
  WITH_FUTURE,
} from '../../sense/features.ts'
import type { Form, Inflector } from '../language.ts'

/** The auxiliaries of compound tenses with their number: ha destacado, habían acordado. */
const COMPOUND: readonly (readonly [string, number])[] = [
  ['ha', SINGULAR],
  ['han', PLURAL],
  ['había', SINGULAR],
  ['habían', PLURAL],
]

/**
 * A verb's forms in the third person. `infinitive preterite participle gerund present`: `=` or nothing is the regular form, `-`
 * leaves one out, `*` the singular of the present; `-se` makes it pronominal (`reunirse`: se reunió, reuniéndose). Words after `+` follow every form; with no verb before it
 * they are a deed told by its noun.
 */
function verb(parts: string): Form[] {
  const [head = '', tail] = parts.split('+').map((part) => part.trim())
  // `+ con la firma` has this form alone.
  if (head === '' && tail) return [{ words: tail, feats: VERBAL_NOUN }]
  const [written = '', ...given] = head.split(/ +/)
  const pronominal = written.endsWith('se')
  const infinitive = pronominal ? written.slice(0, -2) : written
  const own = (index: number, regular: string) => {
    const part = given[index] ?? '='
    return part === '=' ? regular : part === '-' || part === '*' ? undefined : part
  }
  const [past, perfect, gerund, present] = principal(infinitive).map((regular, index) => own(index, regular))
  const forms: Form[] = []
  const add = (words: string, feats: number) => forms.push({ words: tail ? `${words} ${tail}` : words, feats })
  const finite = (words: string, feats: number) => add(pronominal ? `se ${words}` : words, feats)
  if (past) {
    finite(past, PAST | SINGULAR)
    finite(pastPlural(past, infinitive), PAST | PLURAL)
    finite(imperfect(infinitive), PAST | SINGULAR)
    finite(`${imperfect(infinitive)}n`, PAST | PLURAL)
  }
  if (present) {
    finite(present, PRESENT | SINGULAR)
    finite(`${present}n`, PRESENT | PLURAL)
  }
  // condena is a noun as well, condenan is none.
  const many = given[3] === '*' ? `${principal(infinitive)[3]}n` : undefined
  if (many) finite(many, PRESENT | PLURAL)
  if (past && present) {
    const stem = futureStem(infinitive)
    finite(`${stem}á`, WITH_FUTURE | SINGULAR)
    finite(`${stem}án`, WITH_FUTURE | PLURAL)
  }
  if (present)
    for (const [words, number] of subjunctive(present, infinitive, pronominal)) finite(words, WITH_FUTURE | number)
  if (past)
    for (const ending of ['ra', 'se']) {
      // pidió que firmaran, que firmasen
      const asked = pastPlural(past, infinitive).replace(/ron$/, ending)
      finite(asked, WITH_FUTURE | SINGULAR)
      finite(`${asked}n`, WITH_FUTURE | PLURAL)
    }
  if (perfect) {
    for (const [auxiliary, number] of past ? COMPOUND : []) finite(`${auxiliary} ${perfect}`, PAST | number)
    if (!pronominal) for (const form of gendered(perfect)) add(form.words, PERFECT | (form.feats & ~SINGULAR))
  }
  if (gerund) add(pronominal ? enclitic(gerund) : gerund, PARTICIPLE)
  const bare = pronominal ? `${infinitive}se` : infinitive
  add(bare, INFINITIVE)
  // al señalar que P: while doing so; tras señalar que P, después de haber señalado que P: having done so
  add(`al ${bare}`, PARTICIPLE)
  const having = perfect && past ? [bare, `${pronominal ? 'haberse' : 'haber'} ${perfect}`] : [bare]
  for (const before of BEHIND) for (const deed of having) add(`${before} ${deed}`, PARTICIPLE)
  return forms
}

/** What stands before an infinitive that tells what was done first, or as well. */
const BEHIND = ['tras', 'después de', 'luego de', 'además de'] as const

/** Preterite, participle, gerund and present of a regular verb. */
function principal(infinitive: string): [string, string, string, string] {
  const stem = infinitive.slice(0, -2)
  if (infinitive.endsWith('ar')) return [`${stem}ó`, `${stem}ado`, `${stem}ando`, `${stem}a`]
  // concluir: concluyó, concluyendo, concluye
  if (/[^gq]uir$/.test(infinitive)) return [`${stem}yó`, `${stem}ido`, `${stem}yendo`, `${stem}ye`]
  return [`${stem}ió`, `${stem}ido`, `${stem}iendo`, `${stem}e`]
}

/** afirmó: afirmaron; pidió: pidieron; concluyó: concluyeron; dijo: dijeron; sostuvo: sostuvieron. */
function pastPlural(past: string, infinitive: string): string {
  if (past.endsWith('fue')) return `${past}ron`
  if (infinitive.endsWith('ar') && past.endsWith('ó')) return `${past.slice(0, -1)}aron`
  if (/[ijy][oó]$/.test(past)) return `${past.slice(0, -1)}eron`
  return `${past.slice(0, -1).replace(/z$/, 'c')}ieron`
}

/** Infinitives that are shortened before the endings of the future, and what becomes of them: tener, tendrá. */
const SHORTENED: readonly (readonly [RegExp, string])[] = [
  [/(ten|pon|ven|sal|val)[ei]r$/, '$1dr'],
  [/^hacer$/, 'har'],
  [/^decir$/, 'dir'],
  [/(pod|hab|sab|quer)er$/, '$1r'],
]

/** firmar: firmará; sostener: sostendrá; oír: oirá. */
function futureStem(infinitive: string): string {
  const shortened = SHORTENED.find(([end]) => end.test(infinitive))
  return shortened ? infinitive.replace(...shortened) : infinitive.replace(/ír$/, 'ir')
}

/**
 * What is asked for, hoped or agreed on: que se reúna, que suscriban. A lone form in -e of other verbs in -ar is as often a noun or
 * an adjective (informe, firme), and is left out.
 */
function subjunctive(present: string, infinitive: string, pronominal: boolean): (readonly [string, number])[] {
  const stem = infinitive.endsWith('ar') ? beforeE(present.slice(0, -1)) : beforeA(present.slice(0, -1), infinitive)
  const singular = stem + (infinitive.endsWith('ar') ? 'e' : 'a')
  const one: (readonly [string, number])[] = [[singular, SINGULAR]]
  return [...(pronominal || !infinitive.endsWith('ar') ? one : []), [`${singular}n`, PLURAL]]
}

/** How a sound is written before e where it is written so before a: realiza, realice; publica, publique; congrega, congregue. */
const BEFORE_E: Readonly<Record<string, string>> = { z: 'c', c: 'qu', g: 'gu' }

const beforeE = (stem: string): string => stem.replace(/[zcg]$/, (letter) => BEFORE_E[letter] as string)

/** tiene: tenga; pone: ponga; hace: haga; dirige: dirija; reconoce: reconozca; sigue: siga. */
function beforeA(stem: string, infinitive: string): string {
  if (/(ten|pon|ven|sal)[ei]r$/.test(infinitive)) return infinitive.replace(/[ei]r$/, 'g')
  if (/(hac|dec)[ei]r$/.test(infinitive)) return stem.replace(/c$/, 'g')
  if (/[aeou]c[ei]r$/.test(infinitive)) return stem.replace(/c$/, 'zc')
  return stem.replace(/gu?$/, (end) => (end === 'gu' ? 'g' : 'j'))
}

function imperfect(infinitive: string): string {
  return infinitive.slice(0, -2) + (infinitive.endsWith('ar') ? 'aba' : 'ía')
}

/** comprometiendo: comprometiéndose. */
function enclitic(gerund: string): string {
  return `${gerund.replace(/ando$/, 'ándo').replace(/endo$/, 'éndo')}se`
}

/**
 * A noun's forms. The head and its adjectives inflect, what follows a preposition does not: `secretario/a general de`. `/a` marks a
 * word that has a feminine (ministro/a, director/a); a plural that is not regular stands behind `|`; `| -` has only this plural.
 */
function noun(spec: string): Form[] {
  const [singular = '', plural] = spec.split('|').map((part) => part.trim())
  if (plural === '-') return [{ words: singular, feats: PLURAL }]
  if (plural !== undefined) {
    return [
      { words: singular, feats: SINGULAR },
      { words: plural, feats: PLURAL },
    ]
  }
  const words = singular.split(' ')
  const at = words.findIndex((word) => COMPLEMENT.test(word))
  const head = at < 0 ? words : words.slice(0, at)
  const rest = at < 0 ? [] : words.slice(at)
  const make = (form: (word: string) => string) => [...head.map(form), ...rest].join(' ')
  const masculine = (word: string) => word.replace('/a', '')
  const forms: Form[] = [
    { words: make(masculine), feats: SINGULAR },
    { words: make((word) => pluralOf(masculine(word))), feats: PLURAL },
  ]
  if (singular.includes('/a')) {
    forms.push(
      { words: make(feminine), feats: SINGULAR | FEMININE },
      { words: make((word) => pluralOf(feminine(word))), feats: PLURAL | FEMININE },
    )
  }
  return forms
}

/** Words behind which a noun no longer inflects. */
const COMPLEMENT = /^(de|del|para|por|ante|en|con|a|al|sobre|y)$/

function feminine(word: string): string {
  if (!word.endsWith('/a')) return word
  const base = word.slice(0, -2)
  return /[oe]$/.test(base) ? `${base.slice(0, -1)}a` : `${plain(base)}a`
}

function pluralOf(word: string): string {
  if (/[aeiouáéó]$/.test(word)) return `${word}s`
  if (/z$/.test(word)) return `${word.slice(0, -1)}ces`
  // primer is short for primero; crisis is one and many, but not mes.
  if (/[cm]er$/.test(word)) return `${word}os`
  if (/[aeiou]s$/.test(word) && (word.match(/[aeiouáéíóú]+/g) ?? []).length > 1) return word
  return `${/(?:[^aeo]í|[áéóú])[nsl]$/.test(word) ? plain(word) : word}es`
}

/** Without the accent of its last vowel: inglés, inglesa; reunión, reuniones. */
function plain(word: string): string {
  return word.replace(/[áéíóú](?=[^aeiouáéíóú]*$)/, (vowel) => vowel.normalize('NFD').charAt(0))
}

/** The forms of a word in -o: masculine and feminine, singular and plural. */
function gendered(word: string): Form[] {
  const stem = word.slice(0, -1)
  return [
    { words: word, feats: SINGULAR },
    { words: `${stem}a`, feats: SINGULAR | FEMININE },
    { words: `${stem}os`, feats: PLURAL },
    { words: `${stem}as`, feats: PLURAL | FEMININE },
  ]
}

/** An adjective's forms; one of several words inflects in its last, with a preposition not at all: de alto nivel. */
function adjective(word: string): Form[] {
  if (/^(de|del|en|a|al) /.test(word)) return [{ words: word, feats: 0 }]
  if (word.endsWith('o')) return gendered(word)
  const plural = { words: pluralOf(word), feats: PLURAL }
  const both = [{ words: word, feats: SINGULAR }, plural]
  // iraní has iraníes and, as often, iranís.
  if (/[íú]$/.test(word)) return [...both, { words: `${word}s`, feats: PLURAL }]
  // inglés, alemán, español
  if (!/([áéó]s|[áíó]n|ñol)$/.test(word)) return both
  const stem = plain(word)
  return [...both, { words: `${stem}a`, feats: SINGULAR | FEMININE }, { words: `${stem}as`, feats: PLURAL | FEMININE }]
}

export const inflect: Inflector = {
  verb,
  noun,
  adjective,
  name: (words) => [{ words, feats: 0 }],
}
