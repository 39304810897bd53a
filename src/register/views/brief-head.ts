/** What stands above the brief's sections: what it is about, and the newest report's headline, outlet and date. */
import type { Quote } from '../cite.ts'
import type { Register } from '../register.ts'
import { lastOf, type Named, nameIn } from './mechanisms.ts'

export interface BriefHead {
  readonly mechanism: Named | null
  readonly headline: Quote | null
  readonly publisher: string | null
  readonly published: string | null
}

/** @param language of the page: a report in it goes before others of the same meeting */
export function briefHead({ meetings }: Register, language: string): BriefHead {
  const accounts = lastOf(meetings)?.accounts ?? []
  const inPage = accounts.filter(({ held }) => held.record.document.language === language)
  const newest = (inPage.length > 0 ? inPage : accounts).reduce<(typeof accounts)[number] | undefined>(
    (best, one) => ((one.held.published ?? '') > (best?.held.published ?? '') || !best ? one : best),
    undefined,
  )
  if (!newest) return { mechanism: null, headline: null, publisher: null, published: null }
  const { title, publisher, published, language: own } = newest.held.record.document
  const id = meetings[0]?.mechanism
  return {
    mechanism: id ? nameIn(id, meetings) : null,
    headline: title === null ? null : { quote: title, language: own },
    publisher,
    published,
  }
}
