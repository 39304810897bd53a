/** How phrases follow one another, whatever writes them: what is listed together, and where a space stands. */
import type { Phrase, Quote } from './cite.ts'

export type Run = Exclude<Phrase, { party: string }> | { readonly parties: readonly string[] }

export interface Laid {
  readonly run: Run
  /** Whether a space stands before it. */
  readonly space: boolean
  /** A label that joins what stands on either side of it, with the spaces that it has itself. */
  readonly joins: boolean
  /** A sign that stands close behind what it follows. */
  readonly sign: boolean
}

const JOINING = new Set(['register.and', 'register.or', 'register.holding'])
const CLOSE = /^[:;,،؛，]$/

/** Parties that follow one another are listed; labels that join and signs are told apart. */
export function laidOut(phrases: readonly Phrase[]): Laid[] {
  let open = true
  return runs(phrases).map((run) => {
    const joins = 'say' in run && JOINING.has(run.say)
    const sign = 'plain' in run && CLOSE.test(String(run.plain))
    const space = !(open || joins || sign)
    open = joins
    return { run, space, joins, sign }
  })
}

/** The wording in the reader's language, else in the document's that stands first. */
export function inOwn(quote: Quote, language: string): Quote {
  return [quote, ...(quote.others ?? [])].find((one) => one.language === language) ?? quote
}

/** A name in the reader's language where it is known, else in that of the text that has it; and which that is. */
export function nameFor(
  { name, written, language }: Pick<Extract<Phrase, { name: unknown }>, 'name' | 'written' | 'language'>,
  reader: string,
): { readonly words: string; readonly language: string } {
  const own = name[reader]
  return own === undefined ? { words: name[language] ?? written, language } : { words: own, language: reader }
}

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
