/** Phrases of a view in the words of one language. */
import type { Phrase, Quote } from '../../register/cite.ts'
import { isolate, printable } from '../bidi.ts'
import type { Labels } from '../labels.ts'

/** How a page writes words: its own, and those that may run the other way. */
export interface Pen {
  readonly own: (words: string) => string
  readonly foreign: (words: string) => string
}

/** For plain text: what runs the other way stands in isolates. */
export const plainPen = (labels: Labels): Pen => ({
  own: printable,
  foreign: (words) => isolate(printable(words), labels.direction),
})

export function inWords(phrases: readonly Phrase[], labels: Labels, { own, foreign }: Pen): string {
  return runs(phrases)
    .map((phrase) => {
      if ('parties' in phrase) return own(labels.listed(phrase.parties.map((party) => labels.party(party))))
      if ('say' in phrase)
        return own(labels.say(phrase.say, phrase.filling === undefined ? '' : String(phrase.filling)))
      if ('quote' in phrase) return labels.quoted(foreign(inOwn(phrase, labels.code).quote))
      if ('issue' in phrase) return own(labels.issue(phrase.issue))
      if ('date' in phrase) return foreign(labels.date(phrase.date))
      if ('name' in phrase) return foreign(labels.named(phrase.name, phrase.written, phrase.language))
      return foreign(String(phrase.plain))
    })
    .join(' ')
    .replace(/ +([:;,،，؛])/g, '$1')
    .replace(/ {2,}/g, ' ')
    .trim()
}

/** The wording in the reader's language, else in the document's that stands first. */
function inOwn(quote: Quote, language: string): Quote {
  return [quote, ...(quote.others ?? [])].find((one) => one.language === language) ?? quote
}

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
