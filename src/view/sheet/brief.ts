/** The brief as a page: its sections, and above them what it is about, the newest report's headline, outlet and date, and the reading time. */
import { type Phrase, type Sheet, say } from '../../register/cite.ts'
import type { Register } from '../../register/register.ts'
import { brief } from '../../register/views/brief.ts'
import { type BriefHead, briefHead } from '../../register/views/brief-head.ts'
import type { Labels } from '../labels.ts'
import { type Head, sheetPage } from './pages.ts'

/** Words a minute of a page that is read with attention. */
const PACE = 200

export interface Brief extends BriefHead {
  readonly sheets: readonly Sheet[]
  readonly title: string
  /** Minutes, of the sections without the list of sources. */
  readonly readingTime: number
}

/** @param today YYYY-MM-DD */
export function briefOf(register: Register, labels: Labels, today: string): Brief {
  const sheets = brief(register, labels.code, today)
  const head = briefHead(register, labels.code)
  const about = labels.say('register.brief')
  const { mechanism } = head
  const title = mechanism ? `${labels.named(mechanism.name, mechanism.written, mechanism.language)}: ${about}` : about
  return { ...head, sheets, title, readingTime: readingTime(sheets, labels) }
}

/** Minutes that the sections take. */
export function readingTime(sheets: readonly Sheet[], labels: Labels): number {
  return Math.ceil(sheetPage(sheets, [], labels, 'markdown').split(/\s+/).length / PACE)
}

/** What stands above the sections. What the reports do not tell is said to be missing. */
export function headOf({ title, headline, publisher, published, readingTime }: Brief): Head {
  const lines: Phrase[] = [
    ...(headline ? [headline] : []),
    publisher === null ? say('register.no-outlet') : { plain: publisher },
    published === null ? say('register.undated') : { date: { from: published, to: published } },
    say('register.reading-time', readingTime),
  ]
  return { title, lines }
}
