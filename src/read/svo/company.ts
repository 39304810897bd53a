/** "Discussed P with X": whom something was talked over with, named behind it. */
import type { Mention } from '../../sense/mention.ts'
import { GOING, SENSES } from '../../sense/senses.ts'
import { PARTNER } from '../adverbial.ts'
import type { Draft } from '../draft.ts'
import type { SentenceReader } from './index.ts'
import { chainFrom } from './noun-phrase.ts'

/** Furthest that the company may stand behind what was talked over, in tokens. */
const BEHIND = 40

/** The clause with whoever stands behind its content as company, and its content up to him. */
export function withCompany(reader: SentenceReader, draft: Draft): Draft {
  const { scene, sentence } = reader
  const [subject] = draft.subject
  const alone = draft.subject.length === 1 && (subject?.kind === 'person' || subject?.kind === 'office')
  if (SENSES[draft.sense].act !== 'discuss' || !alone || draft.partner.length > 0 || draft.contentFirst < 0)
    return draft
  for (let p = draft.contentFirst + 1; p < Math.min(sentence.after, draft.contentFirst + BEHIND); p++) {
    const tag = scene.tags.at(p)
    if (tag?.kind === 'that' || tag?.kind === 'relative' || scene.sign(p) === ';') break
    if (tag?.kind !== 'preposition' || tag.first !== p || tag.hit.entry.id !== PARTNER) continue
    const mention = scene.mentionStart(scene.tags.behind(tag.after, 'article', 'possessive'))
    if (mention?.kind === 'person') return { ...draft, partner: joined(reader, mention), quoted: p }
  }
  return draft
}

/** "Con su par abordó P": with whom whoever spoke before did it, named at the head of the clause. */
export function frontedCompany(reader: SentenceReader, { subject, partner, cue }: Draft): Mention[] {
  const { scene } = reader
  const tag = scene.tags.at(reader.floor())
  if (partner.length > 0 || tag?.kind !== 'preposition' || tag.hit.entry.id !== PARTNER) return []
  const mention = scene.mentionStart(scene.tags.behind(tag.after, 'article', 'possessive'))
  const fits = mention && mention.after <= (cue[0]?.first ?? 0) && ['person', 'office', 'party'].includes(mention.kind)
  return fits && !subject.includes(mention) ? [mention] : []
}

/** Furthest that where somebody went stands before the verb of going, in tokens. */
const GOAL = 14

/** "В А с визитом прибыл X": the state gone to, named at the head of the clause before its verb and the subject behind that. */
export function goalBefore({ scene, sentence }: SentenceReader, { sense, cue, partner }: Draft): Mention[] {
  const verb = cue[0]?.first ?? 0
  if (!GOING.has(sense) || partner.length > 0 || !scene.passage.language.grammar.cases) return []
  for (let p = verb - 1; p > Math.max(sentence.first, verb - GOAL) && !scene.sign(p); p--) {
    const mention = scene.mentionStart(p)
    const [party, ...more] = mention?.kind === 'party' ? mention.parties : []
    if (!mention || party?.form !== 'name' || more.length > 0) continue
    const tag = scene.tags.at(p - 1)
    return tag?.kind === 'preposition' && ['in', 'to'].includes(tag.hit.entry.id) ? [mention] : []
  }
  return []
}

/** "X, junto a su par Y, presidió P": with whom somebody did it, named between him and the verb. */
export function companyBeside(reader: SentenceReader, draft: Draft): Mention[] {
  return draft.partner.length > 0 ? [] : besideSubject(reader, draft)
}

/** "X, along with Y, met Z", "X, along with Y, arrived in Q": who came along does what the subject does. */
export function alongWith(reader: SentenceReader, draft: Draft): Draft {
  const company = besideSubject(reader, draft)
  const together = draft.partner.length > 0 || GOING.has(draft.sense)
  return together
    ? { ...draft, subject: [...draft.subject, ...company] }
    : { ...draft, partner: [...draft.partner, ...company] }
}

function besideSubject(reader: SentenceReader, { subject, cue }: Draft): Mention[] {
  const { scene } = reader
  const [only, ...more] = subject
  const verb = cue[0]?.first ?? 0
  if (!only || more.length > 0 || (only.kind !== 'person' && only.kind !== 'office')) return []
  if (only.after >= verb || scene.passage.language.grammar.cases) return []
  const tag = scene.tags.at(scene.sign(only.after) === ',' ? only.after + 1 : only.after)
  if (tag?.kind !== 'preposition' || tag.hit.entry.id !== PARTNER) return []
  const mention = scene.mentionStart(scene.tags.behind(tag.after, 'article', 'possessive'))
  return mention?.kind === 'person' && mention.after <= verb ? [mention] : []
}

/** Somebody with those joined to him, whatever his case. */
function joined({ scene }: SentenceReader, mention: Mention): Mention[] {
  return [mention, ...chainFrom(scene, { ...mention, oblique: false }).slice(1)]
}
