/** What went wrong, what can be done about it, and waiting. */
import { Component, type ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import type { Problem } from '../../../src/http/types.ts'
import { Refused } from '../api.ts'
import { useRegister } from '../register.tsx'
import { useWords } from '../words.tsx'

export function ProblemNote({ error }: { error: unknown }) {
  const { t } = useWords()
  if (error instanceof Refused && error.status !== 0)
    return (
      <p className="problem" role="alert" dir="auto">
        <ProblemWords of={error.problem} />
      </p>
    )
  return (
    <p className="problem" role="alert">
      {error instanceof Refused ? t('problem.offline') : t('problem.failed')}
    </p>
  )
}

/** Sentences of the server, in the page's language where it has them: they run as the words do, what is put into them on its own. */
export function ProblemWords({ of: { what, where, remedy } }: { of: Problem }) {
  const { problem } = useWords()
  return (
    <>
      {capital(problem(what))}
      {where && (
        <>
          {' ('}
          <bdi>{problem(where)}</bdi>)
        </>
      )}
      {'. '}
      {problem(remedy)}
    </>
  )
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

/** Shows the problem in the place of a screen that cannot be shown. */
export class Boundary extends Component<{ children: ReactNode }, { error?: unknown }> {
  override state: { error?: unknown } = {}

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override render() {
    if (this.state.error === undefined) return this.props.children
    return (
      <Instead>
        <ProblemNote error={this.state.error} />
      </Instead>
    )
  }
}

/** In the place of a screen where an address leads to none. */
export function Unknown() {
  const { t } = useWords()
  return (
    <Instead>
      <p>{t('problem.unknown')}</p>
    </Instead>
  )
}

/** Says that the screen is not there, and leads to where what was looked for may be found. */
function Instead({ children }: { children: ReactNode }) {
  const { t } = useWords()
  const register = useRegister()
  const [path] = useLocation()
  return (
    <>
      <h1>{t('problem.title')}</h1>
      {children}
      <p>
        {/^\/\w+\/(mechanism|matrix|brief)\//.test(path) ? (
          <Link href={`/${register}/mechanisms`}>{t('problem.mechanisms')}</Link>
        ) : (
          <Link href={`/${register}/library`}>{t('problem.back')}</Link>
        )}
      </p>
    </>
  )
}
