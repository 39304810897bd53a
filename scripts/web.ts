/** The application's pages, built where their sources are newer than what was built last. */
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../', import.meta.url))

/** @returns the folder of the built pages */
export async function webPages(): Promise<string> {
  const pages = join(root, 'web/dist')
  const stamp = join(pages, 'sources.sha256')
  const now = sources()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return pages
  process.stderr.write('Setting up: building the pages …\n')
  // Tests say that they are tests, and React would be built as for its developers: half as large again, and slower.
  const { NODE_ENV } = process.env
  process.env.NODE_ENV = 'production'
  try {
    await build({ configFile: join(root, 'web/vite.config.ts') })
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = NODE_ENV
  }
  writeFileSync(stamp, now)
  return pages
}

/** A hash over everything that the pages are made of. */
function sources(): string {
  const hash = createHash('sha256')
  const paths = globSync('web/{src,texts}/**/*', { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  const ours = ['http/types', 'register/runs', 'sense/senses', 'view/bidi', 'view/reasons'].map(
    (path) => `src/${path}.ts`,
  )
  const shared = ['web/index.html', 'web/vite.config.ts', 'package-lock.json', ...ours].map((path) => join(root, path))
  for (const path of [...paths, ...shared].sort())
    hash.update(path.slice(root.length)).update('\0').update(readFileSync(path))
  return hash.digest('hex')
}
