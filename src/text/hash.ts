/** A short, stable hash of words: for identifiers, not for security. */

/** 52-bit FNV-1a style hash as ten hexadecimal digits. */
export function hash(words: string): string {
  let low = 0x811c9dc5
  let high = 0x1000193
  for (let at = 0; at < words.length; at++) {
    const unit = words.charCodeAt(at)
    low = Math.imul(low ^ unit, 0x01000193)
    high = Math.imul(high ^ unit, 0x85ebca6b) + low
  }
  return (high >>> 12).toString(16).padStart(5, '0') + (low >>> 12).toString(16).padStart(5, '0')
}
