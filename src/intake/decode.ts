/** Bytes to text: UTF-8, UTF-16 with a byte-order mark, or the encoding that the user names. */
import { isUtf8 } from 'node:buffer'
import { analyse } from 'chardet'
import { InputError } from '../record/input-error.ts'
import { formatOf } from './signature.ts'
import { firstBadByte } from './utf8.ts'

const MARKS: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

const UTF8 = new TextDecoder('utf-8', { fatal: true })

/** How many bytes the guess of an encoding looks at. */
const SAMPLE = 65536

/**
 * The text of a file's bytes, without byte-order mark.
 * @param encoding a label of the WHATWG Encoding Standard; a byte-order mark in the bytes goes before it
 * @throws InputError if the bytes are not text in that encoding, or hold nothing
 */
export function decode(bytes: Uint8Array, encoding?: string): string {
  if (bytes.length === 0)
    throw new InputError({ what: 'is empty', remedy: 'Give a file that holds the text of a report.' })
  const format = formatOf(bytes)
  if (format) {
    throw new InputError({
      what: `is ${format}, not plain text`,
      remedy: 'Only text is read so far: save or copy it as plain text (.txt) first.',
    })
  }
  const marked = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))
  const text = decodeAs(bytes, marked?.[0] ?? encoding ?? 'utf-8', encoding !== undefined || marked?.[0] !== undefined)
  if (text.includes('\0')) throw binary(bytes)
  if (text.trim() === '')
    throw new InputError({
      what: 'holds nothing but white space',
      remedy: 'Give a file that holds the text of a report.',
    })
  return text
}

/** @throws InputError if there is no such encoding */
export function checkEncoding(label: string): string {
  try {
    return new TextDecoder(label).encoding
  } catch {
    throw new InputError({
      what: `"${label}" is no encoding that is known`,
      remedy:
        'Use a label such as utf-8, utf-16le, windows-1256 (Arabic), windows-1251 (Russian), windows-1252 or gb18030 (Chinese).',
    })
  }
}

function decodeAs(bytes: Uint8Array, encoding: string, chosen: boolean): string {
  if (encoding === 'utf-8' && !isUtf8(bytes)) throw broken(bytes, chosen)
  try {
    return (encoding === 'utf-8' ? UTF8 : new TextDecoder(encoding, { fatal: true })).decode(bytes)
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_STRING_TOO_LONG') throw error
    throw new InputError({
      what: `is not valid ${encoding}`,
      remedy: 'Leave out --encoding for UTF-8, or name the encoding that the file was written in.',
    })
  }
}

function broken(bytes: Uint8Array, chosen: boolean): InputError {
  if (!chosen && bytes.subarray(0, SAMPLE).includes(0)) return binary(bytes)
  const at = firstBadByte(bytes)
  const hex = (bytes[at] as number).toString(16).toUpperCase().padStart(2, '0')
  const guess = guessed(bytes, at)
  return new InputError({
    what: 'is not valid UTF-8',
    where: `byte ${at}: 0x${hex} belongs to no character`,
    remedy: guess
      ? `It looks like ${guess}: try --encoding ${guess}.`
      : 'Save it as UTF-8, or name its encoding with --encoding (windows-1256 for Arabic, windows-1252 for Western languages).',
  })
}

/** The likeliest encoding other than UTF-8 around the first bad byte. */
function guessed(bytes: Uint8Array, at: number): string | undefined {
  const from = Math.max(0, at - SAMPLE / 2)
  for (const { name, confidence } of analyse(bytes.subarray(from, from + SAMPLE))) {
    if (/^(utf|ascii)/i.test(name) || confidence < 5) continue
    try {
      const { encoding } = new TextDecoder(name, { fatal: true })
      new TextDecoder(name, { fatal: true }).decode(bytes.subarray(from, from + SAMPLE), { stream: true })
      return encoding
    } catch {
      // The detector knows encodings that the decoder does not, and guesses from statistics alone: try the next.
    }
  }
  return undefined
}

/** Zero bytes: UTF-16 without its mark where every other byte is zero, else no text at all. */
function binary(bytes: Uint8Array): InputError {
  const sample = bytes.subarray(0, SAMPLE)
  const zeros = [0, 0]
  for (let at = 0; at < sample.length; at++) if (sample[at] === 0) zeros[at % 2] = (zeros[at % 2] as number) + 1
  const [even = 0, odd = 0] = zeros
  const wide = Math.max(even, odd) > sample.length / 20 && Math.min(even, odd) * 10 < Math.max(even, odd)
  if (wide) {
    const encoding = odd > even ? 'utf-16le' : 'utf-16be'
    return new InputError({
      what: 'is not UTF-8 and has no byte-order mark',
      remedy: `It looks like ${encoding}: try --encoding ${encoding}.`,
    })
  }
  return new InputError({
    what: 'is not text',
    where: `byte ${sample.indexOf(0) < 0 ? bytes.indexOf(0) : sample.indexOf(0)} is zero`,
    remedy: 'Give a plain text file; only text is read so far.',
  })
}
