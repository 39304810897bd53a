/** Who sits across from whom: people of different sides, whatever their offices name. */
import type { Account } from '../../sense/account.ts'
import type { Frame } from '../../sense/frame.ts'
import type { Mention, Person } from '../../sense/mention.ts'
import { cameAlong } from '../along.ts'
import { prepositionOf } from '../preposition.ts'
import { within } from '../within.ts'
import { ONCE } from './holders.ts'
import { onSide } from './stated.ts'

/** Senses by which the subjects of one clause face each other: they co-chair, meet, discuss, agree. */
const FACING = new Set<string>(['chair', 'lead', 'meet', 'discuss', 'agree', 'sign', 'hold', 'call'])

/** For each person those who sit across. */
export function across(account: Account): Map<Person, Set<Person>> {
  const found = new Map<Person, Set<Person>>()
  const face = (a: Person | undefined, b: Person | undefined) => {
    if (!a || !b || a === b) return
    found.set(a, (found.get(a) ?? new Set()).add(b))
    found.set(b, (found.get(b) ?? new Set()).add(a))
  }
  const heads = new Set<Person>()
  const company = companyOf(account)
  for (const frame of account.frames) {
    if (frame.act !== 'meet' && frame.act !== 'discuss' && frame.act !== 'hold' && frame.act !== 'agree') continue
    if (frame.sense === 'attend' || (frame.within && !frame.relative)) continue
    // "X visited A, and met Y and Z", "The minister met Y": whoever is carried over, or stands for the office, is their subject.
    const [only, ...others] = frame.subject
    const unnamed = !only || (only.kind === 'office' && !only.person && only.number === 'one' && others.length === 0)
    const carried = unnamed && frame.form === 'finite' && account.speakers[frame.index]?.person
    const subject = carried ? [carried] : people(frame.subject)
    // 偕X、Y访问A: who came along sits across from nobody there.
    const along = cameAlong(account, frame)
    const partner = people(frame.partner.filter((one) => !along.has(one)))
    if (frame.sense === 'lead' || frame.sense === 'chair')
      for (const person of subject) if (subject.length === 1) heads.add(person)
    const [first] = partner
    // X会见Y、Z: where the clause has one order, all in its object were received.
    const whole = frame.sense === 'receive' && first !== undefined && account.headLast(first.name.first)
    for (const person of subject) for (const other of whole ? partner : [first]) face(person, other)
    // "X met Y of A and Z of B": of another party than Y, Z did not only come along with him.
    const own = frame.partner[0]?.parties[0]?.code
    for (const { person, parties } of own ? frame.partner.slice(1) : [])
      if (parties[0] && parties[0].code !== own) for (const one of subject) face(one, person)
    // "The minister met the co-chairs X and Y": whoever is listed with whom somebody met, and did not come along.
    const [met, ...more] = frame.sense === 'meet' && frame.rule.endsWith('object') ? partner : []
    for (const other of met && subject.length === 1 ? more : [])
      if (!company.attended.has(other)) face(subject[0], other)
    const together = [...subject, ...partner]
    const came = subject.length === 0 && company.only && partner.every((person) => company.attended.has(person))
    // "The visit included a meeting with Y and Z": two whom somebody else met do not face each other.
    const beside = came || (subject.length === 0 && isWith(account, frame.partner[0]))
    if ((partner.length === 0 || subject.length === 0) && together.length === 2 && FACING.has(frame.sense) && !beside)
      face(together[0], together[1])
    if (FACING.has(frame.sense)) for (const { person } of behindSide(account, frame)) face(subject[0], person)
  }
  for (const [a, b] of peers(account)) face(a, b)
  // Two heads of delegations face each other.
  const [one, other, ...more] = heads
  if (more.length === 0) face(one, other)
  return found
}

/** "a meeting with Y and Z": whether the first of those named stands behind "with". */
function isWith(account: Account, first: Mention | undefined): boolean {
  return first !== undefined && (first.preposition ?? prepositionOf(account, first.first)?.id) === 'with'
}

/** Who attended, and whether they `only` were there, as others met: "X received Y. The meeting was attended by V and W". */
function companyOf({ frames }: Account): { attended: ReadonlySet<Person>; only: boolean } {
  const attended = new Set<Person>()
  for (const { sense, partner } of frames)
    if (sense === 'attend') for (const { person } of partner) if (person) attended.add(person)
  const isOther = (mentions: readonly Mention[]) => people(mentions).some((person) => !attended.has(person))
  const only = frames.some(({ act, subject, partner }) => act === 'meet' && isOther(subject) && isOther(partner))
  return { attended, only }
}

/** "X signed it, and for the Jordanian side Y": who is named in a clause behind a side of his own, and has no verb. */
export function behindSide(account: Account, { cue, sentence, subject }: Frame): Mention[] {
  const { first = 0 } = cue[0] ?? {}
  const mentions = within(account.mentions, { first: first + 1, after: account.sentences[sentence]?.after ?? first })
  return mentions.filter((mention, index) => {
    const side = mentions[index - 1]
    const behind = side && mention.first - side.after <= 1 && onSide(account, side)
    return mention.person && behind && !subject.includes(mention)
  })
}

function people(mentions: readonly Mention[]): Person[] {
  return mentions.flatMap(({ person }) => (person && !person.spokesperson && !person.outsider ? [person] : []))
}

/** Most words between somebody and his counterpart: "and his". */
const BEFORE_COUNTERPART = 2

/** "President X and President Y", "the two presidents X and Y", "King X and his brother King Y": of an office that a state has once, two are of two states. */
function peers(account: Account): [Person, Person][] {
  const { mentions } = account
  const found: [Person, Person][] = []
  for (let i = 1; i < mentions.length; i++) {
    const [a, b] = [mentions[i - 1] as Mention, mentions[i] as Mention]
    if (!a.person || !b.person || a.person === b.person) continue
    // "between X and his Kenyan counterpart Y"
    const counterpart = b.office?.kinds.includes('counterpart') && b.first - a.after <= BEFORE_COUNTERPART
    if (counterpart && (b.joined || account.grammarAt(a.after) === 'and')) found.push([a.person, b.person])
    if (b.first - a.after > 1) continue
    const joined = b.joined || b.first - a.after === 1
    const [kind, ...more] = new Set(a.office?.kinds)
    const alike = kind && more.length === 0 && ONCE.has(kind) && b.office?.kinds.every((other) => other === kind)
    // "the two prime ministers X and Y": one office, two holders.
    const shared = a.office?.number === 'two' && b.office?.first === a.office.first
    const held = a.office?.kinds.some((one) => ONCE.has(one) || one === 'minister')
    if (joined && (alike || (shared && held))) found.push([a.person, b.person])
  }
  return found
}
