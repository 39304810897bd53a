/** Speakers made of those already heard: the same one again in a later sentence, or several as one. */
import type { Speaker } from '../sense/account.ts'
import type { Frame } from '../sense/frame.ts'
import type { Mention, PartyMark } from '../sense/mention.ts'
import { isState } from '../world/index.ts'

/** Carried over more sentences than this, a speaker is doubted. */
const SURE = 3

/** All of a speaker but what kind of speaker it is. */
export type Unkinded = Omit<Speaker, 'kind'>

/** A speaker of whom no words tell. */
export const NOBODY: Unkinded = {
  person: undefined,
  members: [],
  shown: [],
  party: undefined,
  parties: [],
  carried: false,
  doubt: undefined,
}

/** A speaker with the sentence that he spoke in. */
export interface Heard {
  readonly speaker: Speaker
  readonly sentence: number
  /** It stands for several people: "the members of the Kenyan delegation". */
  readonly many?: boolean
  /** Who is the subject, where he is named alone and what he does takes several: he says what stands behind. */
  leading?: Heard
  /** In whose words he was heard, if in another official's. */
  readonly outer?: Speaker | undefined
}

/** "X said that Y stressed P": X, if he is no spokesperson and no paper, who only pass on what Y says. */
function outerOf({ within, act }: Frame, speakers: readonly Speaker[]): Speaker | undefined {
  const outer = within?.act === 'speak' && act === 'speak' ? speakers[within.index] : undefined
  return outer && (outer.kind === 'person' || outer.kind === 'office') && !outer.person?.spokesperson
    ? outer
    : undefined
}

/** Who was heard up to here. */
export interface Floor {
  /** The last to speak alone. */
  alone: Heard | undefined
  /** The last person to speak alone. */
  person: Heard | undefined
  /** The last to speak at all. */
  last: Heard | undefined
  /** The last to speak, if it was a document of several. */
  document: Heard | undefined
}

/** Who is heard in a frame. @param speakers those of the frames before it */
export function heardIn(frame: Frame, speaker: Speaker, speakers: readonly Speaker[]): Heard {
  const many = frame.subject.length === 1 && frame.subject[0]?.number === 'many'
  return { speaker, sentence: frame.sentence, many, outer: outerOf(frame, speakers) }
}

/** Whoever was heard before, as the speaker of a later clause. */
export function again({ speaker, sentence, outer }: Heard, frame: Frame): Speaker {
  const distance = frame.sentence - sentence
  // "X said that Y stressed P, and added Q": he adds to what he has said himself.
  const who = outer && frame.sense === 'add' && frame.form === 'finite' && !frame.within ? outer : speaker
  return {
    ...who,
    carried: true,
    doubt: distance > SURE ? `speaker carried over ${distance} sentences` : who.doubt,
  }
}

/** "Luego fue recibida por X": a passive without its subject goes on with the guest, or with whoever was heard alone. */
export function receivedAgain(frame: Frame, guest: Speaker | undefined, alone: Heard | undefined): Speaker | undefined {
  if (frame.sense !== 'receive' || frame.partner.length === 0) return undefined
  return guest ? { ...guest, carried: true } : alone && again(alone, frame)
}

/** Several speakers as one joint one, with all their parties. */
export function joined(singles: readonly Speaker[]): Speaker {
  const parties: PartyMark[] = []
  for (const single of singles) {
    const own = single.party ? [single.party] : single.person?.party ? [single.person.party] : single.parties
    for (const mark of own) if (!parties.some((known) => known.code === mark.code)) parties.push(mark)
  }
  const shown = singles.flatMap((single) => single.shown)
  const members = singles.flatMap(({ person }) => person ?? [])
  return { ...NOBODY, kind: 'joint', members, shown, parties }
}

const SENT = new Set(['ambassador', 'envoy'])

/** "the emissary", of whom nothing is told: whoever came. */
export function isSent({ office, parties, number }: Mention): boolean {
  if (!office || number !== 'one' || parties.length > 0) return false
  return office.kinds.every((kind) => SENT.has(kind))
}

/** Whether all that a mention names are of one state. */
export function ofOneState({ parties }: Mention): boolean {
  const [only, ...more] = parties
  return only !== undefined && more.length === 0 && isState(only.code)
}

/** An exchange names the other side besides its subject: discussed, agreed with X. */
export function isExchange({ act, partner }: Frame): boolean {
  return (act === 'discuss' || act === 'agree') && partner.length > 0
}
