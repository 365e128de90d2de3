import { expect, test } from 'vitest'
import { mutateRule } from './mutate-rule.js'

test('every part of a rule that can be wrong is made wrong once', () => {
  const mutants = mutateRule({
    id: 'r',
    title: 'R',
    basis: [],
    why: '',
    each: 'application',
    when: 'has(self.port) && self.port > 0',
    unique: 'self.port',
    within: 'self.pool.fqdn',
    levels: [{ when: 'self.isDefined', level: 'error' }, { level: 'info' }],
  })
  expect(mutants.map(({ says }) => says)).toEqual([
    '`when` becomes true',
    '`when` becomes false',
    '`when` loses `self.port > 0`',
    '`when` loses `has(self.port)`',
    '`unique` becomes the same for all',
    '`within` becomes the same for all',
    'level 1 becomes true',
    'level 1 becomes false',
  ])
  expect(mutants.at(-1)?.data.levels).toEqual([{ when: 'false', level: 'error' }, { level: 'info' }])
})

test('each check of a rule is made wrong, and left out', () => {
  const mutants = mutateRule({ id: 'r', title: 'R', basis: [], why: '', each: 'pool', checks: [{ require: 'self.isFrontEnd' }, { each: 'site', unique: 'self.id' }] })
  expect(mutants.map(({ says }) => says)).toEqual([
    'check 1: `require` becomes true',
    'check 1: `require` becomes false',
    'check 1 is gone',
    'check 2: `unique` becomes the same for all',
    'check 2 is gone',
  ])
  expect(mutants.at(-1)?.data.checks).toEqual([{ require: 'self.isFrontEnd' }])
})
