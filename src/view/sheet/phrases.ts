/** Phrases of a view in the words of one language. */
import type { Phrase } from '../../register/cite.ts'
import { inOwn, laidOut, type Run } from '../../register/runs.ts'
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

export function inWords(phrases: readonly Phrase[], labels: Labels, pen: Pen): string {
  return laidOut(phrases)
    .map(({ run, space, joins, sign }) => {
      if (joins && 'say' in run) return labels.say(run.say)
      if (sign && 'plain' in run) return pen.own(run.plain === ';' ? labels.say('list.apart') : String(run.plain))
      return (space ? ' ' : '') + written(run, labels, pen)
    })
    .join('')
    .trim()
}

function written(phrase: Run, labels: Labels, { own, foreign }: Pen): string {
  if ('parties' in phrase) return own(labels.listed(phrase.parties.map((party) => labels.party(party))))
  if ('say' in phrase) return own(labels.say(phrase.say, phrase.filling === undefined ? '' : String(phrase.filling)))
  if ('quote' in phrase) return labels.quoted(foreign(inOwn(phrase, labels.code).quote))
  if ('issue' in phrase) return own(labels.issue(phrase.issue))
  if ('date' in phrase) return foreign(labels.date(phrase.date))
  if ('name' in phrase) return foreign(labels.named(phrase.name, phrase.written, phrase.language))
  return foreign(String(phrase.plain))
}
