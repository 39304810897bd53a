/** What follows from what was said: who stands where, signs, milestones, undertakings, and what is not stated. */
import type { MahdarRecord } from '../record/schema.ts'
import { stanceWord } from './claims.ts'
import { BLANK, type Line } from './layout.ts'
import type { View } from './view.ts'

type Position = MahdarRecord['positions'][number]

/** The order in which issues are shown. */
const ALIGNMENTS: readonly string[] = ['agreed', 'both-spoke', 'opposed', 'one-sided']

/** A section, or nothing if it has no lines. */
function section(view: View, key: string, lines: readonly Line[]): Line[] {
  return lines.length === 0 ? [] : [BLANK, view.heading(key), ...lines]
}

/** Each issue with its alignment; under it who stands how, with the issue's words and the numbers of what was said. */
export function issueLines(view: View): Line[] {
  const { labels, paint } = view
  const byAlignment = view.record.positions.toSorted(
    (a, b) => ALIGNMENTS.indexOf(a.alignment) - ALIGNMENTS.indexOf(b.alignment),
  )
  const byIssue = Map.groupBy(byAlignment, ({ issue }) => issue)
  const lines = [...byIssue].flatMap(([issue, positions]) => {
    const alignment = positions[0]?.alignment ?? 'one-sided'
    const words = labels.say(`alignment.${alignment}`)
    const shown = alignment === 'opposed' ? paint.red(words) : alignment === 'agreed' ? paint.green(words) : words
    const alike = Map.groupBy(positions, ({ stances, basis }) => JSON.stringify([stances, basis]))
    const head: Line = { indent: 2, text: `${paint.bold(view.apart(labels.issue(issue)))} · ${shown}` }
    return [
      head,
      ...Array.from(alike.values(), (same): Line => ({ indent: 4, lead: '- ', text: standing(view, same) })),
    ]
  })
  return section(view, 'issues', lines)
}

/** Parties that stand alike on one issue: who, how, and where the issue's words are. */
function standing(view: View, positions: readonly Position[]): string {
  const { labels, paint } = view
  const [{ issue, stances, basis }] = positions as [Position]
  const join = labels.say('list.join')
  const who = labels.listed(positions.map(({ party }) => view.party(party)))
  const how =
    stances.length > 0 ? stances.map((stance) => stanceWord(view, stance)) : [paint.green(labels.say('word.agreed'))]
  const where = basis.map((id) => {
    const mention = view.claims.get(id)?.issues.find(({ value }) => value === issue)
    return `${view.number(id)}${mention ? ` ${view.quote(mention)}` : ''}`
  })
  return `${who}: ${how.join(join)}  ${paint.dim(where.join(join))}`
}

export function indicatorLines(view: View): Line[] {
  const lines = view.record.indicators.flatMap(({ what, measure, value, unit, period }, index) => {
    const amount = value ? `${value.value.toLocaleString('en')}${unit ? ` ${unit}` : ''}` : ''
    const parts = [
      amount && view.apart(amount),
      measure === 'other' ? '' : view.labels.say(`measure.${measure}`),
      period ? view.labels.date(period.value) : '',
    ]
    return [item(view, view.quote(what), parts), ...view.why(`indicators[${index}]`, 6)]
  })
  return section(view, 'indicators', lines)
}

export function milestoneLines(view: View): Line[] {
  const { labels } = view
  const lines = view.record.milestones.flatMap(({ what, ordinal, year, since, date }, index) => {
    const parts = [
      ordinal ? labels.say('word.ordinal', String(ordinal.value)) : '',
      date ? labels.date(date.value) : year ? labels.say('word.year', String(year.value)) : '',
      since ? labels.say('word.since', String(since.value)) : '',
    ]
    return [item(view, view.quote(what), parts), ...view.why(`milestones[${index}]`, 6)]
  })
  return section(view, 'milestones', lines)
}

export function commitmentLines(view: View): Line[] {
  const { labels } = view
  const lines = view.record.commitments.flatMap(({ by, action, due, basis }, index) => {
    const parts = [
      due ? labels.say('word.due', labels.date(due.value)) : '',
      labels.say('word.from', view.number(basis)),
    ]
    return [item(view, `${view.parties(by)}: ${view.quote(action)}`, parts), ...view.why(`commitments[${index}]`, 6)]
  })
  return section(view, 'commitments', lines)
}

/** What the text does not say, and why no value was taken. */
export function missingLines(view: View): Line[] {
  const lines = view.record.abstentions.map(({ field, why }): Line => {
    return {
      indent: 2,
      lead: '- ',
      text: `${fieldName(view, field)}: ${view.paint.dim(view.apart(view.labels.reason(why)))}`,
    }
  })
  return section(view, 'missing', lines)
}

function item(view: View, text: string, parts: readonly string[]): Line {
  const small = parts.filter(Boolean).join(' · ')
  return { indent: 2, lead: '- ', text: small ? `${text}${view.paint.dim(' · ')}${small}` : text }
}

/** "Place"; "Party of Wang Yi"; "Speaker of no. 7". */
function fieldName(view: View, path: string): string {
  const { labels, record } = view
  const [, kind = '', index = '', field = path] = /^(\w+)\[(\d+)\]\.?(.*)$/.exec(path) ?? []
  const name = labels.say(`field.${field}`)
  if (kind === 'participants') {
    const person = record.participants[Number(index)]
    return person ? labels.say('word.whose', name).replace('{1}', view.words(person.name.value.written)) : name
  }
  if (kind === 'statements') {
    const statement = record.statements[Number(index)]
    return statement ? labels.say('word.claim', name).replace('{1}', view.number(statement.id)) : name
  }
  return index !== '' && index !== '0' ? labels.say('word.other-meeting', name).replace('{1}', index) : name
}
