/** Names of files, which may be longer than a page has room for. */

const LONGEST = 90
const [HEAD, TAIL] = [60, 24]

/** A name whose middle is left out where it is too long: what it begins with and its ending tell most. */
export function shortened(name: string): string {
  const signs = Array.from(name)
  return signs.length > LONGEST ? `${signs.slice(0, HEAD).join('')}…${signs.slice(-TAIL).join('')}` : name
}

/** The name of a file without the folders in which it lies. */
export const fileOf = (name: string): string => shortened(name.split(/[/\\]/).at(-1) || name)
