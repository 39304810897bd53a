/**
 * Names in a script without spaces: a family name with one or two signs behind it, or a run of signs that spell a foreign name by
 * its sound. Where a name ends, the next word shows.
 */
import type { Hit } from '../../language/lexicon.ts'
import { kinds } from '../../sense/kind-set.ts'
import { NEW_LINE } from '../../text/tokens.ts'
import { PLACES } from '../../world/index.ts'
import type { Passage } from '../passage.ts'
import { leaderParty } from './leaders.ts'
import type { Name } from './name.ts'
import {
  allHan,
  allStates,
  DOTS,
  dotFollows,
  dots,
  endsWithLink,
  isHan,
  isIdiom,
  isKnownWord,
  isLink,
  isOneWord,
  isPersonal,
  isSound,
  joinsWords,
  likeState,
  mayBeStates,
  opensOrdinal,
  opensState,
  spelled,
} from './name-signs.ts'
import {
  amidSound,
  ends,
  GIVEN,
  isSecondSound,
  isWord,
  LONGEST,
  NAMES,
  opensSound,
  runOfSound,
  surnameAt,
} from './name-word.ts'

const SIDE = kinds('side')

/** Longest name that is not spelled by its sound. */
const OWN = 4

/** Longest name of one part with a sign that spells no other, in signs. */
const FOREIGN = 7

/** The name behind an office or title: whatever stands before the next word. */
export function expectedName(passage: Passage, at: number, end: number): Name | undefined {
  let p = at
  const family = surnameAt(passage, at)?.length ?? 0
  // 领事大厅: a word of several signs that a dictionary knows is no name, unless it begins or is spelled like one.
  // 彼得·: a word that a dot follows is a name's.
  const spelt =
    (isSound(passage, at) && !passage.opensWord(at + 2)) || dotFollows(passage, at) || isPersonal(passage, at)
  if (!family && isKnownWord(passage, at) && !spelt) return undefined
  if (family === 1 && isIdiom(passage, at)) return undefined
  if (opensOrdinal(passage, at) || passage.find(at, 'office-part')?.entry.id === 'joint') return undefined
  // 记者时表示: a family name that is a word of grammar, before a verb.
  if (family === 1 && isGrammar(passage, at) && passage.hits(at + 1).some(isVerb)) return undefined
  // 领导人应肯尼亚总统邀请, 代表全中国的政府: a family name that is a word of grammar as well, or one sign, before a state.
  if (family < 2 && opensState(passage, at + 1, family === 1 && isGrammar(passage, at))) return undefined
  while (p < end && p - at < LONGEST) {
    const dot = p > at && DOTS.has(passage.folded(p)) && isHan(passage, p + 1)
    if (dot) {
      p += 2
      continue
    }
    if (!isHan(passage, p) || (p > at && passage.tokens.gap[p] === NEW_LINE)) break
    // Behind a family name its holder's own begins, whatever the sign is elsewhere: 文在寅.
    const own = family > 0 && p === at + family
    // 康京和21日, 康京和对此: what is joined on would be a noun.
    if (family === 1 && p === at + 2 && endsWithLink(passage, p)) {
      p++
      break
    }
    // 片山和之等人: behind a family name of two signs one that is no family name, and then the name ends.
    if (family === 2 && p === at + 2 && isJoinedOn(passage, p)) {
      p += 2
      break
    }
    // 韦克强会见: the second sign behind a family name, where a verb begins behind it.
    const second = family === 1 && p === at + 2 && opensVerb(passage, p + 1)
    const opening = p === at && (opensSound(passage, at, end) || (family === 1 && likeState(passage, at)))
    // 邯伯盼、: before the sign that parts a list a verb would have no object.
    const third = p === at + 2 && passage.folded(p + 1) === '、' && passage.find(p, 'cue')?.length === 1
    const stops =
      second || third || isSecondSound(passage, p, at)
        ? false
        : p > at + 1 && !own
          ? ends(passage, p)
          : isWord(passage, p, p === at) && !amidSound(passage, p, at) && !opening
    if (!(own && family === 1) && stops) break
    p++
  }
  const dotted = dots(passage, at, p)
  if (p - at > OWN + (family > 1 ? 1 : 0) && !dotted && !spelled(passage, at, p)) {
    const sound = runOfSound(passage, at, p)
    // 佩泽希齐扬 with a sign that no lexicon has among those that spell: a run of signs that are no words.
    if (family > 0 || p - at > FOREIGN || !apart(passage, at, p))
      p = sound - at > 1 ? sound : at + (family > 0 ? 3 : OWN)
  }
  return p - at >= 2 ? nameOf(passage, at, p) : undefined
}

/** Whether a conjunction at a token is a name's own sign: one sign stands behind it with which no name begins, and then the name ends. */
function isJoinedOn(passage: Passage, at: number): boolean {
  const state = opensState(passage, at + 1, true)
  const alone = isHan(passage, at + 1) && !state && !surnameAt(passage, at + 1) && !isWord(passage, at + 1, false)
  return alone && passage.hits(at).some(isLink) && (!isHan(passage, at + 2) || ends(passage, at + 2))
}

const isVerb = ({ entry, length }: Hit) => entry.kind === 'cue' && length > 1

/** Whether a verb of several signs begins at a token, that goes on behind a word of two signs which a dictionary sees before its end. */
function opensVerb(passage: Passage, at: number): boolean {
  const across = passage.hits(at - 1).some(({ entry, length }) => length === 2 && entry.kind !== 'cue')
  return across && passage.hits(at).some(({ entry, length }) => length > 1 && entry.kind === 'cue')
}

/** Whether a dictionary knows no word of several signs in a stretch. */
function apart(passage: Passage, first: number, after: number): boolean {
  for (let p = first; p <= after; p++) if (!passage.opensWord(p)) return false
  return true
}

/** A name that nothing announces; `closes` says whether what stands behind it lets it end there. */
export function likelyName(
  passage: Passage,
  at: number,
  end: number,
  closes: (after: number) => boolean,
): Name | undefined {
  if (!mayOpen(passage, at)) return undefined
  // 阿尔 is short for a state, and how a longer name is spelled: there no dictionary takes it for a word.
  const within = (length: number) =>
    !isOneWord(passage, at, at + length) && runOfSound(passage, at, end) > at + length + 1
  const word = ({ entry, length }: Hit) =>
    length > 1 && entry.kind !== 'given' && !(NAMES.has(entry.kind) && within(length))
  if (passage.hits(at).some(word)) return undefined
  if (passage.any(at + 1, SIDE)) return undefined
  const sound = runOfSound(passage, at, end)
  // 缅泰 in 中老缅泰外长: in a row of states, however a dictionary cuts it.
  if (mayBeStates(passage, at - 1, sound)) return undefined
  // 日英防长, but not 卢卡申科
  if (passage.find(at, 'state') && passage.find(at + 1, 'state') && allStates(passage, at, sound)) return undefined
  const words = (sound - at === 2 && isOneWord(passage, at, sound)) || joinsWords(passage, at, sound)
  if (sound - at > 1 && closes(sound) && !words) return nameOf(passage, at, sound)
  const family = surnameAt(passage, at)
  if (!family) return undefined
  for (const given of [2, 1]) {
    const after = at + family.length + given
    if (after > end || !allHan(passage, at, after) || isOneWord(passage, at, after)) continue
    // 高兴应: a word that a dictionary knows, and another behind it.
    if (given > 1 && family.length === 1 && isOneWord(passage, at, at + 2) && !isLeader(passage, at, after)) continue
    if (given === 1 && isWord(passage, at + family.length, false)) continue
    // 向俄总统X: the family name is a word of grammar as well, before a state's short form.
    if (given === 1 && isGrammar(passage, at) && passage.find(at + family.length, 'state')) continue
    // 以X为团长: the sign before the office leads to it.
    if (given === 2 && passage.find(after - 1, 'preposition')?.entry.id === 'for') continue
    // 韩日防长
    if (after - at === 2 && mayBeStates(passage, at, after)) continue
    // 韦克等参加: the sign that closes a list is no name's last.
    if (given === 2 && passage.find(after - 1, 'particle')?.entry.id === 'list') continue
    // 曾考虑: the family name is a word of grammar as well, and what follows a word that a dictionary knows.
    if (given > 1 && isGrammar(passage, at) && isOneWord(passage, at + family.length, after)) continue
    if (given > 1 && passage.hits(at + family.length).some((hit) => isOtherWord(hit, given))) continue
    if (closes(after)) return nameOf(passage, at, after)
  }
  return undefined
}

/** Whether a list of leaders has the name, however a dictionary cuts it. */
function isLeader(passage: Passage, at: number, after: number): boolean {
  return leaderParty(passage.language, nameOf(passage, at, after).folded) !== undefined
}

/** Whether a word of several signs is no given name; a city may be spelled as one is (达曼), where no government sits there. */
function isOtherWord({ entry, length }: Hit, given: number): boolean {
  if (length < 2 || entry.kind === 'given') return false
  return entry.kind !== 'place' || length !== given || PLACES[entry.id]?.seat_of !== undefined
}

/** Whether a token can begin a name that nothing announces. */
export function mayOpen(passage: Passage, at: number): boolean {
  if (!isHan(passage, at) || !(passage.any(at, GIVEN) || passage.words[at]?.kinds.meets(GIVEN))) return false
  return passage.opensWord(at) || behindWord(passage, at)
}

/** 落实习近平: right behind a verb of several signs, whatever word a dictionary sees across its end. */
function behindWord(passage: Passage, at: number): boolean {
  return passage
    .hits(at - 2)
    .some(
      ({ entry, length }) => length === 2 && (entry.kind === 'cue' || (entry.kind === 'common' && entry.id === 'verb')),
    )
}

const GRAMMAR = kinds('auxiliary', 'preposition', 'adverb', 'subordinator', 'must', 'may', 'will', 'also')

/** Whether a sign is a word of grammar where it stands. */
function isGrammar(passage: Passage, at: number): boolean {
  return passage.any(at, GRAMMAR)
}

function nameOf(passage: Passage, at: number, after: number): Name {
  const folded: string[] = ['']
  for (let p = at; p < after; p++) {
    if (DOTS.has(passage.folded(p))) folded.push('')
    else folded[folded.length - 1] += passage.folded(p)
  }
  return { first: at, after, cut: 0, folded }
}
