import { expect, test } from 'vitest'
import { lintAtOnce } from './at-once.js'

function fingerprints(files: Readonly<Record<string, string>>): readonly string[] {
  const inputs = Object.entries(files).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text), named: true }))
  const { findings } = lintAtOnce(inputs, { today: '2014-06-01' })
  return findings.map(({ rule, fingerprint }) => `${rule} ${fingerprint}`).toSorted()
}

const servers = `apiVersion: topolint/v1
kind: Topology
name: contoso
merged: 2014-03-01
edition: gold
pools:
  - { fqdn: pool10.contoso.com, product: lync2010 }
  - { fqdn: pool13.contoso.com, product: lync2013 }
applicationPools:
  - { fqdn: apps.contoso.com, created: 2014-05-20, nextHop: pool10.contoso.com }
`

const pool = (name: string): string => `{ "Identity": "TrustedApplicationPool:${name}", "Registrar": "Registrar:pool10.contoso.com", "Version": 6, "SiteId": "Site:Redmond" }`

const script = `New-CsTrustedApplicationPool -Identity new.contoso.com -Registrar pool10.contoso.com -Site 1 -ComputerFqdn new1.contoso.com
New-CsTrustedApplication -ApplicationId "help desk" -TrustedApplicationPoolFqdn new.contoso.com -Port 70000
`

const before = fingerprints({ 'servers.yaml': servers, 'pools.json': `[${pool('old.contoso.com')}]`, 'new.ps1': script })

test('there is something to recognise in each language', () => {
  expect(before.length).toBeGreaterThan(4)
  expect(new Set(before).size).toBe(before.length)
})

test.each<[string, Readonly<Record<string, string>>]>([
  ['lines before', { 'servers.yaml': `# a comment\n\n${servers}`, 'pools.json': `\n\n[\n${pool('old.contoso.com')}\n]`, 'new.ps1': `# a comment\n\n${script}` }],
  ['a topolint document that was renamed', { 'deployments/contoso.yaml': servers, 'pools.json': `[${pool('old.contoso.com')}]`, 'new.ps1': script }],
  ['members in another order', { 'servers.yaml': servers.replace(/( {2}- \{ fqdn: pool10.*\n)( {2}- .*\n)/u, '$2$1'), 'pools.json': `[${pool('old.contoso.com')}]`, 'new.ps1': script }],
])('%s make no difference', (_name, files) => {
  expect(fingerprints(files)).toEqual(before)
})
