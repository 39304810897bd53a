/** A record as a page that a person reads in a terminal. */
import { createColors } from 'picocolors'
import { explain } from '../record/explain.ts'
import type { MahdarRecord } from '../record/schema.ts'
import { claimLines } from './claims.ts'
import { commitmentLines, indicatorLines, issueLines, milestoneLines, missingLines } from './findings.ts'
import { labelsIn } from './labels.ts'
import { layOut } from './layout.ts'
import { headerLines, meetingLines } from './meeting.ts'
import { peopleLines } from './people.ts'
import { View } from './view.ts'

export interface PageOptions {
  /** Name of the file, shown where the document has no title. */
  readonly name?: string
  /** Language of headings and names; the document's if absent. */
  readonly labels?: string
  readonly width?: number
  readonly colour?: boolean
  /** Whether to put in the controls that lay out text of two directions; yes unless told otherwise. */
  readonly bidi?: boolean
  /** Say after each item how it was read. */
  readonly explain?: boolean
}

const WIDTH = 100

/**
 * The lines of a record's page.
 * @param text the document that the record was read from
 */
export function page(record: MahdarRecord, text: string, options: PageOptions = {}): string[] {
  const labels = labelsIn(options.labels ?? record.document.language)
  const paint = createColors(options.colour ?? false)
  const view = new View(record, text, labels, paint, options.explain ? explain(record, text) : undefined)
  const lines = [
    ...headerLines(view, options.name),
    ...meetingLines(view),
    ...peopleLines(view),
    ...claimLines(view),
    ...issueLines(view),
    ...indicatorLines(view),
    ...milestoneLines(view),
    ...commitmentLines(view),
    ...missingLines(view),
  ]
  return layOut(lines, { width: options.width ?? WIDTH, base: labels.direction, bidi: options.bidi ?? true })
}
