/** Writing what a person decides; others who decide at the same time lose nothing, and neither does this one. */
import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { DocumentAnswer, RegisterName, WriteAnswer } from '../../../../src/http/types.ts'
import { ask, inRegister, send } from '../../api.ts'
import { nearby } from '../../parts/near.ts'
import { useReviewer } from '../../parts/reviewer.tsx'
import { useSettings } from '../../settings.tsx'
import type { Decided } from './model/facts.ts'

/** How often a page that is open asks whether others changed something, in milliseconds. */
const OFTEN = 4_000

/** What others did since the page last knew, and the change of one's own that waits for it to be seen. */
export interface Missed {
  readonly news: readonly Decided[]
  readonly again: (() => Promise<boolean>) | null
}

export type Change = Readonly<Record<string, unknown>>
/** @param after runs when it is written, also where it had to be sent again */
export type Write = (
  path: 'decisions' | 'facts' | 'published' | 'side' | 'turn',
  change: Change,
  after?: (answer: WriteAnswer) => void,
) => Promise<boolean>

export function useDocument(register: RegisterName, sha: string) {
  const client = useQueryClient()
  const key = useMemo(() => [register, 'document', sha], [register, sha])
  const path = inRegister(register, `documents/${sha}`)
  const { data: answer } = useSuspenseQuery({
    queryKey: key,
    queryFn: () => ask<DocumentAnswer>(path),
    staleTime: Number.POSITIVE_INFINITY,
    // Let go when the page is left, and no sooner: a long document takes longer to show than a while that could be named here, and
    // one that was let go meanwhile would be fetched again.
    gcTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  })
  useEffect(() => () => client.removeQueries({ queryKey: key, exact: true }), [client, key])
  const { named, dialog } = useReviewer()
  const { settings } = useSettings()
  const [missed, setMissed] = useState<Missed | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const now = useRef(answer)
  now.current = answer

  /** Shows it as it is now. Lists and views elsewhere are made of what changed, and so are the meetings at its head. */
  const put = useCallback(
    (next: DocumentAnswer) => {
      now.current = next
      client.setQueryData(key, next)
      void client.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] === register && queryKey[1] !== 'document' && queryKey[1] !== 'seen',
      })
    },
    [client, register, key],
  )

  const take = useCallback(
    (next: DocumentAnswer, again: Missed['again']) => {
      const { seen } = now.current
      const news = next.decisions.filter((one) => one.seq > seen || (one.turned ?? 0) > seen)
      put(next)
      if (news.length > 0 || again)
        setMissed((before) => ({
          news: [...(before?.news ?? []).filter((one) => !news.some(({ seq }) => seq === one.seq)), ...news],
          again: again ?? before?.again ?? null,
        }))
    },
    [put],
  )

  const writeNow = useCallback<Write>(
    async (at, change, after) => {
      const keepFocus = nearby()
      if (!(await named())) return false
      setBusy(true)
      setError(null)
      try {
        const next = await send<WriteAnswer>(`${path}/${at}`, { ...change, seen: now.current.seen })
        if (next.refused) {
          take(next, () => writeNow(at, change, after))
          return false
        }
        put(next)
        setMissed(null)
        after?.(next)
        return true
      } catch (problem) {
        setError(problem)
        return false
      } finally {
        setBusy(false)
        keepFocus()
      }
    },
    [named, take, put, path],
  )
  // One after the other: who decides quickly has seen what was decided a moment ago.
  const last = useRef<Promise<unknown>>(Promise.resolve())
  const write = useCallback<Write>(
    (at, change, after) => {
      const mine = last.current.then(() => writeNow(at, change, after))
      last.current = mine.catch(() => undefined)
      return mine
    },
    [writeNow],
  )

  const head = useQuery({
    queryKey: [register, 'seen', sha],
    queryFn: () => ask<{ seen: number }>(`${path}/seen`),
    refetchInterval: OFTEN,
    refetchOnWindowFocus: 'always',
    staleTime: 0,
    retry: false,
    throwOnError: false,
  }).data?.seen
  useEffect(() => {
    if (head === undefined || head <= now.current.seen || busy) return
    void ask<DocumentAnswer>(path).then(
      (next) => next.seen > now.current.seen && take(next, null),
      () => undefined,
    )
  }, [head, path, take, busy])

  return {
    answer,
    write,
    missed,
    dismiss: () => setMissed(null),
    error,
    forget: () => setError(null),
    busy,
    dialog,
    ...turns(answer.decisions, settings.reviewer),
  }
}

/** The decision of one's own that undo takes back, and the one that redo brings again: none after something new was decided. */
export function turns(
  decisions: readonly Decided[],
  who: string,
): { undo: Decided | undefined; redo: Decided | undefined } {
  const own = decisions.filter((one) => one.who === who)
  const last = Math.max(0, ...own.map(({ seq }) => seq))
  const back = own.filter(({ standing, turned }) => !standing && (turned ?? 0) > last)
  return {
    undo: own.findLast(({ standing }) => standing),
    redo: back.sort((a, b) => (b.turned ?? 0) - (a.turned ?? 0))[0],
  }
}
