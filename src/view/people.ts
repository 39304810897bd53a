/** Who took part, by party. */
import type { MahdarRecord } from '../record/schema.ts'
import { BLANK, type Line } from './layout.ts'
import type { View } from './view.ts'

type Participant = MahdarRecord['participants'][number]

export function peopleLines(view: View): Line[] {
  const { participants } = view.record
  if (participants.length === 0) return []
  const lines: Line[] = [BLANK, view.heading('participants')]
  const indexed = participants.map((participant, index) => ({ participant, index }))
  const byParty = Map.groupBy(indexed, ({ participant }) => participant.party?.value ?? null)
  const known = [...byParty.keys()].filter((party) => party !== null)
  for (const party of [...known, null]) {
    const members = byParty.get(party)
    if (!members) continue
    lines.push({
      indent: 2,
      text: view.paint.bold(party === null ? view.labels.say('word.unknown-party') : view.party(party)),
    })
    for (const { participant, index } of members) {
      lines.push({ indent: 4, lead: '- ', text: person(view, participant) }, ...view.why(`participants[${index}]`, 6))
    }
  }
  return lines
}

/** Name and office in the document's words, which are their own quotation; then the role. */
function person(view: View, { name, office, role, party }: Participant): string {
  const { labels, paint, record } = view
  const known = record.document.language === 'en' || labels.code !== 'en' ? undefined : name.value.en
  const parts = [known ? `${known} ${view.words(name.value.written)}` : view.words(name.value.written)]
  if (office) parts.push(view.words(office.value))
  const small = [labels.say(`role.${role.value}`)]
  if (party?.doubt) small.push(view.doubt(party.doubt))
  if (role.doubt) small.push(view.doubt(role.doubt))
  return `${parts.join(labels.say('list.join'))}${paint.dim(' · ')}${small.join(paint.dim(' · '))}`
}
