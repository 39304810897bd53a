import { casedAccepts, casedNameFeatures } from '../cased.ts'
import type { Language } from '../language.ts'
import { derived } from './derived.ts'
import { inflect } from './inflect.ts'

export const english: Language = {
  code: 'en',
  name: 'English',
  direction: 'ltr',
  script: 'Latin',
  spaces: true,
  grammar: {
    subject: 'before',
    inversion: 'quoted',
    phrases: 'after',
    cases: false,
    possessive: 's',
    dropsSubject: false,
    scope: 'clause',
    articles: 'word',
    cased: true,
    modifiers: 'before',
    officeLink: 'required',
    unknownComplement: 'capitalised',
  },
  between: (name, parties) => `${parties.join('-')} ${name}`,
  inflect,
  morphology: {
    accepts: casedAccepts,
    nameFeatures: casedNameFeatures,
    derived,
    isGerund: (word) => /..ing$/.test(word),
  },
}
