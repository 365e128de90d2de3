import { placeOf, textOf, toFile } from '@topolint/engine'
import { describe, expect, test } from 'vitest'
import { operationsOf, outlineOfRunbook, placesOf, runbookOf, scenarioOf, stepsIn } from '../../test/runbook-of.js'

describe('where commands are written', () => {
  test.each([
    ['a fence', '```powershell\nEnable-CsTopology\n```', '2:1'],
    ['a fence without a language', '~~~\nEnable-CsTopology\n~~~', '2:1'],
    ['indented code', 'Now:\n\n    Enable-CsTopology\n', '3:5'],
    ['a fence in nested lists', '1. a\n   - b\n\n     ```powershell\n     Enable-CsTopology\n     ```\n', '5:6'],
    ['a fence in a quote', '> ```powershell\n> Enable-CsTopology\n> ```\n', '2:3'],
    ['a quote in a list', '- > ```\n  > Enable-CsTopology\n  > ```\n', '2:5'],
    ['a paragraph of its own', 'Enable-CsTopology\n', '1:1'],
    ['a paragraph with a leading word', 'Run Enable-CsTopology\n', '1:5'],
    ['emphasis around it all', '**Enable-CsTopology**\n', '1:3'],
    ['code in a sentence', 'Run `Enable-CsTopology -Verbose` on fe01.\n', '1:6'],
    ['behind a full stop', 'Then go on. Enable-CsTopology -Verbose\n', '1:13'],
    ['behind a colon', 'In the shell: Enable-CsTopology\n', '1:15'],
    ['HTML', '<pre><code class="lang-powershell">\nEnable-CsTopology\n</code></pre>\n', '2:1'],
    ['HTML with entities', '<pre>New-CsTrustedApplicationPool -Identity &quot;apps.contoso.com&quot;</pre>\n', '1:6'],
    ['a cell of a table', '| Step | Command |\n|---|---|\n| 1 | `Enable-CsTopology -Verbose` |\n', '3:8'],
    ['a transcript', '```\nPS C:\\> Enable-CsTopology\nVERBOSE: done\n```\n', '2:9'],
    ['CRLF', '1.  a\r\n\r\n    Enable-CsTopology\r\n', '3:5'],
  ])('%s', (_, text, place) => {
    expect(placesOf(text).filter((each) => !each.endsWith('?'))).toEqual([`${place} ${text.includes('New-Cs') ? 'new-pool' : 'enable-topology'}`])
  })
})

describe('what is no step', () => {
  test.each([
    ['syntax', '```powershell\nSet-CsTrustedApplicationPool -Identity <XdsIdentity> [-Registrar <String>]\n```'],
    ['a cmdlet that is told about', 'The **Enable-CsTopology** cmdlet writes entries.'],
    ['what must not be run', 'Do not run this command:\n\n    Enable-CsTopology'],
    ['what might be run', 'You can use `Enable-CsTopology -Verbose` for it.'],
    ['what depends', 'Before you run `Enable-CsTopology -Verbose`, wait.'],
    ['another language', '```csharp\nEnable-CsTopology\n```'],
    ['a comment', '<!--\nEnable-CsTopology\n-->'],
    ['a title', '# Enable the topology'],
    ['front matter', '---\ntitle: Lync\ndescription: Enable-CsTopology\n---\n'],
    ['a page of a reference', '---\nexternal help file: Microsoft.Rtc.Management.dll-help.xml\n---\n```powershell\nEnable-CsTopology\n```'],
    ['a list of what there is', 'Cmdlets of Lync:\n\n- New-CsTrustedApplication\n- Move-CsApplicationEndpoint\n'],
    ['what somebody may do', 'You can simply enable the topology.'],
    ['what is done to something else', '1. Copy the name of the computer, taking care to remove blanks.'],
    ['other software', 'Create an application in Visual Studio and call Lync.'],
  ])('%s', (_, text) => {
    expect(runbookOf(text).facts.procedures).toEqual([])
  })
})

test('a placeholder is not known, and the same at every place', () => {
  const [set, move] = stepsIn('Set-CsTrustedApplicationPool -Identity <Pool FQDN> -Registrar pool13.contoso.com\n\nMove-CsApplicationEndpoint -Identity sip:<user>@contoso.com -TargetApplicationPool <Pool FQDN>\n')
  expect(set?.subjects['pool']).toMatchObject({ state: 'unknown', reason: '<Pool FQDN>', variable: '<pool fqdn>' })
  expect(move?.subjects['pool']).toMatchObject({ state: 'unknown', reason: '<Pool FQDN>', variable: '<pool fqdn>' })
  expect(move?.subjects['contact']).toMatchObject({ state: 'unknown', reason: '<user>' })
})

test('variables hold from one block to the next', () => {
  const text = '```powershell\n$pool = "apps.contoso.com"\nGet-CsPool\n```\n\nThen:\n\n```powershell\nSet-CsTrustedApplicationPool -Identity $pool -Registrar pool13.contoso.com\n```\n'
  const step = stepsIn(text).find(({ operation }) => operation === 'set-registrar')
  expect(step?.subjects['pool']).toMatchObject({ state: 'known', value: 'apps.contoso.com' })
})

describe('sentences', () => {
  test.each([
    ['1. Move the contact sip:bot@contoso.com from old.contoso.com to apps.contoso.com.', 'move[contact=sip:bot@contoso.com pool=apps.contoso.com sourcePool=old.contoso.com]'],
    ['1. Set the Registrar of the application pool apps.contoso.com to pool13.contoso.com.', 'set-registrar[pool=apps.contoso.com registrar=pool13.contoso.com]'],
    ['1. Restart the Front End service on fe01.contoso.com.', 'restart-front-end[computer=fe01.contoso.com pool=?the Front End pool service=RTCSRV]'],
    ['1. Restart RTCSRV on every Front End server.', 'restart-front-end[pool=?the Front End pool service=RTCSRV]'],
    ['1. Use WBemTest to make an entry for contoso.com.', 'add-sip-domain[domain=contoso.com]'],
  ])('%s', (text, steps) => {
    expect(outlineOfRunbook(text).replace(/ force=\?[^\]=]*?(?= \w+=|\])/u, '')).toBe(steps)
  })

  test('a step that nobody recognises carries its words', () => {
    const [first] = stepsIn('1. Bounce the whole of it.\n2. Enable-CsTopology\n')
    expect(first).toMatchObject({ name: 'Bounce the whole of it', words: ['Bounce', 'the', 'whole', 'of', 'it.'] })
    expect(first?.operation).toBeUndefined()
  })

  test('a sentence that announces a command is no step beside it', () => {
    expect(operationsOf('1. Enable the topology.\n\n   Enable-CsTopology\n\n2. Restart the Front End service:\n\n   ```powershell\n   Stop-CsWindowsService RTCSRV\n   Start-CsWindowsService RTCSRV\n   ```\n')).toEqual({ unknown: ['enable-topology', 'stop-service', 'start-service'] })
    expect(operationsOf('Enable the topology:\n\n```powershell\nEnable-CsTopology\n```\n\nEnable the topology.\n')).toEqual({ unknown: ['enable-topology', 'enable-topology'] })
  })

  test('a heading with a number is a step unless its section says it better', () => {
    expect(operationsOf('## Step 1: Enable the topology\n\nEnable-CsTopology\n\n## Step 2: Restart the Front End service\n\nAs usual.\n')).toEqual({ unknown: ['enable-topology', 'restart-front-end'] })
  })

  test('the shell that people are told to open', () => {
    const [first, second] = stepsIn('Open the Lync Server 2013 Management Shell.\n\nEnable-CsTopology\n\n# Next\n\nEnable-CsTopology\n')
    expect(first?.subjects['shell']).toMatchObject({ value: 'lync2013' })
    expect(second?.subjects['shell']).toBeUndefined()
  })
})

describe('alternatives', () => {
  test.each([
    ['or', 'Enable-CsTopology\n\nor\n\nPublish-CsTopology -FileName a.xml\n', 'user(Enable-CsTopology is chosen: commands(enable-topology) | Publish-CsTopology -FileName a.xml is chosen: commands(publish[file=a.xml]))'],
    ['options as headings', '# Option A: shell\n\nEnable-CsTopology\n\n# Option B: wizard\n\nNothing.\n\n# End\n\nEnable-CsTopology\n', 'user(Option A: shell is chosen: commands(enable-topology) | Option B: wizard is chosen: ); commands(enable-topology)'],
    ['tabs', '# [Shell](#tab/shell)\n\nEnable-CsTopology\n\n# [Wizard](#tab/wizard)\n\nPublish the topology.\n\n***\n\nEnable-CsTopology\n', 'user(the tab Shell is chosen: commands(enable-topology) | the tab Wizard is chosen: publish[file=?the topology file that is published]); commands(enable-topology)'],
    ['one of the following', 'Do one of the following:\n\n- Enable-CsTopology\n- Publish the topology.\n', 'user(Enable-CsTopology is chosen: commands(enable-topology) | Publish the topology. is chosen: publish[file=?the topology file that is published])'],
    ['two ways', 'There are two ways:\n\n1. Enable-CsTopology\n2. Publish the topology.\n', 'user(Enable-CsTopology is chosen: commands(enable-topology) | Publish the topology. is chosen: publish[file=?the topology file that is published])'],
    ['the same once more', 'Enable-CsTopology\n\nThe following command is identical to the previous command, except that it says more.\n\nEnable-CsTopology -Verbose\n', 'user(Enable-CsTopology is chosen: commands(enable-topology) | Enable-CsTopology -Verbose is chosen: commands(enable-topology))'],
    ['ways that do nothing', 'Do one of the following:\n\n- this\n- that\n\nEnable-CsTopology\n', 'commands(enable-topology)'],
  ])('%s', (_, text, steps) => {
    expect(outlineOfRunbook(text)).toBe(steps)
  })
})

describe('procedures', () => {
  test('neighbouring headings that name the same scenario are one, though only the last has steps', () => {
    const text = [
      '### Migrating a UCMA 3.0 application "as is" to Lync Server 2013',
      'Apply KB 2741295 to the servers.',
      '### To select Lync Server 2013 as next hop when you create a trusted application server',
      '1. Publish the topology.',
      '### Upgrading a UCMA 3.0 application to UCMA 4.0',
      'Stop the application.',
    ].join('\n\n')
    expect(operationsOf(text)['2013-MIG-3']).toEqual(['apply-update', 'publish'])
  })

  test('a heading that names a scenario and has numbered steps begins one', () => {
    const text = '# Our runbook\n\nEnable-CsTopology\n\n## ucma2-upgrade\n\n1. Stop the UCMA 2.0 application.\n\n### 2013-MIG-2\n\nOnly words.\n\n## 2013-DIR-2\n\n### Step 1\n\nGet OCSCore.msi.\n'
    expect(operationsOf(text)).toEqual({ unknown: ['enable-topology'], '2013-UPG-2': ['stop-application'], '2013-DIR-2': ['ocscore'] })
  })

  test('else all of it is one, in the order of the text', () => {
    expect(operationsOf('# A\n\nEnable-CsTopology\n\n# B\n\n1. Publish the topology.\n')).toEqual({ unknown: ['enable-topology', 'publish'] })
  })

  test.each([
    ['for the whole text', '<!-- topolint: scenario=2013-UPG-2 -->\n\nEnable-CsTopology\n', '2013-UPG-2'],
    ['in a section', 'Enable-CsTopology\n\n<!-- topolint: scenario=ucma2-upgrade application=apps.contoso.com/bot -->\n', 'ucma2-upgrade'],
    ['in a fence', '```powershell\n# topolint: scenario=2013-UPG-2\nEnable-CsTopology\n```\n', '2013-UPG-2'],
  ])('a scenario is declared %s', (_, text, scenario) => {
    const { facts, findings } = runbookOf(text)
    expect(facts.procedures.map(scenarioOf)).toEqual([scenario])
    expect(findings).toEqual([])
  })

  test('a scenario that nobody knows is found', () => {
    const { findings } = runbookOf('<!-- topolint: scenario=2013-UPG-3b -->\n\nEnable-CsTopology\n')
    expect(findings.map(({ rule, at }) => `${rule} ${textOf(at)}`)).toEqual(['bad-directive 2013-UPG-3b'])
  })
})

describe('comments', () => {
  test.each([
    ['alone', 'Lync\n\n<!-- topolint-ignore[x]: y -->\n\nEnable-CsTopology\nGet-CsPool\n\nmore', 'Enable-CsTopology\nGet-CsPool'],
    ['before a list', 'Lync\n\n<!-- c -->\n\n1. one\n\n   two\n2. three', '1. one\n\n   two'],
    ['in an item', 'Lync\n\n- <!-- c -->\n\n  one\n- two', 'one'],
    ['beside', 'Lync\n\none\nEnable the topology <!-- c -->\nthree', 'Enable the topology <!-- c -->'],
    ['at the end', 'Lync\n\n<!-- c -->\n', undefined],
  ])('%s', (_, text, covers) => {
    const [comment] = runbookOf(text).comments
    const covered = comment?.covers()
    expect(covered === undefined ? undefined : textOf(covered)).toBe(covers)
  })
})

test('what is wrong in a block that says it is PowerShell is found, at its place', () => {
  const { findings } = runbookOf('1. a\n\n   ```powershell\n   Enable-CsTopology\n   Get-CsPool -Identity )\n   ```\n\n       Get-CsPool -Identity )\n')
  expect(findings.map(({ rule, at }) => `${rule} ${placeOf(at).start.line}:${placeOf(at).start.column}`)).toEqual(['parse-error 5:25'])
})

test('spans lie in the text and say what the file says', () => {
  const text = '1.  Run:\r\n\r\n    > Set-CsTrustedApplicationPool -Identity <Pool\\_1> -Registrar &quot;pool13.contoso.com&quot;\r\n'
  const [step] = stepsIn(text).filter(({ operation }) => operation === 'set-registrar')
  const registrar = step?.subjects['registrar']
  expect(registrar?.at === undefined ? '' : textOf(toFile(registrar.at))).toBe('&quot;pool13.contoso.com&quot;')
})
