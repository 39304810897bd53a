/** What is closed on a page is made after what is open has been painted: then it can be opened, found and printed like the rest. */
import { useDeferredValue } from 'react'

/** Whether the page has been painted once. */
export const useLater = (): boolean => useDeferredValue(true, false)
