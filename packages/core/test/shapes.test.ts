import { describe, expect, test } from 'vitest'
import { placeOf } from '@topolint/engine'
import { lintAtOnce } from './at-once.js'

const encoder = new TextEncoder()

const topology = `apiVersion: topolint/v1
kind: Topology
name: contoso
pools:
  - { fqdn: pool07.contoso.com, product: ocs2007r2, computers: [ocs1.contoso.com] }
  - { fqdn: pool13.contoso.com, product: lync2013, computers: [fe1.contoso.com, fe2.contoso.com] }
applicationPools:
  - { fqdn: oldapps.contoso.com, product: ocs2007r2, nextHop: pool07.contoso.com }
`

const restarted = 'restart-front-end-after-enable-topology'
const pool = 'New-CsTrustedApplicationPool -Identity apps.contoso.com -ComputerFqdn app1.contoso.com -Registrar pool13.contoso.com -Site 1'
const application = 'New-CsTrustedApplication -ApplicationId helpdesk -TrustedApplicationPoolFqdn apps.contoso.com -Port 5070'
const move = 'Move-CsApplicationEndpoint -Identity sip:helpdesk@contoso.com -TargetApplicationPool apps.contoso.com'
const eachRestarted = "foreach ($fe in 'fe1.contoso.com', 'fe2.contoso.com') { Invoke-Command -ComputerName $fe { Restart-Service RTCSRV } }"

interface Judged {
  /** `line: message` of the findings of a rule. */
  readonly found: readonly string[]
  readonly notPossible: readonly string[]
}

function judged(rule: string, lines: readonly string[], scenario = '2013-UPG-2'): Judged {
  const text = [`# topolint: scenario=${scenario}`, ...lines].join('\n')
  const files = [
    { path: 'upgrade.ps1', bytes: encoder.encode(text), named: true },
    { path: 'contoso.yaml', bytes: encoder.encode(topology), named: true },
  ]
  const { findings, notPossible } = lintAtOnce(files, { today: '2014-06-01' })
  return {
    found: findings.filter((finding) => finding.rule === rule).map(({ message, at }) => `${placeOf(at).start.line}: ${message}`),
    notPossible: notPossible.filter((each) => each.rule === rule).flatMap(({ missing }) => missing.map(({ reason }) => reason)),
  }
}

const clean: Judged = { found: [], notPossible: [] }
const owed = (line: number, path = ''): readonly string[] => ['fe1', 'fe2'].map((name) => `${line}: the Front End service is not restarted on ${name}.contoso.com after Enable-CsTopology${path}`)

describe('the shapes of scripts', () => {
  test('what is there already is made once', () => {
    const lines = ['$p = Get-CsTrustedApplicationPool apps.contoso.com -ErrorAction SilentlyContinue', `if ($p) { Write-Host 'there already' } else { ${pool} }`, application]
    expect(judged('pool-before-application', lines)).toEqual(clean)
    expect(judged('pool-before-application', [`if ($p) { Write-Host 'there already' } else { ${application} }`, pool]).found).toHaveLength(1)
  })

  test('a loop over computers that are not named', () => {
    const { found } = judged(restarted, [pool, 'Enable-CsTopology', 'foreach ($fe in $frontEnds) { Invoke-Command $fe { Restart-Service RTCSRV } }'])
    expect(found).toEqual([])
  })

  test('a loop over computers that are named', () => {
    expect(judged(restarted, [pool, 'Enable-CsTopology', eachRestarted])).toEqual(clean)
    expect(judged(restarted, [pool, 'Enable-CsTopology', eachRestarted.replace(", 'fe2.contoso.com'", '')]).found).toEqual(owed(3).slice(1))
  })

  test('contacts that come from a file', () => {
    const lines = ['Set-CsTrustedApplicationPool oldapps.contoso.com -Registrar pool13.contoso.com', 'Import-Csv contacts.csv | % { Move-CsApplicationEndpoint -Identity $_.Sip -TargetApplicationPool oldapps.contoso.com -Force }']
    expect(judged('retarget-then-move', lines, '2013-MIG-2').found).toEqual([])
    expect(judged('retarget-then-move', lines.slice(0, 1), '2013-MIG-2').found).toHaveLength(1)
  })

  test('a failure that ends the run', () => {
    expect(judged(restarted, [pool, 'Enable-CsTopology', 'if (-not $?) { throw "not enabled" }', eachRestarted])).toEqual(clean)
    expect(judged(restarted, ['try {', pool, 'Enable-CsTopology', eachRestarted, '} catch { Write-Host $_; exit 1 }'])).toEqual(clean)
  })

  test('a failure that is passed over', () => {
    const { found } = judged('topology-enabled-before-move', ['try { Enable-CsTopology; Restart-Service RTCSRV } catch { Write-Warning $_ }', move])
    expect(found).toContain('3: the Front End service is not restarted between Enable-CsTopology and Move-CsApplicationEndpoint when Restart-Service fails')
  })

  test('ShouldProcess is taken to be confirmed', () => {
    expect(judged(restarted, [pool, 'Enable-CsTopology', `if ($PSCmdlet.ShouldProcess('Front Ends')) { ${eachRestarted} }`])).toEqual(clean)
  })

  test('a command that nobody knows but that sounds like it', () => {
    const { found, notPossible } = judged(restarted, [pool, 'Enable-CsTopology', 'Restart-OurFrontEnds'])
    expect(found).toEqual([])
    expect(notPossible.join()).toContain('Restart-OurFrontEnds')
  })

  test('a command that nobody knows and that sounds like something else', () => {
    expect(judged(restarted, [pool, 'Enable-CsTopology', 'Write-OurLog done']).found).toEqual(owed(3))
  })

  test('a loop until it is up', () => {
    const lines = ['Stop-CsWindowsService -Name RTCSRV -ComputerName fe1.contoso.com', 'while (-not (Test-Path up)) { Start-CsWindowsService -Name RTCSRV -ComputerName fe1.contoso.com }']
    expect(judged('service-left-stopped', lines)).toEqual(clean)
    expect(judged('service-left-stopped', lines.slice(0, 1)).found).toHaveLength(1)
  })

  test('a way out that the user chooses', () => {
    const lines = ['param([switch]$SkipRestart)', pool, 'Enable-CsTopology', 'if ($SkipRestart) { return }', eachRestarted]
    expect(judged(restarted, lines).found).toEqual(owed(4, ' when $SkipRestart is true'))
  })

  test('a mode that the user chooses', () => {
    const lines = ['param($Mode)', 'switch ($Mode) {', `  install { ${pool}; Enable-CsTopology }`, '  status { Get-CsTopology }', '}']
    expect(judged(restarted, lines).found).toEqual(owed(4))
  })

  test('a function that is called too early', () => {
    const lines = [`function Restart-Them { ${eachRestarted} }`, 'Restart-Them', pool, 'Enable-CsTopology']
    expect(judged(restarted, lines).found).toEqual(owed(5))
    expect(judged(restarted, [...lines, 'Restart-Them'])).toEqual(clean)
  })

  test('another turn of a loop is about another contact', () => {
    const lines = ['foreach ($contact in $contacts) {', '  Get-CsApplicationEndpoint -Identity $contact | Select-Object Registrar', '  Move-CsApplicationEndpoint -Identity $contact -TargetApplicationPool oldapps.contoso.com -Force', '}']
    expect(judged('verify-registrar-after-move', lines, '2013-MIG-2').found).toHaveLength(1)
    expect(judged('verify-registrar-after-move', [lines[0] ?? '', lines[2] ?? '', lines[1] ?? '', '}'], '2013-MIG-2').found).toEqual([])
  })
})
