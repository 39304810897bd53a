/** One shape for each kind of fact, the same on every screen. */
import type { ReactNode } from 'react'

export const KINDS = [
  'meeting',
  'participant',
  'agreement',
  'joint',
  'statement',
  'commitment',
  'milestone',
  'indicator',
  'position',
] as const
export type Kind = (typeof KINDS)[number]

const BUBBLE = 'M2.5 3.5h11v7h-6l-3 3v-3h-2z'

const SHAPES: Record<Kind, ReactNode> = {
  // Two that meet
  meeting: (
    <>
      <circle cx="5.8" cy="8" r="4.1" />
      <circle cx="10.2" cy="8" r="4.1" />
    </>
  ),
  participant: (
    <>
      <circle cx="8" cy="5" r="2.7" />
      <path d="M2.8 14c.4-3.4 2.4-5 5.2-5s4.8 1.6 5.2 5" />
    </>
  ),
  agreement: (
    <>
      <rect x="2.5" y="2.5" width="11" height="11" rx="1.5" />
      <path d="m5.2 8.2 2 2 3.7-4.4" />
    </>
  ),
  joint: (
    <>
      <path d="M1.8 2.5h8.4v5.6H5.6l-2 2V8.1H1.8z" />
      <path d="M12 6h2.2v5.6h-1.8v2l-2-2H6.6V10" />
    </>
  ),
  statement: <path d={BUBBLE} />,
  commitment: (
    <>
      <circle cx="8" cy="8" r="5.6" />
      <circle cx="8" cy="8" r="1.9" fill="currentColor" />
    </>
  ),
  milestone: <path d="M8 1.8 14.2 8 8 14.2 1.8 8z" />,
  indicator: <path d="M3.5 13.5v-4M8 13.5v-8M12.5 13.5v-11" strokeWidth="2.4" />,
  position: (
    <>
      <circle cx="8" cy="8" r="5.6" />
      <path d="M8 2.4a5.6 5.6 0 0 1 0 11.2z" fill="currentColor" />
    </>
  ),
}

/** @param name what it is, where no words beside it say so */
export function KindMark({ kind, name }: { kind: Kind; name?: string }) {
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: it has its name, or none where words stand beside it
    <svg
      className="kind"
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinejoin="round"
      strokeLinecap="round"
      {...(name ? { role: 'img', 'aria-label': name } : { 'aria-hidden': true })}
    >
      {SHAPES[kind]}
    </svg>
  )
}
