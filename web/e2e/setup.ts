/** Before the tests that use the application: its pages, a browser, and a register of some of the casebook, made once for all. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { fillCasebook } from '../../scripts/casebook/fill.ts'
import { findChromium } from '../../scripts/chromium.ts'
import { webPages } from '../../scripts/web.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    readonly chromium: string
    readonly pages: string
    readonly casebook: string
  }
}

/** Seven rounds of one standing format, one of them told in six languages and by both sides. */
const FOLDERS = ['001', '002', '003', '004', '005', '006', '007']

export default async function setup({ provide }: TestProject) {
  const casebook = mkdtempSync(join(tmpdir(), 'mahdar-casebook-'))
  provide('chromium', findChromium())
  provide('pages', await webPages())
  await fillCasebook(casebook, FOLDERS)
  provide('casebook', casebook)
  return () => rmSync(casebook, { recursive: true, force: true })
}
