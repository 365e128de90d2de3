import { expect, test } from 'vitest'
import { FactsWriter, type Written } from '../../test/estate-of.js'

const removed: Written = { isRemoved: true }

test.each<[string, Written, Written, boolean]>([
  ['what is only described', {}, {}, true],
  ['what a step makes', { isRemoved: false }, {}, true],
  ['what a step takes away', removed, {}, false],
  ['what is on a pool that goes', {}, { decommissioned: '2014-09-30' }, false],
  ['what is on a pool that a step takes away', {}, removed, false],
])('%s stands: %s', (_name, application, pool, expected) => {
  const estate = new FactsWriter().add('applicationPool', 'apps.contoso.com', pool).add('application', 'helpdesk', { pool: 'apps.contoso.com', ...application }).estate()
  expect(estate.entity('application', 'apps.contoso.com/helpdesk').read('stands')).toBe(expected)
})

test('a pool that goes on a known day does not stand', () => {
  const estate = new FactsWriter().add('pool', 'pool10.contoso.com', { decommissioned: '2014-09-30' }).add('pool', 'pool13.contoso.com').estate()
  expect(estate.entities('pool').map((pool) => pool.read('stands'))).toEqual([false, true])
})
