import { describe, expect, test } from 'vitest'
import { placeOf } from '@topolint/engine'
import { lintAtOnce } from './at-once.js'
import type { LintOptions } from '../src/lint.js'

const encoder = new TextEncoder()

function topology(hop: number, { comment = '', beside = '', pool = true } = {}): string {
  const cluster = (number: number, fqdn: string): string => `    <Cluster RequiresReplication="true" Fqdn="${fqdn}"><ClusterId SiteId="1" Number="${number}" /><Machine OrdinalInCluster="1" Fqdn="${fqdn}" /></Cluster>`
  const service = (role: string, number: number, version: number, depends: string): string =>
    `    <Service RoleVersion="1" ServiceVersion="${version}"><ServiceId SiteId="1" RoleName="${role}" Instance="${number}" />${depends}<InstalledOn><ClusterId SiteId="1" Number="${number}" /></InstalledOn></Service>`
  const dependency = `<DependsOn><Dependency Usage="Default"><ServiceId SiteId="1" RoleName="Registrar" Instance="${hop}" /></Dependency></DependsOn>`
  return [
    '<Topology xmlns="urn:schema:Microsoft.Rtc.Management.Deploy.Topology.2008">',
    '  <Sites><CentralSite SiteId="1"><Name>Redmond</Name></CentralSite></Sites>',
    '  <Clusters>',
    cluster(1, 'pool10.contoso.com'),
    cluster(2, 'pool13.contoso.com'),
    cluster(3, 'apps.contoso.com'),
    '  </Clusters>',
    '  <Services>',
    service('Registrar', 1, 5, '<DependsOn />'),
    service('Registrar', 2, 6, '<DependsOn />'),
    ...(comment === '' ? [] : [`    ${comment}`]),
    ...(pool ? [`${service('ExternalServer', 3, 5, dependency)}${beside}`] : []),
    '  </Services>',
    '</Topology>',
    '',
  ].join('\n')
}

function found(files: Readonly<Record<string, string>>, options: Partial<LintOptions> = {}): readonly string[] {
  const inputs = Object.entries(files).map(([path, text]) => ({ path, bytes: encoder.encode(text), named: true }))
  const { findings } = lintAtOnce(inputs, { today: '2014-01-01', ...options })
  return findings.filter(({ level }) => level !== 'info').map(({ rule, at }) => `${rule} ${placeOf(at).path}:${placeOf(at).start.line}`)
}

function before(text: string): Partial<LintOptions> {
  return { base: [{ path: 'topology.xml', bytes: encoder.encode(text) }] }
}

describe('a change of an exported topology', () => {
  test.each<[string, string, string, readonly string[]]>([
    ['that adds a pool on the old generation', topology(1, { pool: false }), topology(1), ['next-hop-newest-generation topology.xml:11']],
    ['that adds a pool on the new generation', topology(2, { pool: false }), topology(2), []],
    ['that points a pool back', topology(2), topology(1), ['next-hop-newest-generation topology.xml:11']],
    ['that points a pool forward', topology(1), topology(2), []],
    ['that leaves a pool where it was', topology(1), topology(1, { comment: '<!-- moved down a line -->' }), []],
  ])('%s', (_name, base, now, expected) => {
    expect(found({ 'topology.xml': now }, before(base))).toEqual(expected)
  })
})

describe('a comment in an exported topology', () => {
  const ignore = '<!-- topolint-ignore[next-hop-newest-generation]: goes in June -->'
  const base = before(topology(2))

  test.each<[string, string, readonly string[]]>([
    ['before the service', topology(1, { comment: ignore }), []],
    ['in its line', topology(1, { beside: ` ${ignore}` }), []],
    ['that names another rule', topology(1, { comment: ignore.replace('next-hop-newest-generation', 'next-hop-missing') }), ['unused-suppression topology.xml:11', 'next-hop-newest-generation topology.xml:12']],
    ['that gives no reason', topology(1, { comment: '<!-- topolint-ignore[next-hop-newest-generation] -->' }), ['bad-directive topology.xml:11', 'next-hop-newest-generation topology.xml:12']],
  ])('%s', (_name, text, expected) => {
    expect(found({ 'topology.xml': text }, base)).toEqual(expected)
  })
})
