import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText, isClean } from './clean-text.js'

test.each([
  ['plain \u{1f600} text\n\twith lines', 'plain \u{1f600} text\n\twith lines'],
  ['ends of lines\r\nof all\rkinds', 'ends of lines\nof all\nkinds'],
  ['a\u0000b\u001b[2Jc\u007fd\u0085e', 'a\ufffdb\ufffd[2Jc\ufffdd\ufffde'],
  ['half \ud83d of a pair', 'half \ufffd of a pair'],
])('%j', (text, clean) => {
  expect(cleanText(text, 100)).toBe(clean)
})

test('what is cut says so, and holds no half of a character', () => {
  expect(cleanText('\u{1f600}'.repeat(3), 4)).toBe('\u{1f600}\ufffd\u2026')
  expect(cleanText('abcd', 4)).toBe('abcd')
})

test('what was cleaned is clean, and not longer than it may be', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 30 }), fc.integer({ min: 1, max: 20 }), (text, most) => {
      const clean = cleanText(text, most)
      expect(isClean(clean)).toBe(true)
      expect(clean.length).toBeLessThanOrEqual(most)
      expect(cleanText(clean, most)).toBe(clean)
    }),
  )
})
