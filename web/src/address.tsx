/** What is shown, kept in the address, so that it can be shared. */
import { useSearchParams } from 'wouter'

type Fields = Readonly<Record<string, string | readonly string[]>>

/** What is looked for stands in the address, and in what is asked of the server: a text pasted by mistake is cut. */
export const LONGEST = 300

/** @returns the address's fields, and what changes some of them: an empty value takes a field out */
export function useFields(): readonly [URLSearchParams, (fields: Fields) => void] {
  const [params, set] = useSearchParams()
  const change = (fields: Fields) => {
    set(
      (before) => {
        const after = new URLSearchParams(before)
        for (const [name, value] of Object.entries(fields)) {
          after.delete(name)
          for (const one of typeof value === 'string' ? [value] : value) if (one !== '') after.append(name, one)
        }
        return after
      },
      { replace: true },
    )
  }
  return [params, change]
}
