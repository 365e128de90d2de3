import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitted } from './fitted.js'
import type { Section } from './section.js'

function section(name: string, items: readonly string[]): Section {
  return { title: `${name}\n`, open: '<\n', items: items.map((item) => `${item}\n`), close: '>\n', left: (count) => `+${count}\n` }
}

test.each<[room: number, text: string]>([
  [100, 'a\n<\n1\n2\n3\n4\n>\nb\n<\n1\n2\n>\n'],
  [24, 'a\n<\n1\n2\n3\n4\n>\nb\n<\n1\n2\n>\n'],
  [23, 'a\n<\n1\n2\n>\n+2\nb\n+2\n'],
  [20, 'a\n<\n1\n>\n+3\nb\n+2\n'],
  [19, 'a\n+4\nb\n+2\n'],
])('in %d bytes', (room, text) => {
  expect(fitted([section('a', ['1', '2', '3', '4']), section('b', ['1', '2'])], room)).toBe(text)
})

test('bytes count, and not characters', () => {
  expect(fitted([section('a', ['üü'])], 10)).toBe('a\n+1\n')
  expect(fitted([section('a', ['üü'])], 11)).toBe('a\n<\nüü\n>\n')
})

test('everything is shown where there is room, and otherwise counted', () => {
  const sections = fc.array(fc.array(fc.string()).map((items) => section('s', items)), { maxLength: 6 })
  fc.assert(
    fc.property(sections, fc.integer({ min: 80, max: 400 }), (given, room) => {
      const whole = fitted(given, Number.MAX_SAFE_INTEGER)
      expect(whole).toBe(given.map(({ title, open, items, close }) => (items.length === 0 ? title : [title, open, ...items, close].join(''))).join(''))
      const text = fitted(given, room)
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(room)
      if (Buffer.byteLength(whole) <= room) expect(text).toBe(whole)
    }),
  )
})
