/** What the routes share: the register that an address names, who acts, and finding a document. */
import type { Context } from 'hono'
import { InputError } from '../record/input-error.ts'
import type { Held } from '../register/held.ts'
import type { Store } from '../register/store/store.ts'
import type { Shown } from './registers.ts'

export interface Env {
  Variables: { shown: Shown }
}

/** @throws InputError unless it is held */
export async function found(store: Store, sha: string): Promise<Held> {
  const held = /^[0-9a-f]{64}$/.test(sha) ? (await store.named(sha))[0] : undefined
  if (!held) throw new InputError({ what: 'the register holds no such document', remedy: 'Open it from the library.' })
  return held
}

/** The name that stands in the history; asked once by the application and sent with each write. */
export function reviewer(context: Context): string {
  const name = decodeURIComponent(context.req.header('x-mahdar-reviewer') ?? '').trim()
  if (name === '' || name.length > 100 || /\p{Cc}/u.test(name))
    throw new InputError({ what: 'the change has no name to it', remedy: 'Say who you are: it stands in the history.' })
  return name
}
