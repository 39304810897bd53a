/** Short facts on one line, each in its own direction, with dots between. */
import { Fragment, type ReactNode } from 'react'

export function Dotted({ of, className }: { of: readonly ReactNode[]; className: string }) {
  return (
    <p className={className}>
      <Dots of={of} />
    </p>
  )
}

/** The same within a line; what is empty is left out. */
export function Dots({ of }: { of: readonly ReactNode[] }) {
  const shown = of.filter((one) => one !== null && one !== undefined && one !== false && one !== '')
  return shown.map((one, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of a line never change places
    <Fragment key={at}>
      {at > 0 && '\u00a0· '}
      <bdi>{one}</bdi>
    </Fragment>
  ))
}
