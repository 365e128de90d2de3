import { expect, test } from 'vitest'
import { lineText, placeOf, positionOf } from './line-map.js'
import type { Source } from './source.js'

const source = (text: string): Source => ({ path: 'a.yaml', text, language: 'yaml' })

test.each([
  ['LF', 'one\ntwo\nthree'],
  ['CRLF', 'one\r\ntwo\r\nthree'],
  ['CR', 'one\rtwo\rthree'],
])('%s ends a line', (_name, text) => {
  const at = source(text)
  expect(positionOf(at, text.indexOf('two'))).toEqual({ line: 2, column: 1 })
  expect(positionOf(at, text.indexOf('hree'))).toEqual({ line: 3, column: 2 })
  expect([1, 2, 3, 4].map((line) => lineText(at, line))).toEqual(['one', 'two', 'three', ''])
})

test('columns count UTF-16 units, as editors do', () => {
  expect(positionOf(source('😀x'), 2)).toEqual({ line: 1, column: 3 })
})

test('a place has both ends', () => {
  expect(placeOf({ source: source('a: b\nc: d'), start: 3, end: 9 })).toEqual({ path: 'a.yaml', start: { line: 1, column: 4 }, end: { line: 2, column: 5 } })
})

test('line separators that only some programs know do not start a line', () => {
  expect(positionOf(source('a\u2028b\u0085c'), 4)).toEqual({ line: 1, column: 5 })
})
