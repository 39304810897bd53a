/**
 * `npm run bench -- register [N]`: N documents (100,000 unless told) in one register, in SQLite and in a PostgreSQL server that is
 * started for it, if its programs are installed. What is durable is said so; views, lists and searches are the median of nine.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kept } from '../../../src/register/kept.ts'
import { knownIn, mechanismsIn } from '../../../src/register/known.ts'
import { peopleNamed } from '../../../src/register/people.ts'
import { mechanismIn } from '../../../src/register/register.ts'
import { addAll, type Text } from '../../../src/register/store/add.ts'
import { fileIn, openIn, openStore } from '../../../src/register/store/home.ts'
import { type NewDocument, prepare } from '../../../src/register/store/prepare.ts'
import { startPostgres } from '../../../src/register/store/sample.ts'
import type { Store } from '../../../src/register/store/store.ts'
import { brief } from '../../../src/register/views/brief.ts'
import { OF_MECHANISM } from '../../../src/register/views/of-mechanism.ts'
import { people } from '../../../src/register/views/people.ts'
import { search } from '../../../src/view/search.ts'
import { many, mechanismNumber } from './documents.ts'

const COUNT = Number(process.argv[3] ?? 100_000)
/** That of the casebook's meeting with most reports, about the middle of the register. */
const MECHANISM = Math.floor(COUNT / 69 / 40) * 20
/** Documents of one transaction, and those that are added from their texts to begin with. */
const BATCH = 100
const FROM_TEXTS = Math.min(10_000, COUNT / 5)
/** Mechanisms that the application lists. */
const LISTED = 200
const TODAY = '2026-06-01'

async function measured(store: Store, sizeOf: () => Promise<number>): Promise<void> {
  const texts: Text[] = Array.from(many(FROM_TEXTS), ({ name, text, record }) => ({
    ...{ name, published: record.document.published ?? undefined },
    text: async () => text,
  }))
  const [began, before] = [performance.now(), process.cpuUsage()]
  for await (const one of addAll(store, texts, 'bench')) if (one.state === 'failed') throw one.error
  const [took, { user, system }] = [performance.now() - began, process.cpuUsage(before)]
  say(
    'add, from texts',
    `${rate(FROM_TEXTS, took)}, durable, reading included (${rate(FROM_TEXTS, (user + system) / 1000)} of processor time)`,
  )
  const [bytes, making, writing] = await fill(store)
  const filled = COUNT - FROM_TEXTS
  say(
    'store alone',
    `${rate(filled, making + writing)}, durable: made ready ${rate(filled, making)}, written ${rate(filled, writing)}`,
  )
  say(
    'size',
    `${((await sizeOf()) / bytes).toFixed(2)} × the text (${(bytes / COUNT / 1024).toFixed(1)} KiB a document)`,
  )
  const mechanism = mechanismNumber(MECHANISM)
  const register = await mechanismIn(store, mechanism)
  say(
    'a mechanism',
    `${register.documents.length} documents, ${register.meetings.length} meetings, ${register.people.length} people`,
  )
  for (const [name, view] of Object.entries(OF_MECHANISM))
    say(name, await median(async () => view(await mechanismIn(store, mechanism), TODAY)))
  const known = new Kept(store, async (id) => knownIn(store, id, await store.decisions()), LISTED, false)
  const keeping = { decisions: () => store.decisions(), known: (ids: readonly string[]) => known.all(ids) }
  const listed = () => mechanismsIn(store, LISTED, keeping)
  say(`${LISTED} mechanisms listed, first`, await median(listed, 1))
  const later = many(COUNT + 9, COUNT)
  const added = async () => void (await store.add([later.next().value as NewDocument], 'bench'))
  say('the same after a report more', await median(listed, 9, added))
  say('brief', await median(async () => brief(await mechanismIn(store, mechanism), 'ar', TODAY)))
  say('people', await median(async () => people((await mechanismIn(store, mechanism)).people)))
  const name = register.people[0]?.mentions[0]?.person.name.value.written ?? ''
  say('people, by name', await median(async () => people((await peopleNamed(store, name)).people)))
  const questions = [
    ['a word most have', 'consultation', {}],
    ['in six languages', 'Taiwan', {}],
    ['words apart', 'cooperation security', {}],
    ['a name, all scripts', name, {}],
    ['a rare word', 'bakideba', {}],
    ['side and issue', '', { party: 'CN', issue: 'taiwan' }],
    ['word and mechanism', 'security', { mechanism }],
  ] as const
  for (const [what, words, facets] of questions)
    say(`search: ${what}`, await median(() => search(store, words, facets, 50)))
}

/** @returns bytes of text, milliseconds of making ready, and of writing */
async function fill(store: Store): Promise<[bytes: number, making: number, writing: number]> {
  let [bytes, making, writing] = [0, 0, 0]
  for (const { text } of many(FROM_TEXTS)) bytes += Buffer.byteLength(text)
  let batch: ReturnType<typeof prepare>[] = []
  const write = async () => {
    const start = performance.now()
    await store.addPrepared(batch, 'bench')
    writing += performance.now() - start
    batch = []
  }
  for (const document of many(COUNT, FROM_TEXTS)) {
    bytes += Buffer.byteLength(document.text)
    const start = performance.now()
    batch.push(prepare(document))
    making += performance.now() - start
    if (batch.length === BATCH) await write()
  }
  await write()
  return [bytes, making, writing]
}

/** The median by the clock, and what the processor was busy for: on a busy machine they differ. */
async function median(
  work: () => Promise<unknown>,
  runs = 9,
  before: () => Promise<unknown> = async () => undefined,
): Promise<string> {
  const times: number[] = []
  const busy: number[] = []
  for (let run = 0; run < runs; run++) {
    await before()
    const [start, used] = [performance.now(), process.cpuUsage()]
    await work()
    times.push(performance.now() - start)
    const { user, system } = process.cpuUsage(used)
    busy.push((user + system) / 1000)
  }
  const middle = (all: number[]) => all.sort((a, b) => a - b)[runs >> 1]?.toFixed(1)
  return `${middle(times)} ms (${middle(busy)} of processor time)`
}

const rate = (count: number, ms: number) => `${Math.round((1000 * count) / ms).toLocaleString('en')} documents/s`
const say = (what: string, words: string) => console.log(`  ${what.padEnd(28)} ${words}`)

const folder = mkdtempSync(join(tmpdir(), 'mahdar-bench-'))
console.log(`SQLite, ${COUNT.toLocaleString('en')} documents`)
const file = await openIn(folder)
await measured(file, async () => {
  await file.db.script('PRAGMA wal_checkpoint(TRUNCATE)')
  return statSync(fileIn(folder)).size
})
await file.close()
rmSync(folder, { recursive: true })

const server = startPostgres()
if (!server) console.log('\nPostgreSQL: no server is installed')
else
  try {
    console.log(`\nPostgreSQL, ${COUNT.toLocaleString('en')} documents`)
    const store = await openStore({ MAHDAR_DATABASE_URL: server.url })
    await measured(store, async () => {
      const [row] = await store.db.all('SELECT pg_database_size(current_database()) AS size')
      return Number(row?.size)
    })
    await store.close()
  } finally {
    server.stop()
  }
