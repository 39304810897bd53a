/** Whether a fact that people made or changed is one that a record may hold: its shape, and words for every field. */
import { evidenceFlaws } from '../../record/evidence.ts'
import { InputError } from '../../record/input-error.ts'
import { type MahdarRecord, recordSchema } from '../../record/schema.ts'
import type { Held } from '../held.ts'
import type { Section } from './apply.ts'

/** What is wrong with a fact, with the field that it is about; nothing for a sound one. */
export function flawOf(
  { record, text }: Held,
  section: Section,
  fact: unknown,
): { where: string; what: string } | undefined {
  const { success, error } = recordSchema.shape[section].element.safeParse(fact)
  if (!success) {
    const [issue] = error.issues
    return { where: issue?.path.join('.') ?? '', what: issue?.message ?? 'it has another shape' }
  }
  const none = { meetings: [], participants: [], agreements: [], statements: [] }
  const alone = {
    ...record,
    ...none,
    positions: [],
    commitments: [],
    milestones: [],
    indicators: [],
    [section]: [fact],
  }
  const [flaw] = evidenceFlaws(alone as MahdarRecord, text)
  return flaw && { where: flaw.path.slice(`${section}[0].`.length), what: flaw.flaw }
}

/** @throws InputError unless the fact is sound */
export function checkSound(held: Held, section: Section, fact: unknown): void {
  const flaw = flawOf(held, section, fact)
  if (!flaw) return
  throw new InputError({
    what: `the record cannot hold this: ${flaw.what}`,
    where: flaw.where,
    remedy: 'Give a value that the field takes, and words of the text that say it.',
  })
}

/** What an identifier or a list names must be there. @throws InputError */
export function checkNamed(record: MahdarRecord, fact: Record<string, unknown>): void {
  const held = (id: unknown, among: readonly { id: string }[]) => among.some((one) => one.id === id)
  const { meeting, basis, speaker } = fact
  const participant = (speaker as { value?: { participant?: unknown } } | null | undefined)?.value?.participant
  const missing =
    meeting && !held(meeting, record.meetings)
      ? 'meeting'
      : basis !== undefined && !held(basis, [...record.agreements, ...record.statements])
        ? 'basis'
        : Boolean(participant) && !held(participant, record.participants) && 'speaker'
  if (missing)
    throw new InputError({
      what: `what the field ${missing} names is not in the record`,
      where: missing,
      remedy: 'Name a fact of this document by its id.',
    })
}
