/** French conjugation: from an infinitive to the third persons, participles and compound tenses that news prints. */
import {
  ADJECTIVE,
  FEMININE,
  IMPERSONAL,
  INFINITIVE,
  PARTICIPLE,
  PASSIVE,
  PAST,
  PERFECT,
  PLURAL,
  PRESENT,
  SINGULAR,
  VERBAL_NOUN,
  WITH_FUTURE,
  WITH_PRONOUN,
} from '../../sense/features.ts'
import type { Form } from '../language.ts'
import { agreeing } from './agree.ts'
import { elided } from './elision.ts'

/** What the other forms are made of; the stem of "nous" makes the imperfect and the present participle. */
interface Parts {
  readonly perfect: string
  readonly present: string
  readonly presents: string
  readonly nous: string
  readonly simple: string
  readonly future: string
}

/** Auxiliaries of compound tenses, with avoir, with être and reflexive. */
const AVOIR: readonly (readonly [string, number])[] = [
  ['a', SINGULAR],
  ['ont', PLURAL],
  ['avait', SINGULAR],
  ['avaient', PLURAL],
]
const ETRE: readonly (readonly [string, number])[] = [
  ['est', SINGULAR],
  ['sont', PLURAL],
  ['était', SINGULAR],
  ['étaient', PLURAL],
]
/** What news puts between être and a participle that is no passive: with it the verb is one form. */
const BETWEEN = [
  '',
  ...'également,aussi,en outre,par ailleurs,notamment,ainsi,ensuite,enfin,en effet,longuement,particulièrement,vivement'
    .split(',')
    .map((adverb) => `${adverb} `),
]

/**
 * A verb's forms in the third person. As written: `infinitive participle present plural nous-stem simple-past future-stem`, where `=` or
 * nothing is the regular form and `-` leaves one out; `se` or `s'` before the infinitive makes it reflexive; `(être)` behind it
 * names its auxiliary. Words after `+` follow every form; one with `*` agrees. Without a verb before it they are the noun of a deed.
 * `(sujet)` behind the infinitive: the subject is what was talked of, as a passive's is, "P a été au centre de l'entretien".
 */
export function verb(written: string): Form[] {
  const [head = '', tail = ''] = written.split('+').map((part) => part.trim())
  // Without a verb the words are the deed's noun: par la signature.
  if (head === '') return agreeingTails(tail).map(({ words }) => ({ words, feats: VERBAL_NOUN }))
  if (head.includes('(sujet)')) return topical(head.replace('(sujet)', '').trim(), tail)
  const reflexive = /^(se |s')/.test(head)
  const moves = head.includes('(être)')
  const [infinitive = '', ...given] = head
    .replace(/^(se |s')/, '')
    .replace('(être)', '')
    .split(/ +/)
    .filter(Boolean)
  const parts = principal(infinitive, given)
  const forms = reflexive ? reflexives(infinitive, parts) : [...simples(infinitive, parts), ...compounds(parts, moves)]
  const tails = agreeingTails(tail)
  return forms.flatMap(({ words, feats }) =>
    tails
      .filter((form) => !(feats & NUMBER && form.feats & NUMBER) || feats & form.feats & NUMBER)
      .map((form) => ({ words: form.words ? `${words} ${form.words}` : words, feats })),
  )
}

const NUMBER = SINGULAR | PLURAL

/** The finite forms of a verb whose subject is what was talked of, with the adverbs that stand within its compound past. */
function topical(infinitive: string, tail: string): Form[] {
  const parts = principal(infinitive, [])
  const past = AVOIR.flatMap(([auxiliary, number]) =>
    BETWEEN.map((adverb) => ({ words: `${auxiliary} ${adverb}${parts.perfect}`, feats: PAST | number })),
  )
  return [...simples(infinitive, parts).filter(({ feats }) => feats & (PAST | PRESENT)), ...past].map(
    ({ words, feats }) => ({ words: `${words} ${tail}`, feats: feats | PASSIVE | IMPERSONAL }),
  )
}

/** A tail in which a word marked with `*` stands in all its forms. */
function agreeingTails(tail: string): Form[] {
  const marked = /(\S+)\*/.exec(tail)
  if (!marked) return [{ words: tail, feats: 0 }]
  return agreeing(marked[1] as string).map(({ words, feats }) => ({ words: tail.replace(marked[0], words), feats }))
}

/** The simple tenses; a form marked `-` is left out. */
function simples(infinitive: string, parts: Parts): Form[] {
  const { present, presents, nous, simple, future } = parts
  const made: [string, number][] = [
    [present, PRESENT | SINGULAR],
    [presents, PRESENT | PLURAL],
    [simple, PAST | SINGULAR],
    [simples3(simple), PAST | PLURAL],
    [`${nous}ait`, PAST | SINGULAR],
    [soft(`${nous}aient`), PAST | PLURAL],
    [`${future}a`, WITH_FUTURE | SINGULAR],
    [`${future}ont`, WITH_FUTURE | PLURAL],
    [active(infinitive, nous), PARTICIPLE],
    [`en ${active(infinitive, nous)}`, PARTICIPLE],
    [infinitive, INFINITIVE],
  ]
  return made.filter(([words]) => !words.includes('-')).map(([words, feats]) => ({ words: soft(words), feats }))
}

/** The participle alone, and with its auxiliary: the passé composé and the pluperfect. */
function compounds({ perfect }: Parts, moves: boolean): Form[] {
  if (perfect === '-') return []
  if (!moves) {
    return [
      ...AVOIR.map(([auxiliary, number]) => ({ words: `${auxiliary} ${perfect}`, feats: PAST | number })),
      ...participles(perfect),
    ]
  }
  return agreeing(perfect).flatMap(({ words, feats }) =>
    ETRE.filter(([, number]) => feats & number).flatMap(([auxiliary, number]) =>
      BETWEEN.map((adverb) => ({ words: `${auxiliary} ${adverb}${words}`, feats: PAST | number })),
    ),
  )
}

/** The participle in its four forms. An adjective as well, it is not one entry with "souligne", which is folded as it is. */
function participles(perfect: string): Form[] {
  const form = PERFECT | ADJECTIVE
  if (perfect === 'été') return [{ words: perfect, feats: form }]
  // "mis" is what goes on with the auxiliary before it, whatever it is beside a noun.
  return agreeing(perfect)
    .filter(({ words, feats }) => words !== perfect || !(feats & PLURAL))
    .map(({ words, feats }) => ({ words, feats: form | (feats & (PLURAL | FEMININE)) }))
}

function reflexives(infinitive: string, parts: Parts): Form[] {
  const forms: Form[] = simples(infinitive, parts).map(({ words, feats }) => ({
    words: words.startsWith('en ') ? `en ${elided('se', words.slice(3))}` : elided('se', words),
    feats,
  }))
  if (parts.perfect === '-') return forms
  for (const [auxiliary, number] of ETRE) {
    for (const { words, feats } of agreeing(parts.perfect)) {
      // "se sont parlé": the participle may stay as it is.
      if (feats & number || words === parts.perfect)
        forms.push({ words: `${elided('se', auxiliary)} ${words}`, feats: PAST | number })
    }
  }
  // Apart from its auxiliary the participle is still the reflexive verb's: "s'est également félicité".
  return [...forms, ...participles(parts.perfect).map((form) => ({ ...form, feats: form.feats | WITH_PRONOUN }))]
}

function principal(infinitive: string, given: readonly string[]): Parts {
  const regular = regularParts(infinitive)
  const names = ['perfect', 'present', 'presents', 'nous', 'simple', 'future'] as const
  const parts: Record<keyof Parts, string> = { ...regular }
  names.forEach((name, index) => {
    const part = given[index]
    if (part !== undefined && part !== '=') parts[name] = part
    // renouvelle: renouvellera
    if (name === 'present' && part && part !== '=' && infinitive.endsWith('er')) parts.future = `${part}r`
  })
  return parts
}

/** Verbs that go together: by the end of the infinitive, the ends of their principal parts. */
const FAMILIES: readonly (readonly [RegExp, string, string, string, string, string, string?])[] = [
  [/enir$/, 'enu', 'ient', 'iennent', 'en', 'int', 'iendr'],
  [/prendre$/, 'pris', 'prend', 'prennent', 'pren', 'prit'],
  [/mettre$/, 'mis', 'met', 'mettent', 'mett', 'mit'],
  [/battre$/, 'battu', 'bat', 'battent', 'batt', 'battit'],
  [/cevoir$/, 'çu', 'çoit', 'çoivent', 'cev', 'çut', 'cevr'],
  [/^avoir$/, 'eu', 'a', 'ont', 'av', 'eut', 'aur'],
  [/^savoir$/, 'su', 'sait', 'savent', 'sav', 'sut', 'saur'],
  [/^prévoir$/, 'prévu', 'prévoit', 'prévoient', 'prévoy', 'prévit', 'prévoir'],
  [/voir$/, 'vu', 'voit', 'voient', 'voy', 'vit', 'verr'],
  [/croire$/, 'cru', 'croit', 'croient', 'croy', 'crut'],
  [/crire$/, 'crit', 'crit', 'crivent', 'criv', 'crivit'],
  [/dire$/, 'dit', 'dit', 'disent', 'dis', 'dit'],
  [/lire$/, 'lu', 'lit', 'lisent', 'lis', 'lut'],
  [/faire$/, 'fait', 'fait', 'font', 'fais', 'fit', 'fer'],
  [/uire$/, 'uit', 'uit', 'uisent', 'uis', 'uisit'],
  [/aître$/, 'u', 'aît', 'aissent', 'aiss', 'ut'],
  [/indre$/, 'int', 'int', 'ignent', 'ign', 'ignit'],
  [/([fv])rir$/, '$1ert', '$1re', '$1rent', '$1r', '$1rit'],
  [/cueillir$/, 'cueilli', 'cueille', 'cueillent', 'cueill', 'cueillit', 'cueiller'],
  [/clure$/, 'clu', 'clut', 'cluent', 'clu', 'clut'],
  [/suivre$/, 'suivi', 'suit', 'suivent', 'suiv', 'suivit'],
  [/courir$/, 'couru', 'court', 'courent', 'cour', 'courut', 'courr'],
  [/rtir$/, 'rti', 'rt', 'rtent', 'rt', 'rtit'],
  [/sentir$/, 'senti', 'sent', 'sentent', 'sent', 'sentit'],
  [/rompre$/, 'rompu', 'rompt', 'rompent', 'romp', 'rompit'],
  [/vaincre$/, 'vaincu', 'vainc', 'vainquent', 'vainqu', 'vainquit'],
  [/soudre$/, 'solu', 'sout', 'solvent', 'solv', 'solut'],
  [/^être$/, 'été', 'est', 'sont', 'ét', 'fut', 'ser'],
]
/** Verbs in -rtir that are conjugated like finir. */
const LIKE_FINIR = /(avertir|assortir|convertir|répartir|impartir)$/

function regularParts(infinitive: string): Parts {
  const family = LIKE_FINIR.test(infinitive) ? undefined : FAMILIES.find(([end]) => end.test(infinitive))
  if (family) {
    const [end, perfect, present, presents, nous, simple, future] = family
    const make = (part: string) => infinitive.replace(end, part)
    return {
      perfect: make(perfect),
      present: make(present),
      presents: make(presents),
      nous: make(nous),
      simple: make(simple),
      future: future === undefined ? infinitive.replace(/e$/, '') : make(future),
    }
  }
  const stem = infinitive.slice(0, -2)
  if (infinitive.endsWith('er')) {
    const open = opened(stem)
    return {
      perfect: `${stem}é`,
      present: `${open}e`,
      presents: `${open}ent`,
      nous: stem,
      simple: `${stem}a`,
      // répétera, but mènera, appuiera
      future: /é[^aeiouyé]+$/.test(stem) ? infinitive : `${open}er`,
    }
  }
  if (infinitive.endsWith('ir')) {
    return {
      perfect: `${stem}i`,
      present: `${stem}it`,
      presents: `${stem}issent`,
      nous: `${stem}iss`,
      simple: `${stem}it`,
      future: infinitive,
    }
  }
  return {
    perfect: `${stem}u`,
    present: stem,
    presents: `${stem}ent`,
    nous: stem,
    simple: `${stem}it`,
    future: infinitive.replace(/e$/, ''),
  }
}

/** The stem before a mute ending: réitér, réitère; men, mène; appuy, appuie. */
function opened(stem: string): string {
  if (/[ou]y$/.test(stem)) return `${stem.slice(0, -1)}i`
  return stem.replace(
    /[ée](?=(?:[^aeiouyéèê]|qu|gu)+$)(?!(?:ll|tt|ss|rr|nn|st|rn|rm|rv|nt|nd|ct|pt|ns|rg|rc|rt|rl|mp)$)/,
    'è',
  )
}

/** annonca is annonça, partagait partageait. */
function soft(word: string): string {
  return word.replace(/c(?=[ao](?:it|ient|nt|)$)/, 'ç').replace(/g(?=a(?:it|ient|nt|)$)/, 'ge')
}

/** The simple past in the plural: souligna, soulignèrent; dit, dirent; tint, tinrent. */
function simples3(simple: string): string {
  if (simple.endsWith('a')) return `${simple.slice(0, -1)}èrent`
  return `${simple.slice(0, -1)}rent`
}

function active(infinitive: string, nous: string): string {
  if (infinitive === 'avoir') return 'ayant'
  if (infinitive === 'savoir') return 'sachant'
  return soft(`${nous}ant`)
}
