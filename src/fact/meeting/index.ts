/** The encounters that a document reports: what kind, which mechanism and round, when, where, between whom, whether it took place. */
import type { Account } from '../../sense/account.ts'
import type { Frame } from '../../sense/frame.ts'
import { ENDLESS, type Person, type Range } from '../../sense/mention.ts'
import type { Reading } from '../../sense/reading.ts'
import { ORGANISATIONS } from '../../world/index.ts'
import { isBackground } from '../before.ts'
import { type FactKind, type Ledger, reading, type Sides } from '../fact.ts'
import { affiliations } from '../party/own.ts'
import { announcedIn } from './announced.ts'
import { type CastMember, castOf, castOfTwo, showSides, sidesOf } from './cast.ts'
import { heads } from './casts.ts'
import { dateIn } from './date.ts'
import { tellsOfAnother, withUnnamed } from './further.ts'
import { isAside } from './gathering.ts'
import { invite, invitersIn } from './invite.ts'
import { kindOf, kindOfFrame, OBJECT } from './kind.ts'
import { identify } from './mechanism-name.ts'
import { tellsThatMet } from './met.ts'
import { isOfficial, namesOfficials, toldOfNone } from './official.ts'
import { partiesOf, partiesOfCast } from './parties.ts'
import { governing } from './round.ts'
import { type KindOfMeeting, type Meeting, meetingSchema } from './schema.ts'
import { Skeleton } from './skeleton.ts'
import { calledOff, neverHeld, statusOf, statusOn } from './status.ts'
import { LEAD, type Telling, tellingOf } from './telling.ts'
import { visitTold } from './visit-told.ts'
import { type Where, whereOf } from './where.ts'
import { sentencesOf } from './where-told.ts'

/** What names the standing format and its session. */
type Named = Pick<Telling, 'mechanism' | 'round'>

class MeetingReader {
  readonly #account: Account
  readonly #ledger: Ledger
  readonly #skeleton: Skeleton

  constructor(account: Account, ledger: Ledger) {
    this.#account = account
    this.#ledger = ledger
    this.#skeleton = new Skeleton(account)
  }

  read(): Meeting[] {
    for (const [person, party] of affiliations(this.#account)) this.#ledger.partyOf.set(person, party)
    const main = this.#main()
    for (const frame of this.#account.frames) this.#ledger.meetingOf[frame.index] = main?.id ?? ''
    const others = main ? this.#others(main) : []
    if (main) this.#assignSigners(main)
    return main ? [main, ...others] : []
  }

  #main(): Meeting | undefined {
    const account = this.#account
    const telling = tellingOf(account, this.#skeleton, this.#ledger.partyOf, calledOff(account) !== undefined)
    const kind = telling && kindOf(account, telling)
    if (!telling || !kind || neverHeld(account, telling) || !isOfficial(account, telling, kind)) return undefined
    const parties = partiesOf(account, this.#ledger, telling)
    // Where one party alone is known, whoever invites may show the other.
    for (const { person } of invitersIn(account, this.#skeleton.lead(LEAD))) {
      const party = this.#ledger.partyOf.get(person)
      if (parties.length === 1 && party && party.value !== parties[0]?.value) parties.push(party)
    }
    if (parties.length === 0 && !namesOfficials(account, telling)) return undefined
    if (toldOfNone(this.#ledger, telling, parties)) return undefined
    const codes = parties.map(({ value }) => value)
    const id = this.#ledger.id('m', `${kind.value} ${codes.join(' ')} ${account.folded(wordsOf(telling))}`)
    const [main = []] = telling.casts
    const sentences = sentencesOf(account, telling)
    const where = this.#where(sentences, kind.value, codes, isAside(account, telling, false))
    const place = this.#place(where, 'meetings[0].place')
    // On a visit whoever else is met is at home as well.
    const shared = telling.casts.filter((cast) => cast === main || sharesWith(cast, main)).flat()
    // "The minister met the ambassador. X was received by Y": the first clause may name nobody, or one of them alone.
    const some = main.some(({ person }) => person)
    const further = some ? telling.casts.filter((cast) => sharesWith(cast, main)) : telling.casts
    const named = main.every(({ person }) => person) ? undefined : castOfTwo(this.#ledger, further, codes)
    const across = kind.value === 'visit' ? shared : (named ?? main)
    // "On the sidelines of the summit": they met where others had invited them.
    if (!isAside(account, telling, codes.includes(where?.country ?? '')))
      this.#ledger.sides = sidesOf(account, this.#ledger, across, kind.value, codes, where?.home)
    const people = across.flatMap(({ person }) => person ?? [])
    const known = this.#ledger.sides
    const sides = known && showSides(this.#ledger, known, people) ? known : undefined
    // Whoever chairs, chairs this encounter, and nothing else that is told of him is more.
    for (const cast of telling.casts) if (presides(cast)) this.#assign(id, cast, sides)
    for (const cast of telling.casts)
      if (cast === main || cast === named || (sharesWith(cast, main) && !this.#bringsOthers(cast, codes)))
        this.#assign(id, cast, sides)
    for (const frame of account.frames)
      if (frame.sense === 'attend' && frame.holds === 'yes') this.#assign(id, castOf(account, frame))
    for (const cast of telling.casts) if (heads(cast)) this.#assign(id, cast, sides)
    invite(account, this.#ledger, this.#skeleton.lead(LEAD), id, codes)
    this.#ledger.partiesOf.set(id, parties)
    const told = statusOf(account, telling, kind)
    const date = this.#date(sentences, id, 'meetings[0].date', told.value === 'announced')
    const silent = date && !telling.mechanism && !telling.round
    const isOfParty = (person: Person) => codes.includes(this.#ledger.partyOf.get(person)?.value ?? '')
    const announced = silent ? announcedIn(account, this.#skeleton, date.value.from, isOfParty) : undefined
    const status = statusOn(account, told, date)
    this.#ledger.met = status.value !== 'announced' && tellsThatMet(account, telling)
    return {
      id,
      kind,
      mechanism: this.#mechanism(announced ?? telling, codes, announced && 'implied'),
      round: this.#round(announced ?? telling, announced && 'implied'),
      date,
      place,
      parties,
      status,
    }
  }

  #mechanism(
    { mechanism }: Named,
    parties: readonly string[],
    how: Reading<unknown>['how'] = 'stated',
  ): Meeting['mechanism'] {
    if (!mechanism) {
      this.#ledger.abstain('meetings[0].mechanism', 'the text names no standing format that the meeting belongs to')
      return null
    }
    const { id, name } = identify(this.#account, mechanism, parties)
    const written = this.#account.words(mechanism.words)
    return reading(this.#account, { id, written, name }, [mechanism.words], how, mechanism.rule)
  }

  #round({ round }: Named, how: Reading<unknown>['how'] = 'stated'): Meeting['round'] {
    if (!round) {
      this.#ledger.abstain('meetings[0].round', 'no number of a round stands beside the meeting')
      return null
    }
    const words = [round.ordinal, round.noun].sort((a, b) => a.first - b.first)
    return reading(this.#account, round.value, words, how, round.rule)
  }

  #date(sentences: readonly Range[], meeting: string, field: string, planned = false): Meeting['date'] {
    const found = dateIn(this.#account, this.#skeleton, sentences, planned)
    if (!found) {
      this.#ledger.abstain(field, 'no date is given for the meeting')
      return null
    }
    if (found.from === null || found.to === null) {
      const words = this.#account.words(found)
      this.#ledger.abstain(field, `"${words}" needs the publication date: give it with --published`)
      return null
    }
    this.#ledger.dateOf.set(meeting, found.from)
    return reading(this.#account, { from: found.from, to: found.to }, [found], found.how, found.rule, found.doubt)
  }

  /** Where they met, if they did: a call is nowhere. */
  #where(
    sentences: readonly Range[],
    kind: KindOfMeeting,
    parties: readonly string[],
    aside = true,
  ): Where | undefined {
    const account = this.#account
    const visit = !aside && kind === 'meeting' ? visitTold(account, this.#ledger, parties) : undefined
    return kind === 'call' ? undefined : whereOf(account, this.#skeleton, sentences, parties, visit)
  }

  #place(where: Where | undefined, field: string): Meeting['place'] {
    const account = this.#account
    const found = where?.place
    if (!where || !found) {
      // 阿尔巴尼斯 holds the signs of a city and names none.
      const named = account
        .find('place', this.#skeleton.lead(ENDLESS))
        .filter((place) => !account.mentionAt(place.first)?.person)
      const others = [...new Set(named.map((place) => account.words(place, place.cut)))].slice(0, 4).join(', ')
      const why = others ? `; the text names ${others} for something else` : ''
      this.#ledger.abstain(field, `no place is given for the meeting${why}`)
      return null
    }
    const written = account.words(found.words, found.cut)
    const name = found.id ? account.names(found.state ? 'state' : 'place', found.id) : {}
    const words = { ...found.words, cut: found.cut }
    return reading(account, { written, name, country: where.country }, [words], 'stated', found.rule)
  }

  #assign(meeting: string, cast: readonly CastMember[], sides?: Sides): void {
    for (const { person, role, shown, rule } of cast) {
      if (!person || this.#ledger.parts.has(person)) continue
      // "On a visit to C, X received its president Y": where they met says who is at home.
      const open = role === 'participant' || rule === 'role/receive'
      const side = open ? sides?.roles.get(this.#ledger.partyOf.get(person)?.value ?? '') : undefined
      this.#ledger.parts.set(
        person,
        side && sides
          ? { meeting, role: side, shown: sides.shown ? [sides.shown] : shown, rule: sides.rule }
          : { meeting, role, shown, rule },
      )
    }
  }

  /** "X and Y signed P": those who signed for the two parties took part, where nobody else did. */
  #assignSigners({ id, parties }: Meeting): void {
    const codes = parties.map(({ value }) => value)
    for (const frame of codes.length === 2 ? this.#account.frames : []) {
      if (frame.sense !== 'sign' || frame.holds !== 'yes' || frame.partner.length > 0) continue
      if (isBackground(this.#account, frame, this.#account.published)) continue
      const cast = castOf(this.#account, frame)
      const party = ({ person }: CastMember) => (person && this.#ledger.partyOf.get(person)?.value) ?? ''
      if (cast.every((one) => codes.includes(party(one)))) this.#assign(id, cast)
    }
  }

  /** Whether a clause sets somebody of a further party beside one of the main encounter's, whose parties are known. */
  #bringsOthers(cast: readonly CastMember[], codes: readonly string[]): boolean {
    const party = ({ person }: CastMember) => (person ? this.#ledger.partyOf.get(person)?.value : undefined)
    const own = new Set(codes.flatMap((code) => [code, ...(ORGANISATIONS[code]?.members ?? [])]))
    const others = cast.map(party).filter((code) => code !== undefined && !own.has(code))
    return codes.length > 1 && others.length > 0
  }

  /** What is told behind a further encounter, up to where somebody of the main one alone is named again, belongs to it. */
  #settle({ sentence }: Frame, id: string, main: Meeting, cast: readonly CastMember[]): void {
    const account = this.#account
    const here = new Set(cast.map(({ person }) => person))
    const back = account.mentions.find(
      ({ first, person }) =>
        person &&
        !here.has(person) &&
        account.sentenceOf(first) > sentence &&
        this.#ledger.parts.get(person)?.meeting === main.id,
    )
    const end = back ? account.sentenceOf(back.first) : ENDLESS
    for (const { index, sentence: at } of account.frames) {
      const kind = account.speakers[index]?.kind
      if (at >= sentence && at < end && (kind === 'joint' || kind === 'unknown')) this.#ledger.meetingOf[index] = id
    }
  }

  /** Further encounters: clauses after the lead in which somebody of the main one meets or calls somebody else. */
  #others(main: Meeting): Meeting[] {
    const account = this.#account
    const meetings: Meeting[] = []
    for (const frame of account.frames) {
      if (!tellsOfAnother(frame)) continue
      // What somebody says of other meetings is no report of them.
      if (!this.#skeleton.told(frame.cue[0] as Range)) continue
      // "After the meeting, X gave a press conference with Z": the noun takes up what was told.
      if (frame.form === 'nominal' && governing(account, frame.cue[0] as Range)?.id === 'after') continue
      // What two told the press together is no encounter of theirs.
      const { first, after } = frame.cue[0] as Range
      if (account.find('press', { first, after: after + OBJECT }).length > 0) continue
      const cast = castOf(account, frame)
      const fresh = cast.filter(({ person }) => person && !this.#ledger.parts.has(person))
      const known = cast.some(({ person }) => person && this.#ledger.parts.get(person)?.meeting === main.id)
      const parties = partiesOfCast(account, this.#ledger, cast)
      if (!known || (fresh.length === 0 && !withUnnamed(frame, main.parties))) continue
      const kind = kindOfFrame(account, frame)
      const codes = parties.map(({ value }) => value)
      const id = this.#ledger.id('m', `${kind.value} ${codes.join(' ')} ${account.folded(frame.cue[0] as Range)}`)
      this.#assign(id, fresh)
      this.#ledger.partiesOf.set(id, parties)
      if (parties.length > 1) this.#settle(frame, id, main, cast)
      const sentence = account.sentences[frame.sentence] as Range
      const field = `meetings[${meetings.length + 1}]`
      this.#ledger.abstain(`${field}.mechanism`, 'a further encounter; the text names no standing format for it')
      this.#ledger.abstain(`${field}.round`, 'a further encounter; the text numbers no round of it')
      meetings.push({
        id,
        kind,
        mechanism: null,
        round: null,
        date: this.#date([sentence], id, `${field}.date`),
        place: this.#place(this.#where([sentence], kind.value, codes), `${field}.place`),
        parties,
        status: reading(account, 'held', frame.cue, 'stated', 'status/told') as Reading<'held'>,
      })
    }
    return meetings
  }
}

function wordsOf({ mechanism, nouns, frames, joint }: Telling): Range {
  return mechanism?.words ?? nouns[0] ?? frames[0]?.cue[0] ?? joint?.cue[0] ?? { first: 0, after: 1 }
}

function presides(cast: readonly CastMember[]): boolean {
  return cast.some(({ rule }) => rule === 'role/chair')
}

/** Whether a further clause is about the same encounter: it names somebody of the main one, or nobody by name. */
function sharesWith(cast: readonly CastMember[], main: readonly CastMember[]): boolean {
  return cast.some(({ person }) => person !== undefined && main.some((member) => member.person === person))
}

export const meetings: FactKind<'meetings', typeof meetingSchema> = {
  name: 'meetings',
  schema: meetingSchema,
  needs: [],
  read: (account, ledger) => new MeetingReader(account, ledger).read(),
}
