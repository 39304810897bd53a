/** What a clause only leads up to and lines below it list: "agreed on the following:", "- P", "- Q". */
import { SENSES } from '../sense/senses.ts'
import { DIGIT } from '../text/tokens.ts'
import type { Draft } from './draft.ts'
import { isBullet } from './roll.ts'
import type { Scene } from './scene.ts'

/** Most tokens with which a clause leads up to a list: "the following points:". */
const LEADS = 6
/** Signs behind the number of a line. */
const NUMBERING = new Set(['.', ')', '-', '–', '/', ':'])
const TOLD = new Set(['speak', 'agree', 'discuss'])

/** The clauses with those that lead up to a list told once a line; a line that has a verb of its own tells for itself. */
export function withListed(scene: Scene, drafts: readonly Draft[]): Draft[] {
  const told = new Set(drafts.flatMap(({ clauseFirst, form }) => (form === 'finite' ? [clauseFirst] : [])))
  // "noted P and stressed the following:": of several verbs the last one leads.
  const last = new Map(drafts.filter(({ form }) => form !== 'nominal').map((draft) => [draft.sentence, draft]))
  return drafts.flatMap((draft) => {
    const lines = last.get(draft.sentence) === draft && leadsUp(scene, draft) ? linesBelow(scene, draft.sentence) : []
    if (lines.length === 0) return [draft]
    const lead = { ...draft }
    return lines
      .filter(({ first }) => !told.has(first))
      .map(({ first, sentence }, index) =>
        // What goes on from the clause that leads up goes on from its first line, and what was told before it ends where it begins.
        Object.assign(index === 0 ? draft : { ...lead, clauseFirst: first }, {
          sentence,
          contentFirst: first,
          contentCut: 0,
          topic: undefined,
          reach: 'sentence',
          quoted: undefined,
          rule: `${lead.rule}+line`,
        }),
      )
  })
}

/** Whether a clause says nothing but that something follows. */
function leadsUp(scene: Scene, { sense, sentence, contentFirst, contentBefore }: Draft): boolean {
  const after = scene.sentences[sentence]?.after ?? 0
  if (contentBefore || contentFirst < 0 || !TOLD.has(SENSES[sense].act)) return false
  return scene.sign(after - 1) === ':' && after - contentFirst <= LEADS
}

interface Line {
  /** Behind the sign or number that opens it. */
  readonly first: number
  readonly sentence: number
}

/** The lines with a sign or number before them that follow a sentence one by one. */
function linesBelow(scene: Scene, sentence: number): Line[] {
  const lines: Line[] = []
  for (let index = sentence + 1; index < scene.sentences.length; index++) {
    const { first = 0, opens } = scene.sentences[index] ?? {}
    // An item may have several sentences, of which the first says what it is.
    if (!opens) continue
    const start = behindMark(scene, first)
    if (start === undefined) break
    lines.push({ first: start, sentence: index })
  }
  return lines
}

/** Behind the sign or number with which a line of a list begins; nothing where none does. */
function behindMark(scene: Scene, first: number): number | undefined {
  if (isBullet(scene, first)) return first + 1
  const { cls } = scene.passage.tokens
  const numbered = (at: number) => cls[at] === DIGIT && NUMBERING.has(scene.sign(at + 1))
  // The number of a paragraph is no part of its sentence.
  if (numbered(first - 2)) return first
  return numbered(first) ? first + 2 : undefined
}
