import fc from 'fast-check'
import { expect, test } from 'vitest'
import { suggestionBlock } from './suggestion-block.js'

test.each([
  ['a line', ['  nextHop: pool13.contoso.com'], '```suggestion\n  nextHop: pool13.contoso.com\n```'],
  ['nothing, which takes the lines away', [], '```suggestion\n```'],
  ['an empty line', [''], '```suggestion\n\n```'],
  ['a tab', ['\ta'], '```suggestion\n\ta\n```'],
  ['a fence', ['````', '~~~'], '`````suggestion\n````\n~~~\n`````'],
  ['a character that nobody sees', ['a\u202eb'], undefined],
  ['a half of a pair', ['\ud800'], undefined],
  ['a line feed', ['a\nb'], undefined],
  ['more than anybody reads', Array<string>(100).fill('a'.repeat(100)), undefined],
])('a suggestion of %s', (_, lines, block) => {
  expect(suggestionBlock(lines)).toBe(block)
})

test('no line ends the block that it stands in', () => {
  const line = fc.array(fc.constantFrom('`', '``', '```', '~~~', ' ', 'a', '<!--', '-->', '@contoso'), { maxLength: 12 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const [opening = '', ...rest] = (suggestionBlock(lines) ?? '').split('\n')
      const fence = opening.replace(/suggestion$/u, '')
      expect(fence).toMatch(/^`{3,}$/u)
      expect(rest.pop()).toBe(fence)
      expect(rest).toEqual(lines)
      expect(rest.some((inner) => inner.includes(fence))).toBe(false)
    }),
  )
})
