import { expect, test } from 'vitest'
import { FactsWriter, type Written } from '../../test/estate-of.js'

test.each<[string, Written, unknown]>([
  ['in the site that a merge brought', { site: 'BackCompatSite' }, true],
  ['in that site, whatever its version says', { site: 'site:backcompatsite', generation: 'lync2013' }, true],
  ['of an old generation', { generation: 'ocs2007r2' }, true],
  ['of an old ServiceVersion', { generation: 'serviceVersion:3' }, true],
  ['of a newer generation', { generation: 'lync2010', site: '?$site' }, false],
  ['in another site', { site: 'redmond' }, false],
  ['of which nothing is said', {}, 'unknown'],
  ['in a site of which nothing is said', { site: 'lisbon' }, 'unknown'],
])('a pool %s is a legacy pool: %s', (_name, pool, expected) => {
  const writer = new FactsWriter().add('site', 'BackCompatSite', { isLegacy: true }).add('site', 'redmond', { isLegacy: false }).add('applicationPool', 'apps.contoso.com', pool)
  const field = writer.estate().entity('applicationPool', 'apps.contoso.com').field('isLegacy')
  expect(field.state === 'known' ? field.value : field.state).toBe(expected)
})
