/** Tells what a document says of the encounter itself from what was said at it. */
import type { Account, Found } from '../../sense/account.ts'
import { FINITE, WITH_FUTURE } from '../../sense/features.ts'
import type { Frame } from '../../sense/frame.ts'
import { ENDLESS, type Range } from '../../sense/mention.ts'
import { senseInfo } from '../../sense/senses.ts'
import { withArticle } from '../article.ts'
import { linesAbove } from '../heading.ts'
import { heldBefore, isHeld } from '../took-place.ts'
import { announces, isAhead } from './ahead.ts'
import { aside } from './round.ts'

/** What a token is inside of: the content of somebody's claim, or of what a document or spokesperson relays. */
const SAID = 1
const RELAYED = 2
/** Words of a noun phrase before its noun: "the ninth round of the joint committee". */
const PHRASE = 6
/** Furthest behind a noun for an encounter that the verb stands which says that it was held, or will be, in tokens. */
const HELD = 10
const WILL_BE = 6
/** Sentences that open a report. */
const OPENING = 3

/** What people do together: they meet, hold talks, talk something over. */
const TOLD_OF = new Set(['meet', 'hold', 'discuss'])
const PASSES_ON = new Set(['voice', 'spokesperson', 'outsider'])
/** Sentences in which somebody can stand who passes on all that a report tells. */
const PASSED_ON = 2

/** Prepositions by which something is talked about at an encounter. */
const THERE = new Set(['at', 'during', 'in'])

/** Where what was talked about ends: "discussed P *at a meeting in Q*" says of the rest where it was. */
function topicEnd(account: Account, { act, content }: Frame): number {
  const end = content?.after ?? 0
  if (act !== 'discuss' || !content) return end
  for (const noun of account.find('encounter', content)) {
    if (noun.id !== 'meeting' && noun.id !== 'talks') continue
    const at = withArticle(account, noun.first)
    const [before] = account.find('preposition', { first: at - 1, after: at }).filter(({ id }) => THERE.has(id))
    if (before && before.first > content.first) return before.first
  }
  return end
}

/** Whether what stands before a tag tells, outside of any other's words, that people met. */
function tellsThatMet(account: Account, { content, cue, sentence, form }: Frame): boolean {
  const [tag] = cue
  if (!content || !tag || form !== 'finite' || content.first >= tag.first) return false
  return account
    .framesOf(sentence)
    .some(
      ({ act, holds, form: own, within: inside, cue: [verb] }) =>
        (act === 'meet' || act === 'hold') &&
        own !== 'nominal' &&
        holds === 'yes' &&
        !inside &&
        verb &&
        content.first <= verb.first &&
        verb.after <= Math.min(content.after, tag.first),
    )
}

function isNear({ feats, first }: Found, { after }: Range): boolean {
  return !(feats & WITH_FUTURE) || first - after < WILL_BE
}

/** Furthest that whoever speaks stands from the head of a headline, in tokens. */
const OPENS = 2

/** "The minister: P": behind the colon with which a headline has somebody speak. */
function wordsInHeadline(account: Account): number {
  const { title, mentions } = account
  const who = title && mentions.find(({ first }) => first >= title.first && first - title.first < OPENS)
  const speaks = (who?.kind === 'person' || who?.kind === 'office') && account.foldedAt(who.after) === ':'
  return speaks ? who.after : ENDLESS
}

/** What tells which parts of a document are outside of what was said. */
export type Outside = Pick<Skeleton, 'has' | 'told' | 'lead' | 'ahead'>

/**
 * The parts of a document that tell of encounters: everything outside the contents of statements, agreements and topics.
 * `lead` is where the main encounter is introduced: the first sentences.
 */
export class Skeleton {
  readonly #inside: Uint8Array
  readonly #account: Account
  readonly #first: number
  /** Where the headline has somebody's words. */
  readonly #quoted: number
  /** How many lines stand above the report's first sentence: headlines, names and dates without a full stop. */
  readonly heading: number

  constructor(account: Account) {
    this.#account = account
    const first = account.sentences[0]?.first ?? 0
    const after = account.sentences.at(-1)?.after ?? 0
    this.#first = first
    this.#quoted = wordsInHeadline(account)
    this.heading = linesAbove(account)
    this.#inside = new Uint8Array(after - first)
    for (const frame of account.frames) {
      if (frame.act === 'meet' || frame.act === 'hold' || frame.act === 'fail') continue
      // "P. That X said": the sentence stands in the report's own words.
      if (frame.rule === 'said-before') continue
      const kind = frame.act === 'speak' ? account.speakers[frame.index]?.kind : undefined
      // "..., the foreign ministry said": an institution behind its report tells it as the report itself would.
      const institution =
        kind === 'party' &&
        frame.content !== undefined &&
        frame.content.first < (frame.cue[0]?.first ?? 0) &&
        frame.sentence < OPENING
      // "The agency reported that X received Y": so does an agency that opens its report.
      const agency = kind === 'outsider' && frame.sentence < OPENING
      // "A's government announced that it will hold P": what a state announces is told, and nobody's claim.
      const announced = kind === 'party' && announces(frame) && frame.sentence < OPENING
      // "X received Y, said Z": what a report tells, and names behind it whom it has it from, is its own telling.
      if ((kind === 'person' || kind === 'office') && frame.sentence < OPENING && tellsThatMet(account, frame)) continue
      const relayed = kind === 'voice' || kind === 'spokesperson' || institution || agency || announced
      const content = frame.content && { ...frame.content, after: topicEnd(account, frame) }
      if (content) this.#inside.fill(relayed ? RELAYED : SAID, content.first - first, content.after - first)
    }
    this.#expose()
    for (const frame of account.frames) if (this.#isOwn(frame)) this.#exposePhrase(frame)
    for (const frame of account.frames) if (this.passedOn(frame)) this.#exposeClause(frame)
  }

  /** "The agency reported that X received Y", "... discussed P with Y": an encounter that opens a report is told of, whoever passes it on. */
  passedOn({ act, within: told, subject, sentence, holds }: Frame): boolean {
    if (!told || !TOLD_OF.has(act) || holds !== 'yes' || subject.length === 0) return false
    // X заявил, что встретился с Y: what somebody tells that he did himself.
    const own = told.subject.length === 1 && told.subject[0] === subject[0]
    return sentence < this.heading + PASSED_ON && (own || PASSES_ON.has(this.#account.speakers[told.index]?.kind ?? ''))
  }

  /** "praised the meeting with X": whether somebody speaks of an encounter that he had himself. */
  #isOwn({ form, act, sentence, subject: [had], cue: [noun] }: Frame): boolean {
    if (form !== 'nominal' || act !== 'meet' || !had || !noun) return false
    return this.#account
      .framesOf(sentence)
      .some(
        ({ act: speaks, subject, content }) =>
          speaks === 'speak' &&
          subject[0] === had &&
          content &&
          content.first <= noun.first &&
          noun.after <= content.after,
      )
  }

  /** The phrase of a noun, up to the last of those whom it names. */
  #exposePhrase({ cue: [noun], partner }: Frame): void {
    const after = partner.reduce((last, mention) => Math.max(last, mention.after), noun?.after ?? 0)
    if (noun) this.#inside.fill(0, noun.first - this.#first, after - this.#first)
  }

  /** The clause of an encounter, up to its topics or the next one that tells what was said. */
  #exposeClause({ act, content, sentence, clauseFirst, index }: Frame): void {
    const topics = act === 'discuss' ? content?.first : undefined
    const next = this.#account.frames.find(
      (frame) => frame.index > index && frame.sentence === sentence && frame.act !== 'meet' && frame.act !== 'hold',
    )
    const after = topics ?? next?.clauseFirst ?? (this.#account.sentences[sentence] as Range).after
    this.#inside.fill(0, clauseFirst - this.#first, after - this.#first)
  }

  /** What the first contents say of the meeting itself belongs to it: "said that the dialogue, held today in X, ...". */
  #expose(): void {
    const lead = this.lead(2)
    for (const noun of [...this.#account.find('encounter', lead), ...this.#account.find('format', lead)]) {
      // "The ambassador met X. He said that the conference was held P": another one, where they have met already.
      if (this.#metBefore(noun)) continue
      const near = { first: noun.after, after: Math.min(lead.after, noun.after + HELD) }
      const held = this.#account
        .find('cue', near)
        .find((cue) => (isHeld(cue) && isNear(cue, noun)) || (cue.id === 'conclude' && cue.feats & FINITE))
      const told = heldBefore(this.#account, noun.first, this.#first)
      // "reported that there took place a call of X with Y": where the verb comes first, all of it is told.
      if (told && this.#said(told, noun) && !aside(this.#account, noun)) {
        const sentence = this.#account.sentences[this.#account.sentenceOf(noun.first)] as Range
        this.#inside.fill(0, sentence.first - this.#first, sentence.after - this.#first)
      }
      // 在峰会期间举行会见: what was held is not what says when.
      if (!held || this.#account.grammarAt(noun.after) === 'subordinator') continue
      const first = Math.max(this.#first, noun.first - PHRASE)
      this.#inside.fill(0, first - this.#first, Math.min(lead.after, held.after + 8) - this.#first)
    }
  }

  /** Whether a sentence before that of a noun within what somebody says tells that he met others. */
  #metBefore({ first }: Range): boolean {
    const { frames } = this.#account
    const saying = frames.find(
      ({ act, content }) => act === 'speak' && content && content.first <= first && first < content.after,
    )
    const speaker = saying && this.#account.speakers[saying.index]?.person
    return frames.some(
      ({ act, holds, within, sentence, subject, partner }) =>
        act === 'meet' &&
        holds === 'yes' &&
        !within &&
        saying !== undefined &&
        sentence < saying.sentence &&
        partner.some(({ person }) => person !== undefined) &&
        [...subject, ...partner].some(({ person }) => person !== undefined && person === speaker),
    )
  }

  /** Whether somebody says what both a verb and its noun tell, as a fact: what is denied or asked for is none. */
  #said({ first }: Range, { after }: Range): boolean {
    return this.#account.frames.some(
      ({ act, sense, content }) =>
        act === 'speak' &&
        ['affirm', 'inform'].includes(senseInfo(sense).stance ?? '') &&
        content &&
        content.first <= first &&
        after <= content.after,
    )
  }

  /** Whether a token range lies outside every content. */
  has(range: Range): boolean {
    // A headline lies before the first sentence, and outside every content but what it has somebody say.
    if (range.first < this.#first) return range.first < this.#quoted || range.first >= (this.#account.title?.after ?? 0)
    return this.#inside[range.first - this.#first] === 0
  }

  /** Whether a token range lies outside every content but those that a ministry or spokesperson tells as the report itself would. */
  told(range: Range): boolean {
    return this.has(range) || this.#inside[range.first - this.#first] === RELAYED
  }

  /** Whether a token range stands where the report only looks ahead. */
  ahead(range: Range): boolean {
    return isAhead(this.#account, range)
  }

  /** Token range of the first `count` sentences. */
  lead(count: number): Range {
    const { sentences } = this.#account
    const last = sentences[Math.min(this.heading + count, sentences.length) - 1]
    return { first: sentences[0]?.first ?? 0, after: last?.after ?? 0 }
  }
}
