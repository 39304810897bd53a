/** Clauses of a verb-first language, word by word: fronted topics, light verbs, "according to X", verbs and participles. */
import { PARTICIPLE, PAST, PRESENT, WITH_ARTICLE, WITH_PREPOSITION, WITH_PRONOUN } from '../sense/features.ts'
import type { Range } from '../sense/mention.ts'
import { SENSES } from '../sense/senses.ts'
import { OPENING_QUOTES } from '../text/quotes.ts'
import type { Draft, SoFar } from './draft.ts'
import type { Cue, Scene } from './scene.ts'
import type { Sentence } from './sentences.ts'
import { readAccording } from './verb-according.ts'
import { carrySpeaker, carrySubject } from './verb-carried.ts'
import { readConfirmed } from './verb-confirmed.ts'
import { readBeginning, readChance, readEnding, readJourney } from './verb-deed.ts'
import { readFinite } from './verb-finite.ts'
import { readHad, wasAt } from './verb-had.ts'
import { isQuotedClaim, lastQuoted, quotedTo } from './verb-in-quote.ts'
import { agreedNoun, readAlso, readLight, readWith } from './verb-light.ts'
import { enclosing } from './verb-opening.ts'
import { readParticiple } from './verb-participle.ts'
import { followsQuote, readQuoted } from './verb-quoted.ts'
import { readReception } from './verb-reception.ts'
import { readTheme } from './verb-theme.ts'

/** Signs behind which a fronted topic may stand. */
const LEADS = new Set([',', ':', ...OPENING_QUOTES])

export function readVerbFirst(scene: Scene, sentence: Sentence, index: number, drafts: Draft[]): void {
  const begun = drafts.length
  const soFar: SoFar = { scene, sentence, index, drafts, begun }
  let topic: Range | undefined
  let at = sentence.first
  let quoted = quotedTo(scene, lastQuoted(scene, drafts, index))
  while (at < sentence.after) {
    const tag = scene.tags.at(at)
    if (
      tag?.first === at &&
      (at === sentence.first || scene.andAttached(at) || LEADS.has(scene.sign(at - 1))) &&
      scene.passage.find(at, 'topic')?.length === tag.hit.length
    ) {
      topic = { first: tag.after, after: topicEnd(scene, tag.after, sentence.after) }
      at = tag.after
      continue
    }
    if (tag?.kind === 'auxiliary' && tag.hit.entry.id === 'light' && tag.first === at) {
      const draft = readLight(soFar, at)
      if (draft) {
        draft.topic = topic
        topic = undefined
        drafts.push(draft)
        at = Math.max(at + 1, draft.contentFirst)
        continue
      }
    }
    const being = wasAt(soFar, at)
    const had = being && (readHad(soFar, being) ?? readReception(soFar, being))
    if (had) {
      drafts.push(had)
      at = had.cue.at(-1)?.after ?? at + 1
      continue
    }
    const according = tag?.kind === 'according' && tag.first === at ? readAccording(soFar, at) : undefined
    if (according) {
      // "X renewed, according to Y, P": set into a clause it only says who passes that on.
      if (afterVerb(scene, sentence, at)) at = scene.tags.at(at)?.after ?? at + 1
      else {
        if (!insertedIn(scene, at, enclosing(drafts, begun))) drafts.push(according)
        at = according.contentFirst
      }
      continue
    }
    const also =
      readConfirmed(soFar, at) ??
      readAlso(soFar, at) ??
      readWith(soFar, at) ??
      readEnding(soFar, at) ??
      readBeginning(soFar, at) ??
      readJourney(soFar, at) ??
      readChance(soFar, at) ??
      readTheme(soFar, at)
    if (also) {
      drafts.push(also)
      at = Math.max(at + 1, also.contentFirst)
      continue
    }
    const cue = tag && tag.hit.length > 1 ? undefined : scene.cueAt(at)
    const draft = cue && readCue(soFar, cue)
    if (draft && !describesSource(drafts.at(-1), draft, at) && !(at < quoted && isQuotedClaim(draft))) {
      draft.topic = topic
      topic = undefined
      carrySubject(soFar, draft)
      carrySpeaker(soFar, draft)
      drafts.push(draft)
      quoted = Math.max(quoted, quotedTo(scene, draft))
      const deed = agreedNoun(soFar, draft)
      if (deed) drafts.push(deed)
      at = Math.max((deed ?? draft).cue[0]?.after ?? at + 1, at + 1)
    } else at++
  }
}

/** "said in a statement that reached X that P": whether a verb before what another tells, which tells the same, only describes where that was said. */
function describesSource(last: Draft | undefined, { sense, contentFirst }: Draft, at: number): boolean {
  return (
    SENSES[sense].act === 'speak' && last !== undefined && last.contentFirst > at && last.contentFirst === contentFirst
  )
}

/** "This meeting came, according to X, beside P": behind a comma in a clause that begins with its verb it only says who passes that on. */
function afterVerb(scene: Scene, { first }: Sentence, at: number): boolean {
  if (scene.sign(at - 1) !== ',') return false
  const opens = scene.tags.is(first, 'also', 'and') ? (scene.tags.at(first)?.after ?? first) : first
  if (scene.mentions.at(opens)) return false
  // مثل is "like" as well: before the noun for an encounter that no preposition governs stands its verb.
  const what = scene.mentions.at(at - 2)
  if (
    what?.kind === 'encounter' &&
    !what.preposition &&
    what.first === opens + 2 &&
    scene.passage.find(opens + 1, 'when')
  )
    return true
  return scene.passage
    .hits(opens)
    .some(
      ({ entry, feats }) => (entry.kind === 'cue' && feats & PAST) || (entry.kind === 'common' && entry.id === 'verb'),
    )
}

/** Whether a phrase between signs stands inside a clause that nothing has closed. */
function insertedIn(scene: Scene, at: number, told: Draft | undefined): boolean {
  const { act } = SENSES[told?.sense ?? 'say']
  return told !== undefined && told.contentFirst >= at && act !== 'meet' && act !== 'hold' && scene.sign(at - 1) !== ''
}

/** Where a fronted topic ends: at the comma or the verb behind it. */
function topicEnd(scene: Scene, at: number, end: number): number {
  let p = at
  while (p < end && scene.sign(p) !== ',') {
    const cue = scene.cueAt(p)
    if (cue && cue.hit.feats & PAST) break
    p++
  }
  return p
}

function readCue(soFar: SoFar, cue: Cue): Draft | undefined {
  const { feats } = cue.hit
  if (feats & (WITH_ARTICLE | WITH_PREPOSITION)) return undefined
  // على رأسها: what a preposition governs is no verb.
  const before = soFar.scene.tags.at(cue.first - 1)
  const governed = before?.kind === 'preposition' && before.hit.split.tail === 0 && !(before.hit.feats & WITH_PRONOUN)
  if (governed && feats & WITH_PRONOUN && !soFar.scene.andAttached(cue.first)) return undefined
  if (followsQuote(soFar, cue)) return readQuoted(soFar, cue)
  if (feats & (PAST | PRESENT)) return readFinite(soFar, cue)
  return feats & PARTICIPLE ? readParticiple(soFar, cue) : undefined
}
