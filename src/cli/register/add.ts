/** `mahdar add`: files into the register, each with what became of it. */
import { checkLanguage } from '../../index.ts'
import { checkPublished } from '../../intake/check.ts'
import { checkEncoding, decode } from '../../intake/decode.ts'
import { sourcesOf } from '../../intake/files.ts'
import { addAll, type Text } from '../../register/store/add.ts'
import { complainAbout } from '../complain.ts'
import { counted, sayTo } from '../output.ts'
import { Progress } from '../progress.ts'
import { who, withStore } from './open.ts'

export interface AddFlags {
  readonly published?: string
  readonly encoding?: string
  readonly lang?: string
}

/** @returns whether all of it is held */
export function add(inputs: readonly string[], { published, encoding, lang }: AddFlags): Promise<boolean> {
  if (published !== undefined) checkPublished(published)
  if (encoding !== undefined) checkEncoding(encoding)
  if (lang !== undefined) checkLanguage(lang)
  return withStore(async (store) => {
    const texts = sourcesOf(inputs).map(
      (found): Text => ({
        name: found.name,
        published,
        language: lang,
        text: async () => {
          if ('error' in found) throw found.error
          return decode(await found.bytes(), encoding)
        },
      }),
    )
    const progress = new Progress(texts.length)
    const counts: Record<string, number> = { added: 0, known: 0, copy: 0, failed: 0 }
    for await (const one of addAll(store, texts, who())) {
      counts[one.state] = (counts[one.state] ?? 0) + 1
      if (one.state === 'failed') progress.pause(() => complainAbout(one.name, one.error))
      else
        await sayTo(
          process.stdout,
          `${one.state.padEnd(6)} ${one.sha256.slice(0, 12)} ${one.name}${one.state === 'copy' ? ` (near copy of ${one.of.slice(0, 12)})` : ''}\n`,
        )
      progress.step()
    }
    progress.stop()
    const { added, known, copy, failed } = counts
    await sayTo(
      process.stdout,
      `${added} added, ${counted(copy ?? 0, 'near copy', 'near copies')} grouped, ${known} held before, ${failed} failed; ${counted(await store.count(), 'document')} in the register\n`,
    )
    return failed === 0
  })
}
