/** Names across scripts: how many pairs of one person's names share a key, and how many of two people's that are written alike. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load as parse } from 'js-yaml'
import { expect, test } from 'vitest'
import { nameKeys, sharesKey } from './index.ts'

const file = readFileSync(join(import.meta.dirname, 'examples', 'officials.yaml'), 'utf8')
const { source: _, ...officials } = parse(file) as Record<string, Record<string, string>>
/** Everybody's names: the Latin one first. */
const people = Object.entries(officials).map(([latin, others]) => [latin, ...Object.keys(others)])

const script = (name: string) =>
  ['Latin', 'Cyrillic', 'Arabic', 'Han'].find((one) => new RegExp(`^\\p{Script=${one}}`, 'u').test(name))

const pairs = people.flatMap((names) =>
  names.flatMap((a, index) =>
    names.slice(index + 1).flatMap((b) => (script(a) === script(b) ? [] : [[a, b] as const])),
  ),
)

/** For each person the three others whose Latin names are most like it, against that person's name in the other script. */
const strangers = people.flatMap(([latin = '', ...others]) => {
  const near = people
    .map(([other = '']) => other)
    .filter((other) => !samePerson(latin, other))
    .sort((a, b) => distance(a, latin) - distance(b, latin) || a.localeCompare(b))
    .slice(0, 3)
  return near.map((other) => [other, others[0] ?? ''] as const)
})

/** One name is a part of the other ("Putin", "Vladimir Putin"), or a further spelling of it. */
function samePerson(a: string, b: string): boolean {
  const words = (name: string) => new Set(name.toLowerCase().split(/[ -]/))
  const [small, large] = [words(a), words(b)].sort((one, other) => one.size - other.size)
  return [...(small ?? [])].every((word) => large?.has(word)) || distance(a, b) <= 2
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

test('one name in four scripts and two spellings', () => {
  for (const name of ['Shoigu', 'شويغو', 'شويجو', '绍伊古']) expect(sharesKey(name, 'Шойгу'), name).toBe(true)
})

test('most pairs of names of one person share a key', () => {
  const missed = pairs.filter(([a, b]) => !sharesKey(a, b))
  console.log(
    pairs.length,
    missed.map(([a, b]) => `${a} ${nameKeys(a)} | ${b} ${nameKeys(b)}`),
  )
  expect(pairs.length).toBeGreaterThanOrEqual(200)
  expect(1 - missed.length / pairs.length).toBeGreaterThanOrEqual(0.9)
})

test('few names of two people that are written alike share one', () => {
  const collided = strangers.filter(([a, b]) => sharesKey(a, b))
  expect(strangers.length).toBeGreaterThanOrEqual(200)
  expect(collided.length / strangers.length).toBeLessThanOrEqual(0.02)
})

test('what has no reading proposes nobody', () => {
  expect(nameKeys('Σεργκέι')).toEqual([])
  expect(nameKeys('')).toEqual([])
})
