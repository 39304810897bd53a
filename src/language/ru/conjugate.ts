/** Russian conjugation: the finite forms, participles and short passives by which reports tell what was said and done. */
import {
  FEMININE,
  IMPERSONAL,
  INFINITIVE,
  NEUTER,
  PARTICIPLE,
  PASSIVE,
  PAST,
  PERFECT,
  PLURAL,
  PRESENT,
  SINGULAR,
  WITH_FUTURE,
} from '../../sense/features.ts'
import type { Form } from '../language.ts'

/**
 * A verb's forms: `words before _ perfective / imperfective + words behind`; either aspect may be left out (`/ считать считают`).
 *
 * Each aspect: infinitive, third person plural (with `:` and the singular where it has another stem), then in any order what no
 * rule makes: the past (провел), the short passive (отмечен), `ся` for a passive in -ся (обсуждались), `-` for no participle
 * (благодаря is a preposition).
 *
 * `= готов`, `= благодарен благодарна`: a short adjective that says it. `: речь шла`: a predicate that has only this form and no
 * subject of its own.
 */
export function verbForms(spec: string): Form[] {
  if (spec.startsWith(':')) return [{ words: spec.slice(1).trim(), feats: PAST | PASSIVE | IMPERSONAL }]
  const [left = '', tail] = spec.split('+').map((part) => part.trim())
  const [heads = '', front] = left
    .split('_')
    .map((part) => part.trim())
    .reverse()
  const forms = heads.startsWith('=')
    ? adjective(heads.slice(1).trim())
    : heads.split('/').flatMap((part, index) => (part.trim() ? aspect(part.trim(), index === 0) : []))
  return forms.map(({ words, feats }) => ({ words: [front, words, tail].filter(Boolean).join(' '), feats }))
}

function adjective(spec: string): Form[] {
  const [masculine = '', feminine = `${masculine}а`] = spec.split(/ +/)
  const stem = feminine.slice(0, -1)
  return [
    { words: masculine, feats: PRESENT | SINGULAR },
    { words: feminine, feats: PRESENT | SINGULAR | FEMININE },
    { words: `${stem}о`, feats: PRESENT | SINGULAR | NEUTER },
    { words: `${stem}ы`, feats: PRESENT | PLURAL },
  ]
}

function aspect(spec: string, perfective: boolean): Form[] {
  const [written = '', third = '', ...rest] = spec.split(/ +/)
  const [many = '', one = singularOf(many)] = third.split(':')
  const reflexive = /(?:ся|сь)$/.test(written)
  const infinitive = reflexive ? written.slice(0, -2) : written
  const passive = rest.find((part) => /[^-]{2}[нт]$/.test(part))
  const past = rest.find((part) => part !== 'ся' && part !== '-' && part !== passive) ?? infinitive.replace(/ть$/, 'л')
  const participle = rest.includes('-') ? undefined : participleOf(infinitive, many, past, perfective, reflexive)
  const own = reflexive ? ending : (form: string) => form
  const forms: Form[] = [{ words: written, feats: INFINITIVE }]
  const add = (form: string, feats: number) => forms.push({ words: own(form), feats })
  for (const [form, feats] of pasts(past)) add(form, PAST | feats)
  // The present of a perfective verb is its future.
  const tense = perfective ? WITH_FUTURE : PRESENT
  if (many) add(reflexive ? many.replace(/ся$/, '') : many, tense | PLURAL)
  if (many) add(reflexive ? one.replace(/ся$/, '') : one, tense | SINGULAR)
  if (participle) forms.push({ words: participle, feats: PARTICIPLE })
  if (passive)
    for (const [form, feats] of shorts(passive)) forms.push({ words: form, feats: PERFECT | PASSIVE | feats })
  if (rest.includes('ся')) {
    const impersonal = PASSIVE | IMPERSONAL
    for (const [form] of pasts(past)) forms.push({ words: ending(form), feats: PAST | impersonal })
    for (const form of [many, one]) forms.push({ words: ending(form), feats: PRESENT | impersonal })
  }
  return forms
}

/** The suffix -ся, after a vowel -сь. */
function ending(form: string): string {
  return form + (/[аеиоуыэюя]$/.test(form) ? 'сь' : 'ся')
}

function singularOf(many: string): string {
  const reflexive = many.endsWith('ся')
  const plain = reflexive ? many.slice(0, -2) : many
  const one = /[ую]т$/.test(plain) ? `${plain.slice(0, -2)}ет` : `${plain.slice(0, -2)}ит`
  return reflexive ? `${one}ся` : one
}

function pasts(past: string): [string, number][] {
  const stem = past.endsWith('шел') ? `${past.slice(0, -2)}л` : past.endsWith('л') ? past : `${past}л`
  return [
    [past, SINGULAR],
    [`${stem}а`, SINGULAR | FEMININE],
    [`${stem}о`, SINGULAR | NEUTER],
    [`${stem}и`, PLURAL],
  ]
}

function shorts(passive: string): [string, number][] {
  return [
    [passive, SINGULAR],
    [`${passive}а`, SINGULAR | FEMININE],
    [`${passive}о`, SINGULAR | NEUTER],
    [`${passive}ы`, PLURAL],
  ]
}

function participleOf(
  infinitive: string,
  third: string,
  past: string,
  perfective: boolean,
  reflexive: boolean,
): string | undefined {
  const stem = third.replace(/ся$/, '').slice(0, -2)
  const present = /авать$/.test(infinitive)
    ? `${infinitive.slice(0, -2)}я`
    : stem && `${stem}${/[жшчщ]$/.test(stem) ? 'а' : 'я'}`
  if (!perfective) return present && (reflexive ? `${present}сь` : present)
  if (infinitive.endsWith('ть') && past.endsWith('л'))
    return reflexive ? `${past.slice(0, -1)}вшись` : `${past.slice(0, -1)}в`
  if (past.endsWith('л')) return present && (reflexive ? `${present}сь` : present)
  return /[гк]$/.test(past) ? `${past}нув` : undefined
}
