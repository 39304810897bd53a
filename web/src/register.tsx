/** The register that the address names, and addresses in it. */
import { useLocation } from 'wouter'
import { REGISTERS, type RegisterName } from '../../src/http/types.ts'
import type { Cite } from '../../src/register/cite.ts'

export function useRegister(): RegisterName {
  const [path] = useLocation()
  const [, name] = path.split('/')
  return isRegister(name) ? name : 'own'
}

export const isRegister = (name: string | undefined): name is RegisterName => REGISTERS.some((one) => one === name)

/** The address of a document, with the fact or the words that it opens at. */
export function documentAddress(register: RegisterName, sha256: string, at?: string): string {
  return `/${register}/document/${sha256}${at ? `?at=${encodeURIComponent(at)}` : ''}`
}

/** What `?at=` takes for words: `start-end`. */
export const placeOf = ({ spans }: Cite): string => spans.map(({ start, end }) => `${start}-${end}`).join(',')
