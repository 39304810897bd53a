// Installs the packages that package-lock.json names, if they are not there yet. Runs before every npm script of the checkout, so
// it is plain JavaScript for any Node that npm runs under, and says nothing when there is nothing to do.
'use strict'
const { spawnSync } = require('node:child_process')
const { existsSync, readFileSync } = require('node:fs')
const { join } = require('node:path')

const root = join(__dirname, '..')
const LEAST = 24

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages
  } catch {
    return undefined
  }
}

/** Whether every package of the lock file is installed in its version; optional ones are for some platforms only. */
function isUpToDate() {
  const wanted = packagesIn('package-lock.json')
  const installed = packagesIn('node_modules/.package-lock.json')
  if (!wanted || !installed) return false
  for (const path of Object.keys(wanted)) {
    const have = installed[path]
    if (path === '' || (!have && wanted[path].optional)) continue
    if (!have || have.version !== wanted[path].version) return false
  }
  return Number(process.versions.node.split('.')[0]) >= LEAST || ownNode()
}

/** Whether a Node of our own is installed, for machines whose Node is older. */
function ownNode() {
  return ['node', 'node.exe', 'node.cmd'].some((name) => existsSync(join(root, 'node_modules', '.bin', name)))
}

function install() {
  process.stderr.write('Setting up: installing packages, once …\n')
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env.npm_execpath
  const options = { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] }
  const { status, error } = npm
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
  if (error) process.stderr.write(`${error.message}\n`)
  return status === 0
}

if (!isUpToDate()) {
  if (!install()) {
    process.stderr.write('The packages could not be installed: see above. A first run needs the npm registry.\n')
    process.exit(1)
  }
  if (Number(process.versions.node.split('.')[0]) < LEAST && !ownNode()) {
    process.stderr.write(
      `Mahdar needs Node ${LEAST} or newer, and npm has none for this platform. Install it from https://nodejs.org.\n`,
    )
    process.exit(1)
  }
}
