import { casedAccepts, casedNameFeatures } from '../cased.ts'
import type { Language } from '../language.ts'
import { accentsFit } from './accents.ts'
import { inflect } from './inflect.ts'

export const spanish: Language = {
  code: 'es',
  name: 'español',
  direction: 'ltr',
  script: 'Latin',
  spaces: true,
  grammar: {
    subject: 'before',
    inversion: 'free',
    phrases: 'after',
    cases: false,
    dropsSubject: true,
    scope: 'clause',
    articles: 'word',
    cased: true,
    demonyms: 'plain',
    modifiers: 'after',
    officeLink: 'required',
    unknownComplement: 'capitalised',
  },
  between: (name, parties) => `${name} ${parties.join('-')}`,
  inflect,
  morphology: {
    accepts: (entry, raw) => casedAccepts(entry, raw) && accentsFit(entry, raw),
    nameFeatures: casedNameFeatures,
    isInfinitive: (folded) => /^.{2,}[aei]r(se|los?|las?|les?)?$/.test(folded),
  },
}
