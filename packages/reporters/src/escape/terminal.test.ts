import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { escapeTerminal, escapeTerminalLines } from './terminal.js'

describe('one line', () => {
  test.each([
    ['plain text stays', 'pool10.contoso.com – Zürich 日本 😀', 'pool10.contoso.com – Zürich 日本 😀'],
    ['colours', '\u001b[31mred', '\\u{1b}[31mred'],
    ['title of the window', '\u001b]0;evil\u0007', '\\u{1b}]0;evil\\u{7}'],
    ['C1', '\u009b31m', '\\u{9b}31m'],
    ['backspace and DEL', 'a\b\u007f', 'a\\u{8}\\u{7f}'],
    ['new lines and tabs', 'a\nb\r\nc\td', 'a\\nb\\r\\nc\\td'],
    ['direction', 'a\u202eb\u2066c\u200f', 'a\\u{202e}b\\u{2066}c\\u{200f}'],
    ['no width', 'a\u200bb\ufeffc\u00add', 'a\\u{200b}b\\u{feff}c\\u{ad}d'],
    ['tags', 'a\u{e0041}', 'a\\u{e0041}'],
    ['half a surrogate pair', 'a\ud83d', 'a\\u{d83d}'],
    ['line separators', 'a\u2028b\u0085', 'a\\u{2028}b\\u{85}'],
    ['joiners stay for the scripts that need them', '👨‍👩‍👧 نمی‌خواهم', '👨‍👩‍👧 نمی‌خواهم'],
  ])('%s', (_, text, expected) => {
    expect(escapeTerminal(text)).toBe(expected)
  })
})

test('lines keep line feeds and tabs, and nothing else', () => {
  expect(escapeTerminalLines('a\r\nb\rc\td\u001b')).toBe('a\nb\nc\td\\u{1b}')
})

test('nothing that a terminal obeys comes through, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(escapeTerminal(text)).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
    }),
  )
})
