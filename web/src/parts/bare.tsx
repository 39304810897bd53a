/** A name or an office in a report's words, without quotation marks: in the page's language, where a report in it has it. */
import type { Phrase, Quote } from '../../../src/register/cite.ts'
import { useWords } from '../words.tsx'
import { Phrases } from './phrases.tsx'

/** How reports in a language write it, else how the first does. */
export function writtenIn(phrase: Phrase, code: string): Pick<Quote, 'quote' | 'language'> | undefined {
  if (!('quote' in phrase)) return undefined
  return [phrase, ...(phrase.others ?? [])].find(({ language }) => language === code) ?? phrase
}

export function Bare({ of }: { of: Phrase }) {
  const { code } = useWords()
  const words = writtenIn(of, code)
  return words ? <bdi lang={words.language}>{words.quote}</bdi> : <Phrases of={[of]} />
}
