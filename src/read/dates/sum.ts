/** Sums up number words: each scale (thousand, million …) takes what is smaller and stands before it. */
export class Sum {
  #parts: number[] = []
  #current = 0
  #began = false

  /** Adds a word's value. @returns false if the number cannot go on with this word */
  add(value: number, times: boolean, afterUnit: boolean): boolean {
    const ok = times ? this.#multiply(value) : this.#plus(value, afterUnit)
    if (ok) this.#began = true
    return ok
  }

  #multiply(value: number): boolean {
    const unit = this.#current % 10
    if (value === 10) {
      if (this.#current % 100 >= 10) return false
      this.#current += unit ? unit * 9 : 10
    } else if (value === 100) {
      if (this.#current >= 100) return false
      this.#current = (this.#current || 1) * 100
    } else {
      let low = this.#current
      while (this.#parts.length > 0 && (this.#parts.at(-1) as number) < value) low += this.#parts.pop() as number
      if (low === 0 && this.#began) return false
      this.#parts.push((low || 1) * value)
      this.#current = 0
    }
    return true
  }

  #plus(value: number, afterUnit: boolean): boolean {
    const low = this.#current % 100
    if (value >= 1000) {
      if (this.#current > 0 || (this.#parts.at(-1) ?? Number.POSITIVE_INFINITY) <= value) return false
      this.#parts.push(value)
    } else {
      if (value >= 100 && this.#current > 0) return false
      if (value >= 20 && value < 100 && low !== 0 && !(afterUnit && low < 10)) return false
      // Sixty and eighty go on to seventy and ninety in French: soixante-dix, quatre-vingt-dix.
      if (value >= 10 && value < 20 && low !== 0 && low !== 60 && low !== 80) return false
      if (value < 10 && (this.#current % 10 !== 0 || value === 0)) return false
      this.#current += value
    }
    return true
  }

  get value(): number {
    return this.#parts.reduce((sum, part) => sum + part, this.#current)
  }
}
