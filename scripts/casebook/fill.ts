/** The casebook as a register. */
import { addAll } from '../../src/register/store/add.ts'
import { openIn } from '../../src/register/store/home.ts'
import { documents } from './documents.ts'

/**
 * Puts into the register of a folder what it does not hold yet.
 * @param folders of the casebook whose names begin so; all if left out
 */
export async function fillCasebook(home: string, folders: readonly string[] = ['']): Promise<void> {
  const store = await openIn(home)
  const texts = documents()
    .filter(({ folder }) => folders.some((begin) => folder.startsWith(begin)))
    .map(({ name, published, text }) => ({ name, published, text: async () => text }))
  for await (const one of addAll(store, texts, 'casebook')) if (one.state === 'failed') throw one.error
  await store.close()
}
