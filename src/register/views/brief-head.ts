/** What stands above the brief's sections: what it is about, and the newest report's outlet and date. */
import type { Register } from '../register.ts'

export interface BriefHead {
  readonly mechanism: {
    readonly name: Record<string, string>
    readonly written: string
    readonly language: string
  } | null
  readonly publisher: string | null
  readonly published: string | null
}

/** @param language of the page: a report in it goes before others of the same meeting */
export function briefHead({ meetings }: Register, language: string): BriefHead {
  const accounts = meetings.at(-1)?.accounts ?? []
  const newest = accounts.find(({ held }) => held.record.document.language === language) ?? accounts[0]
  if (!newest) return { mechanism: null, publisher: null, published: null }
  const { publisher, published, language: written } = newest.held.record.document
  const mechanism = newest.meeting.mechanism
  return { mechanism: mechanism && { ...mechanism.value, language: written }, publisher, published }
}
