/** The encounters that a document reports: what kind, which mechanism and round, when, where, between whom, whether it took place. */
import { z } from 'zod'
import type { Account } from '../../sense/account.ts'
import type { Frame } from '../../sense/frame.ts'
import type { Mention, Range } from '../../sense/mention.ts'
import { dateSchema, namesSchema, partySchema, type Reading, readingOf } from '../../sense/reading.ts'
import type { Sense } from '../../sense/senses.ts'
import { PLACES } from '../../world/index.ts'
import { type FactKind, type Ledger, partyReading, reading } from '../fact.ts'
import { affiliations } from '../party/own.ts'
import { type CastMember, castOf } from './cast.ts'
import { identify, type MechanismFound, mechanismIn } from './mechanism.ts'
import { partiesOf } from './parties.ts'
import { type Round, roundsIn } from './round.ts'
import { dateIn, placeIn } from './setting.ts'
import { Skeleton } from './skeleton.ts'

const KINDS_OF_MEETING = [
  'consultation',
  'meeting',
  'call',
  'summit',
  'visit',
  'dialogue',
  'committee',
  'statement',
  'other',
] as const
type KindOfMeeting = (typeof KINDS_OF_MEETING)[number]

const schema = z.strictObject({
  id: z.string(),
  kind: readingOf(z.enum(KINDS_OF_MEETING)),
  mechanism: readingOf(z.strictObject({ id: z.string(), written: z.string(), name: namesSchema })).nullable(),
  round: readingOf(z.int().positive()).nullable(),
  date: readingOf(dateSchema).nullable(),
  place: readingOf(
    z.strictObject({ written: z.string(), name: namesSchema, country: partySchema.nullable() }),
  ).nullable(),
  parties: z.array(readingOf(partySchema)),
  status: readingOf(z.enum(['held', 'ongoing', 'announced', 'cancelled'])),
})
type Meeting = z.infer<typeof schema>

/** How many sentences may introduce the main encounter. */
const LEAD = 4

const KIND_OF_SENSE: Partial<Record<Sense, KindOfMeeting>> = {
  call: 'call',
  visit: 'visit',
  receive: 'meeting',
  meet: 'meeting',
  host: 'meeting',
}
const KIND_OF_FORMAT: Record<string, KindOfMeeting> = {
  consultation: 'consultation',
  dialogue: 'dialogue',
  committee: 'committee',
  commission: 'committee',
  council: 'committee',
  summit: 'summit',
}

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
    const meetings = main ? [main] : []
    const id = main?.id ?? ''
    for (const frame of this.#account.frames) this.#ledger.meetingOf[frame.index] = id
    if (main) meetings.push(...this.#others(main))
    return meetings
  }

  /** The frames by which the first sentences tell of the main encounter, the most telling first. */
  #mainFrames(): Frame[] {
    const frames = this.#account.frames.filter((frame) => frame.sentence < LEAD + 2)
    const telling = (frame: Frame) =>
      (!frame.within || frame.holds === 'plan') &&
      frame.holds !== 'no' &&
      (frame.form !== 'nominal' || this.#skeleton.has(frame.cue[0] as Range))
    const encounters = frames.filter(
      (frame) =>
        telling(frame) && (frame.act === 'meet' || frame.act === 'hold') && castOf(this.#account, frame).length > 0,
    )
    const exchanges = frames.filter(
      (frame) =>
        telling(frame) &&
        (frame.act === 'discuss' || frame.act === 'agree') &&
        this.#account.speakers[frame.index]?.kind === 'joint',
    )
    return [...encounters, ...exchanges]
  }

  #main(): Meeting | undefined {
    const account = this.#account
    const lead = this.#skeleton.lead(LEAD)
    const frames = this.#mainFrames()
    const inLead = roundsIn(account, this.#skeleton, lead)
    // The headline speaks where the report's first sentences do not.
    const rounds = inLead.length > 0 || !account.title ? inLead : roundsIn(account, this.#skeleton, account.title)
    const nouns = account.mentions.filter(
      (mention) =>
        mention.kind === 'encounter' &&
        mention.first >= lead.first &&
        mention.after <= lead.after &&
        this.#skeleton.has(mention),
    )
    const numbered = rounds.map((round) => round.noun)
    const mechanism =
      mechanismIn(account, this.#skeleton, lead, numbered) ??
      (account.title && mechanismIn(account, this.#skeleton, account.title, numbered))
    const joint = account.frames.find(
      (frame) => account.speakers[frame.index]?.kind === 'joint' && frame.holds === 'yes',
    )
    const quoted = account.speakers.some((speaker) => speaker.person && this.#ledger.partyOf.has(speaker.person))
    if (frames.length === 0 && !mechanism && !joint && !(nouns.length > 0 && quoted)) return undefined
    const casts = this.#casts(frames)
    const parties = partiesOf(account, this.#ledger, casts, mechanism?.parties ?? [], frames)
    const codes = parties.map((party) => party.value)
    const kind = this.#kind(frames, nouns, mechanism, rounds) ?? (joint && this.#asStatement(joint))
    if (!kind) return undefined
    const id = this.#ledger.id(
      'm',
      `${kind.value} ${codes.join(' ')} ${account.folded(kindWords(frames, nouns, mechanism, joint))}`,
    )
    const sentences = this.#telling(frames, nouns)
    for (const cast of casts) if (cast === casts[0] || sharesWith(cast, casts[0] ?? [])) this.#assign(id, cast)
    for (const frame of account.frames)
      if (frame.sense === 'attend' && frame.holds === 'yes') this.#assign(id, castOf(account, frame))
    this.#ledger.partiesOf.set(id, parties)
    return {
      id,
      kind,
      mechanism: this.#mechanism(mechanism, codes),
      round: this.#round(rounds[0]),
      date: this.#date(sentences, 'meetings[0].date'),
      place: this.#place(sentences, kind.value, 'meetings[0].place'),
      parties,
      status: this.#status(frames, kind),
    }
  }

  /** The sentences to look in for when and where, those that tell of the encounter first. */
  #telling(frames: readonly Frame[], nouns: readonly Mention[]): Range[] {
    const { sentences } = this.#account
    const order = new Set<number>()
    for (const frame of frames) if (frame.act === 'meet' || frame.act === 'hold') order.add(frame.sentence)
    for (const noun of nouns) order.add(this.#account.sentenceOf(noun.first))
    for (const frame of frames) order.add(frame.sentence)
    for (let index = 0; index < Math.min(3, sentences.length); index++) order.add(index)
    return [...order].sort((a, b) => a - b).map((index) => sentences[index] as Range)
  }

  /** The casts of the telling clauses, each with at least one member. */
  #casts(frames: readonly Frame[]): CastMember[][] {
    const casts = frames.map((frame) => castOf(this.#account, frame)).filter((cast) => cast.length > 0)
    const first = casts[0] ?? []
    // The first clause that tells of two or more is the main one.
    const main = casts.find((cast) => cast.length > 1) ?? first
    return main.length > 0 ? [main, ...casts.filter((cast) => cast !== main)] : []
  }

  #kind(
    frames: readonly Frame[],
    nouns: readonly Mention[],
    mechanism: MechanismFound | undefined,
    rounds: readonly Round[],
  ): Reading<KindOfMeeting> | undefined {
    const account = this.#account
    const format = mechanism && (mechanism.format || rounds[0] ? mechanism.format : '')
    const ofFormat = format ? KIND_OF_FORMAT[format] : undefined
    if (mechanism && ofFormat) return reading(account, ofFormat, [mechanism.words], 'stated', 'kind/mechanism')
    const call = nouns.find((noun) => noun.id === 'call')
    if (call) return reading(account, 'call', [call], 'stated', 'kind/noun')
    const summit = nouns.find((noun) => noun.id === 'summit')
    if (summit) return reading(account, 'summit', [summit], 'stated', 'kind/noun')
    for (const frame of frames) {
      const kind = KIND_OF_SENSE[frame.sense]
      if (kind) return reading(account, kind, frame.cue, 'stated', 'kind/verb')
    }
    const noun = nouns.find((one) => one.id !== 'other') ?? (mechanism || frames.length > 0 ? undefined : nouns[0])
    if (noun) return reading(account, noun.id as KindOfMeeting, [noun], 'stated', 'kind/noun')
    if (mechanism) return reading(account, 'meeting', [mechanism.words], 'stated', 'kind/mechanism')
    const frame = frames[0]
    return frame && reading(account, 'meeting', frame.cue, 'implied', 'kind/exchange')
  }

  #asStatement(frame: Frame): Reading<KindOfMeeting> {
    return reading(this.#account, 'statement', frame.cue, 'implied', 'kind/joint-statement')
  }

  #mechanism(found: MechanismFound | undefined, parties: readonly string[]): Meeting['mechanism'] {
    if (!found) {
      this.#ledger.abstain('meetings[0].mechanism', 'the text names no standing format that the meeting belongs to')
      return null
    }
    const { id, name } = identify(this.#account, found, parties)
    return reading(
      this.#account,
      { id, written: this.#account.words(found.words), name },
      [found.words],
      'stated',
      found.rule,
    )
  }

  #round(found: Round | undefined): Meeting['round'] {
    if (!found) {
      this.#ledger.abstain('meetings[0].round', 'no number of a round stands beside the meeting')
      return null
    }
    return reading(
      this.#account,
      found.value,
      [found.ordinal, found.noun].sort((a, b) => a.first - b.first),
      'stated',
      found.rule,
    )
  }

  #date(sentences: readonly Range[], field: string): Meeting['date'] {
    const found = dateIn(this.#account, this.#skeleton, sentences)
    if (!found) {
      this.#ledger.abstain(field, 'no date is given for the meeting')
      return null
    }
    if (found.from === null || found.to === null) {
      this.#ledger.abstain(
        field,
        `"${this.#account.words(found)}" needs the publication date: give it with --published`,
      )
      return null
    }
    return reading(this.#account, { from: found.from, to: found.to }, [found], found.how, found.rule, found.doubt)
  }

  #place(sentences: readonly Range[], kind: KindOfMeeting, field: string): Meeting['place'] {
    const found = kind === 'call' ? undefined : placeIn(this.#account, this.#skeleton, sentences)
    if (!found) {
      const named = this.#account
        .find('place', this.#skeleton.lead(1000))
        .map((place) => this.#account.words(place, place.cut))
      const others = [...new Set(named)].slice(0, 4).join(', ')
      this.#ledger.abstain(
        field,
        others
          ? `no place is given for the meeting; ${others} are named for something else`
          : 'no place is given for the meeting',
      )
      return null
    }
    const written = this.#account.words(found.words, found.cut)
    const name = found.id ? this.#account.names('place', found.id) : {}
    const country = found.id ? (PLACES[found.id]?.country ?? null) : null
    return reading(
      this.#account,
      { written, name, country },
      [{ ...found.words, cut: found.cut }],
      'stated',
      found.rule,
    )
  }

  #status(frames: readonly Frame[], kind: Reading<KindOfMeeting>): Meeting['status'] {
    const encounter = frames.find((frame) => frame.act === 'meet' || frame.act === 'hold') ?? frames[0]
    if (!encounter)
      return { value: 'held', from: kind.from, how: 'implied', rule: kind.rule.replace(/\/.*/, '/status/reported') }
    const all = frames.filter((frame) => frame.act === 'meet' || frame.act === 'hold')
    if (all.length > 0 && all.every((frame) => frame.holds === 'plan' || frame.holds === 'maybe')) {
      return reading(this.#account, 'announced', encounter.cue, 'stated', 'status/plan')
    }
    const cancelled = this.#account.frames.find(
      (frame) =>
        (frame.sense === 'cancel' || frame.sense === 'postpone') && frame.sentence < LEAD && frame.holds === 'yes',
    )
    if (cancelled) return reading(this.#account, 'cancelled', cancelled.cue, 'stated', 'status/cancelled')
    return reading(this.#account, 'held', encounter.cue, 'stated', 'status/told')
  }

  #assign(meeting: string, cast: readonly CastMember[]): void {
    for (const { person, role, shown, rule } of cast) {
      if (person && !this.#ledger.parts.has(person)) this.#ledger.parts.set(person, { meeting, role, shown, rule })
    }
  }

  /** Further encounters: clauses after the lead in which somebody of the main one meets or calls somebody else. */
  #others(main: Meeting): Meeting[] {
    const meetings: Meeting[] = []
    const { frames } = this.#account
    for (const frame of frames) {
      if (
        frame.act !== 'meet' ||
        frame.holds !== 'yes' ||
        frame.within ||
        frame.sense === 'attend' ||
        frame.sense === 'visit' ||
        frame.sense === 'chair'
      )
        continue
      const cast = castOf(this.#account, frame)
      const fresh = cast.filter(({ person }) => person && !this.#ledger.parts.has(person))
      const known = cast.some(({ person }) => person && this.#ledger.parts.get(person)?.meeting === main.id)
      if (!known || fresh.length === 0) continue
      const parties: Reading<string>[] = []
      for (const { mention, person } of cast) {
        const own = person && this.#ledger.partyOf.get(person)
        for (const party of own ? [own] : mention.parties.map((mark) => partyReading(this.#account, mark))) {
          if (!parties.some((one) => one.value === party.value)) parties.push(party)
        }
      }
      const kind = reading<KindOfMeeting>(
        this.#account,
        KIND_OF_SENSE[frame.sense] ?? 'meeting',
        frame.cue,
        'stated',
        'kind/verb',
      )
      const id = this.#ledger.id(
        'm',
        `${kind.value} ${parties.map((one) => one.value).join(' ')} ${this.#account.folded(frame.cue[0] as Range)}`,
      )
      this.#assign(id, fresh)
      this.#ledger.partiesOf.set(id, parties)
      const sentence = this.#account.sentences[frame.sentence] as Range
      const field = `meetings[${meetings.length + 1}]`
      this.#ledger.abstain(`${field}.mechanism`, 'a further encounter; the text names no standing format for it')
      this.#ledger.abstain(`${field}.round`, 'a further encounter; the text numbers no round of it')
      meetings.push({
        id,
        kind,
        mechanism: null,
        round: null,
        date: this.#date([sentence], `${field}.date`),
        place: this.#place([sentence], kind.value, `${field}.place`),
        parties,
        status: reading(this.#account, 'held', frame.cue, 'stated', 'status/told'),
      })
    }
    return meetings
  }
}

function kindWords(
  frames: readonly Frame[],
  nouns: readonly Mention[],
  mechanism: MechanismFound | undefined,
  joint: Frame | undefined,
): Range {
  return mechanism?.words ?? nouns[0] ?? frames[0]?.cue[0] ?? joint?.cue[0] ?? { first: 0, after: 1 }
}

export const meetings: FactKind<'meetings', typeof schema> = {
  name: 'meetings',
  schema,
  needs: [],
  read: (account, ledger) => new MeetingReader(account, ledger).read(),
}

/** Whether a further clause is about the same encounter: it names somebody of the main one, or nobody by name. */
function sharesWith(cast: readonly CastMember[], main: readonly CastMember[]): boolean {
  return cast.some(({ person }) => person !== undefined && main.some((member) => member.person === person))
}
