/**
 * The attitude that a statement shows. A cue with an attitude of its own keeps it; "said", "affirmed", "expressed" take that of
 * what is said: of a clause its predicate ("is ready", "must", "supports"), of a noun phrase its head ("readiness", "the need").
 */
import type { Account, Found } from '../sense/account.ts'
import { FINITE, INFINITIVE, PAST, VERBAL_NOUN, WITH_PREPOSITION } from '../sense/features.ts'
import type { Frame } from '../sense/frame.ts'
import type { Range } from '../sense/mention.ts'
import type { Reading } from '../sense/reading.ts'
import { type Sense, type Stance, senseInfo } from '../sense/senses.ts'
import { pastArticle } from './article.ts'
import { withheld } from './claim.ts'
import { reading } from './fact.ts'
import { within } from './within.ts'

interface Shown {
  readonly stance: Stance
  readonly words: Range
}

/** Words at a content's start among which its head stands, and those among which its verb does. */
const HEAD = 6
const CLAUSE = 12
/** Within which a content's own verb opens it, in tokens. */
const OPENING = 4

/** Attitudes that a verb shows by itself: "Beijing supports the efforts". */
const OUTSPOKEN: readonly Stance[] = ['support', 'oppose', 'urge', 'thank', 'offer', 'warn']
/** Senses that only report. */
const ONLY_REPORT = new Set<string>(['say', 'add', 'inform', 'announce', 'note'])

export function stanceOf(account: Account, frame: Frame): Reading<Stance> {
  const own = senseInfo(frame.sense).stance ?? 'affirm'
  if (withheld(frame))
    return reading(account, 'oppose', [...notOf(account, frame), ...frame.cue], 'stated', 'stance/withheld')
  // "conveyed greetings": a noun that is nothing else, whatever the verb reports.
  const noun = /\+(?:object|preposition)$/.test(frame.rule) && !account.governsParagraph(frame.content?.first ?? 0)
  const polite = noun ? courtesy(account, frame) : undefined
  if (polite?.stance === 'none') return reading(account, 'none', [polite.words], 'stated', 'stance/content')
  const open = ['affirm', 'inform'].includes(own) && frame.act !== 'discuss'
  const shown = open ? shownBy(account, frame) : courtesy(account, frame)
  if (shown) return reading(account, shown.stance, [shown.words], 'stated', 'stance/content')
  const counted = own === 'affirm' && frame.sense === 'note' && plainFact(account, frame.content as Range)
  if (counted) return reading(account, 'inform', [counted], 'stated', 'stance/plain-fact')
  return reading(account, own, frame.cue, 'stated', 'stance/cue')
}

/** The last word that denies a clause's verb. */
function notOf(account: Account, { cue, clauseFirst }: Frame): Range[] {
  return account.find('not', { first: clauseFirst, after: (cue[0] as Range).first }).slice(-1)
}

function shownBy(account: Account, frame: Frame): Shown | undefined {
  const { first, after } = frame.content as Range
  if (account.governsParagraph(first))
    return shared(frame, mostShown(account, { first, after })) ?? saidWith(account, frame)
  // "said that they had discussed P": what was talked about is reported, whatever its words are.
  const talked = ONLY_REPORT.has(frame.sense) ? talkOf(account, { first, after }) : undefined
  if (talked) return { stance: 'inform', words: talked }
  const head = headOf(account, frame)
  const verb = head && outspoken(account, { first, after: head.words.first })
  // "Y supports the wish to": the verb shows it before its object does.
  if (verb || head) return verb ?? (isClause(frame) ? shared(frame, head) : bound(account, frame, head))
  // What a preposition governs is no clause, and has no verb of its own.
  return frame.rule.endsWith('preposition')
    ? undefined
    : outspoken(account, { first, after: Math.min(after, first + CLAUSE) })
}

/** "Offered condolences", "asked to convey his thanks": courtesies, whatever the verb. */
function courtesy(account: Account, { act, content }: Frame): Shown | undefined {
  if (act !== 'speak' || !content) return undefined
  const [head] = account.find('stance', {
    first: content.first,
    after: Math.min(content.after, content.first + OPENING),
  })
  return head?.id === 'none' || head?.id === 'thank' ? { stance: head.id, words: head } : undefined
}

/** Whether a content is a clause with its complementiser, or what only a clause can be: "said the market must". */
function isClause({ rule, sense }: Frame): boolean {
  return rule.endsWith('that') || (!rule.endsWith('preposition') && (sense === 'say' || sense === 'add'))
}

/** The word that a content's attitude hangs on. */
function headOf(account: Account, frame: Frame): Shown | undefined {
  const { first: opens, after } = frame.content as Range
  const clause = isClause(frame)
  const first = clause ? opens : behindOwner(account, { first: opens, after })
  const range = { first, after: Math.min(after, first + HEAD) }
  const own = { first, after: Math.min(after, first + (clause ? CLAUSE : HEAD)) }
  const predicate = account.find('predicate', own).find((one) => isPredicate(account, own, one))
  // "that its support stays": a noun in a clause is its subject or an object.
  const noun = clause
    ? undefined
    : account.find('stance', range).find((one) => !governed(account, opening(account, first), one))
  const head = noun && (!predicate || noun.first <= predicate.first) ? noun : predicate
  if (!head) return undefined
  // "did not serve the interests": what is denied is nobody's attitude.
  if (clause && account.find('not', { first, after: head.first }).length > 0) return undefined
  return { stance: head.id as Stance, words: head }
}

/** Where a noun phrase goes on behind whoever owns it: "the Republic of Chad's deep concern". */
function behindOwner(account: Account, { first, after }: Range): number {
  for (let at = Math.min(after, first + HEAD) - 1; at > first; at--) {
    const end = account.ownerEnd(at)
    // "His commitment to Y's security": what he owns stands before.
    if (end !== undefined && end < after) return account.find('stance', { first, after: at }).length > 0 ? first : end
  }
  return first
}

/** "Renewed his assurance of support": the noun of saying is passed over, with its preposition. */
function opening(account: Account, first: number): number {
  const said = account
    .find('cue', { first, after: first + 1 })
    .some(({ id, feats }) => feats & VERBAL_NOUN && senseInfo(id as Sense).stance === 'affirm')
  return said && account.grammarAt(first + 1) === 'preposition' ? first + 2 : first
}

/** Whether a noun stands behind a preposition inside the content: "the funds for support" are no support. */
function governed(account: Account, first: number, noun: Found): boolean {
  if (noun.first > first && noun.feats & WITH_PREPOSITION) return true
  for (let at = first + 1; at < noun.first; at++) if (account.grammarAt(at) === 'preposition') return true
  return false
}

/** What two sides agree must be is a view that they hold, and asks nobody. */
function shared({ sense }: Frame, shown: Shown | undefined): Shown | undefined {
  return shown?.stance === 'urge' && sense === 'concur' ? { ...shown, stance: 'affirm' } : shown
}

/** A sum, a day, or what is still to come: "noted that trade reached ten billion dollars" gives notice of a fact. */
function plainFact(account: Account, content: Range): Range | undefined {
  // In a content of many sentences one fact does not say what the whole is.
  if (account.sentenceOf(content.first) !== account.sentenceOf(content.after - 1)) return undefined
  return account.find('money', content)[0] ?? within(account.dates, content)[0] ?? account.find('will', content)[0]
}

/**
 * "Commitment to the security of Y", "to Y's security": to be bound to what is another's is to back him; "determination to
 * support Y": to be bound to an act is to show what the act shows.
 */
function bound(account: Account, frame: Frame, shown: Shown): Shown {
  const { first, after } = shown.words
  const end = Math.min((frame.content as Range).after, after + HEAD)
  if (shown.stance !== 'affirm' || account.find('commitment', shown.words).length === 0) return shown
  const act = account.find('cue', { first: after, after: Math.min(end, after + OPENING) })[0]
  const meant = act && act.feats & (INFINITIVE | VERBAL_NOUN) ? senseInfo(act.id as Sense).stance : undefined
  if (act && (meant === 'support' || meant === 'oppose')) return { stance: meant, words: { first, after: act.after } }
  const [to] = account.find('preposition', { first: after, after: after + 1 })
  if (!to || to.id === 'of') return shown
  const [of] = account.find('preposition', { first: to.after, after: end })
  for (const at of [to.after, ...(of?.id === 'of' ? [of.after] : [])]) {
    const owner = account.partyAt(pastArticle(account, at))
    if (owner && owner.code !== account.speakers[frame.index]?.party?.code)
      return { stance: 'support', words: { first, after: owner.after } }
  }
  return shown
}

/** What tells in a content's opening that something was talked about; of an encounter, "the call between A and B touched on P", its verb. */
function talkOf(account: Account, { first, after }: Range): Range | undefined {
  const encounter = account.mentionAt(pastArticle(account, first))?.kind === 'encounter'
  const opening = { first, after: Math.min(after, first + (encounter ? CLAUSE : OPENING)) }
  return account
    .find('cue', opening)
    .find(({ id, feats }) => senseInfo(id as Sense).act === 'discuss' && (!encounter || feats & FINITE))
}

/** The attitude that a clause's own finite verb shows, or a word of duty in it. */
function outspoken(account: Account, clause: Range): Shown | undefined {
  for (let at = clause.first; at < clause.after; at++) {
    const grammar = account.grammarAt(at)
    if (grammar === 'must') return { stance: 'urge', words: { first: at, after: at + 1 } }
  }
  for (const cue of account.find('cue', clause)) {
    const stance = senseInfo(cue.id as Sense).stance
    // "Said to support": an infinitive that opens a content is its own verb.
    const own = cue.feats & FINITE || (cue.feats & INFINITIVE && cue.first === clause.first)
    if (!stance || !OUTSPOKEN.includes(stance) || !own) continue
    if (!isPredicate(account, clause, cue)) continue
    const [not] = account.find('not', { first: Math.max(clause.first, cue.first - 2), after: cue.first })
    if (!not) return { stance, words: cue }
    const refused = refusal(stance, not, cue)
    if (refused) return refused
  }
  return undefined
}

/** "Does not support", "will not accept": to withhold one's support is to oppose. What else is denied shows no attitude. */
function refusal(stance: string, not: Range, { first, after }: Range): Shown | undefined {
  // "Not only supports" denies nothing.
  return stance === 'support' && not.after === first
    ? { stance: 'oppose', words: { first: not.first, after } }
    : undefined
}

/** Whether a verb is its clause's own: not one of a relative clause, and no noun before the verb ("the dispute could"). */
function isPredicate(account: Account, { first }: Range, cue: Found): boolean {
  for (let at = first; at < cue.first; at++) {
    const grammar = account.grammarAt(at)
    if (grammar === 'relative' || grammar === 'may') return false
  }
  // كامل is "complete" and not "like I hope": what a preposition is attached to is a noun.
  if (cue.feats & WITH_PREPOSITION) return false
  if (cue.kind !== 'cue') return true
  // "leads to support of": what a preposition governs is a noun.
  if (account.grammarAt(cue.first - 1) === 'preposition') return false
  // A clause opens with its subject: there "support" is a noun if it can be one.
  if (cue.first === first && account.find('stance', { first, after: cue.after }).length > 0) return false
  if (cue.feats & PAST) return true
  const next = account.grammarAt(cue.after)
  return next !== 'may' && next !== 'must' && next !== 'will' && next !== 'auxiliary'
}

/** The noun of an attitude within the reporting verb itself: 对…表示关切. */
function saidWith(account: Account, { cue }: Frame): Shown | undefined {
  const [noun] = cue.flatMap((range) => account.find('stance', range))
  return noun && OUTSPOKEN.includes(noun.id as Stance) ? { stance: noun.id as Stance, words: noun } : undefined
}

/** In a content of many sentences the attitude that most of its words show; the first of two that are shown as often. */
function mostShown(account: Account, content: Range): Shown | undefined {
  const shown = new Map<Stance, { count: number; words: Range }>()
  for (const found of account.find('stance', content)) {
    const one = asDenied(account, found, content.first)
    if (!one) continue
    const known = shown.get(one.stance)
    if (known) known.count++
    else shown.set(one.stance, { count: 1, words: one.words })
  }
  const open = [...shown].filter(([stance]) => OUTSPOKEN.includes(stance))
  const [best] = (open.length > 0 ? open : [...shown]).sort(([, a], [, b]) => b.count - a.count)
  return best && { stance: best[0], words: best[1].words }
}

/** What a word of attitude shows with the negation right before it, if there is one. */
function asDenied(account: Account, found: Found, from: number): Shown | undefined {
  const not = account
    .find('not', { first: Math.max(from, found.first - 2), after: found.first })
    .find(({ after }) => after === found.first)
  return not ? refusal(found.id, not, found) : { stance: found.id as Stance, words: found }
}
