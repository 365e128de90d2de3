import { expect, test } from 'vitest'
import { FactsWriter } from '../../test/estate-of.js'
import { joinFacts } from '../model/fact.js'
import { partition } from './partition.js'

function parts(...writers: readonly FactsWriter[]): readonly (readonly string[])[] {
  return partition(joinFacts(writers.map(({ facts }) => facts)), undefined).parts.map(({ facts }) => facts.documents.map(({ identity }) => identity))
}

const contoso = new FactsWriter('contoso').add('pool', 'pool13.contoso.com', { computers: ['fe1.contoso.com'] })
const apps = new FactsWriter('apps').add('applicationPool', 'apps.contoso.com', { nextHop: 'Registrar:Pool13.contoso.com' })
const fabrikam = new FactsWriter('fabrikam').add('pool', 'pool13.fabrikam.com')
const computers = new FactsWriter('computers').add('computer', 'fe1.contoso.com')
const bare = new FactsWriter('bare').add('pool', 'pool13')
const other = new FactsWriter('other').add('computer', 'pool13')

test.each<[string, readonly FactsWriter[], readonly (readonly string[])[]]>([
  ['documents with no name in common are two estates', [contoso, fabrikam], [['Topology/contoso'], ['Topology/fabrikam']]],
  ['a reference ties', [contoso, fabrikam, apps], [['Topology/contoso', 'Topology/apps'], ['Topology/fabrikam']]],
  ['a computer ties, in a list too', [contoso, computers], [['Topology/contoso', 'Topology/computers']]],
  ['ties reach on', [computers, apps, contoso], [['Topology/computers', 'Topology/apps', 'Topology/contoso']]],
  ['a bare host name ties nothing', [bare, other], [['Topology/bare'], ['Topology/other']]],
])('%s', (_name, writers, expected) => {
  expect(parts(...writers)).toEqual(expected)
})

test('the base goes with the estate that it is of', () => {
  const base = joinFacts([apps.facts, fabrikam.facts])
  const { parts: [first, second] } = partition(joinFacts([contoso.facts, new FactsWriter('f2').add('pool', 'pool13.fabrikam.com').facts]), base)
  expect([first, second].map((part) => part?.baseFacts?.entities.map(({ key }) => key))).toEqual([['apps.contoso.com'], ['pool13.fabrikam.com']])
})
