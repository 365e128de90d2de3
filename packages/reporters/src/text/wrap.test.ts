import { expect, test } from 'vitest'
import { wrap } from './wrap.js'

test.each([
  ['fits', 'one two', 10, ['one two']],
  ['is broken between words', 'one two three', 7, ['one two', 'three']],
  ['forgets old line ends', 'one\n  two\n', 10, ['one two']],
  ['leaves a long word alone', 'a verylongword b', 4, ['a', 'verylongword', 'b']],
  ['is empty', ' ', 4, []],
])('a text that %s', (_, text, width, lines) => {
  expect(wrap(text, width)).toEqual(lines)
})
