/** Lines that say how the fields of an item were read: `--explain`. */
import type { Derivation } from '../record/explain.ts'
import type { Line } from './layout.ts'
import { originOf } from './origin.ts'
import type { View } from './view.ts'

/** @param item path of the item in the record, such as `statements[2]` */
export function derivationLines(derivations: readonly Derivation[], item: string, indent: number, view: View): Line[] {
  const { paint } = view
  return derivations.map((derivation) => {
    const { path, value, rule, how, doubt, from, quotes } = derivation
    const field = path.slice(item.length).replace(/^\./, '')
    const places = from.map(({ start, end }) => `${start}–${end}`).join(', ')
    const quoted = quotes.map((words) => view.labels.quoted(view.words(short(words)))).join(' ')
    const said = shown(value)
    const equals = said === short(quotes.join(' ')) ? '' : ` = ${view.apart(said)}`
    const parts = [
      view.apart(field) + equals,
      quoted,
      view.apart(places),
      view.apart(rule),
      view.labels.say(`how.${how}`),
    ]
    const origin = originOf(derivation)
    if (origin) parts.push(view.apart(origin))
    if (doubt) parts.push(view.doubt(doubt))
    return { indent, lead: '· ', text: paint.dim(parts.join('  ')) }
  })
}

/** A value in a word or two: long ones are quoted beside it. */
function shown(value: unknown): string {
  if (typeof value !== 'object' || value === null) return short(String(value))
  const { id, sense, participant, from, to, written, country } = value as Record<string, string | undefined>
  const said = id ?? sense ?? participant ?? (from && `${from}/${to}`) ?? country ?? written
  return short(said ?? JSON.stringify(value))
}

function short(words: string): string {
  const plain = words.replace(/\s+/g, ' ')
  return plain.length > 40 ? `${plain.slice(0, 24).toWellFormed()} … ${plain.slice(-12).toWellFormed()}` : plain
}
