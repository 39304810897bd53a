/** Debian's package manager, for what the tests and pictures need from the system. */
import { spawnSync } from 'node:child_process'

/**
 * Installs one of Debian's packages, and says on stderr that it does.
 * @param what what it is and what for, as it stands in the message
 * @returns whether it did: only root may, and only where there is apt-get
 */
export function install(name: string, what: string): boolean {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).error) return false
  process.stderr.write(`Setting up: installing ${what}, once …\n`)
  const apt = (...args: string[]) =>
    spawnSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'ignore', 'inherit'],
    }).status === 0
  const now = () => apt('install', '-y', '--no-install-recommends', name)
  return now() || (apt('update') && now())
}
