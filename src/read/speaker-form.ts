/** Who of two that met goes on, where the form of a verb without a subject shows a woman or a man: "received the minister (she), and (she) stressed P". */
import type { Speaker } from '../sense/account.ts'
import { DUAL, FEMININE, FINITE, PARTICIPLE, PLURAL, SINGULAR } from '../sense/features.ts'
import type { Frame } from '../sense/frame.ts'
import type { Mention } from '../sense/mention.ts'
import type { Passage } from './passage.ts'

/** Whom a verb's form shows. */
export type Shown = 'she' | 'he' | undefined

/** How many act in a clause, and whether a woman or a man does, by the form of its verb. */
export interface Form {
  readonly number: 'one' | 'two' | 'many' | undefined
  readonly shown: Shown
}

/** What the form of a clause's verb shows of who acts in it. */
export function formOf(passage: Passage, { cue, sense }: Frame): Form {
  for (const { entry, feats } of passage.hits(cue[0]?.first ?? 0)) {
    if (entry.kind !== 'cue' || entry.id !== sense || !(feats & (FINITE | PARTICIPLE))) continue
    if (!(feats & (SINGULAR | DUAL | PLURAL))) break
    if (!(feats & SINGULAR)) return { number: feats & DUAL ? 'two' : 'many', shown: undefined }
    // Where the verb comes first, one that does not show a woman shows a man.
    const man = passage.language.grammar.subject === 'after' && (feats & FINITE) !== 0
    return { number: 'one', shown: feats & FEMININE ? 'she' : man ? 'he' : undefined }
  }
  return { number: undefined, shown: undefined }
}

/** Whoever met the speaker carried over and fits a verb's form, where he does not; nobody where both or neither do. */
export function otherOfForm(shown: Shown, { kind, person }: Speaker, met: Frame | undefined): Mention | undefined {
  if (!shown || !met || kind !== 'person' || !person || fits(shown, person)) return undefined
  const others = [...met.subject, ...met.partner].filter((one) => one.person && one.person !== person)
  const [other, ...more] = others.filter((one) => one.person && fits(shown, one.person))
  return more.length === 0 ? other : undefined
}

/** Offices show women; who has one that does not is taken for a man. */
function fits(shown: 'she' | 'he', { gender, offices }: NonNullable<Mention['person']>): boolean {
  return shown === 'she' ? gender === 'she' || offices.length === 0 : gender !== 'she'
}
