/** Writing to standard output, where the reader may go away before the end (`| head`). */
import type { Writable } from 'node:stream'

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
