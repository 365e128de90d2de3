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
