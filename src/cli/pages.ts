/** Records as pages for the terminal at hand: its width, its colours, its way with right-to-left text. */
import pc from 'picocolors'
import type { MahdarRecord } from '../index.ts'
import { AUTODETECT, type Direction } from '../view/bidi.ts'
import { reflowed } from '../view/layout.ts'
import { type PageOptions, page } from '../view/terminal.ts'

/** Widest page: longer lines are hard to follow. */
const WIDEST = 110
const NARROWEST = 40

export class Pages {
  readonly #options: PageOptions
  readonly #many: boolean
  #printed = 0

  constructor(options: PageOptions, count: number) {
    this.#options = { ...options, width: widthOf(process.stdout), colour: pc.isColorSupported }
    this.#many = count > 1
  }

  print(record: MahdarRecord, text: string, name: string): string {
    const { width = WIDEST, bidi, labels = record.document.language } = this.#options
    const head = this.#many ? [`${this.#printed++ > 0 ? '\n' : ''}${name}`, '─'.repeat(width)] : []
    const lines = page(record, text, { ...this.#options, labels, ...(!this.#many && { name }) })
    const body = `${lines.join('\n')}\n`
    return `${head.map((line) => `${line}\n`).join('')}${bidi && process.stdout.isTTY ? towards(body) : body}`
  }
}

/** A page that a terminal may turn by its letters, where any of it runs from the right. */
const towards = (body: string) => (body.includes('\u2067') ? AUTODETECT.on + body + AUTODETECT.off : body)

/** A view's plain text for the terminal at hand; files and other programs get its lines whole. */
export function forTerminal(text: string, base: Direction): string {
  if (!process.stdout.isTTY) return text
  return towards(reflowed(text, { width: widthOf(process.stdout), base, bidi: true }))
}

/** Columns of the terminal; of `COLUMNS` where there is none. */
function widthOf(stream: { columns?: number }): number {
  const columns = stream.columns ?? Number(process.env.COLUMNS)
  return Number.isFinite(columns) && columns > 0 ? Math.max(NARROWEST, Math.min(columns, WIDEST)) : 100
}
