/** Writing to standard output, where the reader may go away before the end (`| head`). */
import type { Writable } from 'node:stream'

/** "1 document", "2 documents". */
export const counted = (count: number, one: string, other = `${one}s`): string =>
  `${count} ${count === 1 ? one : other}`

/** The reader has gone: no error, and nothing more to do. */
export class Closed extends Error {}

/** @throws Closed if nobody reads any more */
export function sayTo(stream: Writable, words: string): Promise<void> {
  return new Promise((done, fail) => {
    const gone = (error: Error) => fail((error as { code?: string }).code === 'EPIPE' ? new Closed() : error)
    stream.once('error', gone)
    stream.write(words, (error) => {
      if (error) return gone(error)
      stream.off('error', gone)
      done()
    })
  })
}
