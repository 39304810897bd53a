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

/** Labels that join what stands on either side of them, with the spaces that they have themselves. */
const JOINING = new Set(['register.and', 'register.or', 'register.holding'])
/** Signs that stand close behind what they follow. */
const CLOSE = /^[:;,،؛，]$/

export function inWords(phrases: readonly Phrase[], labels: Labels, { own, foreign }: Pen): string {
  let words = ''
  let open = true
  for (const phrase of runs(phrases)) {
    const joins = 'say' in phrase && JOINING.has(phrase.say)
    const sign = 'plain' in phrase && CLOSE.test(String(phrase.plain))
    words += `${open || joins || sign ? '' : ' '}${joins ? labels.say(phrase.say) : written(phrase, labels, { own, foreign })}`
    open = joins
  }
  return words.trim()
}

function written(phrase: Run, labels: Labels, { own, foreign }: Pen): string {
  if ('parties' in phrase) return own(labels.listed(phrase.parties.map((party) => labels.party(party))))
  if ('say' in phrase) return own(labels.say(phrase.say, phrase.filling === undefined ? '' : String(phrase.filling)))
  if ('quote' in phrase) return labels.quoted(foreign(inOwn(phrase, labels.code).quote))
  if ('issue' in phrase) return own(labels.issue(phrase.issue))
  if ('date' in phrase) return foreign(labels.date(phrase.date))
  if ('name' in phrase) return foreign(labels.named(phrase.name, phrase.written, phrase.language))
  const plain = String(phrase.plain)
  return CLOSE.test(plain) ? own(plain === ';' ? labels.say('list.apart') : plain) : foreign(plain)
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
