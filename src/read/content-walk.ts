/** The way from a verb to what it tells, over what only says when, where, how and with whom. */
import { kinds } from '../sense/kind-set.ts'
import type { Mention } from '../sense/mention.ts'
import { QUOTATION, SENSES } from '../sense/senses.ts'
import { OPENING_QUOTES } from '../text/quotes.ts'
import { PARTNER, skipAdverbial } from './adverbial.ts'
import type { ContentStart } from './content.ts'
import {
  behindAddressee,
  behindMarks,
  behindParticiple,
  behindThat,
  complementiserNear,
  opensObject,
  opensVerb,
  prepositionAhead,
  pressAt,
  thatAhead,
  thatBeyond,
} from './content-ahead.ts'
import { relativeEnd } from './content-aside.ts'
import { existential, opensAttitude } from './content-opens.ts'
import { behindAdverbials, behindJoined, fillerEnd, insertionEnd, opensAdverbial } from './content-over.ts'
import { colonAhead, colonBehindName, colonBeyond, OPENING, quotedName } from './content-quote.ts'
import {
  behindDay,
  behindDescription,
  behindIssue,
  behindOwner,
  behindPlace,
  behindQualities,
  behindShared,
  governedAt,
  leadsOnAt,
  topicLed,
} from './lead-on.ts'
import type { Cue, Scene } from './scene.ts'
import { TAKES_PART } from './subjects.ts'

/** A reading of a verb by which something is talked over or agreed, not somebody met. */
export function isTalk({ entry }: Cue['hit']): boolean {
  const { act } = SENSES[entry.id as Cue['sense']]
  return (act === 'discuss' || act === 'agree') && entry.takes.length > 0 && !entry.takes.includes(PARTNER)
}

/** Walks from behind the cue and its subject to where the content begins. @param takes the prepositions that may bring it in */
export function walk(scene: Scene, cue: Cue, at: number, end: number, takes: Set<string>): ContentStart | undefined {
  const partner: Mention[] = []
  /** Between the two commas of an inserted phrase. */
  let open = false
  // "The joint committee expressed P": what describes the subject stands between it and what it said.
  let described = at
  while (at > cue.after && scene.continues(described)) described++
  const between = scene.tags.at(described)
  if (at > cue.after && between?.kind === 'preposition' && between.hit.entry.id === 'between')
    described = skipAdverbial(scene, described, end, takes)
  const parted = scene.sign(described) === ',' && relativeEnd(scene, described + 1, end, at, takes) !== undefined
  const subject = behindIssue(scene, cue, behindQualities(scene, cue, at), end, takes)
  let p =
    parted || leadsOnAt(scene, described, takes)
      ? described
      : behindShared(scene, cue, behindDescription(scene, cue, subject, takes))
  // Every step leads on; one that does not would be taken for ever.
  for (let before = -1; p < end && p > before; ) {
    before = p
    const told = p === at ? scene.passage.find(p, 'addressee') : undefined
    const led = topicLed(scene, p, takes, p > at && cue.all.some(isTalk))
    if (led) return { first: led.after, cut: 0, partner, by: 'preposition', preposition: led.preposition }
    // "ont souligné leur volonté": a word that is also a determiner is one where the content begins.
    if (told && !scene.passage.find(p, 'possessive')) {
      // "as was asked of him.": nothing is said.
      if (p + told.length >= end || scene.sign(p + told.length) === '.') return undefined
      if (!scene.sign(p + told.length)) {
        p += told.length
        continue
      }
    }
    const tag = scene.tags.at(p)
    const sign = scene.sign(p)
    const filler = fillerEnd(scene, cue, p, end)
    if (filler !== undefined) {
      p = filler
      for (const id of ANY) takes.add(id)
      continue
    }
    // "stressed during their meeting, which was held at X, P": the clause between its commas.
    const clause = sign === ',' && !open ? relativeEnd(scene, p + 1, end, at, takes) : undefined
    if (clause !== undefined) {
      p = clause
      continue
    }
    // قام، مساء اليوم، باستقبال X: what the verb governs may be written to its preposition.
    if (sign === ',' && (p > at || at > cue.after) && scene.governedClitic(p + 1, takes)) {
      open = false
      p++
      continue
    }
    if (sign === ',' && (open || opensAdverbial(scene, p + 1, end, takes))) {
      // ", on Monday in Q, beside the session, ...": one inserted phrase follows on another.
      open = !open || opensAdverbial(scene, p + 1, end, takes)
      p++
      continue
    }
    const aside = relativeEnd(scene, p, end, at, takes)
    if (aside !== undefined && (open || p === at || scene.sign(aside - 1) !== ',' || leadsOnAt(scene, aside, takes))) {
      open = false
      p = aside
      continue
    }
    if (tag?.kind === 'that') {
      // 'said that: "P. Q"': a quotation may have its complementiser.
      const quoted = scene.sign(tag.after) === ':' && OPENING_QUOTES.has(scene.sign(tag.after + 1))
      if (quoted) return { first: tag.after + 1, cut: 0, partner, by: 'quote', preposition: QUOTATION }
      return { first: tag.after, cut: 0, partner, by: 'that' }
    }
    // "plaidé en faveur de": a preposition that the cue's last words would swallow is the cue's own.
    const own = p === at && tag && tag.first < p ? governedAt(scene, p, takes) : undefined
    if (own) return { first: p + own.length, cut: 0, partner, by: 'preposition', preposition: own.entry.id }
    // "mentionne des avancées": a partitive that the verb does not govern opens its object.
    const partitive =
      tag?.kind === 'preposition' && tag.hit.entry.id === 'of' && isArticle(scene, p) && !scene.mentions.at(p - 1)
    const opening = p === at || scene.sign(p - 1) === ','
    if (partitive && opening && !takes.has('of')) return { first: p, cut: 0, partner, by: 'object' }
    // "talked, beside the session *of* Q, with X": up to the comma that closes it "of" is the inserted phrase's own.
    if (open && tag?.kind === 'preposition' && tag.hit.entry.id === 'of' && sign === '' && scene.sign(p - 1) !== ',') {
      p = skipAdverbial(scene, p, end)
      continue
    }
    if (tag?.kind === 'preposition' && takes.has(tag.hit.entry.id)) {
      // "coincidieron en la ciudad de X en P", "agreed on Wednesday to P": where or when it was, before what the verb brings in.
      const where = PLACED.has(tag.hit.entry.id) ? behindPlace(scene, tag.after) : undefined
      const beyond = where ?? behindDay(scene, tag.after)
      // "held discussions on Sunday with X": a day is nothing that was talked about.
      const when = where === undefined && beyond !== undefined && SENSES[cue.sense].act === 'discuss'
      if (beyond !== undefined && beyond < end && (when || leadsOnAt(scene, beyond, takes))) {
        p = beyond
        continue
      }
      // "agreed on Monday in Q to do P": both.
      const further = beyond === undefined ? undefined : skipAdverbial(scene, beyond, end)
      if (further !== undefined && further < end && leadsOnAt(scene, further, takes)) {
        p = further
        continue
      }
      // 'wrote on the platform X: "P"': where it was written, before the colon.
      const written =
        PLACED_ON.has(tag.hit.entry.id) && cue.sense === 'say' ? colonBeyond(scene, tag.after, end) : undefined
      if (written !== undefined && OPENING.has(scene.sign(written + 1)))
        return { first: written + 1, cut: 0, partner, by: 'quote', preposition: tag.hit.entry.id }
      // "pointed to that": the complementiser behind a governed preposition is left out as well, though a comma parts them.
      const next = scene.tags.at(scene.sign(tag.after) === ',' ? tag.after + 1 : tag.after)
      const preposition = tag.hit.entry.id
      if (next?.kind === 'that') return { first: next.after, cut: 0, partner, by: 'that', preposition }
      const told = preposition === 'to' ? behindAddressee(scene, tag.after, end) : undefined
      if (told !== undefined) return { first: told, cut: 0, partner, by: 'that', preposition }
      // 'stressed on: "that P"': a quotation that the preposition brings in.
      if (scene.sign(tag.after) === ':')
        return {
          first: behindThat(scene, behindMarks(scene, tag.after + 1)),
          cut: 0,
          partner,
          by: 'quote',
          preposition,
        }
      return { first: tag.after, cut: 0, partner, by: 'preposition', preposition }
    }
    // "thanked him for": the object is one word before the governed preposition.
    if (tag?.kind === 'article' && leadsOnAt(scene, tag.after, takes) && scene.sign(tag.after) === '') {
      p = tag.after
      continue
    }
    const named = scene.mentionStart(Math.min(end, scene.tags.behind(p, 'article', 'quantity')))
    // "asked for the exchange of P": what is told to nobody.
    const object = named?.kind === 'encounter' && p === at && ASKS.has(cue.sense)
    const addressed = object ? undefined : named
    const behind = addressed && behindAdverbials(scene, behindJoined(scene, addressed.after, end), end, takes)
    if (addressed && behind !== undefined && leadsOnAt(scene, behind, takes)) {
      if (addressed.kind !== 'encounter') partner.push(addressed)
      p = behindOwner(scene, behind, end, takes)
      continue
    }
    // "conveyed (to) the minister greetings": where cases show it, whom an attitude is put into words to.
    const given = p === at && cue.sense === 'express' ? scene.mentionStart(p) : undefined
    if (given && TAKES_PART.has(given.kind) && opensAttitude(scene, given.after)) {
      partner.push(given)
      p = given.after
      continue
    }
    if (sign === ':') return { first: behindThat(scene, p + 1), cut: 0, partner, by: 'quote', preposition: QUOTATION }
    if (OPENING_QUOTES.has(sign)) {
      // 'added in a post on “The Daily” that P': a name in quotation marks says nothing.
      const named = quotedName(scene, p, end)
      if (named !== undefined) {
        p = named + 1
        continue
      }
      const colon = colonBehindName(scene, p, end)
      const first = colon === undefined ? p : behindThat(scene, colon + 1)
      return { first, cut: 0, partner, by: 'quote', preposition: QUOTATION }
    }
    // "agradeció a X y a Y por P": more of those to whom it was said.
    const also = p > at && tag?.kind === 'and' ? scene.tags.at(tag.after) : undefined
    if (also?.kind === 'preposition' && also.hit.entry.id === 'to' && !takes.has('to')) {
      p = also.first
      continue
    }
    if (existential(scene, p)) return { first: p, cut: 0, partner, by: 'object' }
    // "agreed also on P": what only adds, before what the verb governs.
    const governs = tag?.kind === 'also' ? scene.tags.at(tag.after) : undefined
    if (tag && governs?.kind === 'preposition' && takes.has(governs.hit.entry.id)) {
      p = tag.after
      continue
    }
    const next = skipAdverbial(scene, p, end, takes, partner)
    // ", in a statement that crowned the visit, P": to the comma that closes what is inserted.
    const closing = next === p && open ? insertionEnd(scene, p, end) : undefined
    if (closing !== undefined) {
      open = false
      p = closing
      continue
    }
    if (next === p) {
      const described = p > at ? behindParticiple(scene, p, end) : undefined
      if (described !== undefined) return { first: described, cut: 0, partner, by: 'that' }
      // "a indiqué, à Q, la nécessité de P, qu'il juge": a view right here is what is told.
      const viewed = scene.tags.is(p, 'article') && scene.passage.any(scene.tags.behind(p, 'article'), VIEW)
      const reaches =
        (p > at && !viewed) ||
        scene.mentionStart(p) ||
        pressAt(scene, p) ||
        scene.passage.language.grammar.subject === 'after' ||
        (tellsSomebody(scene, takes) && complementiserNear(scene, p, end))
      const that =
        cue.all.some(({ entry }) => NEEDS_THAT.has(entry.id)) && reaches && !opensObject(scene, p)
          ? thatAhead(scene, p, end)
          : undefined
      if (that !== undefined) return { first: that, cut: 0, partner, by: 'that' }
      const inserts = p > at && scene.passage.language.grammar.subject === 'after' && SENSES[cue.sense].act === 'speak'
      const beyond = inserts ? thatBeyond(scene, p, end) : undefined
      if (beyond !== undefined) return { first: beyond, cut: 0, partner, by: 'that' }
      // 'told The Daily: "P"': who is told comes before the colon.
      const colon = cue.all.some(({ entry }) => NEEDS_THAT.has(entry.id)) ? colonAhead(scene, p, end) : undefined
      if (colon !== undefined && OPENING.has(scene.sign(colon + 1)))
        return { first: colon + 1, cut: 0, partner, by: 'quote', preposition: QUOTATION }
      // What is talked over stands right behind its preposition; what comes of something may follow a long subject.
      const needed = cue.all.every(({ entry }) => entry.bound) && SENSES[cue.sense].act !== 'discuss'
      const ahead = needed || (p > at && takes.size > 0) ? prepositionAhead(scene, p, end, takes, needed) : undefined
      if (ahead) return { first: ahead.after, cut: 0, partner, by: 'preposition', preposition: ahead.hit.entry.id }
      const clitic = scene.governedClitic(p, takes)
      if (clitic) return { first: p, cut: clitic.cut, partner, by: 'preposition', preposition: clitic.preposition }
      // "talked with X, who is visiting": a relative clause about somebody is nothing that was said.
      const bound = tag?.kind === 'relative' && tag.hit.entry.id !== 'free'
      if (bound && scene.mentionBefore(p)) return undefined
      if (opensVerb(scene, p)) return undefined
      // "talked beside the conference to beat P": what a preposition of its own brings in was not talked about.
      const led = scene.passage.language.grammar.subject === 'after' && SENSES[cue.sense].act === 'discuss'
      if (led && takes.size > 0 && scene.prepositionAttached(p)) return undefined
      return { first: p, cut: 0, partner, by: 'object' }
    }
    p = next
  }
  return undefined
}

/** Verbs whose object right behind them is what is asked for, unless it is somebody. */
const ASKS = new Set<string>(['ask', 'urge', 'hope', 'support', 'thank'])
/** Prepositions of place that a verb may govern as well. */
const PLACED = new Set(['in', 'at'])
const PLACED_ON = new Set(['in', 'on'])

/** Whether a preposition is spelt as an article is: des, du. */
function isArticle(scene: Scene, at: number): boolean {
  return scene.passage.find(at, 'article') !== undefined
}

/** Whether whom the verb tells may be its bare object: "informé l'assistance que", but "évoqué les valeurs qu'il partage". */
function tellsSomebody({ passage }: Scene, takes: ReadonlySet<string>): boolean {
  return passage.language.grammar.modifiers === 'before' || takes.has('of')
}

/** What a noun without weight of its own ("views", "attention") may govern. */
const ANY = ['about', 'on', 'to', 'for', 'in']

/** Nouns of what is thought or felt. */
const VIEW = kinds('view', 'stance')

/** Verbs that report a clause: an object right behind them is still part of when, where and to whom. */
const NEEDS_THAT = new Set(['say', 'add', 'inform', 'announce'])
