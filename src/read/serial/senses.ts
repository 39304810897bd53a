/** Senses by what their clauses do in a row of clauses set side by side. */
import { REPORTING } from '../../sense/senses.ts'

/** Verbs that report whatever follows: with a comma behind them they govern the paragraph. */
export const REPORTS = new Set<string>([...REPORTING, 'deny'])

/** Verbs of asking, behind which a comma may stand as behind those of saying: 建议，P. */
export const CALLS = new Set<string>(['ask', 'urge', 'hope', 'warn'])

/** Verbs whose object is a clause. */
export const SAYS = new Set<string>(['say', 'note'])

/** Verbs by which somebody takes the floor while another's words go on. */
export const FLOOR = new Set<string>(['say', 'add', 'note', 'stress', 'inform', 'announce'])

/** Verbs by which both sides speak again, where one of them has the floor. */
export const TURNS = new Set<string>([...FLOOR, 'reiterate', 'believe'])

/** What is done by saying so. */
export const PERFORMED = new Set<string>(['urge', 'accuse', 'welcome', 'warn', 'thank'])

/** What both sides do together, even where one of them has the floor. */
export const TOGETHER = new Set<string>(['agree', 'decide', 'concur', 'discuss', 'reach', 'commit'])

/** Senses after which another attitude is one of its own: 祝贺A，高度赞赏B. */
export const LISTED = new Set<string>([
  'praise',
  'thank',
  'welcome',
  'greet',
  'discuss',
  'express',
  'oppose',
  'affirm',
  'sign',
  'issue',
  'adopt',
  'inform',
])

/** What is done at once, and has an object. */
export const DONE = new Set<string>(['adopt', 'issue', 'sign'])

/** Senses of meeting whose object, behind the verb, takes part. */
export const HAS_OBJECT = new Set<string>(['meet', 'receive', 'visit', 'call', 'host', 'lead'])

/** By which both sides say what they will do. */
export const AGREES = new Set<string>(['agree', 'decide', 'commit'])

/** What is set up by doing so: 成立, 启动. */
export const SETS_UP = new Set<string>(['establish', 'launch'])
