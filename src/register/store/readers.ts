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
  return count < MANY || THREADS < 2 ? inThisThread : new Threads()
}

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

class Threads implements Readers {
  readonly #waiting = new Map<number, { name: string; done: (ready: Ready) => void }>()
  readonly #threads = Array.from({ length: THREADS }, () => this.#start())
  #last = 0
  #broken = false

  read(given: Given): Promise<Ready> {
    if (this.#broken) return inThisThread.read(given)
    const id = ++this.#last
    return new Promise((done) => {
      this.#waiting.set(id, { name: given.name, done })
      const task: Task = { id, ...given }
      this.#threads[id % THREADS]?.postMessage(task)
    })
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.terminate()))
  }

  #start(): Worker {
    const ending = import.meta.filename.slice(import.meta.filename.lastIndexOf('.'))
    const thread = new Worker(new URL(`./reader${ending}`, import.meta.url))
    thread.on('message', (done: Done) => this.#finish(done.id, done))
    // A thread that breaks gives nothing more: what was asked of any is said to have failed, and what comes is read here.
    thread.on('error', (error) => {
      this.#broken = true
      for (const id of this.#waiting.keys()) this.#finish(id, { id, fault: error.message })
    })
    return thread
  }

  #finish(id: number, done: Done): void {
    const { name, done: tell } = this.#waiting.get(id) ?? {}
    this.#waiting.delete(id)
    if (name === undefined) return
    if ('prepared' in done) tell?.({ name, prepared: done.prepared })
    else tell?.({ name, error: 'problem' in done ? new InputError(done.problem) : new Error(done.fault) })
  }
}
