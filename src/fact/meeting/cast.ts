/** Who takes part in an encounter and as what, from the clauses that tell of it. */
import type { Account } from '../../sense/account.ts'
import type { Frame } from '../../sense/frame.ts'
import type { Mention, Person, Range } from '../../sense/mention.ts'
import type { Sense } from '../../sense/senses.ts'
import type { Role } from '../fact.ts'

/** The roles that a sense gives to its subject and to whoever else the clause names. */
const ROLES: Partial<Record<Sense, readonly [Role, Role]>> = {
  receive: ['host', 'guest'],
  host: ['host', 'guest'],
  visit: ['guest', 'host'],
  arrive: ['guest', 'host'],
  chair: ['chair', 'chair'],
  lead: ['chair', 'participant'],
}

export interface CastMember {
  readonly mention: Mention
  readonly person: Person | undefined
  readonly role: Role
  /** The words that show the role: the cue. */
  readonly shown: readonly Range[]
  readonly rule: string
}

/** The members of one encounter's clause, the subject first. */
export function castOf(account: Account, frame: Frame): CastMember[] {
  const [own, other] = ROLES[frame.sense] ?? (['participant', 'participant'] as const)
  const subject = frame.subject.length > 0 ? frame.subject : carriedSubject(account, frame)
  const members: CastMember[] = []
  const add = (mention: Mention, role: Role) => {
    if (
      mention.kind === 'spokesperson' ||
      mention.kind === 'outsider' ||
      mention.kind === 'voice' ||
      mention.kind === 'encounter'
    )
      return
    members.push({ mention, person: mention.person, role, shown: frame.cue, rule: `role/${frame.sense}` })
  }
  for (const mention of subject) add(mention, own)
  for (const mention of frame.partner) add(mention, other)
  return members
}

function carriedSubject(account: Account, frame: Frame): Mention[] {
  const speaker = account.speakers[frame.index]
  const mention = speaker?.shown[0] && account.mentionAt(speaker.shown[0].first)
  return mention ? [mention] : []
}
