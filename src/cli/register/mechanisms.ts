/** `mahdar mechanisms`: what is held of each, a line; and names that may be of one mechanism. */
import { mechanismsIn } from '../../register/known.ts'
import { sayTo } from '../output.ts'
import { labelsFor, notEmpty, withStore } from './open.ts'

/** @param code of the language of the names; English if left out */
export const mechanisms = (code: string | undefined): Promise<void> =>
  withStore(async (store) => {
    await notEmpty(store)
    const labels = labelsFor(code)
    for (const { id, name, written, language, documents, rounds, last, others } of await mechanismsIn(store)) {
      const number = last.number === null ? [] : [labels.say('round', String(last.number))]
      const day = last.day === null ? [labels.say('register.undated')] : [labels.date({ from: last.day, to: last.day })]
      const held = [
        labels.say('register.meetings', String(rounds)),
        labels.say('register.reports', String(documents)),
        labels.say('register.last', [...number, ...day].join(' · ')),
      ]
      await sayTo(process.stdout, `${id}  ${labels.named(name, written, language)}  ${held.join(' · ')}\n`)
      for (const other of others)
        await sayTo(
          process.stdout,
          `  reports of one meeting also call it ${other}: mahdar link ${id} ${other}, or mahdar split ${id} ${other}\n`,
        )
    }
  })
