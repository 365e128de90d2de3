import { describe, expect, test } from 'vitest'
import { cellsOf } from './cell.js'

describe('how a terminal draws characters', () => {
  test.each<[name: string, text: string, drawn: readonly (readonly [string, number])[]]>([
    ['ASCII', 'ab', [['a', 1], ['b', 1]]],
    ['a tab', 'a\tb', [['a', 1], ['    ', 4], ['b', 1]]],
    ['wide characters', '日한Ａ', [['日', 2], ['한', 2], ['Ａ', 2]]],
    ['a combining accent', 'e\u0301x', [['e\u0301', 1], ['x', 1]]],
    ['an emoji of several', '👨‍👩‍👧x', [['👨‍👩‍👧', 2], ['x', 1]]],
    ['a flag', '🇨🇭', [['🇨🇭', 2]]],
    ['an escape', '\u001b[', [['\\u{1b}', 6], ['[', 1]]],
    ['a change of direction', 'a\u202e', [['a', 1], ['\\u{202e}', 8]]],
    ['half-width katakana', 'ｶ', [['ｶ', 1]]],
  ])('%s', (_, text, drawn) => {
    expect(cellsOf(text, 0, false).map(({ printed, width }) => [printed, width])).toEqual(drawn)
  })
})

test('cells know where they stand in the line', () => {
  expect(cellsOf('a😀b', 10, false).map(({ start, end }) => [start, end])).toEqual([[10, 11], [11, 13], [13, 14]])
})

test('a mark of a command is broken where a runner reads along', () => {
  expect(cellsOf('##[x', 0, true).map(({ printed }) => printed).join('')).toBe('\\u{23}#[x')
  expect(cellsOf('##[x', 0, false).map(({ printed }) => printed).join('')).toBe('##[x')
})

test('piled-up accents are cut', () => {
  const [cell] = cellsOf(`a${'\u0301'.repeat(5000)}`, 0, false)
  expect(cell?.printed.length).toBeLessThan(50)
  expect(cell?.end).toBe(5001)
})
