import { isUtf8 } from 'node:buffer'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InputError } from '../record/input-error.ts'
import { checkEncoding, decode } from './decode.ts'
import { firstBadByte } from './utf8.ts'

const ARABIC = 'عقد وزيرا خارجية البلدين جولة من المشاورات السياسية في العاصمة، واتفقا على مواصلة التنسيق بينهما.'

/** The same words in the Arabic code page of Windows. */
function windows1256(text: string): Uint8Array {
  const table = new Map<string, number>()
  for (let byte = 0; byte < 256; byte++) table.set(new TextDecoder('windows-1256').decode(Uint8Array.of(byte)), byte)
  return Uint8Array.from(text, (letter) => table.get(letter) as number)
}

function refusal(bytes: Uint8Array, encoding?: string): InputError {
  try {
    decode(bytes, encoding)
  } catch (error) {
    if (error instanceof InputError) return error
    throw error
  }
  throw new Error('was read')
}

describe('what is text', () => {
  test('UTF-8, with and without its mark', () => {
    expect(decode(Buffer.from(ARABIC))).toBe(ARABIC)
    expect(decode(Buffer.from(`\ufeff${ARABIC}`))).toBe(ARABIC)
  })

  test('UTF-16 with its mark, in both byte orders', () => {
    const little = Buffer.from(`\ufeff${ARABIC}`, 'utf16le')
    expect(decode(little)).toBe(ARABIC)
    expect(decode(Buffer.from(little).swap16())).toBe(ARABIC)
  })

  test('a named encoding, and a mark before it', () => {
    expect(decode(windows1256(ARABIC), 'windows-1256')).toBe(ARABIC)
    expect(decode(Buffer.from(`\ufeff${ARABIC}`), 'windows-1256')).toBe(ARABIC)
  })

  test('line ends stay as they are', () => {
    expect(decode(Buffer.from('a\r\nb\rc\n'))).toBe('a\r\nb\rc\n')
  })
})

describe('what is not, and what to do', () => {
  test.each([
    ['nothing', Buffer.alloc(0), 'is empty', 'report'],
    ['white space', Buffer.from(' \n\t\u00a0\n'), 'white space', 'report'],
    ['PDF', Buffer.from('%PDF-1.7 …'), 'PDF', 'plain text'],
    ['docx', Buffer.from('PK\x03\x04…'), 'docx', 'plain text'],
    ['a web page', Buffer.from('\n <!DOCTYPE HTML><html>…'), 'HTML', 'plain text'],
    ['zeros', Buffer.from([0x41, 0, 0, 0, 0, 0x42, 0, 0, 0x43]), 'is not text', 'plain text'],
    [
      'UTF-16 without its mark',
      Buffer.from('The ministers met in Cairo.', 'utf16le'),
      'byte-order mark',
      '--encoding utf-16le',
    ],
  ])('%s', (_, bytes, what, remedy) => {
    const error = refusal(bytes)
    expect(error.what).toContain(what)
    expect(error.remedy).toContain(remedy)
  })

  test('broken UTF-8 names the byte and the likely encoding', () => {
    const error = refusal(Buffer.concat([Buffer.from('abc '), windows1256(ARABIC)]))
    expect(error.where).toBe('byte 4: 0xDA belongs to no character')
    expect(error.remedy).toContain('--encoding windows-1256')
  })

  test('a broken character in a UTF-8 text', () => {
    const bytes = Buffer.concat([Buffer.from(ARABIC), Buffer.of(0xff), Buffer.from(ARABIC)])
    expect(refusal(bytes).where).toContain(`byte ${Buffer.byteLength(ARABIC)}`)
  })

  test('an encoding that nobody knows', () => {
    expect(() => checkEncoding('arabic-1')).toThrow(/windows-1256/)
    expect(checkEncoding('cp1256')).toBe('windows-1256')
  })
})

test('the first bad byte is where a strict decoder stops', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), fc.string({ unit: 'grapheme' }), (noise, text) => {
      const bytes = Buffer.concat([Buffer.from(text), noise])
      const at = firstBadByte(bytes)
      expect(at === -1).toBe(isUtf8(bytes))
      if (at >= 0) expect(isUtf8(bytes.subarray(0, at))).toBe(true)
    }),
  )
})
