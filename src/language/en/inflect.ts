/** English inflection. */
import { INFINITIVE, PARTICIPLE, PAST, PERFECT, PLURAL, PRESENT, SINGULAR, VERBAL_NOUN } from '../../sense/features.ts'
import type { Form, Inflector } from '../language.ts'

/**
 * A verb's forms. `affirm`, or the irregular ones written out: `say said said saying`; `= affirmation` adds its noun;
 * words after `+` follow every form; `_` is a space within one (`attention_was`).
 */
function verb(parts: string): Form[] {
  const [withTail = '', noun] = parts.split('=').map((part) => part.trim())
  const [head = '', tail] = withTail.split('+').map((part) => part.trim())
  const [base = '', past = regular(base, 'ed'), perfect = past, ing = regular(base, 'ing')] = head.split(/ +/)
  const forms: Form[] = [
    { words: base, feats: INFINITIVE | PRESENT | PLURAL },
    { words: thirdPerson(base), feats: PRESENT | SINGULAR },
    { words: past, feats: PAST },
    { words: perfect, feats: PERFECT },
    { words: ing, feats: PARTICIPLE },
  ].map((form) => ({ ...form, words: `${form.words}${tail ? ` ${tail}` : ''}`.replaceAll('_', ' ') }))
  if (noun) forms.push({ words: noun, feats: VERBAL_NOUN })
  return forms
}

function regular(base: string, ending: 'ed' | 'ing'): string {
  if (base.endsWith('e') && !(ending === 'ing' && /(ee|oe|ye)$/.test(base))) return base.slice(0, -1) + ending
  if (ending === 'ed' && /[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`
  return base + ending
}

function thirdPerson(base: string): string {
  if (base === 'be') return 'is'
  if (/(s|x|z|ch|sh)$/.test(base)) return `${base}es`
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`
}

/** `singular`, `singular | plural` or `plural | -`; the regular plural is made. Several words inflect in the last, or before " of "/" for ". */
function noun(spec: string): Form[] {
  const [singular = '', plural] = spec.split('|').map((part) => part.trim())
  // A plural that has no singular here: talks, both sides.
  if (plural === '-') return [{ words: singular, feats: PLURAL }]
  const forms: Form[] = [{ words: singular, feats: SINGULAR }]
  const at = singular.search(/ (of|for|to) /)
  const head = at < 0 ? singular : singular.slice(0, at)
  const rest = at < 0 ? '' : singular.slice(at)
  const made = /[^aeiou]y$/.test(head)
    ? `${head.slice(0, -1)}ies`
    : /(s|x|z|ch|sh)$/.test(head)
      ? `${head}es`
      : `${head}s`
  forms.push({ words: plural ?? made + rest, feats: PLURAL })
  return forms
}

export const inflect: Inflector = {
  verb,
  noun,
  adjective: (word) => [{ words: word, feats: 0 }],
  name: (words) => [{ words, feats: 0 }],
}
