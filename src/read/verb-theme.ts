/** What was talked about, told as what took up the talks: تصدر P المباحثات, هيمن P على الاجتماع, حظي P باهتمام خلال اللقاء. */
import { type Draft, draftOf, type SoFar } from './draft.ts'
import type { Scene } from './scene.ts'
import { clauseFirst, holdsBefore, startsClause } from './verb-opening.ts'

/** Longest theme before the talks that it took up, and furthest that they stand behind it, in tokens. */
const THEME = 24
const BEHIND = 12
/** What the verbs govern: the talks themselves, or how much of them. */
const GOVERNED = new Set(['on', 'by'])

/** A clause whose verb says that something took up the talks. */
export function readTheme({ scene, sentence, index }: SoFar, at: number): Draft | undefined {
  const verb = scene.passage.find(at, 'theme')
  if (verb?.entry.id !== 'verb' || !startsClause(scene, at, sentence)) return undefined
  const first = at + verb.length
  const after = themeEnd(scene, first, Math.min(sentence.after, first + THEME))
  if (after === undefined || !talksNear(scene, after, Math.min(sentence.after, after + BEHIND))) return undefined
  const { value, first: head } = holdsBefore(scene, at)
  if (scene.tags.is(head - 1, 'that')) return undefined
  return draftOf({
    sense: 'discuss',
    cue: [{ first: at, after: first }],
    cueCut: verb.split.cut,
    sentence: index,
    form: 'impersonal',
    contentBefore: { first, after },
    contentFirst: first,
    holds: value,
    clauseFirst: clauseFirst(scene, head, sentence.first),
    rule: 'theme',
  })
}

/** Where the theme ends: before the talks, or before what the verb governs. */
function themeEnd(scene: Scene, from: number, end: number): number | undefined {
  for (let p = from; p < end; p++) {
    if (scene.sign(p) || scene.tags.is(p, 'that', 'relative')) return undefined
    if (p === from) continue
    const tag = scene.tags.at(p)
    if (tag?.kind === 'preposition' && tag.first === p && GOVERNED.has(tag.hit.entry.id)) return p
    if (isTalks(scene, p) || scene.governedClitic(p, GOVERNED)) return p
  }
  return undefined
}

/** Whether the talks, or their agenda, stand near by. */
function talksNear(scene: Scene, from: number, end: number): boolean {
  for (let p = from; p < end && scene.sign(p) !== '.'; p++) if (isTalks(scene, p)) return true
  return false
}

function isTalks(scene: Scene, at: number): boolean {
  const mention = scene.mentionStart(at)
  if (mention?.kind === 'encounter' && scene.definite(at)) return true
  return scene.passage.find(at, 'theme')?.entry.id === 'list'
}
