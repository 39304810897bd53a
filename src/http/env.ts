/** What the routes share: the register that an address names, who acts, and finding a document. */
import type { Context } from 'hono'
import type { z } from 'zod'
import { InputError } from '../record/input-error.ts'
import type { Held } from '../register/held.ts'
import type { Peopled } from '../register/register.ts'
import type { Shown } from './registers.ts'

export interface Env {
  Variables: { shown: Shown }
}

/** @throws InputError unless it is held */
export async function found(shown: Shown, sha: string): Promise<Held> {
  const held = /^[0-9a-f]{64}$/.test(sha) ? await shown.document(sha) : undefined
  if (!held) throw new InputError({ what: 'the register holds no such document', remedy: 'Open it from the library.' })
  return held
}

/**
 * @param mechanism the one that the address names, if left out
 * @throws InputError if nothing is held of it
 */
export async function known(context: Context<Env>, mechanism = context.req.param('id') ?? ''): Promise<Peopled> {
  const register = await context.var.shown.mechanism(mechanism)
  if (register.meetings.length > 0) return register
  throw new InputError({ what: 'the register holds nothing of this mechanism', remedy: 'Choose one that is held.' })
}

/**
 * What a person decides, as the request gives it, written while nobody else writes; the answer is its number in the log.
 * @param write the decision, under the name of whoever makes it
 */
export async function deciding<T>(
  context: Context<Env>,
  shape: z.ZodType<T>,
  write: (decision: T, who: string) => Promise<number>,
): Promise<Response> {
  const decision = await given(context, shape)
  const who = reviewer(context)
  return context.var.shown.alone(async () => context.json({ seq: await write(decision, who) }))
}

/** YYYY-MM-DD. */
export const today = (): string => new Date().toISOString().slice(0, 10)

/** The name that stands in the history; asked once by the application and sent with each write. */
export function reviewer(context: Context): string {
  const name = decoded(context.req.header('x-mahdar-reviewer') ?? '').trim()
  if (name === '' || name.length > 100 || /\p{Cc}/u.test(name))
    throw new InputError({ what: 'the change has no name to it', remedy: 'Say who you are: it stands in the history.' })
  return name
}

/** Percent-encoded words as they were; none if they are not so encoded. */
function decoded(words: string): string {
  try {
    return decodeURIComponent(words)
  } catch {
    return ''
  }
}

/**
 * The JSON of a request.
 * @throws InputError if it is none, or not of this shape
 */
export async function given<T>(context: Context, shape: z.ZodType<T>): Promise<T> {
  const body: unknown = await context.req.json().catch(() => undefined)
  const { success, data, error } = shape.safeParse(body)
  if (success) return data
  const [issue] = error.issues
  throw new InputError({
    what: body === undefined ? 'the request is no JSON' : 'the request is not as it should be',
    where: issue?.path.join('.') || undefined,
    remedy: issue?.message ?? 'Reload the page.',
  })
}
