/** Phrases of a view in the words of the chosen language, each inserted value in its own direction. */
import { Fragment, type ReactNode } from 'react'
import type { Phrase } from '../../../src/register/cite.ts'
import { useWords, type Words } from '../words.tsx'

type Run = Exclude<Phrase, { party: string }> | { readonly parties: readonly string[] }

/** Phrases with parties that follow one another as one, to be listed. */
function runs(phrases: readonly Phrase[]): Run[] {
  const out: Run[] = []
  for (const phrase of phrases) {
    const last = out.at(-1)
    if (!('party' in phrase)) out.push(phrase)
    else if (last && 'parties' in last) out[out.length - 1] = { parties: [...last.parties, phrase.party] }
    else out.push({ parties: [phrase.party] })
  }
  return out
}

export function Phrases({ of }: { of: readonly Phrase[] }) {
  const words = useWords()
  return runs(of).map((phrase, at) => {
    const tight = 'plain' in phrase && /^[:;,،，؛]/.test(String(phrase.plain))
    return (
      // Phrases have no identity of their own and never change places.
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <Fragment key={at}>
        {at > 0 && !tight && ' '}
        {inWords(phrase, words)}
      </Fragment>
    )
  })
}

function inWords(phrase: Run, words: Words): ReactNode {
  if ('parties' in phrase) return <b className="party">{words.listed(phrase.parties.map(words.party))}</b>
  if ('say' in phrase) return <bdi>{words.say(phrase.say, phrase.filling)}</bdi>
  if ('quote' in phrase) {
    // In the reader's language, where a report in it has the same.
    const { quote, language } = [phrase, ...(phrase.others ?? [])].find((one) => one.language === words.code) ?? phrase
    return <Quote language={language}>{quote}</Quote>
  }
  if ('issue' in phrase) return <bdi>{words.issue(phrase.issue)}</bdi>
  if ('date' in phrase) return <bdi>{words.date(phrase.date)}</bdi>
  if ('name' in phrase) return <bdi>{words.named(phrase.name, phrase.written, phrase.language)}</bdi>
  return <bdi>{typeof phrase.plain === 'number' ? words.number(phrase.plain) : phrase.plain}</bdi>
}

/** A document's own words, between the quotation marks of the page's language. */
export function Quote({ children, language }: { children: string; language: string }) {
  const { code } = useWords()
  const [open, close] = code === 'ar' ? ['«', '»'] : ['“', '”']
  return (
    <q className="quote">
      {open}
      <bdi lang={language}>{children}</bdi>
      {close}
    </q>
  )
}
