import type { Language } from '../language.ts'
import { inflect } from './inflect.ts'

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
    officeLink: 'none',
    unknownComplement: 'none',
  },
  between: (name, parties) => `${parties.join('-')}${name}`,
  inflect,
  morphology: { nameFeatures: () => 0 },
}
