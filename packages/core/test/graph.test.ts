import { describe, expect, test } from 'vitest'
import { graphOf, type Graph, type LintOptions } from '../src/index.js'
import { lintAtOnce } from './at-once.js'

const options: LintOptions = { today: '2014-06-01' }

function graph(files: Readonly<Record<string, string>>, more: Partial<LintOptions> = {}): Graph {
  const inputs = Object.entries(files).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }))
  return graphOf(lintAtOnce(inputs, { ...options, ...more }), { ...options, ...more })
}

const contoso = `apiVersion: topolint/v1
kind: Topology
name: contoso
merged: 2014-03-01
sites:
  - { id: redmond, name: Redmond }
  - { id: bc, legacy: true }
pools:
  - { fqdn: pool10.contoso.com, product: lync2010, site: redmond }
  - { fqdn: pool13.contoso.com, product: lync2013, site: redmond }
  - { fqdn: old.contoso.com, product: ocs2007r2, site: bc }
applicationPools:
  - fqdn: apps.contoso.com
    product: lync2013
    created: 2014-05-20
    site: redmond
    nextHop: pool10.contoso.com
    applications:
      - { id: helpdesk, ucma: 4.0, contacts: ['sip:a@contoso.com', 'sip:b@contoso.com'] }
  - { fqdn: lost.contoso.com, nextHop: elsewhere.contoso.com }
`

describe('an estate as a picture shows it', () => {
  const { groups, nodes, edges } = graph({ 'topology.yaml': contoso })
  const named = (name: string): Graph['nodes'][number] | undefined => nodes.find((node) => node.name === name)

  test('sites are groups', () => {
    expect(groups).toEqual([
      { id: 'e0s0', title: 'site redmond (Redmond)', isLegacy: false },
      { id: 'e0s1', title: 'site bc', isLegacy: true },
    ])
  })

  test('everything that is named has a node, and what is known of it', () => {
    expect(nodes.map(({ kind, name, says, group }) => [kind, name, says, group])).toEqual([
      ['application', 'helpdesk', 'UCMA 4.0, 2 contacts', 'e0s0'],
      ['applicationPool', 'apps.contoso.com', 'Lync Server 2013', 'e0s0'],
      ['applicationPool', 'lost.contoso.com', 'product not known', undefined],
      ['pool', 'pool10.contoso.com', 'Lync Server 2010', 'e0s0'],
      ['pool', 'pool13.contoso.com', 'Lync Server 2013', 'e0s0'],
      ['pool', 'old.contoso.com', 'Office Communications Server 2007 R2', 'e0s1'],
      ['pool', 'elsewhere.contoso.com', 'described nowhere', undefined],
    ])
    expect(nodes.filter(({ isLegacy }) => isLegacy).map(({ name }) => name)).toEqual(['old.contoso.com'])
  })

  test('edges lead from applications to their pools, and from there to next hops', () => {
    const nameOf = (id: string): string | undefined => nodes.find((node) => node.id === id)?.name
    expect(edges.map(({ from, to, kind }) => [nameOf(from), kind, nameOf(to)])).toEqual([
      ['helpdesk', 'hosts', 'apps.contoso.com'],
      ['apps.contoso.com', 'nextHop', 'pool10.contoso.com'],
      ['lost.contoso.com', 'nextHop', 'elsewhere.contoso.com'],
    ])
  })

  test('what was found is marked where it stands', () => {
    expect(named('apps.contoso.com')).toMatchObject({ level: 'error' })
    expect(named('helpdesk')).toMatchObject({ findings: 0 })
    expect(edges.map(({ kind, level }) => [kind, level])).toEqual([['hosts', undefined], ['nextHop', 'error'], ['nextHop', undefined]])
  })
})

test('several estates are told apart', () => {
  const { groups, nodes } = graph({ 'contoso.yaml': contoso, 'fabrikam.yaml': 'apiVersion: topolint/v1\nkind: Topology\nname: fabrikam\npools: [{ fqdn: pool13.fabrikam.com }]\n' })
  expect(groups.map(({ title }) => title)).toEqual(['contoso.yaml · site redmond (Redmond)', 'contoso.yaml · site bc', 'contoso.yaml · site not known', 'fabrikam.yaml'])
  expect(nodes.find(({ name }) => name === 'pool13.fabrikam.com')?.group).toBe('e1s')
  expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length)
})

test('nothing to draw is an empty picture', () => {
  expect(graph({ 'values.yaml': 'a: 1\n' })).toEqual({ groups: [], nodes: [], edges: [] })
})
