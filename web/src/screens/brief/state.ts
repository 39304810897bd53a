/** The page as the server knows it, and changing it. */
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import type { BriefAnswer } from '../../../../src/http/types.ts'
import { ask, inRegister, send } from '../../api.ts'
import { useRegister } from '../../register.tsx'
import { type Language, useSettings } from '../../settings.tsx'

interface Arrangement {
  readonly title: string | null
  readonly order: readonly string[]
  readonly left: readonly string[]
}

/** @param id of the mechanism */
export function useBrief(id: string, language: Language) {
  const register = useRegister()
  const client = useQueryClient()
  const queryKey = [register, 'brief', id, language]
  const path = (rest = '') =>
    inRegister(register, `mechanisms/${encodeURIComponent(id)}/brief${rest}`, { lang: language })
  const { data: page } = useSuspenseQuery({ queryKey, queryFn: () => ask<BriefAnswer>(path()) })
  const { mutateAsync, error, data, isPending } = useMutation({
    mutationFn: ({ rest, body }: { rest: string; body: object }) => send<BriefAnswer>(path(rest), body),
    onSuccess: (answer) => client.setQueryData(queryKey, answer),
  })
  const arrangement: Arrangement = { title: page.headline, order: page.sections, left: page.left }
  const { reviewer } = useSettings().settings
  // What others wrote under the page is not this person's to take back in passing.
  const standing = page.changes.filter(({ what, who }) => what === 'arranged' || who === reviewer)
  return {
    page,
    error,
    isPending,
    refused: data?.refused ?? false,
    file: (format: string) => `/api/${path('/file')}&format=${format}`,
    arrange: (part: Partial<Arrangement>) =>
      mutateAsync({ rest: '', body: { seen: page.seen, ...arrangement, ...part } }),
    comment: (note: string) => mutateAsync({ rest: '/comments', body: { note } }),
    turn: (kind: 'undo' | 'redo', of: number) => mutateAsync({ rest: '/turn', body: { seen: page.seen, kind, of } }),
    /** The change that undo takes back, and the one that redo puts in force again. */
    undoes: standing.findLast((one) => one.standing)?.seq,
    redoes: redoOf(standing),
  }
}

/** The first change after the last that stands. */
function redoOf(changes: readonly { readonly seq: number; readonly standing: boolean }[]): number | undefined {
  return changes[changes.findLastIndex(({ standing }) => standing) + 1]?.seq
}

export type BriefState = ReturnType<typeof useBrief>
