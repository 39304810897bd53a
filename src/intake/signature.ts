/** What a file is, by its first bytes, where it is not text. */

const SIGNATURES: readonly (readonly [name: string, bytes: string])[] = [
  ['a PDF document', '%PDF-'],
  ['a Word (docx) or other zipped document', 'PK\x03\x04'],
  ['an old Word (doc) document', '\xd0\xcf\x11\xe0'],
  ['an RTF document', '{\\rtf'],
  ['a PNG image', '\x89PNG'],
  ['a JPEG image', '\xff\xd8\xff'],
  ['a GIF image', 'GIF8'],
  ['a gzip archive', '\x1f\x8b'],
]

/** Openings of web pages, compared without letter case. */
const PAGE = ['<!doctype html', '<html', '<?xml']

/** How far text may stand before the opening of a page (comments, a byte-order mark, blank lines). */
const HEAD = 1024

/** The name of the format, or undefined if the bytes may be plain text. */
export function formatOf(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD)).toString('latin1')
  for (const [name, opening] of SIGNATURES) if (head.startsWith(opening)) return name
  const start = head.replace(/^(\xef\xbb\xbf)?\s*/, '').toLowerCase()
  if (PAGE.some((opening) => start.startsWith(opening))) return 'a web page (HTML)'
  return undefined
}
