/** The views of a register: its mechanisms, one of them, and two documents side by side. */
import { Hono } from 'hono'
import { InputError } from '../record/input-error.ts'
import type { Cell } from '../register/cite.ts'
import type { Peopled } from '../register/register.ts'
import { applied } from '../register/review/apply.ts'
import { entries } from '../register/views/calendar.ts'
import { compare } from '../register/views/compare.ts'
import { driftOfFormula, driftOfTopic } from '../register/views/drift.ts'
import { followup } from '../register/views/followup.ts'
import { type Grid, gridOf } from '../register/views/grid.ts'
import { extentOf, mechanismsNamed, nameIn } from '../register/views/mechanisms.ts'
import { pointsOf } from '../register/views/points.ts'
import { roundsOf } from '../register/views/rounds.ts'
import { silence } from '../register/views/silence.ts'
import { ISSUES } from '../world/index.ts'
import { type Env, found, known, today } from './env.ts'
import { namesOf } from './formats.ts'
import { documentsOf, sheets } from './named.ts'
import { type CompareAnswer, type ComparedFact, type MatrixAnswer, type MechanismAnswer, OUTCOMES } from './types.ts'

export const views = new Hono<Env>()

views.get('/mechanisms', async (context) => context.json(await context.var.shown.mechanisms()))

/** The mechanism that was asked for, under the name it stands by: two names may have been made one. */
const standing = (id: string, meetings: Peopled['meetings']) => nameIn(meetings[0]?.mechanism ?? id, meetings)

views.get('/mechanisms/:id', async (context) => {
  const id = context.req.param('id')
  const register = await known(context, id)
  const { meetings } = register
  const now = today()
  const answer: MechanismAnswer = {
    ...{ mechanism: standing(id, meetings), extent: extentOf(meetings), today: now },
    issues: spokenOf(gridOf(register).issues),
    ...namesOf(register, await context.var.shown.events(), await context.var.shown.decisions()),
    steps: roundsOf(register),
    points: pointsOf(register),
    silence: silence(register),
    followup: followup(register, now),
    calendar: entries(register),
    documents: documentsOf(register.documents),
  }
  return context.json(answer)
})

views.get('/mechanisms/:id/matrix', async (context) => {
  const id = context.req.param('id')
  const register = await known(context, id)
  const answer: MatrixAnswer = {
    mechanism: standing(id, register.meetings),
    grid: gridOf(register),
    documents: documentsOf(register.documents),
  }
  return context.json(answer)
})

views.get('/mechanisms/:id/drift', async (context) => {
  const register = await known(context)
  const words = (context.req.queries('words') ?? []).filter((one) => one.trim() !== '')
  const [first] = words
  if (first === undefined)
    throw new InputError({
      what: 'no words were given',
      remedy: 'Give an issue, or a formula in one or several languages.',
    })
  const sheet =
    words.length === 1 && Object.hasOwn(ISSUES, first) ? driftOfTopic(register, first) : driftOfFormula(register, words)
  return context.json(sheets([sheet], register.documents))
})

views.get('/compare', async (context) => {
  const { a = '', b = '' } = context.req.query()
  const { shown } = context.var
  const decisions = await shown.decisions()
  const [mine, theirs] = [applied(await found(shown, a), decisions), applied(await found(shown, b), decisions)]
  const registers = await Promise.all(mechanismsNamed([mine, theirs]).map((id) => shown.mechanism(id)))
  const people = registers.flatMap((one) => one.people)
  const answer: CompareAnswer = {
    facts: compare(mine, theirs, people).rows.map(factOf),
    documents: documentsOf([mine, theirs]),
  }
  return context.json(answer)
})

/** A row of the comparison: what it is about, what each says, and how that stands together. */
function factOf(row: readonly Cell[]): ComparedFact {
  const [about, first, second, last] = row as [Cell, Cell, Cell, Cell]
  const key = last.words.flatMap((one) => ('say' in one ? one.say.replace('register.', '') : []))[0]
  return { about, sides: [first, second], outcome: OUTCOMES.find((one) => one === key) ?? 'neither' }
}

const spokenOf = (issues: Grid['issues']): MechanismAnswer['issues'] =>
  issues
    .map(({ issue, rounds }) => ({ issue, rounds: rounds.filter(({ alignment }) => alignment !== null).length }))
    .sort((a, b) => b.rounds - a.rounds || a.issue.localeCompare(b.issue))
