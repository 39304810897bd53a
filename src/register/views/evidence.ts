/** What a later meeting's reports say of an undertaking: restated, on its way, or done; always in words of theirs. */
import type { Span } from '../../sense/reading.ts'
import { type Cite, cite } from '../cite.ts'
import type { Held } from '../held.ts'
import { factsOf } from '../merge/account.ts'
import type { Meeting } from '../merge/merge.ts'
import { contentWords, has, shared } from './alike.ts'
import type { Telling, Undertaking } from './undertakings.ts'

export interface Evidence {
  readonly meeting: Meeting
  readonly state: 'restated' | 'progress' | 'fulfilled'
  readonly held: Held
  readonly from: readonly Span[]
  readonly cite: Cite
}

/** A later statement or agreement that tells of something done or on its way. */
interface Report {
  readonly held: Held
  readonly state: 'progress' | 'fulfilled'
  readonly parties: readonly string[]
  readonly issues: ReadonlySet<string>
  readonly words: readonly string[]
  readonly from: readonly Span[]
  readonly cue: readonly Span[]
  /** Of something done: the words that say what was done. */
  readonly act: readonly string[]
}

/** Agreements that are themselves something done upon an undertaking: its end where the same was undertaken, else a step. */
const STEPS = new Set(['sign', 'adopt', 'establish', 'launch', 'issue'])

export function reportsOf(meeting: Meeting): Report[] {
  return meeting.accounts.flatMap((account) => {
    const { held } = account
    const said = factsOf(account, held.record.statements).flatMap(
      ({ outcome, party, parties, issues, content, cue }) =>
        outcome
          ? [
              {
                state: outcome.value,
                parties: party ? [party] : parties,
                issues,
                content,
                cue: [...cue.from, ...outcome.from],
                act: [],
              },
            ]
          : [],
    )
    const steps = factsOf(account, held.record.agreements)
      .filter(({ act }) => STEPS.has(act.value.sense))
      .map(({ parties, issues, content, act }) => ({
        state: 'progress' as const,
        parties,
        issues,
        content,
        cue: act.from,
        act: contentWords(act.value.written),
      }))
    return [...said, ...steps].map(
      ({ state, parties, issues, content, cue, act }): Report => ({
        ...{ held, state, cue, act },
        parties: parties.map(({ value }) => value),
        issues: new Set(issues.map(({ value }) => value)),
        words: contentWords(content.value),
        from: content.from,
      }),
    )
  })
}

export function evidenceFor(
  one: Undertaking,
  meeting: Meeting,
  reports: readonly Report[],
  undertaken: readonly Undertaking[],
): Evidence[] {
  const restated = undertaken
    .filter((again) => restates(one, again))
    .flatMap(({ told }) =>
      told.map(
        ({ held, commitment: { action } }): Evidence => ({
          ...{ meeting, state: 'restated', held, from: action.from },
          cite: cite(held, action.from),
        }),
      ),
    )
  const told = reports
    .filter(({ held, words, issues, parties }) => ofOne(one, held, words, issues, parties))
    .map(
      ({ held, state, from, cue, act }): Evidence => ({
        ...{ meeting, held, from, state: undertook(one, held, act) ? 'fulfilled' : state },
        cite: cite(held, [...cue, ...from]),
      }),
    )
  return [...restated, ...told]
}

/**
 * Whether the same is undertaken again. Where both are told in one language its words decide, and more of them than those that only
 * name the topic; that both are of the same issues tells it over languages alone, and only where neither is of any other.
 */
function restates(one: Undertaking, again: Undertaking): boolean {
  const common = again.told.filter(({ held }) => one.words.has(languageOf(held)))
  if (common.length > 0) return common.some((telling) => saysAgain(one, again, telling))
  return oneParty(one, again.by) && one.issues.size > 0 && equal(one.issues, again.issues)
}

function saysAgain(one: Undertaking, again: Undertaking, { held, words, topic }: Telling): boolean {
  if (!ofOne(one, held, words, again.issues, again.by)) return false
  const own = one.words.get(languageOf(held)) ?? []
  return own.some((word) => has(words, word) && !has(topic, word))
}

const languageOf = ({ record }: Held): string => record.document.language
const equal = (one: ReadonlySet<string>, other: ReadonlySet<string>) => one.symmetricDifference(other).size === 0

/** Whether somebody has part in both, as far as it is told. */
const oneParty = ({ by }: Undertaking, parties: readonly string[]): boolean =>
  by.length === 0 || parties.length === 0 || parties.some((party) => by.includes(party))

/** Whether what was done is what was undertaken: "established" is, where it begins with "establish". Told in one language alone. */
function undertook({ told }: Undertaking, { record }: Held, act: readonly string[]): boolean {
  const { language } = record.document
  return told.some(
    ({ held, words: [first] }) => languageOf(held) === language && first !== undefined && has(act, first),
  )
}

/** Fewest content words that two wordings of one thing share, and which share of the shorter one: fewer where their issues are the same. */
const FEWEST = 2
const SHARE = { sameIssue: 0.34, noIssue: 0.6, oneHasIssue: 0.7 } as const

/** Whether later words are of what was undertaken: in one language by their content; over languages by all of its issues. */
function ofOne(
  one: Undertaking,
  held: Held,
  words: readonly string[],
  issues: ReadonlySet<string>,
  parties: readonly string[],
): boolean {
  if (!oneParty(one, parties)) return false
  const own = one.words.get(languageOf(held))
  if (!own) return one.issues.size > 0 && one.issues.isSubsetOf(issues)
  const [mine, theirs] = [one.issues.size > 0, issues.size > 0]
  if (mine && theirs && one.issues.isDisjointFrom(issues)) return false
  const least = mine && theirs ? SHARE.sameIssue : mine || theirs ? SHARE.oneHasIssue : SHARE.noIssue
  const { count, share } = shared(own, words)
  return count >= FEWEST && share >= least
}
