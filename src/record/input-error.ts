/** The one error for input that cannot be read: it says what is wrong, where, and what to do about it. */

export interface InputProblem {
  /** What is wrong, as the end of a sentence that begins with the input's name: "is not valid UTF-8". */
  readonly what: string
  /** The place inside the input: "byte 1043", "line 3, column 7". */
  readonly where?: string | undefined
  /** What the user can do, as a sentence. */
  readonly remedy: string
}

export class InputError extends Error {
  override readonly name = 'InputError'
  readonly what: string
  readonly where: string | null
  readonly remedy: string

  constructor({ what, where, remedy }: InputProblem) {
    super(`${sentence(what, where)} ${remedy}`)
    this.what = what
    this.where = where ?? null
    this.remedy = remedy
  }
}

/** The problem in one sentence, opened by the input's name if there is one. */
export function sentence(what: string, where?: string | null, input?: string): string {
  return `${input ? `${input} ` : ''}${what}${where ? ` (${where})` : ''}.`
}
