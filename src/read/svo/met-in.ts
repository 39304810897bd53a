/** That people met, inside what a report has from somebody it names behind it: "X received Y, said Z". */
import { PAST, PERFECT } from '../../sense/features.ts'
import { SENSES } from '../../sense/senses.ts'
import { OPENING_QUOTES } from '../../text/quotes.ts'
import type { Draft } from '../draft.ts'
import type { Cue } from '../scene.ts'
import type { Attribution } from './attribution-extent.ts'
import { finite } from './finite.ts'
import type { VerbGroup } from './group.ts'
import type { SentenceReader } from './index.ts'
import { passive } from './passive.ts'

/** Sentences that open a report. */
const OPENING = 3

/** The clause of an encounter in what opens a report, which is told there whoever the report has it from; a quotation is his alone. */
export function metIn(
  reader: SentenceReader,
  cue: Cue,
  group: VerbGroup,
  feats: number,
  { content, subject }: Attribution,
): Draft | undefined {
  const { scene, index } = reader
  const { act } = SENSES[cue.sense]
  const quoted = [content.first, content.first - 1].some((p) => OPENING_QUOTES.has(scene.sign(p)))
  if ((act !== 'meet' && act !== 'hold') || quoted || index >= OPENING) return undefined
  const told =
    feats & PERFECT && group.passive
      ? passive(reader, cue, group)
      : feats & PAST || group.auxiliary
        ? finite(reader, cue, group, false)
        : undefined
  if (told?.holds !== 'yes') return undefined
  const met = [...told.subject, ...told.partner].filter(({ kind }) => kind === 'person' || kind === 'office')
  return met.length > 1 && !met.includes(subject[0] as (typeof met)[number]) ? told : undefined
}
