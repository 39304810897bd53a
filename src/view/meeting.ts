/** The document's header and the encounters that it tells of. */
import type { MahdarRecord } from '../record/schema.ts'
import type { Reading } from '../sense/reading.ts'
import { BLANK, type Line, padded, widest } from './layout.ts'
import type { View } from './view.ts'

type Meeting = MahdarRecord['meetings'][number]

/** Title, publisher, date of publication, language and length. @param name of the file, for a document without a title */
export function headerLines(view: View, name: string | undefined): Line[] {
  const { document } = view.record
  const { labels, paint } = view
  const title = document.title === null ? name && view.apart(name) : view.words(document.title)
  const language = new Intl.DisplayNames([labels.code], { type: 'language' }).of(document.language)
  const facts = [
    document.publisher === null ? '' : view.words(document.publisher),
    document.published === null ? '' : labels.date({ from: document.published, to: document.published }),
    language ?? document.language,
    view.explains
      ? labels.say(`word.offsets-${document.offsets}`, view.apart(document.length.toLocaleString('en')))
      : '',
  ]
  const head = { indent: 0, text: paint.dim(facts.filter(Boolean).join(' · ')) }
  return title ? [{ indent: 0, text: paint.bold(title) }, head] : [head]
}

/** The encounter that the document is about, and what else it tells of. */
export function meetingLines(view: View): Line[] {
  const [main, ...others] = view.record.meetings
  if (!main) return [BLANK, { indent: 0, text: view.paint.yellow(view.labels.say('word.no-meeting')) }]
  const lines = [BLANK, view.heading('meeting'), ...encounter(view, main, 0)]
  if (others.length > 0) lines.push(BLANK, view.heading('other-meetings'))
  for (const [at, other] of others.entries()) {
    if (at > 0) lines.push(BLANK)
    lines.push(...encounter(view, other, at + 1))
  }
  return lines
}

function encounter(view: View, meeting: Meeting, index: number): Line[] {
  const { labels, paint } = view
  const rows: [field: string, words: string][] = []
  const row = (field: string, value: string, reading: Reading<unknown>) => {
    rows.push([field, `${value}${view.marks(reading)}  ${view.source(reading)}`])
  }
  const { kind, mechanism, round, date, place, parties, status } = meeting
  row('kind', paint.bold(labels.say(`kind.${kind.value}`)), kind)
  if (mechanism) row('mechanism', view.name(mechanism.value), mechanism)
  if (round) row('round', paint.bold(String(round.value)), round)
  if (date) row('date', paint.bold(labels.date(date.value)), date)
  if (place) row('place', placeName(view, place.value), place)
  if (parties.length > 0) {
    const named = parties.map(
      (party) => `${paint.bold(view.party(party.value))}${view.marks(party)} ${view.source(party)}`,
    )
    rows.push(['parties', named.join(labels.say('list.join'))])
  }
  row('status', labels.say(`status.${status.value}`), status)
  const width = widest(rows.map(([field]) => labels.say(`field.${field}`)))
  const lines = rows.map(([field, text]): Line => {
    return { indent: 2, lead: `${padded(labels.say(`field.${field}`), width)}  `, text }
  })
  return [...lines, ...view.why(`meetings[${index}]`, 4)]
}

function placeName(view: View, place: NonNullable<Meeting['place']>['value']): string {
  return (
    view.paint.bold(view.name(place)) + (place.country ? view.labels.say('list.join') + view.party(place.country) : '')
  )
}
