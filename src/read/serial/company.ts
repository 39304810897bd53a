/** Somebody and those joined to him: a list of names, and with whom or by whom a phrase says that something was done. */
import type { Mention } from '../../sense/mention.ts'
import type { Scene } from '../scene.ts'
import { behindLink, servesSomebody } from '../who/envoy.ts'
import { behindBracket } from './brackets.ts'
import { isParticle, phraseWord, verbAt } from './words.ts'

const WHO = new Set(['person', 'office', 'party', 'joint', 'pronoun'])
/** Furthest that a partner may stand behind the preposition, in tokens: 同来华进行正式访问的总统X. */
const COMPANY = 40
/** Longest noun for all those of a list, in tokens. */
const NOUN = 12

/** A mention and those joined to it: 、 or a conjunction between. @param commas whether commas part people as well */
export function chainFrom(scene: Scene, mention: Mention, end: number, commas = false): Mention[] {
  const chain = [servantOf(scene, mention)]
  for (let last = chain[0] as Mention; ; ) {
    let p = last.after
    if (scene.sign(p) === '(') p = behindBracket(scene, p, end)
    // A、B,以及C
    const more = scene.sign(p) === ',' ? scene.tags.at(p + 1) : undefined
    if (more?.kind === 'and' && more.first === p + 1 && more.hit.length > 1) p++
    const tag = scene.tags.at(p)
    if (tag?.kind === 'and' && tag.first === p) p = tag.after
    else if (scene.sign(p) === '、') p++
    else if (commas && scene.sign(p) === ',' && scene.mentionStart(p + 1)?.kind === 'person') p++
    else return chain
    // X及其夫人Y
    const start = scene.tags.behind(scene.tags.behind(p, 'possessive'), 'article')
    const named = scene.mentionStart(start)
    const holder = named?.kind === 'party' && last.kind === 'person' ? behindTitles(scene, named, end) : undefined
    const next = holder ?? named ?? (isSomebody(last) ? behindUnknown(scene, start, end) : undefined)
    // 我国国防部和X国防部: bodies are joined to each other.
    const body = mention.kind === 'voice' && next?.kind === 'voice'
    if (!next || next.first >= end || !(WHO.has(next.kind) || body)) return chain
    last = servantOf(scene, next)
    chain.push(last)
  }
}

/** 总统X的特使Y: whoever acts in somebody's name, right behind him, and else he himself. */
function servantOf(scene: Scene, mention: Mention): Mention {
  if (!isSomebody(mention)) return mention
  const first = behindLink(scene.passage, mention.after)
  const next = scene.mentionStart(first)
  const linked = first > mention.after
  if (next?.kind === 'spokesperson' && (linked || next.person)) return next
  return next && mention.kind === 'person' && isSomebody(next) && servesSomebody(next.office, linked) ? next : mention
}

/**
 * With whom, or by whom: the first of them and those joined on.
 * @param at behind the preposition
 * @param end where its stretch ends
 * @returns them, and where their phrase ends
 */
export function companyAt(scene: Scene, at: number, end: number): { who: Mention[]; after: number } | undefined {
  const limit = Math.min(end, at + COMPANY)
  let chosen: Mention | undefined
  for (let p = at; p < limit; ) {
    const mention = scene.mentionStart(p)
    const who = mention && WHO.has(mention.kind) ? mention : undefined
    if (who && (!chosen || (chosen.kind === 'party' && isSomebody(who)))) {
      // 同俄方: a party is with whom unless somebody of it follows in the same phrase.
      if (chosen && !describes(scene, chosen.after, who.first)) {
        // 同A某某党主席X: words that no lexicon has stand between whose he is and the office that is known.
        if (who.kind !== 'person' || !runsOn(scene, chosen.after, who.first)) break
        const [party] = chosen.parties
        if (party && who.person) who.person.party ??= party
      }
      chosen = who
    } else if (who) break
    else if (chosen && verbAt(scene, p) && !describes(scene, chosen.after, limit)) break
    p = mention ? mention.after : p + 1
  }
  if (!chosen) return undefined
  chosen = holderBehind(scene, chosen, end) ?? chosen
  const who = chainFrom(scene, chosen, end, true)
  const last = who.at(-1) as Mention
  const office = who.length > 1 && last.kind === 'party' ? officeBehind(scene, last.after, end) : undefined
  if (office) who[who.length - 1] = office
  return { who, after: behindList(scene, (office ?? last).after, end) }
}

/** Furthest that somebody may stand behind the first of his offices, in tokens. */
const OFFICES = 40

/** Somebody behind his offices, set side by side, of which not all are known: A委员、B书记、C主席X; or behind the body that he is of. */
export function holderBehind(scene: Scene, office: Mention, end: number): Mention | undefined {
  const listed = office.kind === 'office' && scene.sign(office.after) === '、'
  if (!listed && !(office.kind === 'voice' && office.id === 'voice')) return undefined
  for (let p = office.after; p < Math.min(end, office.after + OFFICES); p++) {
    const mention = scene.mentionStart(p)
    if (mention?.kind === 'person') {
      // 委员会中方主席X: the side right before his last office; else what the first of them is of, he is of.
      const side = scene.mentions.at(p - 1)
      const [party, ...more] = side?.kind === 'party' && side.after === p ? side.parties : office.parties
      if (mention.person && party && more.length === 0) mention.person.party ??= party
      return mention
    }
    if (verbAt(scene, p) && mention?.kind !== 'encounter') return undefined
    if (phraseWord(scene, p)?.id === 'with' && !scene.mentions.at(p - 1)) return undefined
    if (scene.sign(p) && scene.sign(p) !== '、') return undefined
  }
  return undefined
}

/** 以及A—B机制秘书长: the office at the end of a list, behind the party with which what it is of begins. */
function officeBehind(scene: Scene, at: number, end: number): Mention | undefined {
  for (let p = at; p < Math.min(end, at + NOUN); p++) {
    const mention = scene.mentionStart(p)
    if (mention?.kind === 'office' || mention?.kind === 'person') return mention
    if (mention || phraseWord(scene, p) || verbAt(scene, p) || scene.sign(p) === ',') return undefined
  }
  return undefined
}

/** 同X等多位官员举行会谈: behind the word that closes a list, and the noun for all of them. */
export function behindList(scene: Scene, at: number, end: number): number {
  if (!isParticle(scene, at, 'list')) return at
  const after = at + (scene.passage.find(at, 'particle')?.length ?? 1)
  for (let p = after; p < Math.min(end, after + NOUN) && !scene.sign(p); p++)
    if (phraseWord(scene, p) || (verbAt(scene, p) && scene.passage.opensWord(p))) return p
  return after
}

/** Whether only words that describe stand between two mentions of one phrase. */
function describes(scene: Scene, first: number, after: number): boolean {
  for (let p = first; p < after; p++) if (isParticle(scene, p, 'attributive')) return true
  return first === after
}

/** X和A基金总裁、负责P的总统代表Y: somebody behind several offices, of which not all are known, the first of a party. */
function behindTitles(scene: Scene, { after, parties }: Mention, end: number): Mention | undefined {
  for (let p = after; p < Math.min(end, after + OFFICES); ) {
    const mention = scene.mentionStart(p)
    const [party, ...more] = parties
    if (mention?.kind === 'person') {
      if (mention.office && mention.person && party && more.length === 0) mention.person.party ??= party
      return mention.office ? mention : undefined
    }
    const sign = scene.sign(p)
    if ((sign && sign !== '、') || (verbAt(scene, p) && !mention) || phraseWord(scene, p)?.id === 'with')
      return undefined
    p = mention?.after ?? p + 1
  }
  return undefined
}

/** A、渔业集团董事长B: somebody behind words that no lexicon has, which say what he holds his office in. */
function behindUnknown(scene: Scene, at: number, end: number): Mention | undefined {
  for (let p = at; p < Math.min(end, at + NOUN); p++) {
    const mention = scene.mentionStart(p)
    if (mention) return mention.kind === 'person' && mention.office && p > at ? mention : undefined
    if (scene.sign(p) || verbAt(scene, p) || scene.tags.at(p)) return undefined
  }
  return undefined
}

/** Longest stretch of such words, in tokens. */
const UNKNOWN = 8

/** Whether only words that no lexicon has stand in a stretch. */
function runsOn(scene: Scene, first: number, after: number): boolean {
  if (after - first > UNKNOWN) return false
  for (let p = first; p < after; p++)
    if (scene.sign(p) || scene.mentions.at(p) || verbAt(scene, p) || scene.tags.at(p)) return false
  return true
}

function isSomebody({ kind }: Mention): boolean {
  return kind === 'person' || kind === 'office'
}

/** Whether all of a list are people named with an office. */
export function isListed(those: readonly Mention[]): boolean {
  return those.length > 0 && those.every(({ kind, office }) => kind === 'person' && office !== undefined)
}
