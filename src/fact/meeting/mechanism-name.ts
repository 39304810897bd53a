/** What a standing format is called: its identifier, and its name in English and in the report's own language. */
import type { Account } from '../../sense/account.ts'
import { MECHANISMS, STATES } from '../../world/index.ts'
import type { MechanismFound } from './mechanism.ts'

/** Identifier and English name of a mechanism that is not listed, from its parties and its own words. */
export function identify(
  account: Account,
  found: MechanismFound,
  parties: readonly string[],
): { id: string; name: Record<string, string> } {
  if (found.rule === 'mechanism/listed') return { id: found.id, name: found.name }
  // A name that says between whom says it better than who else took part.
  const own = new Set(found.parties.map(({ code }) => code))
  const codes = (own.size > 1 ? [...own] : [...parties]).sort()
  const regions = found.regions ?? []
  const alone = identifier([...own], found.id)
  const id =
    regions.length > 0
      ? identifier([...own, ...regions], found.id)
      : own.size === 1 && alone in MECHANISMS
        ? alone
        : identifier(codes, found.id)
  const language = account.languageAt(found.words.first)
  const whole = account.alone(
    found.words,
    found.noun,
    found.parties.length > 1 || regions.length > 0 ? [] : namesOf(account, codes, language),
  )
  const named = found.number ? whole.replace(account.words(found.number), '') : whole
  const whose =
    regions.length > 0
      ? [...called(account, [...own]), ...regions.map((region) => account.names('place', region).en ?? '')]
      : called(account, codes)
  const title = found.title.map((id) => titled(account.names('quality', id).en ?? id)).join(' ')
  const made = { en: `${whose.join('-')} ${title}`.trim(), [language]: named }
  return { id, name: id in MECHANISMS ? { ...made, ...account.names('mechanism', id) } : made }
}

/** The identifier of a format between parties. */
export function identifier(codes: readonly string[], slug: string): string {
  return [...codes.map((code) => code.toLowerCase()).sort(), slug].join('-')
}

/** Codes that are initials. */
const SHORT = /^[A-Z]{2,6}$/

function namesOf(account: Account, codes: readonly string[], language: string): string[] {
  return codes.map((code) => account.names(STATES[code] ? 'state' : 'organisation', code)[language] ?? code)
}

/** Whose a format is in its English name: of organisations that go by their initials these. */
function called(account: Account, codes: readonly string[]): string[] {
  return codes.flatMap((code) => (!STATES[code] && SHORT.test(code) ? code : namesOf(account, [code], 'en')))
}

function titled(words: string): string {
  return words
    .split(/[- ]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')
}
