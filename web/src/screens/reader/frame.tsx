/** The frame of a form in the reader: it takes the focus, and is sent or left by the keyboard. */
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react'
import { useWords } from '../../words.tsx'

interface FrameProps {
  readonly className: string
  readonly name?: string
  /** What has the focus at first, as a selector. */
  readonly first: string
  readonly save: string
  /** Whether it can be sent as it is. */
  readonly ready: boolean
  readonly onSave: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Where one comes back to: words that a field lacks, words that could be taken instead, the first field. */
const PLACES = ['.lacking button:enabled', '.words button:enabled', 'textarea, select, input, button']

/** From the text, where words were selected for it, back to the open form. @returns whether one is open */
export function backToForm(record: HTMLElement | null): boolean {
  const form = record?.querySelector('form')
  for (const place of PLACES) {
    const control = form?.querySelector<HTMLElement>(place)
    if (control) {
      control.focus()
      return true
    }
  }
  return false
}

/** Keeps the focus in a form whose control, having done its work, goes away: on the one that stood behind it. */
export function onward(control: HTMLButtonElement): void {
  const { form } = control
  const controls = () => [...(form?.querySelectorAll<HTMLElement>('button, input, select, textarea') ?? [])]
  const at = controls().indexOf(control)
  requestAnimationFrame(() => {
    if (!control.isConnected)
      controls()
        .slice(at)
        .find((one) => one.matches(':enabled'))
        ?.focus()
  })
}

export function Frame({ className, name, first, save, ready, onSave, onClose, children }: FrameProps) {
  const { t } = useWords()
  const form = useRef<HTMLFormElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it opens
  useEffect(() => form.current?.querySelector<HTMLElement>(first)?.focus(), [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSave()
  }
  return (
    <form
      ref={form}
      className={className}
      aria-label={name}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && ready) form.current?.requestSubmit()
      }}
    >
      {children}
      <div className="actions">
        <button type="submit" disabled={!ready}>
          {save}
        </button>
        <button type="button" className="quiet" onClick={onClose}>
          {t('cancel')}
        </button>
      </div>
    </form>
  )
}
