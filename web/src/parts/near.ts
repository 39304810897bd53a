/** Where the focus goes when what had it is no more: a list that lost a line, a button whose question is answered. */

const CONTROLS = 'button:enabled, a[href], summary, input:enabled, textarea:enabled, select:enabled'

/** Frames in which React may still put the answer on the page, and buttons that waited for it come to be pressed again. */
const FRAMES = 20

/** How often it was asked: what was asked before no more looks after the focus, of which the next has charge. */
let asked = 0

/**
 * To be asked before something is decided.
 * @returns what then keeps the focus near where it was, if the page has lost it: the longer nothing comes, the farther away
 */
export function nearby(): () => void {
  const mine = ++asked
  const around: Element[] = []
  for (let one = document.activeElement; one && one.localName !== 'body'; one = one.parentElement) around.push(one)
  const look = (frame: number) => {
    const lost = document.activeElement === document.body || document.activeElement?.matches(':disabled')
    // Whoever has gone elsewhere meanwhile is not fetched back.
    if (mine !== asked || (!lost && document.activeElement !== around[0])) return
    // What had the focus is one of them no more; what stood around it may be.
    const near = lost ? around.slice(1, frame === FRAMES ? undefined : 2 + frame / 4) : []
    const place = near.find((one) => one.isConnected && one.querySelector(CONTROLS))
    if (place) place.querySelector<HTMLElement>(CONTROLS)?.focus()
    else if (frame < FRAMES) requestAnimationFrame(() => look(frame + 1))
  }
  return () => look(0)
}
