import { expect, test } from 'vitest'
import { mutateOrder } from './mutate-order.js'

const scope = { self: 'Procedure', estate: 'Estate' }

test('every part of a template is left away or forced once', () => {
  const mutants = mutateOrder({ every: 'step.does == "move"', neverFollowedBy: 'step.does == "launch"', until: 'step.does == "restart-front-end"', same: ['pool'], paths: 'failed' }, scope)
  expect(mutants.map(({ says }) => says)).toEqual([
    '`every` becomes true',
    '`every` becomes false',
    '`neverFollowedBy` becomes true',
    '`neverFollowedBy` becomes false',
    '`until` becomes true',
    '`until` becomes false',
    'loses `until`',
    'loses `paths`',
    'loses `same: pool`',
  ])
  expect(mutants.at(-3)?.order).not.toHaveProperty('until')
  expect(mutants.at(-1)?.order).toMatchObject({ same: [] })
})

test('a row loses each of its steps', () => {
  const says = mutateOrder({ inOrder: ['step.does == "merge"', 'step.does == "publish"', 'step.does == "verify-entries"'] }, scope).map((mutant) => mutant.says)
  expect(says).toContain('loses `inOrder 2`')
  expect(says).toContain('`inOrder 3` becomes false')
})
