import { casedAccepts, casedNameFeatures } from '../cased.ts'
import type { Language } from '../language.ts'
import { accentsFit } from './accents.ts'
import { acronymAsWord } from './acronym.ts'
import { inflect } from './inflect.ts'

export const french: Language = {
  code: 'fr',
  name: 'français',
  direction: 'ltr',
  script: 'Latin',
  spaces: true,
  grammar: {
    subject: 'before',
    inversion: 'free',
    phrases: 'after',
    cases: false,
    dropsSubject: false,
    scope: 'clause',
    articles: 'word',
    cased: true,
    demonyms: 'capitalised',
    modifiers: 'after',
    officeLink: 'required',
    unknownComplement: 'capitalised',
  },
  between: (name, parties) => `${name} ${parties.join('-')}`,
  inflect,
  morphology: {
    accepts: (entry, raw) => (casedAccepts(entry, raw) || acronymAsWord(entry, raw)) && accentsFit(entry, raw),
    nameFeatures: casedNameFeatures,
  },
}
