/** What a field may be: its closed list, and what it is at first. */
import type { MahdarRecord } from '../../../../src/record/schema.ts'
import type { Section } from './model/facts.ts'
import { DATE } from './value.ts'

type Of<S extends Section> = MahdarRecord[S][number]

export const CHOICES = {
  kind: ['consultation', 'meeting', 'call', 'summit', 'visit', 'dialogue', 'committee', 'statement', 'other'],
  status: ['held', 'ongoing', 'announced', 'cancelled'],
  role: ['chair', 'host', 'guest', 'participant', 'mentioned'],
  stance: ['support', 'oppose', 'affirm', 'urge', 'thank', 'inform', 'offer', 'warn', 'none'],
  outcome: ['progress', 'fulfilled'],
} as const satisfies {
  kind: readonly Of<'meetings'>['kind']['value'][]
  status: readonly Of<'meetings'>['status']['value'][]
  role: readonly Of<'participants'>['role']['value'][]
  stance: readonly Of<'statements'>['stance']['value'][]
  outcome: readonly NonNullable<Of<'statements'>['outcome']>['value'][]
}

export const MEASURES = [
  'leader-meetings',
  'relations-level',
  'trade',
  'other',
] as const satisfies readonly Of<'indicators'>['measure'][]

/** What an input is given at first where nothing was read. */
export function emptyOf(field: string): unknown {
  if (field in CHOICES) return CHOICES[field as keyof typeof CHOICES].at(field === 'stance' ? 2 : 0)
  if (DATE.has(field)) return { from: '', to: '' }
  if (field === 'act') return { sense: 'agree' }
  if (field === 'cue') return { sense: 'say' }
  if (field === 'speaker') return { participant: null }
  if (field === 'place') return { name: {}, country: null }
  if (field === 'name') return {}
  return undefined
}
