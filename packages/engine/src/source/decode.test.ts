import { describe, expect, test } from 'vitest'
import { decode } from './decode.js'

const text = 'fqdn: pool\u00E9.contoso.com # \u2013 caf\u00E9\n'

function utf16(value: string, bigEndian: boolean): number[] {
  return Array.from(value).flatMap((character) => {
    const unit = character.charCodeAt(0)
    return bigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8]
  })
}

const utf8 = [...Buffer.from(text, 'utf8')]

const encodings: readonly (readonly [string, readonly number[], string, boolean])[] = [
  ['UTF-8', utf8, 'utf-8', false],
  ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, ...utf8], 'utf-8', true],
  ['UTF-16LE with a mark', [0xff, 0xfe, ...utf16(text, false)], 'utf-16le', true],
  ['UTF-16BE with a mark', [0xfe, 0xff, ...utf16(text, true)], 'utf-16be', true],
  ['UTF-16LE without a mark', utf16(text, false), 'utf-16le', false],
  ['UTF-16BE without a mark', utf16(text, true), 'utf-16be', false],
  ['Windows-1252', [...Buffer.from('fqdn: pool\u00E9.contoso.com # ', 'latin1'), 0x96, ...Buffer.from(' caf\u00E9\n', 'latin1')], 'windows-1252', false],
]

describe('one text in every encoding', () => {
  test.each(encodings)('%s', (_name, bytes, encoding, mark) => {
    expect(decode(Uint8Array.from(bytes))).toEqual({ text, encoding, mark })
  })
})

test('curly quotes and dashes of Windows-1252 are characters, not controls', () => {
  expect(decode(Uint8Array.from([0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0x80, 0xff]))?.text).toBe('\u2018\u2019\u201C\u201D\u2013\u2014\u20AC\u00FF')
})

test.each([
  ['zero bytes without a pattern', [1, 2, 0, 0, 0, 7, 8, 9]],
  ['an image', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]],
])('%s is no text', (_name, bytes) => {
  expect(decode(Uint8Array.from(bytes))).toBeUndefined()
})

test.each([
  ['nothing', []],
  ['half a character of UTF-16', [0xff, 0xfe, 0x41]],
  ['a lone mark', [0xef, 0xbb, 0xbf]],
])('%s does not throw', (_name, bytes) => {
  expect(typeof decode(Uint8Array.from(bytes))?.text).toBe('string')
})
