/** Counts of right, missed and invented readings per language and field, and the misses themselves. */
export class Tally {
  readonly #counts = new Map<string, { right: number; gold: number; given: number; invented: number }>()
  readonly #misses: string[] = []

  add(lang: string, field: string, counts: { right: number; gold: number; given: number; invented?: number }): void {
    const key = `${lang}\t${field}`
    const known = this.#counts.get(key) ?? { right: 0, gold: 0, given: 0, invented: 0 }
    known.right += counts.right
    known.gold += counts.gold
    known.given += counts.given
    known.invented += counts.invented ?? 0
    this.#counts.set(key, known)
  }

  miss(id: string, field: string, what: string): void {
    this.#misses.push(`${id}  ${field}: ${what}`)
  }

  print(brief: boolean): void {
    if (!brief) for (const miss of this.#misses) console.log(miss)
    console.log(`${brief ? '' : '\n'}lang  field          precision  recall     F1   right/gold  invented`)
    for (const [key, { right, gold, given, invented }] of [...this.#counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const [lang = '', field = ''] = key.split('\t')
      const precision = given === 0 ? 1 : right / given
      const recall = gold === 0 ? 1 : right / gold
      const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
      const cells = [precision, recall, f1].map((value) => value.toFixed(3).padStart(8)).join(' ')
      console.log(
        `${lang.padEnd(5)} ${field.padEnd(14)} ${cells}  ${`${right}/${gold}`.padStart(9)}  ${String(invented).padStart(7)}`,
      )
    }
  }
}
