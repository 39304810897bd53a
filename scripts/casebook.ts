/**
 * `npm run casebook`: reads every document of casebook/ anew, writes its golden record, and prints what changed.
 * Known differences between languages that are gone are struck off; `--accept` notes new ones.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { changesOf } from './casebook/changes.ts'
import { documents, golden, recordOf } from './casebook/documents.ts'
import { agreement, comparisons, KNOWN, known } from './casebook/tellings.ts'

const records = new Map(documents().map((document) => [document, recordOf(document)]))

let changed = 0
for (const [{ name, golden: file }, record] of records) {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : undefined
  const after = golden(record)
  if (before === after) continue
  changed++
  const facts = changesOf(before === undefined ? undefined : JSON.parse(before), record)
  const counts = `+${facts.added.length} −${facts.removed.length} ~${facts.changed.length}`
  console.log(`${name}: ${before === undefined ? 'new, ' : ''}${counts}`)
  if (before !== undefined) {
    for (const line of facts.added) console.log(`  + ${line}`)
    for (const line of facts.removed) console.log(`  − ${line}`)
    for (const line of facts.changed) console.log(`  ~ ${line}`)
  }
  writeFileSync(file, after)
}
console.log(`${records.size} documents, ${changed} changed`)

const percent = (share: number) => `${(100 * share).toFixed(1)} %`
const all = comparisons(records)
const noted = known()
const found: string[] = []
for (const [folder, { likeness, departures }] of all) {
  const shares = Object.entries(likeness).filter(([, share]) => share < 1)
  console.log(`${folder}: ${shares.map(([aspect, share]) => `${aspect} ${percent(share)}`).join(', ') || 'all agree'}`)
  for (const { where, says, most } of departures) {
    const name = `${folder} ${where}`
    found.push(name)
    if (!noted.includes(name)) console.log(`  new difference, ${where}\n    says  ${says}\n    most  ${most}`)
  }
}
console.log(`Languages agree on ${percent(agreement(all))} (${found.length} differences)`)
const kept = process.argv.includes('--accept') ? found : noted.filter((name) => found.includes(name))
writeFileSync(KNOWN, `${JSON.stringify(kept.sort(), null, 2)}\n`)
