import { describe, expect, test } from 'vitest'
import { entityAt, placeText, plain, topologyOf } from '../../test/reading-of.js'

describe('the fields of an entity', () => {
  test.each([
    ['a site', 'sites: [{ id: redmond, name: Redmond, legacy: true }]', '/sites/redmond', { name: 'Redmond', isLegacy: true }],
    ['a SIP domain by its name', 'sipDomains: [contoso.com]', '/sipDomains/contoso.com', {}],
    ['a SIP domain in full', 'sipDomains: [{ name: contoso.com, authoritative: false, default: true }]', '/sipDomains/contoso.com', { authoritative: false, isDefault: true }],
    ['a pool is a Front End pool', 'pools: [{ fqdn: Pool13.contoso.com. }]', '/pools/pool13.contoso.com', { isFrontEnd: true }],
    ['a pool with roles', 'pools: [{ fqdn: e.contoso.com, roles: [edge] }]', '/pools/e.contoso.com', { isFrontEnd: false, roles: ['edge'] }],
    ['a product', 'pools: [{ fqdn: p.contoso.com, product: sfb2015 }]', '/pools/p.contoso.com', { isFrontEnd: true, generation: 'sfb2015' }],
    ['a ServiceVersion', 'pools: [{ fqdn: p.contoso.com, serviceVersion: 6 }]', '/pools/p.contoso.com', { isFrontEnd: true, generation: 'serviceVersion:6' }],
    ['users and updates', 'pools: [{ fqdn: p.contoso.com, users: 0, updates: [KB1, 2] }]', '/pools/p.contoso.com', { isFrontEnd: true, users: 0, updates: ['KB1', '2'] }],
    ['a next hop', 'applicationPools: [{ fqdn: a.contoso.com, nextHop: p.contoso.com }]', '/applicationPools/a.contoso.com', { nextHop: 'p.contoso.com' }],
    ['no next hop', 'applicationPools: [{ fqdn: a.contoso.com, nextHop: null }]', '/applicationPools/a.contoso.com', { nextHop: null }],
    ['an empty next hop', 'applicationPools:\n  - fqdn: a.contoso.com\n    nextHop:\n', '/applicationPools/a.contoso.com', { nextHop: null }],
    ['a day', 'applicationPools: [{ fqdn: a.contoso.com, created: 2014-05-20 }]', '/applicationPools/a.contoso.com', { created: '2014-05-20' }],
    [
      'certificates, records and ports',
      'applicationPools: [{ fqdn: a.contoso.com, certificates: [{ subject: a.contoso.com }], dnsRecords: [{ name: a, type: A, value: 192.0.2.1 }], firewallPorts: [6001] }]',
      '/applicationPools/a.contoso.com',
      { certificates: [{ subject: 'a.contoso.com' }], dnsRecords: [{ name: 'a', type: 'A', value: '192.0.2.1' }], firewallPorts: [6001] },
    ],
    [
      'applications by pool and id',
      'applicationPools: [{ fqdn: a.contoso.com, applications: [{ id: one }, { id: two }] }]',
      '/applicationPools/a.contoso.com',
      { applications: ['a.contoso.com/one', 'a.contoso.com/two'] },
    ],
    [
      'an application',
      'applicationPools: [{ fqdn: a.contoso.com, applications: [{ id: urn:application:One, ucma: 4.0, port: 6001, replaces: { applicationName: one } }] }]',
      '/applicationPools/a.contoso.com/applications/one',
      { id: 'urn:application:One', ucma: '4.0', port: 6001, replaces: { applicationName: 'one' }, pool: 'a.contoso.com' },
    ],
    [
      'contacts and accounts, short and in full',
      'applicationPools: [{ fqdn: a.contoso.com, applications: [{ id: one, contacts: [sip:x@contoso.com, { address: sip:y@contoso.com }], accounts: [sip:u@contoso.com, { address: sip:v@contoso.com, registrar: p.contoso.com }] }] }]',
      '/applicationPools/a.contoso.com/applications/one',
      {
        id: 'one',
        pool: 'a.contoso.com',
        contacts: ['sip:x@contoso.com', 'sip:y@contoso.com'],
        accounts: [{ address: 'sip:u@contoso.com' }, { address: 'sip:v@contoso.com', registrar: 'p.contoso.com' }],
      },
    ],
    [
      'a contact',
      'applicationPools: [{ fqdn: a.contoso.com, applications: [{ id: one, contacts: [{ address: sip:X@contoso.com, registrar: p.contoso.com }] }] }]',
      '/applicationPools/a.contoso.com/applications/one/contacts/x@contoso.com',
      { application: 'a.contoso.com/one', registrar: 'p.contoso.com' },
    ],
    ['a computer of a pool', 'pools: [{ fqdn: p.contoso.com, computers: [FE1.contoso.com] }]', '/pools/p.contoso.com/computers/fe1.contoso.com', { pool: 'p.contoso.com' }],
    [
      'a computer by itself',
      'computers: [{ fqdn: c.contoso.com, installed: [OCSCore.msi], ucma: [3.0], tools: lync2013 }]',
      '/computers/c.contoso.com',
      { installed: ['OCSCore.msi'], ucma: ['3.0'], tools: 'lync2013' },
    ],
  ])('%s', (_, body, path, fields) => {
    const reading = topologyOf(body)
    expect(reading.findings).toEqual([])
    const entity = entityAt(reading, path)
    expect(Object.fromEntries(Object.entries(entity.fields).map(([name, field]) => [name, plain(field)]))).toEqual(fields)
  })
})

describe('what a complete document leaves out', () => {
  const body = 'applicationPools: [{ fqdn: a.contoso.com, applications: [{ id: one }] }]\npools: [{ fqdn: p.contoso.com }]\n'

  test('is not there', () => {
    const reading = topologyOf(`complete: true\n${body}`)
    expect(plain(entityAt(reading, '/applicationPools/a.contoso.com').fields['nextHop'])).toBeNull()
    expect(plain(entityAt(reading, '/applicationPools/a.contoso.com/applications/one').fields['contacts'])).toBeNull()
    expect(plain(entityAt(reading, '/pools/p.contoso.com').fields['updates'])).toBeNull()
  })

  test('but a product or a day that is not told is not known all the same', () => {
    const { fields } = entityAt(topologyOf(`complete: true\n${body}`), '/applicationPools/a.contoso.com')
    expect(fields['generation']).toBeUndefined()
    expect(fields['created']).toBeUndefined()
  })

  test('and neither is a value that does not fit', () => {
    const reading = topologyOf('complete: true\napplicationPools: [{ fqdn: a.contoso.com, nextHop: [p.contoso.com] }]')
    expect(entityAt(reading, '/applicationPools/a.contoso.com').fields['nextHop']).toBeUndefined()
  })

  test('of others nothing is known', () => {
    expect(entityAt(topologyOf(body), '/applicationPools/a.contoso.com').fields['nextHop']).toBeUndefined()
  })
})

test('the document has its own fields, and is known by kind and name', () => {
  const [document] = topologyOf('complete: true\nmerged: 2014-03-01\n').facts.documents
  expect(document?.identity).toBe('Topology/contoso')
  expect(Object.entries(document?.fields ?? {}).map(([name, field]) => [name, plain(field)])).toEqual([
    ['kind', 'Topology'],
    ['name', 'contoso'],
    ['complete', true],
    ['merged', '2014-03-01'],
  ])
})

test('an application stands where its id does', () => {
  const reading = topologyOf('applicationPools:\n  - fqdn: a.contoso.com\n    applications: [{ id: one }]\n')
  expect(placeText(entityAt(reading, '/applicationPools/a.contoso.com/applications/one').name)).toBe('6:26 one')
})

test('a list with an item that does not fit stays open, and what fits is read', () => {
  const reading = topologyOf('pools: [{ fqdn: p.contoso.com, computers: [fe1.contoso.com, [x]], roles: [edge, nonsense] }, { product: lync2013 }]')
  const { fields } = entityAt(reading, '/pools/p.contoso.com')
  expect(plain(fields['computers'])).toEqual(['fe1.contoso.com', '…'])
  expect(plain(fields['isFrontEnd'])).toBeUndefined()
  expect(reading.facts.entities.filter(({ kind }) => kind === 'pool')).toHaveLength(1)
})

test('an entity has the same path wherever it stands', () => {
  const paths = (body: string): readonly string[] => topologyOf(body).facts.entities.map(({ path }) => path)
  const pool = (name: string): string => `  - fqdn: ${name}\n    computers: [fe1.contoso.com]\n`
  const alone = paths(`pools:\n${pool('p.contoso.com')}`)
  expect(paths(`# moved\n\npools:\n${pool('new.contoso.com')}${pool('P.contoso.com.')}`)).toEqual(expect.arrayContaining([...alone]))
})
