/** Where a person has come to: the page is named after the screen's heading, and on the way from one screen to another it is focused. */
import { useEffect, useRef } from 'react'

/** @param path of the screen that is shown */
export function useArrival(path: string): void {
  const last = useRef(path)
  useEffect(() => {
    const main = document.getElementById('screen')
    if (!main) return
    // At the first screen the browser starts at the top by itself.
    let arrived = last.current === path
    last.current = path
    const left = document.activeElement
    const look = () => {
      const head = main.querySelector('h1')
      const words = head?.textContent?.trim()
      if (!head || !words) return
      document.title = `${words} · Mahdar`
      if (arrived) return
      arrived = true
      const now = document.activeElement
      // A screen may have put the focus where it is needed, and a person may have gone on.
      if (now !== left && now !== document.body) return
      head.tabIndex = -1
      head.focus({ preventScroll: true })
    }
    const watch = new MutationObserver(look)
    watch.observe(main, { childList: true, subtree: true, characterData: true })
    look()
    return () => watch.disconnect()
  }, [path])
}
