import { expect, test } from 'vitest'
import { FactsWriter } from '../../test/estate-of.js'
import { joinFacts } from '../model/fact.js'
import { tiesIn } from './tie.js'

const servers = new FactsWriter('servers').add('pool', 'pool13.contoso.com', { computers: ['fe1.contoso.com', 'fe2.contoso.com'] })
const computers = new FactsWriter('computers').add('computer', 'fe1.contoso.com').add('computer', 'fe2.contoso.com')
const apps = new FactsWriter('apps').add('applicationPool', 'apps.contoso.com', { nextHop: 'pool13.contoso.com' })
const more = new FactsWriter('more').add('applicationPool', 'apps2.contoso.com', { nextHop: 'Registrar:pool13.contoso.com' })

test('as many names as it takes, and no more', () => {
  const ties = tiesIn(joinFacts([computers, apps, servers, more].map(({ facts }) => facts)))
  expect(ties.map(({ name, documents }) => [name, documents.map(({ identity }) => identity)])).toEqual([
    ['pool13.contoso.com', ['Topology/apps', 'Topology/servers', 'Topology/more']],
    ['fe1.contoso.com', ['Topology/computers', 'Topology/servers']],
  ])
})
