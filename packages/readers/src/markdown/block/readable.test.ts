import { expect, test } from 'vitest'
import { readable } from './readable.js'

test('offsets stay, whatever is left out', () => {
  const text = `---\ntitle: Lync\n---\n# A\n${'> '.repeat(40)}deep\nEnable-CsTopology\n`
  const read = readable(text)
  expect(read.text).toHaveLength(text.length)
  expect(read.text.indexOf('Enable-CsTopology')).toBe(text.indexOf('Enable-CsTopology'))
  expect(read.text).not.toContain('title')
  expect(read.text).not.toContain('deep')
  expect(read.refused.map(({ start, end }) => text.slice(start, end))).toEqual([`${'> '.repeat(40)}deep`])
})

test.each([
  ['a thematic break at the beginning', '---\nno end'],
  ['32 quotes', `${'> '.repeat(32)}a`],
  ['32 lists', `${'- '.repeat(32)}a`],
  ['code that is far to the right', `${' '.repeat(300)}Enable-CsTopology`],
  ['stars', '*'.repeat(500)],
])('%s is read', (_, text) => {
  expect(readable(text)).toEqual({ text, refused: [] })
})

test.each([
  ['33 quotes', '> '.repeat(33)],
  ['33 lists', `${'1. '.repeat(33)}a`],
  ['a list that is indented as deep', `${' '.repeat(200)}- a`],
])('%s are refused', (_, text) => {
  expect(readable(text).refused).toHaveLength(1)
})

test('a text that is too long is read up to there', () => {
  const read = readable('- a\n'.repeat(100_000))
  expect(read.refused).toHaveLength(1)
  expect(read.text.length).toBeGreaterThan(20_000)
  expect(read.text.length).toBeLessThan(400_000)
})
