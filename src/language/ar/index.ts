import type { Language } from '../language.ts'
import { inflect } from './inflect.ts'
import { morphology } from './morphology.ts'

export const arabic: Language = {
  code: 'ar',
  name: 'العربية',
  direction: 'rtl',
  script: 'Arabic',
  spaces: true,
  grammar: {
    subject: 'after',
    inversion: 'free',
    phrases: 'after',
    cases: false,
    dropsSubject: true,
    scope: 'clause',
    articles: 'affix',
    cased: false,
    modifiers: 'after',
    officeLink: 'possible',
    unknownComplement: 'definite',
  },
  between: (name, parties) => `${name} بين ${parties.join(' و')}`,
  inflect,
  morphology,
}
