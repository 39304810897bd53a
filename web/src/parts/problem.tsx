/** What went wrong, what can be done about it, and waiting. */
import { Component, type ReactNode } from 'react'
import { Refused } from '../api.ts'
import { useWords } from '../words.tsx'

export function ProblemNote({ error }: { error: unknown }) {
  const { t } = useWords()
  if (error instanceof Refused && error.status !== 0) {
    const { what, where, remedy } = error.problem
    return (
      <p className="problem" role="alert">
        <bdi>
          {what}
          {where ? ` (${where})` : ''}.
        </bdi>{' '}
        <bdi>{remedy}</bdi>
      </p>
    )
  }
  return (
    <p className="problem" role="alert">
      {error instanceof Refused ? t('problem.offline') : t('problem.failed')}
    </p>
  )
}

/** Shows the problem in the place of a screen that cannot be shown. */
export class Boundary extends Component<{ children: ReactNode }, { error?: unknown }> {
  override state: { error?: unknown } = {}

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override render() {
    return this.state.error === undefined ? this.props.children : <ProblemNote error={this.state.error} />
  }
}
