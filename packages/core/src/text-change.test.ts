import { expect, test } from 'vitest'
import { changeBetween } from './text-change.js'

test.each<[name: string, before: object, after: object, change: object]>([
  ['a condition', { id: 'a', when: 'x && y' }, { id: 'a', when: 'x' }, { before: 'x && y', after: 'x' }],
  ['a part that is gone', { order: [{ every: 'a', until: 'b' }] }, { order: [{ every: 'a' }] }, { before: 'b' }],
  ['a template that is gone', { order: [{ every: 'a', followedBy: 'b' }, { none: 'c' }] }, { order: [{ none: 'c' }] }, { before: 'every: a, followedBy: b' }],
  ['the last template', { order: [{ every: 'a' }, { none: 'c' }] }, { order: [{ every: 'a' }] }, { before: 'none: c' }],
  ['a scope', { scope: ['a', 'b'] }, { scope: ['any'] }, { before: 'a, b', after: 'any' }],
  ['one tie', { order: [{ every: 'a', same: ['pool', 'contact'] }] }, { order: [{ every: 'a', same: ['pool'] }] }, { before: 'pool, contact', after: 'pool' }],
  ['a level', { levels: [{ level: 'info', when: 'x' }] }, { levels: [{ level: 'info', when: 'false' }] }, { before: 'x', after: 'false' }],
  ['members', { order: [{ every: 'a', for: new Map([['pool', 'x']]) }] }, { order: [{ every: 'a' }] }, { before: 'pool: x' }],
])('%s', (_, before, after, change) => {
  expect(changeBetween(before, after)).toEqual(change)
})
