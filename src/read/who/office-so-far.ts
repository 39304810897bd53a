/** What the words of an office have told so far: its heads and parties, and what the last accepted word leaves open. */
import type { Hit } from '../../language/lexicon.ts'
import { DUAL, NOMINATIVE, PLURAL, SINGULAR, WITH_ARTICLE } from '../../sense/features.ts'
import type { PartyMark } from '../../sense/mention.ts'
import { isState } from '../../world/index.ts'
import type { Passage } from '../passage.ts'

/** Heads whose bearer is sent somewhere: a party named after "to" or "for" is where, not whose. */
const SENT = new Set(['envoy', 'ambassador'])
/** Heads that are somebody's by their nature: secretary of, deputy to, ambassador of. */
const SERVING = new Set('secretary deputy adviser director envoy ambassador member commander'.split(' '))
/** Heads that are of a state and never in one: behind them "in" says where they were. */
const HEADS_OF = new Set(['president', 'premier', 'monarch', 'minister'])

/** Whether a head is of a state and never in one. @param kind as the lexicon names it */
export function isOfState(kind: string): boolean {
  return HEADS_OF.has(kind)
}

/** What an accepted word leaves open; what is not said is not so. */
interface Accepted {
  /** It wants a complement. */
  readonly open?: boolean
  /** It is a field of government: another may be joined to it. */
  readonly field?: boolean
  /** It is "affairs". */
  readonly affairs?: boolean
  /** It named the party. */
  readonly closed?: boolean
  /** It is a rank whose preposition leads to its complement. */
  readonly led?: boolean
}

/** Kinds of office that whoever speaks for a ministry may have besides. */
const STAFF = new Set(['ambassador', 'director'])

/** An office while it is followed to its end. */
export class OfficeSoFar {
  readonly passage: Passage
  /** The token that it may not pass. */
  readonly end: number
  /** It stands behind the name of its holder. */
  readonly behindName: boolean
  /** Kinds of the heads, as the lexicon names them. */
  readonly kinds: string[] = []
  readonly marks: PartyMark[]
  /** Parties that the office is about and not of. */
  readonly about = new Set<PartyMark>()
  /** The first head means more than one person. */
  readonly plural: boolean
  /** The first head is in the nominative. */
  readonly nominative: boolean
  /** Where the bearer is sent. */
  posted: PartyMark | undefined
  /** The form of government that it is of, if no state is named. */
  polity: string | undefined
  /** What the last accepted word leaves open. */
  last: Required<Accepted> = { open: true, field: false, affairs: false, closed: false, led: false }
  /** The last head has its article. */
  #definite = false
  #further = false
  /** Some word belongs to the office behind its first head. */
  #followed = false
  /** Something completes the last head. */
  #completed = false

  /** @param governed a preposition stands before it, behind which a word without cases is no subject */
  constructor(
    passage: Passage,
    head: Hit,
    marks: readonly PartyMark[],
    end: number,
    behindName: boolean,
    governed = false,
  ) {
    this.passage = passage
    this.marks = [...marks]
    this.end = end
    this.behindName = behindName
    this.plural = (head.feats & (PLURAL | DUAL)) !== 0 && !(head.feats & SINGULAR)
    this.nominative = !governed && (head.feats & NOMINATIVE) !== 0
    this.#add(head)
  }

  /** Whose office it is: a state before an organisation (the Russian Security Council is Russia's), and never where one is sent. */
  get party(): PartyMark | undefined {
    const own = this.marks.filter((mark) => !this.about.has(mark))
    return own.find(({ code }) => isState(code)) ?? own[0]
  }

  /** Whether another head than the first is an office: a diplomat's rank (the ambassador, the counsellor) is none, nor who runs a department. */
  get hasOffice(): boolean {
    return (
      this.#further && this.kinds.slice(1).some((kind) => !STAFF.has(kind) && !(kind === 'adviser' && this.#definite))
    )
  }

  /** بحث الوزيران التعاون: a noun with its article stands in no construct; what follows begins something else. */
  get isAlone(): boolean {
    return this.#definite && this.last.open && !this.#completed
  }

  /** Whether the last head is somebody's by its nature. */
  get serves(): boolean {
    return SERVING.has(this.kinds.at(-1) ?? '')
  }

  /** السفير لدى, الممثل الخاص لـ: a noun with its article that may have whom it serves behind "for". */
  get takesFor(): boolean {
    return this.kinds.some((kind) => SERVING.has(kind)) || this.sent
  }

  /** Whether the bearer is sent somewhere. */
  get sent(): boolean {
    return this.kinds.some((kind) => SENT.has(kind))
  }

  /** A further head: another office of the same person, or right behind "spokesman for" that of whom he speaks for. */
  join(head: Hit): void {
    const spokenFor = this.kinds.length === 1 && this.kinds[0] === 'spokesperson' && !this.#followed
    this.accept({ open: true })
    this.#add(head)
    this.#further ||= !spokenFor
  }

  /** A word belongs to the office. */
  accept({ open = false, field = false, affairs = false, closed = false, led = false }: Accepted): void {
    this.last = { open, field, affairs, closed, led }
    this.#completed ||= open
    this.#followed = true
  }

  #add(head: Hit): void {
    const { id, kind } = head.entry
    this.kinds.push(kind === 'outsider' ? kind : id || kind)
    this.#completed = false
    this.#definite = (head.feats & WITH_ARTICLE) !== 0 && head.length === 1
  }
}
