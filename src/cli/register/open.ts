/** What the register's commands share: opening it, who acts, and finding a mechanism or document as people name it. */
import { userInfo } from 'node:os'
import { InputError } from '../../record/input-error.ts'
import type { Held } from '../../register/held.ts'
import { checkSide } from '../../register/review/side.ts'
import { openStore } from '../../register/store/home.ts'
import type { Store } from '../../register/store/store.ts'
import { labelsNamed } from '../labels.ts'

export async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore()
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** Who is written into the log: MAHDAR_USER, or the user of the system. */
export const who = (): string => process.env.MAHDAR_USER || userInfo().username

export const today = (): string => new Date().toISOString().slice(0, 10)

/** A side as the command line names it: a party's code, or `none`. @throws InputError if there is no such party */
export function sideNamed(name: string): string | null {
  const side = name === 'none' ? null : name
  checkSide(side)
  return side
}

/** @throws InputError if no document is held */
export async function notEmpty(store: Store): Promise<void> {
  if ((await store.count()) === 0)
    throw new InputError({ what: 'the register is empty', remedy: 'Add reports: mahdar add FOLDER.' })
}

/** @throws InputError if nothing is held of it; it names what is */
export async function mechanismNamed(store: Store, name: string): Promise<string> {
  const known = await store.mechanisms()
  if (known.includes(name)) return name
  const close = known.filter((id) => id.includes(name))
  if (close.length === 1) return close[0] as string
  if (known.length === 0) {
    await notEmpty(store)
    throw new InputError({
      what: 'no report in the register tells of a standing format',
      remedy: 'Look into its reports with mahdar search, or add others: mahdar add FOLDER.',
    })
  }
  const offered = (close.length > 0 ? close : known).slice(0, 12)
  const what = `the register holds ${close.length > 0 ? 'several mechanisms' : 'no mechanism'} ${JSON.stringify(name)}`
  throw new InputError({ what, remedy: `Name one of these: ${offered.join(', ')}.` })
}

/** @throws InputError unless exactly one document is meant */
export async function documentNamed(store: Store, name: string): Promise<Held> {
  const [one, another] = await store.named(name)
  if (!one) {
    await notEmpty(store)
    throw new InputError({
      what: `the register holds no document ${JSON.stringify(name)}`,
      remedy: 'Name its path as it was added, or the first six signs of its hash or more (mahdar history).',
    })
  }
  if (another)
    throw new InputError({
      what: `${JSON.stringify(name)} means more than one document`,
      remedy: `Name ${[one, another].map(({ sha256, name: path }) => `${sha256.slice(0, 12)} (${path})`).join(' or ')}.`,
    })
  return one
}

export const labelsFor = (code: string | undefined) => labelsNamed(code ?? 'en')
