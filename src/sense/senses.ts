/**
 * What a cue can mean. Languages map their verbs to these senses, facts read them; neither knows the other.
 *
 * `act` says which kind of fact a sense can carry: `speak` a statement, `discuss` what was talked about, `agree` an undertaking,
 * `meet` an encounter, `hold` an encounter named by its noun ("held talks"), `fail` what did not come about.
 * `stance` is the attitude that the sense shows by itself; the content's first words may say more (see `stance` in lexicons).
 */
export type Act = 'speak' | 'discuss' | 'agree' | 'meet' | 'hold' | 'fail' | 'plan'

export type Stance = 'support' | 'oppose' | 'affirm' | 'urge' | 'thank' | 'inform' | 'offer' | 'warn' | 'none'

export interface SenseInfo {
  readonly act: Act
  readonly stance?: Stance
}

export const SENSES = {
  // statements
  affirm: { act: 'speak', stance: 'affirm' },
  stress: { act: 'speak', stance: 'affirm' },
  reiterate: { act: 'speak', stance: 'affirm' },
  say: { act: 'speak', stance: 'affirm' },
  inform: { act: 'speak', stance: 'inform' },
  announce: { act: 'speak', stance: 'inform' },
  note: { act: 'speak', stance: 'affirm' },
  add: { act: 'speak', stance: 'affirm' },
  believe: { act: 'speak', stance: 'affirm' },
  express: { act: 'speak', stance: 'affirm' },
  praise: { act: 'speak', stance: 'support' },
  welcome: { act: 'speak', stance: 'support' },
  support: { act: 'speak', stance: 'support' },
  oppose: { act: 'speak', stance: 'oppose' },
  accuse: { act: 'speak', stance: 'oppose' },
  deny: { act: 'speak', stance: 'oppose' },
  urge: { act: 'speak', stance: 'urge' },
  ask: { act: 'speak', stance: 'urge' },
  hope: { act: 'speak', stance: 'urge' },
  warn: { act: 'speak', stance: 'warn' },
  thank: { act: 'speak', stance: 'thank' },
  offer: { act: 'speak', stance: 'offer' },
  invite: { act: 'speak', stance: 'offer' },
  pledge: { act: 'speak', stance: 'offer' },
  greet: { act: 'speak', stance: 'none' },
  concur: { act: 'speak', stance: 'affirm' },
  // what was talked about
  discuss: { act: 'discuss', stance: 'inform' },
  // undertakings
  agree: { act: 'agree' },
  decide: { act: 'agree' },
  commit: { act: 'agree' },
  sign: { act: 'agree' },
  adopt: { act: 'agree' },
  establish: { act: 'agree' },
  launch: { act: 'agree' },
  issue: { act: 'agree' },
  reach: { act: 'agree' },
  // encounters
  meet: { act: 'meet' },
  receive: { act: 'meet' },
  // goes to somebody who receives: presents his credentials, takes his leave
  'wait-on': { act: 'meet' },
  visit: { act: 'meet' },
  call: { act: 'meet' },
  host: { act: 'meet' },
  chair: { act: 'meet' },
  attend: { act: 'meet' },
  arrive: { act: 'meet' },
  lead: { act: 'meet' },
  hold: { act: 'hold' },
  convene: { act: 'hold' },
  conclude: { act: 'hold' },
  // what did not come about
  fail: { act: 'fail' },
  postpone: { act: 'fail' },
  cancel: { act: 'fail' },
  plan: { act: 'plan' },
} as const satisfies Record<string, SenseInfo>

export type Sense = keyof typeof SENSES

/** What a verb governs that reports only what stands in quotation marks or behind a colon: "«P», a lancé X". */
export const QUOTATION = 'quotation'

/** What a verb governs that has whom something is said to as its object: thanked X, informed X. */
export const WHOM = 'whom'

/** Senses of going where the others are. */
export const GOING: ReadonlySet<string> = new Set<Sense>(['visit', 'arrive'])

/** Senses by which whoever comes is met. */
export const RECEIVING: ReadonlySet<string> = new Set<Sense>(['receive', 'meet', 'host'])

/** Senses that report a claim whatever its content is; readers add what their languages report by as well. */
export const REPORTING: readonly Sense[] = [
  'say',
  'add',
  'note',
  'stress',
  'affirm',
  'reiterate',
  'announce',
  'inform',
  'warn',
  'believe',
  'express',
  'concur',
]

export function senseInfo(sense: Sense): SenseInfo {
  return SENSES[sense]
}

export function isSense(name: string): name is Sense {
  return Object.hasOwn(SENSES, name)
}
