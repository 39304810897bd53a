/** What each language must read and must not read: the sentences stand in its folder, in examples/sentences.yaml. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { languages } from '../index.ts'
import { found } from './examples.ts'

interface Examples {
  readonly 'should read': readonly { text: string; gives: string[] }[]
  readonly 'should not read': readonly string[]
  /** Sentences that should not be read and are: one that is mended fails here, and moves up. */
  readonly 'known faults': readonly string[]
}

const examplesOf = (code: string) =>
  parse(readFileSync(new URL(`${code}/examples/sentences.yaml`, import.meta.url), 'utf8')) as Examples

/** Facts that a text holds if something was agreed or took place. */
const tookPlace = (text: string, code: string) =>
  found(text, code).filter(
    (fact) => fact.startsWith('agreement') || (fact.startsWith('meeting') && fact.includes(', held')),
  )

describe.each(languages.map(({ code }) => code))('%s', (code) => {
  const examples = examplesOf(code)

  test.each([...examples['should read']])('reads $text', ({ text, gives }) => {
    expect(found(text, code)).toEqual(gives)
  })

  test.each([...examples['should not read']])('nothing took place in %s', (text) => {
    expect(tookPlace(text, code)).toEqual([])
  })

  for (const text of examples['known faults'])
    test.fails(`known fault: nothing took place in ${text}`, () => {
      expect(tookPlace(text, code)).toEqual([])
    })
})
