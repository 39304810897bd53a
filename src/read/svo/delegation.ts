/** "A delegation comprising X and Y": who belongs to a delegation, and whose it is. */
import { FINITE, PLURAL } from '../../sense/features.ts'
import type { Mention } from '../../sense/mention.ts'
import { lastBefore } from '../../sense/order.ts'
import { RECEIVING, SENSES } from '../../sense/senses.ts'
import { companions } from '../companions.ts'
import type { Draft } from '../draft.ts'
import type { Cue, Scene } from '../scene.ts'
import type { VerbGroup } from './group.ts'
import type { SentenceReader } from './index.ts'

/** Furthest that the noun for a delegation may stand before the participle that says who belongs to it, in tokens. */
const REACH = 30

interface Body {
  readonly owner: Mention
  readonly rule: string
}

/** Who belongs to the delegation before a participle, told beside whoever heads it or came with it. */
export function membersOf(reader: SentenceReader, cue: Cue, group: VerbGroup): Draft | undefined {
  if (cue.sense !== 'attend') return undefined
  const body = bodyBefore(reader, group.first)
  if (!body) return undefined
  const { scene, sentence } = reader
  const draft = reader.draft(cue, group, [body.owner], undefined, body.rule)
  draft.form = 'participle'
  const tag = scene.tags.at(scene.tags.behind(cue.after, 'adverb'))
  draft.partner = companions(scene, draft, tag?.kind === 'preposition' ? tag.after : cue.after, sentence.after)
  return draft.partner.length > 0 ? draft : undefined
}

/** "The delegation, which included X and Y", "the talks, which brought together X and Y". @param at where the relative stands */
export function membersIn(reader: SentenceReader, cue: Cue, group: VerbGroup, at: number): Draft | undefined {
  const { scene, sentence } = reader
  // "the talks, in which X and Y took part"
  const led = scene.tags.at(at - 1)
  const body = scene.mentionBefore(led?.kind === 'preposition' ? led.first : at)
  if (body?.id !== 'delegation' && body?.kind !== 'encounter') return undefined
  const brings = cue.sense === 'meet' && cue.after - cue.first > 1
  // "the delegation, which X headed"
  const headed = body.id === 'delegation' && HEADS.has(cue.sense)
  if (cue.sense !== 'attend' && !brings && !headed) return undefined
  const draft = reader.draft(cue, group, [body], undefined, 'participle-members')
  draft.form = 'participle'
  draft.partner = companions(scene, draft, cue.after, sentence.after)
  // What stands before the relative and its preposition is content of the clause before.
  const clauseFirst = Math.min(draft.clauseFirst, led?.kind === 'preposition' ? led.first : at)
  return draft.partner.length > 0 ? { ...draft, clauseFirst } : undefined
}

/** "Integran la delegación de A X y Y", "la delegación de A la integran X y Y": a verb that has the delegation as its object, and its members behind. */
export function membersBehind(reader: SentenceReader, cue: Cue, group: VerbGroup): Draft | undefined {
  const { scene, sentence } = reader
  const named = bodyNamedBy(scene, cue)
  if (named) {
    const draft = reader.draft(cue, group, [named], undefined, 'participle-members')
    draft.form = 'participle'
    draft.partner = companions(scene, draft, cue.after, sentence.after)
    return draft.partner.length > 0 ? draft : undefined
  }
  const hit = cue.all.find(({ entry }) => entry.id === 'attend' && entry.takes.length === 0)
  if (!hit || !(cue.hit.feats & PLURAL) || scene.passage.language.grammar.cases) return undefined
  const noun = scene.tags.behind(cue.after, 'article')
  const behind = scene.mentionStart(noun) ?? takenUp(scene, noun)
  // "la delegación la integran": the verb takes it up.
  const first = scene.tags.before(group.first, 'article')
  const before = scene.mentions.at(first - 1) ?? takenUp(scene, first - 1)
  const isBody = (mention: Mention | undefined) => mention?.id === 'delegation' && mention.number === 'one'
  const body = [behind, before].find(isBody)
  if (!body || (body === before && scene.mentions.at(first - 1) === before && before.after !== first)) return undefined
  const draft = reader.draft({ ...cue, hit, sense: 'attend' }, group, [body], undefined, 'participle-members')
  draft.form = 'participle'
  const from = body === behind ? Math.max(body.after, noun + 1) : cue.after
  draft.partner = companions(scene, draft, from, sentence.after)
  return draft.partner.length > 0 ? draft : undefined
}

/** "A delegation from A came. Into the delegation entered X and Y": the last one, where the words of the verb name it. */
function bodyNamedBy(scene: Scene, { sense, first, after }: Cue): Mention | undefined {
  if (sense !== 'attend') return undefined
  for (let p = first; p < after; p++)
    if (scene.passage.find(p, 'delegation')) return lastBefore(scene.delegations, first)
  return undefined
}

/** "A delegation from A came. *The delegation* is made up of X": the last one whose it is told, by its noun with an article alone. */
export function takenUp(scene: Scene, at: number): Mention | undefined {
  if (!scene.passage.find(at, 'delegation') || !scene.tags.is(at - 1, 'article')) return undefined
  return lastBefore(scene.delegations, scene.mentions.at(at)?.first ?? at)
}

const HEADS = new Set<string>(['lead', 'chair'])

function bodyBefore(reader: SentenceReader, first: number): Body | undefined {
  const { scene, sentence, subjects } = reader
  const apart = subjects.apart(first, sentence.first)?.chain[0]
  for (const mention of [scene.mentions.at(first - 1), apart])
    if (mention?.id === 'delegation') return { owner: mention, rule: 'participle-members' }
  for (let p = first - 1; p > sentence.first && p > first - REACH; p--) {
    const mention = scene.mentions.at(p)
    if (mention?.id === 'delegation') return { owner: mention, rule: 'participle-members' }
    if (scene.sign(p) === ';' || scene.tags.is(p, 'that', 'relative')) return undefined
    if (!mention && scene.passage.find(p, 'delegation')) return ownerOf(reader, p) ?? lastOwner(scene, p)
  }
  return undefined
}

/** The last delegation whose it is told, where its noun alone takes it up. */
function lastOwner(scene: Scene, at: number): Body | undefined {
  const owner = takenUp(scene, at)
  return owner && { owner, rule: 'participle-members' }
}

/** Whoever heads a delegation that the text calls nobody's, or came with it. */
function ownerOf({ last, drafts, begun }: SentenceReader, noun: number): Body | undefined {
  const heads = drafts.slice(begun).find(({ sense, cue }) => sense === 'lead' && (cue[0]?.first ?? 0) > noun)
  // Received or met is the delegation, and not whoever receives it.
  const came = last && !RECEIVING.has(last.sense) && SENSES[last.sense].act === 'meet' ? last.subject[0] : undefined
  const owner = heads?.partner[0] ?? came
  return owner && { owner, rule: 'passive-members' }
}

/** "A delegation led by X and Y met Z": whether the body whose heads a participle names is the only one that can be its clause's subject. */
export function isOnlySubject(scene: Scene, { rule, cue: [verb], sentence }: Draft): boolean {
  const { first = 0, after } = scene.sentences[sentence] ?? {}
  if (rule !== 'reduced-passive' || !verb || after === undefined) return false
  for (let p = first; p < verb.first; p++)
    if (scene.sign(p) || scene.tags.is(p, 'auxiliary') || (scene.cueAt(p)?.hit.feats ?? 0) & FINITE) return false
  return true
}

/** "A delegation led by X met Y": the noun for a delegation that the text calls nobody's, and whose heads stand behind a preposition. */
export function headedBody(scene: Scene, preposition: number): number | undefined {
  const verb = scene.cueAt(preposition - 1)
  if (!verb || !HEADS.has(verb.sense) || verb.after !== preposition) return undefined
  const noun = scene.sign(verb.first - 1) === ',' ? verb.first - 2 : verb.first - 1
  return scene.passage.find(noun, 'delegation') && !scene.mentions.at(noun) ? noun : undefined
}
