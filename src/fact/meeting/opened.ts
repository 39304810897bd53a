/** Whether a report opens with others than those whose encounter it tells of further on. */
import type { Account } from '../../sense/account.ts'
import type { Frame } from '../../sense/frame.ts'
import type { Person } from '../../sense/mention.ts'
import { GOING } from '../../sense/senses.ts'
import { castOf } from './cast.ts'

/** A visit that only its noun names, and nobody as paying it, or a delegation. */
export function isJourney({ form, sense, subject }: Frame): boolean {
  return form === 'nominal' && sense === 'visit' && subject.every(({ id }) => id === 'delegation')
}

/** Whether an encounter is told as somebody's going there, or by a noun that names nobody. */
function isAside(account: Account, frame: Frame): boolean {
  const { form, sense, act, content } = frame
  const begun = act === 'hold' && content !== undefined && account.mentionAt(content.first)?.id === 'visit'
  if (form === 'finite') return GOING.has(sense) || begun
  // "... of the talks of A and B in Q": named of states alone, and in passing.
  return form === 'nominal' && castOf(account, frame).every(({ person }) => !person)
}

/** "A discussed P with B. A also met C": who are named as talking with each other met, and were told of first. */
export function openedWithOthers(account: Account, exchange: Frame, encounter: Frame, heading: number): boolean {
  if (exchange.sentence >= encounter.sentence) return false
  // "A discussed P with B today. ... Yesterday A went to Q": what opens the report is what it is about.
  const opens = exchange.sentence <= heading + 1 && exchange.act === 'discuss' && exchange.form === 'finite'
  if (opens && castOf(account, exchange).filter(({ person }) => person).length > 1 && isAside(account, encounter))
    return true
  const people = (frame: Frame) => castOf(account, frame).flatMap(({ person }) => (person ? [person] : []))
  const [talked, met] = [people(exchange), people(encounter)]
  // "A and B signed P. The minister also met his counterpart of C": of a party that nobody is of who was told of first.
  const codes = exchange.subject.flatMap(({ parties }) => parties.map(({ code }) => code))
  const unnamed = encounter.partner.filter(({ kind, person }) => kind === 'office' && !person)
  if (talked.length > 1 && codes.length > 0 && unnamed.some(({ parties: [own] }) => own && !codes.includes(own.code)))
    return true
  const apart = (some: readonly Person[], others: readonly Person[]) => some.some((person) => !others.includes(person))
  return talked.length > 1 && met.length > 1 && apart(talked, met) && apart(met, talked)
}
