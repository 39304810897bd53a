/** Which reports are taken to tell of one meeting: asking for it, and what people decided on it. */
import './meetings.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import type { MeetingsAnswer } from '../../../src/http/types.ts'
import { ask, inRegister } from '../api.ts'
import { documentAddress, useRegister } from '../register.tsx'
import { useWords } from '../words.tsx'
import { DecidedPairs, useDeciding } from './pairs.tsx'
import { ProblemNote } from './problem.tsx'
import { TitleOf } from './title.tsx'

/** @param sha of the document; nothing is asked while it is empty */
export function useMeetings(sha: string) {
  const register = useRegister()
  return useQuery({
    queryKey: [register, 'meetings', sha],
    queryFn: () => ask<MeetingsAnswer>(inRegister(register, `documents/${sha}/meetings`)),
    enabled: sha !== '',
    // The page that it stands on is read and written without it: where it cannot be asked anew, what is known stays.
    throwOnError: (_, { state }) => state.data === undefined,
  })
}

/** A label of a reason, and that it is not sure where it is not. */
export function Why({ why, sure }: { why: string; sure: boolean }) {
  const { t, say } = useWords()
  return (
    <span className="small">
      {say(`register.why.${why}`)}
      {!sure && (
        <>
          {' '}
          <span className="unsure">{t('meeting.unsure')}</span>
        </>
      )}
    </span>
  )
}

/** Sends what a person decides on meetings. `notes` says what was done or why it was refused, and asks who it is. */
export function useMeetingDecisions() {
  const { t } = useWords()
  const { act: send, problem, dialog } = useDeciding()
  const [said, setSaid] = useState('')
  const act = (path: string, body: object, words: string) => send(path, body, () => setSaid(words))
  return {
    decide: (kind: 'link' | 'split', one: string, other: string) =>
      act('meetings/decisions', { kind, one, other }, t(`meeting.did.${kind}`)),
    takeOut: (one: string) => act('meetings/out', { one }, t('meeting.did.split')),
    turn: (kind: 'undo' | 'redo', of: number) => act('people/turn', { kind, of }, t(`did.${kind}`)),
    notes: (
      <>
        <p className="visually-hidden" role="status">
          {said}
        </p>
        {problem !== undefined && <ProblemNote error={problem} />}
        {dialog}
      </>
    ),
  }
}

interface DecidedProps {
  readonly answer: Pick<MeetingsAnswer, 'decided' | 'documents'>
  readonly turn: (kind: 'undo' | 'redo', of: number) => void
}

export function DecidedMeetings({ answer: { decided, documents }, turn }: DecidedProps) {
  const { t, number } = useWords()
  if (decided.length === 0) return null
  return (
    <section className="decided" aria-label={t('meeting.decided')}>
      <p className="small">{t('meeting.decided')}</p>
      <DecidedPairs
        decided={decided}
        did={(kind) => t(`meeting.decided.${kind}`)}
        name={(sha) => <Report sha={sha} documents={documents} />}
        more={(count) => t('meeting.more', { count, shown: number(count) })}
        turn={turn}
      />
    </section>
  )
}

/** A report by its title, with a link to it. */
export function Report({ sha, documents }: { sha: string; documents: MeetingsAnswer['documents'] }) {
  const register = useRegister()
  const held = documents[sha]
  return held ? (
    <Link href={documentAddress(register, sha)}>
      <TitleOf of={held} />
    </Link>
  ) : null
}
