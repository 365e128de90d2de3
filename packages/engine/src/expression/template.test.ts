import { expect, test } from 'vitest'
import { FactsWriter } from '../../test/estate-of.js'
import { compileTemplate, expressionsOf } from './template.js'

const estate = new FactsWriter().add('applicationPool', 'apps.contoso.com', { nextHop: null, site: '?$site', created: '2014-05-20' }).estate()
const scope = { self: 'ApplicationPool', estate: 'Estate' }

function render(text: string): string {
  const compiled = compileTemplate(text, scope)
  if (!compiled.ok) return compiled.problems.map(({ message, start, end }) => `${message} [${text.slice(start, end)}]`).join()
  return compiled.template.render({ self: estate.entity('applicationPool', 'apps.contoso.com').facade, estate: estate.self.facade })
}

test.each([
  ['plain', 'plain'],
  ['{self.fqdn} has no next hop', 'apps.contoso.com has no next hop'],
  ['{count(estate.applicationPools)} of {count(estate.pools)}', '1 of 0'],
  ['a {{brace}} and {self.fqdn}', 'a {brace} and apps.contoso.com'],
  ['{"}" + self.fqdn}', '}apps.contoso.com'],
  ['{self.site.id} and {self.nextHop.fqdn}', '(unknown) and (none)'],
  ['since {self.created}', 'since 2014-05-20'],
  ['an open { brace', 'an open { brace'],
])('%s', (text, expected) => {
  expect(render(text)).toBe(expected)
})

test.each([
  ['so {self.nexthop.fqdn}', 'No such key: nexthop. Did you mean nextHop? [nexthop]'],
  ['so {self.nextHop}', '{self.nextHop} is a Pool and cannot be printed; name one of its fields. [self.nextHop]'],
])('%s is refused', (text, expected) => {
  expect(render(text)).toBe(expected)
})

test('the expressions of a template', () => {
  expect(expressionsOf('{self.fqdn} and {{no}} {self.site.id}')).toEqual(['self.fqdn', 'self.site.id'])
})
