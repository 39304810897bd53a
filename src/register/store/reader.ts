/** Reads a text and makes it ready for the tables; as a thread's whole program too. */
import { isMainThread, parentPort } from 'node:worker_threads'
import { read } from '../../index.ts'
import { InputError } from '../../record/input-error.ts'
import { type Prepared, prepare } from './prepare.ts'
import type { Done, Given, Task } from './readers.ts'

/** @throws InputError if the text cannot be read */
export function readHere({ name, text, published, language }: Given): Prepared {
  return prepare({ name, text, record: read(text, { published, language }) })
}

function answer({ id, ...given }: Task): Done {
  try {
    return { id, prepared: readHere(given) }
  } catch (error) {
    if (!(error instanceof InputError)) return { id, fault: (error as Error).message }
    const { what, where, remedy } = error
    return { id, problem: { what, where: where ?? undefined, remedy } }
  }
}

if (!isMainThread) parentPort?.on('message', (task: Task) => parentPort?.postMessage(answer(task)))
