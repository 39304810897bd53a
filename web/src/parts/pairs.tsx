/** Two that may be one, people or names: what was decided on them, and deciding. */
import './pairs.css'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Button } from 'react-aria-components'
import type { DecidedPair } from '../../../src/http/types.ts'
import { inRegister, send } from '../api.ts'
import { useRegister } from '../register.tsx'
import { useWords } from '../words.tsx'
import { nearby } from './near.ts'
import { useReviewer } from './reviewer.tsx'

interface PerhapsProps {
  readonly one: ReactNode
  readonly other: ReactNode
  /** Why they may be one. */
  readonly why: ReactNode
  /** What can be decided, in words. */
  readonly answers: Readonly<Record<'link' | 'split', string>>
  readonly onDecide: (kind: 'link' | 'split') => void
}

/** A line of a list of pairs on which nothing is decided yet. */
export function PerhapsOne({ one, other, why, answers, onDecide }: PerhapsProps) {
  return (
    <li>
      <span>
        {one} ≟ {other} {why}
      </span>
      <span className="actions">
        {(['link', 'split'] as const).map((kind) => (
          <Button key={kind} className="quiet" onPress={() => onDecide(kind)}>
            {answers[kind]}
          </Button>
        ))}
      </span>
    </li>
  )
}

interface Props<T> {
  readonly decided: readonly DecidedPair<T>[]
  /** Says what was decided. */
  readonly did: (kind: 'link' | 'split') => string
  readonly name: (of: T) => ReactNode
  /** Says of how many pairs more it was decided at once. */
  readonly more?: (count: number) => string
  readonly turn: (kind: 'undo' | 'redo', of: number) => void
}

/** Decisions on pairs, newest first; each can be taken back and put in force again. */
export function DecidedPairs<T>({ decided, did, name, more, turn }: Props<T>) {
  const { t, moment } = useWords()
  return (
    <ul className="links">
      {decided.map(({ seq, kind, one, other, more: others, who, at, standing }) => (
        <li key={seq} data-standing={standing}>
          <span>
            {did(kind)} {name(one)} {kind === 'link' ? '=' : '≠'} {name(other)}{' '}
            <span className="small">
              {others > 0 && more && <>{more(others)} · </>}
              <bdi>{who}</bdi> · <bdi>{moment(at)}</bdi>
              {!standing && ` · ${t('people.taken-back')}`}
            </span>
          </span>
          <Button className="quiet" onPress={() => turn(standing ? 'undo' : 'redo', seq)}>
            {t(standing ? 'people.undo' : 'people.redo')}
          </Button>
        </li>
      ))}
    </ul>
  )
}

/** Sends decisions, once it is known who decides; the register is asked anew after each. `dialog` asks who it is. */
export function useDeciding() {
  const register = useRegister()
  const client = useQueryClient()
  const { named, dialog } = useReviewer()
  const [problem, setProblem] = useState<unknown>()
  const act = async (path: string, body: object, done: () => void) => {
    const keepFocus = nearby()
    if (!(await named())) return
    setProblem(undefined)
    try {
      await send(inRegister(register, path), body)
      done()
    } catch (error) {
      setProblem(error)
    }
    await client.invalidateQueries({ queryKey: [register] })
    keepFocus()
  }
  return { act, problem, dialog }
}
