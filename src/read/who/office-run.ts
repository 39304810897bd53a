/** Offices in a script without spaces that are for something no lexicon has: 外交与侨务大臣, 性别、儿童和社会保护部长. */
import type { Hit } from '../../language/lexicon.ts'
import { type KindSet, kinds } from '../../sense/kind-set.ts'
import { SENSES, type Sense } from '../../sense/senses.ts'
import { HAN, JOINED } from '../../text/tokens.ts'
import type { Passage } from '../passage.ts'

/** Longest field of an office, in tokens. */
const FIELD = 18
/** Heads that are for a field of government. */
const FOR_FIELD = new Set(['minister', 'director', 'governor'])
/** Kinds of word that no field has in it. */
const FOREIGN = kinds(
  ...([
    'state',
    'organisation',
    'side',
    'country',
    'delegation',
    'official',
    'joint',
    'pronoun',
    'counterpart',
  ] as const),
  ...(['will', 'may', 'must', 'not', 'also', 'but', 'while', 'adverb', 'resumptive', 'that', 'article'] as const),
  ...(['deictic', 'part-of-day', 'number', 'title', 'honorific', 'spokesperson', 'outsider'] as const),
)
const MAY_JOIN: KindSet = kinds('and')

/**
 * The head of an office behind a field from a token on.
 * @param opensName whether a name begins at a token
 */
export function headBehindField(
  passage: Passage,
  at: number,
  end: number,
  headAt: (at: number) => Hit | undefined,
  opensName: (at: number) => boolean,
): { at: number; head: Hit } | undefined {
  const { cls, gap } = passage.tokens
  for (let p = at; p < end && p - at < FIELD; ) {
    if (p > at && gap[p] !== JOINED) return undefined
    const head = headAt(p)
    if (head) {
      const fits = head.entry.kind === 'office' && FOR_FIELD.has(head.entry.id) && p > at
      // 部长拿督斯里X: his title stands between.
      const behind = p + head.length
      const name = behind + (passage.find(behind, 'title')?.length ?? 0)
      return fits && opensName(name) ? { at: p, head } : undefined
    }
    const joins = passage.folded(p) === '、' || passage.any(p, MAY_JOIN)
    if (!joins && (cls[p] !== HAN || passage.any(p, FOREIGN) || governs(passage, p) || tells(passage, p)))
      return undefined
    p += Math.max(1, ...passage.hits(p).flatMap(({ entry, length }) => (entry.kind === 'office-part' ? [length] : [])))
  }
  return undefined
}

/** A preposition that joins no nouns. */
function governs(passage: Passage, at: number): boolean {
  return passage.find(at, 'preposition') !== undefined
}

/** A verb by which somebody reports or meets. */
function tells(passage: Passage, at: number): boolean {
  return passage
    .hits(at)
    .some(
      ({ entry }) => entry.kind === 'cue' && ['speak', 'meet', 'hold', 'fail'].includes(SENSES[entry.id as Sense].act),
    )
}

/** Longest name of a province or city before the office that is of it, with its own noun, in tokens. */
const TERRITORY = 10
/** Kinds of office that are of one. */
const OF_TERRITORY = new Set(['governor', 'secretary', 'deputy-head', 'director', 'leader', 'speaker'])
const NO_NAME = FOREIGN.with(kinds('cue', 'preposition', 'and', 'office', 'encounter', 'voice', 'common', 'particle'))

/** Where the office begins that is of a province or city named from a token on, whether or not a lexicon has it: 四川省省长. */
export function officeOfTerritory(
  passage: Passage,
  at: number,
  kindsAt: (at: number) => readonly string[],
): number | undefined {
  const { cls, gap } = passage.tokens
  if (!passage.opensWord(at)) return undefined
  for (let p = at; p - at < TERRITORY; p++) {
    if (cls[p] !== HAN || (p > at && gap[p] !== JOINED)) return undefined
    const closes = p - at > 1 && (opensTerritory(passage, p) || behindTerritory(passage, p, at))
    if (closes && kindsAt(p).some((kind) => OF_TERRITORY.has(kind))) return p
    // 四 in 四川 is no number, 上 in 上海 closes no phrase.
    const alone = passage.opensWord(p) && passage.opensWord(p + 1)
    if (passage.any(p, NO_NAME) && (alone || !passage.hits(p).every(isOneSign))) return undefined
  }
  return undefined
}

const isOneSign = ({ entry, length }: Hit) => length === 1 || entry.kind === 'place' || entry.kind === 'not-date'

/** 省, 市, or 自治区 in 自治区主席: whether the noun for a territory begins at a token. */
function opensTerritory(passage: Passage, at: number): boolean {
  return passage.words[at]?.hits.some(isTerritory) || passage.hits(at).some(({ entry }) => entry.id === 'town')
}

/** Longest noun for a territory, in tokens. */
const NOUN = 5

/** Whether the noun for a territory ends before a token: 省, 自治区. */
function behindTerritory(passage: Passage, at: number, from: number): boolean {
  if (passage.words[at - 1]?.hits.some(isTerritory)) return true
  for (let p = at - 1; p > from && p >= at - NOUN; p--) {
    const town = ({ entry, length }: Hit) => entry.kind === 'venue' && entry.id === 'town' && p + length === at
    if (passage.hits(p).some(town)) return true
  }
  return false
}

/** 省, 市, 州: by themselves, or as they open 省委. */
function isTerritory({ entry, length }: Hit): boolean {
  return entry.kind === 'office-part' && entry.id === 'rank' && length === 1
}
