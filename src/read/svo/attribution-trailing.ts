/** Who said it before the verb, at the end or inserted: `P, X said`. */
import { FINITE, PARTICIPLE, PERFECT } from '../../sense/features.ts'
import { OPENING_QUOTES } from '../../text/quotes.ts'
import { trim } from '../content-end.ts'
import { quoteEnd } from '../quote.ts'
import type { Cue, Scene } from '../scene.ts'
import type { Sentence } from '../sentences.ts'
import { type Attribution, resumedTo } from './attribution-extent.ts'
import { verbGroup } from './group.ts'
import { CLOSING, contentBefore } from './quotation.ts'
import type { Subjects } from './subject.ts'

/** Words that may follow the tag in its sentence without a complementiser. */
const TAIL = 14
/** The same where what stands before the tag is a quotation that is closed: nothing of what was said is left. */
const QUOTED_TAIL = 30

/** P, X said: subject and verb at the end or inserted. */
export function trailing(
  scene: Scene,
  subjects: Subjects,
  sentence: Sentence,
  index: number,
  cue: Cue,
  floor: number,
): Attribution | undefined {
  const group = verbGroup(scene, sentence, cue.first)
  const subject = subjects.endingAt(group.first, floor)
  if (!subject || subject.first <= sentence.first) return undefined
  const left = scene.sign(subject.first - 1)
  if (!CLOSING.has(left) && left !== ',') return undefined
  const next = scene.sign(cue.after)
  const last = cue.after >= sentence.after
  if (governs(scene, cue) || onlyFronted(scene, sentence, subject.first - 1, floor)) return undefined
  const ends =
    last ||
    next === '.' ||
    next === ',' ||
    scene.dateAt(cue.after) !== undefined ||
    scene.tags.is(cue.after, 'preposition', 'adverb', 'while') ||
    scene.mentionStart(cue.after) !== undefined ||
    toldOwn(scene, cue) ||
    behindQuoted(scene, subject.first, cue.after)
  // "Speaking at Q, X said P was", "Asked about Q, X said P was": a fronted participle is nothing that was said.
  const opening = scene.cueAt(Math.max(sentence.first, floor))
  const fronted = scene.passage.language.grammar.dropsSubject ? PARTICIPLE : PARTICIPLE | PERFECT
  if (!last && next === '' && (opening?.hit.feats ?? 0) & fronted) return undefined
  // "X said, that P", 'In Q, X said, "P"': the content comes behind.
  const quoted = scene.sign(subject.first - 1) === ',' && !CLOSING.has(scene.sign(subject.first - 2))
  const that =
    next === ',' && (scene.tags.is(cue.after + 1, 'that') || (quoted && quoteEnd(scene, cue.after + 1) !== undefined))
  if (
    !ends ||
    that ||
    !(
      last ||
      next === '.' ||
      (next === ',' && !clauseFollows(scene, sentence, cue.after)) ||
      withoutContent(scene, sentence, cue.after, CLOSING.has(left) ? QUOTED_TAIL : TAIL)
    )
  )
    return undefined
  // "..., which, she said, P": only the relative clause is hers.
  if (next === ',' && scene.tags.is(subject.first - 2, 'relative')) {
    const clause = trim(scene, cue.after + 1, sentence.after)
    return (
      clause && {
        cue,
        subject: subject.chain,
        content: clause,
        first: subject.first - 2,
        rule: 'subject-verb-inserted',
      }
    )
  }
  const before = contentBefore(scene, sentence, index, subject.first, floor)
  if (!before || endsParticiple(scene, before.first - 1, Math.max(sentence.first, floor))) return undefined
  const goesOn = next === ',' && !behindQuoted(scene, subject.first, cue.after + 1)
  const content = goesOn ? { ...before, after: resumedTo(scene, sentence, cue.after, before.after) } : before
  return { cue, subject: subject.chain, content, first: subject.first, rule: 'quote-subject-verb' }
}

/** '"P," X said addressing Q': whether a participle stands right behind the verb, and a quotation that is closed before its subject. */
function behindQuoted(scene: Scene, subject: number, after: number): boolean {
  const comma = scene.sign(subject - 1) === ',' ? subject - 2 : subject - 1
  const verb = scene.cueAt(after)
  return CLOSING.has(scene.sign(comma)) && verb !== undefined && (verb.hit.feats & PARTICIPLE) !== 0
}

/** "..., X told his counterpart": whether a verb of telling has somebody with a possessive right behind it. */
function toldOwn(scene: Scene, { sense, after }: Cue): boolean {
  const own = scene.passage.find(after, 'possessive')
  return (
    own !== undefined && (sense === 'say' || sense === 'inform') && scene.mentionStart(after + own.length) !== undefined
  )
}

/** Whether a preposition that the verb governs stands right behind it: what is said comes there. */
function governs(scene: Scene, cue: Cue): boolean {
  const tag = scene.tags.at(cue.after)
  return (
    tag?.kind === 'preposition' &&
    tag.first === cue.after &&
    cue.all.some(({ entry }) => entry.takes.includes(tag.hit.entry.id))
  )
}

/** 'In talks with Y, hailing Z as "P", X called on Q': whether a quotation that opens at a token closes a phrase that a participle opens. */
function endsParticiple(scene: Scene, open: number, floor: number): boolean {
  if (!OPENING_QUOTES.has(scene.sign(open)) || scene.sign(open - 1)) return false
  for (let p = open - 1; p > floor && !scene.sign(p); p--) {
    const feats = scene.cueAt(p)?.hit.feats ?? 0
    if (feats & PARTICIPLE) return scene.sign(p - 1) === ','
    if (feats & FINITE) return false
  }
  return false
}

const FRONTED = ['preposition', 'topic', 'according', 'also', 'adverb', 'turn'] as const

/** "As for X, on Y, both sides ...": what stands before the subject is only when, where, about what and according to whom. */
function onlyFronted(scene: Scene, sentence: Sentence, comma: number, floor: number): boolean {
  if (scene.sign(comma) !== ',' || CLOSING.has(scene.sign(comma - 1))) return false
  let p = Math.max(sentence.first, floor)
  while (p < comma) {
    const date = scene.dateAt(p)
    const tag = scene.tags.at(p)
    if (date ? scene.sign(date.after) !== ',' : !scene.tags.is(p, ...FRONTED)) return false
    // "As tells the agency, X passed on P": a source may have its verb in its words.
    if (tag?.kind === 'according') p = tag.after
    while (p < comma && scene.sign(p) !== ',') {
      if (tells(scene, p) || scene.tags.is(p, 'that', 'relative', 'auxiliary')) return false
      p++
    }
    p++
  }
  return true
}

/** Whether a verb of its own begins at a token: "the readout *released* by Q" and "the *signing* of P" are none. */
function tells(scene: Scene, at: number): boolean {
  const cue = scene.cueAt(at)
  if (!cue) return false
  const feats = cue.all.reduce((all, hit) => all | hit.feats, 0)
  if (!(feats & FINITE)) return false
  return !((feats & PERFECT) !== 0 && scene.tags.at(cue.after)?.hit.entry.id === 'by')
}

/** "X said, [when asked,] that P": the comma only sets something off. */
function clauseFollows(scene: Scene, sentence: Sentence, at: number): boolean {
  for (let p = at + 1; p < sentence.after && p - at < 20; p++) {
    if (scene.tags.is(p, 'that') && scene.sign(p - 1) === ',') return true
  }
  return false
}

/** Behind the tag there may be when, where and to whom, but no complementiser. */
function withoutContent(scene: Scene, sentence: Sentence, at: number, tail: number): boolean {
  for (let p = at; p < sentence.after; p++) {
    if (scene.sign(p) === ',') return true
    if (scene.tags.is(p, 'that') || scene.sign(p) === ':' || scene.sign(p) === '"') return false
  }
  return sentence.after - at < tail
}
