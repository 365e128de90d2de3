import { expect, test } from 'vitest'
import { placeOf } from '@topolint/engine'
import { lintAtOnce } from './at-once.js'

const texts: Readonly<Record<string, string>> = {
  'topology.yaml': `apiVersion: topolint/v1
kind: Topology
name: café
pools:
  - { fqdn: pool10.contoso.com, product: lync2010 } # Zürich
  - { site: Zürich, fqdn: pool13 contoso com, product: lync2013 }
`,
  'deploy.ps1': `# Zürich
Write-Host 'Zürich'; New-CsTrustedApplicationPool -Identity apps.contoso.com -Registar pool13.contoso.com -Site 1
Write-Host 'Zürich'; Publish-CsTopology
`,
  'runbook.md': `# Zürich

1. Ouvrez la console à Zürich. New-CsTrustedApplicationPool -Identity apps.contoso.com -Registar pool13.contoso.com -Site 1
2. Publish-CsTopology -FileName 'Zürich.tbxml'
`,
  'topology.xml': `<Topology xmlns="urn:schema:Microsoft.Rtc.Management.Deploy.Topology.2008">
  <!-- Zürich -->
  <Clusters>
    <Cluster RequiresReplication="true" RequiresSetup="true" Fqdn="zürich pool.contoso.com">
      <ClusterId SiteId="1" Number="1" />
      <Machine OrdinalInCluster="1" Fqdn="zürich pool.contoso.com" />
    </Cluster>
  </Clusters>
  <Services>
    <Service RoleVersion="2" ServiceVersion="6">
      <ServiceId SiteId="1" RoleName="Registrar" Instance="1" />
      <InstalledOn><ClusterId SiteId="1" Number="1" /></InstalledOn>
    </Service>
  </Services>
</Topology>
`,
}

const encodings: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'UTF-8': (text) => Buffer.from(text, 'utf8'),
  'UTF-8 with a mark': (text) => Buffer.from(`\uFEFF${text}`, 'utf8'),
  'UTF-16LE with a mark': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  // Of the characters above, Latin-1 writes all as Windows-1252 does.
  'Windows-1252': (text) => Buffer.from(text, 'latin1'),
}

const ends: Readonly<Record<string, string>> = { LF: '\n', CRLF: '\r\n' }

function found(path: string, bytes: Uint8Array): readonly string[] {
  return lintAtOnce([{ path, bytes, named: true }], { today: '2014-06-01' }).findings.map(({ rule, message, at }) => {
    const { start, end } = placeOf(at)
    return `${start.line}:${start.column}-${end.line}:${end.column} ${rule}: ${message}`
  })
}

const rows = Object.keys(texts).flatMap((path) => Object.keys(encodings).flatMap((encoding) => Object.keys(ends).map((end) => [path, encoding, end] as const)))

test.each(rows)('%s in %s with %s gives the same findings at the same places', (path, encoding, end) => {
  const text = texts[path] ?? ''
  const expected = found(path, Buffer.from(text, 'utf8'))
  expect(expected.length).toBeGreaterThan(0)
  expect(found(path, (encodings[encoding] ?? Buffer.from)(text.replaceAll('\n', ends[end] ?? '\n')))).toEqual(expected)
})
