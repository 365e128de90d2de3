import { expect, test } from 'vitest'
import { fixAtOnce } from './at-once.js'

const encoder = new TextEncoder()
const decoder = new TextDecoder()

const topology = `apiVersion: topolint/v1
kind: Topology
name: contoso
pools:
  - { fqdn: pool07.contoso.com, product: ocs2007r2, computers: [ocs1.contoso.com] }
  - { fqdn: pool13.contoso.com, product: lync2013, computers: [fe1.contoso.com, fe2.contoso.com] }
applicationPools:
  - { fqdn: oldapps.contoso.com, product: ocs2007r2, nextHop: pool07.contoso.com }
`

const pool = (registrar: string): string => `New-CsTrustedApplicationPool -Identity apps.contoso.com -ComputerFqdn app1.contoso.com -Registrar ${registrar} -Site 1`

const restart = (margin: string): string => `${margin}Stop-CsWindowsService -Name RTCSRV\n${margin}Start-CsWindowsService -Name RTCSRV\n`

/** The same text twice: with a legacy Registrar and no restart, and as it is mended. */
const texts: Readonly<Record<string, (registrar: string, restarted: (margin: string) => string, force: string) => string>> = {
  'a.ps1': (registrar, restarted, force) => `# topolint: scenario=2013-UPG-2
${pool(registrar)}
if ($true) {
  Enable-CsTopology # now
${restarted('  ')}}
Move-CsApplicationEndpoint sip:a@contoso.com apps.contoso.com${force}
`,
  'b.ps1': (registrar, restarted) => `# topolint: scenario=2013-UPG-2
$r = "${registrar}"
$p = @{ Identity = 'apps.contoso.com'; ComputerFqdn = 'app1.contoso.com'; Registrar = $r; Site = 1 }
New-CsTrustedApplicationPool @p
Enable-CsTopology
${restarted('')}`,
  'c.yaml': (registrar, restarted) => `apiVersion: topolint/v1
kind: Plan
name: upgrade
scenario: 2013-UPG-2
steps:
  - run: |
      ${pool(registrar)}
      Enable-CsTopology
${restarted('      ')}  - run: ${pool(registrar).replace('apps', 'apps2').replace('app1', 'app2')}
`,
  'd.md': (registrar, restarted) => `# Upgrade

<!-- topolint: scenario=2013-UPG-2 -->

1. Do

   \`\`\`powershell
   ${pool(registrar)}
   Enable-CsTopology
${restarted('   ')}   \`\`\`
`,
}

/** The text of a file after every fix, wanted or not. */
function fixed(path: string, text: string): string {
  const files = [
    { path, bytes: encoder.encode(text), named: true },
    { path: 'contoso.yaml', bytes: encoder.encode(topology), named: true },
  ]
  const [changed] = fixAtOnce(files, { today: '2014-06-01', unsafe: true }).files
  return changed === undefined ? text : decoder.decode(changed.after)
}

test.each(Object.entries(texts))('commands are mended where they stand: %s', (path, text) => {
  expect(fixed(path, text('pool07.contoso.com', () => '', ''))).toBe(text('pool13.contoso.com', restart, ' -Force'))
})
