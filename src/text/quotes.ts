/** The marks around a quotation, as folding leaves them: “ ” „ are one sign then. */

/** What closes a quotation, by what opens it. */
export const QUOTES: Readonly<Record<string, string>> = { '"': '"', '«': '»', '‹': '›', '「': '」', '『': '』' }

export const OPENING_QUOTES: ReadonlySet<string> = new Set(Object.keys(QUOTES))
export const CLOSING_QUOTES: ReadonlySet<string> = new Set(Object.values(QUOTES))
