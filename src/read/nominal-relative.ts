/** "the meeting that X held with Y", "the audience granted to X by Y": an encounter whose own clause tells who had it. */
import type { Mention } from '../sense/mention.ts'
import { companions } from './companions.ts'
import type { Draft } from './draft.ts'
import type { Cue, Scene } from './scene.ts'
import { TAKES_PART } from './subjects.ts'

/** Most words that describe the noun before its clause: "the bilateral meeting in Q that". */
const DESCRIBED = 3
/** Furthest that the verb may stand behind the relative, with who did it between, in tokens. */
const VERB = 24

/** Completes the frame of a noun for an encounter with whoever its relative clause or participle names; false where it has none. */
export function ownClause(scene: Scene, draft: Draft, clauses: readonly Draft[], end: number): boolean {
  const { grammar } = scene.passage.language
  const noun = draft.cue[0]
  if (!noun || !grammar.cased || grammar.cases) return false
  const relative = relativeBehind(scene, noun.after)
  const verb = relative === undefined ? grantedAt(scene, noun.after) : verbOf(scene, relative.after, end)
  if (!verb) return false
  const from = relative?.after ?? verb.after
  const doer = relative === undefined ? agent(scene, verb.after, end) : subjectIn(scene, from, verb, end)
  // "the talks which were held": of what need not be its object a clause has its doer before the verb.
  if (relative?.open && !(doer ? doer.first < verb.first : pronounAt(scene, from))) return false
  const main = relative === undefined ? undefined : whoElse(clauses, doer)
  const granted = isGranting(verb)
  const to = granted && relative !== undefined && addressed(scene, from, verb) ? main : undefined
  if (granted) draft.sense = 'receive'
  draft.subject = doer ? [doer] : main && !to ? [main] : []
  draft.partner = to
    ? [to]
    : granted
      ? granteeOf(scene, draft, verb, end)
      : companions(scene, draft, behindDoer(doer, verb), end)
  return draft.subject.length + draft.partner.length > 1
}

const behindDoer = (doer: Mention | undefined, verb: Cue) => (doer && doer.first > verb.first ? doer.after : verb.after)

interface Relative {
  readonly after: number
  /** It need not have the noun as its object: "which", or none at all. */
  readonly open: boolean
}

/** Behind the relative that follows a noun for an encounter. */
function relativeBehind(scene: Scene, at: number): Relative | undefined {
  for (let p = at; p <= at + DESCRIBED; p++) {
    const tag = scene.tags.at(p)
    if (tag?.first === p && (tag.kind === 'that' || tag.kind === 'relative'))
      return { after: tag.after, open: tag.kind === 'relative' }
    // "the meeting he held"
    const bare = scene.passage.language.grammar.modifiers === 'before' && p === at
    if (bare && (pronounAt(scene, p) || scene.mentionStart(scene.tags.behind(p, 'article'))?.kind === 'person'))
      return { after: p, open: true }
    if (tag || scene.sign(p) || scene.mentions.at(p) || scene.cueAt(p)) return undefined
  }
  return undefined
}

const pronounAt = (scene: Scene, at: number) => scene.mentions.at(at)?.kind === 'pronoun'

/** Prepositions of whom something is granted. */
const GRANTED = ['to', 'at'] as const

/** Whether a verb says that an encounter was granted to somebody. */
function isGranting({ all }: Cue): boolean {
  return all.some(({ entry }) => entry.id === 'hold' && GRANTED.some((to) => entry.takes.includes(to)))
}

/** A participle of granting right behind the noun: "an audience granted". */
function grantedAt(scene: Scene, at: number): Cue | undefined {
  const cue = scene.cueAt(at)
  return cue && isGranting(cue) ? cue : undefined
}

/** The first verb of the relative clause, where it is one of holding. */
function verbOf(scene: Scene, from: number, end: number): Cue | undefined {
  for (let p = from; p < Math.min(end, from + VERB); p++) {
    const mention = scene.mentions.at(p)
    if (mention && mention.first === p && mention.kind !== 'pronoun') {
      p = mention.after - 1
      continue
    }
    const cue = scene.cueAt(p)
    if (cue) return cue.sense === 'hold' ? cue : undefined
    if (scene.tags.is(p, 'that', 'relative', 'subordinator', 'not')) return undefined
  }
  return undefined
}

/** Whoever held it, where the relative clause names him: before the verb or right behind it, behind no preposition. */
function subjectIn(scene: Scene, from: number, verb: Cue, end: number): Mention | undefined {
  for (let p = from; p < Math.min(end, verb.after + VERB); p++) {
    const tag = scene.tags.at(p)
    const mention = scene.mentionStart(p)
    if (mention && TAKES_PART.has(mention.kind) && mention.id !== 'seat') return mention
    if (mention) p = mention.after - 1
    else if (tag?.kind === 'preposition' && tag.hit.entry.id === 'with') return undefined
    else if (p >= verb.after && scene.sign(p) === ',') return undefined
  }
  return undefined
}

/** Whoever granted it, behind "by". */
function agent(scene: Scene, from: number, end: number): Mention | undefined {
  for (let p = from; p < Math.min(end, from + VERB); p++) {
    const tag = scene.tags.at(p)
    if (tag?.kind === 'preposition' && tag.hit.entry.id === 'by') {
      const mention = scene.mentionStart(scene.tags.behind(tag.after, 'article'))
      return mention && TAKES_PART.has(mention.kind) ? mention : undefined
    }
    if (scene.sign(p) === ',') return undefined
  }
  return undefined
}

/** To whom it was granted, behind the verb. */
function granteeOf(scene: Scene, draft: Draft, verb: Cue, end: number): Mention[] {
  for (let p = verb.after; p < end; p++) {
    const tag = scene.tags.at(p)
    const mention = scene.mentionStart(p)
    if (mention && mention.after > p && draft.subject.includes(mention)) p = mention.after - 1
    else if (tag?.first === p && tag.kind === 'preposition' && GRANTED.some((to) => to === tag.hit.entry.id))
      return companions(scene, draft, scene.tags.behind(tag.after, 'article'), end)
    else if (tag && ['that', 'relative', 'subordinator'].includes(tag.kind)) return []
  }
  return []
}

/** Whether a pronoun before the verb says to whom: "that X granted him". */
function addressed(scene: Scene, from: number, verb: Cue): boolean {
  return [from, verb.first - 1, verb.first - 2].some((at) => scene.passage.find(at, 'addressee') !== undefined)
}

/** The one whom the main clause of the sentence is about, if he is not the one already named. */
function whoElse(clauses: readonly Draft[], doer: Mention | undefined): Mention | undefined {
  const main = clauses.find(
    ({ form, within, parent, subject }) => form !== 'nominal' && !within && !parent && subject.length > 0,
  )
  const [only, ...more] = main?.subject ?? []
  const somebody = only?.kind === 'person' || only?.kind === 'office' || only?.kind === 'pronoun'
  return somebody && more.length === 0 && (!doer || only.person !== doer.person) ? only : undefined
}
