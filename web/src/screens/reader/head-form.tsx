/** What is said of the report as a whole: a button that opens a form for it, and what people said before. */
import { type ReactNode, useEffect, useRef } from 'react'
import type { DocumentAnswer } from '../../../../src/http/types.ts'
import type { Decided } from './model/facts.ts'
import { Decision } from './thread.tsx'

/** What each form of the head is given. */
export interface HeadFormProps<Change> {
  readonly answer: DocumentAnswer
  readonly busy: boolean
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
  readonly onSave: (change: Change) => void
  readonly onTurn: (decision: Decided) => void
}

interface Props extends Pick<HeadFormProps<never>, 'answer' | 'open' | 'onOpen' | 'onTurn'> {
  /** Of the decisions that it is about. */
  readonly kind: Decided['kind']
  readonly button: string
  readonly history: string
  /** The form: made anew each time that it opens. */
  readonly children: ReactNode
}

export function HeadForm({ answer, open, onOpen, onTurn, kind, button, history, children }: Props) {
  const opener = useRef<HTMLButtonElement>(null)
  const given = answer.decisions.filter((one) => one.kind === kind)
  // Whoever has said it, or thought better of it, goes on where the form was opened.
  const was = useRef(open)
  useEffect(() => {
    if (was.current && !open) opener.current?.focus()
    was.current = open
  }, [open])
  return (
    <div className="day">
      {open ? (
        children
      ) : (
        <button ref={opener} type="button" className="plain" onClick={() => onOpen(true)}>
          {button}
        </button>
      )}
      {given.length > 0 && (
        <ul className="history" aria-label={history}>
          {given.map((one) => (
            <li key={one.seq} data-standing={one.standing}>
              <Decision decision={one} onTurn={onTurn} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
