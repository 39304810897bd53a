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
/** A runner is warm when it has run so long, in microseconds: the engine compiles while it runs, and large programs take longest. */
const WARM = 3_000_000

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

/** Warms the runner up, and finds how often it must go through its documents to fill a round. */
function passesFor(runner: Runner): number {
  for (let ran = 0; ran < WARM; ) ran += timeOf(runner, 1) * runner.documents.length
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
