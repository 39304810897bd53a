/** Reads a text and makes it ready for the tables; as a thread's whole program too. */
import { isMainThread, parentPort } from 'node:worker_threads'
import { read } from '../../index.ts'
import { InputError } from '../../record/input-error.ts'
import { type Prepared, prepare } from './prepare.ts'
import type { Done, Task } from './readers.ts'

/** @throws InputError if the text cannot be read */
export function readHere(name: string, text: string, published: string | undefined): Prepared {
  return prepare({ name, text, record: read(text, { published }) })
}

function answer({ id, name, text, published }: Task): Done {
  try {
    return { id, prepared: readHere(name, text, published) }
  } catch (error) {
    if (!(error instanceof InputError)) return { id, fault: (error as Error).message }
    const { what, where, remedy } = error
    return { id, problem: { what, where: where ?? undefined, remedy } }
  }
}

if (!isMainThread) parentPort?.on('message', (task: Task) => parentPort?.postMessage(answer(task)))
