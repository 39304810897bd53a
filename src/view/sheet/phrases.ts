/** Phrases of a view in the words of one language. */
import type { Phrase } from '../../register/cite.ts'
import { isolate, printable } from '../bidi.ts'
import type { Labels } from '../labels.ts'

/** @param bidi whether to isolate what runs the other way; HTML and Markdown readers do it themselves */
export function inWords(phrases: readonly Phrase[], labels: Labels, bidi = true): string {
  const set = (words: string) => (bidi ? isolate(printable(words), labels.direction) : printable(words))
  return runs(phrases)
    .map((phrase) => {
      if ('parties' in phrase) return labels.listed(phrase.parties.map((party) => labels.party(party)))
      if ('say' in phrase) return labels.say(phrase.say, phrase.filling === undefined ? '' : String(phrase.filling))
      if ('quote' in phrase) return labels.quoted(set(phrase.quote))
      if ('issue' in phrase) return labels.issue(phrase.issue)
      if ('date' in phrase) return set(labels.date(phrase.date))
      if ('name' in phrase) return set(labels.named(phrase.name, phrase.written, phrase.language))
      return set(String(phrase.plain))
    })
    .join(' ')
    .replace(/ +([:,،，])/g, '$1')
    .replace(/ {2,}/g, ' ')
    .trim()
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
