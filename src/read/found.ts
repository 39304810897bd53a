/** Every word of a document that facts look for, in the order of the text. */
import type { Hit } from '../language/lexicon.ts'
import type { Found } from '../sense/account.ts'
import { KindSet } from '../sense/kind-set.ts'
import type { Kind } from '../sense/kinds.ts'
import { LOOKED_FOR } from '../sense/looked-for.ts'
import type { Passage } from './passage.ts'
import type { Tags } from './tags.ts'

const LOOKED = new KindSet(LOOKED_FOR)

/** The words of some passages, by kind. @param tags the words of grammar in them, as they were read */
export function collect(passages: readonly Passage[], tags: readonly Tags[]): Map<string, Found[]> {
  const found = new Map<string, Found[]>(LOOKED_FOR.map((kind) => [kind, []]))
  for (const passage of passages.toSorted((a, b) => a.first - b.first)) {
    const read = tags.find((one) => one.covers(passage.first))
    for (let at = passage.first; at < passage.after; at++) {
      if (passage.any(at, LOOKED)) for (const hit of passage.hits(at)) found.get(hit.entry.kind)?.push(foundAt(at, hit))
      // 安在: a preposition behind a name, where a dictionary takes it and the name's last sign for one word.
      else if (!passage.opensWord(at)) {
        const tag = read?.at(at)
        if (tag?.kind === 'preposition' && tag.first === at) found.get(tag.kind)?.push(foundAt(at, tag.hit))
      }
    }
  }
  return found
}

function foundAt(at: number, { entry, length, split, feats }: Hit): Found {
  return {
    kind: entry.kind as Kind,
    id: entry.id,
    feats,
    first: at,
    after: at + length,
    cut: split.quoted ?? split.cut,
    preposition: split.preposition,
  }
}
