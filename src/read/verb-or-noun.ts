/** Whether a word of a verb-first language that is spelt like a verb and like a noun is the noun: بحث, تبادل, حرص. */
import { DUAL, FEMININE, PAST, VERBAL_NOUN, WITH_PRONOUN } from '../sense/features.ts'
import { SENSES } from '../sense/senses.ts'
import type { Cue, Scene } from './scene.ts'
import type { Sentence } from './sentences.ts'
import type { Verb } from './verb-around.ts'
import { connected, goesOn, opensWithNoun } from './verb-opening.ts'

export function isNoun(scene: Scene, sentence: Sentence, verb: Verb): boolean {
  const { cue, ofEncounter, embedded, previous, talks } = verb
  if (!verb.ambiguous) return false
  const { feats } = cue.hit
  const { subject } = verb.after
  const and = scene.andAttached(cue.first)
  // "said that the two discussed P": behind "that" with its pronoun as well.
  if (verb.afterThat && !previous.length && feats & PAST && feats & DUAL) return false
  // "X met Y, وبحثا P": behind a comma and its conjunction a verb of two has had its subject.
  if (and && feats & PAST && feats & DUAL && !(feats & WITH_PRONOUN) && scene.sign(cue.first - 1) === ',') return false
  // وحرصهما على: with a pronoun behind it and nobody who acts it is the noun.
  if (feats & WITH_PRONOUN && !ofEncounter && !subject.length) return true
  // "the discussion of the main issues": behind a verbal noun without a conjunction such a word is what it governs.
  const deed = scene.cueAt(cue.first - 1)
  if (deed?.all.some((hit) => hit.feats & VERBAL_NOUN) && !and) return true
  // "the continuation of the support of Y": nor behind a noun in construct.
  if (inConstruct(scene, cue)) return true
  // "X stressed the keenness of Y": right behind a verb and its subject such a word is what was stressed.
  // ... and so it is behind the comma that may part the two.
  const told = scene.sign(cue.first - 1) === ',' ? cue.first - 1 : cue.first
  const opens = embedded?.contentFirst === cue.first || embedded?.contentFirst === told
  if (embedded && opens && !embedded.rule.endsWith('that')) return true
  // "Agreed on widening P, and on the exchange of Q": one more of the nouns that were agreed on.
  const listing = embedded && (SENSES[embedded.sense].act === 'agree' || embedded.rule.startsWith('light-verb'))
  const listed = listing && opensWithNoun(scene, embedded.contentFirst)
  const alone = !subject.length || subject[0]?.kind === 'encounter'
  if (listed && alone && !(feats & DUAL) && and && !connected(scene, verb.head)) return true
  // "وحرص مصر" is a noun with its owner: a country's name would want the feminine verb.
  if (embedded && subject[0]?.kind === 'party' && subject[0].id !== 'side' && !(feats & FEMININE)) return true
  if (ofEncounter || subject.length) return false
  // "received Y, وبحث معه P": behind its conjunction what was done with or to somebody just named was done.
  if (and && feats & PAST && scene.passage.find(cue.after, 'addressee')) return false
  // تبادل, بحث: without a subject such a word is a verb only where its sentence begins.
  const starts =
    (talks !== undefined && (and || verb.ofTalks)) ||
    cue.first === sentence.first ||
    connected(scene, cue.first) ||
    goesOn(scene, cue, sentence)
  if (!starts && !previous.length) return true
  return and && scene.sign(cue.first - 1) === '' && cue.first !== sentence.first
}

/** Whether a noun without article or pronoun stands right before a word that may be what it governs. */
function inConstruct(scene: Scene, { first }: Cue): boolean {
  const { passage } = scene
  if (scene.andAttached(first) || scene.definite(first - 1) || scene.mentions.at(first - 1) || scene.tags.at(first - 1))
    return false
  const hits = passage.hits(first - 1)
  return (
    hits.length > 0 &&
    hits.every(({ entry, split }) => entry.kind === 'common' && entry.id === 'noun' && split.tail === 0)
  )
}
