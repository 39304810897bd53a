/**
 * `npm run build`: the package as it is published, in dist/. Sources are compiled (their imports rewritten), lexicons copied, and
 * package.json is written anew: without what only the checkout needs (its own Node, the tools).
 */
import { execFileSync } from 'node:child_process'
import { chmodSync, copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { webPages } from './web.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
/** Where to build: dist/, or the folder named on the command line. */
const dist = `${resolve(process.argv[2] ?? `${root}dist`)}/`

rmSync(dist, { recursive: true, force: true })
execFileSync(
  process.execPath,
  [`${root}node_modules/typescript/bin/tsc`, '-p', `${root}tsconfig.build.json`, '--outDir', dist],
  {
    stdio: 'inherit',
  },
)
copyData()
cpSync(await webPages(), `${dist}web`, { recursive: true })
copyCommand()
writeManifest()
for (const file of ['README.md', 'CHANGELOG.md', 'LICENSE']) copyFileSync(root + file, dist + file)
copyFileSync(`${root}src/record/record.schema.json`, `${dist}record.schema.json`)

/** Lexicons and the world's data; what only tests read (examples) stays behind. */
function copyData(): void {
  const wanted = (path: string) => !/\.[cm]?ts$/.test(path) && !/(^|[\\/])(examples|__snapshots__)([\\/.]|$)/.test(path)
  for (const folder of ['language', 'world'])
    cpSync(`${root}src/${folder}`, dist + folder, { recursive: true, filter: wanted })
}

function copyCommand(): void {
  mkdirSync(`${dist}bin`)
  const command = readFileSync(`${root}bin/mahdar.js`, 'utf8').replace('../src/cli/main.ts', '../cli/main.js')
  writeFileSync(`${dist}bin/mahdar.js`, command)
  chmodSync(`${dist}bin/mahdar.js`, 0o755)
}

function writeManifest(): void {
  const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as Record<string, unknown>
  const { private: _, scripts, devDependencies, optionalDependencies, exports, ...kept } = manifest
  const published = {
    ...kept,
    // Not in the checkout's own package.json: there an older Node is no fault, since npm installs the one that is needed.
    engines: { node: '>=24' },
    exports: {
      '.': { types: './index.d.ts', default: './index.js' },
      './record.schema.json': './record.schema.json',
      './package.json': './package.json',
    },
    types: './index.d.ts',
  }
  writeFileSync(`${dist}package.json`, `${JSON.stringify(published, null, 2)}\n`)
}
