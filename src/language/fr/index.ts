import { casedAccepts, casedNameFeatures } from '../cased.ts'
import type { Form, Language } from '../language.ts'

const asWritten = (words: string): Form[] => [{ words, feats: 0 }]

export const french: Language = {
  code: 'fr',
  name: 'français',
  direction: 'ltr',
  script: 'Latin',
  spaces: true,
  grammar: {
    subject: 'before',
    inversion: 'quoted',
    phrases: 'after',
    cases: false,
    dropsSubject: false,
    scope: 'clause',
    articles: 'word',
    cased: true,
    modifiers: 'after',
    officeLink: 'required',
    unknownComplement: 'capitalised',
  },
  inflect: { verb: asWritten, noun: asWritten, adjective: asWritten, name: asWritten },
  morphology: { accepts: casedAccepts, nameFeatures: casedNameFeatures },
}
