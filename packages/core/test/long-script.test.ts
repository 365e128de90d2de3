import { describe, expect, test } from 'vitest'
import { placeOf, type Finding } from '@topolint/engine'
import { lintAtOnce } from './at-once.js'
import { upgradeScript } from './long-script.js'

const encoder = new TextEncoder()

const topology = `apiVersion: topolint/v1
kind: Topology
name: contoso
pools:
  - { fqdn: pool07.contoso.com, product: ocs2007r2, computers: [ocs1.contoso.com] }
  - { fqdn: pool13.contoso.com, product: lync2013, computers: [fe1.contoso.com, fe2.contoso.com] }
applicationPools:
  - fqdn: oldapps.contoso.com
    product: ocs2007r2
    nextHop: pool07.contoso.com
    computers: [ocsapp1.contoso.com, ocsapp2.contoso.com]
    applications:
      - { id: helpdesk, ucma: '2.0', port: 5060, contacts: [sip:helpdesk@contoso.com, sip:operator@contoso.com] }
`

/** No command can show whether users reach an application. */
const unseen = 'after Move-CsApplicationEndpoint nobody verifies that users reach the application'

function findingsIn(script: string): readonly Finding[] {
  const files = [
    { path: 'Upgrade-HelpDesk.ps1', bytes: encoder.encode(script), named: true },
    { path: 'contoso.yaml', bytes: encoder.encode(topology), named: true },
  ]
  const { findings } = lintAtOnce(files, { today: '2014-06-01' })
  return findings.filter(({ level, message }) => level !== 'info' && message !== unseen)
}

function withMistake(right: string, wrong: string): string {
  expect(upgradeScript).toContain(right)
  return upgradeScript.replace(right, () => wrong)
}

/** Where a text stands, as people count. */
function placeIn(text: string, part: string): string {
  const before = text.slice(0, text.indexOf(part)).split('\n')
  return `${before.length}:${(before.at(-1) ?? '').length + 1}`
}

describe('a script of three hundred lines', () => {
  test('is that long', () => {
    expect(upgradeScript.split('\n').length).toBeGreaterThan(300)
  })

  test('without mistakes has no findings', () => {
    expect(findingsIn(upgradeScript).map(({ rule, message }) => `${rule}: ${message}`)).toEqual([])
  })

  test.each([
    ['a parameter behind a long dash', '@endpoint –TargetApplicationPool', '@endpoint –TargetAplicationPool', '–TargetAplicationPool', 'unknown-parameter'],
    ['one Front End that is left out', '  "fe2.$domain"\n', '', 'Enable-CsTopology -Verbose', 'restart-front-end-after-enable-topology'],
    ['a topology that is enabled again just before', "Write-Log 'installing'\n", "Set-CsTrustedApplicationPool -Identity $newPool -Registrar $registrar -OutboundOnly $true\nEnable-CsTopology\n", 'Move-CsApplicationEndpoint @endpoint', 'topology-enabled-before-move'],
    ['an old file that is published', 'Publish-CsTopology -FileName merged.xml', 'Publish-CsTopology -FileName old.xml', 'Merge-CsLegacyTopology -Topology', 'merge-then-publish'],
  ])('has one finding at its place for %s', (_, right, wrong, place, rule) => {
    const script = withMistake(right, wrong)
    const found = findingsIn(script).map((finding) => `${placeOf(finding.at).start.line}:${placeOf(finding.at).start.column} ${finding.rule}`)
    expect(found).toEqual([`${placeIn(script, place)} ${rule}`])
  })

  test('shows where a value is used and where it was written', () => {
    const script = withMistake('"pool13.$domain"', '"pool07.$domain"')
    const finding = findingsIn(script).find(({ rule }) => rule === 'next-hop-newest-generation')
    expect(finding && placeOf(finding.at).start).toMatchObject({ line: Number(placeIn(script, 'New-CsTrustedApplicationPool @pool').split(':')[0]) })
    expect(finding?.related.map(({ at }) => `${placeOf(at).path}:${placeOf(at).start.line}:${placeOf(at).start.column}`)).toContain(`Upgrade-HelpDesk.ps1:${placeIn(script, '"pool07.$domain"')}`)
  })
})
