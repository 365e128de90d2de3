import { expect, test } from 'vitest'
import { marksOf, withoutMarks } from './mark.js'

test.each([
  ['YAML', 'a: b   # <- a is b', [{ path: 'x', line: 1, message: 'a is b' }]],
  ['PowerShell', 'one\r\nGet-X # <- bad', [{ path: 'x', line: 2, message: 'bad' }]],
  ['XML and Markdown', '<a/> <!-- <- bad -->', [{ path: 'x', line: 1, message: 'bad' }]],
  ['two of one line', 'a: b # <- first <- second', [{ path: 'x', line: 1, message: 'first' }, { path: 'x', line: 1, message: 'second' }]],
  ['with a level', 'a: b # <- (warning) careful', [{ path: 'x', line: 1, message: 'careful', level: 'warning' }]],
  ['an arrow that is no comment', 'a: x <- y', []],
])('%s', (_name, text, marks) => {
  expect(marksOf('x', text)).toEqual(marks)
})

test.each([
  ['a: b   # <- a is b\nc: d', 'a: b\nc: d'],
  ['Get-X # <- bad\r\n# kept\r\n', 'Get-X\r\n# kept\r\n'],
  ['<a/> <!-- <- bad -->', '<a/>'],
  ['a: b # first # <- second <- third', 'a: b # first'],
  ['a: x <- y', 'a: x <- y'],
])('%j without marks is %j', (text, bare) => {
  expect(withoutMarks(text)).toBe(bare)
})
