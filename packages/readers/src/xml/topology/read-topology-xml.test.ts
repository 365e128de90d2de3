import { textOf, type EntityFact, type Source } from '@topolint/engine'
import { describe, expect, test } from 'vitest'
import { placeText, plain } from '../../../test/reading-of.js'
import { builder, cluster, dependsOn, designCluster, designService, frontEnd, half, onId, onRegistrar, onService, port, published, service } from '../../../test/xml-topology.js'
import type { Reading } from '../../reading.js'
import { readTopologyXml } from './read-topology-xml.js'

function sourceOf(text: string): Source {
  return { path: 'topology.xml', text, language: 'xml' }
}

function read(text: string): Reading {
  const reading = readTopologyXml(sourceOf(text))
  if (reading === undefined) throw new Error('This was not taken for a topology')
  return reading
}

function entity({ facts }: Reading, kind: string, key: string): EntityFact {
  const found = facts.entities.find((each) => each.kind === kind && each.key === key)
  if (found === undefined) throw new Error(`No ${kind} ${key}; there are ${facts.entities.map((each) => `${each.kind} ${each.key}`).join(', ')}`)
  return found
}

function fields({ fields: all }: EntityFact): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(all).map(([name, field]) => [name, field.state === 'unknown' ? `?${field.reason}` : plain(field)]))
}

const clusters = [cluster(1, { fqdn: 'pool13.contoso.com', machines: ['fe1.contoso.com', 'FE2.contoso.com'] }), cluster(2, { fqdn: 'pool10.contoso.com' }), cluster(3, { fqdn: 'apps.contoso.com', replicates: 'false' })]
const servers = [...frontEnd(1, 6), ...frontEnd(2, 5)]

/** A topology in which apps.contoso.com is as its service says. */
function withPool(external: string): Reading {
  return read(published({ clusters, services: [...servers, external] }))
}

function external(more: Partial<Parameters<typeof service>[1]> = {}): string {
  return service('ExternalServer', { on: 3, instance: 1, depends: dependsOn(onRegistrar(1)), ...more })
}

describe('a published topology', () => {
  const reading = withPool(external({ ports: port('urn:application:Helpdesk', 6001) }))

  test('is a document that names everything', () => {
    expect(reading.findings).toEqual([])
    expect(reading.facts.documents.map(({ kind, identity, fields: own }) => [kind, identity, plain(own['complete'])])).toEqual([['PublishedTopology', 'PublishedTopology/topology.xml', true]])
  })

  test.each([
    ['site', '1', '/Sites/1', { name: 'Redmond', isLegacy: false }],
    ['sipDomain', 'contoso.com', '/InternalDomains/contoso.com', { authoritative: false, isDefault: true }],
    ['sipDomain', 'fabrikam.com', '/InternalDomains/fabrikam.com', { authoritative: true, isDefault: false }],
    ['pool', 'pool13.contoso.com', '/Clusters/pool13.contoso.com', { generation: 'serviceVersion:6', isFrontEnd: true, roles: ['front-end'], site: '1', computers: ['fe1.contoso.com', 'FE2.contoso.com'] }],
    ['computer', 'fe2.contoso.com', '/Clusters/pool13.contoso.com/Machines/fe2.contoso.com', { pool: 'pool13.contoso.com' }],
    ['applicationPool', 'apps.contoso.com', '/Services/ExternalServer/apps.contoso.com', { generation: 'serviceVersion:6', nextHop: 'pool13.contoso.com', requiresReplication: false, site: '1', computers: ['apps.contoso.com'], applications: ['apps.contoso.com/Helpdesk'] }],
    ['computer', 'apps.contoso.com', '/Services/ExternalServer/apps.contoso.com/Machines/apps.contoso.com', { pool: 'apps.contoso.com' }],
    ['application', 'apps.contoso.com/helpdesk', '/Services/ExternalServer/apps.contoso.com/Ports/helpdesk', { id: 'Helpdesk', pool: 'apps.contoso.com', port: 6001, protocol: 'mtls' }],
  ])('has the %s %s', (kind, key, path, expected) => {
    const fact = entity(reading, kind, key)
    expect(fields(fact)).toEqual(expected)
    expect([fact.path, fact.origin, textOf(fact.at).toLowerCase()]).toEqual([path, 'exported', key.replace(/^.*\//u, '')])
  })

  test('nothing else', () => {
    expect(reading.facts.entities).toHaveLength(11)
  })

  test.each([
    ['applicationPool', 'apps.contoso.com', 'nextHop', 'SiteId="1" RoleName="Registrar" Instance="1"'],
    ['applicationPool', 'apps.contoso.com', 'generation', '6'],
    ['pool', 'pool10.contoso.com', 'generation', '5'],
    ['pool', 'pool10.contoso.com', 'isFrontEnd', 'Registrar'],
    ['application', 'apps.contoso.com/helpdesk', 'id', 'Helpdesk'],
    ['application', 'apps.contoso.com/helpdesk', 'port', '6001'],
    ['sipDomain', 'contoso.com', 'isDefault', 'contoso.com'],
    ['site', '1', 'name', 'Redmond'],
  ])('the %s %s says its %s at %s', (kind, key, name, text) => {
    expect(placeText(entity(reading, kind, key).fields[name]).replace(/^\S+ /u, '')).toBe(text)
  })
})

describe('the next hop of a trusted application pool', () => {
  test.each<[string, string, unknown]>([
    ['no DependsOn', external({ depends: '' }), null],
    ['an empty DependsOn', external({ depends: '<DependsOn />' }), null],
    ['a DependsOn with blanks', external({ depends: '<DependsOn>\n</DependsOn>' }), null],
    ['other dependencies only', external({ depends: dependsOn(onService('FileStore', 1), onService('EdgeServer', 1)) }), null],
    ['another dependency beside', external({ depends: dependsOn(onService('EdgeServer', 1), onRegistrar(2)) }), 'pool10.contoso.com'],
    ['two lists', external({ depends: `<DependsOn />${dependsOn(onRegistrar(2))}` }), 'pool10.contoso.com'],
    ['the same twice', external({ depends: dependsOn(onRegistrar(1), onRegistrar(1)) }), 'pool13.contoso.com'],
    ['two', external({ depends: dependsOn(onRegistrar(1), onRegistrar(2)) }), '?which of several Registrars it routes through'],
    ['one for the case that the first fails', external({ depends: dependsOn(onRegistrar(2, 'Backup'), onRegistrar(1)) }), 'pool13.contoso.com'],
    ['a usage of any name', external({ depends: dependsOn(onRegistrar(2, 'NextHop')) }), 'pool10.contoso.com'],
    ['no usage', external({ depends: dependsOn('<Dependency><ServiceId SiteId="1" RoleName="Registrar" Instance="2"/></Dependency>') }), 'pool10.contoso.com'],
    ['role in other case', external({ depends: dependsOn('<Dependency><ServiceId SiteId="1" RoleName="REGISTRAR" Instance="2"/></Dependency>') }), 'pool10.contoso.com'],
    ['a Registrar that is not there', external({ depends: dependsOn(onRegistrar(9)) }), '1-Registrar-9'],
    ['an id that nothing has', external({ depends: dependsOn(onId('{0F0F0F0F-0000-0000-0000-000000000000}')) }), '0f0f0f0f-0000-0000-0000-000000000000'],
    ['a broken dependency', external({ depends: '<DependsOn><Dependency Usage="Default"><ServiceId SiteId="1 RoleName=/></Dependency></DependsOn>' }), '?what apps.contoso.com depends on'],
  ])('%s', (_name, written, expected) => {
    expect(fields(entity(withPool(written), 'applicationPool', 'apps.contoso.com'))['nextHop']).toBe(expected)
  })

  test('is not asked where the role is on a Front End without a dependency', () => {
    const pool = withPool(service('ExternalServer', { on: 1, instance: 1 }))
    expect(fields(entity(pool, 'applicationPool', 'pool13.contoso.com'))['nextHop']).toBe('?whether pool13.contoso.com routes through itself')
    expect(pool.facts.entities.filter(({ kind, key }) => kind === 'computer' && key === 'fe1.contoso.com')).toHaveLength(1)
  })
})

describe('what else may differ in a trusted application pool', () => {
  test.each<[string, string]>([
    ['no role element', external()],
    ['a role element of a name like the others', external({ element: '<ExternalServerService />' })],
    ['a role element of any name', external({ element: '<TrustedThing a="b"><c /></TrustedThing>' })],
    ['the role in other case', external().replace('RoleName="ExternalServer"', 'RoleName="externalserver"')],
    ['attributes in another order', external().replace('<Service RoleVersion="1" ServiceVersion="6">', '<Service ServiceVersion="6" Type="X" RoleVersion="2">')],
    ['prefixes', external().replaceAll('<Service', '<t:Service').replaceAll('</Service>', '</t:Service>')],
  ])('%s', (_name, written) => {
    expect(fields(entity(withPool(written), 'applicationPool', 'apps.contoso.com'))).toMatchObject({ nextHop: 'pool13.contoso.com', generation: 'serviceVersion:6' })
  })

  test.each<[string, string, Readonly<Record<string, unknown>>]>([
    ['several ports of one owner', port('urn:application:rgs', 8404, 'Usage="WcfMtls"') + port('urn:application:RGS', 6001), { port: 6001, protocol: 'mtls' }],
    ['a port for something else', port('urn:application:rgs', 8404, 'Usage="WcfMtls"'), { port: 8404 }],
    ['two ports for SIP', port('urn:application:rgs', 6001) + port('urn:application:rgs', 6002), { port: '?on which of several ports it listens' }],
    ['the same port on two sides', port('urn:application:rgs', 6001) + port('urn:application:rgs', 6001), { port: 6001 }],
    ['an owner in other case', port('URN:Application:RGS', 6001), { port: 6001, id: 'RGS' }],
    ['TCP', port('urn:application:rgs', 6001, 'Usage="SipServer" Protocol="Tcp"'), { protocol: 'tcp' }],
    ['a port that is no number', port('urn:application:rgs', '$port'), { port: '?$port' }],
    ['a GRUU of its own name', port('urn:application:rgs', 6001, 'Usage="SipServer" GruuType="RGS"'), { legacyName: undefined }],
    ['a GRUU of another name', port('urn:application:rgs', 6001, 'Usage="SipServer" GruuType="Contoso.Queue"'), { legacyName: 'Contoso.Queue' }],
  ])('%s', (_name, ports, expected) => {
    const own = fields(entity(withPool(external({ ports })), 'application', 'apps.contoso.com/rgs'))
    expect(Object.fromEntries(Object.keys(expected).map((name) => [name, own[name]]))).toEqual(expected)
  })

  test('only its own owners are applications', () => {
    const ports = port('urn:application:testbot', 5076) + port('urn:component:MediaComp', 49152)
    const { facts } = withPool(service('ApplicationServer', { on: 1, ports }) + external({ ports: port('urn:component:x', 1) }))
    expect(facts.entities.filter(({ kind }) => kind === 'application')).toEqual([])
  })

  test('a variable is not a name', () => {
    const text = published({ clusters: [cluster(1, { fqdn: '$SkypeFQDN' }), cluster(3, { fqdn: 'apps.contoso.com' })], services: [...frontEnd(1, 8), external()] })
    const reading = read(text)
    expect(fields(entity(reading, 'applicationPool', 'apps.contoso.com'))['nextHop']).toBe('?$SkypeFQDN')
    expect(reading.facts.entities.filter(({ name }) => name.state === 'unknown').map(({ kind, key, path }) => `${kind} ${key} ${path}`)).toEqual([
      'pool $skypefqdn in topology.xml /Clusters/$skypefqdn',
      'computer $skypefqdn in topology.xml /Clusters/$skypefqdn/Machines/$skypefqdn',
    ])
  })
})

describe('the roles of a pool', () => {
  const home = [cluster(1, { fqdn: 'pool13.contoso.com' }), cluster(2, { fqdn: 'it.contoso.com' })]

  test.each<[string, readonly string[], readonly string[], boolean]>([
    ['a Front End', frontEnd(2, 6), ['front-end'], true],
    ['a Front End with Mediation', [...frontEnd(2, 6), service('MediationServer', { on: 2 })], ['front-end', 'mediation'], true],
    ['a Director', [service('Registrar', { on: 2, element: '<RegistrarService IsDirector="true" />' })], ['director'], false],
    ['an Edge', [service('EdgeServer', { on: 2 })], ['edge'], false],
    ['Mediation alone', [service('MediationServer', { on: 2 })], ['mediation'], false],
    ['a branch appliance', [service('Registrar', { on: 2, depends: dependsOn(onService('UserServices', 1)) }), service('MediationServer', { on: 2 })], ['survivable-branch-appliance', 'mediation'], false],
    ['a Registrar of which nothing else is told', [service('Registrar', { on: 2 })], ['front-end'], true],
    ['servers of other kinds', [service('ArchivingServer', { on: 2 }), service('PersistentChatServer', { on: 2 })], ['persistent-chat'], false],
    ['a role of days to come', [service('HologramServer', { on: 2 })], ['hologram-server'], false],
    ['applications beside a store', [service('ExternalServer', { on: 2 }), service('FileStore', { on: 2 })], ['file-store'], false],
  ])('%s', (_name, services, roles, isFrontEnd) => {
    expect(fields(entity(read(published({ clusters: home, services: [...frontEnd(1, 6), ...services] })), 'pool', 'it.contoso.com'))).toMatchObject({ roles, isFrontEnd })
  })

  test.each([['a store', 'FileStore'], ['a gateway', 'PstnGateway'], ['Office Web Apps', 'WacService'], ['trusted applications', 'ExternalServer']])('%s alone is no pool of the product', (_name, role) => {
    const { facts } = read(published({ clusters: home, services: [...frontEnd(1, 6), service(role, { on: 2 })] }))
    expect(facts.entities.filter(({ kind }) => kind === 'pool').map(({ key }) => key)).toEqual(['pool13.contoso.com'])
  })
})

describe('a legacy site', () => {
  const old = cluster(7, { fqdn: 'r2.contoso.com', site: '2' })

  function siteOf(sites: string, version: number | string): Readonly<Record<string, unknown>> {
    const services = [...servers, service('Registrar', { on: 7, site: '2', version })]
    const { facts } = read(published({ clusters: [...clusters, old], services, sites: `<CentralSite SiteId="1"><Name>Redmond</Name></CentralSite>${sites}` }))
    const [, site] = facts.entities.filter(({ kind }) => kind === 'site')
    return site === undefined ? {} : fields(site)
  }

  test.each<[string, string, number | string, Readonly<Record<string, unknown>>]>([
    ['by its element', '<BackCompatSite SiteId="2"><Name>OCS</Name></BackCompatSite>', 5, { isLegacy: true, legacySign: 'it is written as a BackCompatSite' }],
    ['by its name', '<CentralSite SiteId="2"><Name> backcompatsite </Name></CentralSite>', 5, { isLegacy: true, legacySign: 'it is called BackCompatSite', name: 'backcompatsite' }],
    ['by its services', '<CentralSite SiteId="2"><Name>OCS</Name></CentralSite>', 4, { isLegacy: true, legacySign: 'its services have ServiceVersion 4' }],
    ['not by a newer version', '<CentralSite SiteId="2"><Name>Paris</Name></CentralSite>', 5, { isLegacy: false }],
    ['unknown where a version is', '<CentralSite SiteId="2"><Name>Paris</Name></CentralSite>', '$v', { isLegacy: '?the ServiceVersion of a service of the site' }],
  ])('%s', (_name, site, version, expected) => {
    expect(siteOf(site, version)).toMatchObject(expected)
  })

  test('is a site without an id too', () => {
    const reading = read(published({ clusters, services: servers, sites: '<BackCompatSite><Name>BackCompatSite</Name></BackCompatSite>' }))
    expect(fields(entity(reading, 'site', 'backcompatsite'))).toMatchObject({ isLegacy: true })
  })
})

describe('a file of Topology Builder', () => {
  const pools = designCluster('1-1', 'pool13.contoso.com') + designCluster('1-2', 'pool10.contoso.com') + designCluster('{ABC}', 'apps.contoso.com')
  const registrars = designService('Registrar', '1registrar1', { on: '1-1' }) + designService('Registrar', '1registrar2', { on: 'sql1-2', version: 5 })
  const apps = (hop: string): string => designService('ExternalServer', '1external1', { on: 'abc', depends: dependsOn(onId(hop)) })
  const with10 = half({ clusters: pools, services: registrars + apps('1REGISTRAR2') })
  const with13 = half({ clusters: pools, services: registrars + apps('1registrar1') })
  const without = half({ clusters: pools, services: registrars })

  test.each<[string, string, Readonly<Record<string, unknown>>]>([
    ['alone', builder(with13), { nextHop: 'pool13.contoso.com', isNew: undefined, previousNextHop: undefined }],
    ['with the same before', builder(with13, with13), { nextHop: 'pool13.contoso.com', isNew: undefined, previousNextHop: undefined }],
    ['with a pool that is new', builder(with13, without), { nextHop: 'pool13.contoso.com', isNew: true, previousNextHop: undefined }],
    ['with a pool that is retargeted', builder(with10, with13), { nextHop: 'pool10.contoso.com', isNew: undefined, previousNextHop: 'pool13.contoso.com' }],
    ['with nothing before', builder(with13, ''), { isNew: undefined }],
    ['with a broken half before', builder(with13, `${without}<`), { isNew: undefined }],
    ['with one half that is called the old one', builder(with13).replaceAll('NewTopology', 'OriginalTopology'), { nextHop: 'pool13.contoso.com', isNew: undefined }],
  ])('%s', (_name, text, expected) => {
    const own = fields(entity(read(text), 'applicationPool', 'apps.contoso.com'))
    expect(Object.fromEntries(Object.keys(expected).map((name) => [name, own[name]]))).toEqual(expected)
  })

  test('has one fact for each thing, from its new half', () => {
    const { facts } = read(builder(with13, with10))
    expect(facts.entities.map(({ kind, key }) => `${kind} ${key}`)).toEqual([
      'site 1',
      'pool pool13.contoso.com',
      'computer pool13.contoso.com',
      'pool pool10.contoso.com',
      'computer pool10.contoso.com',
      'applicationPool apps.contoso.com',
      'computer apps.contoso.com',
    ])
    expect(fields(entity(read(builder(with13)), 'pool', 'pool10.contoso.com'))).toMatchObject({ site: '1', generation: 'serviceVersion:5', isFrontEnd: true })
  })

  test.each([['true', true], ['false', false], ['?', undefined]])('IsPublished="%s"', (isPublished, expected) => {
    const [document] = read(builder(half({ clusters: pools, services: registrars, isPublished }))).facts.documents
    expect([document?.kind, plain(document?.fields['isPublished'])]).toEqual(['TopologyBuilder', expected])
  })

  test('is told where the id stands', () => {
    expect(placeText(entity(read(builder(with13)), 'applicationPool', 'apps.contoso.com').fields['nextHop'])).toMatch(/ 1registrar1$/u)
  })

  test('without any topology is a document and no more', () => {
    expect(read('<TopologyBuilder xmlns="urn:schema:Microsoft.Rtc.Management.Deploy.TopologyBuilder.2008" />').facts).toMatchObject({ documents: [{ kind: 'TopologyBuilder' }], entities: [] })
  })
})

describe('other XML', () => {
  const input = '<TopologyInput xmlns="urn:schema:Microsoft.Rtc.Management.Deploy.LegacyUserInput.2008"><EdgeClusters /></TopologyInput>'

  test.each([
    ['another kind', '<project><Topology/></project>', 'topolint does not know XML of this kind (project); it reads what Get-CsTopology -AsXml and Topology Builder write'],
    ['another Topology', '<Topology xmlns="urn:other"><Services/></Topology>', 'topolint does not know XML of this kind (Topology); it reads what Get-CsTopology -AsXml and Topology Builder write'],
    ['input for a merge', input, 'this is input for Merge-CsLegacyTopology, not a topology; the topology is what the cmdlet writes'],
    ['a DOCTYPE', '<!DOCTYPE plist [<!ENTITY a "b">]><plist/>', 'A DOCTYPE is not read, nor what stands behind it: it can declare text that grows without end, and files to fetch'],
    ['nothing', '', 'topology.xml has no XML in it'],
    ['a broken one', '<a><b', '<a> is not closed'],
  ])('%s is passed by in silence, unless it was asked for', (_name, text, message) => {
    expect(readTopologyXml(sourceOf(text))).toBeUndefined()
    const reading = readTopologyXml(sourceOf(text), { named: true })
    expect(reading?.findings[0]?.message).toBe(message)
    expect(reading?.facts.documents).toEqual([])
  })

  test('exported objects are for another reader', () => {
    expect(readTopologyXml(sourceOf('<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04"></Objs>'), { named: true })).toBeUndefined()
  })

  test('a topology with a DOCTYPE is refused in any case', () => {
    const { facts, findings } = read(`<!DOCTYPE Topology [<!ENTITY lol "lol">]>${published({ clusters, services: servers })}`)
    expect(findings.map(({ rule, at }) => [rule, textOf(at)])).toEqual([['parse-error', '<!DOCTYPE']])
    expect(facts.entities).toEqual([])
  })
})

describe('a broken topology', () => {
  const whole = published({ clusters, services: [...servers, external({ ports: port('urn:application:helpdesk', 6001) })] })

  test.each<[string, (text: string) => string, string]>([
    ['a lost quote', (text) => text.replace('Fqdn="pool10.contoso.com"', 'Fqdn="pool10.contoso.com'), '/Topology/Clusters'],
    ['a lost closing tag', (text) => text.replace('</Clusters>', ''), '/Topology/Clusters'],
    ['an & in a name', (text) => text.replace('Redmond', 'Redmond & Paris'), '/Topology/Sites/CentralSite[1]'],
    ['a closing tag too many', (text) => text.replace('</Clusters>', '</Cluster></Clusters>'), '/Topology/Clusters'],
  ])('%s is a finding, and the rest is read', (_name, damage, path) => {
    const reading = read(damage(whole))
    expect(reading.findings.map(({ rule, path: at }) => [rule, at])).toEqual([['parse-error', expect.stringContaining(path)]])
    expect(fields(entity(reading, 'applicationPool', 'apps.contoso.com'))).toMatchObject({ nextHop: 'pool13.contoso.com' })
    expect(plain(reading.facts.documents[0]?.fields['complete'])).toBe(false)
  })
})
