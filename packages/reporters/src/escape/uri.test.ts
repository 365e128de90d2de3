import fc from 'fast-check'
import { expect, test } from 'vitest'
import { uriOfPath } from './uri.js'

test.each([
  ['a/b.yaml', 'a/b.yaml'],
  ['a b/Zürich#1?.yaml', 'a%20b/Z%C3%BCrich%231%3F.yaml'],
  ['c:/x', 'c%3A/x'],
  ["100%/(a)'b'!.yaml", '100%25/%28a%29%27b%27%21.yaml'],
  ['a\\b', 'a%5Cb'],
  ['\ud800.yaml', '%EF%BF%BD.yaml'],
  ['../a', '../a'],
])('%j is %s', (path, uri) => {
  expect(uriOfPath(path)).toBe(uri)
})

test('what comes back is the path', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (path) => {
      expect(uriOfPath(path)).toMatch(/^[\w./%~-]*$/)
      expect(decodeURIComponent(uriOfPath(path))).toBe(path)
    }),
  )
})
