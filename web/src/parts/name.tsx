/** A name in the language of the page where any is known, else in that of the report that has it. */
import { nameFor } from '../../../src/register/runs.ts'
import type { Named } from '../../../src/register/views/mechanisms.ts'
import { useWords } from '../words.tsx'

export function NameOf({ of }: { of: Omit<Named, 'id'> }) {
  const { code } = useWords()
  const { words, language } = nameFor(of, code)
  return <bdi lang={language === code ? undefined : language}>{words}</bdi>
}
