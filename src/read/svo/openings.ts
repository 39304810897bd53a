/** What may open a clause besides its subject and its verb: purpose, an article spelt as a preposition, a quotation. */
import { INFINITIVE, PAST, PRESENT } from '../../sense/features.ts'
import type { Range } from '../../sense/mention.ts'
import { SENSES } from '../../sense/senses.ts'
import type { ContentStart } from '../content.ts'
import type { Draft } from '../draft.ts'
import type { Scene } from '../scene.ts'
import type { Tag } from '../tags.ts'

/** "pour discuter": a preposition of purpose before an infinitive. */
export function isFor(scene: Scene, at: number): boolean {
  return scene.tags.at(at)?.hit.entry.id === 'for'
}

/** "met X to discuss P": whether a preposition opens a clause that tells what those who met are to say, and nobody else who was there. */
export function opensPurpose(scene: Scene, { kind, hit, after }: Tag): boolean {
  if (kind !== 'preposition' || hit.entry.id !== 'to' || scene.mentionStart(after)) return false
  const verb = scene.cueAt(after)
  return verb !== undefined && (verb.hit.feats & INFINITIVE) !== 0 && TELLING.has(SENSES[verb.sense].act)
}

/** Acts of saying, and of talking over. */
const TELLING = new Set(['speak', 'discuss', 'agree'])

/** "À l'issue des entretiens, des déclarations ont été signées": an article that is spelt as a preposition opens the subject. */
export function opensNoun(scene: Scene, at: number, floor: number): boolean {
  const of = scene.tags.is(at, 'preposition') && scene.tags.at(at)?.hit.entry.id === 'of'
  return of && scene.passage.find(at, 'article') !== undefined && (at === floor || scene.sign(at - 1) === ',')
}

/** Whether what a clause says is the quotation that a tag behind it takes up, its opening mark aside. */
export function opensWith({ contentFirst, contentBefore }: Draft, { first }: Range): boolean {
  return !contentBefore && contentFirst >= 0 && first - contentFirst <= 1 && first >= contentFirst
}

/** "a évoqué avec X P", "avec lui": between a verb and its content stands with whom it was done. */
export function inCompany(scene: Scene, from: number, content: ContentStart | undefined): boolean {
  if (!content) return false
  if (content.partner.length > 0) return true
  for (let p = from; p < content.first; p++) if (scene.tags.at(p)?.hit.entry.id === 'company') return true
  return false
}

/** Furthest that the noun of an attitude may stand behind the start of what is expressed, in tokens. */
const ATTITUDE = 4

/**
 * "The visit marks a turning point", "the meeting confirms their friendship": what an encounter shows nobody says, unless it is an
 * attitude that was expressed: "the meeting expressed its thanks".
 */
export function onlyShows(scene: Scene, { sense, subject, contentFirst }: Draft, feats: number): boolean {
  if (subject.length !== 1 || subject[0]?.kind !== 'encounter') return false
  if (SENSES[sense].act === 'speak' && feats & PRESENT && !(feats & PAST)) return true
  if (sense !== 'express') return false
  for (let p = contentFirst; p >= 0 && p < contentFirst + ATTITUDE; p++)
    if (scene.passage.find(p, 'stance')) return false
  return true
}
