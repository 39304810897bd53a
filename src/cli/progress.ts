/** How far many files have come, on a terminal's standard error; nothing where nobody watches or the pages are on the screen. */
import { Presets, SingleBar } from 'cli-progress'

/** Fewer files are read before a bar is of use. */
const MANY = 20

export class Progress {
  readonly #bar: SingleBar | undefined

  constructor(total: number) {
    if (total < MANY || !process.stderr.isTTY || process.stdout.isTTY) return
    this.#bar = new SingleBar(
      { format: ' {bar} {value} of {total}', clearOnComplete: true, stream: process.stderr },
      Presets.shades_classic,
    )
    this.#bar.start(total, 0)
  }

  step(): void {
    this.#bar?.increment()
  }

  /** Lets something else be said on a line of its own. */
  pause(say: () => void): void {
    if (this.#bar) process.stderr.write('\r\u001b[K')
    say()
  }

  stop(): void {
    this.#bar?.stop()
  }
}
