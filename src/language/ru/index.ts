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
    inversion: true,
    dropsSubject: false,
    scope: 'clause',
    articles: 'none',
    cased: true,
    modifiers: 'before',
    officeLink: 'required',
    unknownComplement: 'none',
  },
  inflect: { verb: asWritten, noun: asWritten, adjective: asWritten, name: asWritten },
  morphology: { accepts: casedAccepts, nameFeatures: casedNameFeatures },
}
