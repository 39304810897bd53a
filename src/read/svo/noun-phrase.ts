/** Where the noun phrase of a mention begins, and which mentions are joined to it. */
import type { Mention, Range } from '../../sense/mention.ts'
import type { Scene } from '../scene.ts'
import { canBeSubject } from '../subjects.ts'

/** Longest phrase that hangs on a subject's noun: "a senior official at the ministry". */
const ATTACHED = 14

/** First token of the noun phrase: its articles and quantities included. */
export function phraseFirst(scene: Scene, sentence: Range, at: number): number {
  const p = Math.max(sentence.first, scene.tags.before(at, 'article', 'quantity'))
  const owner = ownerOf(scene, sentence, p)
  return owner ? phraseFirst(scene, sentence, owner.first) : p
}

/** "the Foreign Ministry's press service": whose the noun at a token is. */
function ownerOf(scene: Scene, sentence: Range, at: number): Mention | undefined {
  const { passage, mentions } = scene
  if (!passage.isPossessive(at - 2)) return undefined
  const owner = mentions.at(at - 3)
  return owner?.after === at - 2 && owner.first >= sentence.first ? owner : undefined
}

/** Behind a relative clause between two commas, the first of which stands at a token. */
export function relativeEnd(scene: Scene, comma: number, end: number): number | undefined {
  const { tags } = scene
  if (!scene.passage.language.grammar.cases || scene.sign(comma) !== ',') return undefined
  const lead = tags.is(comma + 1, 'preposition') ? (tags.at(comma + 1)?.after ?? comma + 1) : comma + 1
  if (!tags.is(lead, 'relative')) return undefined
  for (let p = lead; p < end; p++) if (scene.sign(p) === ',') return p + 1
  return undefined
}

/** The mention that ends before a token, if it can be a subject. */
export function mentionEnding(scene: Scene, at: number): Mention | undefined {
  const mention = scene.mentions.at(at - 1)
  return mention?.after === at && canBeSubject(mention) ? mention : undefined
}

/** "a senior official at the ministry": the noun before a phrase that ends here. */
export function withPhrase(scene: Scene, at: number, floor: number): Mention | undefined {
  const { tags, mentions } = scene
  for (let p = at - 1; p > floor && at - p < ATTACHED; p--) {
    if (scene.sign(p) || scene.cueAt(p) || tags.is(p, 'that', 'relative', 'subordinator', 'and', 'but', 'while'))
      return undefined
    const tag = tags.at(p)
    if (tag?.kind !== 'preposition' || tag.first !== p) continue
    const owner = mentions.at(p - 1)
    if (owner?.after === p && canBeSubject(owner) && owner.kind !== 'encounter' && owner.kind !== 'pronoun')
      return owner
  }
  return undefined
}

/** "the sides", "the two ministers", "both delegations": everybody there, and no more of a list. */
function isAll(scene: Scene, sentence: Range, { office, first }: Mention): boolean {
  // "the two presidents and their delegations"
  if (scene.passage.find(first - 1, 'possessive')) return false
  if (!office) return true
  for (let p = phraseFirst(scene, sentence, first); p <= first; p++)
    if (scene.passage.find(p, 'quantity') || scene.passage.find(p, 'joint') || scene.passage.find(p, 'number'))
      return true
  return false
}

/** A mention and those that stand joined before it. */
export function chainBefore(scene: Scene, sentence: Range, last: Mention): Mention[] {
  const { tags, mentions } = scene
  const chain = [last]
  // "met X, and they stressed P", "talks with X, and the two sides stressed P": who were named are all of them already.
  if (last.kind === 'pronoun' || (last.kind === 'joint' && isAll(scene, sentence, last))) return chain
  for (;;) {
    let q = phraseFirst(scene, sentence, (chain[0] as Mention).first) - 1
    if (tags.is(q, 'and')) {
      q = (tags.at(q)?.first ?? q) - 1
      if (scene.sign(q) === ',') q--
    } else if (scene.sign(q) === ',' && (chain.length > 1 || sharesOffice(last))) q--
    else if (chain.length > 1 && scene.sign(q) === ';') q--
    else break
    const previous = mentions.at(q)
    if (
      previous?.after !== q + 1 ||
      !canBeSubject(previous) ||
      previous.kind === 'encounter' ||
      last.kind === 'encounter' ||
      // "In the declaration, A and B ...": a document in front is none of them.
      (previous.kind === 'voice' && last.kind !== 'voice')
    )
      break
    chain.unshift(previous)
  }
  return chain
}

/** "the presidents of A, X, of B, Y, of C, Z met": one of several that a single noun introduces, who needs no "and". */
function sharesOffice({ kind, joined, preposition }: Mention): boolean {
  return kind === 'person' && joined && !preposition
}

/** A mention and those that follow joined to it. */
export function chainFrom(scene: Scene, mention: Mention): Mention[] {
  const { tags } = scene
  // "the co-chairs Minister X and Minister Y": those named right behind are who they are.
  const named = mention.kind === 'joint' ? scene.mentionStart(mention.after) : undefined
  if (named?.kind === 'person' && canBeSubject(named)) return chainFrom(scene, named)
  const chain = [mention]
  let p = mention.after
  for (;;) {
    const listed = scene.sign(p) === ',' || scene.sign(p) === ';'
    if (listed) p++
    const and = tags.is(p, 'and')
    if (!and && !listed) break
    if (and) p = tags.at(p)?.after ?? p + 1
    const next = scene.mentionStart(tags.behind(p, 'article'))
    // In a list of people each stands behind a comma or semicolon.
    if (!canBeSubject(next) || (!and && next.kind !== 'person')) break
    chain.push(next)
    p = next.after
  }
  return chain
}

/**
 * Those of a list whose first is governed by a preposition with whom a new list begins: "after a summit led by A and B, C and D met", "at
 * the invitation of A, B and C met". @param lead from where the clause begins to that preposition
 */
export function newList(
  scene: Scene,
  sentence: Range,
  chain: readonly Mention[],
  lead: Range,
): { chain: Mention[]; first: number } | undefined {
  const before = (mention: Mention | undefined) =>
    mention ? phraseFirst(scene, sentence, mention.first) - 1 : sentence.first - 1
  const behindComma = (at: number) => scene.sign(before(chain[at])) === ','
  const closed = chain.findIndex((_, at) => at > 0 && behindComma(at) && scene.tags.is(before(chain[at - 1]), 'and'))
  // The one comma of a list that opens its clause with a phrase closes that phrase.
  const fronted = chain.length > 2 && chain[1]?.office && behindComma(1) && scene.tags.is(lead.first, 'preposition')
  const at = closed < 0 && fronted && !hasSign(scene, lead) ? 1 : closed
  return at < 0 ? undefined : { chain: chain.slice(at), first: before(chain[at]) + 1 }
}

function hasSign(scene: Scene, { first, after }: Range): boolean {
  for (let p = first; p < after; p++) if (scene.sign(p)) return true
  return false
}

/** Longest row of genitives behind a subject's noun, in tokens. */
const GENITIVES = 9

/** "The representatives (of the) ministries and agencies": behind what a case joins to a noun, up to a token. */
export function behindGenitives(scene: Scene, from: number, at: number): number {
  const { tags } = scene
  const genitive = (p: number): number => {
    const mention = scene.mentionStart(p)
    if (mention) return mention.oblique && !mention.preposition ? mention.after : p
    return scene.sign(p) || tags.at(p) || scene.cueAt(p) || scene.dateAt(p) ? p : p + 1
  }
  let p = from
  while (p < at && p - from < GENITIVES) {
    const next = genitive(p)
    const joined = next === p && p > from && tags.is(p, 'and') ? (tags.at(p)?.after ?? p + 1) : p
    const behind = joined > p && joined < at ? genitive(joined) : next
    if (behind === p || behind === joined) break
    p = behind
  }
  return Math.min(p, at)
}
