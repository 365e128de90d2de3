import { expect, test } from 'vitest'
import { partsOf } from './parts-of.js'

const rule = { id: 'r', title: 'R', basis: [], why: '', each: 'pool', level: 'warning', message: 'wrong' } as const

test('a rule with one body is its only part', () => {
  expect(partsOf({ ...rule, require: 'true' })).toEqual([{ ...rule, require: 'true' }])
})

test('a check says what it says, and the rule says the rest', () => {
  const parts = partsOf({ ...rule, levels: [{ level: 'warning' }], checks: [{ require: 'true' }, { each: 'site', unique: 'self.id', message: 'twice', level: 'info' }] })
  expect(parts).toEqual([
    { ...rule, levels: [{ level: 'warning' }], require: 'true' },
    { ...rule, levels: [{ level: 'info' }], each: 'site', unique: 'self.id', message: 'twice', level: 'info' },
  ])
})
