/** A finite verb of a verb-first language with what stands around it: who acts, how its clause opens, what it may stand within. */
import { PAST, SINGULAR } from '../sense/features.ts'
import type { Holds } from '../sense/frame.ts'
import type { Mention } from '../sense/mention.ts'
import { SENSES, type Sense } from '../sense/senses.ts'
import { OPENING_QUOTES } from '../text/quotes.ts'
import type { Draft, SoFar } from './draft.ts'
import type { Cue, Scene } from './scene.ts'
import { enclosing, followsEncounter, holdsBefore, isAmbiguous, isMain, startsClause } from './verb-opening.ts'
import { describedBefore, describesTalks, subjectAfter, subjectBefore, talksBefore } from './verb-subject.ts'

export interface Verb {
  readonly cue: Cue
  /** First token of the verb with what stands before it and belongs to it. */
  readonly head: number
  readonly holds: Holds
  /** Its clause begins with it. */
  readonly opens: boolean
  /** A pronoun behind it takes up the one it tells of: "who reaffirmed in it P". */
  readonly resumes: boolean
  /** It tells of the encounter before it, in a relative clause. */
  readonly ofEncounter: boolean
  /** The document before it, in a relative clause that tells what it says: "a joint statement, which stressed P". */
  readonly document: Mention | undefined
  /** Spelt like a noun. */
  readonly ambiguous: boolean
  /** It is the main verb behind a fronted noun that a clause describes: it stands in nothing that was said before it. */
  readonly main: boolean
  /** What was told before it in the sentence, and is still open. */
  readonly embedded: Draft | undefined
  /** "That" stands before it, or it opens what is told. */
  readonly afterThat: boolean
  /** "With" stands right behind it. */
  readonly withOther: boolean
  /** It can be what two do together: agree, discuss. */
  readonly shared: boolean
  /** The subject before it. */
  readonly previous: readonly Mention[]
  /** Whoever was received or met, where it tells in a relative clause what he said. */
  readonly ofGuest: boolean
  /** The subject behind it, and the token behind that. */
  readonly after: { readonly subject: readonly Mention[]; readonly after: number }
  /** The talks that it tells of, where it has no subject. */
  readonly talks: Mention | undefined
  /** It stands right behind those talks and what describes them: "a call from X dealt with P". */
  readonly ofTalks: boolean
}

export function verbAt({ scene, sentence, drafts, begun }: SoFar, cue: Cue): Verb {
  const { act } = SENSES[cue.sense]
  const ofEncounter = (act === 'meet' || act === 'hold') && followsEncounter(scene, cue, sentence)
  const { value: stated, first: head } = holdsBefore(scene, cue.first)
  const resumes = scene.passage.find(cue.after, 'resumptive') !== undefined
  const near = subjectBefore(scene, head, sentence, cue)
  const told = enclosing(drafts, begun)
  const met = near.length > 0 ? [] : guestBefore(scene, cue, told)
  const previous = near.length > 0 ? near : met.length > 0 ? met : describedBefore(scene, head, told)
  const from = previous[0]?.first ?? head
  const settled =
    previous.length > 0 && scene.tags.is(OPENING_QUOTES.has(scene.sign(from - 1)) ? from - 2 : from - 1, 'that')
  // Behind "that X" the verb's subject is X, behind "X, who" it is X; whoever follows is addressed, or is whose greetings they are.
  const after = settled || met.length > 0 ? { subject: [], after: cue.after } : subjectAfter(scene, cue, sentence.after)
  // "In a meeting he held in X A said P": the main verb stands in nothing that was said before it.
  const main = isMain(scene, cue, sentence)
  const embedded = main ? undefined : told
  const subjectFirst = previous[0]?.first ?? head
  // "that may-be his country has signed": the auxiliary before the subject is part of the clause.
  const auxiliary = scene.tags.at(subjectFirst - 1)
  const lead = auxiliary?.kind === 'auxiliary' ? auxiliary.first : subjectFirst
  // 'said that "X met Y"': the quotation mark parts nothing.
  const opening = OPENING_QUOTES.has(scene.sign(lead - 1)) ? lead - 1 : lead
  const afterThat =
    scene.tags.is(opening - 1, 'that') || embedded?.contentFirst === opening || embedded?.contentFirst === lead
  const withOther = scene.tags.is(cue.after, 'preposition') && scene.tags.at(cue.after)?.hit.entry.id === 'with'
  const talks = !after.subject.length && !previous.length ? talksBefore(scene, cue, sentence, embedded) : undefined
  return {
    cue,
    head,
    // What is denied did not come about.
    holds: embedded?.sense === 'deny' ? 'no' : stated,
    opens: resumes || startsClause(scene, head, sentence),
    resumes,
    ofEncounter,
    document: act === 'speak' ? documentBefore(scene, cue) : undefined,
    ambiguous: isAmbiguous(scene, cue) && !(afterThat && withOther) && !resumes,
    main,
    embedded,
    afterThat,
    withOther,
    shared: cue.all.some(({ entry }) => ['agree', 'discuss'].includes(SENSES[entry.id as Sense].act)),
    previous,
    ofGuest: met.length > 0,
    after,
    talks,
    ofTalks: talks !== undefined && describesTalks(scene, head, talks),
  }
}

/** "received X, who conveyed to him P": whom the clause before tells to have been met, as who tells in the relative clause about him. */
function guestBefore(scene: Scene, { first, sense, hit }: Cue, last: Draft | undefined): Mention[] {
  if (SENSES[sense].act !== 'speak' || !(hit.feats & PAST) || !(hit.feats & SINGULAR)) return []
  const relative = scene.tags.at(first - 1)
  const bound = relative?.kind === 'relative' && relative.hit.entry.id === 'bound'
  const meets = last && SENSES[last.sense].act === 'meet' && last.holds === 'yes'
  const guest = meets ? last.partner.find((one) => one.person && one.after < first) : undefined
  const which = guest && relativeBehind(scene, guest, first)
  if (guest && which !== undefined && (bound ? which === relative.first : goesOnFrom(scene, which, first)))
    return [guest]
  const who = bound ? scene.mentionBefore(relative.first) : undefined
  const behind = bound && scene.sign(relative.first - 1) === ',' ? relative.first - 1 : first - 1
  return who?.person && who.after === behind && inPresence(scene, who, behind) ? [who] : []
}

/** Most words of those who came along with a guest: "and the delegation accompanying him". */
const ALONG = 5

/** Where the relative clause about a guest begins: right behind him, his delegation or a comma. */
function relativeBehind(scene: Scene, { after }: Mention, end: number): number | undefined {
  let p = after
  if (scene.andAttached(p) && scene.passage.find(p, 'delegation'))
    while (p < end && p - after < ALONG && scene.sign(p) === '' && !scene.tags.is(p, 'relative')) p++
  if (scene.sign(p) === ',') p++
  const tag = scene.tags.at(p)
  return tag?.kind === 'relative' && tag.hit.entry.id === 'bound' && !scene.andAttached(p) ? p : undefined
}

/** "who handed him P, and stressed Q": whether a verb goes on with the relative clause that begins before it, where nobody else is named. */
function goesOnFrom(scene: Scene, relative: number, first: number): boolean {
  if (!scene.andAttached(first)) return false
  for (let p = relative + 1; p < first; p++) {
    if (scene.sign(p) === '.' || scene.tags.is(p, 'that', 'also', 'turn', 'while')) return false
    const mention = scene.mentionStart(p)
    if (mention?.person && !mention.preposition && !scene.tags.is(p - 1, 'preposition')) return false
  }
  return true
}

/** Furthest that "in the presence of" stands before the last of those who were there, in tokens. */
const PRESENT_AT = 48

/** "in the presence of X, of Y and of Z, who conveyed P": whether somebody stands in such a list, with nothing told in it. */
function inPresence(scene: Scene, { first }: Mention, end: number): boolean {
  for (let p = first - 1; p >= scene.passage.first && end - p < PRESENT_AT; p--) {
    if (scene.sign(p) === '.' || scene.tags.is(p, 'relative', 'that')) return false
    const tag = scene.tags.at(p)
    if (tag?.kind === 'preposition' && tag.hit.entry.id === 'presence') return true
  }
  return false
}

/** The document that a clause tells of whose verb stands at a cue: behind its relative, or right behind one that is not known yet. */
function documentBefore(scene: Scene, { first, hit }: Cue): Mention | undefined {
  if (!(hit.feats & PAST)) return undefined
  const relative = scene.tags.at(first - 1)
  const bound = relative?.kind === 'relative' && relative.hit.entry.id !== 'free'
  let p = first
  if (!bound && !scene.andAttached(first))
    while (!scene.tags.at(p - 1) && !scene.mentions.at(p - 1) && !scene.definite(p - 1) && scene.continues(p - 1)) p--
  const before = bound ? scene.mentionBefore(relative.first) : scene.mentions.at(p - 1)
  if (before?.kind !== 'voice' || !['joint', 'document'].includes(before.id)) return undefined
  return bound || (before.after === p && !scene.definite(before.first) && !scene.andAttached(first))
    ? before
    : undefined
}
