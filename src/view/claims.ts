/** What was agreed, what was said jointly, and what each side said. */
import { BLANK, type Line, padded } from './layout.ts'
import { type Indexed, jointStatements, sides } from './order.ts'
import type { Agreement, Statement, View } from './view.ts'

export function claimLines(view: View): Line[] {
  return [...agreed(view), ...joint(view), ...each(view)]
}

function agreed(view: View): Line[] {
  const { agreements } = view.record
  if (agreements.length === 0) return []
  const items = agreements.flatMap((agreement, index) => {
    return [
      claim(view, agreement.id, agreement.act, agreement),
      ...small(view, [], agreement),
      ...view.why(`agreements[${index}]`, 6),
    ]
  })
  return [BLANK, view.heading('agreements'), ...items]
}

function joint(view: View): Line[] {
  const said = jointStatements(view.record)
  return said.length === 0 ? [] : [BLANK, view.heading('joint'), ...said.flatMap((one) => statementLines(view, one, 2))]
}

function each(view: View): Line[] {
  return sides(view.record).flatMap(({ party, voices }) => {
    const heading = party === null ? view.heading('no-party') : view.title(view.party(party))
    const spoken = voices.flatMap(({ name, said }): Line[] => {
      const who = name === null ? view.labels.say('word.nobody') : view.words(name)
      // A doubt about all that somebody said is about him, and said once.
      const doubts = said.length > 1 ? sharedDoubts(said) : new Set<string>()
      const about = [...doubts].map((why): Line => ({ indent: 4, text: view.paint.dim(view.doubt(why)) }))
      const statements = said.flatMap((one) => statementLines(view, one, 4, doubts))
      return [{ indent: 2, text: view.paint.bold(who) }, ...about, ...statements]
    })
    return [BLANK, heading, ...spoken]
  })
}

function statementLines(view: View, { statement, index }: Indexed, indent: number, told?: ReadonlySet<string>): Line[] {
  const { stance, speaker } = statement
  const parts = [stanceWord(view, stance.value)]
  if (speaker?.how === 'implied') parts.push(view.labels.say('word.carried'))
  if (statement.outcome) parts.push(view.labels.say(`outcome.${statement.outcome.value}`))
  return [
    claim(view, statement.id, statement.cue, statement, indent),
    ...small(view, parts, statement, indent, told),
    ...view.why(`statements[${index}]`, indent + 4),
  ]
}

/** "3  stressed: “…”" */
function claim(view: View, id: string, cue: Statement['cue'], { content }: Statement | Agreement, indent = 2): Line {
  const lead = `${padded(view.number(id), String(view.numbers.size).length)}  `
  return { indent, lead: view.paint.dim(lead), text: `${view.words(cue.value.written)}: ${view.quote(content)}` }
}

/** Stance, parties, issues and doubts, under the words themselves. @param told doubts that are told elsewhere */
function small(
  view: View,
  before: readonly string[],
  claim: Statement | Agreement,
  indent = 2,
  told: ReadonlySet<string> = new Set(),
): Line[] {
  const parts = [...before]
  if (claim.parties.length > 0 && !('party' in claim && claim.party)) parts.push(view.parties(claim.parties))
  if (claim.issues.length > 0)
    parts.push(claim.issues.map(({ value }) => view.apart(view.labels.issue(value))).join(view.labels.say('list.join')))
  for (const why of doubtsOf(claim)) if (!told.has(why)) parts.push(view.doubt(why))
  const hang = indent + String(view.numbers.size).length + 2
  return parts.length > 0 ? [{ indent: hang, text: view.paint.dim(parts.join(' · ')) }] : []
}

/** The doubts that all statements of somebody share. */
function sharedDoubts(said: readonly Indexed[]): ReadonlySet<string> {
  const [first = new Set<string>(), ...more] = said.map(({ statement }) => doubtsOf(statement))
  return new Set([...first].filter((why) => more.every((doubts) => doubts.has(why))))
}

function doubtsOf(claim: Statement | Agreement): Set<string> {
  const readings =
    'cue' in claim ? [claim.speaker, claim.party, claim.cue, claim.content, claim.stance] : [claim.act, claim.content]
  return new Set(readings.flatMap((reading) => reading?.doubt ?? []))
}

/** A stance in a word, coloured by what it means for the other side. */
export function stanceWord({ labels, paint }: View, stance: string): string {
  const word = labels.say(`stance.${stance}`)
  if (stance === 'support' || stance === 'thank' || stance === 'offer') return paint.green(word)
  if (stance === 'oppose') return paint.red(word)
  return stance === 'warn' || stance === 'urge' ? paint.yellow(word) : word
}
