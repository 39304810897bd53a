/**
 * `node measure/bench/register.ts [N]`: N documents (10,000 unless told) in one register. Made of the casebook's, each with
 * words of its own behind; reading is measured apart from storing. MAHDAR_DATABASE_URL measures a server.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { documents, recordOf } from '../../scripts/casebook/documents.ts'
import { mechanismIn } from '../../src/register/register.ts'
import { sha256 } from '../../src/register/store/events.ts'
import { findIn } from '../../src/register/store/find.ts'
import { fileIn, openIn, openStore } from '../../src/register/store/home.ts'
import { brief } from '../../src/register/views/brief.ts'
import { chronology } from '../../src/register/views/chronology.ts'
import { matrix } from '../../src/register/views/matrix.ts'

const COUNT = Number(process.argv[2] ?? 10_000)
const BATCH = 100
const MECHANISM = 'cn-ru-strategic-security-consultation'

const folder = mkdtempSync(join(tmpdir(), 'mahdar-bench-'))
const store = process.env.MAHDAR_DATABASE_URL ? await openStore() : await openIn(folder)
const base = documents()
base.map(recordOf) // words loaded
const began = performance.now()
const records = base.map(recordOf)
const reading = (performance.now() - began) / base.length

let seed = 1
const random = () => (seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0)
/** Words of no language, so that the records stay true and no two texts are near copies. */
const filling = () => Array.from({ length: 150 }, () => `x${(random() >>> 8).toString(36)}`).join(' ')

// One copy of the casebook as it is; the others of parties' meetings whose mechanisms are their own.
let bytes = 0
const time = performance.now()
for (let from = 0; from < COUNT; from += BATCH) {
  const batch = Array.from({ length: Math.min(BATCH, COUNT - from) }, (_, at) => {
    const number = from + at
    const source = base[number % base.length] as (typeof base)[number]
    const record = structuredClone(records[number % base.length] as (typeof records)[number])
    const text = number < base.length ? source.text : `${source.text}\n${filling()}`
    if (number >= base.length)
      for (const meeting of record.meetings) {
        if (meeting.mechanism) meeting.mechanism.value.id += `-${Math.floor(number / base.length)}`
        for (const party of meeting.parties) party.value = `${party.value}X${Math.floor(number / base.length)}`
      }
    record.document.sha256 = sha256(text)
    bytes += Buffer.byteLength(text)
    return { name: `${source.name}-${number}`, text, record }
  })
  await store.add(batch, 'bench')
}
const storing = (performance.now() - time) / COUNT

async function median(work: () => Promise<unknown>): Promise<string> {
  const times: number[] = []
  for (let run = 0; run < 9; run++) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return `${times.sort((a, b) => a - b)[4]?.toFixed(1)} ms`
}

const rate = (ms: number) => `${(1000 / ms).toFixed(0)} documents/s`
console.log(`${store.db.kind}, ${COUNT} documents, ${(bytes / COUNT / 1024).toFixed(1)} KiB each`)
console.log(`read ${rate(reading)}; store, durable ${rate(storing)}; both ${rate(reading + storing)}`)
console.log(`chronology ${await median(async () => chronology(await mechanismIn(store, MECHANISM)))}`)
console.log(`matrix ${await median(async () => matrix(await mechanismIn(store, MECHANISM)))}`)
console.log(`brief ${await median(async () => brief(await mechanismIn(store, MECHANISM), 'ar', '2026-06-01'))}`)
console.log(
  `search, 50 of many ${await median(() => findIn(store, { phrases: ['Taiwan', 'تايوان'], facets: [] }, 50))}`,
)
if (store.db.kind === 'sqlite') {
  await store.db.script('PRAGMA wal_checkpoint(TRUNCATE)')
  console.log(`file ${(statSync(fileIn(folder)).size / bytes).toFixed(2)} × the text`)
}
await store.close()
rmSync(folder, { recursive: true })
