import type { Form, Language } from '../language.ts'

const asWritten = (words: string): Form[] => [{ words, feats: 0 }]

export const chinese: Language = {
  code: 'zh',
  name: '中文',
  direction: 'ltr',
  script: 'Han',
  spaces: false,
  grammar: {
    subject: 'before',
    inversion: 'none',
    phrases: 'before',
    cases: false,
    dropsSubject: false,
    scope: 'paragraph',
    articles: 'none',
    cased: false,
    modifiers: 'before',
    officeLink: 'possible',
    unknownComplement: 'none',
  },
  inflect: { verb: asWritten, noun: asWritten, adjective: asWritten, name: asWritten },
  morphology: { nameFeatures: () => 0 },
}
