/** What the measuring commands are asked for, and what they say where it cannot be done. */
import { readdirSync } from 'node:fs'
import { type ParseArgsConfig, parseArgs } from 'node:util'

/** Says what is wrong and ends with exit code 2. */
export function stop(message: string): never {
  console.error(message)
  process.exit(2)
}

/** The options and arguments of the command line; whatever is none of them ends the command with its usage. */
export function optionsOf<Config extends ParseArgsConfig>(config: Config, usage: string) {
  try {
    return parseArgs(config)
  } catch (error) {
    return stop(`${(error as Error).message}\n${usage}`)
  }
}

/** The names of a folder's files with an ending, in order; a folder that cannot be read ends the command. */
export function filesIn(folder: string, ending: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(ending))
      .sort()
  } catch (error) {
    return stop(`The folder ${folder} cannot be read: ${(error as Error).message}`)
  }
}
