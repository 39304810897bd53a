/** Declension of a Russian phrase of adjectives and a noun, from its dictionary form. */
import { NOMINATIVE, PLURAL, SINGULAR } from '../../sense/features.ts'
import type { Form } from '../language.ts'
import { ADJECTIVAL, adjectival, adjectiveCases, POSSESSIVE } from './adjective.ts'
import { type Cases, type Declined, type Gender, NOTHING } from './cases.ts'
import { type Given, noun, plural, proper } from './noun.ts'

/** The genitive's place among the cases. */
const GENITIVE = 1

/** "выборы", "отношения": a common noun in a name's place that has its plural form. */
const COMMON_PLURAL = /^[а-яё].*(?:ы|[^аеоуыэюя]и|ии|[еая]ния)$/

/** Splits "вице-премьер" into what stays and what changes. */
function hyphened(word: string): [string, string] {
  const at = word.lastIndexOf('-')
  return [word.slice(0, at + 1), word.slice(at + 1)]
}

const prefixed = (prefix: string, cases: Cases | undefined): Cases | undefined =>
  prefix && cases ? cases.map((forms) => forms.map((form) => prefix + form)) : cases

/**
 * A phrase's forms: adjectives before the head agree with it, what follows the head stays.
 *
 * `word`, `word/genitive/locative`, `word | plural`, `word | plural/genitive plural`, `plural | -`; `*` behind the head makes it an
 * adjective used as a noun (уполномоченный*). A form that is both genitive singular and nominative plural is taken for the
 * singular, with `!` behind the plural (сторона | стороны!) for the plural. `=он` is a nominative that stands for itself, `~` before a word
 * in front of the head keeps it as it is (~Олий Мажлис).
 */
export function phrase(spec: string, isName: boolean): Form[] {
  if (spec.startsWith('=')) return [{ words: spec.slice(1), feats: NOMINATIVE }]
  const [left = '', right] = spec.split('|').map((part) => part.trim())
  const words = left.split(/ +/)
  let at = 0
  while (at < words.length - 1 && (agrees(words, at) || stays(words[at] ?? ''))) at++
  const front = words.slice(0, at)
  const tail = words.slice(at + 1)
  const [headSpec = '', genitive, where] = (words[at] ?? '').split('/')
  const head = headSpec.replace('*', '')
  const [prefix, stem] = hyphened(head)
  const many =
    right === '-' || front.some((word) => /[ыи]е$|[ое]вы$/i.test(word)) || (isName && COMMON_PLURAL.test(head))
  const [pluralOf, genitivePlural] = right && right !== '-' ? right.replace('!', '').split('/') : []
  const plain = isName && /^[а-яё].*[ыи]е$/.test(head) && ADJECTIVAL.test(head)
  const declined =
    headSpec.endsWith('*') || plain
      ? adjectival(head)
      : many
        ? { gender: 'pl' as const, many: plural(head, '', genitive, front.length > 0) }
        : shaped(prefix, stem, isName, { genitive, where, plural: pluralOf, genitivePlural })
  const forms = new Map<string, number>()
  const join = (gender: Gender, cases: Cases | undefined, number: number) => {
    if (!cases) return
    const before = front.map((word) => (stays(word) ? undefined : adjectiveCases(word, gender)))
    cases.forEach((spellings, which) => {
      for (const spelling of spellings) {
        for (const words of spread(front, before, which, spelling)) {
          for (const end of endings(tail, which, isName, prefix)) {
            const feats = number | (which === 0 ? NOMINATIVE : 0)
            forms.set(words + end, merged(forms.get(words + end), feats, right?.endsWith('!') ?? false))
          }
        }
      }
    })
  }
  // An indeclinable head shows its gender only by its adjective: первая леди.
  const shown =
    declined.many || front.length === 0
      ? undefined
      : /[ая]я$/.test(front[0] ?? '')
        ? 'f'
        : /[ое]е$/.test(front[0] ?? '')
          ? 'n'
          : 'm'
  join(shown ?? declined.gender, prefixed(many ? '' : prefix, declined.one), SINGULAR)
  if (!isName || many || !declined.one) join('pl', prefixed(many ? '' : prefix, declined.many), PLURAL)
  return [...forms].map(([words, feats]) => ({ words, feats }))
}

const stays = (word: string) => word === 'и' || word.startsWith('~')

function agrees(words: readonly string[], at: number): boolean {
  const word = words[at] ?? ''
  if (word.includes('/') || word.endsWith('*')) return false
  return ADJECTIVAL.test(word) || (POSSESSIVE.test(word) && /^[А-ЯЁ]/.test(words[at + 1] ?? ''))
}

function shaped(prefix: string, stem: string, isName: boolean, given: Given): Declined {
  // A head written small inside a name (the *dvorets* of a palace) is a common noun.
  const name = isName && /^[^а-яё]/.test(prefix || stem)
  return name && !given.genitive ? proper(stem) : noun(stem, withoutPrefix(prefix, given))
}

function withoutPrefix(prefix: string, { genitive, where, plural: many, genitivePlural }: Given): Given {
  const cut = (word: string | undefined) => (word?.startsWith(prefix) ? word.slice(prefix.length) : word)
  return { genitive: cut(genitive), where: cut(where), plural: cut(many), genitivePlural: cut(genitivePlural) }
}

/** Genitive singular against nominative plural: one of them; any other two: both. */
function merged(known: number | undefined, feats: number, preferPlural: boolean): number {
  if (known === undefined) return feats
  const one = known & SINGULAR ? known : feats
  const many = known & SINGULAR ? feats : known
  if (many & PLURAL && many & NOMINATIVE && one & SINGULAR && !(one & NOMINATIVE)) return preferPlural ? many : one
  return known | feats
}

/** The adjectives in one case before a form of the head, in all their spellings. */
function spread(
  front: readonly string[],
  cases: readonly (Cases | undefined)[],
  which: number,
  head: string,
): string[] {
  let all = ['']
  front.forEach((word, index) => {
    const spellings = cases[index]?.[which] ?? [word.replace('~', '')]
    all = all.flatMap((begun) => spellings.map((spelling) => `${begun}${spelling} `))
  })
  return all.map((begun) => begun + head)
}

/** What follows the head: unchanged, or where it is a name beside it (Республика Сербия) also in the head's case or the genitive. */
function endings(tail: readonly string[], which: number, isName: boolean, prefix: string): string[] {
  if (tail.length === 0) return ['']
  const same = ` ${tail.join(' ')}`
  const [word = '', ...more] = tail
  if (!isName || prefix) return [same]
  if (word === 'и' && more.length === 1 && /^[А-ЯЁ]/.test(more[0] ?? '')) {
    return beside(more[0] as string, which).map((form) => ` и ${form}`)
  }
  if (more.length > 0 || !/^[А-ЯЁ]/.test(word)) return [same]
  return [...new Set([same, ...[...beside(word, which), ...beside(word, GENITIVE)].map((form) => ` ${form}`)])]
}

function beside(word: string, which: number): readonly string[] {
  const [prefix, stem] = hyphened(word)
  const { one, many } = proper(stem)
  const forms = (one ?? many)?.[which] ?? NOTHING
  return (forms.length > 0 ? forms : [stem]).map((form) => prefix + form)
}
