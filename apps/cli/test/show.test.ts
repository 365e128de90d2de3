import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { folder, topolint } from './command.js'

const exported = readFileSync(fileURLToPath(new URL('../../../examples/healthy/exports/topology.xml', import.meta.url)), 'utf8')

const operation = `id: restart-front-end
title: restarts the Front End service
says: Our wrapper does it.
kind: change
subjects: {}
forms:
  - { command: [Restart-ContosoFrontEnd] }
tellingWords: [restart]
`

const script = `function Restart-All {
  Restart-Service RTCSRV
}
Write-Host hello
New-CsTrustedApplicationPool -Identity $pool -Registrar pool13.contoso.com -Site 1
Restart-ContosoFrontEnd
Restart-All
`

test('the steps of a script are shown as they were understood, and what was not', () => {
  const { code, stdout, stderr } = topolint(['show', 'deploy.ps1'], { cwd: folder({ 'deploy.ps1': script }) })
  expect([code, stderr]).toEqual([0, ''])
  expect(stdout).toMatchInlineSnapshot(`
    "deploy.ps1 (powershell, utf-8, 1 document)

    Script
      step new-pool New-CsTrustedApplicationPool line 5
        pool       unknown ($pool)
        registrar  pool13.contoso.com
        site       1
      step restart-front-end Restart-Service line 2
        computer  none
        service   RTCSRV
      no step that is known: Restart-ContosoFrontEnd
    "
  `)
})

test('so are those of a runbook', () => {
  const runbook = '# Activate\n\n1. Enable the topology:\n\n   ```powershell\n   Enable-CsTopology\n   ```\n\n2. Have a look at the weather.\n'
  expect(topolint(['show', 'activate.md'], { cwd: folder({ 'activate.md': runbook }) }).stdout).toMatchInlineSnapshot(`
    "activate.md (markdown, utf-8, 1 document)

    Runbook
      step enable-topology Enable-CsTopology line 6
      no step that is known: Have a look at the weather
    "
  `)
})

describe('a configuration has a say in what is understood', () => {
  test('by operations of a team', () => {
    const cwd = folder({ 'topolint.yaml': 'operations: own\n', 'own/restart-front-end.yaml': operation, 'deploy.ps1': script })
    expect(topolint(['show', 'deploy.ps1'], { cwd }).stdout).toContain('\n  step restart-front-end Restart-ContosoFrontEnd line 6\n')
    expect(topolint(['show', 'deploy.ps1', '--no-config'], { cwd }).stdout).toContain('no step that is known: Restart-ContosoFrontEnd\n')
  })

  test('by generations', () => {
    const cwd = folder({ 'topolint.yaml': 'serviceVersions: { 8: sfbse }\n', 'topology.xml': exported.replaceAll('ServiceVersion="6"', 'ServiceVersion="8"') })
    expect(topolint(['show', 'topology.xml'], { cwd }).stdout).toContain('sfbse')
    expect(topolint(['show', 'topology.xml', '--no-config'], { cwd }).stdout).not.toContain('sfbse')
  })

  test('if it is sound; otherwise the file is shown without it', () => {
    const cwd = folder({ 'topolint.yaml': 'rulez: {}\n', 'deploy.ps1': script })
    const { code, stdout, stderr } = topolint(['show', 'deploy.ps1'], { cwd })
    expect([code, stdout, stderr]).toEqual([2, topolint(['show', 'deploy.ps1', '--no-config'], { cwd }).stdout, 'error: topolint.yaml:1:1 The key rulez is not known here. Did you mean rules?\n'])
  })
})
