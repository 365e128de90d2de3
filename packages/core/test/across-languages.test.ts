import { describe, expect, test } from 'vitest'
import { placeOf, type Finding } from '@topolint/engine'
import { fixAtOnce, lintAtOnce } from './at-once.js'

const encoder = new TextEncoder()

/** Two generations of pools, as the product exports them; the first is the older one. */
const topology = `<Topology xmlns="urn:schema:Microsoft.Rtc.Management.Deploy.Topology.2008">
  <Sites><CentralSite SiteId="1"><Name>Redmond</Name><Location /></CentralSite></Sites>
  <Clusters>
    <Cluster RequiresReplication="true" RequiresSetup="true" Fqdn="pool10.contoso.com">
      <ClusterId SiteId="1" Number="1" />
      <Machine OrdinalInCluster="1" Fqdn="pool10.contoso.com" />
    </Cluster>
    <Cluster RequiresReplication="true" RequiresSetup="true" Fqdn="pool13.contoso.com">
      <ClusterId SiteId="1" Number="2" />
      <Machine OrdinalInCluster="1" Fqdn="pool13.contoso.com" />
    </Cluster>
  </Clusters>
  <Services>
    <Service RoleVersion="2" ServiceVersion="5">
      <ServiceId SiteId="1" RoleName="UserServices" Instance="1" />
      <InstalledOn><ClusterId SiteId="1" Number="1" /></InstalledOn>
    </Service>
    <Service RoleVersion="2" ServiceVersion="5">
      <ServiceId SiteId="1" RoleName="Registrar" Instance="1" />
      <InstalledOn><ClusterId SiteId="1" Number="1" /></InstalledOn>
    </Service>
    <Service RoleVersion="2" ServiceVersion="6">
      <ServiceId SiteId="1" RoleName="UserServices" Instance="2" />
      <InstalledOn><ClusterId SiteId="1" Number="2" /></InstalledOn>
    </Service>
    <Service RoleVersion="2" ServiceVersion="6">
      <ServiceId SiteId="1" RoleName="Registrar" Instance="2" />
      <InstalledOn><ClusterId SiteId="1" Number="2" /></InstalledOn>
    </Service>
  </Services>
</Topology>
`

const filler = Array.from({ length: 200 }, (_, line) => `Write-Verbose "Checking prerequisite ${line}"`).join('\n')

const script = `$legacy = 'pool10.contoso.com'
${filler}
New-CsTrustedApplicationPool -Identity apps.contoso.com -Registrar $legacy -Site 1
Enable-CsTopology
`

function only(id: string, files: Readonly<Record<string, string>>): readonly Finding[] {
  const inputs = Object.entries(files).map(([path, text]) => ({ path, bytes: encoder.encode(text), named: true }))
  return lintAtOnce(inputs, { today: '2015-01-01' }).findings.filter(({ rule }) => rule === id)
}

function start(at: Finding['at']): string {
  const { path, start: { line, column } } = placeOf(at)
  return `${path}:${line}:${column}`
}

describe('a script judged by the topology beside it', () => {
  const found = only('next-hop-newest-generation', { 'topology.xml': topology, 'deploy.ps1': script })

  test('one finding stands where the value is used', () => {
    expect(found.map(({ at }) => start(at))).toEqual(['deploy.ps1:202:68'])
  })

  test('it leads to the assignment and to what gives the pool its generation', () => {
    expect(found.flatMap(({ related }) => related.map(({ at }) => start(at)))).toEqual(['topology.xml:18:46', 'deploy.ps1:1:11'])
  })

  test('its fix changes the assignment, which has no other use', () => {
    const files = Object.entries({ 'topology.xml': topology, 'deploy.ps1': script }).map(([path, text]) => ({ path, bytes: encoder.encode(text) }))
    const result = fixAtOnce(files, { today: '2015-01-01', unsafe: true, choice: { only: ['next-hop-newest-generation'] } })
    expect(result.files.map(({ path, after }) => [path, new TextDecoder().decode(after).slice(0, 60)])).toEqual([['deploy.ps1', script.replace('pool10', 'pool13').slice(0, 60)]])
  })
})

const same: Readonly<Record<string, string>> = {
  'deploy.ps1': 'New-CsTrustedApplicationPool -Identity apps.contoso.com -Registrar pool10.contoso.com -Site 1',
  'runbook.md': '# Deploy\n\n1. New-CsTrustedApplicationPool -Identity apps.contoso.com -Registrar pool10.contoso.com -Site 1\n',
  'deploy.plan.yaml': `apiVersion: topolint/v1
kind: Plan
name: deploy
steps:
  - run: New-CsTrustedApplicationPool -Identity apps.contoso.com -Registrar pool10.contoso.com -Site 1
`,
}

test.each(Object.entries(same))('%s gives the finding at the value', (path, text) => {
  const [finding, ...others] = only('next-hop-newest-generation', { 'topology.xml': topology, [path]: text })
  expect(others).toEqual([])
  expect(finding === undefined ? undefined : placeOf(finding.at)).toMatchObject({ path })
  expect(finding?.message).toBe('apps.contoso.com routes through pool10.contoso.com (Lync Server 2010); it must route through a Lync Server 2013 pool')
  const lines = text.split('\n')
  const place = finding === undefined ? undefined : placeOf(finding.at)
  expect(place === undefined ? undefined : lines[place.start.line - 1]?.slice(place.start.column - 1, place.end.column - 1)).toBe('pool10.contoso.com')
})
