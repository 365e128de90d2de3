import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellsOf } from '../text/cell.js'
import { drawLine } from './line-window.js'

function draw(line: string, marked: string, width: number): readonly string[] {
  const start = line.indexOf(marked)
  const { text, marks } = drawLine(line, { start, end: start + marked.length }, width, false)
  return [text, marks]
}

describe('the carets stand under what is marked', () => {
  test.each<[name: string, line: string, marked: string, width: number, drawn: readonly string[]]>([
    ['a short line', 'nextHop: pool10', 'pool10', 40, ['nextHop: pool10', '         ^^^^^^']],
    ['tabs', '\ta\tbc', 'bc', 40, ['    a    bc', '         ^^']],
    ['wide characters before', '日本: x', 'x', 40, ['日本: x', '      ^']],
    ['wide characters marked', 'a 日本', '日本', 40, ['a 日本', '  ^^^^']],
    ['accents', 'e\u0301e\u0301 x', 'x', 40, ['e\u0301e\u0301 x', '   ^']],
    ['escapes', 'a\u001bb', 'b', 40, ['a\\u{1b}b', '       ^']],
    ['exactly as wide as the window', '0123456789', '9', 10, ['0123456789', '         ^']],
    ['one wider', '0123456789a', '3', 10, ['012345678…', '   ^']],
    ['at the end of a long line', 'abcdefghijklmnopqrstuvwxyz', 'z', 10, ['…rstuvwxyz', '         ^']],
    ['in the middle of a long line', 'abcdefghijklmnopqrstuvwxyz', 'mn', 10, ['…jklmnopq…', '    ^^']],
    ['wider than the window', 'abcdefghijklmnopqrstuvwxyz', 'fghijklmnopqrstu', 12, ['…cdefghijkl…', '    ^^^^^^^']],
  ])('%s', (_, line, marked, width, drawn) => {
    expect(draw(line, marked, width)).toEqual(drawn)
  })

  test('nothing is marked: a place between two characters', () => {
    expect(drawLine('ab', { start: 1, end: 1 }, 40, false).marks).toBe(' ^')
    expect(drawLine('ab', { start: 2, end: 2 }, 40, false).marks).toBe('  ^')
    expect(drawLine('', { start: 0, end: 0 }, 40, false).marks).toBe('^')
  })
})

test('a line of a million characters is looked at only where it matters', () => {
  const line = `${'x'.repeat(1_000_000)}MARK${'y'.repeat(1_000_000)}`
  expect(draw(line, 'MARK', 20)).toEqual([`…${'x'.repeat(7)}MARK${'y'.repeat(7)}…`, '        ^^^^'])
})

test('whatever the line, it fits, and the first marked character is shown with a caret under it', () => {
  const character = fc.constantFrom('a', ' ', '\t', '日', 'e\u0301', '😀', '\u001b', '#')
  fc.assert(
    fc.property(fc.array(character, { minLength: 1, maxLength: 200 }), fc.nat(), fc.nat(30), fc.integer({ min: 20, max: 60 }), (characters, seed, length, width) => {
      const first = seed % characters.length
      const start = characters.slice(0, first).join('').length
      const end = start + characters.slice(first, first + 1 + length).join('').length
      const { text, marks } = drawLine(characters.join(''), { start, end }, width, false)
      const column = marks.indexOf('^')
      expect(columnsOf(text)).toBeLessThanOrEqual(width)
      expect(marks.length).toBeLessThanOrEqual(width)
      expect(textFrom(text, column)).toSatisfy((rest: string) => rest.startsWith(drawn(characters[first] ?? '')))
    }),
  )
})

function drawn(character: string): string {
  return cellsOf(character, 0, false).map(({ printed }) => printed).join('')
}

function columnsOf(text: string): number {
  return cellsOf(text, 0, false).reduce((sum, { width }) => sum + width, 0)
}

function textFrom(text: string, column: number): string {
  let columns = 0
  let at = 0
  for (const { width, end } of cellsOf(text, 0, false)) {
    if (columns >= column) break
    columns += width
    at = end
  }
  return text.slice(at)
}
