/** Russian declension: the forms of a noun, an adjective, or a phrase of adjectives and a noun, from its dictionary form. */
import { NOMINATIVE, PLURAL, SINGULAR } from '../../sense/features.ts'
import type { Form } from '../language.ts'

/** The six cases, each with its spellings: nominative, genitive, dative, accusative (where it is neither), instrumental, locative. */
type Cases = readonly (readonly string[])[]
type Gender = 'm' | 'f' | 'n' | 'pl'
type Declined = Readonly<Partial<Record<'one' | 'many', Cases>>> & { readonly gender: Gender }

const SIBILANT = /[жшчщ]$/
const VELAR = /[гкх]$/
const VOWEL = /[аеиоуыэюя]$/
/** Endings of an adjective's dictionary forms. */
const ADJECTIVAL = /(?:ый|ий|ой|ая|яя|ое|ее|ые|[гкхжшчщ]ие|[^аеиоуыэюя]ние)(?:ся)?$/i
/** "Соломоновы", "Маршалловы": adjectives of possession, in a name's first word. */
const POSSESSIVE = /(?:ов|ев|ин)ы$/i
const NOTHING: readonly string[] = []
/** The genitive's place among the cases. */
const GENITIVE = 1

/** "выборы", "отношения": a common noun in a name's place that has its plural form. */
const COMMON_PLURAL = /^[а-яё].*(?:ы|[^аеоуыэюя]и|ии|[еая]ния)$/

const bare = (word: string, letters: number) => word.slice(0, -letters)

/** An adjective's endings, by gender or plural. */
function adjectiveCases(word: string, gender: Gender): Cases {
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

/**
 * A noun's plural cases from its nominative plural.
 * @param genitive the genitive plural, where no rule makes it
 * @param loose both genitives are allowed where it does not show which: Нидерландов, Афин
 */
function plural(nominative: string, singular: string, genitive?: string, loose = false): Cases {
  const soft = /[яи]$/.test(nominative) && !/[гкхжшчщ]и$/.test(nominative)
  const last = nominative.slice(-1)
  const people = /[ая]не$/.test(nominative)
  const stem = bare(nominative, 1)
  const a = soft ? 'я' : 'а'
  const genitives = genitive ? [genitive] : people ? [stem] : genitivePlural(stem, last, singular, loose)
  return [[nominative], genitives, [`${stem}${a}м`], NOTHING, [`${stem}${a}ми`], [`${stem}${a}х`]]
}

function genitivePlural(stem: string, last: string, singular: string, loose: boolean): string[] {
  const ending = singular.slice(-1)
  if (/и$/.test(stem)) return [`${stem}й`]
  if (ending === 'й') return [`${stem}ев`]
  if (ending === 'ь') return [`${stem}ей`]
  if (singular && /[^аеоуыэюяь]$/.test(singular))
    return [SIBILANT.test(stem) ? `${stem}ей` : /ц$/.test(stem) ? `${stem}ев` : `${stem}ов`]
  const without = fleeting(stem, ending === 'я' || last === 'я')
  if (singular) return [without]
  // A noun without singular: what it would be does not show.
  if (last === 'и' && !/[гкх]$/.test(stem)) return [`${stem}ей`, ...(SIBILANT.test(stem) ? [stem] : NOTHING)]
  if (last === 'я') return [`${stem}ей`]
  if (/ц$/.test(stem)) return [`${stem}ев`]
  return loose || last !== 'ы' || /[нзм]$/.test(stem) ? [`${stem}ов`, without] : [`${stem}ов`]
}

/** A stem that stands without an ending takes a vowel between two consonants where к follows: поездка, поездок. */
function fleeting(stem: string, soft: boolean): string {
  const [, before, letter] = /^(.*)(.)к$/.exec(stem) ?? []
  if (before !== undefined && letter && !VOWEL.test(letter)) {
    if (letter === 'й' || letter === 'ь') return `${before}ек`
    return `${before}${letter}${SIBILANT.test(letter) ? 'е' : 'о'}к`
  }
  return soft && !VOWEL.test(stem) ? `${stem}ь` : stem
}

/** The stem on which the oblique cases of a masculine noun are built: американец, американц-. */
function obliqueStem(word: string): string {
  if (/[^аеиоуыэюя]ец$/.test(word)) return /лец$/.test(word) ? `${bare(word, 2)}ьц` : `${bare(word, 2)}ц`
  if (/[аеиоуыэюя]ец$/.test(word)) return `${bare(word, 2)}йц`
  return word
}

interface Given {
  readonly genitive?: string | undefined
  /** The locative; `-` leaves it out (that of посол is a preposition). */
  readonly where?: string | undefined
  readonly plural?: string | undefined
  readonly genitivePlural?: string | undefined
}

function masculine(word: string, given: Given): Declined {
  const last = word.slice(-1)
  if (last === 'й' || last === 'ь') {
    const stem = given.genitive ? bare(given.genitive, 1) : bare(word, 1)
    const where = /ий$/.test(word) ? [`${stem}и`, `${stem}е`] : [`${stem}е`]
    return {
      gender: 'm',
      one: [[word], [`${stem}я`], [`${stem}ю`], NOTHING, [`${stem}ем`], where],
      many: plural(given.plural ?? `${stem}и`, word, given.genitivePlural),
    }
  }
  const stem = given.genitive ? bare(given.genitive, 1) : obliqueStem(word)
  const with_ = SIBILANT.test(stem) || /ц$/.test(stem) ? [`${stem}ом`, `${stem}ем`] : [`${stem}ом`]
  const people = /[ая]нин$/.test(word)
  const many = people ? `${bare(word, 2)}е` : `${stem}${VELAR.test(stem) || SIBILANT.test(stem) ? 'и' : 'ы'}`
  return {
    gender: 'm',
    one: [
      [word],
      [`${stem}а`],
      [`${stem}у`],
      NOTHING,
      with_,
      given.where === '-' ? NOTHING : [given.where ?? `${stem}е`],
    ],
    many: plural(given.plural ?? many, word, given.genitivePlural),
  }
}

function feminine(word: string, given: Given): Declined {
  const stem = bare(word, 1)
  const last = word.slice(-1)
  if (last === 'ь') {
    return {
      gender: 'f',
      one: [[word], [`${stem}и`], [`${stem}и`], NOTHING, [`${stem}ью`], [`${stem}и`]],
      many: plural(given.plural ?? `${stem}и`, word, given.genitivePlural),
    }
  }
  const soft = last === 'я'
  const i = soft || VELAR.test(stem) || SIBILANT.test(stem) ? 'и' : 'ы'
  const to = /и$/.test(stem) ? `${stem}и` : `${stem}е`
  const e = soft || SIBILANT.test(stem) || /ц$/.test(stem)
  const by = e ? [`${stem}ей`, `${stem}ею`] : [`${stem}ой`, `${stem}ою`]
  return {
    gender: 'f',
    one: [
      [word],
      [`${stem}${i}`],
      [to],
      [`${stem}${soft ? 'ю' : 'у'}`],
      SIBILANT.test(stem) ? [...by, `${stem}ой`] : by,
      [to],
    ],
    many: plural(given.plural ?? `${stem}${i}`, word, given.genitivePlural),
  }
}

function neuter(word: string, given: Given): Declined {
  const stem = bare(word, 1)
  const soft = word.endsWith('е') && !/[жшчщц]$/.test(stem)
  const [a, u] = soft ? ['я', 'ю'] : ['а', 'у']
  const where = /и$/.test(stem) ? `${stem}и` : `${stem}е`
  return {
    gender: 'n',
    one: [[word], [`${stem}${a}`], [`${stem}${u}`], NOTHING, [`${stem}${word.endsWith('е') ? 'ем' : 'ом'}`], [where]],
    many: plural(given.plural ?? `${stem}${a}`, word, given.genitivePlural),
  }
}

/** Nouns in -ь that are masculine: those in -тель, -арь, -оль, -ль of foreign places; the others are feminine. */
const SOFT_MASCULINE = /(?:тель|арь|ырь|оль|ель|иль|аль|уль|ень|вождь|гость|рубль|кремль|июль)$/i
const SOFT_FEMININE = /(?:область|отрасль|цель|прибыль|сталь|печаль|магистраль|модель|роль|соль|боль)$/i

function noun(word: string, given: Given): Declined {
  const last = word.slice(-1).toLowerCase()
  if (last === 'а' || last === 'я') return feminine(word, given)
  if (last === 'о' || last === 'е') return neuter(word, given)
  if (last === 'ь' && !(SOFT_MASCULINE.test(word) && !SOFT_FEMININE.test(word))) return feminine(word, given)
  if (VOWEL.test(last)) return fixed(word)
  return masculine(word, given)
}

function fixed(word: string): Declined {
  const same = [word]
  return { gender: 'm', one: [same, same, same, NOTHING, same, same] }
}

/** A name's head word: foreign names in -о, -и, -у, -е and acronyms do not change. */
function proper(word: string): Declined {
  if (word === word.toUpperCase() || !/[а-яё]/i.test(word)) return fixed(word)
  if (/ы$/.test(word)) return { gender: 'pl', many: plural(word, '', undefined, true) }
  if (/[аеиоу]а$/i.test(word)) return fixed(word)
  const declines = /(?:(?:[оеи]в|[иы]н|ств)о|[ьи]е)$/.test(word)
  if (/[еиоуюэё]$/i.test(word) && !declines) return fixed(word)
  // Foreign names in -ь are of either gender, which the name does not show.
  if (/[^л]ь$/.test(word)) return either(feminine(word, {}), masculine(word, {}))
  return noun(word, {})
}

function either(a: Declined, b: Declined): Declined {
  const one = a.one?.map((forms, which) => [...forms, ...(b.one?.[which] ?? NOTHING)])
  return { gender: a.gender, ...(one && { one }) }
}

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
 * singular, with `!` behind the plural (сторона | стороны!) for the plural. `=он` is a nominative that stands for itself.
 */
export function phrase(spec: string, isName: boolean): Form[] {
  if (spec.startsWith('=')) return [{ words: spec.slice(1), feats: NOMINATIVE }]
  const [left = '', right] = spec.split('|').map((part) => part.trim())
  const words = left.split(/ +/)
  let at = 0
  while (at < words.length - 1 && (agrees(words, at) || words[at] === 'и')) at++
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
    const before = front.map((word) => (word === 'и' ? undefined : adjectiveCases(word, gender)))
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

function adjectival(word: string): Declined {
  if (/[ыи]е(?:ся)?$/.test(word)) return { gender: 'pl', many: adjectiveCases(word, 'pl') }
  const gender = /[ая]я$/.test(word) ? 'f' : /[ое]е$/.test(word) ? 'n' : 'm'
  return { gender, one: adjectiveCases(word, gender), many: adjectiveCases(word, 'pl') }
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
    const spellings = cases[index]?.[which] ?? [word]
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

/** All forms of an adjective, and the one that opens a compound: российский, российско-. */
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
  return [...forms].map(([words, feats]) => ({ words, feats }))
}
