import fc from 'fast-check'
import { expect, test } from 'vitest'
import { guardCommands } from './workflow-command.js'

test.each([
  ['a command', '::error file=a::b', '\\u{3a}:error file=a::b'],
  ['an indented one', ' \t ::stop-commands::x', ' \t \\u{3a}:stop-commands::x'],
  ['on a later line', 'a\n::add-mask::e', 'a\n\\u{3a}:add-mask::e'],
  ['after a carriage return', 'a\r::add-mask::e', 'a\r\\u{3a}:add-mask::e'],
  ['after a space that is no ASCII', '\u00a0::x::', '\u00a0\\u{3a}:x::'],
  ['colons inside a line', 'at a::b', 'at a::b'],
  ['an old command anywhere', 'a ##[error]b', 'a \\u{23}#[error]b'],
  ['with more number signs', '###[group]', '#\\u{23}#[group]'],
  ['Azure', 'a ##vso[task.setvariable]b ##VSO[x]', 'a \\u{23}#vso[task.setvariable]b \\u{23}#VSO[x]'],
  ['a heading', '## [link]', '## [link]'],
])('%s', (_, text, expected) => {
  expect(guardCommands(text)).toBe(expected)
})

/** What the runner of GitHub takes for a command, in its two forms, and what the one of Azure does. */
function obeys(output: string): boolean {
  return output.split(/\r\n|\r|\n/u).some((line) => line.trim().startsWith('::') || line.includes('##[') || line.toLowerCase().includes('##vso['))
}

test('no runner obeys a guarded text', () => {
  const pieces = fc.constantFrom('::', ':', '#', '##', '[', 'vso[', 'VSO[', 'error', ' ', '\t', '\n', '\r', '\u00a0', 'a')
  fc.assert(
    fc.property(fc.array(pieces), (parts) => {
      expect(obeys(guardCommands(parts.join('')))).toBe(false)
    }),
  )
})
