/** Arabic inflection: from principal parts to the forms that unvocalised text shows. */
import {
  DUAL,
  FEMININE,
  FIRST_PERSON,
  OBLIQUE,
  PARTICIPLE,
  PAST,
  PLURAL,
  PRESENT,
  SINGULAR,
  VERBAL_NOUN,
} from '../../sense/features.ts'
import type { Form, Inflector } from '../language.ts'

/**
 * A verb's forms. Parts: past (3rd masculine singular), present, active participle, verbal noun; `-` leaves one out.
 * Words after `+` follow every form: `أخذ يأخذ آخذ أخذ + علما`.
 */
function verb(parts: string): Form[] {
  const [head = '', tail] = parts.split('+').map((part) => part.trim())
  const [past = '-', present = '-', participle = '-', noun = '-'] = head.split(/ +/)
  const forms: Form[] = []
  const add = (words: string, feats: number) => forms.push({ words: tail ? `${words} ${tail}` : words, feats })
  if (past !== '-') addPast(past, add)
  if (present !== '-') addPresent(present, add)
  if (participle !== '-') {
    const stem = participle.replace(/ة$/, '')
    add(`${stem}ا`, PARTICIPLE | SINGULAR)
    add(`${stem}ة`, PARTICIPLE | SINGULAR | FEMININE)
    add(stem.endsWith('ي') ? `${stem.slice(0, -1)}ين` : `${stem}ين`, PARTICIPLE | PLURAL)
    if (stem.endsWith('ي')) add(`${stem}ين`, PARTICIPLE | DUAL)
    add(`${stem}تين`, PARTICIPLE | DUAL | FEMININE)
  }
  if (noun !== '-') add(noun, VERBAL_NOUN)
  return forms
}

type Add = (words: string, feats: number) => void

function addPast(past: string, add: Add): void {
  add(past, PAST | SINGULAR)
  const defective = /[اى]$/.test(past)
  const stem = defective ? past.slice(0, -1) : past
  add(`${stem}ت`, PAST | SINGULAR | FEMININE)
  add(`${stem}تا`, PAST | DUAL | FEMININE)
  add(`${stem}وا`, PAST | PLURAL)
  if (past.endsWith('ى')) add(`${stem}يا`, PAST | DUAL)
  else if (past.endsWith('ا')) add(`${stem}وا`, PAST | DUAL)
  else add(`${stem}ا`, PAST | DUAL)
  if (!defective) {
    add(`${stem}ن`, PAST | PLURAL | FEMININE)
    add(`${stem}نا`, PAST | FIRST_PERSON | PLURAL)
  } else add(`${stem}ينا`, PAST | FIRST_PERSON | PLURAL)
}

function addPresent(present: string, add: Add): void {
  const rest = present.slice(1)
  const defective = /[يوى]$/.test(present)
  const short = defective ? rest.slice(0, -1) : rest
  const dual = present.endsWith('ى') ? `${short}ي` : rest
  add(present, PRESENT | SINGULAR)
  add(`ت${rest}`, PRESENT | SINGULAR | FEMININE)
  add(`ن${rest}`, PRESENT | FIRST_PERSON | PLURAL)
  for (const prefix of ['ي', 'ت']) {
    const feminine = prefix === 'ت' ? FEMININE : 0
    add(`${prefix}${dual}ان`, PRESENT | DUAL | feminine)
    add(`${prefix}${dual}ا`, PRESENT | DUAL | feminine)
    add(`${prefix}${short}ون`, PRESENT | PLURAL | feminine)
    add(`${prefix}${short}وا`, PRESENT | PLURAL | feminine)
    if (defective) add(`${prefix}${short}`, PRESENT | SINGULAR | feminine)
  }
}

/**
 * A noun's forms. `singular | plural`: the plural is written out if it is broken; without one the noun has singular and dual.
 * A noun of several words inflects in its first.
 */
function noun(spec: string): Form[] {
  const [singular = '', ...plurals] = spec.split('|').map((part) => part.trim())
  const forms: Form[] = []
  for (const plural of plurals) {
    forms.push({ words: plural, feats: PLURAL })
    const [first = '', ...rest] = plural.split(' ')
    if (first.endsWith('ون')) {
      forms.push({ words: [`${first.slice(0, -2)}ين`, ...rest].join(' '), feats: PLURAL })
      forms.push({ words: [`${first.slice(0, -2)}ي`, ...rest].join(' '), feats: PLURAL })
      forms.push({ words: [first.slice(0, -1), ...rest].join(' '), feats: PLURAL })
    }
  }
  if (singular === '') return forms
  const [first = '', ...rest] = singular.split(' ')
  const join = (word: string) => [word, ...rest].join(' ')
  const feminine = first.endsWith('ة') ? FEMININE : 0
  forms.push({ words: singular, feats: SINGULAR | feminine })
  const stem = feminine ? `${first.slice(0, -1)}ت` : first.endsWith('ى') ? `${first.slice(0, -1)}ي` : first
  forms.push({ words: join(`${stem}ان`), feats: DUAL | feminine })
  forms.push({ words: join(`${stem}ين`), feats: DUAL | OBLIQUE | feminine })
  // In construct the dual drops its noon: وزيرا خارجية, وزيري خارجية.
  for (const ending of ['ا', 'ي']) forms.push({ words: join(stem + ending), feats: DUAL | feminine })
  return forms
}

/**
 * An adjective's forms, without the article (which is a clitic). Compounds (جنوب أفريقي) inflect in their last word; two adjectives
 * (كوري شمالي) agree in both, and the second has its article where the first has one.
 */
function adjective(word: string): Form[] {
  const [first = '', second, ...more] = word.split(' ')
  if (second && more.length === 0 && first.length > 3 && first.endsWith('ي') && second.endsWith('ي')) {
    const others = adjective(second)
    return adjective(first).flatMap(({ words, feats }, index) => {
      const other = others[index]?.words ?? second
      return ['', 'ال'].map((article) => ({ words: `${words} ${article}${other}`, feats }))
    })
  }
  const stem = word.replace(/ة$/, '')
  const forms: Form[] = [
    { words: stem, feats: SINGULAR },
    { words: `${stem}ة`, feats: SINGULAR | FEMININE },
    { words: `${stem}ا`, feats: SINGULAR },
    { words: `${stem}ان`, feats: DUAL },
    { words: `${stem}ين`, feats: DUAL | PLURAL },
    { words: `${stem}تان`, feats: DUAL | FEMININE },
    { words: `${stem}تين`, feats: DUAL | FEMININE },
    { words: `${stem}ون`, feats: PLURAL },
    { words: `${stem}ات`, feats: PLURAL | FEMININE },
  ]
  return forms
}

export const inflect: Inflector = {
  verb,
  noun,
  adjective,
  name: (words) => [{ words, feats: 0 }],
}
