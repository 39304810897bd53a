/**
 * How fast documents are read on one core, beside the floor and beside other programs, all in one run:
 * `npm run bench [-- DIR]`. Ratios travel between machines; the figures themselves do not. `npm run bench -- register` measures the register,
 * `npm run bench -- web` the application.
 */

import { read } from '../../src/index.ts'
import { decode } from '../../src/intake/decode.ts'
import { LANGUAGES } from '../../src/language/index.ts'
import { CLASS } from '../../src/text/chars.ts'
import { measure, type Runner, type Speed } from './measure.ts'
import { PEERS } from './peers.ts'
import { documents } from './texts.ts'

if (process.argv[2] === 'register') {
  await import('./register/index.ts')
  process.exit()
}
if (process.argv[2] === 'web') {
  // Apart from what is compiled here: it runs code in pages.
  await import(new URL('../../web/bench/index.ts', import.meta.url).href)
  process.exit()
}
const folder = process.argv[2]

/** Decode UTF-8 and look up the class of each code unit: no reader of text can do less. */
function floor(document: Buffer): number {
  const text = document.toString('utf8')
  let sum = 0
  for (let at = 0; at < text.length; at++) sum += CLASS[text.charCodeAt(at)] as number
  return sum
}

/** From a file's bytes to a line of NDJSON as bytes: everything but the disk. */
function whole(language: string): (document: Buffer) => Buffer {
  return (document) => Buffer.from(`${JSON.stringify(read(decode(document), { language, published: '2025-12-03' }))}\n`)
}

for (const { code, name } of LANGUAGES) {
  const texts = documents(code, folder)
  if (texts.length === 0) {
    console.log(`${name}: no texts (${folder ? `no .${code}.txt in ${folder}` : 'none in the casebook'})\n`)
    continue
  }
  const runners: Runner[] = [
    { name: 'mahdar', note: 'the whole record as NDJSON', documents: texts, run: whole(code) },
    { name: 'FLOOR-A', note: 'decode, class of each unit', documents: texts, run: floor },
  ]
  if (code === 'en') {
    const peers = PEERS.map(
      ({ name, does, run }): Runner => ({
        name,
        note: does,
        documents: texts,
        run: (document) => run(document.toString('utf8')),
      }),
    )
    runners.push(...peers)
  }
  const bytes = texts.reduce((sum, text) => sum + text.length, 0) / texts.length
  console.log(`${name}: ${texts.length} documents of ${Math.round(bytes)} bytes`)
  print(measure(runners))
}

function print(speeds: readonly Speed[]): void {
  const own = (speeds[0] as Speed).kilobytesPerSecond
  console.log(`  ${'program'.padEnd(12)} ${'documents/s'.padStart(11)} ${'KB/s'.padStart(9)}  ours to theirs`)
  for (const { name, note, documentsPerSecond, kilobytesPerSecond } of speeds) {
    const figures = [documentsPerSecond, kilobytesPerSecond].map((value) => Math.round(value).toLocaleString('en'))
    const ratio = name === 'mahdar' ? '' : `× ${(own / kilobytesPerSecond).toPrecision(2)}`
    console.log(
      `  ${name.padEnd(12)} ${figures[0]?.padStart(11)} ${figures[1]?.padStart(9)}  ${ratio.padEnd(14)} ${note}`,
    )
  }
  console.log()
}
