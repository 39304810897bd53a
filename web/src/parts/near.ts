/** Where the focus goes when what had it is no more: a list that lost a line, a button whose question is answered. */

const CONTROLS = 'button:enabled, a[href], summary, input:enabled, select:enabled'

/** Frames in which React may still put the answer on the page. */
const FRAMES = 10

/**
 * To be asked before something is decided.
 * @returns what then keeps the focus near where it was, if the page has lost it
 */
export function nearby(): () => void {
  const around: Element[] = []
  for (let one = document.activeElement; one && one.localName !== 'body'; one = one.parentElement) around.push(one)
  const [own] = around
  const look = (left: number) => {
    const lost = document.activeElement === document.body || document.activeElement?.matches(':disabled')
    if (lost && around.length > 0) {
      const place = around.find((one) => one !== own && one.isConnected && one.querySelector(CONTROLS))
      place?.querySelector<HTMLElement>(CONTROLS)?.focus()
    } else if (left > 0) requestAnimationFrame(() => look(left - 1))
  }
  return () => look(FRAMES)
}
