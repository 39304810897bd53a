/** Readers of texts: of a few in this thread, of many in one thread for each core. */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { InputError, type InputProblem } from '../../record/input-error.ts'
import type { Prepared } from './prepare.ts'

export type Ready =
  | { readonly name: string; readonly prepared: Prepared }
  | { readonly name: string; readonly error: unknown }

/** A text, and what is known of it beside its words. */
export interface Given {
  readonly name: string
  readonly text: string
  readonly published: string | undefined
  /** Found from the text if it is not given. */
  readonly language: string | undefined
}

export interface Readers {
  read(given: Given): Promise<Ready>
  close(): Promise<void>
}

/** Fewer are read sooner than a thread has loaded its words. */
const MANY = 200
const THREADS = Math.min(8, availableParallelism())

/** What a thread is given, and what it gives back: errors as their words, for they lose their class on the way. */
export interface Task extends Given {
  readonly id: number
}
export type Done = { readonly id: number } & (
  | { readonly prepared: Prepared }
  | { readonly problem: InputProblem }
  | { readonly fault: string }
)

/** @param count how many texts there will be */
export function readersFor(count: number): Readers {
  return count < MANY || THREADS < 2 ? inThisThread : new Threads(THREADS)
}

/** A thread beside this one, for a server that answers others while a long text is read. It is started by the first text, and stays. */
export const readerBeside = (): Readers => new Threads(1)

const inThisThread: Readers = {
  read: async (given) => {
    const { readHere } = await import('./reader.ts')
    try {
      return { name: given.name, prepared: readHere(given) }
    } catch (error) {
      return { name: given.name, error }
    }
  },
  close: async () => undefined,
}

interface Waiting {
  readonly name: string
  readonly place: number
  readonly done: (ready: Ready) => void
}

/** Threads that keep the process from ending only while they read. */
class Threads implements Readers {
  readonly #waiting = new Map<number, Waiting>()
  readonly #threads: (Worker | undefined)[]
  #last = 0
  /** Whether any has given an answer: one that breaks before cannot be started here at all. */
  #answered = false
  #broken = false

  constructor(count: number) {
    this.#threads = Array.from({ length: count }, () => undefined)
  }

  read(given: Given): Promise<Ready> {
    if (this.#broken) return inThisThread.read(given)
    const id = ++this.#last
    const place = id % this.#threads.length
    return new Promise((done) => {
      this.#waiting.set(id, { name: given.name, place, done })
      const thread = this.#threads[place] ?? this.#start(place)
      this.#threads[place] = thread
      thread.ref()
      const task: Task = { id, ...given }
      thread.postMessage(task)
    })
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread?.terminate()))
  }

  #start(place: number): Worker {
    const ending = import.meta.filename.slice(import.meta.filename.lastIndexOf('.'))
    const thread = new Worker(new URL(`./reader${ending}`, import.meta.url))
    thread.on('message', (done: Done) => {
      this.#answered = true
      this.#finish(done.id, done)
    })
    // A thread that breaks gives nothing more: what was asked of it is said to have failed, and another takes its place.
    thread.on('error', (error) => {
      this.#broken = !this.#answered
      this.#threads[place] = undefined
      for (const [id, waiting] of this.#waiting)
        if (waiting.place === place) this.#finish(id, { id, fault: error.message })
    })
    return thread
  }

  #finish(id: number, done: Done): void {
    const { name, place, done: tell } = this.#waiting.get(id) ?? {}
    this.#waiting.delete(id)
    if (name === undefined || place === undefined) return
    if (![...this.#waiting.values()].some((other) => other.place === place)) this.#threads[place]?.unref()
    if ('prepared' in done) tell?.({ name, prepared: done.prepared })
    else tell?.({ name, error: 'problem' in done ? new InputError(done.problem) : new Error(done.fault) })
  }
}
