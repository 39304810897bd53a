/** Names in a script without spaces, whose words nothing parts from those beside them. */
import type { Mention } from '../../sense/mention.ts'
import { isServed, ownOffice } from './envoy.ts'
import { closesName, isWith, lineEnd, officeHeld, opensClause, tellsOf } from './mention-words.ts'
import type { Mentions } from './mentions.ts'
import type { Name } from './name.ts'
import { familyAt, knownAt, shortAt } from './name-known.ts'
import { likelyName, mayOpen } from './name-run.ts'
import { DOTS } from './name-signs.ts'
import { officeAt } from './office.ts'
import { withName } from './person.ts'

/** In a script without spaces: somebody known, or a name that an office follows (习近平主席). Where the mention ends, or nothing. */
export function runOn(mentions: Mentions, at: number, end: number): number | undefined {
  const { passage } = mentions
  const { person, after } =
    knownAt(passage, mentions.people, at, end) ??
    familyAt(passage, mentions.people, at, end) ??
    shortAt(passage, mentions.people, at) ??
    {}
  // 谢赫·阿卜杜拉: with a part behind a dot it is another's name than that of X·谢赫.
  if (person && after && !DOTS.has(passage.folded(after))) {
    const office = ownOffice(passage, after, end)
    if (office && person.offices.length === 0) person.offices.push(office)
    mentions.add({ kind: 'person', first: at, after: office?.after ?? after }, person)
    return office?.after ?? after
  }
  if (!mayOpen(passage, at)) return undefined
  const next = joinedTo(mentions, at, end)
  if (next) return next
  // 特朗普特使威特科夫: whoever acts in his name stands behind him, however a dictionary cuts it.
  const closes = (to: number) =>
    (passage.opensWord(to) && officeHeld(passage, to, end) !== undefined) || isServed(passage, to, end)
  const name = likelyName(passage, at, end, closes)
  if (!name) return betweenCommas(mentions, at, end) ?? dotted(mentions, at, end)
  const office = ownOffice(passage, name.after, end)
  const introduces = {
    name,
    offices: office ? [office] : [],
    party: undefined,
    sort: office ? 'office' : '',
    honorifics: [],
  }
  return mentions.addAll([{ kind: 'person', first: at, after: office?.after ?? name.after, office, introduces }], at)
}

/** 副部长X、Y、Z陪同: behind somebody and the sign that parts those of a list, a name that nothing else announces. */
function joinedTo(mentions: Mentions, at: number, end: number): number | undefined {
  const { passage } = mentions
  if (passage.folded(at - 1) !== '、' || mentions.at(at - 2)?.kind !== 'person') return undefined
  const name = likelyName(passage, at, end, (to) => closesName(passage, to))
  return name && mentions.addAll(withName(passage, at, undefined, name, name.after, []), at)
}

/** X，A国总统特使，会见Y: where a clause opens, a name whose holder's office stands between commas. */
function betweenCommas(mentions: Mentions, at: number, end: number): number | undefined {
  const { passage } = mentions
  if (!opensClause(passage, at)) return undefined
  const officeBehind = (to: number) => {
    const office = passage.folded(to) === ',' ? officeAt(passage, to + 1, end) : undefined
    return office?.sort === 'office' && office.party && passage.folded(office.after) === ',' ? office : undefined
  }
  const name = likelyName(passage, at, end, (to) => officeBehind(to) !== undefined)
  const office = name && officeBehind(name.after)
  if (!name || !office) return undefined
  const introduces = { name, offices: [office], party: office.party, sort: 'office', honorifics: [] }
  return mentions.addAll(
    [{ kind: 'person', first: at, after: office.after, office, parties: office.parties, introduces }],
    at,
  )
}

/** 马苏德·佩泽什基安: what a dot joins is a name, whoever it is. */
function dotted(mentions: Mentions, at: number, end: number): number | undefined {
  const { passage } = mentions
  const name = likelyName(passage, at, end, (to) => closesName(passage, to))
  if (!name || name.folded.length < 2) return undefined
  const title = passage.find(name.after, 'title')
  const [draft, ...more] = withName(passage, at, undefined, name, name.after, [])
  return mentions.addAll(
    [draft && title ? { ...draft, after: name.after + title.length } : draft, ...more].filter(
      (one) => one !== undefined,
    ),
    at,
  )
}

/** Names that stand alone where a clause begins, before its verb: 何立峰、吴政隆参加. */
export function opening(mentions: Mentions): void {
  const { passage } = mentions
  for (let at = passage.first; at < passage.after; at++) {
    if (mentions.covers(at) || !(opensClause(passage, at) || withSomebody(mentions, at))) continue
    const end = lineEnd(passage, at)
    const names: Name[] = []
    let p = at
    for (;;) {
      const known = mentions.at(p)
      const name = known ? undefined : likelyName(passage, p, end, (to) => closesName(passage, to))
      if (!name && !(known?.kind === 'person' && known.first === p)) break
      if (name) names.push(name)
      p = (name ?? (known as Mention)).after
      const and = passage.folded(p) === '、' ? 1 : (passage.find(p, 'and')?.length ?? 0)
      if (!and) break
      p += and
    }
    const last = names.at(-1)
    if (!last || !(names.length > 1 || tellsOf(passage, last.after))) continue
    for (const name of names)
      mentions.addAll(withName(passage, name.first, undefined, name, name.after, []), name.first)
  }
}

/** 李强同普拉昌达举行会谈: behind somebody and the word for with. */
function withSomebody(mentions: Mentions, at: number): boolean {
  const { passage } = mentions
  return isWith(passage, at - 1) && mentions.at(at - 2)?.kind === 'person'
}
