/** Declension of Russian nouns, common and proper. */
import { bare, type Cases, type Declined, NOTHING, SIBILANT, VELAR, VOWEL } from './cases.ts'

/**
 * A noun's plural cases from its nominative plural.
 * @param genitive the genitive plural, where no rule makes it
 * @param loose both genitives are allowed where it does not show which: Нидерландов, Афин
 */
export function plural(nominative: string, singular: string, genitive?: string, loose = false): Cases {
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

export interface Given {
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
const SOFT_FEMININE = /(?:область|отрасль|цель|прибыль|сталь|печаль|магистраль|модель)$|^(?:роль|соль|боль)$/i

export function noun(word: string, given: Given): Declined {
  const last = word.slice(-1).toLowerCase()
  if (last === 'а' || last === 'я') return feminine(word, given)
  if (last === 'о' || last === 'е') return neuter(word, given)
  const soft = last === 'ь' && !given.genitive?.endsWith('я')
  if (soft && !(SOFT_MASCULINE.test(word) && !SOFT_FEMININE.test(word))) return feminine(word, given)
  if (VOWEL.test(last)) return fixed(word)
  return masculine(word, given)
}

function fixed(word: string): Declined {
  const same = [word]
  return { gender: 'm', one: [same, same, same, NOTHING, same, same] }
}

/** A name's head word: foreign names in -о, -и, -у, -е and acronyms do not change. */
export function proper(word: string): Declined {
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
