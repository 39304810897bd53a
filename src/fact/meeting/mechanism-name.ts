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
      ? [...namesOf(account, [...own], 'en'), ...regions.map((region) => account.names('place', region).en ?? '')]
      : namesOf(account, codes, 'en')
  const made = { en: `${whose.join('-')} ${titled(found.title)}`.trim(), [language]: named }
  return { id, name: id in MECHANISMS ? { ...made, ...account.names('mechanism', id) } : made }
}

/** The identifier of a format between parties. */
export function identifier(codes: readonly string[], slug: string): string {
  return [...codes.map((code) => code.toLowerCase()).sort(), slug].join('-')
}

/** Codes of organisations by which English calls them: ASEAN, EU. */
const SHORT = /^[A-Z]{2,6}$/

function namesOf(account: Account, codes: readonly string[], language: string): string[] {
  return codes.map((code) => {
    if (language === 'en' && !STATES[code] && SHORT.test(code)) return code
    return account.names(STATES[code] ? 'state' : 'organisation', code)[language] ?? code
  })
}

/** So many ministers a side: by convention those of foreign affairs and of defence. */
const TWO = '2-plus-2'

function titled(slug: string): string {
  if (slug.startsWith(TWO)) return `2+2 Foreign and Defence Ministers' ${titled(slug.slice(TWO.length + 1))}`
  return slug
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')
}
