/** Process CPU time of a piece of work over many documents: several rounds in turn, the median of each. */

export interface Runner {
  readonly name: string
  readonly note: string
  readonly documents: readonly Buffer[]
  run(document: Buffer): unknown
}

export interface Speed {
  readonly name: string
  readonly note: string
  /** Microseconds of process CPU time a document. */
  readonly micros: number
  readonly documentsPerSecond: number
  readonly kilobytesPerSecond: number
}

const ROUNDS = 5
/** A round lasts at least so long, in microseconds, so that the clock's grain does not matter. */
const LONG = 300_000
/**
 * A runner is warm when it has not become faster for so many stretches of so many microseconds each: the machine's own compiler
 * works while a program runs, and a large program takes longest (on a slow machine half a minute).
 */
const STRETCH = 1_000_000
const STEADY = 6
/** By how much a stretch must be faster to count, and after how many stretches the runner is measured as it is. */
const FASTER = 0.97
const MOST = 60

/** Measures all runners in one process; rounds take turns, so that what slows the machine slows each alike. */
export function measure(runners: readonly Runner[]): Speed[] {
  const times = runners.map((): number[] => [])
  const passes = runners.map((runner) => passesFor(runner))
  for (let round = 0; round < ROUNDS; round++) {
    for (const [at, runner] of runners.entries()) times[at]?.push(timeOf(runner, passes[at] as number))
  }
  return runners.map(({ name, note, documents }, at) => {
    const micros = (times[at] as number[]).sort((a, b) => a - b)[ROUNDS >> 1] as number
    const bytes = documents.reduce((sum, document) => sum + document.length, 0) / documents.length
    return { name, note, micros, documentsPerSecond: 1e6 / micros, kilobytesPerSecond: (bytes / 1000) * (1e6 / micros) }
  })
}

/** Runs until that makes the runner no faster. */
function warm(runner: Runner): void {
  let best = Number.POSITIVE_INFINITY
  for (let stretch = 0, steady = 0; stretch < MOST && steady < STEADY; stretch++, steady++) {
    let ran = 0
    let passes = 0
    for (; ran < STRETCH; passes++) ran += timeOf(runner, 1) * runner.documents.length
    if (ran / passes < best * FASTER) steady = 0
    best = Math.min(best, ran / passes)
  }
}

/** Warms the runner up, and finds how often it must go through its documents to fill a round. */
function passesFor(runner: Runner): number {
  warm(runner)
  let passes = 1
  for (; passes < 4096; passes *= 2) {
    if (timeOf(runner, passes) * passes * runner.documents.length >= LONG) break
  }
  return passes
}

/** What the last run gave: kept, so that no work can be left out as unused. */
const kept: unknown[] = [undefined]

function timeOf({ documents, run }: Runner, passes: number): number {
  const before = process.cpuUsage()
  for (let pass = 0; pass < passes; pass++) for (const document of documents) kept[0] = run(document)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / (passes * documents.length)
}
