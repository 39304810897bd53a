/** Asking the server. */
import type { Problem, RegisterName } from '../../src/http/types.ts'
import { contained } from '../../src/view/bidi.ts'
import { readSettings } from './settings.tsx'

/** What the server refused, in its words. */
export class Refused extends Error {
  readonly problem: Problem
  readonly status: number

  constructor(problem: Problem, status: number) {
    super(problem.what)
    this.problem = problem
    this.status = status
  }
}

const token = () => document.querySelector<HTMLMetaElement>('meta[name=mahdar-token]')?.content ?? ''

/** @throws Refused with the server's words, or with a sentence where no server answers */
export async function ask<T>(path: string, init: RequestInit = {}): Promise<T> {
  const headers = new Headers(init.headers)
  if (init.method && init.method !== 'GET') {
    headers.set('x-mahdar-token', token())
    headers.set('x-mahdar-reviewer', encodeURIComponent(readSettings().reviewer))
  }
  let response: Response
  try {
    response = await fetch(`/api/${path}`, { ...init, headers })
  } catch {
    throw new Refused({ what: 'offline', where: null, remedy: '' }, 0)
  }
  const answer = await response.text().then(parsed, () => null)
  if (response.ok || response.status === 409) return answer as T
  throw new Refused((answer as Problem) ?? { what: response.statusText, where: null, remedy: '' }, response.status)
}

/** What the server says, its words fit to stand in a line. A document's text is what it is: its lines hold nothing else. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json, contained(json) === json ? undefined : fit)
  } catch {
    return null
  }
}

const fit = (key: string, value: unknown): unknown =>
  typeof value === 'string' && key !== 'text' ? contained(value) : value

/** Sends JSON. */
export const send = <T>(path: string, body: object): Promise<T> =>
  ask<T>(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })

/** The path of something in a register. */
export function inRegister(
  register: RegisterName,
  path: string,
  query: Record<string, string | undefined> = {},
): string {
  const params = new URLSearchParams(Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1])))
  return `${register}/${path}${params.size > 0 ? `?${params}` : ''}`
}
