import { expect, test } from 'vitest'
import { plannedRules } from './planned-rules.js'
import { statements } from './core-data.js'

test('every statement is there, in order', () => {
  expect(statements.map(({ id }) => id)).toEqual(Array.from({ length: 147 }, (_, index) => `F-${String(index + 1).padStart(3, '0')}`))
})

test('every rule that is named is one of ours', () => {
  const named = new Set(statements.flatMap(({ rules }) => rules ?? []))
  expect([...named].filter((rule) => !plannedRules.includes(rule))).toEqual([])
})

test('no two statements say the same', () => {
  expect(new Set(statements.map(({ says }) => says)).size).toBe(statements.length)
})

test('what is demanded and can be seen has a rule', () => {
  const open = statements.filter(({ kind, rules, evidence }) => (kind === 'must' || kind === 'must-not' || kind === 'order') && evidence.length > 0 && rules === undefined)
  expect(open.map(({ id }) => id)).toEqual([])
})
