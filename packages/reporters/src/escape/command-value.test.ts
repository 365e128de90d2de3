import { expect, test } from 'vitest'
import { escapeCommandData, escapeCommandProperty } from './command-value.js'

test.each([
  ['what the runner turns back', '50% of a:b, c', '50%25 of a:b, c', '50%25 of a%3Ab%2C c'],
  ['line ends', 'a\r\nb', 'a%0D%0Ab', 'a%0D%0Ab'],
  ['a command on a line of its own', 'a\n::add-mask::e', 'a%0A\\u{3a}:add-mask::e', 'a%0A\\u{3a}%3Aadd-mask%3A%3Ae'],
  ['commands of others', '##[error]x ##vso[y]', '\\u{23}#[error]x \\u{23}#vso[y]', '\\u{23}#[error]x \\u{23}#vso[y]'],
  ['what a terminal obeys', '\u001b[31m\u202e', '\\u{1b}[31m\\u{202e}', '\\u{1b}[31m\\u{202e}'],
  ['what was escaped before', '%0A', '%250A', '%250A'],
])('%s', (_, text, data, property) => {
  expect(escapeCommandData(text)).toBe(data)
  expect(escapeCommandProperty(text)).toBe(property)
})
