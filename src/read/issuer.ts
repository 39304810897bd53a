/** Who issued a document: the body that is named behind it. */
import type { Speaker } from '../sense/account.ts'
import type { Mention } from '../sense/mention.ts'
import type { Named } from './holder.ts'

/** Most words between a document and who issued it: صادر عن, "publiée par le". */
export const ISSUED = 3

/** The party of a body that is named without its state, where one of the same noun was named with it before. */
export function knownBody(
  body: Mention,
  all: readonly Mention[],
  folded: Named['folded'],
): Pick<Speaker, 'party' | 'carried'> {
  const noun = ({ first }: Mention) => folded({ first, after: first + 1 })
  const same = all.filter((one) => one.first < body.first && noun(one) === noun(body))
  const party = same.at(-1)?.parties[0]
  return { party, carried: party !== undefined }
}
