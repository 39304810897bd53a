/** The keys of review. They are places on the keyboard where its letters are not Latin, so that they work with an Arabic layout. */
import { useEffect, useRef } from 'react'

/** What a key means; null for keys that mean nothing here. */
export function meaningOf(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>,
): Action | null {
  const { key, code, shiftKey, ctrlKey, metaKey, altKey } = event
  const letter = /^[a-z]$/i.test(key) ? key.toLowerCase() : /^Key[A-Z]$/.test(code) ? code.slice(3).toLowerCase() : ''
  if (altKey) return null
  if (ctrlKey || metaKey) {
    if (letter === 'z') return shiftKey ? 'redo' : 'undo'
    return letter === 'y' && !shiftKey ? 'redo' : null
  }
  if (key === '?' || key === '؟' || (code === 'Slash' && shiftKey)) return 'help'
  if (key === 'Escape') return 'leave'
  if (letter === 'u') return shiftKey ? 'redo' : 'undo'
  return shiftKey ? null : (LETTERS[letter] ?? null)
}

export type Action =
  | 'next'
  | 'previous'
  | 'accept'
  | 'reject'
  | 'correct'
  | 'add'
  | 'comment'
  | 'why'
  | 'filter'
  | 'text'
  | 'undo'
  | 'redo'
  | 'help'
  | 'leave'

const LETTERS: Readonly<Record<string, Action>> = {
  j: 'next',
  k: 'previous',
  a: 'accept',
  x: 'reject',
  e: 'correct',
  n: 'add',
  c: 'comment',
  w: 'why',
  f: 'filter',
  t: 'text',
}

const FIELDS =
  'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], [role=dialog], [role=listbox]'

/** Calls what a key means, unless something is being typed or a dialog is open. */
export function useKeys(on: boolean, act: (action: Action) => void): void {
  const last = useRef(act)
  last.current = act
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const action = meaningOf(event)
      if (action === null) return
      const inField = event.target instanceof Element && event.target.closest(FIELDS) !== null
      if (inField && action !== 'leave') return
      const single = !(event.ctrlKey || event.metaKey) && action !== 'leave'
      if ((single && !on) || document.querySelector('[role=dialog]')) return
      if (action !== 'leave') event.preventDefault()
      last.current(action)
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [on])
}
