/** What is said of the report as a whole: a button that opens a form for it, and what people said before. */
import { type ReactNode, useEffect, useRef } from 'react'
import type { DocumentAnswer } from '../../../../src/http/types.ts'
import { Frame } from './frame.tsx'
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

interface Props extends Omit<HeadFormProps<never>, 'onSave'> {
  /** Of the decisions that it is about. */
  readonly kind: Decided['kind']
  readonly button: string
  readonly name: string
  /** What has the focus at first, as a selector. */
  readonly first: string
  readonly save: string
  readonly ready: boolean
  readonly history: string
  readonly onSave: () => void
  /** What the form starts with, each time that it opens. */
  readonly onReset: () => void
  readonly children: ReactNode
}

export function HeadForm(props: Props) {
  const { answer, busy, open, onOpen, onTurn, kind, button, name, first, save, ready, history, onReset } = props
  const opener = useRef<HTMLButtonElement>(null)
  const given = answer.decisions.filter((one) => one.kind === kind)
  const reset = useRef(onReset)
  reset.current = onReset
  // Whoever has said it, or thought better of it, goes on where the form was opened.
  const was = useRef(open)
  useEffect(() => {
    if (was.current && !open) opener.current?.focus()
    if (!was.current && open) reset.current()
    was.current = open
  }, [open])
  return (
    <div className="day">
      {!open && (
        <button ref={opener} type="button" className="plain" onClick={() => onOpen(true)}>
          {button}
        </button>
      )}
      {open && (
        <Frame
          className="editor"
          name={name}
          first={first}
          save={save}
          ready={!busy && ready}
          onSave={props.onSave}
          onClose={() => onOpen(false)}
        >
          {props.children}
        </Frame>
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
