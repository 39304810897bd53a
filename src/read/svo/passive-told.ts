/** "X was briefed on P by Y", "X fue informado por Y de P": who is told something stands before the verb, and who tells it behind. */
import type { Mention } from '../../sense/mention.ts'
import { SENSES } from '../../sense/senses.ts'
import type { Draft } from '../draft.ts'
import type { Cue, Scene } from '../scene.ts'
import { canBeSubject } from '../subjects.ts'
import { connected } from './clause-start.ts'
import type { VerbGroup } from './group.ts'
import type { SentenceReader } from './index.ts'
import { chainFrom, phraseFirst } from './noun-phrase.ts'

/**
 * "The Kenyan side was briefed on P by X": who is told something is its subject, and what is told comes behind; without X nobody
 * says it. @returns nothing where the subject is what is told, null where nobody tells it
 */
export function toSomebody(reader: SentenceReader, cue: Cue, group: VerbGroup, base: Draft): Draft | null | undefined {
  const { scene, sentence } = reader
  if (SENSES[cue.sense].act !== 'speak') return undefined
  // "X, minister of P, was briefed": the comma that closes an apposition.
  const verb = scene.sign(group.first - 1) === ',' ? group.first - 1 : group.first
  const who = scene.mentions.at(verb - 1)
  if (who?.after !== verb || !['party', 'person', 'office', 'joint'].includes(who.kind)) return undefined
  // "was briefed by X on P"
  const near = agentAt(scene, cue.after)
  const chain = near && chainFrom(scene, near)
  const told = chain?.at(-1)?.after ?? cue.after
  const tag = scene.tags.at(chain && scene.sign(told) === ',' ? told + 1 : told)
  const governs = tag?.kind === 'preposition' && cue.all.some(({ entry }) => entry.takes.includes(tag.hit.entry.id))
  if (!tag || (!governs && tag.kind !== 'that')) return undefined
  const by = near ? undefined : agentBehind(scene, tag.after, sentence.after)
  if (!chain && !by) return null
  return {
    ...base,
    form: 'finite',
    subject: chain ?? chainFrom(scene, by?.agent as Mention),
    contentFirst: tag.after,
    clauseFirst: connected(reader, phraseFirst(scene, sentence, who.first)),
    rule: 'passive+told',
    ...(by && { quoted: by.first }),
  }
}

/** The agent that closes a passive clause: "was briefed on P by X". */
function agentBehind(scene: Scene, at: number, end: number): { agent: Mention; first: number } | undefined {
  for (let p = end - 1; p > at; p--) {
    const agent = scene.tags.at(p)?.first === p ? agentAt(scene, p) : undefined
    if (agent) return { agent, first: p }
  }
  return undefined
}

/** Whoever a preposition right at a token names as the one who acts. */
export function agentAt(scene: Scene, at: number): Mention | undefined {
  const tag = scene.tags.at(at)
  if (tag?.kind !== 'preposition' || tag.hit.entry.id !== 'by') return undefined
  const mention = scene.mentionStart(scene.tags.behind(tag.after, 'article', 'quantity'))
  return canBeSubject(mention) ? mention : undefined
}

/** "by X and Y", "by X and by Y": whoever acts together with somebody. */
export function agentsFrom(scene: Scene, agent: Mention): Mention[] {
  const chain = chainFrom(scene, agent)
  const after = chain.at(-1)?.after ?? agent.after
  const and = scene.tags.behind(scene.sign(after) === ',' ? after + 1 : after, 'and')
  const next = scene.tags.is(and - 1, 'and') ? agentAt(scene, and) : undefined
  return next ? [...chain, ...chainFrom(scene, next)] : chain
}

/** "was criticised by the opposition", "tanto por la prensa como por X": somebody who is nobody's side did it, and not those who met. */
export function byOthers(scene: Scene, at: number): boolean {
  const first = scene.tags.behind(at, 'quantity', 'adverb')
  const by = scene.tags.at(first)
  if (by?.kind !== 'preposition' || by.hit.entry.id !== 'by' || by.hit.length > 1) return false
  const noun = scene.tags.at(by.after)
  const article = noun?.kind === 'article' && noun.hit.entry.id === 'definite'
  return article && !scene.mentionStart(noun.after) && !scene.dateAt(noun.after) && !scene.tags.at(noun.after)
}
