/** `mahdar mechanisms`: what is held of each, a line; and names that may be of one mechanism. */
import { mechanismsIn } from '../../register/known.ts'
import { sayTo } from '../output.ts'
import { labelsFor, notEmpty, withStore } from './open.ts'

export const mechanisms = (): Promise<void> =>
  withStore(async (store) => {
    await notEmpty(store)
    const labels = labelsFor(undefined)
    for (const { id, name, written, language, documents, rounds, last, others } of await mechanismsIn(store)) {
      const round = [last.number === null ? [] : labels.say('round', String(last.number)), last.day ?? []].flat()
      const held = [`documents ${documents}`, `meetings ${rounds}`, `last ${round.join(', ') || 'not told'}`]
      await sayTo(process.stdout, `${id}  ${labels.named(name, written, language)}  ${held.join(' · ')}\n`)
      for (const other of others)
        await sayTo(
          process.stdout,
          `  reports of one meeting also call it ${other}: mahdar link ${id} ${other}, or mahdar split ${id} ${other}\n`,
        )
    }
  })
