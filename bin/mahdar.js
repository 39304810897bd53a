#!/usr/bin/env node
// Plain JavaScript that an old Node can run too: it says what is missing instead of failing with a stack trace.
const LEAST = 24

if (Number(process.versions.node.split('.')[0]) < LEAST) {
  process.stderr.write(
    `mahdar: needs Node ${LEAST} or newer, and this is ${process.versions.node}. In a checkout use npx mahdar or npm start, which bring their own.\n`,
  )
  process.exitCode = 2
} else {
  import('../src/cli/main.ts').then(
    ({ main }) => main(process.argv.slice(2)),
    (error) => {
      if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error
      process.stderr.write('mahdar: its packages are not installed. Run npm ci, or npm start, which does.\n')
      process.exitCode = 2
    },
  )
}
