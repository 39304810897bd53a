/** Encounters told by a noun: "during his reception of X", "a meeting between X and Y". */
import { VERBAL_NOUN, WITH_PRONOUN } from '../sense/features.ts'
import { ENDLESS, type Mention } from '../sense/mention.ts'
import { SENSES, type Sense } from '../sense/senses.ts'
import { companions } from './companions.ts'
import { type Draft, draftOf } from './draft.ts'
import { ownClause } from './nominal-relative.ts'
import { behindHeld, whoTellsOf } from './own-encounter.ts'
import type { Scene } from './scene.ts'
import { TAKES_PART } from './subjects.ts'
import { takenUp } from './svo/delegation.ts'

/** Prepositions that say who was there, and as what: in the presence of, under the chairmanship of. */
const PRESENCE: Readonly<Record<string, Sense>> = { presence: 'attend', presiding: 'chair' }

/** A frame for every noun of an encounter that names who took part and stands outside the contents already read. */
export function readNominal(scene: Scene, drafts: readonly Draft[]): Draft[] {
  const found: Draft[] = []
  if (scene.passage.language.grammar.phrases === 'before') return found
  const taken = new Set(drafts.flatMap((draft) => draft.cue.map((range) => range.first)))
  const clauses = Map.groupBy(drafts, ({ sentence }) => sentence)
  scene.sentences.forEach((sentence, index) => {
    const own = clauses.get(index) ?? []
    for (let at = sentence.first; at < sentence.after; at++) {
      const present = scene.tags.at(at)
      const presence =
        present?.kind === 'preposition' && present.first === at ? PRESENCE[present.hit.entry.id] : undefined
      if (present && presence) {
        const sense = presence === 'chair' && headsDelegation(scene, at) ? 'attend' : presence
        const draft = nominal({ first: at, after: present.after, cut: present.hit.split.cut }, index, sense)
        // "The delegation was led by X": the one that was named before.
        const body = sense === 'attend' ? takenUp(scene, scene.tags.before(at, 'auxiliary') - 1) : undefined
        if (body) draft.subject = [body]
        draft.partner = companions(scene, draft, present.after, Math.min(sentence.after, nextCue(own, at)))
        if (draft.partner.length > 0) found.push(draft)
        continue
      }
      const mention = scene.mentionStart(at)
      if (mention?.kind !== 'encounter' || taken.has(at) || attended(own, at) || isSession(scene, at)) continue
      const sense = senseOf(scene, mention)
      const end = Math.min(sentence.after, nextCue(own, at))
      const draft = nominal(mention, index, sense)
      draft.holds = told(own, mention)?.holds ?? (isPlanned(scene, at) ? 'plan' : 'yes')
      if (ownClause(scene, draft, own, end)) {
        found.push(draft)
        continue
      }
      const next = scene.mentionStart(mention.after)
      // In a construct the host comes first: استقبال المضيف الضيف. In استقباله الضيف he is the pronoun.
      const owned = scene.passage.hits(at).some(({ feats }) => feats & WITH_PRONOUN)
      if (next && TAKES_PART.has(next.kind) && !next.preposition && sense !== 'meet' && !owned) draft.subject = [next]
      const whose = draft.subject.length === 0 && !owned ? ownerOf(scene, mention, end) : undefined
      if (whose) draft.subject = [whose]
      const from = behindHeld(scene, Math.max(mention.after, draft.subject[0]?.after ?? 0), sentence.after)
      draft.partner = companions(scene, draft, from, end)
      const here =
        draft.subject.length === 0 && draft.partner.length > 0
          ? (whoIsAt(scene, at) ?? whoTellsOf(scene, own, at) ?? whoSpeaksAfter(scene, own, at, draft.partner))
          : undefined
      if (here) draft.subject = [here]
      if (draft.subject.length + draft.partner.length > 0) found.push(draft)
    }
  })
  return found
}

/** "to prepare a summit of X and Y": whether a verb of planning stands before the noun for an encounter. */
function isPlanned(scene: Scene, at: number): boolean {
  let p = at - 1
  while (scene.tags.is(p, 'article') || scene.passage.find(p, 'adjective') || scene.passage.find(p, 'quality')) p--
  for (let first = p; first > p - MOST_WORDS; first--) {
    const verb = scene.cueAt(first)
    if (verb?.sense === 'plan' && verb.after === p + 1) return true
  }
  return false
}

/** Most words of a verb of planning: "is due to hold". */
const MOST_WORDS = 3

/** The session of something that stands: who took part in it its verb tells. */
function isSession({ passage }: Scene, at: number): boolean {
  return passage.find(at, 'round')?.entry.id === 'session'
}

/** "the two-day visit of X to Y", "X's meeting with Y": whose encounter it is. */
function ownerOf(scene: Scene, { first, after }: Mention, end: number): Mention | undefined {
  const { possessive } = scene.passage.language.grammar
  let own = first
  const describes = () =>
    scene.passage.find(own - 1, 'adjective') ??
    scene.passage.find(own - 1, 'official') ??
    scene.passage.find(own - 1, 'country')
  while (possessive && first - own < DESCRIBED && describes()) own--
  const before = possessive && scene.sign(own - 2) === "'" ? scene.mentions.at(own - 3) : undefined
  if (before?.kind === 'person' && before.after === own - 2 && scene.passage.folded(own - 1) === possessive)
    return before
  for (let p = after; p < end; ) {
    const tag = scene.tags.at(p)
    if (tag?.kind !== 'preposition' || tag.hit.entry.id !== 'of') return undefined
    const q = scene.tags.behind(tag.after, 'article')
    const mention = scene.mentionStart(q)
    if (mention) return mention.kind === 'person' || mention.kind === 'office' ? mention : undefined
    // "of two days", "of 5 May": how long or when it was.
    const date = scene.dateAt(q)
    const length = scene.passage.find(q, 'number') ? scene.passage.find(q + 1, 'unit') : undefined
    if (!date && !length) return undefined
    p = date?.after ?? q + 1 + (length?.length ?? 1)
  }
  return undefined
}

/** "The meeting between X and Y will take place": the clause that has an encounter as its subject says whether it came about. */
function told(clauses: readonly Draft[], encounter: Mention): Draft | undefined {
  return clauses.find(({ sense, subject }) => {
    const { act } = SENSES[sense]
    return subject.includes(encounter) && (act === 'hold' || act === 'meet')
  })
}

/** Furthest that the noun for a delegation stands before who heads it, with whose it is between. */
const DELEGATION = 16

/** "a delegation (of the A of B) headed by X": who heads it presides over nothing. */
function headsDelegation({ mentions, passage, tags }: Scene, first: number): boolean {
  // "the delegation, headed by": a participle has its comma.
  const at = passage.folded(first - 1) === ',' ? first - 1 : first
  for (let p = at - 1; p >= passage.first && at - p <= DELEGATION; p--) {
    const mention = mentions.at(p)
    if (mention?.id === 'delegation' || passage.find(p, 'delegation')) return true
    if (mention && mention.kind !== 'party' && mention.kind !== 'joint') return false
    if (!passage.language.spaces || tags.is(p, 'that', 'relative') || passage.folded(p) === ',') return false
  }
  return false
}

/** "X and Y attended the meeting": who attended stands behind the noun in some languages, and did not face each other. */
function attended(clauses: readonly Draft[], at: number): boolean {
  return clauses.some(({ sense, cue }) => sense === 'attend' && cue.some(({ after }) => at >= after && at - after <= 1))
}

/** "X at a meeting with Y said": the person right before the phrase is there too. */
function whoIsAt(scene: Scene, at: number): Mention | undefined {
  if (!scene.passage.language.grammar.cases) return undefined
  const tag = scene.tags.at(at - 1)
  if (tag?.kind !== 'preposition' || !['on', 'during', 'at', 'after'].includes(tag.hit.entry.id)) return undefined
  const before = scene.mentions.at(tag.first - 1)
  return before?.after === tag.first && before.kind === 'person' && !before.oblique ? before : undefined
}

/** Prepositions by which a fronted encounter is the occasion of what its sentence tells. */
const OCCASION = new Set(['after', 'during', 'in', 'at', 'on'])
/** Most words before the noun for an encounter: "after their first official". */
const DESCRIBED = 4

/** "After talks with X in P, Y said Q": whoever the main clause is about had the talks. */
function whoSpeaksAfter(
  scene: Scene,
  own: readonly Draft[],
  at: number,
  whom: readonly Mention[],
): Mention | undefined {
  const { inversion, cases } = scene.passage.language.grammar
  if (inversion === 'free' && cases) return whoIsNext(scene, own, at, whom)
  // "after" opens clauses as well.
  let lead = scene.passage.find(at - 1, 'preposition')
  for (let p = at - 1; p >= at - DESCRIBED && !lead; p--) {
    if (scene.sign(p) || scene.mentions.at(p)) return undefined
    lead = scene.passage.find(p - 1, 'preposition')
  }
  const main = own.find(({ form, within, parent }) => form === 'finite' && !within && !parent)
  if (main && SENSES[main.sense].act !== 'speak') return undefined
  const [only, ...more] = main?.subject ?? []
  if (!lead || !OCCASION.has(lead.entry.id) || !main || main.clauseFirst <= at) return undefined
  const person =
    only?.kind === 'person' &&
    more.length === 0 &&
    [main.clauseFirst, main.clauseFirst - 1].some((p) => scene.sign(p) === ',')
  return person ? only : undefined
}

/** "In the talk with X Y noted P": where cases tell the two apart, whoever speaks stands right behind whom it was with. */
function whoIsNext(scene: Scene, own: readonly Draft[], at: number, whom: readonly Mention[]): Mention | undefined {
  const lead = scene.tags.at(at - 1)
  const last = whom.at(-1)
  if (!scene.passage.language.grammar.cases || !last || lead?.kind !== 'preposition') return undefined
  if (!OCCASION.has(lead.hit.entry.id)) return undefined
  const next = scene.mentions.at(last.after)
  const speaks = own.some(
    ({ form, within, sense, subject }) =>
      form === 'finite' && !within && SENSES[sense].act === 'speak' && subject.length === 1 && subject[0] === next,
  )
  return speaks && next?.kind === 'person' && !next.oblique ? next : undefined
}

function senseOf(scene: Scene, mention: Mention): Sense {
  for (const { entry } of scene.passage.hits(mention.first)) {
    if (entry.kind === 'cue' && entry.feats & VERBAL_NOUN && SENSES[entry.id as Sense].act === 'meet')
      return entry.id as Sense
  }
  return mention.id === 'call' ? 'call' : mention.id === 'visit' ? 'visit' : 'meet'
}

/** First token of the next clause. @param drafts those of the sentence */
function nextCue(drafts: readonly Draft[], at: number): number {
  let next = ENDLESS
  for (const draft of drafts) {
    const first = draft.cue[0]?.first ?? 0
    if (first > at) next = Math.min(next, draft.clauseFirst > at ? draft.clauseFirst : first)
  }
  return next
}

function nominal(mention: Pick<Mention, 'first' | 'after' | 'cut'>, sentence: number, sense: Sense): Draft {
  return draftOf({
    sense,
    cue: [{ first: mention.first, after: mention.after }],
    cueCut: mention.cut,
    sentence,
    form: 'nominal',
    clauseFirst: mention.first,
    rule: 'nominal',
  })
}
