import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decode, type Encoding } from '../source/decode.js'
import { encode } from '../source/encode.js'
import { applyEdits } from './edit.js'
import { rewrite } from './rewrite.js'

const marks: Readonly<Record<Encoding, readonly number[]>> = { 'utf-8': [0xef, 0xbb, 0xbf], 'utf-16le': [0xff, 0xfe], 'utf-16be': [0xfe, 0xff], 'windows-1252': [] }
const encodings: readonly Encoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']

test.each(encodings)('%s comes back as it went', (encoding) => {
  const text = 'fqdn: caf\u00e9 \u2013 \u201cx\u201d\r\n'
  const bytes = encode(text, encoding)
  expect(decode(Uint8Array.from([...marks[encoding], ...(bytes ?? [])]))).toEqual({ text, encoding, mark: encoding !== 'windows-1252' })
})

test('Windows-1252 has no byte for other characters', () => {
  expect(encode('a\u0416', 'windows-1252')).toBeUndefined()
  expect(encode('\u0080', 'windows-1252')).toBeUndefined()
  expect(encode('\u0081\u20ac', 'windows-1252')).toEqual(Uint8Array.of(0x81, 0x80))
})

describe('the bytes outside an edit stay', () => {
  const part = fc.string({ unit: fc.oneof(fc.constantFrom('a', ' ', '\r\n', '\n', '\u00e9', '\u20ac', '\u{1f600}', '\u4e2d'), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })), maxLength: 12 })

  test.each(['utf-8', 'utf-16le', 'utf-16be'] as const)('%s with a mark', (encoding) => {
    fc.assert(
      fc.property(part, part, part, part, (before, old, after, now) => {
        const bytes = (text: string): readonly number[] => [...marks[encoding], ...(encode(text, encoding) ?? [])]
        const edit = { start: before.length, end: before.length + old.length, text: now }
        const result = rewrite(Uint8Array.from(bytes(before + old + after)), [edit])
        expect(result.ok && [...result.bytes]).toEqual(bytes(before + now + after))
      }),
    )
  })

  test('even those that are no characters', () => {
    const bytes = Uint8Array.from([0xff, 0xfe, 0x00, 0xd8, 0x61, 0x00, 0x62, 0x00])
    const result = rewrite(bytes, [{ start: 1, end: 2, text: 'xy' }])
    expect(result.ok && [...result.bytes]).toEqual([0xff, 0xfe, 0x00, 0xd8, 0x78, 0x00, 0x79, 0x00, 0x62, 0x00])
  })
})

test('several edits in any order', () => {
  const text = 'one two three'
  const edits = [{ start: 8, end: 13, text: 'd\u00e9' }, { start: 0, end: 3, text: '' }]
  const result = rewrite(Buffer.from(text), edits)
  expect(result.ok && decode(result.bytes)?.text).toBe(applyEdits(text, edits))
  expect(result.ok && result.edits.map(({ start, end, bytes }) => [start, end, bytes.length])).toEqual([[0, 3, 0], [8, 13, 3]])
})

test('bytes that are no text are not written', () => {
  expect(rewrite(Uint8Array.of(1, 2, 0, 0, 0, 7, 8, 9), [])).toEqual({ ok: false, reason: 'the file is not text' })
})
