#!/usr/bin/env node
// Plain JavaScript that an old Node can run too: it says what is missing instead of failing with a stack trace.
import { readFileSync } from 'node:fs'
import module from 'node:module'

const LEAST = 24

function fail(words) {
  process.stderr.write(`mahdar: ${words}\n`)
  process.exitCode = 2
}

/** Answers `--version` without loading the program, which takes longer than Node itself does to start. */
function version() {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  process.stdout.write(`${version}\n`)
}

const args = process.argv.slice(2)
if (Number(process.versions.node.split('.')[0]) < LEAST) {
  fail(
    `needs Node ${LEAST} or newer, and this is ${process.versions.node}. In a checkout use npx mahdar or npm start, which bring their own.`,
  )
} else if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
  version()
} else {
  module.enableCompileCache()
  import('../src/cli/main.ts').then(
    ({ main }) => main(args),
    (error) => {
      if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error
      fail('its packages are not installed. Run npm ci, or npm start, which does.')
    },
  )
}
