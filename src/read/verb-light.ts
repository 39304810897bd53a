/** Clauses without a verb of their own in a verb-first language: a light verb with its noun, "according to X, P". */

import { VERBAL_NOUN, WITH_PREPOSITION, WITH_PRONOUN } from '../sense/features.ts'
import type { Mention } from '../sense/mention.ts'
import { SENSES } from '../sense/senses.ts'
import { OPENING_QUOTES } from '../text/quotes.ts'
import { skipAdverbial } from './adverbial.ts'
import { companions } from './companions.ts'
import { contentStart } from './content.ts'
import { type Draft, draftOf, type SoFar, toldBy } from './draft.ts'
import { exchangeTopics } from './exchange.ts'
import type { Cue, Scene } from './scene.ts'
import { SUBJECTS } from './subjects.ts'
import { clauseFirst, enclosing, holdsBefore, REACH } from './verb-opening.ts'
import { coordinated, joint } from './verb-subject.ts'

/** A light verb with the verb's noun: تم الاتفاق على, جرى خلال اللقاء بحث. Nobody is named: both sides are meant. */
export function readLight({ scene, sentence, index, drafts, begun }: SoFar, at: number): Draft | undefined {
  const light = scene.tags.at(at)
  if (!light) return undefined
  const before = scene.tags.at(at - 1)
  if (before?.kind === 'relative' || before?.kind === 'subordinator') return undefined
  if (describesTold(scene, at, drafts, begun)) return undefined
  let p = light.after
  const end = Math.min(sentence.after, p + REACH)
  while (p < end) {
    const noun = nounCue(scene, p)
    if (noun) {
      const cue = lastJoined(scene, noun)
      const doer = doerAt(scene, cue, sentence.after)
      const content = contentStart(scene, cue, doer?.after ?? behindAdjective(scene, cue), sentence.after)
      if (!content || (cue.hit.entry.bound && content.by !== 'preposition')) return undefined
      // وفقا لما تم اعتماده: the pronoun is what was adopted, and nothing that follows.
      if (SENSES[cue.sense].act === 'agree' && cue.hit.feats & WITH_PRONOUN) return undefined
      const holds = holdsBefore(scene, at)
      const embedded = scene.tags.is(holds.first - 1, 'that')
      // "He said that X was discussed" stays his; only an undertaking is taken out of what he says. What a document tells is told.
      const teller = embedded ? enclosing(drafts, begun)?.subject[0]?.kind : undefined
      if (embedded && SENSES[cue.sense].act !== 'agree' && teller !== 'voice') return undefined
      const told = toldBy(cue, index)
      // "the meeting saw the attendance of X and Y"
      if (SENSES[cue.sense].act === 'meet') {
        const draft = draftOf({
          ...told,
          form: 'finite',
          holds: holds.value,
          clauseFirst: clauseFirst(scene, holds.first, sentence.first),
          rule: 'light-verb+who',
        })
        const who = companions(scene, draft, cue.after, sentence.after)
        return cue.sense === 'attend' && who.length > 0 ? { ...draft, subject: who } : undefined
      }
      return draftOf({
        ...told,
        cue: [
          { first: light.first, after: light.after },
          { first: noun.first, after: cue.after },
        ],
        cueCut: light.hit.split.cut,
        form: doer ? 'finite' : 'impersonal',
        subject: doer?.subject ?? [],
        partner: [...content.partner],
        contentFirst: content.first,
        contentCut: content.cut,
        holds: holds.value,
        within: embedded ? enclosing(drafts, begun) : undefined,
        clauseFirst: clauseFirst(scene, holds.first, sentence.first),
        rule: `light-verb+${content.by}`,
      })
    }
    const topics = scene.passage.find(p, 'talk') && exchangeTopics(scene, p, sentence.after)
    if (topics !== undefined) {
      const holds = holdsBefore(scene, at)
      if (scene.tags.is(holds.first - 1, 'that') && enclosing(drafts, begun)?.subject[0]?.kind !== 'voice')
        return undefined
      return draftOf({
        sense: 'discuss',
        cue: [light, { first: p, after: p + 1 }].map(({ first, after }) => ({ first, after })),
        cueCut: light.hit.split.cut,
        sentence: index,
        form: 'impersonal',
        contentFirst: topics,
        holds: holds.value,
        clauseFirst: clauseFirst(scene, holds.first, sentence.first),
        rule: 'light-verb+talk',
      })
    }
    const sign = scene.sign(p)
    const next =
      behindSubject(scene, p, p === light.after, end) ??
      clauseOfEncounter(scene, p, sentence.after) ??
      (sign === ',' || OPENING_QUOTES.has(sign) ? p + 1 : skipAdverbial(scene, p, end))
    if (next === p) return undefined
    p = next
  }
  return undefined
}

/** "The meetings saw X's stressing of P": who does what the noun tells stands right behind it. */
function doerAt(scene: Scene, { sense, after }: Cue, end: number): { subject: Mention[]; after: number } | undefined {
  const mention = scene.mentionStart(after)
  if (SENSES[sense].act !== 'speak' || !mention || mention.preposition || mention.kind === 'encounter') return undefined
  if (!['person', 'office', 'joint'].includes(mention.kind)) return undefined
  const found = coordinated(scene, mention, end)
  // "the praise of X": whom nothing follows that is said is what is praised.
  const next = scene.mentionStart(found.after)
  const goesOn = found.after < end && (scene.sign(found.after) === '' || next !== undefined)
  return goesOn ? found : undefined
}

/** "He said that he had held talks in which P was stressed": without a conjunction the clause describes a noun of what somebody says. */
function describesTold(scene: Scene, at: number, drafts: readonly Draft[], begun: number): boolean {
  if (scene.andAttached(at) || scene.sign(at - 1) !== '' || scene.tags.at(at - 1)) return false
  // "said that the meeting saw P": its own subject stands before it.
  if (scene.mentions.at(at - 1)?.kind === 'encounter') return false
  const told = drafts.slice(begun).find(({ sense }) => SENSES[sense].act === 'speak')
  const kind = told?.subject[0]?.kind
  return told?.rule.endsWith('that') === true && kind !== 'voice' && kind !== 'spokesperson'
}

/** "took place, during the meeting which was held today in Q, the discussion of P": behind the comma that closes the clause about the meeting. */
function clauseOfEncounter(scene: Scene, at: number, end: number): number | undefined {
  if (scene.tags.at(at)?.kind !== 'relative' || scene.mentionBefore(at)?.kind !== 'encounter') return undefined
  for (let p = at; p < Math.min(end, at + REACH); p++) {
    if (scene.sign(p) === ',') return p + 1
    // "... which X attended the discussion of P": or before a noun that nothing in the clause governs.
    const noun = p > at + 2 && !scene.andAttached(p) && !scene.definite(p) && !scene.tags.at(p - 1) && nounCue(scene, p)
    if (noun && SENSES[noun.sense].act === 'discuss' && !scene.cueAt(p - 1)) return p
  }
  return undefined
}

/** Behind what stands between a light verb and its noun: the meeting (شهد اللقاء توقيع), or those who looked on while P was signed. */
function behindSubject(scene: Scene, at: number, opens: boolean, end: number): number | undefined {
  const mention = scene.mentionStart(at)
  if (!mention || mention.preposition) return undefined
  if (mention.kind === 'encounter' || mention.kind === 'joint') return mention.after
  if (!opens || !SUBJECTS.has(mention.kind)) return undefined
  const { after } = coordinated(scene, mention, end)
  return nounCue(scene, after)?.sense === 'sign' ? after : undefined
}

/** تم التأكيد على P، وبحث Q: behind a comma, or with its article and preposition, another noun of the light verb that tells something of another kind. */
export function readAlso({ scene, sentence, index, drafts, begun }: SoFar, at: number): Draft | undefined {
  const light = enclosing(drafts, begun)
  if (!light?.rule.startsWith('light-verb') || !scene.andAttached(at)) return undefined
  const cue = nounCue(scene, at)
  const kinds = cue && [SENSES[cue.sense].act, SENSES[light.sense].act]
  if (!cue || !kinds || kinds.includes('agree') || !SAID.has(kinds[0] as string)) return undefined
  const content = contentStart(scene, cue, cue.after, sentence.after)
  // "the stressing of P, and the noting that Q": of the same kind only one that brings in a clause of its own.
  if (kinds[0] === kinds[1] && (content?.by !== 'that' || cue.sense === light.sense)) return undefined
  // والدعم الذي: a noun with the article takes no object.
  const governs = scene.definite(at) || cue.hit.entry.takes.length > 0
  if (!content || (governs && content.by !== 'preposition' && content.by !== 'that')) return undefined
  if (scene.sign(at - 1) !== ',' && !(scene.definite(at) && content.first - cue.after <= 1)) return undefined
  // "the meeting saw X's stressing of P, and the noting that Q": still his.
  const subject = kinds[0] === 'speak' ? [...light.subject] : []
  return draftOf({
    ...toldBy(cue, index),
    form: subject.length > 0 ? 'finite' : 'impersonal',
    subject,
    contentFirst: content.first,
    contentCut: content.cut,
    clauseFirst: clauseFirst(scene, at, sentence.first),
    rule: `light-verb+${content.by}`,
  })
}

/** "..., with the stressing of P": a further thing said in the clause before, told by the verb's noun behind "with". */
export function readWith({ scene, sentence, index, drafts, begun }: SoFar, at: number): Draft | undefined {
  const tag = scene.tags.at(at)
  const parent = enclosing(drafts, begun)
  if (tag?.kind !== 'preposition' || tag.hit.entry.id !== 'with' || tag.first !== at || !parent) return undefined
  const cue = scene.definite(tag.after) ? nounCue(scene, tag.after) : undefined
  const content =
    cue && SENSES[cue.sense].act === 'speak' ? contentStart(scene, cue, cue.after, sentence.after) : undefined
  const brought = content?.by === 'preposition' || content?.by === 'that'
  if (!cue || !content || !brought || content.first - cue.after > 2) return undefined
  return draftOf({
    ...toldBy(cue, index),
    form: 'participle',
    contentFirst: content.first,
    contentCut: content.cut,
    parent,
    clauseFirst: clauseFirst(scene, at, sentence.first),
    rule: `with-noun+${content.by}`,
  })
}

const SAID = new Set(['speak', 'discuss'])

/** جرى استعراض ومناقشة P: of nouns joined right to one another that tell the same, the last one governs what was done. */
function lastJoined(scene: Scene, noun: Cue): Cue {
  const next = scene.andAttached(noun.after) ? nounCue(scene, noun.after) : undefined
  if (next) return SENSES[next.sense].act === SENSES[noun.sense].act ? lastJoined(scene, next) : noun
  return behindOrdinary(scene, noun) ?? noun
}

/** تم التباحث والتنسيق حول P: an ordinary noun joined to it, before the preposition that it governs, goes with it. */
function behindOrdinary(scene: Scene, noun: Cue): Cue | undefined {
  const at = noun.after
  const tag = scene.tags.at(at + 1)
  const governed =
    tag?.kind === 'preposition' && tag.first === at + 1 && noun.hit.entry.takes.includes(tag.hit.entry.id)
  const joined = scene.passage.conjoined(at) > 0 || scene.andAttached(at)
  return governed && joined && !scene.mentions.at(at) && !scene.tags.at(at) ? { ...noun, after: at + 1 } : undefined
}

export function nounCue(scene: Scene, at: number): Cue | undefined {
  if (scene.mentions.at(at) && scene.mentionStart(at)?.kind !== 'encounter') return undefined
  const all = scene.passage
    .hits(at)
    .filter(({ entry, feats }) => entry.kind === 'cue' && entry.feats & VERBAL_NOUN && !(feats & WITH_PREPOSITION))
  const hit = all[0]
  if (!hit) return undefined
  return {
    first: at,
    after: at + hit.length,
    hit,
    sense: hit.entry.id as Cue['sense'],
    all: all.filter((other) => other.length === hit.length && other.split.cut === hit.split.cut),
  }
}

/** Senses that tell as a fact what their content names. */
const TELLS = new Set<string>(['affirm', 'announce', 'note', 'inform', 'add', 'say', 'reiterate', 'stress'])

/** "Announced the agreement of A and B on P", "their agreement on P": an undertaking that a noun tells, where it opens what is said. */
export function agreedNoun({ scene, sentence, index }: SoFar, told: Draft): Draft | undefined {
  if (!TELLS.has(told.sense) || told.holds !== 'yes' || told.contentFirst < 0) return undefined
  const cue = nounCue(scene, told.contentFirst)
  if (cue?.sense !== 'agree') return undefined
  const { subject, after } = coordinatedAt(scene, cue.after, sentence.after)
  const own = (cue.hit.feats & WITH_PRONOUN) !== 0
  const who = own && joint(told.subject) ? told.subject : subject
  if (!joint(who)) return undefined
  const content = contentStart(scene, cue, after, sentence.after)
  if (content?.by !== 'preposition' || content.first - after > 1) return undefined
  return draftOf({
    ...toldBy(cue, index),
    form: 'finite',
    subject: [...who],
    contentFirst: content.first,
    contentCut: content.cut,
    within: told,
    clauseFirst: cue.first,
    rule: 'noun+preposition',
  })
}

function coordinatedAt(scene: Scene, at: number, end: number): { subject: Mention[]; after: number } {
  const mention = scene.mentionStart(at)
  return mention && SUBJECTS.has(mention.kind) && !mention.preposition
    ? coordinated(scene, mention, end)
    : { subject: [], after: at }
}

/** Behind the one word that describes the verb's noun, where its preposition follows: تبادل معمق حول. */
function behindAdjective(scene: Scene, { after, hit }: Cue): number {
  const plain =
    !scene.tags.at(after) && !scene.mentions.at(after) && !scene.definite(after) && !scene.andAttached(after)
  const tag = scene.tags.at(after + 1)
  const governed = tag?.kind === 'preposition' && tag.first === after + 1 && hit.entry.takes.includes(tag.hit.entry.id)
  return plain && governed && scene.sign(after) === '' ? after + 1 : after
}
