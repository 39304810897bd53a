/** Declension of Russian adjectives. */
import { NOMINATIVE, PLURAL, SINGULAR } from '../../sense/features.ts'
import type { Form } from '../language.ts'
import { bare, type Cases, type Declined, type Gender, NOTHING, SIBILANT, VELAR } from './cases.ts'

/** Endings of an adjective's dictionary forms. */
export const ADJECTIVAL = /(?:ый|ий|ой|ая|яя|ое|ее|ые|[гкхжшчщ]ие|[^аеиоуыэюя]ние)(?:ся)?$/i
/** "Соломоновы", "Маршалловы": adjectives of possession, in a name's first word. */
export const POSSESSIVE = /(?:ов|ев|ин)ы$/i

/** An adjective's endings, by gender or plural. */
export function adjectiveCases(word: string, gender: Gender): Cases {
  if (word.endsWith('ся')) return adjectiveCases(bare(word, 2), gender).map((forms) => forms.map((form) => `${form}ся`))
  const stem = POSSESSIVE.test(word) ? bare(word, 1) : bare(word, 2)
  const last = word.slice(-2).toLowerCase()
  const soft = last === 'яя' || last === 'ее' || ((last === 'ий' || last === 'ие') && !VELAR.test(stem))
  const sibilant = SIBILANT.test(stem)
  // "общего" and "большого": behind a sibilant the stress decides, which writing does not show.
  const both = (ending: string) =>
    sibilant ? [`${stem}о${ending}`, `${stem}е${ending}`] : [`${stem}${soft ? 'е' : 'о'}${ending}`]
  const i = soft || sibilant || VELAR.test(stem) ? 'и' : 'ы'
  const masculine = last === 'ой' ? `${stem}ой` : `${stem}${i}й`
  const ya = soft && !sibilant
  switch (gender) {
    case 'm':
      return [[masculine], both('го'), both('му'), NOTHING, [`${stem}${i}м`], both('м')]
    case 'n':
      return [both('е'), both('го'), both('му'), NOTHING, [`${stem}${i}м`], both('м')]
    case 'f':
      return [
        [`${stem}${ya ? 'яя' : 'ая'}`],
        both('й'),
        both('й'),
        [`${stem}${ya ? 'юю' : 'ую'}`],
        [...both('й'), ...both('ю')],
        both('й'),
      ]
    default: {
      const nominative = POSSESSIVE.test(word) ? `${stem}ы` : `${stem}${i}е`
      return [[nominative], [`${stem}${i}х`], [`${stem}${i}м`], NOTHING, [`${stem}${i}ми`], [`${stem}${i}х`]]
    }
  }
}

/** An adjective that stands for a noun. */
export function adjectival(word: string): Declined {
  if (/[ыи]е(?:ся)?$/.test(word)) return { gender: 'pl', many: adjectiveCases(word, 'pl') }
  const gender = /[ая]я$/.test(word) ? 'f' : /[ое]е$/.test(word) ? 'n' : 'm'
  return { gender, one: adjectiveCases(word, gender), many: adjectiveCases(word, 'pl') }
}

/** Stems of peoples to which a compound joins without -ск-: армянский, армяно-; монгольский, монголо-. */
const SHORT_STEM = /^(.{3,}[бвглмнрт])ь?ский$/

/** All forms of an adjective, and those that open a compound: российский, российско-; иранский, иранско-, ирано-. */
export function adjectiveForms(word: string): Form[] {
  if (!ADJECTIVAL.test(word)) return [{ words: word, feats: NOMINATIVE }]
  const forms = new Map<string, number>()
  for (const gender of ['m', 'f', 'n', 'pl'] as const) {
    adjectiveCases(word, gender).forEach((spellings, which) => {
      const feats = (gender === 'pl' ? PLURAL : SINGULAR) | (which === 0 ? NOMINATIVE : 0)
      for (const spelling of spellings) forms.set(spelling, (forms.get(spelling) ?? 0) | feats)
    })
  }
  if (/[сц]кий$/.test(word)) forms.set(`${bare(word, 2)}о`, 0)
  const short = SHORT_STEM.exec(word)?.[1]
  if (short) forms.set(`${short}о`, 0)
  return [...forms].map(([words, feats]) => ({ words, feats }))
}
