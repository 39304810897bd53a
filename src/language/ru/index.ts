import { casedAccepts, casedNameFeatures } from '../cased.ts'
import type { Form, Language } from '../language.ts'

const asWritten = (words: string): Form[] => [{ words, feats: 0 }]

export const russian: Language = {
  code: 'ru',
  name: 'русский',
  direction: 'ltr',
  script: 'Cyrillic',
  spaces: true,
  grammar: {
    subject: 'before',
    inversion: 'free',
    phrases: 'after',
    cases: true,
    dropsSubject: true,
    scope: 'clause',
    articles: 'none',
    cased: true,
    modifiers: 'before',
    officeLink: 'possible',
    unknownComplement: 'none',
  },
  inflect: { verb: asWritten, noun: asWritten, adjective: asWritten, name: asWritten },
  morphology: { accepts: casedAccepts, nameFeatures: casedNameFeatures },
}
