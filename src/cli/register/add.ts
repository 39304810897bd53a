/** `mahdar add`: files into the register, each with what became of it. */
import { basename } from 'node:path'
import { checkLanguage } from '../../index.ts'
import { checkPublished } from '../../intake/check.ts'
import { checkEncoding, decode } from '../../intake/decode.ts'
import { sourcesOf } from '../../intake/files.ts'
import { broughtInAs } from '../../register/review/side.ts'
import { addAll, type Text } from '../../register/store/add.ts'
import { complainAbout } from '../complain.ts'
import { counted, sayTo } from '../output.ts'
import { Progress } from '../progress.ts'
import { sideNamed, who, withStore } from './open.ts'

export interface AddFlags {
  readonly published?: string
  readonly encoding?: string
  readonly lang?: string
  readonly side?: string
}

/** @returns whether all of it is held */
export function add(inputs: readonly string[], { published, encoding, lang, side }: AddFlags): Promise<boolean> {
  if (published !== undefined) checkPublished(published)
  if (encoding !== undefined) checkEncoding(encoding)
  if (lang !== undefined) checkLanguage(lang)
  const whose = side === undefined ? undefined : sideNamed(side)
  return withStore(async (store) => {
    const left: string[] = []
    const texts = sourcesOf(inputs, (path) => left.push(path)).map(
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
    const held: string[] = []
    const counts: Record<string, number> = { added: 0, known: 0, copy: 0, failed: 0 }
    for await (const one of addAll(store, texts, who())) {
      counts[one.state] = (counts[one.state] ?? 0) + 1
      if (one.state === 'failed') progress.pause(() => complainAbout(one.name, one.error))
      else {
        held.push(one.sha256)
        await sayTo(
          process.stdout,
          `${one.state.padEnd(6)} ${one.sha256.slice(0, 12)} ${one.name}${one.state === 'copy' ? ` (near copy of ${one.of.slice(0, 12)})` : ''}\n`,
        )
      }
      progress.step()
    }
    progress.stop()
    if (whose !== undefined) await broughtInAs(store, held, whose, who())
    const { added, known, copy, failed } = counts
    await sayTo(
      process.stdout,
      `${added} added, ${counted(copy ?? 0, 'near copy', 'near copies')} grouped, ${known} held before, ${failed} failed; ${counted(await store.count(), 'document')} in the register\n`,
    )
    if (left.length > 0) await sayTo(process.stdout, `${leftOut(left)}\n`)
    return failed === 0
  })
}

/** Most names of one line. */
const NAMED = 5

/** What a folder holds besides: a report that is kept as PDF is missed by nobody who does not read this. */
function leftOut(paths: readonly string[]): string {
  const named = paths.slice(0, NAMED).map((path) => basename(path))
  const more = paths.length > NAMED ? ', …' : ''
  return `left out, as only .txt files of a folder are read: ${counted(paths.length, 'file')} (${named.join(', ')}${more})`
}
